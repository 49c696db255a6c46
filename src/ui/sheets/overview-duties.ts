/** The duties in the tab `Tổng quan`: the month, the late list, who is waited for; below the charts each class and each kind. */
import type { OverviewModel } from '../../app/overview-views';
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import type { Figures } from '../../domain/duties/figures';
import type { Glance } from '../../domain/duties/glance';
import type { Duty } from '../../domain/duties/types';
import type { School } from '../../domain/school/types';
import { diffDays, formatDate, localOf } from '../../domain/shared/plain-date';
import { dutyName, unitName } from '../duty-words';
import { say } from '../messages/catalogue';
import { quoted } from './a1';
import { COLOURS, heading, row } from './cells';
import { at, cell, DETAILS_ROW, type Line } from './overview-place';

const { id: SHEET_ID, rows: ROWS, data: DATA, late: LATE, reviews: REVIEWS } = CONTROL.overview;

/** As many months and classes as the charts look at. */
export const MONTHS_SHOWN = 12;
export const CLASSES_SHOWN = 40;

export function overviewDuties({ school, duties, today, linkOf }: OverviewModel): SheetOp[] {
  const { month, late, reviews } = duties;
  const lateRows = late.slice(0, LATE).map((duty) => lateLine(duty, { school, today, linkOf }));
  return [
    row(SHEET_ID, at('duties.month'), [
      text(say('overview.duties.month', { month: month.slice(5) })),
      text(figuresText(duties.figures)),
    ]),
    cell('late', text(lateText(late.length))),
    ...block('late', LATE, lateRows),
    cell('reviews', text(reviewsText(duties))),
    ...block('reviews', REVIEWS, reviewLines(reviews, school)),
    ...details(duties, school),
    ...chartData(duties, school),
  ];
}

function figuresText(figures: Figures): string {
  const percent = rateOf(figures);
  return percent === null ? say('overview.duties.none') : say('overview.figures', { ...figures, percent });
}

function rateOf({ owed, onTime }: Figures): number | null {
  return owed === 0 ? null : Math.round((100 * onTime) / owed);
}

function lateText(count: number): string {
  if (count === 0) return say('overview.reviews.none');
  return count > LATE ? say('overview.late.more', { count, shown: LATE }) : say('overview.count', { count });
}

function lateLine(
  duty: Duty,
  { school, today, linkOf }: Pick<OverviewModel, 'school' | 'today' | 'linkOf'>,
): CellInput[] {
  const { dueMs } = duty.occasion;
  const due = localOf(dueMs).date;
  const days = diffDays(due, today);
  const name = dutyName(duty, school);
  const told =
    days > 0 ? say('overview.late.line', { name, date: formatDate(due), days }) : say('overview.late.today', { name });
  const link = linkOf(duty);
  return [text(unitName(duty.unit, school)), text(link ? `=HYPERLINK(${quoted(link)};${quoted(told)})` : told)];
}

function reviewsText({ waiting: count, withoutReviewer }: Glance): string {
  const told = count === 0 ? say('overview.reviews.none') : say('overview.count', { count });
  return withoutReviewer > 0 ? `${told}${say('overview.reviews.nobody', { count: withoutReviewer })}` : told;
}

function reviewLines(reviews: Glance['reviews'], school: School): CellInput[][] {
  const fits = reviews.length <= REVIEWS ? reviews : reviews.slice(0, REVIEWS - 1);
  const lines = fits.map(({ personId, count, sinceMs }) => [
    text(unitName(`person/${personId}`, school)),
    text(say('overview.reviews.line', { count, date: formatDate(localOf(sinceMs).date) })),
  ]);
  const rest = reviews.length - fits.length;
  return rest > 0 ? [...lines, [text(''), text(say('overview.reviews.more', { count: rest }))]] : lines;
}

/** The rows below a line: those not used are empty and out of sight. */
function block(line: Line, count: number, lines: readonly CellInput[][]): SheetOp[] {
  const first = at(line) + 1;
  const end = first + count;
  const used = first + lines.length;
  return [
    { type: 'cells', sheetId: SHEET_ID, row: first, column: 0, cells: padded(lines, count) },
    ...(used > first ? [{ type: 'rows', sheetId: SHEET_ID, from: first, to: used, hidden: false } as const] : []),
    ...(used < end ? [{ type: 'rows', sheetId: SHEET_ID, from: used, to: end, hidden: true } as const] : []),
  ];
}

/** Each class and each kind; what stood below from before is emptied. */
function details({ byClass, byRule }: Glance, school: School): SheetOp[] {
  const lines: CellInput[][] = [
    [heading(say('overview.byClass')), heading('')],
    ...byClass.map(({ classId, figures }) => [
      text(classId === null ? say('overview.noClass') : unitName(`class/${classId}`, school)),
      text(figuresText(figures)),
    ]),
    [heading(say('overview.byRule')), heading('')],
    ...byRule.map(({ name, figures }) => [text(name), text(figuresText(figures))]),
  ];
  const most = school.classes.length + school.duties.length + 3;
  const rows = Math.max(ROWS, DETAILS_ROW + most);
  const plain = padded(lines, rows - DETAILS_ROW).map((cells) =>
    cells.map((one) => ({ background: COLOURS.input, bold: false, ...one })),
  );
  return [
    { type: 'editSheet', sheetId: SHEET_ID, rows },
    { type: 'cells', sheetId: SHEET_ID, row: DETAILS_ROW, column: 0, cells: plain },
  ];
}

function chartData({ months, byClass }: Glance, school: School): SheetOp[] {
  const names = (['month', 'monthRate', 'class', 'classRate'] as const).map((name) =>
    heading(say(`overview.data.${name}`)),
  );
  const ofMonths = months.map(({ month, figures }) => [{ value: month.slice(5) }, { value: rateOf(figures) }]);
  const ofClasses = byClass.flatMap(({ classId, figures }) => {
    const room = school.classes.find(({ id }) => id === classId);
    return room ? [[{ value: room.code }, { value: rateOf(figures) }]] : [];
  });
  return [
    row(SHEET_ID, DATA.firstRow - 1, names, DATA.month),
    data(DATA.month, padded(ofMonths, MONTHS_SHOWN)),
    data(DATA.class, padded(ofClasses, CLASSES_SHOWN)),
  ];
}

function data(column: number, cells: CellInput[][]): SheetOp {
  return { type: 'cells', sheetId: SHEET_ID, row: DATA.firstRow, column, cells };
}

function padded(lines: readonly CellInput[][], count: number): CellInput[][] {
  return Array.from({ length: count }, (_, i) => lines[i] ?? [{ value: null }, { value: null }]);
}

function text(value: string): CellInput {
  return { value, wrap: true };
}
