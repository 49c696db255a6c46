/** The regulations that come with the product. */
import { hoaMai } from './hoa-mai';
import type { Regulation } from './types';

const PRESETS: readonly Regulation[] = [hoaMai];

/** The ids a school can choose from. */
export const REGULATION_IDS: readonly string[] = PRESETS.map((preset) => preset.id);

/** Whether a preset of this id exists. */
export function hasRegulation(id: string): boolean {
  return REGULATION_IDS.includes(id);
}

/** The preset; throws on an id that has none, naming those that exist (the reader of the settings checks first). */
export function regulationById(id: string): Regulation {
  const found = PRESETS.find((preset) => preset.id === id);
  if (!found) throw new Error(`No regulation '${id}'. Known: ${REGULATION_IDS.join(', ')}.`);
  return found;
}
