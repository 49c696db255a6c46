/** The tab `Tổng quan` of Bảng điều hành: two columns that a phone shows whole, charts below, their numbers to the right. */
import type { Outline } from '../../app/layouts';
import type { OverviewModel } from '../../app/overview-views';
import type { Block, CellInput, SheetOp } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import { LINES_KEPT, type MealLine } from '../../domain/meals/meal-history';
import type { School } from '../../domain/school/types';
import { formatDate, formatDateTime, type Instant } from '../../domain/shared/plain-date';
import { nameOfKey } from '../key-names';
import { type MessageKey, say } from '../messages/catalogue';
import { columnName, quoted } from './a1';
import { COLOURS, growingSheet, heading, protect, row, widths } from './cells';
import { CLASSES_SHOWN, MONTHS_SHOWN, overviewDuties } from './overview-duties';
import { at, CHART_HEIGHT_ROWS, CHART_ROW, cell, type Line } from './overview-place';

const { id: SHEET_ID, rows: ROWS, width: WIDTH, data: DATA, charts: CHARTS } = CONTROL.overview;

export function overviewTab({ outline, account }: { outline: Outline; account: string }): SheetOp[] {
  const title = say('overview.tab');
  const isThere = outline.sheetIds.includes(SHEET_ID);
  return [
    growingSheet(outline, { sheetId: SHEET_ID, title, rows: ROWS, columns: WIDTH, index: 1, tabColour: COLOURS.good }),
    ...widths(SHEET_ID, 0, [110, 206]),
    ...(isThere ? [] : newContent()),
    protect(outline, SHEET_ID, 1, { block: null, editors: [account], description: title }),
  ];
}

/** Formulas keep their tabs by themselves when people rename these, so they are written but once. */
function newContent(): SheetOp[] {
  const label = (line: Line) => row(SHEET_ID, at(line), [{ value: say(`overview.${line}` as MessageKey), wrap: true }]);
  const section = (line: Line) =>
    row(SHEET_ID, at(line), [heading(say(`overview.${line}` as MessageKey)), heading('')]);
  const formulas = Object.entries(FORMULAS) as [keyof typeof FORMULAS, string][];
  return [
    row(SHEET_ID, at('school'), [{ value: say('overview.none'), bold: true, size: 12 }]),
    ...(['waiting', 'meals', 'duties', 'locks'] as const).map(section),
    ...(['time', 'late', 'reviews', 'places'] as const).map(label),
    ...formulas.flatMap(([line, value]) => [label(line), cell(line, { value, wrap: true, align: 'left' })]),
    ...(Object.keys(CHARTS) as ChartName[]).flatMap(chart),
    ...colours(),
  ];
}

/** The column of another tab, below its headings. */
function column(title: string, index: number, firstRow: number): string {
  const name = columnName(index);
  return `'${title}'!$${name}$${firstRow + 1}:$${name}`;
}

function tabColumn(title: MessageKey, tab: { firstRow: number }, index: number): string {
  return column(say(title), index, tab.firstRow);
}

const { corrections: C, proposals: P, incidents: I, deviations: D, locks: L } = CONTROL;

const correctionStates = tabColumn('correction.tab', C, C.columns.state);
const deviationStates = tabColumn('control.tab.deviations', D, D.columns.state);
const lockStates = tabColumn('control.tab.locks', L, L.columns.state);

/** What may be counted at any moment, whatever people have done since the worker wrote. */
const FORMULAS = {
  machine: `='${say('health.tab')}'!$B$1`,
  corrections: `=${beginning(correctionStates, firstWords(say('correction.state.asked', { asker: '' })))}+${beginning(correctionStates, firstWords(say('correction.state.own')))}`,
  proposals: `=${beginning(tabColumn('proposal.tab', P, P.columns.state), say('proposal.state.asked'))}`,
  incidents: `=COUNTIFS(${tabColumn('incident.tab', I, I.columns.number)};"?*";${tabColumn('incident.tab', I, I.columns.state)};${quoted(`<>${say('incident.state.done')}`)};${tabColumn('incident.tab', I, I.columns.since)};${quoted(`<>${say('incident.takenBack')}`)})`,
  deviations: `=COUNTIF(${deviationStates};"?*")-${beginning(deviationStates, say('deviation.state.solved'))}`,
  locked: `=COUNTIF(${lockStates};${quoted(say('lock.state.locked'))})`,
  incomplete: `=${beginning(lockStates, firstWords(say('lock.state.incomplete')))}`,
} as const satisfies Partial<Record<Line, string>>;

