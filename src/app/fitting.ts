/** Of what a workbook should look like only what can be written into it as it stands. */
import type { SheetOp } from './sheet-ops';

/**
 * Colour rules have no id to be found by: they come with their tab, those of the first one with the first protections, and are
 * not written again. A protection that went with its tab has no editors to change.
 */
export function fitting(
  ops: readonly SheetOp[],
  { sheetIds, protectionIds }: { sheetIds: readonly number[]; protectionIds: readonly number[] },
): SheetOp[] {
  const isFresh = (sheetId: number) =>
    !sheetIds.includes(sheetId) || (sheetId === FIRST_TAB && protectionIds.length === 0);
  return ops.filter((op) => {
    if (op.type === 'colourWhen') return isFresh(op.sheetId);
    return op.type !== 'protectionEditors' || protectionIds.includes(op.id);
  });
}

/** What a new workbook has already. */
const FIRST_TAB = 0;
