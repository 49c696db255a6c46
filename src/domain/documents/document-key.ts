/** The key of the document that a unit's plan of one time is written in. */
import { hashText } from '../plan/fingerprint';

/** `unit` 'class/5a1' and `occasionKey` 'plan_week/13' make 'class/5a1/plan_week/13'. Themes are called after what the school types: a long key ends in a hash of the whole. */
export function documentKey(unit: string, occasionKey: string): string {
  const key = `${unit}/${occasionKey}`;
  return key.length <= LONGEST_KEY ? key : `${key.slice(0, LONGEST_KEY - 17)}-${hashText(key)}`;
}

const LONGEST_KEY = 80;
