/** Equal cells are kept once: in the state, and in what is written down. */
import fc from 'fast-check';
import { restoreWorld, type SavedWorld, savedWorld } from '../../../src/simulator/server/saved-world';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { createWorld } from '../../../src/simulator/world';
import { width } from '../../support/width';
import { type Book, did, grid, newBook, OWNER, SEED, stateOf } from './sheets-world';

const DROP_DOWN = {
  condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'x' }, { userEnteredValue: 'p' }] },
};
const BOLD = { userEnteredFormat: { textFormat: { bold: true } } };

const rowsOf = ({ world, id }: Book) => world.state.sheets.spreadsheets[id]?.sheets[0]?.rows ?? {};

/** 30 pupils by 31 days, as a register has them. */
function register(): Book {
  const book = newBook({}, [{ properties: { sheetId: 0, gridProperties: { rowCount: 40, columnCount: 40 } } }]);
  did(book, OWNER, { setDataValidation: { range: grid(0, 30, 1, 32), rule: DROP_DOWN } });
  did(book, OWNER, { repeatCell: { range: grid(0, 30, 1, 32), cell: BOLD, fields: 'userEnteredFormat' } });
  return book;
}

const place = fc.record({ row: fc.nat(11), column: fc.nat(7), rows: fc.integer({ min: 1, max: 6 }) });
const range = ({ row, column, rows }: { row: number; column: number; rows: number }) =>
  grid(row, row + rows, column, column + 2);

/** Edits of every kind that changes cells. */
const edit = fc.oneof(
  place.map((at) => ({ setDataValidation: { range: range(at), rule: DROP_DOWN } })),
  place.map((at) => ({ repeatCell: { range: range(at), cell: BOLD, fields: 'userEnteredFormat' } })),
  fc.tuple(place, fc.constantFrom('x', '', 'Nguyễn')).map(([at, stringValue]) => ({
    repeatCell: { range: range(at), cell: { userEnteredValue: { stringValue } }, fields: 'userEnteredValue' },
  })),
  fc.tuple(place, fc.double({ noNaN: true })).map(([at, numberValue]) => ({
    repeatCell: { range: range(at), cell: { userEnteredValue: { numberValue } }, fields: 'userEnteredValue' },
  })),
  place.map((at) => ({ repeatCell: { range: range(at), cell: { note: `${at.row}` }, fields: 'note' } })),
  place.map((at) => ({
    repeatCell: { range: range(at), cell: { userEnteredValue: { formulaValue: '=$A1&""' } }, fields: '*' },
  })),
  place.map(({ row }) => ({
    insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: row, endIndex: row + 1 } },
  })),
  place.map((at) => ({ copyPaste: { source: range(at), destination: grid(0, 1, 0, 1) } })),
);

it('[SH79] the rows of a register are one row, until one is marked', () => {
  const book = register();
  expect(new Set(Object.values(rowsOf(book))).size).toBe(1);
  const mark = { userEnteredValue: { stringValue: 'x' } };
  const start = { sheetId: 0, rowIndex: 3, columnIndex: 5 };
  did(book, OWNER, { updateCells: { start, rows: [{ values: [mark] }], fields: 'userEnteredValue' } });
  const marked = Object.entries(rowsOf(book)).flatMap(([row, cells]) =>
    Object.entries(cells).flatMap(([column, cell]) => (cell.userEnteredValue ? [`${row},${column}`] : [])),
  );
  expect(marked).toEqual(['3,5']);
  expect(new Set(Object.values(rowsOf(book))).size).toBe(2);
});

it('[SH79] what the caller does to its request afterwards changes nothing', () => {
  const book = register();
  const [rule, cell] = [structuredClone(DROP_DOWN), { ...structuredClone(BOLD), userEnteredValue: { numberValue: 1 } }];
  batchUpdateAs(book.world, OWNER, book.id, [
    { setDataValidation: { range: grid(31, 32, 0, 2), rule } },
    { repeatCell: { range: grid(31, 32, 0, 2), cell, fields: 'userEnteredFormat,userEnteredValue' } },
  ]);
  const before = stateOf(book);
  rule.condition.values.pop();
  cell.userEnteredFormat.textFormat.bold = false;
  cell.userEnteredValue.numberValue = 2;
  expect(stateOf(book)).toEqual(before);
});

it('[SH79][SV64] any edits leave other books alone, and saved and put back every cell is as it was', () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      const [other, book] = [register(), register()];
      const before = stateOf(other);
      did(book, OWNER, ...edits);
      expect(stateOf(other)).toEqual(before);
      const again = createWorld({ now: 0, seed: 0 });
      restoreWorld(again, JSON.parse(JSON.stringify(savedWorld(book.world))));
      expect(JSON.stringify(again.state)).toBe(JSON.stringify(book.world.state));
    }),
    { seed: SEED, numRuns: width(10, 300) },
  );
});

describe('a world as a file', () => {
  it('[SV64] tells a rule once, in however many cells it stands', () => {
    const saved = JSON.stringify(savedWorld(register().world));
    expect(saved.split('ONE_OF_LIST')).toHaveLength(2);
  });

  it('[SV64] is read as version 1 wrote it', () => {
    const { world } = register();
    const old = JSON.parse(JSON.stringify({ ...savedWorld(world), version: 1, state: world.state }));
    const again = createWorld({ now: 0, seed: 0 });
    restoreWorld(again, old);
    expect(JSON.stringify(again.state)).toBe(JSON.stringify(world.state));
  });

  it('[SV61] is refused where a list lacks what a row names', () => {
    const saved = savedWorld(register().world) as SavedWorld & { state: { sheets: { cells: unknown[] } } };
    const damaged = { ...saved, state: { ...saved.state, sheets: { ...saved.state.sheets, cells: [] } } };
    expect(() => restoreWorld(createWorld({ now: 0, seed: 0 }), damaged)).toThrow('damaged at sheets');
  });
});
