/** sortRange, randomizeRange: rows of a range in another order. */
import { NotSimulated } from '../../kernel/errors';
import { shuffled } from '../../kernel/random';
import { formatBox } from '../a1';
import { cellAt, setCell, snapshotOf } from '../edit';
import { invalidArgument } from '../errors';
import { filteredRows } from '../filtering';
import { moveFormula } from '../formula-refs';
import { type Box, boxIn, overlaps } from '../grid-range';
import { type LocaleRules, localeRules } from '../locale';
import { renderer } from '../rendered';
import type { Cell, ExtendedValue, GridRange, SortSpec } from '../resources';
import type { Sheet } from '../state';
import { type Editing, editableRange } from './editing';

/** Sorts rows by computed values: numbers, text, booleans (or the other way round), then blanks. Hidden rows and validation stay in place. */
export function sortRange(editing: Editing, request: { range?: GridRange; sortSpecs?: SortSpec[] }): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  sortRows(editing, sheet, box, request.sortSpecs ?? []);
  return undefined;
}

export function sortRows(editing: Editing, sheet: Sheet, box: Box, specs: readonly SortSpec[]): void {
  const other = specs.flatMap(Object.keys).find((key) => key !== 'dimensionIndex' && key !== 'sortOrder');
  if (other) throw new NotSimulated(`sorting by ${other}`);
  checkMerges(sheet, box);
  const snapshot = snapshotOf(editing.draft);
  const render = renderer(editing.world, snapshot);
  const filtered = filteredRows(editing.world, snapshot, sheet, render);
  const places = rowsOf(box).filter((row) => !filtered.has(row) && !sheet.rowProperties[row]?.hiddenByUser);
  const rows = places.map((row) => ({
    row,
    keys: specs.map((spec) => render.at(sheet, row, spec.dimensionIndex ?? 0).effective),
  }));
  rows.sort((a, b) => compareKeys(a.keys, b.keys, specs) || a.row - b.row);
  arrange(editing, sheet, box, places, rows);
}

export function randomizeRange(editing: Editing, request: { range?: GridRange }): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  checkMerges(sheet, box);
  const places = rowsOf(box);
  const rows = shuffled(editing.world.state, places);
  arrange(
    editing,
    sheet,
    box,
    places,
    rows.map((row) => ({ row })),
  );
  return undefined;
}

function checkMerges(sheet: Sheet, box: Box): void {
  const vertical = sheet.merges
    .map((range) => boxIn(sheet, range))
    .find((merged) => merged.endRow - merged.startRow > 1 && overlaps(merged, box));
  if (!vertical) return;
  const place = formatBox(vertical);
  throw invalidArgument(`You can't sort a range containing vertical merges. There is a vertical merge at ${place}`);
}

function rowsOf(box: Box): number[] {
  return Array.from({ length: box.endRow - box.startRow }, (_none, i) => box.startRow + i);
}

/** Puts rows of the box, in the given order, into the places. */
function arrange(
  editing: Editing,
  sheet: Sheet,
  box: Box,
  places: readonly number[],
  order: readonly { row: number }[],
): void {
  const rules = localeRules(editing.draft.spreadsheet.locale);
  // Rows are replaced, not changed: these stay as they were.
  const before = { ...sheet.rows };
  order.forEach(({ row: from }, i) => {
    const to = places[i] ?? from;
    for (let column = box.startColumn; column < box.endColumn; column++) {
      setCell(sheet, to, column, sortedCell(before[from]?.[column], cellAt(sheet, to, column), rules, to - from));
    }
  });
}

function sortedCell(from: Cell | undefined, to: Cell | undefined, rules: LocaleRules, rows: number): Cell {
  const { dataValidation: _stays, ...moved } = from ?? {};
  const formula = moved.userEnteredValue?.formulaValue;
  return {
    ...moved,
    ...(formula && { userEnteredValue: { formulaValue: moveFormula(formula, rules, rows, 0) } }),
    ...(to?.dataValidation && { dataValidation: to.dataValidation }),
  };
}

function compareKeys(
  a: readonly (ExtendedValue | undefined)[],
  b: readonly (ExtendedValue | undefined)[],
  specs: readonly SortSpec[],
): number {
  for (let i = 0; i < specs.length; i++) {
    const [x, y] = [a[i], b[i]];
    if (!x || !y) {
      if (!x !== !y) return x ? -1 : 1;
      continue;
    }
    const order = compareValues(x, y);
    if (order !== 0) return specs[i]?.sortOrder === 'DESCENDING' ? -order : order;
  }
  return 0;
}

function compareValues(a: ExtendedValue, b: ExtendedValue): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.numberValue !== undefined) return a.numberValue - (b.numberValue ?? 0);
  if (a.stringValue !== undefined) return a.stringValue.localeCompare(b.stringValue ?? '', 'vi');
  return Number(a.boolValue ?? false) - Number(b.boolValue ?? false);
}

function rank(value: ExtendedValue): number {
  if (value.numberValue !== undefined) return 0;
  if (value.stringValue !== undefined) return 1;
  return value.boolValue !== undefined ? 2 : 3;
}
