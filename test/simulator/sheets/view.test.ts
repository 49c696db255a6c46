/** A sheet as a person sees it. */
import { spreadsheetView } from '../../../src/simulator/sheets';
import { type Book, did, drive, grid, newBook, OWNER, READER, STRANGER, TEACHER, writeValues } from './sheets-world';

const view = (book: Book, email = OWNER, sheetId?: number) =>
  spreadsheetView(book.world, email, book.id, sheetId === undefined ? {} : { sheetId });

const cellOf = (book: Book, row: number, column: number, email = OWNER) =>
  view(book, email).sheet.cells.find((cell) => cell.row === row && cell.column === column);

const rule = (type: string, ...values: string[]) => ({
  condition: { type, ...(values.length > 0 && { values: values.map((userEnteredValue) => ({ userEnteredValue })) }) },
});

const colouring = (range: object, type: string, values: string[], red: number) => ({
  addConditionalFormatRule: {
    rule: { ranges: [range], booleanRule: { ...rule(type, ...values), format: { backgroundColor: { red } } } },
    index: 99,
  },
});

const backgrounds = (book: Book) =>
  Object.fromEntries(
    view(book)
      .sheet.cells.filter((cell) => cell.style?.background)
      .map((cell) => [`${cell.row},${cell.column}`, cell.style?.background]),
  );

describe('a spreadsheet on the screen', () => {
  it('[SH49] the first visible sheet is open, hidden ones are told as hidden', () => {
    const book = newBook({ title: 'Báo ăn' }, [
      { properties: { title: 'Ẩn', hidden: true } },
      {
        properties: {
          sheetId: 7,
          title: 'Tháng',
          tabColorStyle: { rgbColor: { green: 1 } },
          gridProperties: { rowCount: 3, columnCount: 2, frozenRowCount: 1 },
        },
      },
    ]);
    did(book, OWNER, {
      updateDimensionProperties: {
        range: { sheetId: 7, dimension: 'COLUMNS', startIndex: 1, endIndex: 2 },
        properties: { hiddenByUser: true, pixelSize: 60 },
        fields: '*',
      },
    });
    expect(view(book, TEACHER)).toEqual({
      spreadsheetId: book.id,
      title: 'Báo ăn',
      role: 'writer',
      locale: 'vi_VN',
      tabs: [
        { sheetId: 0, title: 'Ẩn', isHidden: true },
        { sheetId: 7, title: 'Tháng', colour: '#00ff00', isHidden: false },
      ],
      sheet: {
        sheetId: 7,
        rowCount: 3,
        columnCount: 2,
        frozenRows: 1,
        frozenColumns: 0,
        columns: [
          { width: 100, isHidden: false },
          { width: 60, isHidden: true },
        ],
        rows: [],
        cells: [],
        merges: [],
        closed: [],
      },
    });
    expect(view(book, TEACHER, 0).sheet.sheetId).toBe(0);
    expect(() => view(book, STRANGER)).toThrow('The caller does not have permission');
  });

  it('[SH49] numbers, errors and truth values are aligned by their type', () => {
    const book = newBook();
    writeValues(book, 'A1:D1', [[1, 'a', true, '=1/0']]);
    expect(view(book).sheet.cells).toEqual([
      { row: 0, column: 0, text: '1', isNumber: true, style: { align: 'right' } },
      { row: 0, column: 1, text: 'a' },
      { row: 0, column: 2, text: 'TRUE', style: { align: 'center' } },
      { row: 0, column: 3, text: '#DIV/0!', input: '=1/0', style: { align: 'center' } },
    ]);
  });

  it('[SH49] spilled values show in cells without content, notes and links are told', () => {
    const book = newBook();
    writeValues(book, 'A1:B1', [['=TRANSPOSE(C1:D1)', 'https://hoamai.example/a']]);
    writeValues(book, 'C1:D1', [['x', 'y']]);
    did(book, OWNER, {
      updateCells: {
        start: { rowIndex: 4, columnIndex: 0 },
        rows: [
          { values: [{ note: 'nhớ', userEnteredFormat: { textFormat: { link: { uri: 'https://b.example' } } } }] },
        ],
        fields: '*',
      },
    });
    expect(cellOf(book, 1, 0)).toEqual({ row: 1, column: 0, text: 'y', input: '' });
    expect(cellOf(book, 0, 1)).toMatchObject({ link: 'https://hoamai.example/a' });
    expect(cellOf(book, 4, 0)).toEqual({ row: 4, column: 0, text: '', note: 'nhớ', link: 'https://b.example' });
  });

  it('[SH50] the formula bar shows what, typed again, gives the same content', () => {
    const book = newBook();
    const typed = [["'007", '12,3%', '23/11/2026', '7:30', '=SUM(1;2)', "'=1", '1.234,5', 'TRUE', '0,1234567890123']];
    writeValues(book, 'A1:I1', typed);
    const before = structuredClone(book.world.state.sheets.spreadsheets[book.id]?.sheets[0]?.rows[0]);
    const inputs = view(book).sheet.cells.map((cell) => cell.input ?? cell.text);
    expect(inputs).toEqual([
      "'007",
      '12,3%',
      '23/11/2026',
      '07:30:00',
      '=SUM(1;2)',
      "'=1",
      '1234,5',
      'TRUE',
      '0,1234567890123',
    ]);
    writeValues(book, 'A1:I1', [inputs]);
    expect(book.world.state.sheets.spreadsheets[book.id]?.sheets[0]?.rows[0]).toEqual(before);
  });
});

