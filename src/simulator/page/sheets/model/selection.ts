/** Where the person is in the grid, and where keys lead from there. */
import { around, type Block, blockOf, type Place } from './place';
import { headOf, type SheetModel } from './sheet-model';

export interface Selection {
  /** The active cell: what is typed lands here. */
  active: Place;
  /** The other corner of the selected block. */
  far: Place;
  /** Column where a row of Tabs began: Enter goes back to it. */
  homeColumn?: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export function selectionAt(place: Place): Selection {
  return { active: place, far: place };
}

/** The selected block, with all of the merged cells it touches at its corners. */
export function selectedBlock(model: SheetModel, { active, far }: Selection): Block {
  const corners = [active, far].map((place) => model.mergeAt(place) ?? blockOf(place));
  return around(...corners);
}

/** An arrow key: to the next cell shown, over merged cells as one, with `isToEdge` to the edge of what is filled. */
export function moved(model: SheetModel, selection: Selection, direction: Direction, isToEdge = false): Selection {
  const target = isToEdge
    ? edge(model, selection.active, direction)
    : (next(model, selection.active, direction) ?? selection.active);
  return selectionAt(headOf(model, target));
}

/** Shift and an arrow key. */
export function extended(model: SheetModel, selection: Selection, direction: Direction, isToEdge = false): Selection {
  const far = isToEdge
    ? edge(model, selection.far, direction)
    : (next(model, selection.far, direction) ?? selection.far);
  return { active: selection.active, far };
}

export function afterTab(model: SheetModel, selection: Selection, isBack: boolean): Selection {
  return {
    ...moved(model, selection, isBack ? 'left' : 'right'),
    homeColumn: selection.homeColumn ?? selection.active.column,
  };
}

export function afterEnter(model: SheetModel, selection: Selection, isBack: boolean): Selection {
  const column = selection.homeColumn ?? selection.active.column;
  return moved(model, selectionAt({ ...selection.active, column }), isBack ? 'up' : 'down');
}

/** Page up and down. */
export function pagedBy(model: SheetModel, selection: Selection, rows: number): Selection {
  const at = model.rows.indexOf(selection.active.row) + rows;
  const row = model.rows[Math.min(Math.max(at, 0), model.rows.length - 1)] ?? selection.active.row;
  return selectionAt(headOf(model, { ...selection.active, row }));
}

/** Home and End: to the ends of the row, with `isWhole` to the corners of the sheet. */
export function atEnd(model: SheetModel, { active }: Selection, isEnd: boolean, isWhole: boolean): Selection {
  const end = isEnd ? -1 : 0;
  const column = model.columns.at(end) ?? active.column;
  const row = isWhole ? (model.rows.at(end) ?? active.row) : active.row;
  return selectionAt(headOf(model, { row, column }));
}

/** Whole rows, whole columns, or the whole sheet, with the given cell as the active one. */
export function wholeBlock({ view }: SheetModel, place: Partial<Place>): Selection {
  const active = { row: place.row ?? 0, column: place.column ?? 0 };
  return { active, far: { row: place.row ?? view.rowCount - 1, column: place.column ?? view.columnCount - 1 } };
}

function next(model: SheetModel, place: Place, direction: Direction): Place | undefined {
  const isVertical = direction === 'up' || direction === 'down';
  const step = direction === 'down' || direction === 'right' ? 1 : -1;
  const merge = model.mergeAt(place) ?? blockOf(place);
  const along = isVertical ? model.rows : model.columns;
  const [start, end] = isVertical ? [merge.startRow, merge.endRow] : [merge.startColumn, merge.endColumn];
  const found = step > 0 ? along.find((one) => one >= end) : along.filter((one) => one < start).at(-1);
  if (found === undefined) return undefined;
  return isVertical ? { row: found, column: place.column } : { row: place.row, column: found };
}

/** As Ctrl and an arrow: the last filled cell of a run, else the next filled cell, else the edge of the sheet. */
function edge(model: SheetModel, from: Place, direction: Direction): Place {
  const isFilled = (place: Place | undefined) => place !== undefined && Boolean(model.cell(headOf(model, place))?.text);
  const runsOn = isFilled(from) && isFilled(next(model, from, direction));
  let place = from;
  for (;;) {
    const further = next(model, place, direction);
    if (!further || (runsOn && !isFilled(further))) return place;
    place = further;
    if (!runsOn && isFilled(place)) return place;
  }
}
