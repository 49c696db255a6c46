/** Sheets of a spreadsheet and the spreadsheet's own properties. */
import { NotSimulated } from '../../kernel/errors';
import { newNumericId } from '../../kernel/ids';
import { findSheet } from '../a1';
import { type Draft, sheetById, sheetForEdit } from '../edit';
import { invalidArgument, protectedCell } from '../errors';
import { applyMask, parseFieldMask } from '../field-mask';
import { renameSheetInFormula } from '../formula-refs';
import { localeRules } from '../locale';
import { newSheet } from '../new-spreadsheet';
import { closedProtections, isSheetClosed } from '../protection';
import type { SheetProperties } from '../resources';
import { rewriteFormulas } from '../rewrite-formulas';
import { sheetCopy } from '../sheet-copy';
import { sheetProperties } from '../sheet-resource';
import type { Sheet } from '../state';
import type { Editing } from './editing';
import { resize } from './resize';

export function addSheet(editing: Editing, request: { properties?: SheetProperties }) {
  const { spreadsheet } = editing.draft;
  const given = request.properties ?? {};
  const sheetId = given.sheetId ?? newNumericId(editing.world.state);
  requireFreeId(editing, sheetId);
  const sheet = newSheet({ ...given, sheetId, title: given.title ?? freeTitle(editing) });
  requireFreeTitle(editing, sheet.title);
  spreadsheet.sheets.splice(indexIn(given.index, spreadsheet.sheets.length), 0, sheet);
  editing.draft.owned.add(sheet);
  return { properties: sheetProperties(spreadsheet, sheet) };
}

/** A sheet with protections that keep the account out cannot be deleted by it. */
export function deleteSheet(editing: Editing, request: { sheetId?: number }): undefined {
  const { world, draft, email } = editing;
  const sheet = sheetById(draft.spreadsheet, request.sheetId ?? 0);
  if (closedProtections(world, draft.spreadsheet, sheet, email).length > 0) throw protectedCell();
  const others = draft.spreadsheet.sheets.filter((each) => each.sheetId !== sheet.sheetId);
  if (!others.some((each) => !each.hidden)) {
    throw invalidArgument("You can't remove all the visible sheets in a document.");
  }
  draft.spreadsheet.sheets = others;
  draft.spreadsheet.namedRanges = draft.spreadsheet.namedRanges.filter((each) => each.range.sheetId !== sheet.sheetId);
  dropMetadata(draft, sheet.sheetId);
  return undefined;
}

function dropMetadata({ spreadsheet }: Draft, sheetId: number): void {
  if (!spreadsheet.developerMetadata) return;
  spreadsheet.developerMetadata = spreadsheet.developerMetadata.filter(
    ({ location }) => location.sheetId !== sheetId && location.dimensionRange?.sheetId !== sheetId,
  );
}

const SHEET_FIELDS = new Set([
  'title',
  'index',
  'hidden',
  'tabColor',
  'tabColorStyle',
  'gridProperties',
  'rightToLeft',
]);

export function updateSheetProperties(
  editing: Editing,
  request: { properties?: SheetProperties; fields?: string },
): undefined {
  const mask = parseFieldMask(request.fields);
  const given = request.properties ?? {};
  for (const [field = ''] of mask) {
    if (field !== '*' && !SHEET_FIELDS.has(field)) throw invalidArgument(`Cannot update the field ${field}`);
  }
  const { world, draft, email } = editing;
  const sheet = sheetForEdit(draft, given.sheetId ?? 0);
  if (isSheetClosed(world, draft.spreadsheet, sheet, email)) throw protectedCell();
  const old = sheetProperties(draft.spreadsheet, sheet);
  const next = applyMask<SheetProperties>(old, { ...given, sheetId: sheet.sheetId }, mask);
  if (next.title !== old.title) rename(editing, sheet, next.title ?? '');
  resize(editing, sheet, next);
  sheet.hidden = next.hidden ?? false;
  sheet.rightToLeft = next.rightToLeft ?? false;
  sheet.tabColor = next.tabColor;
  sheet.tabColorStyle = next.tabColorStyle;
  if (!draft.spreadsheet.sheets.some((each) => !each.hidden))
    throw invalidArgument("You can't hide all the sheets in a document.");
  if (next.index !== undefined && next.index !== old.index) moveSheet(editing, sheet, next.index);
  return undefined;
}

