/** cutPaste: a block moves to another place, and every reference to it follows. */
import { type PlacedCell, takeCells } from '../cell-blocks';
import { cellAt, setCell, sheetById, snapshotOf } from '../edit';
import { isSheet, mapReferences, type Place, qualifyFormula } from '../formula-refs';
import { type Box, boxIn, isWithin, movedBox, openBox, rangeOf } from '../grid-range';
import { localeRules } from '../locale';
import { renderer } from '../rendered';
import type { GridCoordinate, GridRange } from '../resources';
import { rewriteFormulas } from '../rewrite-formulas';
import type { Sheet } from '../state';
import { withFormulas } from '../validation-rule';
import { type Editing, editableRange } from './editing';
import { dropMerges } from './merging';
import { type PasteType, pastedCell } from './paste-type';

interface Move {
  from: Sheet;
  source: Box;
  to: Sheet;
  target: Box;
  rows: number;
  columns: number;
}

/** All of the source is cut, whatever is pasted of it. References to what is overwritten become #REF!. */
export function cutPaste(
  editing: Editing,
  request: { source?: GridRange; destination?: GridCoordinate; pasteType?: PasteType },
): undefined {
  const move = moveOf(editing, request.source, request.destination ?? {});
  const { from, source, to, target } = move;
  const type = request.pasteType ?? 'PASTE_NORMAL';
  const before = snapshotOf(editing.draft);
  const render = renderer(editing.world, before);
  const taken = takeCells(from, source);
  followReferences(editing, move);
  if (type === 'PASTE_NORMAL') takeCells(to, target);
  for (const each of taken) {
    const [row, column] = [each.row + move.rows, each.column + move.columns];
    const value = render.at(sheetById(before, from.sheetId), each.row, each.column).effective;
    const pasted = { cell: followed(editing, move, each), value };
    setCell(to, row, column, pastedCell(type, pasted, cellAt(to, row, column) ?? {}));
  }
  return undefined;
}

function moveOf(editing: Editing, range: GridRange | undefined, destination: GridCoordinate): Move {
  const { sheet: from, box: source } = editableRange(editing, range);
  const [startRow, startColumn] = [destination.rowIndex ?? 0, destination.columnIndex ?? 0];
  const [rows, columns] = [startRow - source.startRow, startColumn - source.startColumn];
  const target = movedBox(source, rows, columns);
  const { sheet: to } = editableRange(editing, rangeOf(destination.sheetId ?? 0, target));
  return { from, source, to, target, rows, columns };
}

/** Where a place of the spreadsheet is after the move: within the source it went along, within the target it is gone. */
function placeAfter({ from, source, to, target, rows, columns }: Move, place: Place): Place | undefined {
  if (isSheet(place.sheet, from.title) && isWithin(place.box, source)) {
    return { sheet: to.title, box: movedBox(place.box, rows, columns) };
  }
  return isSheet(place.sheet, to.title) && isWithin(place.box, target) ? undefined : place;
}

/** Formulas of all cells that stay, merges, names, and on the same sheet formats by rule. */
function followReferences({ draft }: Editing, move: Move): void {
  const { from, to } = move;
  const rules = localeRules(draft.spreadsheet.locale);
  rewriteFormulas(draft, (formula, own) =>
    mapReferences(formula, rules, own.title, (place) => placeAfter(move, place)),
  );
  const merges = from.merges.filter((range) => isWithin(boxIn(from, range), move.source));
  from.merges = from.merges.filter((range) => !merges.includes(range));
  dropMerges(to, move.target);
  to.merges = [...to.merges, ...merges.map((range) => rangeAfter(move, range))];
  draft.spreadsheet.namedRanges = draft.spreadsheet.namedRanges.map((each) =>
    (each.range.sheetId ?? 0) === from.sheetId ? { ...each, range: rangeAfter(move, each.range) } : each,
  );
  if (from !== to) return;
  from.conditionalFormats = from.conditionalFormats.map((rule) => ({
    ...rule,
    ranges: rule.ranges.map((range) => rangeAfter(move, range)),
  }));
}

function rangeAfter({ source, to, rows, columns }: Move, range: GridRange): GridRange {
  const box = openBox(range);
  return isWithin(box, source) ? rangeOf(to.sheetId, movedBox(box, rows, columns)) : range;
}

/** A cell of the block: its formulas mean what they meant before. */
function followed(editing: Editing, move: Move, { cell }: PlacedCell) {
  const rules = localeRules(editing.draft.spreadsheet.locale);
  const rewrite = (formula: string) => {
    const isAway = move.from !== move.to;
    const named = isAway ? qualifyFormula(formula, rules, move.from.title) : formula;
    return mapReferences(named, rules, move.from.title, (place) => placeAfter(move, place));
  };
  const formula = cell.userEnteredValue?.formulaValue;
  return {
    ...cell,
    ...(formula !== undefined && { userEnteredValue: { formulaValue: rewrite(formula) } }),
    ...(cell.dataValidation && { dataValidation: withFormulas(cell.dataValidation, rewrite) }),
  };
}