describe('styles', () => {
  it('[SH51] formats, borders and theme colours become styles', () => {
    const book = newBook();
    const format = {
      backgroundColorStyle: { themeColor: 'ACCENT1' },
      textFormat: { bold: true, italic: false, fontSize: 12, foregroundColor: { red: 0.5 } },
      horizontalAlignment: 'LEFT',
      verticalAlignment: 'MIDDLE',
      wrapStrategy: 'WRAP',
    };
    did(
      book,
      OWNER,
      { repeatCell: { range: grid(0, 1, 0, 1), cell: { userEnteredFormat: format }, fields: 'userEnteredFormat' } },
      { updateBorders: { range: grid(0, 1, 0, 1), bottom: { style: 'SOLID_MEDIUM', color: { blue: 1 } } } },
    );
    expect(cellOf(book, 0, 0)?.style).toEqual({
      background: '#4285f4',
      colour: '#800000',
      isBold: true,
      isItalic: false,
      fontSize: 12,
      align: 'left',
      verticalAlign: 'middle',
      wrap: 'wrap',
      borders: { bottom: '2px solid #0000ff' },
    });
  });

  it('[SH52] the first conditional format that holds decides, and its formula moves along', () => {
    const book = newBook();
    writeValues(book, 'A1:B3', [
      [1, 'a'],
      [5, ''],
      [9, 'b'],
    ]);
    did(
      book,
      OWNER,
      colouring(grid(0, 3, 0, 1), 'CUSTOM_FORMULA', ['=AND($A1>4;$B1="")'], 1),
      colouring(grid(0, 3, 0, 1), 'NUMBER_GREATER', ['4'], 0.2),
      colouring(grid(0, 4, 1, 2), 'BLANK', [], 0.4),
    );
    expect(backgrounds(book)).toEqual({ '1,0': '#ff0000', '2,0': '#330000', '1,1': '#660000', '3,1': '#660000' });
  });

  it.each([
    ['NOT_BLANK', [], ['0,0', '1,0', '2,0']],
    ['TEXT_CONTAINS', ['hoa'], ['0,0', '1,0']],
    ['TEXT_STARTS_WITH', ['Hoa'], ['0,0']],
    ['TEXT_ENDS_WITH', ['hoa'], ['1,0']],
    ['TEXT_EQ', ['Hoa mai'], ['0,0']],
    ['DATE_BEFORE', ['24/11/2026'], ['2,0']],
    ['NUMBER_NOT_EQ', ['=$A$3+1'], ['2,0']],
  ])('[SH52] the condition %s %j colours %j', (type, values, expected) => {
    const book = newBook();
    writeValues(book, 'A1:A3', [['Hoa mai'], ['bó hoa'], ['23/11/2026']]);
    did(book, OWNER, colouring(grid(0, 3, 0, 1), type, values, 1));
    expect(Object.keys(backgrounds(book))).toEqual(expected);
  });

  it('[SH53] a gradient mixes the colours of the points around a number', () => {
    const book = newBook();
    writeValues(book, 'A1:A5', [[0], [25], [50], [100], ['chữ']]);
    const gradientRule = {
      minpoint: { color: { red: 1 }, type: 'MIN' },
      midpoint: { color: { green: 1 }, type: 'NUMBER', value: '50' },
      maxpoint: { color: { blue: 1 }, type: 'MAX' },
    };
    did(book, OWNER, { addConditionalFormatRule: { rule: { ranges: [grid(0, 5, 0, 1)], gradientRule }, index: 0 } });
    expect(backgrounds(book)).toEqual({ '0,0': '#ff0000', '1,0': '#808000', '2,0': '#00ff00', '3,0': '#0000ff' });
  });
});

