/**
 * What was changed in days gone by: the vice principal is shown it (another school's regulation wants unusual changes of
 * attendance reported, Điều 4 of its own). Both states are the class's own; only the places leave it.
 */
import type { PlainDate } from '../shared/plain-date';
import type { AttendanceMonth } from './month';
import type { AttendanceCode } from './signs';

export interface PastEdit {
  readonly row: number;
  readonly date: PlainDate;
  /** null: not marked. */
  readonly before: AttendanceCode | null;
  readonly after: AttendanceCode | null;
}

/** A mark that comes late is an edit too, as soon as its day is over. `before` was read after that day. */
export function pastEdits(before: AttendanceMonth, after: AttendanceMonth): PastEdit[] {
  const known = new Map(before.children.map(({ id, codes }) => [id, codes]));
  return after.children.flatMap(({ row, id, codes }) =>
    before.days.flatMap((date) => {
      const [old, now] = [known.get(id)?.get(date) ?? null, codes.get(date) ?? null];
      return old === now ? [] : [{ row, date, before: old, after: now }];
    }),
  );
}
