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
  link: '#1155cc',
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
    hidden?: boolean;
    /** Where a new tab stands; an old one stays where people have put it. */
    index?: number;
  },
): SheetOp {
  const { index, ...known } = shape;
  if (outline.sheetIds.includes(shape.sheetId)) return { type: 'editSheet', ...known };
  return { type: 'addSheet', ...shape };
}

/** A sheet of ours that keeps its size where it exists: there may be more rows by now. */
export function growingSheet(outline: Outline, shape: Parameters<typeof sheet>[1]): SheetOp {
  const { rows: _rows, columns: _columns, ...kept } = shape;
  return outline.sheetIds.includes(shape.sheetId) ? { type: 'editSheet', ...kept } : sheet(outline, shape);
}

/** What people typed, written again by us: no formula comes of it. */
export function noFormula(text: string): string {
  return text.startsWith('=') ? ` ${text}` : text;
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

/** Widths in pixels of the columns from `first` on. A phone shows some 340 of them beside the row numbers. */
export function widths(sheetId: number, first: number, pixels: readonly number[]): SheetOp[] {
  return pixels.map((width, i) => ({ type: 'columns', sheetId, from: first + i, to: first + i + 1, width }));
}

/** A page of text: one line a row, the first one large, lines like `2. KHÓA` as headings. */
export function page(sheetId: number, lines: readonly string[]): SheetOp {
  const cells = lines.map((value, i): CellInput[] => [
    i === 0 ? { value, bold: true, size: 14, wrap: true } : isHeading(value) ? heading(value) : { value, wrap: true },
  ]);
  return { type: 'cells', sheetId, row: 0, column: 0, cells };
}

const isHeading = (line: string): boolean => /^\d+\. /.test(line) && line === line.toUpperCase();
