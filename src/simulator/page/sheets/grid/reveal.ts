/** How far the grid must be scrolled so that a cell is seen. */

/** One axis of the scrolled part: sizes of its rows or columns in order, and what of them is on the screen. */
export interface Axis {
  sizes: number[];
  scrolled: number;
  shown: number;
}

/** Where to scroll to; undefined where the item is seen already, or is frozen (index below 0). */
export function scrollFor({ sizes, scrolled, shown }: Axis, index: number): number | undefined {
  const size = sizes[index];
  if (size === undefined) return undefined;
  const start = sizes.slice(0, index).reduce((sum, one) => sum + one, 0);
  if (start < scrolled) return start;
  return start + size > scrolled + shown ? Math.min(start, start + size - shown) : undefined;
}