function beginning(cells: string, words: string): string {
  return `COUNTIF(${cells};${quoted(`${words}*`)})`;
}

function firstWords(text: string): string {
  return text.split(/[.:]/)[0] ?? text;
}

/** What waits stands out. */
function colours(): SheetOp[] {
  const block = (from: Line, to: Line): Block => ({ row: at(from), endRow: at(to) + 1, column: 1, endColumn: 2 });
  const rule = (where: Block, background: (typeof COLOURS)['bad' | 'warning']): SheetOp => {
    return { type: 'colourWhen', sheetId: SHEET_ID, block: where, formula: `=$B${where.row + 1}>0`, background };
  };
  return [
    rule(block('corrections', 'deviations'), COLOURS.warning),
    rule(block('incomplete', 'incomplete'), COLOURS.bad),
  ];
}

type ChartName = keyof typeof CHARTS;

/** The columns of labels and values, and how many rows of them. */
const CHART_DATA: Readonly<Record<ChartName, readonly [number, number, number]>> = {
  portions: [DATA.date, DATA.portions, LINES_KEPT],
  onTime: [DATA.date, DATA.onTime, LINES_KEPT],
  months: [DATA.month, DATA.monthRate, MONTHS_SHOWN],
  classes: [DATA.class, DATA.classRate, CLASSES_SHOWN],
};

function chart(name: ChartName, index: number): SheetOp[] {
  const [labels, values, count] = CHART_DATA[name];
  const one = (column: number): Block => {
    return { row: DATA.firstRow, endRow: DATA.firstRow + count, column, endColumn: column + 1 };
  };
  return [
    {
      ...{ type: 'chart', id: CHARTS[name], isNew: true, sheetId: SHEET_ID },
      ...{ row: CHART_ROW + index * CHART_HEIGHT_ROWS, column: 0 },
      ...{ title: say(`overview.chart.${name}`), labels: one(labels), values: one(values) },
      ...{ width: 316, height: 220 },
    },
  ];
}

export function overview(model: OverviewModel): SheetOp[] {
  const { school, meals, locks } = model;
  const { schoolName, schoolYear: year } = school.settings;
  const last = meals[meals.length - 1];
  const day = last ? say('overview.meals.last', { date: formatDate(last.date) }) : say('overview.meals.noDay');
  return [
    row(SHEET_ID, at('school'), [
      { value: say('overview.school', { school: schoolName, year }), bold: true, size: 12 },
    ]),
    row(SHEET_ID, at('meals.last'), [
      { value: day, wrap: true },
      { value: last ? mealText(last, school) : say('overview.meals.none'), wrap: true },
    ]),
    cell('places', { value: placesText(locks, school), wrap: true }),
    ...overviewDuties(model),
    ...mealData(meals),
  ];
}

export function overviewTime(atMs: Instant): SheetOp[] {
  return [cell('time', { value: formatDateTime(atMs), wrap: true })];
}

function mealText({ portions, onTime, late, missing }: MealLine, { classes }: School): string {
  const names = classes.filter(({ id }) => missing.includes(id)).map(({ name }) => name);
  const told = names.length === 0 ? '' : `: ${names.slice(0, SHOWN).join(', ')}${names.length > SHOWN ? '…' : ''}`;
  return say('overview.meals.line', { portions, onTime, late, missing: missing.length, names: told });
}

function placesText(locks: readonly string[], school: School): string {
  if (locks.length === 0) return say('overview.places.none');
  const names = locks.slice(0, SHOWN).map((key) => nameOfKey(key, school));
  const count = locks.length - names.length;
  return count > 0 ? say('overview.places.more', { names: names.join('; '), count }) : names.join('; ');
}

const SHOWN = 8;

/** As many rows as the charts look at; those that are not there yet are empty. */
function mealData(meals: readonly MealLine[]): SheetOp[] {
  const names = (['date', 'portions', 'onTime'] as const).map((name) => heading(say(`overview.data.${name}`)));
  const cells = Array.from({ length: LINES_KEPT }, (_, i): CellInput[] => {
    const line = meals[i];
    if (!line) return [{ value: null }, { value: null }, { value: null }];
    return [{ value: formatDate(line.date).slice(0, 5) }, { value: line.portions }, { value: line.onTime }];
  });
  return [
    row(SHEET_ID, DATA.firstRow - 1, names, DATA.date),
    { type: 'cells', sheetId: SHEET_ID, row: DATA.firstRow, column: DATA.date, cells },
  ];
}
