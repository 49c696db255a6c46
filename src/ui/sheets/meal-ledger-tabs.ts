/** The tabs of a month's ledger: the one in sight, and a hidden copy that has the same rows from the same writes. */
import type { LedgerModel } from '../../app/meal-views';
import type { SheetOp } from '../../app/sheet-ops';
import { ledgerCopySheetId, ledgerSheetId, protectionId } from '../../app/workbooks';
import { formatMonth } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';
import { columnHeading } from './column-heading';
import { ownTitle } from './own-title';

interface Tab {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
}

/** Nothing where both are there. Where one is gone it comes back from the other, with its rows; else both are new. */
export function mealLedgerTab(model: LedgerModel): SheetOp[] {
  const month = formatMonth(model.date);
  const own: Tab = { sheetId: ledgerSheetId(month), title: say('meals.tab.ledger', { month }), hidden: false };
  const copy: Tab = { sheetId: ledgerCopySheetId(month), title: say('meals.tab.ledgerCopy', { month }), hidden: true };
  const isThere = ({ sheetId }: Tab) => model.outline.sheetIds.includes(sheetId);
  if (isThere(own) && isThere(copy)) return [];
  if (isThere(copy)) return copied(model, copy, own);
  return [...(isThere(own) ? [] : newTab(model, own)), ...copied(model, own, copy)];
}

/** What a copy does with protections no document says: the tab has none while it is copied. */
function copied(model: LedgerModel, from: Tab, to: Tab): SheetOp[] {
  const { sheetIds, protectionIds } = model.outline;
  const known = protectionId(from.sheetId, WHOLE);
  return [
    ...ownTitle(model.outline, to.sheetId, to.title),
    ...(protectionIds.includes(known) ? [{ type: 'unprotect' as const, id: known }] : []),
    { type: 'copySheet', from: from.sheetId, sheetId: to.sheetId, title: to.title, index: sheetIds.length },
    { type: 'editSheet', sheetId: to.sheetId, hidden: to.hidden },
    closed(model, from),
    closed(model, to),
  ];
}

/** The number of the protection of a whole tab. */
const WHOLE = 1;

function newTab(model: LedgerModel, { sheetId, title }: Tab): SheetOp[] {
  const columns = [
    say('meals.ledger.date'),
    say('meals.column.class'),
    say('meals.ledger.class'),
    say('meals.column.stage'),
    say('meals.column.enrolment'),
    say('meals.column.present'),
    ...model.columns.map(columnHeading),
    say('meals.ledger.status'),
    say('meals.column.first'),
    say('meals.ledger.timing'),
  ];
  const shape = { rows: 2, columns: columns.length, frozenRows: 1, tabColour: COLOURS.heading };
  return [
    ...ownTitle(model.outline, sheetId, title),
    sheet(model.outline, { sheetId, title, ...shape }),
    ...widths(sheetId, 0, [90, 60, 90, 90, 60, 60, ...model.columns.map(() => 60), 130, 130, 110]),
    row(
      sheetId,
      0,
      columns.map((name) => heading(name)),
    ),
  ];
}

/** Anew: nobody but the school account writes there. */
function closed({ account }: LedgerModel, { sheetId, title }: Tab): SheetOp {
  const nothing = { sheetIds: [], protectionIds: [] };
  return protect(nothing, sheetId, WHOLE, { block: null, editors: [account], description: title });
}
