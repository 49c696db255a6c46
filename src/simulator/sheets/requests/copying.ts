/** copyPaste: a block is pasted once, or as often as the destination holds it. */
import { movedCell } from '../cell-data';
import { cellAt, setCell, sheetById, sheetForEdit, snapshotOf } from '../edit';
import { moveFormula } from '../formula-refs';
import { type Box, boxIn, intersection, isEmptyBox, isWithin, rangeOf } from '../grid-range';
import { type LocaleRules, localeRules } from '../locale';
import { renderer } from '../rendered';
import type { GridRange } from '../resources';
import type { Sheet } from '../state';
import { conditionWithFormulas } from '../validation-rule';
import { type Editing, editableRange, forEachCell, rangeForEdit } from './editing';
import { dropMerges } from './merging';
import { type PasteType, pastedCell, pastesMerges, pastesRules } from './paste-type';

export function copyPaste(
  editing: Editing,
  request: { source?: GridRange; destination?: GridRange; pasteType?: PasteType; pasteOrientation?: string },
): undefined {
  const { sheet: from, box: source } = rangeForEdit(editing, request.source);
  const type = request.pasteType ?? 'PASTE_NORMAL';
  const isTransposed = request.pasteOrientation === 'TRANSPOSE';
  const [height, width] = isTransposed ? turned(sizeOf(source)) : sizeOf(source);
  const given = rangeForEdit(editing, request.destination);
  const { sheet, box } = editableRange(
    editing,
    rangeOf(given.sheet.sheetId, {
      ...given.box,
      endRow: given.box.startRow + multiple(sizeOf(given.box)[0], height),
      endColumn: given.box.startColumn + multiple(sizeOf(given.box)[1], width),
    }),
  );
  pasteCells(editing, { from, source, to: sheet, box, type, isTransposed, height, width });
  forEachTile(box, height, width, (tile) => {
    if (pastesMerges(type)) copyMerges(from, source, sheet, tile, isTransposed);
    if (pastesRules(type)) copyRules(editing, from, source, sheet, tile, isTransposed);
  });
  return undefined;
}

interface Pasting {
  from: Sheet;
  source: Box;
  to: Sheet;
  box: Box;
  type: PasteType;
  isTransposed: boolean;
  height: number;
  width: number;
}

function pasteCells(editing: Editing, pasting: Pasting): void {
  const { from, source, to, box, type, isTransposed, height, width } = pasting;
  const rules = localeRules(editing.draft.spreadsheet.locale);
  // As it was: the destination may cover a part of the source.
  const snapshot = snapshotOf(editing.draft);
  const render = renderer(editing.world, snapshot);
  const before = sheetById(snapshot, from.sheetId);
  forEachCell(box, (row, column) => {
    const [i, j] = [(row - box.startRow) % height, (column - box.startColumn) % width];
    const [sourceRow, sourceColumn] = isTransposed
      ? [source.startRow + j, source.startColumn + i]
      : [source.startRow + i, source.startColumn + j];
    const cell = movedCell(
      cellAt(before, sourceRow, sourceColumn) ?? {},
      rules,
      row - sourceRow,
      column - sourceColumn,
    );
    const value = render.at(before, sourceRow, sourceColumn).effective;
    setCell(to, row, column, pastedCell(type, { cell, value }, cellAt(to, row, column) ?? {}));
  });
}

function sizeOf(box: Box): [number, number] {
  return [box.endRow - box.startRow, box.endColumn - box.startColumn];
}

function turned([height, width]: [number, number]): [number, number] {
  return [width, height];
}

/** The given length if the block fits into it some times, else the block's own. */
function multiple(given: number, length: number): number {
  return given % length === 0 ? given : length;
}

function forEachTile(box: Box, height: number, width: number, visit: (tile: Box) => void): void {
  for (let startRow = box.startRow; startRow < box.endRow; startRow += height) {
    for (let startColumn = box.startColumn; startColumn < box.endColumn; startColumn += width) {
      visit({ startRow, endRow: startRow + height, startColumn, endColumn: startColumn + width });
    }
  }
}

function copyMerges(from: Sheet, source: Box, to: Sheet, tile: Box, isTransposed: boolean): void {
  const inside = from.merges.map((range) => boxIn(from, range)).filter((merged) => isWithin(merged, source));
  dropMerges(to, tile);
  to.merges = [
    ...to.merges,
    ...inside.map((merged) => rangeOf(to.sheetId, landed(merged, source, tile, isTransposed))),
  ];
}

/** Where a part of the source lands in a tile. */
function landed(part: Box, source: Box, tile: Box, isTransposed: boolean): Box {
  const [row, column] = [part.startRow - source.startRow, part.startColumn - source.startColumn];
  const [height, width] = sizeOf(part);
  const [down, right, tall, wide] = isTransposed ? [column, row, width, height] : [row, column, height, width];
  const [startRow, startColumn] = [tile.startRow + down, tile.startColumn + right];
  return { startRow, endRow: startRow + tall, startColumn, endColumn: startColumn + wide };
}

/** On the same sheet a rule grows; on another one a copy of it is added, its formulas moved along. */
function copyRules(editing: Editing, from: Sheet, source: Box, to: Sheet, tile: Box, isTransposed: boolean): void {
  const rules = localeRules(editing.draft.spreadsheet.locale);
  const sheet = sheetForEdit(editing.draft, to.sheetId);
  for (const rule of [...from.conditionalFormats]) {
    const boxes = rule.ranges
      .map((range) => intersection(boxIn(from, range), source))
      .filter((box) => !isEmptyBox(box));
    const ranges = boxes.map((box) => rangeOf(to.sheetId, landed(box, source, tile, isTransposed)));
    if (ranges.length === 0) continue;
    const isSame = from.sheetId === to.sheetId;
    sheet.conditionalFormats = isSame
      ? sheet.conditionalFormats.map((each) =>
          each === rule ? { ...rule, ranges: [...rule.ranges, ...ranges] } : each,
        )
      : [...sheet.conditionalFormats, { ...movedRule(rule, from, ranges[0] as GridRange, rules), ranges }];
  }
}

type Rule = Sheet['conditionalFormats'][number];

function movedRule(rule: Rule, from: Sheet, first: GridRange, rules: LocaleRules): Rule {
  const origin = boxIn(from, rule.ranges[0] ?? {});
  const [rows, columns] = [
    (first.startRowIndex ?? 0) - origin.startRow,
    (first.startColumnIndex ?? 0) - origin.startColumn,
  ];
  const condition =
    rule.booleanRule &&
    conditionWithFormulas(rule.booleanRule.condition, (formula) => moveFormula(formula, rules, rows, columns));
  return { ...rule, ...(condition && { booleanRule: { ...rule.booleanRule, condition } }) };
}
