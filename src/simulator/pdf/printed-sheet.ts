/** A sheet as paper shows it: its cells row by row, and the charts over them. */

import type { Picture } from '../charts/chart-picture';

/** Of a page, on all sides, in points. */
export const MARGIN = 36;

export interface PrintedSheet {
  title: string;
  /** Widths on the screen. */
  columns: number[];
  rows: PrintedRow[];
  /** Leading rows that stand on every page, if asked for. */
  frozenRows: number;
  charts: PrintedChart[];
}

/** A picture over the cells, in pixels of the screen from the left edge and from the top of a row. */
export interface PrintedChart {
  /** Tells it from all others of the document. */
  name: string;
  picture: Picture;
  row: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PrintedRow {
  /** On the screen. */
  height: number;
  /** Without those that a merged block covers. */
  cells: PrintedCell[];
}

export interface PrintedCell {
  text: string;
  rowSpan: number;
  colSpan: number;
  background?: string;
  colour?: string;
  isBold?: boolean;
  isItalic?: boolean;
  fontSize: number;
  align: 'left' | 'center' | 'right';
  verticalAlign: 'top' | 'middle' | 'bottom';
  /** What happens to text that is too long. */
  overflow: 'linebreak' | 'hidden' | 'visible';
  /** Lines at the sides that have one: pixels and colour. */
  borders?: Partial<Record<'top' | 'right' | 'bottom' | 'left', { width: number; colour: string }>>;
  /** Set for a checkbox. */
  isTicked?: boolean;
}
