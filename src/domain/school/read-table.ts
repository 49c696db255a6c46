/** Reads one tab of the control workbook: checks its headers, then gives rows whose cells are asked for by column key. */
import type { Problem, ProblemType } from '../shared/problem';
import { foldText } from '../shared/text';
import type { ColumnSchema, SheetSchema } from './sheet-schema';
import type { ControlTable } from './types';

/** Where problems and warnings of one reading are collected. */
export interface Findings {
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

export type Place = Omit<Problem, 'type'>;

export interface TableRow<Key extends string> {
  readonly row: number;
  /** The cell's text, trimmed and composed (NFC). */
  text(key: Key): string;
  /** Where the cell stands and what it says, for a problem. */
  place(key: Key): Place;
}

type KeyOf<Column extends ColumnSchema> = Column['key'];

/**
 * The rows that are not empty; null when the tab is missing or a column cannot be found at all. A wrong header is always
 * a problem, but the rows are still read (by the header's new place, or in place when the header was only cleared), so
 * that the problems in them are told in the same go.
 */
export function readTable<Column extends ColumnSchema>(
  schema: SheetSchema<Column>,
  table: ControlTable | null,
  findings: Findings,
): TableRow<KeyOf<Column>>[] | null {
  if (table === null) {
    findings.problems.push({ type: 'SheetMissing', sheet: schema.key, expected: schema.name });
    return null;
  }
  findings.problems.push(...headerProblems(schema, table));
  const positions = columnPositions(schema, table);
  if (positions.includes(-1)) return null;
  const filled = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return filled.map(({ row, cells }) => tableRow(schema, positions, row, cells));
}

export function problemAt(type: ProblemType, place: Place, more: Partial<Problem> = {}): Problem {
  return { type, ...place, ...more };
}

function headerProblems(schema: SheetSchema, table: ControlTable): Problem[] {
  return schema.columns.flatMap(({ header, isOptional }, index) => {
    const value = table.header[index] ?? '';
    if (foldText(value) === foldText(header) || (isOptional && value === '')) return [];
    const row = table.headerRow ?? 1;
    return [
      { type: 'HeaderWrong', sheet: schema.key, row, column: columnLetter(index), header, value, expected: header },
    ];
  });
}

/** For each column of the schema its index in the tab: its own place, else where its header went, else its own place if nothing stands there. */
function columnPositions(schema: SheetSchema, table: ControlTable): number[] {
  const found = table.header.map(foldText);
  return schema.columns.map(({ header }, index) => {
    const fold = foldText(header);
    if (found[index] === fold) return index;
    const moved = found.indexOf(fold);
    if (moved >= 0) return moved;
    return (found[index] ?? '') === '' ? index : -1;
  });
}

function tableRow<Column extends ColumnSchema>(
  schema: SheetSchema<Column>,
  positions: readonly number[],
  row: number,
  cells: readonly string[],
): TableRow<KeyOf<Column>> {
  const indexOf = (key: string) => schema.columns.findIndex((column) => column.key === key);
  const text = (key: string) => (cells[positions[indexOf(key)] ?? -1] ?? '').normalize('NFC').trim();
  const place = (key: string): Place => ({
    sheet: schema.key,
    row,
    column: columnLetter(positions[indexOf(key)] ?? 0),
    header: schema.columns[indexOf(key)]?.header ?? '',
    value: text(key),
  });
  return { row, text, place };
}

/** 0 → 'A', 25 → 'Z', 26 → 'AA'. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}
