/** The day's own columns of `Bếp`: where its portions are confirmed and its supplements acknowledged. */
import type { KitchenModel } from '../../app/kitchen-views';
import type { Outline } from '../../app/layouts';
import { type Block, type CellInput, type SheetOp, TO_THE_END } from '../../app/sheet-ops';
import { kitchenColumn, MEALS, protectionId } from '../../app/workbooks';
import type { Supplement } from '../../domain/meals/supplements';
import { boardOf, peopleWith } from '../../domain/school/people';
import type { School } from '../../domain/school/types';
import type { PlainDate } from '../../domain/shared/plain-date';
import { changeText, chatText, rowName, timeText, warningText } from '../kitchen-words';
import { say } from '../messages/catalogue';
import { COLOURS, noFormula, protect, row, widths } from './cells';
import { shownDay } from './shown-day';

const { id: SHEET, day: COLUMNS, rows: ROWS, firstDayColumn: FIRST_DAY, protections: PROTECTIONS } = MEALS.kitchen;
/** A narrow column for the tick, so that a phone shows it beside the portions. */
const DAY_WIDTHS = [40, 110, 240, 160, 240];

type Protected = KitchenModel & { outline: Outline };

/** As the workbook is made: nobody ticks on any day, and the days' columns are left to their own protections. */
export function kitchenClosedToAll({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  const days = { row: 0, endRow: TO_THE_END, column: FIRST_DAY, endColumn: TO_THE_END };
  const whole = { block: null, editors: [account], open: [days], description: say('meals.tab.kitchen') };
  const after = { block: days, editors: [account], description: say('kitchen.protection.days') };
  const isThere = outline.protectionIds.includes(protectionId(SHEET, PROTECTIONS.after));
  return [
    protect(outline, SHEET, 1, whole),
    // It moves on with the days.
    ...(isThere ? [] : [protect(outline, SHEET, PROTECTIONS.after, after)]),
  ];
}

/** The day's columns in sight, those before out of it. */
export function kitchenColumns(date: PlainDate): SheetOp[] {
  const first = kitchenColumn(date);
  const end = first + COLUMNS.width;
  return [
    { type: 'editSheet', sheetId: SHEET, columns: end },
    ...shownDay(SHEET, { firstDay: FIRST_DAY, from: first, to: end }),
    ...widths(SHEET, first, DAY_WIDTHS),
  ];
}

/** The cells in which the day is confirmed, and who may. */
export function kitchenTicks(model: Protected): SheetOp[] {
  return [
    ...[ROWS.kitchen, ROWS.board].map((at) => tickBox(model, at)),
    row(SHEET, ROWS.chatHint, [{ value: say('kitchen.chat.hint') }], columnOf(model, 'row')),
    ...dayProtections(model, theirs(model)),
  ];
}

/** Nobody ticks any more. */
export function kitchenTicksClosed(model: KitchenModel): SheetOp[] {
  const ids = Object.values(PROTECTIONS).map((n) => protectionId(SHEET, n));
  return protections({ ...model, outline: { sheetIds: [], protectionIds: ids } }, () => []);
}

/** Ticks that prove nothing are taken away, and the cells are their people's again. */
export function kitchenTicksBack(model: Protected, rows: readonly number[]): SheetOp[] {
  if (rows.length === 0) return [];
  const off = rows.map((at) => row(SHEET, at, [{ value: false }], columnOf(model, 'tick')));
  return [...off, ...protections(model)];
}

/** The message for a chat, and a row a supplement with its tick; ticks that stand there are left alone. */
export function supplementList(model: Protected): SheetOp[] {
  const { supplements } = model.book.day;
  const rows = ROWS.firstSupplement + supplements.length;
  return [
    ...(rows > MEALS.kitchen.rowCount ? [{ type: 'editSheet', sheetId: SHEET, rows } as const] : []),
    row(SHEET, ROWS.chat, [{ value: chatText(model) }], columnOf(model, 'row')),
    ...supplements.flatMap((one, place) => supplementRow(model, one, ROWS.firstSupplement + place)),
    ...supplementProtections(model, theirs(model)),
  ];
}

/** Those who cook; a school without a kitchen of its own has its accountant or its board tick. */
export function kitchenEditors(
  { school, date }: { school: School; date: PlainDate },
  who: 'kitchen' | 'board',
): string[] {
  const board = boardOf(school, date);
  const groups = [peopleWith(school, date, 'kitchen_staff'), peopleWith(school, date, 'accountant')];
  const people = who === 'board' ? board : (groups.find((group) => group.length > 0) ?? board);
  return [...new Set(people.map(({ email }) => email))];
}

function supplementRow(model: KitchenModel, one: Supplement, at: number): SheetOp[] {
  const { school, state } = model;
  const [sent, seen] = [timeText(one.takenMs), one.acknowledgedMs === null ? null : timeText(one.acknowledgedMs)];
  const isWaiting = seen === null;
  const note = isWaiting
    ? say('kitchen.supplement.waiting', { time: sent })
    : say('kitchen.supplement.seen', { time: sent, seen });
  const notes = [note, warningText(model, one)].filter((text) => text !== '').join('\n');
  const look = { background: isWaiting ? COLOURS.warning : COLOURS.good, size: 12, wrap: true };
  const cells: CellInput[] = [
    { value: rowName(school, one.rowId), bold: true, ...look },
    { value: changeText(state.columns, one), bold: true, ...look },
    { value: noFormula(one.reason), ...look },
    { value: notes, ...look },
  ];
  // In a write of its own, which names no value: a tick that has just been set stays.
  const colour = row(SHEET, at, [{ background: look.background }], columnOf(model, 'tick'));
  return [tickBox(model, at), colour, row(SHEET, at, cells, columnOf(model, 'row'))];
}

function tickBox({ state: { date } }: KitchenModel, at: number): SheetOp {
  return { type: 'validate', sheetId: SHEET, block: tickBlock(date, at, at + 1), rule: { type: 'checkbox' } };
}

type Editors = (who: 'kitchen' | 'board') => readonly string[];

function protections(model: Protected, editorsOf: Editors = theirs(model)): SheetOp[] {
  return [...dayProtections(model, editorsOf), ...supplementProtections(model, editorsOf)];
}

/** Its own people's the cells of the confirmation, the school account's all days before and after. */
function dayProtections(model: Protected, editorsOf: Editors): SheetOp[] {
  const tick = columnOf(model, 'tick');
  const days = { row: 0, endRow: TO_THE_END };
  const before = { ...days, column: FIRST_DAY, endColumn: tick };
  const after = { ...days, column: tick + 1, endColumn: TO_THE_END };
  const own = (at: number) => tickBlock(model.state.date, at, at + 1);
  return [
    rule(model, PROTECTIONS.kitchen, own(ROWS.kitchen), editorsOf('kitchen'), 'kitchen'),
    rule(model, PROTECTIONS.board, own(ROWS.board), editorsOf('board'), 'board'),
    rule(model, PROTECTIONS.head, tickBlock(model.state.date, 0, ROWS.kitchen), [], 'days'),
    ...(tick > FIRST_DAY ? [rule(model, PROTECTIONS.before, before, [], 'days')] : []),
    rule(model, PROTECTIONS.after, after, [], 'days'),
  ];
}

/** Nobody ticks what is not shown yet. */
function supplementProtections(model: Protected, editorsOf: Editors): SheetOp[] {
  const { length } = model.book.day.supplements;
  const end = ROWS.firstSupplement + Math.max(1, length);
  const shown = tickBlock(model.state.date, ROWS.firstSupplement, end);
  const free = tickBlock(model.state.date, end, TO_THE_END);
  return [
    rule(model, PROTECTIONS.supplements, shown, length > 0 ? editorsOf('kitchen') : [], 'kitchen'),
    rule(model, PROTECTIONS.free, free, [], 'kitchen'),
  ];
}

function rule(
  { account, outline }: Protected,
  n: number,
  block: Block,
  editors: readonly string[],
  name: 'kitchen' | 'board' | 'days',
): SheetOp {
  const description = say(`kitchen.protection.${name}`);
  return protect(outline, SHEET, n, { block, editors: [account, ...editors], description });
}

function theirs({ school, state: { date } }: KitchenModel): Editors {
  return (who) => kitchenEditors({ school, date }, who);
}

function tickBlock(date: PlainDate, at: number, endRow: number): Block {
  const column = kitchenColumn(date) + COLUMNS.tick;
  return { row: at, endRow, column, endColumn: column + 1 };
}

function columnOf({ state: { date } }: KitchenModel, name: 'tick' | 'row' | 'difference' | 'reason' | 'state'): number {
  return kitchenColumn(date) + COLUMNS[name];
}
