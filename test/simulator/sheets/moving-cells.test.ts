/** Requests that move cells: copy, cut, insert and delete ranges, move rows, fill, sort. What refers to cells follows. */
import {
  type Book,
  batch,
  did,
  get,
  grid,
  newBook,
  OWNER,
  readValues,
  stateOf,
  TEACHER,
  writeValues,
} from './sheets-world';

const entered = (book: Book, range: string) =>
  readValues(book, range, '?valueRenderOption=FORMULA').body.values as unknown[][];

const shown = (book: Book, range: string) => readValues(book, range).body.values as unknown[][];

const rows = (startIndex: number, endIndex: number, sheetId = 0) => ({
  sheetId,
  dimension: 'ROWS',
  startIndex,
  endIndex,
});

const colour = (range: object, formula: string) => ({
  addConditionalFormatRule: {
    rule: {
      ranges: [range],
      booleanRule: { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: formula }] }, format: {} },
    },
    index: 0,
  },
});

const error = (book: Book, request: object) => batch(book, OWNER, request).body.error?.message;

describe('copyPaste', () => {
  it('[SH56] fills the destination as often as it holds the source, formulas move along', () => {
    const book = newBook();
    writeValues(book, 'A1:B1', [[1, '=A1*2']]);
    did(book, OWNER, { copyPaste: { source: grid(0, 1, 0, 2), destination: grid(1, 3, 0, 4) } });
    expect(entered(book, 'A1:D3')).toEqual([
      [1, '=A1*2'],
      [1, '=A2*2', 1, '=C2*2'],
      [1, '=A3*2', 1, '=C3*2'],
    ]);
  });

  it('[SH56] a destination smaller than the source takes all of it; transposed rows become columns', () => {
    const book = newBook();
    writeValues(book, 'A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    did(
      book,
      OWNER,
      { copyPaste: { source: grid(0, 2, 0, 2), destination: grid(0, 1, 3, 4) } },
      {
        copyPaste: { source: grid(0, 1, 0, 2), destination: grid(4, 5, 0, 1), pasteOrientation: 'TRANSPOSE' },
      },
    );
    expect(entered(book, 'D1:E2')).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(entered(book, 'A5:A6')).toEqual([[1], [2]]);
  });

  it.each([
    ['PASTE_VALUES', { userEnteredValue: { numberValue: 4 } }],
    ['PASTE_FORMULA', { userEnteredValue: { formulaValue: '=A3+A3' } }],
    ['PASTE_FORMAT', { userEnteredValue: { numberValue: 9 }, userEnteredFormat: { textFormat: { bold: true } } }],
    [
      'PASTE_DATA_VALIDATION',
      { userEnteredValue: { numberValue: 9 }, dataValidation: { condition: { type: 'BOOLEAN' } } },
    ],
    ['PASTE_CONDITIONAL_FORMATTING', { userEnteredValue: { numberValue: 9 } }],
  ])('[SH56] %s takes only its part of the source', (pasteType, expected) => {
    const book = newBook();
    writeValues(book, 'A1:B3', [
      [2, '=A1+A1'],
      ['', ''],
      ['', 9],
    ]);
    const format = { userEnteredFormat: { textFormat: { bold: true } } };
    did(
      book,
      OWNER,
      { repeatCell: { range: grid(0, 1, 1, 2), cell: format, fields: 'userEnteredFormat' } },
      { setDataValidation: { range: grid(0, 1, 1, 2), rule: { condition: { type: 'BOOLEAN' } } } },
      { copyPaste: { source: grid(0, 1, 1, 2), destination: grid(2, 3, 1, 2), pasteType } },
    );
    expect(book.world.state.sheets.spreadsheets[book.id]?.sheets[0]?.rows[2]?.[1]).toEqual(expected);
  });

  it('[SH56] the destination may cover a part of the source', () => {
    const book = newBook();
    writeValues(book, 'A1:A3', [[1], ['=A1+1'], [5]]);
    const request = { source: grid(0, 3, 0, 1), destination: grid(1, 2, 0, 1), pasteType: 'PASTE_VALUES' };
    did(book, OWNER, { copyPaste: request });
    expect(entered(book, 'A1:A4').flat()).toEqual([1, 1, 2, 5]);
  });

  it('[SH56] merges and formats by rule come along', () => {
    const book = newBook();
    did(
      book,
      OWNER,
      { mergeCells: { range: grid(0, 1, 0, 2), mergeType: 'MERGE_ALL' } },
      colour(grid(0, 5, 0, 1), '=A1>1'),
      { copyPaste: { source: grid(0, 2, 0, 2), destination: grid(10, 11, 3, 4) } },
    );
    const [sheet] = get(book, OWNER).body.sheets;
    expect(sheet.merges).toEqual([grid(0, 1, 0, 2), grid(10, 11, 3, 5)]);
    expect(sheet.conditionalFormats[0].ranges).toEqual([grid(0, 5, 0, 1), grid(10, 12, 3, 4)]);
  });
});

