/** Tabs in which each day has its own columns: one day in sight. */
import type { SheetOp } from '../../app/sheet-ops';

/** Shows the columns from `from` to before `to`; those of earlier days stay as they are, out of sight. */
export function shownDay(
  sheetId: number,
  { firstDay, from, to }: { firstDay: number; from: number; to: number },
): SheetOp[] {
  const before = { type: 'columns', sheetId, from: firstDay, to: from, hidden: true } as const;
  return [...(from > firstDay ? [before] : []), { type: 'columns', sheetId, from, to, hidden: false }];
}
