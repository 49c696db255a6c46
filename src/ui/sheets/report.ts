/** The two tabs of the access report, by person and by folder: the same lines in two orders, made for A4 across. */
import type { Outline } from '../../app/layouts';
import type { AccessReportFacts, AccessReportProgress, AccessTab, KeptPdf } from '../../app/report-views';
import { type CellInput, type Colour, type SheetOp, TO_THE_END } from '../../app/sheet-ops';
import { ACCESS, CONTROL } from '../../app/workbooks';
import type { AccessLine } from '../../domain/report/access-line';
import type { School } from '../../domain/school/types';
import { formatDateTime } from '../../domain/shared/plain-date';
import {
  accessItem,
  accessOrder,
  accessPath,
  accessPerson,
  accessRole,
  accessSource,
  accessVerdict,
} from '../describe-access';
import { say } from '../messages/catalogue';
import { columnName } from './a1';
import { COLOURS, heading, protect, row, widths } from './cells';
import { commandOps, progressText } from './commands';
import { pdfLine } from './report-pdf';

interface Tab {
  readonly key: AccessTab;
  readonly title: 'access.title.byPerson' | 'access.title.byItem';
  readonly columns: readonly (keyof typeof WIDTHS)[];
}

const WIDTHS = {
  person: 112,
  email: 184,
  role: 52,
  item: 220,
  where: 260,
  source: 238,
  article: 70,
  verdict: 90,
} as const;

const TABS: readonly Tab[] = [
  {
    key: 'accessByPerson',
    title: 'access.title.byPerson',
    columns: ['person', 'email', 'role', 'item', 'where', 'source', 'article', 'verdict'],
  },
  {
    key: 'accessByItem',
    title: 'access.title.byItem',
    columns: ['where', 'item', 'person', 'email', 'role', 'source', 'article', 'verdict'],
  },
];

/** Made smaller first: what stood in the rows is gone with them. */
export function accessTabs(model: { outline: Outline; editors: readonly string[]; school: School }): SheetOp[] {
  return TABS.flatMap((tab) => emptyTab(tab, model));
}

function emptyTab(tab: Tab, model: { outline: Outline; editors: readonly string[]; school: School }): SheetOp[] {
  const { outline, editors, school } = model;
  const sheetId = CONTROL[tab.key].id;
  const isNew = !outline.sheetIds.includes(sheetId);
  const title = say(`control.tab.${tab.key}`);
  const shape = { sheetId, title, rows: ACCESS.firstRow + 1, frozenRows: ACCESS.firstRow, tabColour: COLOURS.closed };
  return [
    ...(isNew
      ? [{ type: 'addSheet' as const, ...shape, columns: ACCESS.width }]
      : [
          { type: 'filter' as const, sheetId, block: null },
          { type: 'editSheet' as const, ...shape },
        ]),
    ...headOf(tab, school),
    row(sheetId, ACCESS.facts, [{ value: say('access.writing'), bold: true, colour: COLOURS.badText }], ACCESS.first),
    row(sheetId, ACCESS.title, [{ value: '' }], ACCESS.width - 1),
    row(sheetId, ACCESS.firstRow, new Array<CellInput>(ACCESS.width).fill({ value: '' })),
    ...(isNew ? grouping(sheetId) : []),
    protect(outline, sheetId, 1, { block: null, editors, description: say('access.protection') }),
  ];
}

function headOf({ key, title, columns }: Tab, { settings }: School): SheetOp[] {
  const sheetId = CONTROL[key].id;
  const text = say(title, { school: settings.schoolName, year: settings.schoolYear });
  const names = (['order', 'place', ...columns] as const).map((name) => heading(say(`access.column.${name}`)));
  return [
    row(sheetId, ACCESS.title, [{ value: text, bold: true, size: 14 }], ACCESS.first),
    row(sheetId, ACCESS.headings, names),
    { type: 'columns', sheetId, from: 0, to: ACCESS.first, hidden: true },
    ...widths(
      sheetId,
      ACCESS.first,
      columns.map((name) => WIDTHS[name]),
    ),
  ];
}

