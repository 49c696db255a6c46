/** What a kind of pasting takes from the source cell and leaves of the cell it lands on. */
import { NotSimulated } from '../../kernel/errors';
import type { Cell, CellFormat, ExtendedValue } from '../resources';

export type PasteType =
  | 'PASTE_NORMAL'
  | 'PASTE_VALUES'
  | 'PASTE_FORMAT'
  | 'PASTE_NO_BORDERS'
  | 'PASTE_FORMULA'
  | 'PASTE_DATA_VALIDATION'
  | 'PASTE_CONDITIONAL_FORMATTING';

/** A cell to be pasted: as it reads at its new place, and the value it shows at its old one. */
export interface Pasted {
  cell: Cell;
  value: ExtendedValue | undefined;
}

export function pastedCell(type: PasteType, { cell, value }: Pasted, old: Cell): Cell {
  const { userEnteredValue, userEnteredFormat, textFormatRuns, dataValidation } = cell;
  switch (type) {
    case 'PASTE_NORMAL':
      return cell;
    case 'PASTE_NO_BORDERS':
      return { ...cell, userEnteredFormat: withBorders(userEnteredFormat, old.userEnteredFormat?.borders) };
    case 'PASTE_VALUES':
      return { ...old, userEnteredValue: plain(value), textFormatRuns: undefined };
    case 'PASTE_FORMULA':
      return { ...old, userEnteredValue, textFormatRuns: undefined };
    case 'PASTE_FORMAT':
      return { ...old, userEnteredFormat, textFormatRuns };
    case 'PASTE_DATA_VALIDATION':
      return { ...old, dataValidation };
    case 'PASTE_CONDITIONAL_FORMATTING':
      return old;
  }
}

/** Whether conditional formats come along. */
export function pastesRules(type: PasteType): boolean {
  return type === 'PASTE_NORMAL' || type === 'PASTE_NO_BORDERS' || type === 'PASTE_CONDITIONAL_FORMATTING';
}

export function pastesMerges(type: PasteType): boolean {
  return type === 'PASTE_NORMAL' || type === 'PASTE_NO_BORDERS';
}

function withBorders(format: CellFormat | undefined, borders: CellFormat['borders']): CellFormat {
  const { borders: _left, ...rest } = format ?? {};
  return { ...rest, ...(borders && { borders }) };
}

function plain(value: ExtendedValue | undefined): ExtendedValue | undefined {
  if (value?.errorValue) throw new NotSimulated('an error pasted as a value');
  return value;
}
