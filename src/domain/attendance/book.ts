/** A class's attendance book as its cells say it: the list tells who is in the class when, a month's tab who was there. */
import { isBlank } from '../meals/check-count';
import { fromSerial, type PlainDate, plainDate } from '../shared/plain-date';
import type { BookChild, MonthBook } from './month';

/** Cells as they are read: a date is a number, or a text that somebody typed. */
export interface ListLine {
  readonly name: unknown;
  readonly born: unknown;
  readonly from: unknown;
  readonly to: unknown;
}

export interface MonthLine {
  /** As the user sees it. */
  readonly row: number;
  readonly name: unknown;
  readonly cells: readonly unknown[];
}

/** Lines of the month find their child by its name; several of one name by their order. What stands in no child's line is of no day. */
export function monthBook(month: string, list: readonly ListLine[], lines: readonly MonthLine[]): MonthBook {
  const children = list.filter(({ name }) => !isBlank(name)).map((line) => ({ line, key: keyOf(line.name) }));
  const used = new Set<ListLine>();
  const taken = new Map<string, number>();
  return {
    month,
    children: lines.flatMap((line): BookChild[] => {
      const child = children.find(({ key, line: one }) => key === keyOf(line.name) && !used.has(one));
      if (!child) return line.cells.every(isBlank) ? [] : [{ ...line, id: '', from: NEVER, to: null }];
      used.add(child.line);
      const id = `${child.key} ${String(child.line.born ?? '')}`;
      const count = (taken.get(id) ?? 0) + 1;
      taken.set(id, count);
      const { from, to } = child.line;
      return [{ ...line, id: `${id} ${count}`, from: dateOf(from), to: dateOf(to) }];
    }),
  };
}

const NEVER = '9999-12-31' as PlainDate;

function keyOf(name: unknown): string {
  return String(name ?? '')
    .normalize('NFC')
    .trim();
}

function dateOf(cell: unknown): PlainDate | null {
  if (typeof cell === 'number' && Number.isFinite(cell)) return fromSerial(Math.floor(cell));
  return typeof cell === 'string' ? plainDate(cell) : null;
}
