/** A person in the grid: typing in a cell, ticking a checkbox. */
import type { World } from '../kernel/world';
import { cellAt, editSpreadsheet, sheetForEdit } from './edit';
import { putEntry, readEntry, type Scalar } from './enter';
import { SheetRefusal } from './errors';
import {
  asPerson,
  type CellTarget,
  type EditEvent,
  enteredAt,
  eventOf,
  openPlace,
  requireOpenCell,
  requireValid,
} from './grid-edit';
import { scalarOf } from './rendered';

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
