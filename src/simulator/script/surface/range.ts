/** SpreadsheetApp.Range: a rectangle of one sheet. Cells are read and written by the host in one call each. */
import { call, chained, exception, registerReviver } from './bridge';
import { serviceObject } from './service';

/** Where a range lies: 1-based row and column. */
export interface RangeFacts {
  spreadsheetId: string;
  sheetId: number;
  row: number;
  column: number;
  numRows: number;
  numColumns: number;
}

export interface SheetLike {
  getName(): string;
}

type MakeSheet = (spreadsheetId: string, sheetId: number) => SheetLike;

let makeSheet: MakeSheet | undefined;

/** The sheet module registers itself: a range knows its sheet and a sheet makes ranges. */
export function registerSheets(make: MakeSheet): void {
  makeSheet = make;
}

export function rangeObject(facts: RangeFacts): object {
  const { row, column, numRows, numColumns } = facts;
  const read = () => call('Range', 'getValues', facts) as unknown[][];
  const write = (values: unknown[][]): object => chained(call('Range', 'setValues', facts, values), self);
  const self: object = serviceObject('SpreadsheetApp.Range', {
    getRow: ['', () => row],
    getColumn: ['', () => column],
    getNumRows: ['', () => numRows],
    getNumColumns: ['', () => numColumns],
    getLastRow: ['', () => row + numRows - 1],
    getLastColumn: ['', () => column + numColumns - 1],
    getA1Notation: ['', () => a1Of(facts)],
    getSheet: ['', () => makeSheet?.(facts.spreadsheetId, facts.sheetId)],
    getValues: ['', read],
    getValue: ['', () => (read()[0] as unknown[])[0]],
    setValues: ['any[][]', (values: unknown[][]) => write(sameShape(values, facts))],
    setValue: ['any', (value: unknown) => write(filled(value, facts))],
    canEdit: ['', () => call('Range', 'canEdit', facts)],
    setNote: ['String', (note: string) => chained(call('Range', 'setNote', facts, note), self)],
  });
  return self;
}

registerReviver('range', (data) => rangeObject(data as unknown as RangeFacts));

function filled(value: unknown, { numRows, numColumns }: RangeFacts): unknown[][] {
  return Array.from({ length: numRows }, () => Array.from({ length: numColumns }, () => value));
}

/** Apps Script's texts for a block of another size. */
function sameShape(values: unknown[][], { numRows, numColumns }: RangeFacts): unknown[][] {
  if (values.length !== numRows) {
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${values.length} but the range has ${numRows}.`,
    );
  }
  const odd = values.find((line) => line.length !== numColumns);
  if (odd === undefined) return values;
  throw exception(
    `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${numColumns}.`,
  );
}

function a1Of({ row, column, numRows, numColumns }: RangeFacts): string {
  const start = `${letters(column)}${row}`;
  return numRows === 1 && numColumns === 1 ? start : `${start}:${letters(column + numColumns - 1)}${row + numRows - 1}`;
}

function letters(column: number): string {
  const rest = (column - 1) % 26;
  const head = column > 26 ? letters((column - 1 - rest) / 26) : '';
  return head + String.fromCharCode(65 + rest);
}
