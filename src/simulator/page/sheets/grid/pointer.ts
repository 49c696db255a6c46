/** What of the grid is under the pointer. */
import type { Place } from '../model/place';

export type Hit =
  | { kind: 'cell'; place: Place; on: 'tick' | 'arrow' | 'text' }
  | { kind: 'row'; row: number }
  | { kind: 'column'; column: number };

export function hitOf(target: EventTarget | null): Hit | undefined {
  if (!(target instanceof Element)) return undefined;
  const element = target.closest<HTMLElement>('[data-row], [data-row-head], [data-column-head]');
  if (!element) return undefined;
  const { row, col, rowHead, columnHead } = element.dataset;
  if (rowHead !== undefined) return { kind: 'row', row: Number(rowHead) };
  if (columnHead !== undefined) return { kind: 'column', column: Number(columnHead) };
  return { kind: 'cell', place: { row: Number(row), column: Number(col) }, on: partOf(target) };
}

function partOf(target: Element): 'tick' | 'arrow' | 'text' {
  if (target.classList.contains('tick-box')) return 'tick';
  return target.classList.contains('drop-arrow') ? 'arrow' : 'text';
}
