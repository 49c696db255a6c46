/** A tab's own name, whoever has it by now. */
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';

/** Two tabs cannot have one name: another one that has ours by now gives way. */
export function ownTitle({ sheetIds, titles = [] }: Outline, sheetId: number, title: string): SheetOp[] {
  const holder = sheetIds[titles.findIndex((one) => one.toLowerCase() === title.toLowerCase())];
  if (holder === sheetId) return [];
  const others: SheetOp[] =
    holder === undefined ? [] : [{ type: 'editSheet', sheetId: holder, title: `${title} (${holder})` }];
  return sheetIds.includes(sheetId) ? [...others, { type: 'editSheet', sheetId, title }] : others;
}
