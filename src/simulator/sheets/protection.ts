/** Protected ranges: who may change which cells. */
import { effectiveRole } from '../drive';
import { NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import { protectedCell } from './errors';
import { type Box, isEmptyBox, isWholeSheet, openBox, overlaps, without } from './grid-range';
import type { GridRange, ProtectedRange } from './resources';
import type { Sheet, Spreadsheet } from './state';

/** Whether the account may change what the protection protects: owner, listed editor, or only a warning. */
export function mayEditProtection(
  world: World,
  spreadsheetId: string,
  protection: ProtectedRange,
  email: string,
): boolean {
  return letsIn(protection, effectiveRole(world, spreadsheetId, email), email);
}

/** Whether the account may change or remove the protection itself: owner or listed editor. */
export function mayChangeProtection(
  world: World,
  spreadsheetId: string,
  protection: ProtectedRange,
  email: string,
): boolean {
  const role = effectiveRole(world, spreadsheetId, email);
  return role === 'owner' || (role === 'writer' && isListed(protection, email));
}

/** Throws 400 unless every protection that covers a cell of the box lets the account in. */
export function requireEditable(world: World, spreadsheet: Spreadsheet, sheet: Sheet, box: Box, email: string): void {
  if (!isEditable(world, spreadsheet, sheet, box, email)) throw protectedCell();
}

export function isEditable(world: World, spreadsheet: Spreadsheet, sheet: Sheet, box: Box, email: string): boolean {
  return closedProtections(world, spreadsheet, sheet, email).every((each) => !covers(spreadsheet, each, box));
}

/** The same check for many boxes of one sheet: the protections that keep the account out are looked up once. */
export function editGuard(world: World, spreadsheet: Spreadsheet, sheet: Sheet, email: string): (box: Box) => void {
  const closed = closedProtections(world, spreadsheet, sheet, email);
  return (box) => {
    if (closed.some((each) => covers(spreadsheet, each, box))) throw protectedCell();
  };
}

/** The protections of the sheet that keep the account out. */
export function closedProtections(
  world: World,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  email: string,
): ProtectedRange[] {
  if (sheet.protectedRanges.length === 0) return [];
  const role = effectiveRole(world, spreadsheet.spreadsheetId, email);
  return sheet.protectedRanges.filter((each) => !letsIn(each, role, email));
}

/** Whether the sheet as such (name, order, rows hidden …) is closed to the account by a sheet protection. */
export function isSheetClosed(world: World, spreadsheet: Spreadsheet, sheet: Sheet, email: string): boolean {
  return closedProtections(world, spreadsheet, sheet, email).some((each) =>
    isWholeSheet(protectedGridRange(spreadsheet, each)),
  );
}

/** Whether the protection covers a cell of the box (of the same sheet): its range less its unprotected ranges. */
export function covers(spreadsheet: Spreadsheet, protection: ProtectedRange, box: Box): boolean {
  const range = openBox(protectedGridRange(spreadsheet, protection));
  if (!overlaps(range, box)) return false;
  let left = [box];
  for (const hole of protection.unprotectedRanges ?? []) left = left.flatMap((piece) => without(piece, openBox(hole)));
  return left.some((piece) => !isEmptyBox(piece) && overlaps(piece, range));
}

export function protectedGridRange(spreadsheet: Spreadsheet, protection: ProtectedRange): GridRange {
  if (protection.range) return protection.range;
  const named = spreadsheet.namedRanges.find((each) => each.namedRangeId === protection.namedRangeId);
  if (!named) throw new NotSimulated('a protected range backed by a table or a removed named range');
  return named.range;
}

/** The sheet that holds the protection, by its id. */
export function findProtection(
  spreadsheet: Spreadsheet,
  protectedRangeId: number,
): { sheet: Sheet; protection: ProtectedRange } | undefined {
  for (const sheet of spreadsheet.sheets) {
    const protection = sheet.protectedRanges.find((each) => each.protectedRangeId === protectedRangeId);
    if (protection) return { sheet, protection };
  }
  return undefined;
}

function letsIn(protection: ProtectedRange, role: string | null, email: string): boolean {
  if (role === 'owner') return true;
  return role === 'writer' && (protection.warningOnly === true || isListed(protection, email));
}

function isListed(protection: ProtectedRange, email: string): boolean {
  return (protection.editors?.users ?? []).some((user) => user.toLowerCase() === email.toLowerCase());
}
