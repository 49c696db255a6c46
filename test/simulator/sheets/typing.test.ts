/** People in the grid: what Sheets makes of what they type, and what it refuses. Scripts' blocks of values too. */
import {
  getRangeValues,
  pasteBlock,
  readCells,
  SheetRefusal,
  setRangeNotes,
  setRangeValues,
  tickCheckbox,
  typeInCell,
} from '../../../src/simulator/sheets';
import {
  type Book,
  did,
  drive,
  get,
  grid,
  newBook,
  OTHER,
  OWNER,
  READER,
  readValues,
  STRANGER,
  stateOf,
  TEACHER,
  writeValues,
} from './sheets-world';

const SHEET = 'Trang tính1';

function typed(book: Book, input: string | number | boolean, cell = 'A1', email = TEACHER) {
  return typeInCell(book.world, email, { spreadsheetId: book.id, sheet: SHEET, cell }, input);
}

function cellData(book: Book, cell = 'A1') {
  return get(book, OWNER, `?includeGridData=true&ranges=${cell}`).body.sheets[0].data[0].rowData?.[0].values[0];
}

function refusal(act: () => unknown): SheetRefusal {
  try {
    act();
  } catch (error) {
    if (error instanceof SheetRefusal) return error;
    throw error;
  }
  throw new Error('was not refused');
}

function rule(type: string, values: string[], more: object = { strict: true }): object {
  return { condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) }, ...more };
}

function validated(type: string, values: string[], more?: object): Book {
  const book = newBook();
  did(book, OWNER, { setDataValidation: { range: grid(0, 3, 0, 1), rule: rule(type, values, more) } });
  return book;
}

describe('what is typed', () => {
  it.each<[string, unknown, string]>([
    ['12', 12, '12'],
    ['-3', -3, '-3'],
    ['12,5', 12.5, '12,5'],
    ['1.234', 1234, '1.234'],
    ['1.234,5', 1234.5, '1.234,50'],
    ['12.5', '12.5', '12.5'],
    ['50%', 0.5, '50%'],
    ['12,3%', 0.123, '12,30%'],
    ['true', true, 'TRUE'],
    ['23/11/2026', 46349, '23/11/2026'],
    ['3-2-26', 46056, '03/02/2026'],
    ['24/11', 46350, '24/11/2026'],
    ['2026-11-23', 46349, '2026-11-23'],
    ['31/02/2026', '31/02/2026', '31/02/2026'],
    ['11/23/2026', '11/23/2026', '11/23/2026'],
    ['6:30', 0.2708333333333333, '06:30:00'],
    ['23/11/2026 12:00', 46349.5, '23/11/2026 12:00:00'],
    ["'0912", '0912', '0912'],
    ['0912', 912, '912'],
    ['1e3', 1000, '1000'],
    ['Lá 1 ', 'Lá 1 ', 'Lá 1 '],
    ['=1+1', 2, '2'],
    ['=', '=', '='],
    ['-', '-', '-'],
  ])('[SH30] in vi_VN %s is %j and shows %s', (input, value, shown) => {
    const book = newBook();
    typed(book, input);
    expect(readCells(book.world, book.id, 'A1')).toEqual([[value]]);
    expect(readValues(book, 'A1').body.values).toEqual([[shown]]);
  });

  it.each<[string, unknown, string]>([
    ['12.5', 12.5, '12.5'],
    ['12,5', '12,5', '12,5'],
    ['1,234', 1234, '1,234'],
    ['11/23/2026', 46349, '11/23/2026'],
    ['23/11/2026', '23/11/2026', '23/11/2026'],
    ['6:30 PM', 0.7708333333333334, '6:30:00 PM'],
  ])('[SH30] in en_US %s is %j and shows %s', (input, value, shown) => {
    const book = newBook({ locale: 'en_US' });
    typeInCell(book.world, TEACHER, { spreadsheetId: book.id, sheet: 0, cell: 'A1' }, input);
    expect(readCells(book.world, book.id, 'A1')).toEqual([[value]]);
    expect(readValues(book, 'A1').body.values).toEqual([[shown]]);
  });

  it('[SH46] a cell formatted as plain text keeps what is typed as text', () => {
    const book = newBook();
    const cell = { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } };
    did(book, OWNER, { repeatCell: { range: grid(0, 1, 0, 3), cell, fields: 'userEnteredFormat.numberFormat' } });
    for (const [cell, input] of Object.entries({ A1: '0912', B1: '=1+1', C1: '23/11/2026' })) typed(book, input, cell);
    expect(readCells(book.world, book.id, 'A1:C1')).toEqual([['0912', '=1+1', '23/11/2026']]);
  });

  it('[SH47] a typed date gets a date format unless the cell has one, a number keeps the date format of its cell', () => {
    const book = newBook();
    typed(book, '23/11/2026');
    expect(cellData(book).userEnteredFormat.numberFormat).toEqual({ type: 'DATE', pattern: 'dd/MM/yyyy' });
    const numberFormat = { type: 'DATE', pattern: 'd/M' };
    did(book, OWNER, {
      repeatCell: {
        range: grid(0, 1, 0, 1),
        cell: { userEnteredFormat: { numberFormat } },
        fields: 'userEnteredFormat',
      },
    });
    typed(book, '24/11/2026');
    expect(cellData(book)).toMatchObject({ formattedValue: '24/11', userEnteredFormat: { numberFormat } });
    typed(book, 46351);
    expect(cellData(book).formattedValue).toBe('25/11');
  });

  it.each<[number, string, string, string]>([
    [46349.3542, 'DATE_TIME', 'dd/MM/yyyy HH:mm', '23/11/2026 08:30'],
    [46349.3542, 'TIME', 'HH:mm', '08:30'],
    [46349, 'DATE', 'yyyy-mm-dd', '2026-11-23'],
    [46349, 'DATE', '', '23/11/2026'],
    [12.5, 'NUMBER', '0', '13'],
    [-12.5, 'NUMBER', '0.00', '-12,50'],
    [1234567.891, 'NUMBER', '#,##0', '1.234.568'],
    [1234.5, 'NUMBER', '#,##0.00', '1.234,50'],
    [1.005, 'NUMBER', '0.00', '1,01'],
    [0.25, 'PERCENT', '0%', '25%'],
    [12, 'NUMBER', '0" trẻ"', '12 trẻ'],
    [0, 'NUMBER', '0;-0;"–"', '–'],
    [-4, 'NUMBER', '0;(0)', '(4)'],
    [5, 'NUMBER', '00', '05'],
    [0.5, 'NUMBER', '#.##', ',5'],
  ])('[SH38] %d as %s %s shows %s', (value, type, pattern, shown) => {
    const book = newBook();
    const numberFormat = { type, ...(pattern && { pattern }) };
    const cell = { userEnteredValue: { numberValue: value }, userEnteredFormat: { numberFormat } };
    did(book, OWNER, { repeatCell: { range: grid(0, 1, 0, 1), cell, fields: '*' } });
    expect(readValues(book, 'A1').body.values).toEqual([[shown]]);
  });

  it('[SH2] a pattern or an amount of money that is not modelled is refused by name', () => {
    const book = newBook();
    const numberFormat = { type: 'DATE', pattern: 'dddd dd/MM' };
    const cell = { userEnteredValue: { numberValue: 46349 }, userEnteredFormat: { numberFormat } };
    did(book, OWNER, { repeatCell: { range: grid(0, 1, 0, 1), cell, fields: '*' } });
    expect(() => readValues(book, 'A1')).toThrow('NotSimulated: date pattern dddd');
    expect(() => typed(book, '25.000 ₫', 'B1')).toThrow('NotSimulated: an amount of money typed');
  });
});

