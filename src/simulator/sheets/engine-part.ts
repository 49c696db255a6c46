/** The part of a spreadsheet an engine needs for a sheet: the sheet and all that its formulas name, near and far. */
import type { Row, Sheet, Spreadsheet } from './state';

export interface Part {
  /** The same for the same sheets of the same spreadsheet. */
  key: string;
  /** In tab order. */
  sheets: readonly Sheet[];
}

/** `text` is a formula to be computed on the sheet. A spreadsheet at rest is never changed: each part is found once. */
export function partFor(spreadsheet: Spreadsheet, { title }: Sheet, text?: string): Part {
  if (text !== undefined) return partOf(spreadsheet, [title, ...namesIn(text)]);
  const parts = known.get(spreadsheet) ?? new Map<string, Part>();
  const part = parts.get(title) ?? partOf(spreadsheet, [title]);
  known.set(spreadsheet, parts.set(title, part));
  return part;
}

const known = new WeakMap<Spreadsheet, Map<string, Part>>();

function partOf(spreadsheet: Spreadsheet, titles: readonly string[]): Part {
  const sheets = closure(spreadsheet, titles);
  return { key: [spreadsheet.spreadsheetId, ...sheets.map(({ sheetId }) => sheetId)].join(), sheets };
}

/** A name of a range may stand in any formula. */
function closure({ sheets, namedRanges }: Spreadsheet, first: readonly string[]): readonly Sheet[] {
  const named = new Set(namedRanges.map(({ range }) => range.sheetId ?? 0));
  const byTitle = new Map(sheets.map((sheet) => [sheet.title.toLowerCase(), sheet]));
  const waiting = [...first, ...sheets.filter(({ sheetId }) => named.has(sheetId)).map(({ title }) => title)];
  const found = new Set<Sheet>();
  for (let title = waiting.pop(); title !== undefined; title = waiting.pop()) {
    if (title === EVERY) return sheets;
    const sheet = byTitle.get(title.toLowerCase());
    if (!sheet || found.has(sheet)) continue;
    found.add(sheet);
    waiting.push(...sheetsNamedBy(sheet));
  }
  return sheets.filter((sheet) => found.has(sheet));
}

function sheetsNamedBy(sheet: Sheet): Set<string> {
  return new Set(Object.values(sheet.rows).flatMap(namesOf));
}

const rowNames = new WeakMap<Row, readonly string[]>();

/** Rows are never changed in place, so what was found in one stays true. */
function namesOf(row: Row): readonly string[] {
  const before = rowNames.get(row);
  if (before) return before;
  const formulas = Object.values(row).flatMap(({ userEnteredValue: value }) => value?.formulaValue ?? []);
  const names = [...new Set(formulas.flatMap(namesIn))];
  rowNames.set(row, names);
  return names;
}

/** Stands for all sheets: no title has this character. */
const EVERY = '*';
const COUNTS_SHEETS = /\bSHEETS?\s*\(/i;
const NAME = /'((?:[^']|'')+)'!|([^\s'"!(){};,+\-*/^&=<>:\\]+)!/g;

/** More than there are where a text in the formula looks like a name. */
function namesIn(formula: string): string[] {
  const names = [...formula.matchAll(NAME)].map(([, quoted, plain]) => quoted?.replace(/''/g, "'") ?? plain ?? '');
  return COUNTS_SHEETS.test(formula) ? [EVERY, ...names] : names;
}