describe('what a person may do', () => {
  it('[SH54] closed are the ranges protected against this person, without their holes', () => {
    const book = newBook();
    const whole = { range: { sheetId: 0 }, unprotectedRanges: [grid(0, 10, 2, 3)], editors: { users: [] } };
    did(book, OWNER, { addProtectedRange: { protectedRange: whole } });
    expect(view(book, OWNER).sheet.closed).toEqual([]);
    expect(view(book, TEACHER).sheet.closed).toEqual([
      { startRow: 10, endRow: 1000, startColumn: 0, endColumn: 26 },
      { startRow: 0, endRow: 10, startColumn: 0, endColumn: 2 },
      { startRow: 0, endRow: 10, startColumn: 3, endColumn: 26 },
    ]);
  });

  it('[SH54] all is closed to a reader, and to everybody in a locked file', () => {
    const book = newBook();
    const all = [{ startRow: 0, endRow: 1000, startColumn: 0, endColumn: 26 }];
    expect(view(book, READER)).toMatchObject({ role: 'reader', sheet: { closed: all } });
    drive(book, 'PATCH', '', { contentRestrictions: [{ readOnly: true, reason: 'x' }] });
    expect(view(book, OWNER).sheet.closed).toEqual(all);
  });

  it('[SH55] rules put checkboxes and drop-downs into cells, with the shown options of their range', () => {
    const book = newBook();
    writeValues(book, 'D1:D4', [['Bé'], ['Lớp'], ['Bé'], ['']]);
    writeValues(book, 'A1:A3', [[true], ['có'], ['']]);
    const put = (row: number, column: number, given: object) => ({
      setDataValidation: { range: grid(row, row + 1, column, column + 1), rule: given },
    });
    did(
      book,
      OWNER,
      put(0, 0, rule('BOOLEAN')),
      put(1, 0, rule('BOOLEAN', 'có', 'không')),
      put(2, 0, { ...rule('ONE_OF_LIST', 'a', 'b'), showCustomUi: true }),
      put(3, 0, { ...rule('ONE_OF_RANGE', '=$D$1:$D$4'), showCustomUi: true }),
      put(4, 0, { ...rule('ONE_OF_LIST', 'a'), showCustomUi: false }),
    );
    expect([0, 1, 2, 3, 4].map((row) => cellOf(book, row, 0)?.control)).toEqual([
      { kind: 'checkbox', isTicked: true },
      { kind: 'checkbox', isTicked: true },
      { kind: 'dropDown', options: ['a', 'b'] },
      { kind: 'dropDown', options: ['Bé', 'Lớp'] },
      undefined,
    ]);
  });

  it('[SH55] a value that breaks the rule of its cell is marked', () => {
    const book = newBook();
    writeValues(book, 'A1:A2', [[40], [20]]);
    const given = rule('NUMBER_LESS', '30');
    did(book, OWNER, { setDataValidation: { range: grid(0, 2, 0, 1), rule: given } });
    expect([cellOf(book, 0, 0)?.isInvalid, cellOf(book, 1, 0)?.isInvalid]).toEqual([true, undefined]);
  });

  it('[SH49] a cell whose rule, format or value asks for a number is told as such, a date is not', () => {
    const book = newBook();
    writeValues(book, 'A1:B1', [[40, 'chữ']]);
    did(
      book,
      OWNER,
      { setDataValidation: { range: grid(1, 2, 0, 1), rule: rule('NUMBER_LESS', '30') } },
      { setDataValidation: { range: grid(2, 3, 0, 1), rule: rule('CUSTOM_FORMULA', '=ISNUMBER(A3)') } },
      {
        repeatCell: {
          range: grid(1, 2, 1, 2),
          cell: { userEnteredFormat: { numberFormat: { type: 'DATE' } }, userEnteredValue: { numberValue: 1 } },
          fields: '*',
        },
      },
    );
    const told = [cellOf(book, 0, 0), cellOf(book, 0, 1), cellOf(book, 1, 0), cellOf(book, 1, 1), cellOf(book, 2, 0)];
    expect(told.map((cell) => cell?.isNumber)).toEqual([true, undefined, true, undefined, true]);
  });

  it('[SH49] what is in hidden rows and columns is not told, save the first cell of a merged block', () => {
    const book = newBook();
    writeValues(book, 'A1:B2', [
      ['gộp', 'b'],
      ['a', 'thấy'],
    ]);
    const hidden = (dimension: string) => ({
      updateDimensionProperties: {
        range: { sheetId: 0, dimension, startIndex: 0, endIndex: 1 },
        properties: { hiddenByUser: true },
        fields: 'hiddenByUser',
      },
    });
    did(book, OWNER, { mergeCells: { range: grid(0, 1, 0, 2), mergeType: 'MERGE_ALL' } }, hidden('COLUMNS'));
    expect(view(book).sheet.cells.map(({ text }) => text)).toEqual(['gộp', 'thấy']);
    did(book, OWNER, hidden('ROWS'));
    expect(view(book).sheet.cells.map(({ text }) => text)).toEqual(['gộp', 'thấy']);
  });
});
