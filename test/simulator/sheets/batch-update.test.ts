/** spreadsheets.batchUpdate, create and get: atomicity, cells, sheets, rows and columns, the rest of the grid. */
import fc from 'fast-check';
import { width } from '../../support/width';
import {
  type Book,
  batch,
  call,
  did,
  get,
  grid,
  newBook,
  OWNER,
  readValues,
  SEED,
  stateOf,
  TEACHER,
  writeValues,
} from './sheets-world';

const rowsOf = (...values: (string | number)[][]) =>
  values.map((row) => ({
    values: row.map((value) => ({
      userEnteredValue:
        typeof value === 'number'
          ? { numberValue: value }
          : value.startsWith('=')
            ? { formulaValue: value }
            : { stringValue: value },
    })),
  }));

const entered = (book: Book, range: string) =>
  readValues(book, range, '?valueRenderOption=FORMULA').body.values as unknown[][];

describe('batchUpdate', () => {
  const cell = fc.record({ row: fc.nat(20), column: fc.nat(10), value: fc.integer({ min: 0, max: 99 }) });
  const valid = fc.oneof(
    cell.map(({ row, column, value }) => ({
      updateCells: {
        start: { sheetId: 0, rowIndex: row, columnIndex: column },
        rows: rowsOf([value]),
        fields: 'userEnteredValue',
      },
    })),
    fc.constant({ addSheet: { properties: {} } }),
    fc.nat(9).map((row) => ({
      addProtectedRange: { protectedRange: { range: grid(row, row + 2, 0, 3), editors: { users: [TEACHER] } } },
    })),
    fc.nat(9).map((row) => ({ mergeCells: { range: grid(row, row + 1, 12, 14), mergeType: 'MERGE_ALL' } })),
    fc.nat(9).map((at) => ({
      insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: at, endIndex: at + 1 } },
    })),
    fc.nat(9).map((at) => ({
      deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: at, endIndex: at + 1 } },
    })),
    fc.constant({ updateSpreadsheetProperties: { properties: { title: 'Tên khác' }, fields: 'title' } }),
    fc.constant({
      updateSheetProperties: { properties: { sheetId: 0, title: 'Đổi' }, fields: 'title' },
    }),
  );
  const invalid = fc.constantFrom<object>(
    { updateCells: { start: { sheetId: 99 }, rows: rowsOf([1]), fields: 'userEnteredValue' } },
    { updateCells: { start: { sheetId: 0 }, rows: rowsOf([1]) } },
    { addSheet: { properties: { sheetId: 0 } } },
    { deleteProtectedRange: { protectedRangeId: 123 } },
    { repeatCell: { range: grid(0, 5000, 0, 1), cell: {}, fields: 'note' } },
    { setDataValidation: { range: grid(0, 1, 0, 1), rule: { condition: { type: 'BLANK' } } } },
  );

  it('[SH1] one invalid request among valid ones leaves spreadsheet and file as they were', () => {
    const book = newBook();
    writeValues(book, 'A1:C3', [
      [1, '=A1*2', 'a'],
      [2, '=SUM(A1:A2)', 'b'],
      [3, '', 'c'],
    ]);
    const before = stateOf(book);
    const file = structuredClone(book.world.state.drive.files[book.id]);
    fc.assert(
      fc.property(fc.array(valid, { maxLength: 5 }), invalid, fc.array(valid, { maxLength: 2 }), (head, bad, tail) => {
        const answer = batch(book, OWNER, ...head, bad, ...tail);
        expect(answer.status).toBe(400);
        expect(stateOf(book)).toEqual(before);
        expect(book.world.state.drive.files[book.id]).toEqual(file);
      }),
      { seed: SEED, numRuns: width(25, 60) },
    );
  });

  it('[SH1] replies stand in the order of the requests, and the error names the request', () => {
    const book = newBook();
    const replies = did(
      book,
      OWNER,
      { addSheet: { properties: { sheetId: 5, title: 'DS' } } },
      {
        updateCells: { start: { sheetId: 5 }, rows: rowsOf([1]), fields: 'userEnteredValue' },
      },
    );
    expect(replies).toEqual([
      {
        addSheet: {
          properties: {
            sheetId: 5,
            title: 'DS',
            index: 1,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      },
      {},
    ]);
    const answer = batch(book, OWNER, { addSheet: {} }, { deleteSheet: { sheetId: 77 } });
    expect(answer.body.error.message).toBe('Invalid requests[1].deleteSheet: No grid with id: 77');
  });

  it.each([{ addTable: {} }, { addSlicer: {} }, { addDataSource: {} }])(
    '[SH2] %j is refused by name, not ignored',
    (request) => {
      expect(() => batch(newBook(), OWNER, request)).toThrow(
        `NotSimulated: batchUpdate request ${Object.keys(request)}`,
      );
    },
  );

  it('[SH2] a locale or a cell content that is not modelled is refused by name', () => {
    expect(() => newBook({ locale: 'tlh_QO' })).toThrow('NotSimulated: spreadsheet locale tlh_QO');
    const rows = [{ values: [{ pivotTable: {} }] }];
    const request = { updateCells: { start: { sheetId: 0 }, rows, fields: '*' } };
    expect(() => batch(newBook(), OWNER, request)).toThrow('NotSimulated: CellData.pivotTable');
  });
});

