/** Small builders for sheet layouts, and the colours of the product. */

import type { Outline } from '../../app/layouts';
import type { Block, CellInput, Colour, SheetOp } from '../../app/sheet-ops';
import { protectionId } from '../../app/workbooks';

export const COLOURS = {
  heading: '#d9ead3',
  closed: '#efefef',
  input: '#ffffff',
  warning: '#fff2cc',
  bad: '#f4cccc',
  badText: '#990000',
  good: '#e2f0d9',
} as const satisfies Record<string, Colour>;

export function heading(value: string, note?: string): CellInput {
  return { value, bold: true, background: COLOURS.heading, wrap: true, ...(note ? { note } : {}) };
}

export function row(sheetId: number, rowIndex: number, cells: readonly CellInput[], column = 0): SheetOp {
  return { type: 'cells', sheetId, row: rowIndex, column, cells: [cells] };
}

/** A sheet of ours: added, or given its name and shape again if it exists. */
export function sheet(
  outline: Outline,
  shape: {
    sheetId: number;
    title: string;
    rows: number;
    columns: number;
    frozenRows?: number;
    frozenColumns?: number;
    tabColour?: Colour;
  },
): SheetOp {
  return { type: outline.sheetIds.includes(shape.sheetId) ? 'editSheet' : 'addSheet', ...shape };
}

/** The n-th protection of a sheet; `block` null covers the whole sheet but for `open`. */
export function protect(
  outline: Outline,
  sheetId: number,
  n: number,
  rule: { block: Block | null; editors: readonly string[]; open?: readonly Block[]; description: string },
): SheetOp {
  const id = protectionId(sheetId, n);
  return { type: 'protect', id, isNew: !outline.protectionIds.includes(id), sheetId, ...rule };
}

/** A page of text: one line a row, the first one large. */
export function page(sheetId: number, lines: readonly string[]): SheetOp {
  const cells = lines.map((value, i): CellInput[] => [
    i === 0 ? { value, bold: true, size: 14 } : { value, wrap: true },
  ]);
  return { type: 'cells', sheetId, row: 0, column: 0, cells };
}