describe('cutPaste', () => {
  it('[SH57] references to the block follow it, its own formulas stay, what it covers becomes #REF!', () => {
    const book = newBook({}, [{ properties: { title: 'Một' } }, { properties: { sheetId: 9, title: 'Hai' } }]);
    writeValues(book, 'Một!A1:D1', [[1, '=A1+C1', 5, '=Hai!B2']]);
    did(book, OWNER, { addNamedRange: { namedRange: { namedRangeId: 'n', name: 'Goc', range: grid(0, 1, 0, 1) } } });
    did(book, OWNER, {
      cutPaste: { source: grid(0, 1, 0, 2), destination: { sheetId: 9, rowIndex: 1, columnIndex: 0 } },
    });
    expect(entered(book, 'Một!A1:D1')).toEqual([['', '', 5, '=#REF!']]);
    expect(entered(book, 'Hai!A2:B2')).toEqual([[1, '=Hai!A2+Một!C1']]);
    expect(shown(book, 'Hai!A2:B2')).toEqual([['1', '6']]);
    expect(shown(book, 'Goc')).toEqual([['1']]);
  });

  it('[SH57] within a sheet merges and formats by rule follow, also where source and target overlap', () => {
    const book = newBook();
    writeValues(book, 'A1:A3', [[1], [2], ['=SUM(A1:A2)']]);
    did(
      book,
      OWNER,
      { mergeCells: { range: grid(0, 1, 0, 2), mergeType: 'MERGE_ALL' } },
      colour(grid(0, 2, 0, 1), '=A1>1'),
      { cutPaste: { source: grid(0, 3, 0, 2), destination: { rowIndex: 1, columnIndex: 0 } } },
    );
    expect(entered(book, 'A1:A4')).toEqual([[], [1], [2], ['=SUM(A2:A3)']]);
    const [sheet] = get(book, OWNER).body.sheets;
    expect(sheet.merges).toEqual([grid(1, 2, 0, 2)]);
    expect(sheet.conditionalFormats[0].ranges).toEqual([grid(1, 3, 0, 1)]);
  });

  it('[SH57] values alone may be pasted of what is cut', () => {
    const book = newBook();
    writeValues(book, 'A1:B1', [[2, '=A1*2']]);
    const destination = { rowIndex: 4, columnIndex: 0 };
    did(book, OWNER, { cutPaste: { source: grid(0, 1, 0, 2), destination, pasteType: 'PASTE_VALUES' } });
    expect(entered(book, 'A1:B5')).toEqual([[], [], [], [], [2, 4]]);
  });

  it('[SH57] neither end may be protected against the account', () => {
    const book = newBook();
    did(book, OWNER, { addProtectedRange: { protectedRange: { range: grid(0, 1, 0, 1), editors: { users: [] } } } });
    const to = (rowIndex: number, columnIndex: number) => ({ rowIndex, columnIndex });
    expect(batch(book, TEACHER, { cutPaste: { source: grid(0, 1, 0, 2), destination: to(5, 5) } }).status).toBe(400);
    expect(batch(book, TEACHER, { cutPaste: { source: grid(5, 6, 0, 1), destination: to(0, 0) } }).status).toBe(400);
  });
});

