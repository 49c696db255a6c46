/** autoFill: continues what the source cells begin: series of numbers and dates, numbered texts, formulas. */
import { NotSimulated } from '../../kernel/errors';
import { cellsIn } from '../cell-blocks';
import { movedCell } from '../cell-data';
import { cellAt, setCell } from '../edit';
import { invalidArgument } from '../errors';
import { type Box, rangeOf } from '../grid-range';
import { type LocaleRules, localeRules } from '../locale';
import { isDateFormat } from '../number-format';
import type { Cell, ExtendedValue, GridRange } from '../resources';
import type { Sheet } from '../state';
import { type Editing, editableRange, rangeForEdit } from './editing';

interface Request {
  range?: GridRange;
  sourceAndDestination?: { source?: GridRange; dimension?: string; fillLength?: number };
  useAlternateSeries?: boolean;
}

interface Fill {
  sheet: Sheet;
  source: Box;
  isDown: boolean;
  /** Negative: before the source. */
  length: number;
  isAlternate: boolean;
}

export function autoFill(editing: Editing, request: Request): undefined {
  const { sheet, source, isDown, length, isAlternate } = fillOf(editing, request);
  const target = isDown
    ? { ...source, startRow: source.startRow + Math.min(length, 0), endRow: source.endRow + Math.max(length, 0) }
    : {
        ...source,
        startColumn: source.startColumn + Math.min(length, 0),
        endColumn: source.endColumn + Math.max(length, 0),
      };
  editableRange(editing, rangeOf(sheet.sheetId, target));
  const rules = localeRules(editing.draft.spreadsheet.locale);
  const [start, end] = isDown ? [source.startColumn, source.endColumn] : [source.startRow, source.endRow];
  for (let line = start; line < end; line++) {
    fillLine({ sheet, source, isDown, length, isAlternate }, line, rules);
  }
  return undefined;
}

function fillOf(editing: Editing, { range, sourceAndDestination, useAlternateSeries }: Request): Fill {
  const isAlternate = useAlternateSeries === true;
  if (!sourceAndDestination) return { ...detected(editing, range), isAlternate };
  const { source: given, dimension, fillLength = 0 } = sourceAndDestination;
  const { sheet, box } = rangeForEdit(editing, given);
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw invalidArgument('dimension is required');
  if (fillLength === 0) throw invalidArgument('fillLength must not be 0');
  return { sheet, source: box, isDown: dimension === 'ROWS', length: fillLength, isAlternate };
}

/** The filled block at the start of the range is the source; the rest below it, or else at its right, is filled. */
function detected(editing: Editing, range: GridRange | undefined): Omit<Fill, 'isAlternate'> {
  const { sheet, box } = rangeForEdit(editing, range);
  const filled = cellsIn(sheet, box).filter(({ cell }) => cell.userEnteredValue);
  if (filled.length === 0) throw invalidArgument('There is no data in the range to fill from');
  const endRow = Math.max(...filled.map(({ row }) => row)) + 1;
  const endColumn = Math.max(...filled.map(({ column }) => column)) + 1;
  if (endRow < box.endRow) {
    return { sheet, source: { ...box, endRow }, isDown: true, length: box.endRow - endRow };
  }
  if (endColumn === box.endColumn) throw invalidArgument('There is nothing left in the range to fill');
  return { sheet, source: { ...box, endColumn }, isDown: false, length: box.endColumn - endColumn };
}

/** One column (or row) of the source goes on in its direction. */
function fillLine({ sheet, source, isDown, length, isAlternate }: Fill, line: number, rules: LocaleRules): void {
  const first = isDown ? source.startRow : source.startColumn;
  const count = (isDown ? source.endRow : source.endColumn) - first;
  const at = (index: number): [number, number] => (isDown ? [first + index, line] : [line, first + index]);
  const cells = Array.from({ length: count }, (_none, i) => cellAt(sheet, ...at(i)) ?? {});
  const valueAt = seriesOf(cells, isAlternate);
  for (let step = 1; step <= Math.abs(length); step++) {
    const index = length > 0 ? count - 1 + step : -step;
    const from = ((index % count) + count) % count;
    const offset = index - from;
    const moved = movedCell(cells[from] ?? {}, rules, isDown ? offset : 0, isDown ? 0 : offset);
    const { note: _stays, ...cell } = moved;
    const value = cell.userEnteredValue?.formulaValue === undefined ? valueAt(index) : undefined;
    setCell(sheet, ...at(index), { ...cell, ...(value && { userEnteredValue: value }) });
  }
}

/** The value at an index before or after the cells; undefined where the cells are simply repeated. */
function seriesOf(cells: readonly Cell[], isAlternate: boolean): (index: number) => ExtendedValue | undefined {
  const numbers = cells.map((cell) => cell.userEnteredValue?.numberValue);
  if (numbers.every((number) => number !== undefined)) return numberSeries(numbers as number[], cells, isAlternate);
  const texts = cells.map((cell) => /^(.*?)(\d+)$/su.exec(cell.userEnteredValue?.stringValue ?? ''));
  const [head, ...more] = texts;
  if (!head || isAlternate || more.some((text) => text?.[1] !== head[1])) return () => undefined;
  const step = stepOf(texts.map((text) => Number(text?.[2])));
  return (index) => ({ stringValue: `${head[1]}${Math.abs(Number(head[2]) + step * index)}` });
}

/** A lone number is repeated and a lone date counted on; the alternate series does it the other way round. */
function numberSeries(numbers: readonly number[], cells: readonly Cell[], isAlternate: boolean) {
  const [first = 0] = numbers;
  const isDate = isDateFormat(cells[0]?.userEnteredFormat?.numberFormat);
  const isRepeated = numbers.length === 1 ? isDate === isAlternate : isAlternate;
  if (isRepeated) return () => undefined;
  const step = stepOf(numbers);
  return (index: number): ExtendedValue => ({ numberValue: first + step * index });
}

function stepOf(numbers: readonly number[]): number {
  const [first = 0, second = first + 1] = numbers;
  const step = second - first;
  const isEven = numbers.every((number, i) => Math.abs(number - first - step * i) < 1e-9);
  if (!isEven) throw new NotSimulated('autoFill of numbers without a constant step');
  return step;
}
