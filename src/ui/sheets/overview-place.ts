/** Where things stand in the tab `Tổng quan`: lines that are always there from the top, charts below, and what has as many lines as there is. */
import type { CellInput, SheetOp } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import { row } from './cells';

const { id: SHEET_ID, late: LATE, reviews: REVIEWS } = CONTROL.overview;

/** In this order; `late` and `reviews` with their rows below them. */
const LINES = [
  'school',
  'machine',
  'time',
  'waiting',
  'corrections',
  'proposals',
  'incidents',
  'deviations',
  'meals',
  'meals.last',
  'duties',
  'duties.month',
  'late',
  'reviews',
  'locks',
  'locked',
  'incomplete',
  'places',
] as const;
export type Line = (typeof LINES)[number];

const ROWS_BELOW: Partial<Record<Line, number>> = { late: LATE, reviews: REVIEWS };

/** Zero-based. */
export function at(line: Line): number {
  const before = LINES.slice(0, LINES.indexOf(line));
  return before.reduce((sum, one) => sum + 1 + (ROWS_BELOW[one] ?? 0), 0);
}

/** The cell beside the line's name. */
export function cell(line: Line, content: CellInput): SheetOp {
  return row(SHEET_ID, at(line), [content], 1);
}

export const CHART_ROW = at('places') + 2;
export const CHART_HEIGHT_ROWS = 12;

/** The first row below the charts. */
export const DETAILS_ROW = CHART_ROW + Object.keys(CONTROL.overview.charts).length * CHART_HEIGHT_ROWS;
