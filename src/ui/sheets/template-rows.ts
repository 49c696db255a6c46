/** The rows of a template's tab. */
import type { CellInput } from '../../app/sheet-ops';

/** Where the heading ends: the record's name, whose it is, the columns. */
export const TEMPLATE_FIRST_ROW = 3;
/** Rows below: a full class, and some more. */
export const TEMPLATE_ROWS = 45;

/** 1, 2, 3 … for each of them. */
export function numbers(): CellInput[][] {
  return Array.from({ length: TEMPLATE_ROWS }, (_, i) => [{ value: i + 1 }]);
}
