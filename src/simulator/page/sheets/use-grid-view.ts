/** Keeps RevoGrid showing the sheet and the chosen cells. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ChartView } from '../../server/protocol';
import { useStore } from '../store';
import type { Editing } from './editing';
import { drawingOf } from './grid/drawing';
import { GridView } from './grid/grid-view';
import { canvasMeasure } from './grid/measure';
import type { Place } from './model/place';
import type { SheetModel } from './model/sheet-model';

/** Where a cell is within the pane, in pixels. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Places {
  /** Where a cell is now; undefined while it is not drawn. */
  boxOf(place: Place): Box | undefined;
  /** Where the cells scroll. */
  window: Box | undefined;
  /** Where a chart is now, within the part that scrolls; undefined while it is out of sight. */
  chartBoxOf(chart: ChartView): Box | undefined;
}

export function useGridView(pane: RefObject<HTMLElement | null>, editing: Editing, model: SheetModel): Places {
  const grid = useRef<GridView | null>(null);
  const [, setMoves] = useState(0);
  const { selection } = useStore(editing.state);
  const measure = useMemo(canvasMeasure, []);
  const drawing = useMemo(() => drawingOf(model, measure), [model, measure]);

  useLayoutEffect(() => {
    if (!pane.current) return;
    const view = new GridView(pane.current, () => setMoves((moves) => moves + 1));
    grid.current = view;
    return () => view.remove();
  }, [pane]);
  useLayoutEffect(() => grid.current?.show(drawing), [drawing]);
  useLayoutEffect(
    () => grid.current?.choose({ active: editing.active, block: editing.block }),
    [selection, drawing, editing],
  );
  useLayoutEffect(() => void grid.current?.reveal(selection.far), [selection]);

  const scrolling = grid.current?.windowElement() ?? null;
  return {
    boxOf: (place) => boxIn(pane.current, grid.current?.elementOf(place)),
    window: boxIn(pane.current, scrolling),
    chartBoxOf: (chart) => {
      const { x, y, width, height } = chart;
      const found = grid.current?.drawnBelow(chart, y + height);
      const box = found && boxIn(scrolling, found.cell);
      return box && { left: box.left + x, top: box.top - found.below + y, width, height };
    },
  };
}

function boxIn(pane: HTMLElement | null, cell: HTMLElement | null | undefined): Box | undefined {
  if (!pane || !cell) return undefined;
  const [outer, inner] = [pane.getBoundingClientRect(), cell.getBoundingClientRect()];
  return { left: inner.left - outer.left, top: inner.top - outer.top, width: inner.width, height: inner.height };
}
