/**
 * RevoGrid (MIT) as we use it: it draws cells, scrolls and freezes; choosing, typing and the clipboard are ours, since
 * its own end at the frozen rows and columns.
 */
import { defineCustomElements } from '@revolist/revogrid/loader';
import { type Block, contains, isSamePlace, type Place } from '../model/place';
import { drawnAt } from '../model/sheet-model';
import { DEFAULT_ROW_PIXELS } from '../model/text-size';
import { type GridRow, gridColumns, rowHead, shapeOf } from './columns';
import { type Drawing, heightOf, widthOf } from './drawing';
import { scrollFor } from './reveal';

export interface Chosen {
  active: Place;
  block: Block;
}

const SETTINGS = {
  theme: 'compact',
  rowSize: DEFAULT_ROW_PIXELS,
  rowHeaders: rowHead(),
  disableVirtualX: true,
  frameSize: 10,
  readonly: true,
  canFocus: false,
  canDrag: false,
  range: false,
  resize: false,
  filter: false,
  useClipboard: false,
};

export class GridView {
  private readonly grid = document.createElement('revo-grid');
  private drawing: Drawing | undefined;
  private chosen: Chosen | undefined;
  private readonly ready: Promise<unknown>;

  /** @param onMove after the cells on the screen have changed or moved */
  constructor(place: HTMLElement, onMove: () => void) {
    void defineCustomElements();
    Object.assign(this.grid, SETTINGS);
    this.grid.addEventListener('afterrender', () => {
      this.paint();
      onMove();
    });
    this.grid.addEventListener('viewportscroll', onMove);
    place.append(this.grid);
    this.ready = customElements.whenDefined('revo-grid').then(() => this.grid.componentOnReady());
  }

  show(drawing: Drawing): void {
    const before = this.drawing;
    this.drawing = drawing;
    if (!before || shapeOf(before) !== shapeOf(drawing)) this.grid.columns = gridColumns(() => this.drawing ?? drawing);
    if (!before || rowsKey(before) !== rowsKey(drawing)) this.setRows(drawing);
    else void this.ready.then(() => this.grid.refresh('all'));
  }

  choose(chosen: Chosen): void {
    this.chosen = chosen;
    this.paint();
  }

  /** The cell on the screen, if it is drawn. */
  elementOf(place: Place): HTMLElement | null {
    const { row, column } = this.drawing ? drawnAt(this.drawing.model, place) : place;
    return this.grid.querySelector(`.rgCell[data-row="${row}"][data-col="${column}"]`);
  }

  /** The part of the screen that scrolls: what lies over cells ends with it. */
  windowElement(): HTMLElement | null {
    return this.grid.querySelector(SCROLLERS.rows);
  }

  /** A cell that is drawn at or below this one, and how far below; undefined if none within so many pixels is. */
  drawnBelow({ row, column }: Place, within: number): { cell: HTMLElement; below: number } | undefined {
    const { drawing } = this;
    let below = 0;
    for (const at of drawing?.model.rows ?? []) {
      if (!drawing || at < row) continue;
      const cell = this.elementOf({ row: at, column });
      if (cell) return { cell, below };
      below += heightOf(drawing, at);
      if (below > within) return undefined;
    }
    return undefined;
  }

  /** Scrolls no further than the cell needs. */
  async reveal(place: Place): Promise<void> {
    await this.ready;
    const y = this.scrollNeeded(place.row, 'rows');
    const x = this.scrollNeeded(place.column, 'columns');
    await this.grid.scrollToCoordinate({ ...(x !== undefined && { x }), ...(y !== undefined && { y }) });
  }

  remove(): void {
    this.grid.remove();
  }

  private setRows(drawing: Drawing): void {
    const { rows, view } = drawing.model;
    const [frozen, moving] = [
      rows.filter((row) => row < view.frozenRows),
      rows.filter((row) => row >= view.frozenRows),
    ];
    this.grid.pinnedTopSource = frozen.map((row): GridRow => ({ row }));
    this.grid.source = moving.map((row): GridRow => ({ row }));
    this.grid.rowDefinitions = [
      ...frozen.map((row, index) => ({ type: 'rowPinStart' as const, index, size: heightOf(drawing, row) })),
      ...moving.map((row, index) => ({ type: 'rgRow' as const, index, size: heightOf(drawing, row) })),
    ];
  }

  private scrollNeeded(at: number, axis: 'rows' | 'columns'): number | undefined {
    const { drawing } = this;
    const scroller = this.grid.querySelector(SCROLLERS[axis]);
    if (!drawing || !scroller) return undefined;
    const { view } = drawing.model;
    const moving = drawing.model[axis].filter((one) => one >= (axis === 'rows' ? view.frozenRows : view.frozenColumns));
    const sizes = moving.map((one) => (axis === 'rows' ? heightOf(drawing, one) : widthOf(drawing, one)));
    const [scrolled, shown] =
      axis === 'rows' ? [scroller.scrollTop, scroller.clientHeight] : [scroller.scrollLeft, scroller.clientWidth];
    return scrollFor({ sizes, scrolled, shown }, moving.indexOf(at));
  }

  /** Cells are drawn again and again: what is chosen is marked on those that are there. */
  private paint(): void {
    if (!this.drawing || !this.chosen) return;
    const { block } = this.chosen;
    const active = drawnAt(this.drawing.model, this.chosen.active);
    for (const cell of this.grid.querySelectorAll<HTMLElement>('.rgCell[data-row]')) {
      const place = { row: Number(cell.dataset.row), column: Number(cell.dataset.col) };
      cell.classList.toggle('is-chosen', contains(block, place));
      cell.classList.toggle('is-active', isSamePlace(active, place));
      cell.setAttribute('aria-selected', String(contains(block, place)));
    }
  }
}

const SCROLLERS = { rows: 'revogr-viewport-scroll.rgCol .vertical-inner', columns: 'revogr-viewport-scroll.rgCol' };

function rowsKey(drawing: Drawing): string {
  const { rows, view } = drawing.model;
  return JSON.stringify([view.frozenRows, rows.map((row) => [row, heightOf(drawing, row)])]);
}
