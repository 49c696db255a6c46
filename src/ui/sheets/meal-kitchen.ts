/** The kitchen's tab: the day's portions and what each class reported, summed by formulas as the classes type. */
import type { MealMonthModel } from '../../app/meal-views';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { MEALS, STAFF_ROW } from '../../app/workbooks';
import { STAGE_NAMES } from '../../domain/school/control-sheets';
import { formatDate } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { cellOf, quoted, rangeOf } from './a1';
import { heading, row } from './cells';
import { type DayPlace, monthTitle } from './meal-place';

export function kitchen(model: MealMonthModel, { column: first, offsets }: DayPlace): SheetOp[] {
  const sheetId = MEALS.kitchen.id;
  const title = monthTitle(model.date);
  const top = MEALS.month.firstRow;
  const last = top + model.rows.length - 1;
  const column = (at: number) => rangeOf(title, { row: top, column: at }, { row: last, column: at });
  const portions = column(first + offsets.main);
  const stages = column(MEALS.month.columns.stage);
  const ofStage = (name: string) => `${stages};${quoted(name)};${portions};">=0"`;
  const { nursery, kindergarten } = STAGE_NAMES;
  const staffRow = model.rows.indexOf(STAFF_ROW);
  const staff = staffRow < 0 ? 0 : `=N(${cellOf(title, top + staffRow, first + offsets.main)})`;
  const count = model.rows.filter((id) => id !== STAFF_ROW).length;
  const helper = `D${LIST_ROW + 1}:D${LIST_ROW + model.rows.length}`;
  const figures: [string, string | number][] = [
    [say('meals.kitchen.nursery'), `=SUMIFS(${portions};${ofStage(nursery)})`],
    [say('meals.kitchen.kindergarten'), `=SUMIFS(${portions};${ofStage(kindergarten)})`],
    [say('meals.staff'), staff],
    [say('meals.kitchen.total'), '=B3+B4+B5'],
    [say('meals.kitchen.reported'), `=COUNTIFS(${ofStage(nursery)})+COUNTIFS(${ofStage(kindergarten)})&"/${count}"`],
    [
      say('meals.kitchen.missing'),
      `=IF(TEXTJOIN(", ";TRUE;${helper})="";${quoted(say('meals.kitchen.none'))};TEXTJOIN(", ";TRUE;${helper}))`,
    ],
  ];
  return [
    row(sheetId, 0, [{ value: say('meals.kitchen.title', { date: formatDate(model.date) }), bold: true, size: 18 }]),
    { type: 'cells', sheetId, row: FIGURES_ROW, column: 0, cells: figures.map(([name, value]) => figure(name, value)) },
    row(sheetId, LIST_ROW - 1, [
      heading(say('meals.column.name')),
      heading(say('meals.column.state')),
      heading(say('meals.column.portions')),
    ]),
    {
      type: 'cells',
      sheetId,
      row: LIST_ROW,
      column: 0,
      cells: model.rows.map((id, i) => listRow({ title, from: top + i, column: first, offsets }, id, LIST_ROW + i)),
    },
  ];
}

const FIGURES_ROW = 2;
export const LIST_ROW = 10;

function figure(name: string, value: string | number): CellInput[] {
  return [
    { value: name, size: 12 },
    { value, bold: true, size: 14, align: 'left', wrap: true },
  ];
}

function listRow(
  { title, from, column, offsets }: { title: string; from: number } & Pick<DayPlace, 'column' | 'offsets'>,
  id: string,
  at: number,
): CellInput[] {
  const missing = quoted(say('meals.state.missing'));
  const portions = cellOf(title, from, column + offsets.main);
  return [
    { value: `=${cellOf(title, from, MEALS.month.columns.name)}`, size: 12 },
    { value: `=${cellOf(title, from, column + offsets.state)}`, size: 12 },
    { value: `=IF(B${at + 1}=${missing};"–";N(${portions}))`, size: 12, align: 'right' },
    { value: id === STAFF_ROW ? '' : `=IF(B${at + 1}=${missing};A${at + 1};"")` },
  ];
}
