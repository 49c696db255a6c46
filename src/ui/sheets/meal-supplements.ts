/** `Báo bổ sung`: the rows of the month's tab, and for each day the new counts, the reason and what came of it. */
import type { KitchenModel, SupplementRow } from '../../app/kitchen-views';
import type { Outline } from '../../app/layouts';
import type { Block, CellInput, SheetOp } from '../../app/sheet-ops';
import { MEALS, protectionId, supplementColumn, supplementOffsets, supplementSheetId } from '../../app/workbooks';
import { supplementKeys } from '../../domain/meals/kitchen';
import { PRESENT } from '../../domain/meals/supplements';
import { formatDate, formatMonth, monthDayOf } from '../../domain/shared/plain-date';
import { countName, rowName, timeText, warningText } from '../kitchen-words';
import { say } from '../messages/catalogue';
import { cellName } from './a1';
import { COLOURS, heading, protect, row, sheet, widths } from './cells';
import { runsOf } from './meal-inputs';
import { rowEditors } from './meal-month';
import { shownDay } from './shown-day';

const DAYS = 31;
const { firstRow: FIRST, firstDayColumn: FIRST_DAY } = MEALS.supplements;

/** The month's tab if there is none yet, its rows, and the day's columns open for them. */
export function supplementDay(model: KitchenModel & { outline: Outline }): SheetOp[] {
  const { sheetId, first, offsets } = placeOf(model);
  const { rows } = model.book;
  return [
    ...(model.outline.sheetIds.includes(sheetId) ? [] : newMonth(model)),
    { type: 'cells', sheetId, row: FIRST, column: 0, cells: rows.map((id) => names(model, id)) },
    ...rows.map((id, i) => protectRow(model, id, i)),
    row(sheetId, 0, [{ value: say('kitchen.day', { date: formatDate(model.state.date) }), bold: true }], first),
    row(sheetId, 1, headings(model), first),
    { type: 'cells', sheetId, row: FIRST, column: first, cells: rows.map((id) => ground(model, id)) },
    { type: 'cells', sheetId, row: FIRST, column: first + offsets.state, cells: rows.map(() => [STATE]) },
    ...rules(model),
    ...shownDay(sheetId, { firstDay: FIRST_DAY, from: first, to: first + offsets.width }),
    ...widths(sheetId, first, [...keysOf(model).map(() => 60), 150, 190]),
    protectSheet(
      model,
      rows.flatMap((id, i) => openBlocks(model, id, i)),
    ),
  ];
}

/** Nobody types any more. */
export function supplementsClosed(model: KitchenModel): SheetOp {
  const { sheetId } = placeOf(model);
  return protectSheet({ ...model, outline: known([protectionId(sheetId, 1)]) }, []);
}

/** What was typed there said nothing of who typed it: the cells are empty and their people's again. */
export function supplementRowsBack(model: KitchenModel & { outline: Outline }, indexes: readonly number[]): SheetOp[] {
  const { sheetId, first, offsets } = placeOf(model);
  const empty: CellInput[] = Array.from({ length: offsets.state }, () => ({ value: '' }));
  return indexes.flatMap((index) => {
    const id = model.book.rows[index] ?? '';
    return [row(sheetId, FIRST + index, empty, first), protectRow(model, id, index)];
  });
}

/** The states that have become others. */
export function supplementStates(model: KitchenModel, rows: readonly SupplementRow[]): SheetOp[] {
  const { sheetId, first, offsets } = placeOf(model);
  return rows.flatMap((each) => {
    const [value, isBad] = stateText(model, each);
    if (value === each.text) return [];
    const cell = { ...STATE, value, background: isBad ? COLOURS.bad : COLOURS.closed };
    return [row(sheetId, FIRST + each.index, [cell], first + offsets.state)];
  });
}

/** And whether it is to be looked at. */
function stateText(model: KitchenModel, { entry, rowId }: SupplementRow): [string, boolean] {
  const { state, book } = model;
  if (entry.is === 'wrong')
    return [say(`kitchen.state.${entry.problem}`, { count: countName(state.columns, entry.key) }), true];
  const own = book.day.supplements.filter((one) => one.rowId === rowId);
  const last = own[own.length - 1];
  // What was sent stays sent when its cells are emptied, or gone with their tab.
  if (entry.is !== 'complete' && !(entry.is === 'empty' && last))
    return [say(`kitchen.state.${entry.is}`), entry.is !== 'empty'];
  if (!last) return [say('kitchen.state.same'), false];
  const { acknowledgedMs, takenMs } = last;
  const text =
    acknowledgedMs === null
      ? say('kitchen.state.waiting', { time: timeText(takenMs) })
      : say('kitchen.state.seen', { time: timeText(acknowledgedMs) });
  const warning = warningText(model, last);
  return [[text, warning].filter((part) => part !== '').join(' – '), warning !== ''];
}

const STATE: CellInput = { background: COLOURS.closed, wrap: true };

