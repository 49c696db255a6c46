/** findReplace, textToColumns, trimWhitespace, pasteData, and formats of parts of a text. */
import { type Book, batch, did, get, grid, newBook, OWNER, readValues, TEACHER, writeValues } from './sheets-world';

const entered = (book: Book, range: string) =>
  readValues(book, range, '?valueRenderOption=FORMULA').body.values as unknown[][];

describe('findReplace', () => {
  const replace = (book: Book, request: object) => did(book, OWNER, { findReplace: request })[0]?.findReplace;

  it('[SH63] counts what it changed, and reads the results as if typed', () => {
    const book = newBook();
    writeValues(book, 'A1:B2', [
      ['Lớp 5A1, lớp 5A2', 15],
      ['=A1&"5"', 'khác'],
    ]);
    expect(replace(book, { find: '5', replacement: '6', allSheets: true })).toEqual({
      valuesChanged: 2,
      rowsChanged: 1,
      sheetsChanged: 1,
      occurrencesChanged: 3,
    });
    expect(entered(book, 'A1:B2')).toEqual([
      ['Lớp 6A1, lớp 6A2', 16],
      ['=A1&"5"', 'khác'],
    ]);
    expect(replace(book, { find: '5', replacement: '7', sheetId: 0, includeFormulas: true })).toMatchObject({
      formulasChanged: 1,
    });
    expect(readValues(book, 'A2').body.values).toEqual([['Lớp 6A1, lớp 6A27']]);
  });

  it.each([
    [{ find: 'hoa', replacement: 'X' }, ['X mai', 'X', '$']],
    [{ find: 'hoa', replacement: 'X', matchCase: true }, ['Hoa mai', 'X', '$']],
    [{ find: 'HOA', replacement: 'X', matchEntireCell: true }, ['Hoa mai', 'X', '$']],
    [{ find: '^(\\w+) (\\w+)$', replacement: '$2 $1', searchByRegex: true }, ['mai Hoa', 'hoa', '$']],
    [{ find: '$', replacement: '$1x' }, ['Hoa mai', 'hoa', '$1x']],
  ])('[SH63] %j gives %j', (request, expected) => {
    const book = newBook();
    writeValues(book, 'A1:A3', [['Hoa mai'], ['hoa'], ['$']]);
    replace(book, { ...request, range: grid(0, 3, 0, 1) });
    expect(entered(book, 'A1:A3').flat()).toEqual(expected);
  });

  it('[SH63] a protected cell that would change refuses all, one that would not does not matter', () => {
    const book = newBook();
    writeValues(book, 'A1:A2', [['a'], ['b']]);
    did(book, OWNER, { addProtectedRange: { protectedRange: { range: grid(0, 1, 0, 1), editors: { users: [] } } } });
    expect(batch(book, TEACHER, { findReplace: { find: 'a', replacement: 'x', allSheets: true } }).status).toBe(400);
    expect(batch(book, TEACHER, { findReplace: { find: 'b', replacement: 'x', allSheets: true } }).status).toBe(200);
  });

  it('[SH63] nothing found answers no counts; two scopes at once are refused', () => {
    const book = newBook();
    expect(replace(book, { find: 'x', allSheets: true })).toEqual({});
    expect(batch(book, OWNER, { findReplace: { find: 'x', sheetId: 0, allSheets: true } }).status).toBe(400);
  });
});

describe('texts in cells', () => {
  it('[SH64] textToColumns splits by the given or the most frequent mark and reads the parts as if typed', () => {
    const book = newBook();
    writeValues(book, 'A1:B3', [
      ['An;5;x', 'cũ'],
      ['Bé, 6', ''],
      ['một', ''],
    ]);
    did(book, OWNER, { textToColumns: { source: grid(0, 3, 0, 1), delimiterType: 'SEMICOLON' } });
    expect(entered(book, 'A1:C3')).toEqual([['An', 5, 'x'], ['Bé, 6'], ['một']]);
    did(book, OWNER, { textToColumns: { source: grid(1, 2, 0, 1), delimiterType: 'CUSTOM', delimiter: ', ' } });
    expect(entered(book, 'A2:B2')).toEqual([['Bé', 6]]);
    expect(batch(book, OWNER, { textToColumns: { source: grid(0, 1, 0, 2) } }).status).toBe(400);
  });

  it('[SH64] trimWhitespace trims text and keeps it text', () => {
    const book = newBook();
    writeValues(
      book,
      'A1:B2',
      [
        ['  a  b ', ' =1 '],
        ['c', 5],
      ],
      'RAW',
    );
    const [reply] = did(book, OWNER, { trimWhitespace: { range: grid(0, 2, 0, 2) } });
    expect(reply).toEqual({ trimWhitespace: { cellsChangedCount: 2 } });
    expect(entered(book, 'A1:B2')).toEqual([
      ['a b', '=1'],
      ['c', 5],
    ]);
    expect(readValues(book, 'B1').body.values).toEqual([['=1']]);
  });

  it('[SH64] pasteData writes lines of delimited values as if typed', () => {
    const book = newBook();
    const request = { coordinate: { rowIndex: 1, columnIndex: 1 }, data: 'a\t1,5\n=B2\t', delimiter: '\t' };
    did(book, OWNER, { pasteData: request });
    expect(entered(book, 'B2:C3')).toEqual([['a', 1.5], ['=B2']]);
    expect(() => batch(book, OWNER, { pasteData: { data: '<b>', html: true } })).toThrow('NotSimulated');
  });

  it('[SH65] links are answered', () => {
    const book = newBook();
    const uri = 'https://hoamai.example';
    const format = { userEnteredFormat: { textFormat: { link: { uri } } } };
    writeValues(book, 'B1', [[`=HYPERLINK("${uri}/b";"đây")`]]);
    did(book, OWNER, { repeatCell: { range: grid(0, 1, 0, 1), cell: format, fields: 'userEnteredFormat' } });
    const { data } = get(book, OWNER, '?includeGridData=true&ranges=A1:B1').body.sheets[0];
    const links = data[0].rowData[0].values.map((cell: { hyperlink?: string }) => cell.hyperlink);
    expect(links).toEqual([uri, `${uri}/b`]);
  });

  it('[SH65] formats of parts of a text are kept until the text changes', () => {
    const book = newBook();
    const textFormatRuns = [{ startIndex: 2, format: { bold: true } }];
    const rows = [{ values: [{ userEnteredValue: { stringValue: 'Hoa mai' }, textFormatRuns }] }];
    did(book, OWNER, { updateCells: { start: { sheetId: 0 }, rows, fields: '*' } });
    const cell = () => get(book, OWNER, '?includeGridData=true&ranges=A1').body.sheets[0].data[0].rowData[0].values[0];
    expect(cell()).toMatchObject({ textFormatRuns });
    const put = (start: object, data: object, fields: string) => ({
      updateCells: { start, rows: [{ values: [data] }], fields },
    });
    did(book, OWNER, put({ sheetId: 0 }, { note: 'x' }, 'note'));
    expect(cell()).toMatchObject({ textFormatRuns });
    did(book, OWNER, put({ sheetId: 0 }, { userEnteredValue: { stringValue: 'y' } }, 'userEnteredValue'));
    expect(cell()).not.toHaveProperty('textFormatRuns');
    did(book, OWNER, put({ sheetId: 0 }, rows[0]?.values[0] ?? {}, '*'));
    writeValues(book, 'A1', [['khác']]);
    expect(cell()).not.toHaveProperty('textFormatRuns');
  });
});
