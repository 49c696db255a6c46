/**
 * What a record held when it was opened, kept in a hidden tab of the asker's workbook until it is closed: children's data does
 * not leave the class's files.
 */
import { type Change, changesInSheet, changesInText, type RecordLine } from '../domain/corrections/difference';
import type { CorrectionRequest } from '../domain/corrections/request';
import type { Context } from './context';
import { textOf } from './control';
import type { SheetReading } from './ports';
import type { SheetOp } from './sheet-ops';
import { TASKS } from './workbooks';

const { id: SHEET_ID, width: WIDTH } = TASKS.snapshots;
/** A cell takes 50,000 characters. https://support.google.com/drive/answer/37603 */
const LONGEST = 49_000;

/** Before they are opened; what is kept already stays as it is. */
export function keepContents(context: Context, requests: readonly CorrectionRequest[]): void {
  const kept = keptLines(context, requests);
  const open = requests.filter(({ id }) => !kept.some((one) => one.id === id));
  const contents = readContents(context, open);
  for (const file of new Set(open.map((request) => request.file))) {
    const rows = open.flatMap((request, i) =>
      request.file === file ? toRows(request, contents[i]?.lines ?? null) : [],
    );
    if (rows.length > 0) context.ports.sheets.write(file, [{ type: 'appendRows', sheetId: SHEET_ID, rows }]);
  }
}

/** Since it was opened; null where there is no text to compare. */
export function changesSince(context: Context, requests: readonly CorrectionRequest[]): (Change[] | null)[] {
  const kept = keptLines(context, requests);
  const now = readContents(context, requests);
  return requests.map(({ id, item }, i) => {
    const before = kept.filter((one) => one.id === id).map(({ line }) => line);
    const after = now[i];
    if (before.length === 0 || !after) return null;
    const [old, fresh] = [before.slice(1), after.lines.map(clipped)];
    if (item.kind !== 'sheet') return changesInText(old.map(textOfLine), fresh.map(textOfLine));
    return changesInSheet(old, fresh).map((change) => ({ ...change, at: titled(change.at, after.titles) }));
  });
}

/** What was kept for ended requests is emptied; the lines of one stand together, since they were written at once. */
export function emptyKept(context: Context, ended: readonly CorrectionRequest[]): Map<string, SheetOp[]> {
  const kept = keptLines(context, ended);
  const ops = new Map<string, SheetOp[]>();
  for (const { id, file } of ended) {
    const rows = kept.filter((one) => one.id === id).map(({ row }) => row);
    if (rows.length === 0) continue;
    const cells = rows.map(() => [{ value: null }, { value: null }]);
    const empty: SheetOp = { type: 'cells', sheetId: SHEET_ID, row: Math.min(...rows), column: 0, cells };
    ops.set(file, [...(ops.get(file) ?? []), empty]);
  }
  return ops;
}

interface KeptLine {
  file: string;
  row: number;
  id: string;
  line: RecordLine;
}

function keptLines(context: Context, requests: readonly CorrectionRequest[]): KeptLine[] {
  const files = [...new Set(requests.map(({ file }) => file))];
  if (files.length === 0) return [];
  const ids = new Set(requests.map(({ id }) => id));
  const ranges = [{ sheetId: SHEET_ID, row: 0, column: 0, endColumn: WIDTH }];
  const readings = context.ports.sheets.read(files.map((spreadsheetId) => ({ spreadsheetId, ranges })));
  return files.flatMap((file, i) =>
    (readings[i]?.[0]?.values ?? []).flatMap((cells, row) => {
      const id = textOf(cells[0]);
      return ids.has(id) ? [{ file, row, id, line: toLine(textOf(cells[1])) }] : [];
    }),
  );
}

/** The first row says that there is a text, be it empty. */
function toRows({ id }: CorrectionRequest, lines: readonly RecordLine[] | null): string[][] {
  if (!lines) return [];
  return [[id, '[""]'], ...lines.map(clipped).map(({ at, cells }) => [id, JSON.stringify([at, ...cells])])];
}

function toLine(json: string): RecordLine {
  const [at = '', ...cells] = JSON.parse(json) as string[];
  return { at, cells };
}

/** The same cut before and after, so that a cut line is no difference. */
function clipped(line: RecordLine): RecordLine {
  if (JSON.stringify(line).length <= LONGEST) return line;
  const share = Math.floor(LONGEST / 2 / Math.max(1, line.cells.length));
  return { at: line.at, cells: line.cells.map((text) => text.slice(0, share)) };
}

function textOfLine({ cells }: RecordLine): string {
  return cells[0] ?? '';
}

interface Content {
  lines: RecordLine[];
  /** Titles of the tabs by their ids; lines go by the ids, since a title may change meanwhile. */
  titles: ReadonlyMap<string, string>;
}

/** Sheets tab by tab, documents paragraph by paragraph; null for any other kind. */
function readContents(context: Context, requests: readonly CorrectionRequest[]): (Content | null)[] {
  const idsOf = (kind: 'sheet' | 'doc') => requests.filter(({ item }) => item.kind === kind).map(({ item }) => item.id);
  const sheets = readSheets(context, idsOf('sheet'));
  const docs = readDocuments(context, idsOf('doc'));
  return requests.map(({ item }) => sheets.get(item.id) ?? docs.get(item.id) ?? null);
}

function readDocuments({ ports }: Context, ids: readonly string[]): Map<string, Content> {
  const texts = ids.length === 0 ? [] : ports.drive.textsOf(ids);
  return new Map(
    ids.flatMap((id, i) => {
      const text = texts[i];
      if (text === null || text === undefined) return [];
      const lines = text.split(/\r?\n/).map((line, n) => ({ at: `${n + 1}`, cells: [line] }));
      return [[id, { lines, titles: new Map() }] as const];
    }),
  );
}

function readSheets({ ports }: Context, ids: readonly string[]): Map<string, Content> {
  if (ids.length === 0) return new Map();
  const outlines = ports.sheets.outline(ids);
  const readings = ports.sheets.read(
    ids.map((spreadsheetId, i) => ({
      spreadsheetId,
      ranges: (outlines[i]?.sheetIds ?? []).map((sheetId) => ({ sheetId })),
    })),
  );
  return new Map(
    ids.map((id, i) => {
      const { sheetIds = [], titles = [] } = outlines[i] ?? {};
      const lines = (readings[i] ?? []).flatMap((tab) => (tab ? linesOf(tab) : []));
      return [id, { lines, titles: new Map(sheetIds.map((sheetId, n) => [`${sheetId}`, titles[n] ?? ''])) }];
    }),
  );
}

function linesOf({ sheetId, texts }: SheetReading): RecordLine[] {
  return texts.flatMap((cells, row) =>
    cells.every((text) => text === '') ? [] : [{ at: `${sheetId}!${row + 1}`, cells }],
  );
}

/** '202611!C5' → 'Tháng 11!C5'. */
function titled(at: string, titles: ReadonlyMap<string, string>): string {
  const [id = '', cell = ''] = at.split('!');
  return `${titles.get(id) ?? id}!${cell}`;
}
