/** The tab `Tổng hợp tháng` of Bảng điều hành: a row a month, unit and duty, only ever added to. */

import type { Outline } from '../../app/layouts';
import type { MonthRowsModel } from '../../app/overview-views';
import type { SheetOp } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import { unitName } from '../duty-words';
import { say } from '../messages/catalogue';
import { COLOURS, growingSheet, heading, protect, row, widths } from './cells';

const { id: SHEET_ID, columns: COLUMN, rows: ROWS, firstRow: FIRST_ROW, width: WIDTH } = CONTROL.months;
const COLUMNS = Object.keys(COLUMN) as (keyof typeof COLUMN)[];

export function monthTab({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  const title = say('months.tab');
  const shape = { sheetId: SHEET_ID, title, frozenRows: FIRST_ROW, tabColour: COLOURS.good };
  return [
    growingSheet(outline, { ...shape, rows: ROWS, columns: WIDTH }),
    row(
      SHEET_ID,
      0,
      COLUMNS.map((name) => heading(say(`months.${name}`))),
    ),
    ...widths(SHEET_ID, COLUMN.month, [64, 110, 142, 70, 70, 70, 70, 260]),
    { type: 'columns', sheetId: SHEET_ID, from: COLUMN.key, to: COLUMN.key + 1, hidden: true },
    protect(outline, SHEET_ID, 1, { block: null, editors: [account], description: title }),
  ];
}

/** All of some months, in their order. */
export function monthRows({ rows, school }: MonthRowsModel): SheetOp[] {
  const nameOf = new Map(school.duties.map(({ key, name }) => [key, name]));
  const cells = rows.map(({ month, unit, rule, owed, onTime, late, missing, checkedBy }) => [
    month,
    month.split('-').reverse().join('/'),
    unitName(unit, school),
    nameOf.get(rule) ?? rule,
    ...[owed, onTime, late, missing],
    checkedBy.map((id) => unitName(`person/${id}`, school)).join(', '),
  ]);
  return [{ type: 'appendRows', sheetId: SHEET_ID, rows: cells }];
}
