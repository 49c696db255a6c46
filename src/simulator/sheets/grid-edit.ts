/** What every edit of a person in the grid has in common: the place, the rights, the refusals, the event. */
import { effectiveRole, isContentLocked } from '../drive';
import { GoogleError } from '../kernel/errors';
import type { World } from '../kernel/world';
import { columnIndex, findSheet, formatCell } from './a1';
import { cellAt, type Draft, findSpreadsheet, sheetForEdit } from './edit';
import { PROTECTED_TEXT, SheetRefusal } from './errors';
import { cellBox } from './grid-range';
import { isEditable } from './protection';
import { scalarOf } from './rendered';
import type { ExtendedValue } from './resources';
import type { Sheet, Spreadsheet } from './state';
import { satisfiesRule } from './validation';

export interface CellTarget {
  spreadsheetId: string;
  /** Title or sheetId. */
  sheet: string | number;
  /** A1 of one cell, e.g. `B3`. */
  cell: string;
}

/** Facts of an edit, as an on-edit trigger is told them. Rows and columns count from 1, as in Apps Script. */
export interface EditEvent {
  spreadsheetId: string;
  sheetId: number;
  range: { row: number; col: number; numRows: number; numColumns: number };
  /** Value before, as text; only for an edit of one cell that was not empty. */
  oldValue?: string;
  /** Value now, as text; only for an edit of one cell that is not empty now. */
  value?: string;
  userEmail: string;
}

/** What Sheets' Vietnamese interface shows; PROTECTED_TEXT is the English original. */
const TEXTS = {
  noAccess: 'Bạn cần có quyền truy cập.',
  viewOnly: 'Bạn chỉ có quyền xem bảng tính này.',
  locked: 'Tệp này đã bị khóa. Bạn không thể chỉnh sửa.',
  protected:
    'Bạn đang cố chỉnh sửa một ô hoặc đối tượng được bảo vệ. Vui lòng liên hệ với chủ sở hữu bảng tính để xóa chế độ bảo vệ nếu bạn cần chỉnh sửa.',
};

export interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

export function openPlace(world: World, email: string, target: CellTarget): Place {
  const role = effectiveRole(world, target.spreadsheetId, email);
  if (role === null) throw new SheetRefusal('noAccess', TEXTS.noAccess);
  if (role !== 'owner' && role !== 'writer') throw new SheetRefusal('viewOnly', TEXTS.viewOnly);
  if (isContentLocked(world, target.spreadsheetId)) throw new SheetRefusal('locked', TEXTS.locked);
  return placeOf(findSpreadsheet(world, target.spreadsheetId), target);
}

/** Naming a sheet or cell that does not exist is a mistake of the caller, not a refusal of the grid. */
function placeOf(spreadsheet: Spreadsheet, target: CellTarget): Place {
  const sheet =
    typeof target.sheet === 'number'
      ? spreadsheet.sheets.find((each) => each.sheetId === target.sheet)
      : findSheet(spreadsheet, target.sheet);
  const found = /^([A-Za-z]{1,3})([1-9]\d*)$/.exec(target.cell);
  if (!sheet) throw new Error(`no sheet ${target.sheet}`);
  if (!found) throw new Error(`not a cell: ${target.cell}`);
  const [row, column] = [Number(found[2]) - 1, columnIndex(found[1] ?? '')];
  if (row >= sheet.rowCount || column >= sheet.columnCount) throw new Error(`${target.cell} is outside of the grid`);
  return { sheet, row, column };
}

export function requireOpenCell(
  world: World,
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  row: number,
  column: number,
  email: string,
): void {
  if (isEditable(world, spreadsheet, sheet, cellBox(row, column), email)) return;
  throw new SheetRefusal('protected', TEXTS.protected);
}

export function requireValid(world: World, draft: Draft, place: Place): void {
  const sheet = sheetForEdit(draft, place.sheet.sheetId);
  const rule = cellAt(sheet, place.row, place.column)?.dataValidation;
  if (!rule?.strict || satisfiesRule(world, draft, sheet.sheetId, place.row, place.column)) return;
  throw new SheetRefusal('invalidData', rule.inputMessage || invalidText(formatCell(place.row, place.column)));
}

function invalidText(cell: string): string {
  return `Dữ liệu bạn nhập vào ô ${cell} vi phạm các quy tắc xác thực dữ liệu được đặt trên ô này.`;
}

export function enteredAt(draft: Draft, place: Place): ExtendedValue | undefined {
  const sheet = draft.spreadsheet.sheets.find((each) => each.sheetId === place.sheet.sheetId);
  return sheet && cellAt(sheet, place.row, place.column)?.userEnteredValue;
}

export function eventOf(
  spreadsheetId: string,
  place: Place,
  email: string,
  old: ExtendedValue | undefined,
  now: ExtendedValue | undefined,
): EditEvent {
  return {
    spreadsheetId,
    sheetId: place.sheet.sheetId,
    range: { row: place.row + 1, col: place.column + 1, numRows: 1, numColumns: 1 },
    ...(old && { oldValue: eventText(old) }),
    ...(now && { value: eventText(now) }),
    userEmail: email,
  };
}

function eventText(value: ExtendedValue): string {
  return typeof value.boolValue === 'boolean' ? String(value.boolValue).toUpperCase() : String(scalarOf(value));
}

/** A person sees Google's refusals as texts in the grid. */
export function asPerson<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const reason = error.message === PROTECTED_TEXT ? 'protected' : 'tooLong';
    throw new SheetRefusal(reason, error.message);
  }
}
