/** A person in the grid: typing in a cell, ticking a checkbox, pasting a block. */
import { effectiveRole, isContentLocked } from '../drive';
import { GoogleError } from '../kernel/errors';
import type { World } from '../kernel/world';
import { columnIndex, findSheet, formatCell } from './a1';
import { cellAt, type Draft, editSpreadsheet, findSpreadsheet, setCell, sheetForEdit } from './edit';
import { putEntry, readEntry, type Scalar } from './enter';
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

/**
 * Types `input` in a cell as a person would: text is read in the file's locale, `''` empties the cell.
 * @throws SheetRefusal for a missing right, a locked file, a protected cell, a strict validation rule
 */
export function typeInCell(world: World, email: string, target: CellTarget, input: Scalar): EditEvent {
  const place = openPlace(world, email, target);
  return asPerson(() =>
    editSpreadsheet(world, target.spreadsheetId, email, (draft) => {
      requireOpenCell(world, draft.spreadsheet, place.sheet, place.row, place.column, email);
      const old = enteredAt(draft, place);
      const sheet = sheetForEdit(draft, place.sheet.sheetId);
      const cell = cellAt(sheet, place.row, place.column);
      putEntry(sheet, place.row, place.column, readEntry(world, draft.spreadsheet, cell, input, 'USER_ENTERED'));
      requireValid(world, draft, place);
      return eventOf(target.spreadsheetId, place, email, old, enteredAt(draft, place));
    }),
  );
}

/** Taps a checkbox. @throws SheetRefusal also where the cell is none */
export function tickCheckbox(world: World, email: string, target: CellTarget): EditEvent {
  const { sheet, row, column } = openPlace(world, email, target);
  const cell = cellAt(sheet, row, column);
  const condition = cell?.dataValidation?.condition;
  if (condition?.type !== 'BOOLEAN')
    throw new SheetRefusal('notCheckbox', `Ô ${target.cell} không phải là ô đánh dấu.`);
  const [checked, unchecked] = (condition.values ?? []).map((value) => value.userEnteredValue ?? '');
  if (checked === undefined) return typeInCell(world, email, target, cell?.userEnteredValue?.boolValue !== true);
  const isChecked = String(scalarOf(cell?.userEnteredValue)) === checked;
  return typeInCell(world, email, target, isChecked ? (unchecked ?? '') : checked);
}

export interface PasteOptions {
  /** "Paste values only": keeps the validation rules of the cells, without applying them. */
  valuesOnly?: boolean;
}

/**
 * Pastes a block from elsewhere; the grid grows where it is too small. An ordinary paste brings the source's rules,
 * here none: it takes the cells' validation rules away instead of obeying them (switch SW12).
 * @throws SheetRefusal for a missing right, a locked file, a protected cell in the block
 */
export function pasteBlock(
  world: World,
  email: string,
  target: CellTarget,
  rows: readonly (readonly (Scalar | null)[])[],
  options: PasteOptions = {},
): EditEvent {
  const place = openPlace(world, email, target);
  const [numRows, numColumns] = [rows.length, Math.max(...rows.map((row) => row.length))];
  return asPerson(() =>
    editSpreadsheet(world, target.spreadsheetId, email, (draft) => {
      const sheet = sheetForEdit(draft, place.sheet.sheetId);
      sheet.rowCount = Math.max(sheet.rowCount, place.row + numRows);
      sheet.columnCount = Math.max(sheet.columnCount, place.column + numColumns);
      const old = enteredAt(draft, place);
      for (let i = 0; i < numRows; i++) {
        for (let j = 0; j < numColumns; j++) {
          const [row, column] = [place.row + i, place.column + j];
          requireOpenCell(world, draft.spreadsheet, sheet, row, column, email);
          pasteCell(world, draft, sheet, row, column, rows[i]?.[j] ?? '', options);
        }
      }
      const event = eventOf(target.spreadsheetId, place, email, old, enteredAt(draft, place));
      if (numRows * numColumns === 1) return event;
      const { oldValue: _old, value: _value, ...facts } = event;
      return { ...facts, range: { ...facts.range, numRows, numColumns } };
    }),
  );
}

function pasteCell(
  world: World,
  draft: Draft,
  sheet: Sheet,
  row: number,
  column: number,
  input: Scalar,
  options: PasteOptions,
): void {
  putEntry(sheet, row, column, readEntry(world, draft.spreadsheet, cellAt(sheet, row, column), input, 'USER_ENTERED'));
  if (options.valuesOnly) return;
  if (!world.state.switches.pasteReplacesValidation) {
    requireValid(world, draft, { sheet, row, column });
    return;
  }
  const { dataValidation: _replaced, ...rest } = cellAt(sheet, row, column) ?? {};
  setCell(sheet, row, column, rest);
}

interface Place {
  sheet: Sheet;
  row: number;
  column: number;
}

function openPlace(world: World, email: string, target: CellTarget): Place {
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

function requireOpenCell(
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

function requireValid(world: World, draft: Draft, place: Place): void {
  const sheet = sheetForEdit(draft, place.sheet.sheetId);
  const rule = cellAt(sheet, place.row, place.column)?.dataValidation;
  if (!rule?.strict || satisfiesRule(world, draft, sheet.sheetId, place.row, place.column)) return;
  throw new SheetRefusal('invalidData', rule.inputMessage || invalidText(formatCell(place.row, place.column)));
}

function invalidText(cell: string): string {
  return `Dữ liệu bạn nhập vào ô ${cell} vi phạm các quy tắc xác thực dữ liệu được đặt trên ô này.`;
}

function enteredAt(draft: Draft, place: Place): ExtendedValue | undefined {
  const sheet = draft.spreadsheet.sheets.find((each) => each.sheetId === place.sheet.sheetId);
  return sheet && cellAt(sheet, place.row, place.column)?.userEnteredValue;
}

function eventOf(
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
function asPerson<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    const reason = error.message === PROTECTED_TEXT ? 'protected' : 'tooLong';
    throw new SheetRefusal(reason, error.message);
  }
}