describe('rights of who types', () => {
  it.each([
    [READER, 'viewOnly'],
    [STRANGER, 'noAccess'],
  ])('[SH31] %s may not type: %s', (email, reason) => {
    const book = newBook();
    const before = stateOf(book);
    expect(refusal(() => typed(book, '1', 'A1', email)).reason).toBe(reason);
    expect(stateOf(book)).toEqual(before);
  });

  it('[SH31] nobody types in a locked file, nor in cells protected against them', () => {
    const book = newBook();
    did(book, OWNER, {
      addProtectedRange: { protectedRange: { range: grid(0, 1, 0, 1), editors: { users: [OTHER] } } },
    });
    const refused = refusal(() => typed(book, '1'));
    expect(refused.reason).toBe('protected');
    expect(refused.message).toMatch(/^Bạn đang cố chỉnh sửa một ô hoặc đối tượng được bảo vệ\./);
    expect(typed(book, '1', 'A1', OTHER).value).toBe('1');
    expect(typed(book, '2', 'A1', OWNER).oldValue).toBe('1');
    drive(book, 'PATCH', '', { contentRestrictions: [{ readOnly: true }] });
    expect(refusal(() => typed(book, '1', 'A1', OWNER)).reason).toBe('locked');
  });

  it('[SH37] an edit tells the cell, counted from 1, the values before and now as text, and who typed', () => {
    const book = newBook();
    const facts = {
      spreadsheetId: book.id,
      sheetId: 0,
      range: { row: 3, col: 2, numRows: 1, numColumns: 1 },
      userEmail: TEACHER,
    };
    expect(typed(book, '12', 'B3')).toEqual({ ...facts, value: '12' });
    expect(typed(book, true, 'B3')).toEqual({ ...facts, oldValue: '12', value: 'TRUE' });
    expect(typed(book, '', 'B3')).toEqual({ ...facts, oldValue: 'TRUE' });
    expect(book.world.state.drive.files[book.id]).toMatchObject({ lastModifyingEmail: TEACHER });
  });
});