/** The first row of a person or a folder stands out, what is repeated below it steps back. */
function grouping(sheetId: number): SheetOp[] {
  const [from, at] = [columnName(ACCESS.first), ACCESS.firstRow + 1];
  const next = columnName(ACCESS.first + 1);
  const same = `AND($${from}${at}=$${from}${at - 1};$${next}${at}=$${next}${at - 1})`;
  const block = { row: ACCESS.firstRow, endRow: TO_THE_END, column: ACCESS.first, endColumn: ACCESS.first + 2 };
  return [
    { type: 'colourWhen', sheetId, block, formula: `=${same}`, background: COLOURS.input, colour: '#999999' },
    { type: 'colourWhen', sheetId, block, formula: `=NOT(${same})`, background: COLOURS.closed },
  ];
}

export function accessRows(model: { at: number; lines: readonly AccessLine[]; school: School }): SheetOp[] {
  const { at, lines, school } = model;
  if (lines.length === 0) return [];
  const first = ACCESS.firstRow + at;
  return TABS.flatMap(({ key, columns }): SheetOp[] => {
    const sheetId = CONTROL[key].id;
    const cells = lines.map((line, i) => [
      { value: accessOrder(line, school) },
      { value: at + i },
      ...columns.map((column) => cellOf(line, column, school)),
    ]);
    return [
      { type: 'editSheet', sheetId, rows: first + lines.length },
      { type: 'cells', sheetId, row: first, column: 0, cells },
    ];
  });
}

const TEXTS: Readonly<Record<keyof typeof WIDTHS, (line: AccessLine, school: School) => string>> = {
  person: accessPerson,
  email: ({ email }) => email ?? '',
  role: accessRole,
  item: accessItem,
  where: accessPath,
  source: accessSource,
  article: ({ article }) => article ?? '',
  verdict: accessVerdict,
};

/** What deviates is red from end to end. */
function cellOf(line: AccessLine, column: keyof typeof WIDTHS, school: School): CellInput {
  const value = TEXTS[column](line, school);
  if (!line.deviates) return { value, wrap: true };
  return { value, wrap: true, background: COLOURS.bad, colour: COLOURS.badText, bold: column === 'verdict' };
}

export function accessReportDone({ facts, school }: { facts: AccessReportFacts; school: School }): SheetOp[] {
  const { startedMs, endedMs, lines, deviating, unread } = facts;
  const figures = { from: formatDateTime(startedMs), to: formatDateTime(endedMs), lines, deviating, unread };
  const colour: Colour = deviating + unread > 0 ? COLOURS.badText : '#000000';
  const endRow = ACCESS.firstRow + Math.max(1, lines);
  const rows = { row: ACCESS.firstRow, endRow, column: 0, endColumn: ACCESS.width };
  return TABS.flatMap((tab): SheetOp[] => {
    const sheetId = CONTROL[tab.key].id;
    const byName = tab.key === 'accessByPerson' ? [ACCESS.order, ACCESS.place] : [ACCESS.place];
    return [
      ...headOf(tab, school),
      row(sheetId, ACCESS.facts, [{ value: say('access.facts', figures), bold: false, colour }], ACCESS.first),
      { type: 'sort', sheetId, block: rows, columns: byName },
      { type: 'filter', sheetId, block: { ...rows, row: ACCESS.headings, column: ACCESS.first } },
    ];
  });
}

export function accessReportText({ lines, deviating, unread }: AccessReportFacts, pdfs: readonly KeptPdf[]): string {
  const [byPerson, byItem] = [say('control.tab.accessByPerson'), say('control.tab.accessByItem')];
  const told = new Set(pdfs.map(pdfLine));
  return [say('access.answer', { lines, deviating, unread, byPerson, byItem }), ...told].join('\n');
}

export function accessReportProgress(progress: AccessReportProgress): SheetOp[] {
  const { row: at, isDone, total, atMs } = progress;
  const words = progressText(progress);
  const text = total === 0 ? say('access.begun') : isDone ? words : say('access.rest', { progress: words });
  return commandOps(at, isDone ? 'done' : 'running', isDone ? COLOURS.good : COLOURS.warning, text, atMs);
}

export function accessReportRefused({ row: at, atMs }: { row: number; atMs: number }): SheetOp[] {
  return commandOps(at, 'mustMend', COLOURS.bad, say('access.refused'), atMs);
}