describe('cells', () => {
  it('[SH20] with a range the masked fields of cells without data are cleared, with a start they are not', () => {
    const book = newBook();
    writeValues(book, 'A1:B2', [
      ['a', 'b'],
      ['c', 'd'],
    ]);
    did(book, OWNER, {
      updateCells: { start: { sheetId: 0 }, rows: rowsOf(['A']), fields: 'userEnteredValue' },
    });
    expect(entered(book, 'A1:B2')).toEqual([
      ['A', 'b'],
      ['c', 'd'],
    ]);
    did(book, OWNER, {
      updateCells: { range: grid(0, 2, 0, 2), rows: rowsOf(['x']), fields: 'userEnteredValue' },
    });
    expect(entered(book, 'A1:B2')).toEqual([['x']]);
  });

  it('[SH20] only masked fields change', () => {
    const book = newBook();
    const format = { backgroundColor: { red: 1 }, textFormat: { bold: true, italic: true } };
    const cell = { userEnteredValue: { stringValue: 'a' }, userEnteredFormat: format, note: 'n' };
    did(book, OWNER, { updateCells: { start: { sheetId: 0 }, rows: [{ values: [cell] }], fields: '*' } });
    const next = { userEnteredFormat: { textFormat: { bold: false }, horizontalAlignment: 'CENTER' }, note: 'khác' };
    const fields = 'userEnteredFormat(textFormat.bold,horizontalAlignment)';
    did(book, OWNER, { repeatCell: { range: grid(0, 1, 0, 1), cell: next, fields } });
    expect(get(book, OWNER, '?includeGridData=true&ranges=A1').body.sheets[0].data[0].rowData[0].values[0]).toEqual({
      ...cell,
      effectiveValue: { stringValue: 'a' },
      formattedValue: 'a',
      userEnteredFormat: { ...format, textFormat: { bold: false, italic: true }, horizontalAlignment: 'CENTER' },
    });
  });

  it('[SH21] repeatCell moves the relative references of its formula', () => {
    const book = newBook();
    did(book, OWNER, {
      repeatCell: {
        range: grid(1, 3, 1, 3),
        cell: { userEnteredValue: { formulaValue: "=A1+$A1+A$1+SUM('Trang tính1'!A1:A)" } },
        fields: 'userEnteredValue',
      },
    });
    expect(entered(book, 'B2:C3')).toEqual([
      ["=A1+$A1+A$1+SUM('Trang tính1'!A1:A)", "=B1+$A1+B$1+SUM('Trang tính1'!B1:B)"],
      ["=A2+$A2+A$1+SUM('Trang tính1'!A2:A)", "=B2+$A2+B$1+SUM('Trang tính1'!B2:B)"],
    ]);
  });

  it('[SH20] appendCells writes after the last row with values and adds rows to the grid', () => {
    const book = newBook({}, [{ properties: { gridProperties: { rowCount: 2, columnCount: 2 } } }]);
    writeValues(book, 'A1', [['đầu']]);
    did(book, OWNER, { appendCells: { sheetId: 0, rows: rowsOf(['a'], ['b']), fields: 'userEnteredValue' } });
    expect(readValues(book, 'A1:B').body).toMatchObject({
      range: "'Trang tính1'!A1:B3",
      values: [['đầu'], ['a'], ['b']],
    });
  });
});

