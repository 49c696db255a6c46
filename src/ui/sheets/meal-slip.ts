/** `Phiếu tổng hợp báo ăn`: the day's portions class by class on one page of A4, to be printed and signed. */
import type { KitchenModel } from '../../app/kitchen-views';
import type { Outline } from '../../app/layouts';
import type { CellInput, CellValue, SheetOp } from '../../app/sheet-ops';
import { MEALS } from '../../app/workbooks';
import { figureValue, type KitchenFigure } from '../../domain/meals/kitchen';
import { countedBy, PRESENT } from '../../domain/meals/supplements';
import { formatDate } from '../../domain/shared/plain-date';
import {
  changeText,
  confirmationText,
  countName,
  figureName,
  figuresOf,
  kitchenRows,
  reportedRows,
  rowName,
  statusText,
  timeText,
} from '../kitchen-words';
import { say } from '../messages/catalogue';
import { COLOURS, heading, noFormula, protect, row, sheet, widths } from './cells';
import { weekdayName } from './meal-place';

const SLIP = MEALS.slip.id;
/** Numbered, named, enrolled, present, at most twelve counts, note. */
const COLUMNS = 17;
const ROWS = 140;
/** What has room on the page beside forty classes; `Bếp` has them all. */
const MOST_SUPPLEMENTS = 60;
/** Of an A4 page upright, at the size in which Sheets prints it. */
const WIDTHS = { number: 40, name: 120, count: 58, note: 140 };

/** The empty tab, as the workbook is made. */
export function slipTab({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  const title = say('kitchen.tab.slip');
  const isNew = !outline.sheetIds.includes(SLIP);
  return [
    sheet(outline, { sheetId: SLIP, title, rows: ROWS, columns: COLUMNS }),
    ...(isNew ? [row(SLIP, 0, [{ value: say('kitchen.slip.none') }])] : []),
    protect(outline, SLIP, 1, { block: null, editors: [account], description: title }),
  ];
}

export function mealSlip(model: KitchenModel): SheetOp[] {
  const { columns } = model.state;
  const counts = columns.length + 2;
  const width = counts + 3;
  const table = [headings(model), ...classLines(model), ...totals(model)].map((cells) => boxed(cells, width));
  const lines = [...head(model), ...table, [], ...foot(model)];
  const cells = Array.from({ length: ROWS }, (_, i) => padded(lines[i] ?? [], COLUMNS));
  return [
    { type: 'cells', sheetId: SLIP, row: 0, column: 0, cells },
    ...widths(SLIP, 0, [
      WIDTHS.number,
      WIDTHS.name,
      ...Array.from({ length: counts }, () => WIDTHS.count),
      WIDTHS.note,
    ]),
    { type: 'columns', sheetId: SLIP, from: 0, to: width, hidden: false },
    ...(width < COLUMNS ? [{ type: 'columns', sheetId: SLIP, from: width, to: COLUMNS, hidden: true } as const] : []),
  ];
}

function head(model: KitchenModel): CellInput[][] {
  const { school, state } = model;
  const weekday = weekdayName(state.date);
  return [
    [{ value: school.settings.schoolName, bold: true }],
    [{ value: say('kitchen.slip.title'), bold: true, size: 16 }],
    [{ value: say('kitchen.slip.date', { weekday, date: formatDate(state.date) }) }],
    [{ value: confirmationText(model, say('kitchen.chat.unconfirmed')) }],
  ];
}

function headings({ state: { columns } }: KitchenModel): CellInput[] {
  const counts = [PRESENT, ...columns.map(({ key }) => key)].map((key) => heading(countName(columns, key)));
  const [number, name] = [heading(say('kitchen.slip.number')), heading(say('meals.column.name'))];
  return [number, name, heading(say('meals.column.enrolment')), ...counts, heading(say('kitchen.slip.note'))];
}

function classLines({ school, state: { columns }, book }: KitchenModel): CellInput[][] {
  const counts = countedBy(book.day);
  const rows = kitchenRows(school, reportedRows(book));
  return rows.map(({ classId }, i) => {
    const own = counts[classId] ?? {};
    const isMissing = (own.main ?? null) === null;
    const enrolment = school.classes.find(({ id }) => id === classId)?.enrolment ?? null;
    const values = [PRESENT, ...columns.map(({ key }) => key)].map((key) => own[key] ?? null);
    const note = isMissing ? say('meals.state.missing') : statusText(book, classId);
    return [text(i + 1), text(rowName(school, classId)), text(enrolment), ...values.map(text), text(note)];
  });
}

/** A line a stage (and campus), the staff, and all of it. */
function totals({ school, state: { columns }, book }: KitchenModel): CellInput[][] {
  const counts = countedBy(book.day);
  const figures = figuresOf(school, reportedRows(book), columns);
  const value = (line: KitchenFigure, key: string): CellValue => {
    const same = figures.find(
      ({ of, stage, campus, column }) =>
        of === line.of && stage === line.stage && campus === line.campus && column.key === key,
    );
    return same ? figureValue(same, counts) : null;
  };
  const lines = figures.filter(({ column }) => column.key === 'main');
  const inOrder = [...lines.filter(({ of }) => of !== 'all'), ...lines.filter(({ of }) => of === 'all')];
  return inOrder.map((line) => {
    const name = line.of === 'all' ? say('kitchen.slip.all') : figureName(line);
    const cells = [null, name, null, null, ...columns.map(({ key }) => value(line, key)), null];
    return cells.map((cell) => ({ value: cell ?? '', bold: true, background: COLOURS.closed }));
  });
}

function foot({ school, state, book }: KitchenModel): CellInput[][] {
  const shown = book.day.supplements.slice(-MOST_SUPPLEMENTS);
  const earlier = book.day.supplements.length - shown.length;
  const lines = shown.map((one) => {
    const seen = one.acknowledgedMs === null ? '' : say('kitchen.state.seen', { time: timeText(one.acknowledgedMs) });
    const parts = [timeText(one.takenMs), rowName(school, one.rowId), changeText(state.columns, one), one.reason, seen];
    return [{ value: noFormula(parts.filter((part) => part !== '').join(' – ')) }];
  });
  const [summary = '', kitchen = '', board = ''] = say('kitchen.slip.signatures').split('|');
  const signatures = [summary, '', '', kitchen, '', '', board].map((value): CellInput => ({ value, bold: true }));
  const how = signatures.map(({ value }): CellInput => ({ value: value === '' ? '' : say('monthBook.signs.how') }));
  const more = earlier > 0 ? [[{ value: say('kitchen.slip.earlier', { count: earlier }) }]] : [];
  const title = [{ value: say('kitchen.slip.supplements'), bold: true }];
  return [
    ...(lines.length > 0 ? [title, ...more, ...lines, []] : []),
    [{ value: '' }, ...signatures],
    [{ value: '' }, ...how],
  ];
}

function text(value: CellValue): CellInput {
  return { value: value ?? '' };
}

/** Numbers under the middle of their headings. */
function boxed(cells: readonly CellInput[], width: number): CellInput[] {
  return padded(cells.slice(0, width), width).map((cell, column) => {
    const isCount = column === 0 || (column > 1 && column < width - 1);
    return { ...cell, boxed: true, ...(isCount ? { align: 'center' } : {}) };
  });
}

function padded(cells: readonly CellInput[], width: number): CellInput[] {
  const empty: CellInput = { value: '', size: 10 };
  return [...cells, ...Array.from({ length: Math.max(0, width - cells.length) }, () => empty)];
}