describe('parts of the grid', () => {
  it('[SH58] inserted cells push the others aside with all that refers to them, and the grid grows', () => {
    const book = newBook({}, [{ properties: { gridProperties: { rowCount: 3, columnCount: 3 } } }]);
    writeValues(book, 'A1:C3', [
      [1, 'a', '=A2'],
      [2, 'b', '=SUM(A1:A3)'],
      [3, 'c', '=SUM(A2:B3)'],
    ]);
    did(book, OWNER, { addNamedRange: { namedRange: { name: 'Ba', range: grid(2, 3, 0, 1) } } });
    did(book, OWNER, { insertRange: { range: grid(1, 2, 0, 1), shiftDimension: 'ROWS' } });
    expect(entered(book, 'A1:C4')).toEqual([[1, 'a', '=A3'], ['', 'b', '=SUM(A1:A4)'], [2, 'c', '=SUM(A2:B3)'], [3]]);
    expect(shown(book, 'Ba')).toEqual([['3']]);
  });

  it('[SH58] deleted cells are closed up from below or from the right', () => {
    const book = newBook();
    writeValues(book, 'A1:D2', [
      [1, 2, 3, '=C1'],
      [4, 5, 6, '=B1'],
    ]);
    did(book, OWNER, { deleteRange: { range: grid(0, 1, 1, 2), shiftDimension: 'COLUMNS' } });
    expect(entered(book, 'A1:D2')).toEqual([
      [1, 3, '=B1'],
      [4, 5, 6, '=#REF!'],
    ]);
    did(book, OWNER, { deleteRange: { range: grid(0, 1, 0, 1), shiftDimension: 'ROWS' } });
    expect(entered(book, 'A1:B2')).toEqual([
      [4, 3],
      ['', 5],
    ]);
  });

  it.each(['ROWS', 'COLUMNS'])(
    '[SH58] what was inserted and is deleted again (%s) leaves no trace',
    (shiftDimension) => {
      const book = newBook();
      writeValues(book, 'A1:C3', [
        [1, '=A2', '=SUM(A1:B3)'],
        [2, '=$A$3', '=C1'],
        [3, '=B1:B1', '=SUM(B:B)'],
      ]);
      did(book, OWNER, colour(grid(1, 3, 1, 2), '=B2>1'));
      const before = stateOf(book);
      const request = { range: grid(1, 2, 1, 2), shiftDimension };
      did(book, OWNER, { insertRange: request });
      expect(stateOf(book)).not.toEqual(before);
      did(book, OWNER, { deleteRange: request });
      expect(stateOf(book)).toEqual(before);
    },
  );

  it('[SH58] a merge that would be torn is refused', () => {
    const book = newBook();
    did(book, OWNER, { mergeCells: { range: grid(5, 6, 0, 2), mergeType: 'MERGE_ALL' } });
    expect(error(book, { insertRange: { range: grid(0, 1, 0, 1), shiftDimension: 'ROWS' } })).toMatch('merged');
  });
});

describe('moveDimension', () => {
  it('[SH59] moves rows to where they were asked, by indexes before the move', () => {
    const book = newBook();
    writeValues(book, 'A1:A5', [[0], [1], [2], [3], [4]]);
    did(book, OWNER, { moveDimension: { source: rows(1, 3), destinationIndex: 4 } });
    expect(entered(book, 'A1:A5')).toEqual([[0], [3], [1], [2], [4]]);
    did(book, OWNER, { moveDimension: { source: rows(2, 4), destinationIndex: 1 } });
    expect(entered(book, 'A1:A5')).toEqual([[0], [1], [2], [3], [4]]);
  });

  it('[SH59] references, protections, sizes and names go with the rows', () => {
    const book = newBook();
    writeValues(book, 'A1:B4', [
      [1, '=A3'],
      [2, '=SUM(A1:A4)'],
      [3, '=SUM(A2:A3)'],
      [4, ''],
    ]);
    did(
      book,
      OWNER,
      { addProtectedRange: { protectedRange: { protectedRangeId: 1, range: grid(2, 3, 0, 1), editors: {} } } },
      { updateDimensionProperties: { range: rows(2, 3), properties: { pixelSize: 50 }, fields: 'pixelSize' } },
      { moveDimension: { source: rows(2, 3), destinationIndex: 0 } },
    );
    expect(entered(book, 'A1:B4')).toEqual([[3, '=SUM(A3:A3)'], [1, '=A1'], [2, '=SUM(A2:A4)'], [4]]);
    const [sheet] = get(book, OWNER, '?includeGridData=true&ranges=A1:A2').body.sheets;
    expect(sheet.protectedRanges[0].range).toEqual(grid(0, 1, 0, 1));
    expect(sheet.data[0].rowMetadata).toEqual([{ pixelSize: 50 }, { pixelSize: 21 }]);
  });

  it('[SH59] no merge is crossed', () => {
    const book = newBook();
    did(book, OWNER, { mergeCells: { range: grid(2, 4, 0, 1), mergeType: 'MERGE_ALL' } });
    const text =
      'Invalid requests[0].moveDimension: Sorry, it is not possible to move a row to a position that crosses a merged cell. Please unmerge and try again.';
    expect(error(book, { moveDimension: { source: rows(0, 1), destinationIndex: 3 } })).toBe(text);
    expect(error(book, { moveDimension: { source: rows(2, 4), destinationIndex: 0 } })).toBeUndefined();
  });
});