describe('rows and columns', () => {
  it('[SH22] inserting and deleting move cells, validation, protections and formulas with them', () => {
    const book = newBook({}, [{ properties: { title: 'A b' } }, { properties: { sheetId: 9, title: 'Khác' } }]);
    const rule = { condition: { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A3>0' }] } };
    did(
      book,
      OWNER,
      { addProtectedRange: { protectedRange: { range: grid(2, 4, 0, 2), editors: {}, protectedRangeId: 1 } } },
      {
        addProtectedRange: {
          protectedRange: { range: { sheetId: 0 }, unprotectedRanges: [grid(2, 3, 0, 1)], protectedRangeId: 2 },
        },
      },
      { setDataValidation: { range: grid(2, 3, 1, 2), rule } },
    );
    writeValues(book, "'A b'!A1:B4", [
      [1, '=A3'],
      [2, '=SUM(A1:A3)'],
      [3, '=SUM(A2:A)'],
      [4, '=A$2'],
    ]);
    writeValues(book, 'Khác!A1', [["='A b'!A3*2"]]);
    const before = stateOf(book);
    const insert = { insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 4 } } };
    did(book, OWNER, insert);
    expect(entered(book, "'A b'!A1:B6")).toEqual([
      [1, '=A5'],
      [2, '=SUM(A1:A5)'],
      [],
      [],
      [3, '=SUM(A2:A)'],
      [4, '=A$2'],
    ]);
    expect(entered(book, 'Khác!A1')).toEqual([["='A b'!A5*2"]]);
    const sheet = get(book, OWNER, "?includeGridData=true&ranges='A b'!B5").body.sheets[0];
    expect(sheet.data[0].rowData[0].values[0].dataValidation.condition.values).toEqual([{ userEnteredValue: '=A5>0' }]);
    expect(sheet.protectedRanges[0].range).toEqual(grid(4, 6, 0, 2));
    expect(sheet.protectedRanges[1].unprotectedRanges).toEqual([grid(4, 5, 0, 1)]);
    did(book, OWNER, { deleteDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 4 } } });
    expect(stateOf(book)).toEqual(before);
  });

  it('[SH22] references to deleted cells become #REF!, protections of deleted cells go', () => {
    const book = newBook();
    writeValues(book, 'A1:C2', [
      [1, 2, '=A1+B1'],
      [3, 4, '=SUM(A1:B2)'],
    ]);
    did(book, OWNER, { addProtectedRange: { protectedRange: { range: grid(0, 5, 0, 1), editors: {} } } });
    did(book, OWNER, { deleteDimension: { range: { sheetId: 0, dimension: 'COLUMNS', startIndex: 0, endIndex: 1 } } });
    expect(entered(book, 'A1:B2')).toEqual([
      [2, '=#REF!+A1'],
      [4, '=SUM(A1:A2)'],
    ]);
    expect(readValues(book, 'B1:B2').body.values).toEqual([['#REF!'], ['6']]);
    expect(get(book, OWNER).body.sheets[0]).not.toHaveProperty('protectedRanges');
    expect(get(book, OWNER).body.sheets[0].properties.gridProperties.columnCount).toBe(25);
  });

  it('[SH22] all rows cannot be deleted, hidden rows and sizes are kept', () => {
    const book = newBook();
    const all = { sheetId: 0, dimension: 'ROWS' };
    expect(batch(book, OWNER, { deleteDimension: { range: all } }).status).toBe(400);
    did(book, OWNER, {
      updateDimensionProperties: {
        range: { ...all, startIndex: 1, endIndex: 2 },
        properties: { hiddenByUser: true, pixelSize: 40 },
        fields: 'hiddenByUser,pixelSize',
      },
    });
    const { rowMetadata, columnMetadata } = get(book, OWNER, '?includeGridData=true&ranges=A1:B3').body.sheets[0]
      .data[0];
    expect(rowMetadata).toEqual([{ pixelSize: 21 }, { pixelSize: 40, hiddenByUser: true }, { pixelSize: 21 }]);
    expect(columnMetadata).toEqual([{ pixelSize: 100 }, { pixelSize: 100 }]);
  });
});

