/** A person pastes a block of cells. */
import type { World } from '../kernel/world';
import { cellAt, type Draft, editSpreadsheet, setCell, sheetForEdit } from './edit';
import { putEntry, readEntry, type Scalar } from './enter';
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
import type { Sheet } from './state';

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
