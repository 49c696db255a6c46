/** The duties of the regulations that come with the product. */
import { hoaMaiDuties } from './hoa-mai-duties';
import type { DutyRule } from './types';

const PRESETS: Readonly<Record<string, readonly DutyRule[]>> = { 'hoa-mai': hoaMaiDuties };

/** Throws on an id that has none: a regulation comes with its duties. */
export function dutiesOfRegulation(id: string): readonly DutyRule[] {
  const found = PRESETS[id];
  if (!found) throw new Error(`No duties of a regulation '${id}'. Known: ${Object.keys(PRESETS).join(', ')}.`);
  return found;
}