function placeOf({ state: { date, columns } }: KitchenModel) {
  const counts = columns.length + 1;
  return {
    sheetId: supplementSheetId(formatMonth(date)),
    first: supplementColumn(monthDayOf(date).day, counts),
    offsets: supplementOffsets(counts),
  };
}

function lastColumn({ state: { columns } }: KitchenModel): number {
  return supplementColumn(DAYS + 1, columns.length + 1);
}

function newMonth(model: KitchenModel & { outline: Outline }): SheetOp[] {
  const { sheetId } = placeOf(model);
  const title = say('kitchen.tab.supplements', { month: formatMonth(model.state.date) });
  const { rowId, name } = MEALS.supplements;
  return [
    {
      ...sheet(model.outline, {
        sheetId,
        title,
        rows: FIRST + model.book.rows.length + SPARE_ROWS,
        columns: lastColumn(model),
        index: 1,
      }),
      ...{ frozenRows: FIRST, frozenColumns: FIRST_DAY, tabColour: COLOURS.warning },
    },
    row(sheetId, 1, [heading(say('meals.column.class')), heading(say('meals.column.name'))]),
    { type: 'columns', sheetId, from: rowId, to: rowId + 1, hidden: true },
    { type: 'columns', sheetId, from: FIRST_DAY, to: lastColumn(model), hidden: true },
    ...widths(sheetId, name, [80]),
  ];
}

/** Rows left free for classes that open in mid-month. */
const SPARE_ROWS = 10;

function names({ school }: KitchenModel, id: string): CellInput[] {
  return [{ value: id }, { value: rowName(school, id), bold: true }];
}

function keysOf({ state: { columns } }: KitchenModel): string[] {
  return [PRESENT, ...columns.map(({ key }) => key)];
}

function headings(model: KitchenModel): CellInput[] {
  const counts = keysOf(model).map((key) => heading(countName(model.state.columns, key)));
  return [...counts, heading(say('kitchen.column.reason')), heading(say('kitchen.column.state'))];
}

/** Grey where the row is not asked; what people type is never written over. */
function ground(model: KitchenModel, id: string): CellInput[] {
  const asked = askedOf(model, id);
  return keysOf(model).map((key) => ({ background: asked.has(key) ? COLOURS.input : COLOURS.closed }));
}

function askedOf({ school, state: { columns } }: KitchenModel, id: string): ReadonlySet<string> {
  const stage = school.classes.find((room) => room.id === id)?.stage ?? null;
  return new Set(supplementKeys(columns, stage));
}

/** Side by side what the row is asked for, and the reason. */
function openBlocks(model: KitchenModel, id: string, index: number): Block[] {
  const { first } = placeOf(model);
  const asked = askedOf(model, id);
  const at = { row: FIRST + index, endRow: FIRST + index + 1 };
  const runs = runsOf([...keysOf(model).map((key) => asked.has(key)), true]);
  return runs.map(([from, to]) => ({ ...at, column: first + from, endColumn: first + to }));
}

/** Whole numbers from 0; a reason from the list or typed. */
function rules(model: KitchenModel): SheetOp[] {
  const { sheetId, first, offsets } = placeOf(model);
  const endRow = FIRST + model.book.rows.length;
  const cell = cellName(FIRST, first);
  const formula = `=AND(ISNUMBER(${cell});${cell}>=0;${cell}=INT(${cell}))`;
  const counts = { row: FIRST, endRow, column: first, endColumn: first + offsets.reason };
  const reasons = { row: FIRST, endRow, column: first + offsets.reason, endColumn: first + offsets.state };
  const values = say('kitchen.reasons').split('|');
  return [
    {
      type: 'validate',
      sheetId,
      block: counts,
      rule: { type: 'formula', formula, strict: true, help: say('kitchen.input') },
    },
    {
      type: 'validate',
      sheetId,
      block: reasons,
      rule: { type: 'list', values, strict: false, help: say('kitchen.reason.help') },
    },
  ];
}

function protectSheet(model: KitchenModel & { outline: Outline }, open: readonly Block[]): SheetOp {
  const { sheetId } = placeOf(model);
  const rule = { block: null, editors: [model.account], open, description: say('kitchen.protection.sheet') };
  return protect(model.outline, sheetId, 1, rule);
}

function protectRow(model: KitchenModel & { outline: Outline }, id: string, index: number): SheetOp {
  const { sheetId } = placeOf(model);
  const at = FIRST + index;
  return protect(model.outline, sheetId, MEALS.supplements.firstRowProtection + index, {
    block: { row: at, endRow: at + 1, column: 0, endColumn: lastColumn(model) },
    editors: [model.account, ...rowEditors({ school: model.school, date: model.state.date }, id)],
    description: say('kitchen.protection.row', { name: rowName(model.school, id) }),
  });
}

function known(protectionIds: readonly number[]): Outline {
  return { sheetIds: [], protectionIds };
}