export function duplicateSheet(
  editing: Editing,
  request: { sourceSheetId?: number; insertSheetIndex?: number; newSheetId?: number; newSheetName?: string },
) {
  const { spreadsheet } = editing.draft;
  const source = sheetById(spreadsheet, request.sourceSheetId ?? 0);
  const sheetId = request.newSheetId ?? newNumericId(editing.world.state);
  const title = request.newSheetName || freeTitle(editing);
  requireFreeId(editing, sheetId);
  requireFreeTitle(editing, title);
  const copy = sheetCopy(source, sheetId, title);
  spreadsheet.sheets.splice(indexIn(request.insertSheetIndex ?? 0, spreadsheet.sheets.length), 0, copy);
  return { properties: sheetProperties(spreadsheet, copy) };
}

export function updateSpreadsheetProperties(
  editing: Editing,
  request: {
    properties?: { title?: string; locale?: string; timeZone?: string; autoRecalc?: string };
    fields?: string;
  },
): undefined {
  const { spreadsheet } = editing.draft;
  const given = request.properties ?? {};
  for (const [field = ''] of parseFieldMask(request.fields)) {
    if (field === 'title') editing.draft.title = given.title ?? '';
    else if (field === 'timeZone' && given.timeZone) spreadsheet.timeZone = given.timeZone;
    else if (field === 'autoRecalc' && given.autoRecalc) spreadsheet.autoRecalc = given.autoRecalc;
    else if (field === 'locale' && given.locale) changeLocale(editing, given.locale);
    else throw new NotSimulated(`updateSpreadsheetProperties of ${field}`);
  }
  return undefined;
}

function changeLocale(editing: Editing, locale: string): void {
  const { spreadsheet } = editing.draft;
  localeRules(locale);
  const hasFormulas = spreadsheet.sheets.some((sheet) =>
    Object.values(sheet.rows).some((row) => Object.values(row).some((cell) => cell.userEnteredValue?.formulaValue)),
  );
  if (hasFormulas && locale !== spreadsheet.locale)
    throw new NotSimulated('changing the locale of a file with formulas');
  spreadsheet.locale = locale;
}

function rename(editing: Editing, sheet: Sheet, title: string): void {
  if (title.toLowerCase() !== sheet.title.toLowerCase()) requireFreeTitle(editing, title);
  const rules = localeRules(editing.draft.spreadsheet.locale);
  const old = sheet.title;
  sheet.title = title;
  rewriteFormulas(editing.draft, (formula) => renameSheetInFormula(formula, rules, old, title));
}

function moveSheet(editing: Editing, sheet: Sheet, index: number): void {
  const others = editing.draft.spreadsheet.sheets.filter((each) => each !== sheet);
  others.splice(indexIn(index, others.length), 0, sheet);
  editing.draft.spreadsheet.sheets = others;
}

function indexIn(index: number | undefined, length: number): number {
  if (index === undefined) return length;
  if (index < 0 || index > length) throw invalidArgument(`The sheet index ${index} is out of bounds`);
  return index;
}

function requireFreeId(editing: Editing, sheetId: number): void {
  if (sheetId < 0) throw invalidArgument('The sheet ID must be non-negative');
  if (editing.draft.spreadsheet.sheets.some((each) => each.sheetId === sheetId)) {
    throw invalidArgument(`A sheet with the ID ${sheetId} already exists.`);
  }
}

function requireFreeTitle(editing: Editing, title: string): void {
  if (title.length < 1 || title.length > 100) throw invalidArgument('A sheet name has 1 to 100 characters.');
  if (findSheet(editing.draft.spreadsheet, title)) {
    throw invalidArgument(`A sheet with the name "${title}" already exists. Please enter another name.`);
  }
}

function freeTitle(editing: Editing): string {
  const { spreadsheet } = editing.draft;
  const rules = localeRules(spreadsheet.locale);
  let n = spreadsheet.sheets.length + 1;
  while (findSheet(spreadsheet, rules.sheetTitle(n))) n += 1;
  return rules.sheetTitle(n);
}
