/** Merged cells, sorting, named ranges, conditional formats. */
import { NotSimulated } from '../../kernel/errors';
import { newNumericId } from '../../kernel/ids';
import { cellAt, setCell, sheetForEdit, snapshotOf } from '../edit';
import { invalidArgument } from '../errors';
import { moveFormula } from '../formula-refs';
import { type Box, boxIn, intersection, isEmptyBox, rangeOf } from '../grid-range';
import { type LocaleRules, localeRules } from '../locale';
import { renderer } from '../rendered';
import type { Cell, ConditionalFormatRule, ExtendedValue, GridRange, NamedRange } from '../resources';
import type { Sheet } from '../state';
import { type Editing, editableRange, forEachCell, rangeForEdit } from './editing';

/** The first cell keeps its value, the others of a merge lose theirs. */
export function mergeCells(editing: Editing, request: { range?: GridRange; mergeType?: string }): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  dropMerges(sheet, box);
  for (const part of partsOf(box, request.mergeType ?? 'MERGE_ALL')) {
    if (part.endRow - part.startRow === 1 && part.endColumn - part.startColumn === 1) continue;
    sheet.merges.push(rangeOf(sheet.sheetId, part));
    forEachCell(part, (row, column) => {
      if (row === part.startRow && column === part.startColumn) return;
      const { userEnteredValue: _lost, ...rest } = cellAt(sheet, row, column) ?? {};
      setCell(sheet, row, column, rest);
    });
  }
  return undefined;
}

export function unmergeCells(editing: Editing, request: { range?: GridRange }): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  dropMerges(sheet, box);
  return undefined;
}

interface SortSpec {
  dimensionIndex?: number;
  sortOrder?: string;
}

/** Sorts rows by computed values: numbers, text, booleans, then blanks, whichever the order. Validation stays in place. */
export function sortRange(editing: Editing, request: { range?: GridRange; sortSpecs?: SortSpec[] }): undefined {
  const { sheet, box } = editableRange(editing, request.range);
  const specs = request.sortSpecs ?? [];
  const render = renderer(editing.world, snapshotOf(editing.draft));
  const rows = Array.from({ length: box.endRow - box.startRow }, (_none, i) => {
    const row = box.startRow + i;
    return {
      row,
      keys: specs.map((spec) => render.at(sheet, row, spec.dimensionIndex ?? 0).effective),
      cells: sheet.rows[row],
    };
  });
  rows.sort((a, b) => compareKeys(a.keys, b.keys, specs) || a.row - b.row);
  const rules = localeRules(editing.draft.spreadsheet.locale);
  // `cells` are the rows as they were: replaced rows leave them alone.
  rows.forEach(({ row: from, cells }, i) => {
    const to = box.startRow + i;
    for (let column = box.startColumn; column < box.endColumn; column++) {
      setCell(sheet, to, column, sortedCell(cells?.[column], cellAt(sheet, to, column), rules, to - from));
    }
  });
  return undefined;
}

export function addNamedRange(editing: Editing, request: { namedRange?: Partial<NamedRange> }) {
  const { name, range } = request.namedRange ?? {};
  const { spreadsheet } = editing.draft;
  if (!name || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
    throw invalidArgument(`Invalid name for a named range: ${name}`);
  if (spreadsheet.namedRanges.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
    throw invalidArgument(`A named range with name: ${name} already exists`);
  }
  rangeForEdit(editing, range);
  const namedRangeId = request.namedRange?.namedRangeId ?? `nr${newNumericId(editing.world.state)}`;
  const namedRange = { namedRangeId, name, range: range as GridRange };
  spreadsheet.namedRanges.push(namedRange);
  return { namedRange };
}

/** Kept and answered; colours are not computed. */
export function addConditionalFormatRule(
  editing: Editing,
  request: { rule?: ConditionalFormatRule; index?: number },
): undefined {
  const { rule, index = 0 } = request;
  const [first] = rule?.ranges ?? [];
  if (!rule || !first) throw invalidArgument('A conditional format rule needs ranges');
  if (!rule.booleanRule === !rule.gradientRule) throw invalidArgument('Exactly one of booleanRule, gradientRule');
  const { sheet } = rangeForEdit(editing, first);
  for (const range of rule.ranges) {
    if ((range.sheetId ?? 0) !== sheet.sheetId) throw invalidArgument('All ranges must be on one sheet');
    editableRange(editing, range);
  }
  sheet.conditionalFormats.splice(index, 0, rule);
  return undefined;
}

export function deleteConditionalFormatRule(editing: Editing, request: { sheetId?: number; index?: number }) {
  const sheet = sheetForEdit(editing.draft, request.sheetId ?? 0);
  const rule = sheet.conditionalFormats[request.index ?? 0];
  if (!rule) throw invalidArgument(`No conditional format on sheet: ${sheet.sheetId} at index: ${request.index ?? 0}`);
  for (const range of rule.ranges) editableRange(editing, range);
  sheet.conditionalFormats.splice(request.index ?? 0, 1);
  return { rule };
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

function partsOf(box: Box, mergeType: string): Box[] {
  switch (mergeType) {
    case 'MERGE_ALL':
      return [box];
    case 'MERGE_ROWS':
      return indexes(box.startRow, box.endRow).map((row) => ({ ...box, startRow: row, endRow: row + 1 }));
    case 'MERGE_COLUMNS':
      return indexes(box.startColumn, box.endColumn).map((column) => ({
        ...box,
        startColumn: column,
        endColumn: column + 1,
      }));
    default:
      throw new NotSimulated(`mergeType ${mergeType}`);
  }
}

function indexes(start: number, end: number): number[] {
  return Array.from({ length: end - start }, (_none, i) => start + i);
}

/** Removes the merges inside the box; one that sticks out is refused. */
function dropMerges(sheet: Sheet, box: Box): void {
  sheet.merges = sheet.merges.filter((range) => {
    const merged = boxIn(sheet, range);
    const common = intersection(merged, box);
    if (isEmptyBox(common)) return true;
    if (JSON.stringify(common) === JSON.stringify(merged)) return false;
    throw invalidArgument('You must select all cells in a merged range to merge or unmerge them.');
  });
}

function compareKeys(a: (ExtendedValue | undefined)[], b: (ExtendedValue | undefined)[], specs: SortSpec[]): number {
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