describe('strict data validation', () => {
  it.each<[string, string[], (string | number)[], (string | number)[]]>([
    ['NUMBER_BETWEEN', ['0', '25'], ['0', '25', '7,5'], ['-1', '26', 'ba']],
    ['NUMBER_GREATER_THAN_EQ', ['0'], ['0', '1'], ['-1', 'x']],
    ['NUMBER_EQ', ['2'], ['2'], ['3']],
    ['NUMBER_LESS', ['=B1'], ['4'], ['5']],
    ['NUMBER_NOT_BETWEEN', ['1', '3'], ['0', '4'], ['2']],
    ['ONE_OF_LIST', ['Đủ', 'Thiếu', '3'], ['Đủ', '3'], ['đủ', 'Khác', '4']],
    ['ONE_OF_RANGE', ["='Trang tính1'!$C$1:$C$3"], ['Lá', '7'], ['Chồi', '8']],
    ['CUSTOM_FORMULA', ['=AND(ISNUMBER(A1);A1=INT(A1);A1<=B1)'], ['5', '0'], ['6', '1,5', 'x']],
    ['BOOLEAN', [], ['TRUE', 'false'], ['x', '1']],
    ['BOOLEAN', ['Có', 'Không'], ['Có', 'Không'], ['TRUE', 'Khác']],
    ['TEXT_CONTAINS', ['@'], ['a@b'], ['ab', '12']],
    ['TEXT_EQ', ['xong'], ['xong'], ['Xong']],
    ['TEXT_IS_EMAIL', [], ['a@b.vn'], ['a@b', 'a b@c.vn']],
    ['TEXT_IS_URL', [], ['https://hoamai.example/x'], ['không phải']],
    ['DATE_IS_VALID', [], ['23/11/2026'], ['hôm nay', '31/02/2026']],
    ['DATE_AFTER', ['22/11/2026'], ['23/11/2026'], ['22/11/2026', 'x']],
    ['DATE_BETWEEN', ['01/11/2026', '30/11/2026'], ['01/11/2026', '30/11/2026 08:00'], ['01/12/2026']],
  ])('[SH32] %s %j takes %j and refuses %j', (type, values, good, bad) => {
    const book = validated(type, values, { strict: true, inputMessage: 'Hãy nhập đúng.' });
    writeValues(book, 'B1:C3', [
      [5, 'Lá'],
      ['', ''],
      ['', 7],
    ]);
    for (const input of good) expect(typed(book, input)).toBeDefined();
    for (const input of bad) {
      typed(book, '');
      const before = stateOf(book);
      const refused = refusal(() => typed(book, input));
      expect({ input, reason: refused.reason, message: refused.message }).toEqual({
        input,
        reason: 'invalidData',
        message: 'Hãy nhập đúng.',
      });
      expect(stateOf(book)).toEqual(before);
    }
  });

  it('[SH32] without an input message the text names the cell; the empty cell and a lenient rule take all', () => {
    const book = validated('NUMBER_GREATER', ['0']);
    expect(refusal(() => typed(book, 'x', 'A2')).message).toContain('ô A2');
    typed(book, '');
    const lenient = validated('NUMBER_GREATER', ['0'], { strict: false });
    expect(typed(lenient, 'x').value).toBe('x');
  });

  it('[SH32] a custom formula is relative to each cell of its range', () => {
    const book = validated('CUSTOM_FORMULA', ['=A1<=B1']);
    writeValues(book, 'B1:B3', [[1], [2], [3]]);
    expect(refusal(() => typed(book, '3', 'A2')).reason).toBe('invalidData');
    expect(typed(book, '3', 'A3').value).toBe('3');
  });

  it('[SH33] writes through the API are not held against validation rules', () => {
    const book = validated('NUMBER_GREATER', ['0']);
    expect(writeValues(book, 'A1', [['x']], 'USER_ENTERED', TEACHER).status).toBe(200);
  });

  const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };

  it('[SW11] a script’s setValues is refused by a strict rule and writes nothing then, or takes all', () => {
    const book = validated('NUMBER_GREATER', ['0']);
    const before = stateOf(book);
    expect(() => setRangeValues(book.world, TEACHER, book.id, range, [[1], ['x']])).toThrow(
      'The data you entered in cell A2 violates the data validation rules set on this cell.',
    );
    expect(stateOf(book)).toEqual(before);
    book.world.state.switches.scriptWritesObeyValidation = false;
    setRangeValues(book.world, TEACHER, book.id, range, [[1], ['x']]);
    expect(getRangeValues(book.world, READER, book.id, range)).toEqual([[1], ['x']]);
  });

  it('[SH34] protections bind the account a script runs as', () => {
    const book = newBook();
    did(book, OWNER, { addProtectedRange: { protectedRange: { range, editors: { users: [OTHER] } } } });
    expect(() => setRangeValues(book.world, TEACHER, book.id, range, [[1], [2]])).toThrow('protected cell');
    expect(() => setRangeNotes(book.world, TEACHER, book.id, range, 'x')).toThrow('protected cell');
    setRangeNotes(book.world, OTHER, book.id, range, 'x');
    setRangeValues(book.world, OTHER, book.id, range, [[1], ['2']]);
    expect(getRangeValues(book.world, READER, book.id, range)).toEqual([[1], [2]]);
    expect(cellData(book).note).toBe('x');
  });

  it('[SH34] a script reads and writes dates as Dates', () => {
    const book = newBook();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 2 };
    const dates = [new Date('2026-11-23T00:00:00+07:00'), new Date('2026-11-23T08:05:00+07:00')];
    setRangeValues(book.world, TEACHER, book.id, range, [dates]);
    expect(readValues(book, 'A1:B1').body.values).toEqual([['23/11/2026', '23/11/2026 08:05:00']]);
    expect(getRangeValues(book.world, TEACHER, book.id, range)).toEqual([dates]);
  });

  it('[SH34] a script of an account without the right gets the text of the API', () => {
    const book = newBook();
    const range = { sheetId: 0, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
    expect(() => setRangeValues(book.world, READER, book.id, range, [[1]])).toThrow('does not have permission');
    expect(() => getRangeValues(book.world, STRANGER, book.id, range)).toThrow('does not have permission');
  });
});