describe('sheets', () => {
  it('[SH41] a spreadsheet is made with the given sheets, else with one of 1000 × 26, in the caller’s root', () => {
    const book = newBook({ title: 'Báo ăn', locale: 'en_US', timeZone: 'Asia/Ho_Chi_Minh' });
    expect(get(book, OWNER).body).toEqual({
      spreadsheetId: book.id,
      properties: { title: 'Báo ăn', locale: 'en_US', timeZone: 'Asia/Ho_Chi_Minh', autoRecalc: 'ON_CHANGE' },
      sheets: [
        {
          properties: {
            sheetId: 0,
            title: 'Sheet1',
            index: 0,
            sheetType: 'GRID',
            gridProperties: { rowCount: 1000, columnCount: 26 },
          },
        },
      ],
      spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${book.id}/edit`,
    });
    const made = newBook({}, [
      { properties: { sheetId: 4, title: 'Một' }, data: [{ startRow: 1, rowData: rowsOf(['x']) }] },
      { properties: { sheetId: 5, title: 'Hai', hidden: true } },
    ]);
    expect(get(made, OWNER, '?fields=sheets.properties(sheetId,title,hidden)').body.sheets).toEqual([
      { properties: { sheetId: 4, title: 'Một' } },
      { properties: { sheetId: 5, title: 'Hai', hidden: true } },
    ]);
    expect(readValues(made, 'Một!A2').body.values).toEqual([['x']]);
    expect(made.world.state.drive.files[made.id]).toMatchObject({
      ownerEmail: OWNER,
      name: 'Bảng tính chưa có tiêu đề',
    });
  });

  it.each<[string, object]>([
    ['an id that exists', { addSheet: { properties: { sheetId: 0 } } }],
    ['a name that exists in other letters', { addSheet: { properties: { title: 'TRANG TÍNH1' } } }],
    ['the only sheet deleted', { deleteSheet: { sheetId: 0 } }],
    ['the only sheet hidden', { updateSheetProperties: { properties: { hidden: true }, fields: 'hidden' } }],
    ['no fields', { updateSheetProperties: { properties: { title: 'x' } } }],
  ])('[SH41] %s is refused', (_what, request) => {
    expect(batch(newBook(), OWNER, request).status).toBe(400);
  });

  it('[SH42] a renamed sheet is renamed in formulas; a smaller grid loses its cells', () => {
    const book = newBook({}, [{ properties: { title: 'Cũ' } }, { properties: { sheetId: 9, title: 'Khác' } }]);
    writeValues(book, 'Cũ!A1:A3', [[1], [2], [3]]);
    writeValues(book, 'Khác!A1:A2', [['=SUM(Cũ!A1:A3)'], ['=SUM(Cũ!A:A)']]);
    const properties = {
      sheetId: 0,
      title: '2026-11',
      gridProperties: { rowCount: 2, columnCount: 3, frozenRowCount: 1 },
      index: 1,
    };
    did(book, OWNER, { updateSheetProperties: { properties, fields: 'title,gridProperties,index' } });
    expect(entered(book, 'Khác!A1:A2')).toEqual([["=SUM('2026-11'!A1:A3)"], ["=SUM('2026-11'!A:A)"]]);
    expect(readValues(book, 'Khác!A1:A2').body.values).toEqual([['3'], ['3']]);
    expect(get(book, OWNER, '?fields=sheets.properties').body.sheets[1].properties).toEqual({
      sheetId: 0,
      title: '2026-11',
      index: 1,
      sheetType: 'GRID',
      gridProperties: { rowCount: 2, columnCount: 3, frozenRowCount: 1 },
    });
  });

  it('[SH42] updateSpreadsheetProperties renames the Drive file', () => {
    const book = newBook();
    did(book, TEACHER, { updateSpreadsheetProperties: { properties: { title: 'Mới' }, fields: 'title' } });
    expect(book.world.state.drive.files[book.id]).toMatchObject({ name: 'Mới', lastModifyingEmail: TEACHER });
  });

  it('[SH41] duplicateSheet copies cells and formats under a new id and name', () => {
    const book = newBook();
    writeValues(book, 'A1', [['x', '=A1']]);
    did(book, OWNER, {
      duplicateSheet: { sourceSheetId: 0, newSheetId: 3, newSheetName: 'Bản sao', insertSheetIndex: 1 },
    });
    writeValues(book, "'Bản sao'!A1", [['y']]);
    expect(readValues(book, "'Bản sao'!A1:B1").body.values).toEqual([['y', 'y']]);
    expect(readValues(book, 'A1:B1').body.values).toEqual([['x', 'x']]);
  });
});

describe('the rest of the grid', () => {
  it('[SH43] a merge keeps the first value; part of a merge can be neither merged nor unmerged', () => {
    const book = newBook();
    writeValues(book, 'A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    did(book, OWNER, { mergeCells: { range: grid(0, 2, 0, 2), mergeType: 'MERGE_ROWS' } });
    expect(get(book, OWNER).body.sheets[0].merges).toEqual([grid(0, 1, 0, 2), grid(1, 2, 0, 2)]);
    expect(readValues(book, 'A1:B2').body.values).toEqual([['1'], ['3']]);
    expect(batch(book, OWNER, { unmergeCells: { range: grid(0, 1, 0, 1) } }).status).toBe(400);
    did(book, OWNER, { unmergeCells: { range: grid(0, 2, 0, 2) } });
    expect(get(book, OWNER).body.sheets[0]).not.toHaveProperty('merges');
  });

  it('[SH44] sortRange orders numbers, text, booleans, blanks last, and moves whole rows', () => {
    const book = newBook();
    writeValues(book, 'A1:B5', [
      ['b', 1],
      [true, 2],
      [10, 3],
      [null, 4],
      [9, '=B4*2'],
    ]);
    const sortSpecs = [{ dimensionIndex: 0, sortOrder: 'ASCENDING' }];
    did(book, OWNER, { sortRange: { range: grid(0, 5, 0, 2), sortSpecs } });
    expect(entered(book, 'A1:B5')).toEqual([
      [9, '=#REF!*2'],
      [10, 3],
      ['b', 1],
      [true, 2],
      ['', 4],
    ]);
  });

  it('[SH45] conditional formats, named ranges and borders are kept and answered', () => {
    const book = newBook();
    const condition = { type: 'CUSTOM_FORMULA', values: [{ userEnteredValue: '=A1>1' }] };
    const rule = { ranges: [grid(0, 5, 0, 1)], booleanRule: { condition, format: { backgroundColor: { red: 1 } } } };
    const namedRange = { namedRangeId: 'n1', name: 'SiSo', range: grid(0, 2, 0, 1) };
    const border = { style: 'SOLID' };
    did(
      book,
      OWNER,
      { addConditionalFormatRule: { rule, index: 0 } },
      { addNamedRange: { namedRange } },
      { updateBorders: { range: grid(0, 1, 0, 2), top: border } },
      { autoResizeDimensions: { dimensions: { sheetId: 0, dimension: 'COLUMNS' } } },
    );
    writeValues(book, 'A1:B2', [
      [1, '=SUM(SiSo)'],
      [2, ''],
    ]);
    const body = get(book, OWNER, '?includeGridData=true&ranges=A1:B2').body;
    expect(body.sheets[0].conditionalFormats).toEqual([rule]);
    expect(body.namedRanges).toEqual([namedRange]);
    expect(body.sheets[0].data[0].rowData[0].values[1]).toMatchObject({
      formattedValue: '3',
      userEnteredFormat: { borders: { top: border } },
    });
    expect(readValues(book, 'SiSo').body.values).toEqual([['1'], ['2']]);
    const [reply] = did(book, OWNER, { deleteConditionalFormatRule: { sheetId: 0, index: 0 } });
    expect(reply).toEqual({ deleteConditionalFormatRule: { rule } });
  });

  it('[SH39] grid data comes with includeGridData or a mask that names it, for the sheets of the ranges', () => {
    const book = newBook({}, [{ properties: { title: 'Một' } }, { properties: { sheetId: 9, title: 'Hai' } }]);
    writeValues(book, 'Hai!C3', [[5]]);
    expect(get(book, OWNER).body.sheets[1]).not.toHaveProperty('data');
    const { sheets } = get(book, OWNER, '?ranges=Hai!B2:D4&includeGridData=true').body;
    expect(sheets).toHaveLength(1);
    expect(sheets[0].data).toEqual([
      {
        startRow: 1,
        startColumn: 1,
        rowData: [
          {},
          {
            values: [
              {},
              { userEnteredValue: { numberValue: 5 }, effectiveValue: { numberValue: 5 }, formattedValue: '5' },
            ],
          },
        ],
        rowMetadata: [{ pixelSize: 21 }, { pixelSize: 21 }, { pixelSize: 21 }],
        columnMetadata: [{ pixelSize: 100 }, { pixelSize: 100 }, { pixelSize: 100 }],
      },
    ]);
    const masked = call(
      book,
      TEACHER,
      'GET',
      `/${book.id}?fields=sheets.data.rowData.values.formattedValue&ranges=Hai!C3`,
    );
    expect(masked.body).toEqual({ sheets: [{ data: [{ rowData: [{ values: [{ formattedValue: '5' }] }] }] }] });
  });

  it('[SH48] getByDataFilter answers what get answers for the same range', () => {
    const book = newBook({}, [{ properties: { title: 'Một' } }, { properties: { sheetId: 9, title: 'Hai' } }]);
    writeValues(book, 'Hai!A1:B2', [
      [1, 2],
      [3, 4],
    ]);
    const byFilter = (gridRange: object) =>
      call(book, OWNER, 'POST', `/${book.id}:getByDataFilter`, { dataFilters: [{ gridRange }], includeGridData: true });
    expect(byFilter(grid(0, 2, 1, 2, 9)).body).toEqual(get(book, OWNER, '?ranges=Hai!B1:B2&includeGridData=true').body);
    expect(byFilter(grid(0, 2, 1, 2, 77)).status).toBe(400);
  });
});
