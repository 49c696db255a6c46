/** addProtectedRange, updateProtectedRange, deleteProtectedRange. */
import { NotSimulated } from '../../kernel/errors';
import { newNumericId } from '../../kernel/ids';
import { documentEditors } from '../document-editors';
import { sheetForEdit } from '../edit';
import { invalidArgument, protectedCell } from '../errors';
import { applyMask, masks, parseFieldMask } from '../field-mask';
import { boxIn, isInsideGrid, isWholeSheet, sheetIdOf } from '../grid-range';
import { protectedRangeResource } from '../protected-range-resource';
import { findProtection, mayChangeProtection, protectedGridRange } from '../protection';
import type { Editors, ProtectedRange } from '../resources';
import { exceedsGrid } from '../value-range';
import type { Editing } from './editing';

/** Any writer may add one; who adds it and the owner are always among its editors. */
export function addProtectedRange(editing: Editing, request: { protectedRange?: Partial<ProtectedRange> }) {
  const { requestingUserCanEdit: _output, ...given } = (request.protectedRange ?? {}) as Partial<ProtectedRange> & {
    requestingUserCanEdit?: boolean;
  };
  const protectedRangeId = given.protectedRangeId ?? newNumericId(editing.world.state);
  if (findProtection(editing.draft.spreadsheet, protectedRangeId)) {
    throw invalidArgument(`Protected range with ID ${protectedRangeId} already exists`);
  }
  const protection = completed(editing, { ...given, protectedRangeId }, given.editors);
  put(editing, protection);
  return { protectedRange: resource(editing, protection) };
}

/** Only an editor of the protection may change it. */
export function updateProtectedRange(
  editing: Editing,
  request: { protectedRange?: Partial<ProtectedRange>; fields?: string },
): undefined {
  const mask = parseFieldMask(request.fields);
  const given = request.protectedRange ?? {};
  const old = requireChangeable(editing, given.protectedRangeId);
  const source = { ...given, protectedRangeId: old.protectedRangeId };
  const next = { ...applyMask(old, source, mask), protectedRangeId: old.protectedRangeId };
  const isOpened = old.warningOnly === true && next.warningOnly !== true && !masks(mask, 'editors');
  const isEmptied = next.warningOnly === true && !masks(mask, 'editors');
  const protection = completed(editing, next, isOpened ? undefined : isEmptied ? {} : (next.editors ?? {}));
  remove(editing, old.protectedRangeId);
  put(editing, protection);
  return undefined;
}

export function deleteProtectedRange(editing: Editing, request: { protectedRangeId?: number }): undefined {
  remove(editing, requireChangeable(editing, request.protectedRangeId).protectedRangeId);
  return undefined;
}

function requireChangeable(editing: Editing, protectedRangeId: number | undefined): ProtectedRange {
  const { world, draft, email } = editing;
  const found = protectedRangeId === undefined ? undefined : findProtection(draft.spreadsheet, protectedRangeId);
  if (!found) throw invalidArgument(`No protected range with ID: ${protectedRangeId}`);
  if (!mayChangeProtection(world, draft.spreadsheet.spreadsheetId, found.protection, email)) throw protectedCell();
  return found.protection;
}

/** Checks the protection and completes its editors: without any given, all who may edit the document. */
function completed(editing: Editing, protection: ProtectedRange, given: Editors | undefined): ProtectedRange {
  if (protection.tableId !== undefined) throw new NotSimulated('a protected range backed by a table');
  const places = [protection.range, protection.namedRangeId].filter((place) => place !== undefined);
  if (places.length !== 1) throw invalidArgument('Exactly one of range, namedRangeId and tableId must be set');
  checkRanges(editing, protection);
  if (given?.groups?.length || given?.domainUsersCanEdit) {
    throw new NotSimulated('groups or a whole domain as editors of a protected range');
  }
  const { editors: _replaced, ...rest } = protection;
  if (protection.warningOnly) {
    if (given?.users?.length) throw invalidArgument('ProtectedRange is warningOnly. Editors cannot be set on it.');
    return rest;
  }
  const everyone = documentEditors(editing.world, editing.draft.spreadsheet.spreadsheetId);
  const users = given ? [...(given.users ?? []), ...everyone.owner, editing.email] : everyone.writers;
  return { ...rest, editors: { users: [...new Set(users.map((user) => user.toLowerCase()))] } };
}

function checkRanges(editing: Editing, protection: ProtectedRange): void {
  const range = protectedGridRange(editing.draft.spreadsheet, protection);
  const sheet = sheetForEdit(editing.draft, sheetIdOf(range));
  const holes = protection.unprotectedRanges ?? [];
  if (holes.length > 0 && !isWholeSheet(range)) {
    throw invalidArgument('Unprotected ranges are only supported on protected sheets');
  }
  for (const each of [range, ...holes]) {
    if (sheetIdOf(each) !== sheet.sheetId) throw invalidArgument('Unprotected ranges must be on the protected sheet');
    if (!isInsideGrid(sheet, boxIn(sheet, each))) throw exceedsGrid(sheet, each);
  }
}

function put(editing: Editing, protection: ProtectedRange): void {
  const sheetId = sheetIdOf(protectedGridRange(editing.draft.spreadsheet, protection));
  sheetForEdit(editing.draft, sheetId).protectedRanges.push(protection);
}

function remove(editing: Editing, protectedRangeId: number): void {
  const found = findProtection(editing.draft.spreadsheet, protectedRangeId);
  if (!found) return;
  const sheet = sheetForEdit(editing.draft, found.sheet.sheetId);
  sheet.protectedRanges = sheet.protectedRanges.filter((each) => each.protectedRangeId !== protectedRangeId);
}

function resource(editing: Editing, protection: ProtectedRange) {
  return protectedRangeResource(editing.world, editing.draft.spreadsheet.spreadsheetId, protection, editing.email);
}
