/** How `Bếp` looks, whatever fills it: the missing classes first, then the portions in letters to be read from two metres. */
import type { CellInput, CellValue, SheetOp } from '../../app/sheet-ops';
import { MEALS } from '../../app/workbooks';
import { formatDate, type PlainDate } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { heading } from './cells';

export interface KitchenTab {
  readonly date: PlainDate;
  readonly missing: CellValue;
  readonly byKitchen: CellValue;
  readonly byBoard: CellValue;
  readonly figures: readonly { readonly name: string; readonly value: CellValue; readonly isMain: boolean }[];
  readonly reported: CellValue;
  readonly waiting: CellValue;
  readonly classes: readonly KitchenLine[];
}

export interface KitchenLine {
  readonly name: CellValue;
  readonly state: CellValue;
  readonly portions: CellValue;
  /** What formulas need and nobody sees. */
  readonly helper: CellValue;
}

/** Rows below that a month with more figures may have filled. */
const ROWS_TO_CLEAR = 40;
const HEAD_ROWS = 4;
/** The number of reported classes, what waits, an empty row and the headings stand between figures and classes. */
const ROWS_BETWEEN = 4;

export function kitchenTab(tab: KitchenTab): SheetOp[] {
  const { number, label } = MEALS.kitchen.shown;
  const cells: CellInput[][] = [
    [{ value: say('meals.kitchen.title', { date: formatDate(tab.date) }), bold: true, size: 18 }],
    fact(say('meals.kitchen.missing'), tab.missing, 16),
    fact(say('kitchen.confirm.kitchen'), tab.byKitchen, 14),
    fact(say('kitchen.confirm.board'), tab.byBoard, 14),
    ...tab.figures.map(({ name, value, isMain }) => fact(name, value, isMain ? 26 : 16)),
    fact(say('meals.kitchen.reported'), tab.reported, 16),
    fact(say('kitchen.waiting'), tab.waiting, 14),
    [],
    (['name', 'state', 'portions'] as const).map((key) => heading(say(`meals.column.${key}`))),
    ...tab.classes.map(line),
    ...Array.from({ length: ROWS_TO_CLEAR }, () => []),
  ];
  const padded = cells.map((row) => [...row, ...Array.from({ length: number + 2 - row.length }, () => PLAIN)]);
  return [{ type: 'cells', sheetId: MEALS.kitchen.id, row: 0, column: label, cells: padded }];
}

/** The row of the first class, where there are so many figures. */
export function firstClassRow(figures: number): number {
  return HEAD_ROWS + figures + ROWS_BETWEEN;
}

/** Nothing, as it was never written. */
const PLAIN: CellInput = { value: '', size: 10 };

function fact(name: string, value: CellValue, size: number): CellInput[] {
  return [
    { value: name, size: 12, wrap: true },
    { value, bold: true, size, align: 'left', wrap: true },
  ];
}

function line({ name, state, portions, helper }: KitchenLine): CellInput[] {
  return [
    { value: name, size: 14, bold: true },
    { value: state, size: 12, wrap: true },
    { value: portions, size: 14, align: 'right' },
    { value: helper },
  ];
}
