/**
 * What was changed in days gone by: the vice principal is shown it (another school's regulation wants unusual changes of
 * attendance reported, Điều 4 of its own). Both states are the class's own; only the places leave it.
 */
import type { PlainDate } from '../shared/plain-date';
import type { AttendanceMonth, ChildMonth } from './month';
import type { AttendanceCode } from './signs';

export interface PastEdit {
  /** null: the child is in the book no more. */
  readonly row: number | null;
  readonly date: PlainDate;
  /** null: not marked. */
  readonly before: AttendanceCode | null;
  readonly after: AttendanceCode | null;
}

/** A mark that comes late is an edit too, as soon as its day is over. `before` was read after that day. */
export function pastEdits(before: AttendanceMonth, after: AttendanceMonth): PastEdit[] {
  const partners = partnersOf(before.children, after.children);
  const gone = before.children.filter((child) => ![...partners.values()].includes(child));
  const pairs = [
    ...after.children.map((child) => ({ row: child.row, old: partners.get(child), now: child })),
    ...gone.map((old) => ({ row: null, old, now: undefined })),
  ];
  return pairs.flatMap(({ row, old, now }) =>
    before.days.flatMap((date) => {
      const [was, is] = [old?.codes.get(date) ?? null, now?.codes.get(date) ?? null];
      return was === is ? [] : [{ row, date, before: was, after: is }];
    }),
  );
}

/** Who a child was before: by its id, else whoever stood in its row and stands nowhere any more, whose name was mended. */
function partnersOf(before: readonly ChildMonth[], after: readonly ChildMonth[]): Map<ChildMonth, ChildMonth> {
  const ids = new Set(after.map(({ id }) => id));
  const byId = new Map(before.map((child) => [child.id, child]));
  const leftByRow = new Map(before.filter(({ id }) => !ids.has(id)).map((child) => [child.row, child]));
  return new Map(
    after.flatMap((child) => {
      const partner = byId.get(child.id) ?? leftByRow.get(child.row);
      return partner ? [[child, partner] as const] : [];
    }),
  );
}
