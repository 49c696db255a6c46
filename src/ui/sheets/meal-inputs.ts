/** Which cells of a row may be typed in, and what in them. */
import type { Block, ValidationRule } from '../../app/sheet-ops';
import { say } from '../messages/catalogue';
import { cellName } from './a1';
import type { DayPlace } from './meal-place';

/** Present, the counts that are asked for and the note, as few blocks as they make. */
export function inputBlocks(place: DayPlace, at: number, counts: readonly boolean[], hasPresent: boolean): Block[] {
  return runsOf([hasPresent, ...counts, true]).map(([from, to]) => blockAt(place, at, from, to));
}

export function countBlocks(place: DayPlace, at: number, counts: readonly boolean[], hasPresent: boolean): Block[] {
  return runsOf([hasPresent, ...counts]).map(([from, to]) => blockAt(place, at, from, to));
}

function blockAt({ column, offsets }: DayPlace, at: number, from: number, to: number): Block {
  const first = column + offsets.present;
  return { row: at, endRow: at + 1, column: first + from, endColumn: first + to };
}

/** [true, true, false, true] → [0, 2], [3, 4] */
export function runsOf(flags: readonly boolean[]): [number, number][] {
  return flags.flatMap((flag, i): [number, number][] => {
    if (!flag || flags[i - 1]) return [];
    const end = flags.indexOf(false, i);
    return [[i, end < 0 ? flags.length : end]];
  });
}

/** Refuses letters, negative and broken numbers; more than enrolled is only flagged, by the state column. */
export function countRule({ row: at, column }: Block): ValidationRule {
  const cell = cellName(at, column);
  const formula = `=IF(ISNUMBER(${cell});AND(${cell}>=0;${cell}=INT(${cell}));${cell}="")`;
  return { type: 'formula', formula, strict: true, help: say('meals.input') };
}