describe('pasting and ticking', () => {
  const at = (book: Book, cell: string) => ({ spreadsheetId: book.id, sheet: SHEET, cell });

  it('[SW12] an ordinary paste takes validation away, or is held against it', () => {
    const book = validated('NUMBER_GREATER', ['0']);
    pasteBlock(book.world, TEACHER, at(book, 'A1'), [['x']]);
    expect(cellData(book)).not.toHaveProperty('dataValidation');
    book.world.state.switches.pasteReplacesValidation = false;
    expect(refusal(() => pasteBlock(book.world, TEACHER, at(book, 'A2'), [[1], ['x']])).reason).toBe('invalidData');
    pasteBlock(book.world, TEACHER, at(book, 'A2'), [[1], [2]]);
    expect(cellData(book, 'A2')).toMatchObject({ formattedValue: '1', dataValidation: { strict: true } });
  });

  it('[SH35] pasting values only keeps the validation rule and does not apply it', () => {
    const book = validated('NUMBER_GREATER', ['0']);
    pasteBlock(book.world, TEACHER, at(book, 'A2'), [['x']], { valuesOnly: true });
    expect(cellData(book, 'A2')).toMatchObject({ formattedValue: 'x', dataValidation: { strict: true } });
  });

  it('[SH35] one protected cell in the block refuses all of the paste; the grid grows with a paste', () => {
    const book = newBook();
    did(book, OWNER, {
      addProtectedRange: { protectedRange: { range: grid(1, 2, 1, 2), editors: { users: [OTHER] } } },
    });
    const before = stateOf(book);
    const block = [
      [1, 2],
      [3, 4],
    ];
    expect(refusal(() => pasteBlock(book.world, TEACHER, at(book, 'A1'), block)).reason).toBe('protected');
    expect(stateOf(book)).toEqual(before);
    const event = pasteBlock(book.world, TEACHER, at(book, 'Z1000'), block);
    expect(event).toEqual({
      spreadsheetId: book.id,
      sheetId: 0,
      range: { row: 1000, col: 26, numRows: 2, numColumns: 2 },
      userEmail: TEACHER,
    });
    expect(readCells(book.world, book.id, 'Z1000:AA1001')).toEqual(block);
  });

  it('[SH36] a tick turns a checkbox over, with its own values where it has some', () => {
    const book = validated('BOOLEAN', []);
    expect(tickCheckbox(book.world, TEACHER, at(book, 'A1')).value).toBe('TRUE');
    expect(tickCheckbox(book.world, TEACHER, at(book, 'A1'))).toMatchObject({ oldValue: 'TRUE', value: 'FALSE' });
    expect(refusal(() => tickCheckbox(book.world, TEACHER, at(book, 'B1'))).reason).toBe('notCheckbox');
    const custom = validated('BOOLEAN', ['Khóa', 'Mở']);
    expect(tickCheckbox(custom.world, TEACHER, at(custom, 'A1')).value).toBe('Khóa');
    expect(tickCheckbox(custom.world, TEACHER, at(custom, 'A1')).value).toBe('Mở');
  });
});
