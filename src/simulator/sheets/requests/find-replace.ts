/** findReplace: replaces text in the cells of a range, a sheet, or all sheets. */
import { cellsIn, type PlacedCell } from '../cell-blocks';
import { setCell, sheetForEdit } from '../edit';
import { putEntry, readEntry } from '../enter';
import { invalidArgument } from '../errors';
import { normalFormula } from '../formula';
import { type Box, boxIn, cellBox } from '../grid-range';
import { localeRules } from '../locale';
import { requireEditable } from '../protection';
import { textOf } from '../rendered';
import type { GridRange } from '../resources';
import type { Sheet } from '../state';
import { type Editing, rangeForEdit } from './editing';

interface Request {
  find?: string;
  replacement?: string;
  matchCase?: boolean;
  matchEntireCell?: boolean;
  searchByRegex?: boolean;
  includeFormulas?: boolean;
  range?: GridRange;
  sheetId?: number;
  allSheets?: boolean;
}

interface Change extends PlacedCell {
  sheet: Sheet;
  text: string;
  occurrences: number;
}

/** What comes of a value is read as if typed. Counts of nothing are left out. */
export function findReplace(editing: Editing, request: Request) {
  if (!request.find) throw invalidArgument('find must not be empty');
  const places = placesOf(editing, request);
  const changes = places.flatMap(([sheet, box]) => changesIn(editing, request, sheet, box));
  for (const change of changes) apply(editing, change);
  const formulas = changes.filter(({ cell }) => cell.userEnteredValue?.formulaValue !== undefined).length;
  const counts = {
    valuesChanged: changes.length - formulas,
    formulasChanged: formulas,
    rowsChanged: new Set(changes.map(({ sheet, row }) => `${sheet.sheetId}/${row}`)).size,
    sheetsChanged: new Set(changes.map(({ sheet }) => sheet)).size,
    occurrencesChanged: changes.reduce((sum, { occurrences }) => sum + occurrences, 0),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function placesOf(editing: Editing, { range, sheetId, allSheets }: Request): [Sheet, Box][] {
  const given = [range, sheetId, allSheets || undefined].filter((scope) => scope !== undefined);
  if (given.length !== 1) throw invalidArgument('Exactly one of range, sheetId and allSheets must be set');
  if (range) {
    const { sheet, box } = rangeForEdit(editing, range);
    return [[sheet, box]];
  }
  const ids = sheetId === undefined ? editing.draft.spreadsheet.sheets.map((sheet) => sheet.sheetId) : [sheetId];
  return ids.map((id) => sheetForEdit(editing.draft, id)).map((sheet) => [sheet, boxIn(sheet, {})]);
}

function changesIn(editing: Editing, request: Request, sheet: Sheet, box: Box): Change[] {
  const pattern = patternOf(request);
  const rules = localeRules(editing.draft.spreadsheet.locale);
  return cellsIn(sheet, box).flatMap(({ row, column, cell }) => {
    const formula = cell.userEnteredValue?.formulaValue;
    if (formula !== undefined && !request.includeFormulas) return [];
    const before = formula ?? textOf(cell.userEnteredValue, rules);
    const occurrences = before.match(pattern)?.length ?? 0;
    const text = request.searchByRegex
      ? before.replace(pattern, request.replacement ?? '')
      : before.replace(pattern, () => request.replacement ?? '');
    return occurrences > 0 ? [{ sheet, row, column, cell, text, occurrences }] : [];
  });
}

function patternOf({ find = '', searchByRegex, matchCase, matchEntireCell }: Request): RegExp {
  const source = searchByRegex ? find : find.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  try {
    return new RegExp(matchEntireCell ? `^(?:${source})$` : source, matchCase ? 'gu' : 'giu');
  } catch {
    throw invalidArgument(`Invalid regular expression: ${find}`);
  }
}

function apply({ world, draft, email }: Editing, { sheet, row, column, cell, text }: Change): void {
  requireEditable(world, draft.spreadsheet, sheet, cellBox(row, column), email);
  if (cell.userEnteredValue?.formulaValue !== undefined && text.startsWith('=')) {
    const formulaValue = normalFormula(text, localeRules(draft.spreadsheet.locale));
    setCell(sheet, row, column, { ...cell, userEnteredValue: { formulaValue } });
    return;
  }
  putEntry(sheet, row, column, readEntry(world, draft.spreadsheet, cell, text, 'USER_ENTERED'));
}