describe('autoFill', () => {
  const fill = (book: Book, source: object, fillLength: number, dimension = 'ROWS', useAlternateSeries = false) =>
    did(book, OWNER, { autoFill: { sourceAndDestination: { source, dimension, fillLength }, useAlternateSeries } });

  it('[SH60] continues steps, counts dates and numbered texts on, repeats the rest, moves formulas', () => {
    const book = newBook();
    writeValues(book, 'A1:F2', [
      [1, '23/11/2026', 'Lớp 1', 'x', '=A1*2', 7],
      [3, '24/11/2026', 'Lớp 2', 'y', '=A2*2', 7],
    ]);
    fill(book, grid(0, 2, 0, 6), 2);
    expect(shown(book, 'A3:F4')).toEqual([
      ['5', '25/11/2026', 'Lớp 3', 'x', '10', '7'],
      ['7', '26/11/2026', 'Lớp 4', 'y', '14', '7'],
    ]);
  });

  it('[SH60] a lone number is repeated and a lone date counted on, the other way round on request, also backwards', () => {
    const book = newBook();
    writeValues(book, 'A5:B5', [[5, '23/11/2026']]);
    fill(book, grid(4, 5, 0, 2), 1);
    fill(book, grid(4, 5, 0, 2), -2, 'ROWS', true);
    expect(shown(book, 'A3:B6')).toEqual([
      ['3', '23/11/2026'],
      ['4', '23/11/2026'],
      ['5', '23/11/2026'],
      ['5', '24/11/2026'],
    ]);
  });

  it('[SH60] a range alone is filled from its filled start', () => {
    const book = newBook();
    writeValues(book, 'A1:A2', [[2], [4]]);
    did(book, OWNER, { autoFill: { range: grid(0, 4, 0, 1) } });
    expect(entered(book, 'A1:A4')).toEqual([[2], [4], [6], [8]]);
    expect(error(book, { autoFill: { range: grid(0, 1, 0, 1) } })).toMatch('nothing left');
  });
});

describe('sorting', () => {
  it('[SH44] hidden rows stay where they are, vertical merges are refused', () => {
    const book = newBook();
    writeValues(book, 'A1:A4', [[4], [3], [2], [1]]);
    const sort = { sortRange: { range: grid(0, 4, 0, 1), sortSpecs: [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }] } };
    const hide = { range: rows(1, 2), properties: { hiddenByUser: true }, fields: 'hiddenByUser' };
    did(book, OWNER, { updateDimensionProperties: hide }, sort);
    expect(entered(book, 'A1:A4')).toEqual([[1], [3], [2], [4]]);
    did(book, OWNER, { mergeCells: { range: grid(2, 4, 0, 1), mergeType: 'MERGE_ALL' } });
    expect(error(book, sort)).toBe(
      "Invalid requests[0].sortRange: You can't sort a range containing vertical merges. There is a vertical merge at A3:A4",
    );
  });

  it('[SH61] randomizeRange keeps all rows, in an order of the world’s seed', () => {
    const orders = [newBook(), newBook()].map((book) => {
      writeValues(
        book,
        'A1:B8',
        Array.from({ length: 8 }, (_none, i) => [i, `=A${i + 1}`]),
      );
      did(book, OWNER, { randomizeRange: { range: grid(0, 8, 0, 2) } });
      return shown(book, 'A1:B8');
    });
    const [first = []] = orders;
    expect(orders[1]).toEqual(first);
    expect(first.map(([a]) => a)).not.toEqual(['0', '1', '2', '3', '4', '5', '6', '7']);
    expect([...first].sort()).toEqual(['0', '1', '2', '3', '4', '5', '6', '7'].map((n) => [n, n]));
  });

  it('[SH62] deleteDuplicates keeps the first of each, whatever its case, and closes up within the range', () => {
    const book = newBook();
    writeValues(book, 'A1:C5', [
      ['An', 1, 'x'],
      ['an', 1, 'y'],
      ['Bé', 2, 'z'],
      ['An', 3, 't'],
      ['Bé', 2, 'u'],
    ]);
    const [reply] = did(book, OWNER, { deleteDuplicates: { range: grid(0, 5, 0, 2) } });
    expect(reply).toEqual({ deleteDuplicates: { duplicatesRemovedCount: 2 } });
    expect(entered(book, 'A1:C5')).toEqual([
      ['An', 1, 'x'],
      ['Bé', 2, 'y'],
      ['An', 3, 'z'],
      ['', '', 't'],
      ['', '', 'u'],
    ]);
    const comparisonColumns = [{ dimension: 'COLUMNS', startIndex: 0, endIndex: 1 }];
    did(book, OWNER, { deleteDuplicates: { range: grid(0, 3, 0, 2), comparisonColumns } });
    expect(entered(book, 'A1:B3')).toEqual([
      ['An', 1],
      ['Bé', 2],
    ]);
  });
});
