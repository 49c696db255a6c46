/** Values API: A1 notation, reading and writing blocks, appending, clearing, limits. */
import fc from 'fast-check';
import { columnIndex, columnName, formatA1, parseA1, quoteSheetName } from '../../../src/simulator/sheets/a1';
import { newSheet, newSpreadsheet } from '../../../src/simulator/sheets/new-spreadsheet';
import { width } from '../../support/width';
import {
  batch,
  call,
  did,
  drive,
  grid,
  newBook,
  OTHER,
  OWNER,
  READER,
  readValues,
  SEED,
  STRANGER,
  stateOf,
  TEACHER,
  writeValues,
} from './sheets-world';

const TITLE = fc.constantFrom('2026-11', 'Báo ăn', 'A1', "Lớp 'Mèo'", 'Sheet1', 'T11', 'DS');

describe('A1 notation', () => {
  it('[SH13] a range printed and read again is the same range', () => {
    fc.assert(
      fc.property(TITLE, fc.nat(99), fc.nat(99), fc.nat(700), fc.nat(700), (title, r1, r2, c1, c2) => {
        const sheet = newSheet({ sheetId: 7, title, gridProperties: { rowCount: 1000, columnCount: 702 } });
        const book = { ...newSpreadsheet('id'), sheets: [newSheet({ sheetId: 0, title: 'Đầu' }), sheet] };
        const range = {
          sheetId: 7,
          startRowIndex: Math.min(r1, r2),
          endRowIndex: Math.max(r1, r2) + 1,
          startColumnIndex: Math.min(c1, c2),
          endColumnIndex: Math.max(c1, c2) + 1,
        };
        expect(parseA1(book, formatA1(sheet, range))).toEqual(range);
      }),
      { seed: SEED },
    );
  });

  it('[SH13] column letters and numbers are inverse up to ZZZ', () => {
    for (const index of [0, 25, 26, 51, 701, 702, 18277]) expect(columnIndex(columnName(index))).toBe(index);
    expect(columnName(18277)).toBe('ZZZ');
  });

  it.each([
    ['B3', { startRowIndex: 2, endRowIndex: 3, startColumnIndex: 1, endColumnIndex: 2 }],
    ["'2026-11'!A1:C", { startRowIndex: 0, startColumnIndex: 0, endColumnIndex: 3 }],
    ['A:C', { startColumnIndex: 0, endColumnIndex: 3 }],
    ['2:5', { startRowIndex: 1, endRowIndex: 5 }],
    ['C3:A1', { startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 3 }],
    ['2026-11', {}],
    ["'2026-11'", {}],
  ])('[SH13] reads %s', (text, bounds) => {
    const book = { ...newSpreadsheet('id'), sheets: [newSheet({ sheetId: 5, title: '2026-11' })] };
    expect(parseA1(book, text)).toEqual({ sheetId: 5, ...bounds });
  });

  it('[SH13] quotes a sheet name only where it must be', () => {
    expect(['Sheet1', 'Báo', '2026-11', 'Báo ăn', 'A1', "L'a"].map(quoteSheetName)).toEqual([
      'Sheet1',
      'Báo',
      "'2026-11'",
      "'Báo ăn'",
      "'A1'",
      "'L''a'",
    ]);
  });

  it('[SH13] answers 400 for a range it cannot read', () => {
    const answer = readValues(newBook(), 'Không có!A1');
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { code: 400, status: 'INVALID_ARGUMENT', message: 'Unable to parse range: Không có!A1' } },
    });
  });
});

describe('access', () => {
  it.each([
    [OWNER, 200, 200],
    [TEACHER, 200, 200],
    [READER, 200, 403],
    [STRANGER, 403, 403],
  ])('[SH3] %s reads with %i and writes with %i', (email, read, write) => {
    const book = newBook();
    expect(readValues(book, 'A1', '', email).status).toBe(read);
    const answer = writeValues(book, 'A1', [[1]], 'RAW', email);
    expect(answer.status).toBe(write);
    if (write === 403) {
      expect(answer.body.error).toMatchObject({
        message: 'The caller does not have permission',
        status: 'PERMISSION_DENIED',
      });
    }
  });

  it('[SH3] answers 404 for a file that does not exist', () => {
    const book = newBook();
    const answer = readValues({ ...book, id: 'khong-co' }, 'A1');
    expect(answer).toMatchObject({
      status: 404,
      body: { error: { message: 'Requested entity was not found.', status: 'NOT_FOUND' } },
    });
  });

  it('[SH4] a content restriction refuses every write with 403 and no read', () => {
    const book = newBook();
    drive(book, 'PATCH', '', { contentRestrictions: [{ readOnly: true, reason: 'Đã duyệt' }] });
    const before = stateOf(book);
    expect(writeValues(book, 'A1', [[1]]).status).toBe(403);
    expect(batch(book, OWNER, { addSheet: {} }).status).toBe(403);
    expect(call(book, OWNER, 'POST', `/${book.id}/values/A1:clear`, {}).status).toBe(403);
    expect(stateOf(book)).toEqual(before);
    expect(readValues(book, 'A1').status).toBe(200);
  });

  it('[SH23] the 61st read or write of a minute answers 429 to that account only', () => {
    const book = newBook();
    const raw = (email: string) =>
      book.world.rest({
        method: 'GET',
        url: `https://sheets.googleapis.com/v4/spreadsheets/${book.id}/values/A1`,
        headers: { Authorization: `Bearer ${email}` },
      });
    book.world.state.sheets.requestCounts = {};
    const statuses = Array.from({ length: 61 }, () => raw(TEACHER).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses[60]).toBe(429);
    expect(JSON.parse(raw(TEACHER).body).error.status).toBe('RESOURCE_EXHAUSTED');
    expect(raw(OTHER).status).toBe(200);
    book.world.state.nowMs += 60_000;
    expect(raw(TEACHER).status).toBe(200);
  });
});

describe('values.update and values.get', () => {
  const scalar = fc.oneof(
    fc.integer({ min: -1e6, max: 1e6 }),
    fc.boolean(),
    fc.string({ minLength: 1, maxLength: 8 }).filter((text) => text.trim() !== ''),
  );
  const block = fc.array(fc.array(scalar, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

  it('[SH14] what is written RAW is read back unformatted', () => {
    const book = newBook();
    fc.assert(
      fc.property(block, (values) => {
        call(book, OWNER, 'POST', `/${book.id}/values/A1:Z100:clear`, {});
        expect(writeValues(book, 'B2', values, 'RAW').status).toBe(200);
        const answer = readValues(book, 'B2:F9', '?valueRenderOption=UNFORMATTED_VALUE');
        expect(answer.body.values).toEqual(values);
      }),
      { seed: SEED, numRuns: width(25, 60) },
    );
  });

  it("[SH14] null leaves a cell, '' empties it, trailing empty cells and rows are left out", () => {
    const book = newBook();
    writeValues(book, 'A1', [['a', 'b', 'c'], ['d'], ['e']]);
    const answer = writeValues(book, 'A1:C3', [[null, '', 'C'], [''], ['']]);
    expect(answer.body).toEqual({
      spreadsheetId: book.id,
      updatedRange: "'Trang tính1'!A1:C3",
      updatedRows: 3,
      updatedColumns: 3,
      updatedCells: 4,
    });
    expect(readValues(book, 'A1:D9').body.values).toEqual([['a', '', 'C']]);
    expect(readValues(book, 'E1:F2').body).toEqual({ range: "'Trang tính1'!E1:F2", majorDimension: 'ROWS' });
  });

  it('[SH15] RAW keeps text as it is, USER_ENTERED reads it', () => {
    const book = newBook();
    writeValues(book, 'A1', [['=1+1', '12', 'TRUE']], 'RAW');
    writeValues(book, 'A2', [['=1+1', '12', 'TRUE']]);
    const answer = readValues(book, 'A1:C2', '?valueRenderOption=UNFORMATTED_VALUE');
    expect(answer.body.values).toEqual([
      ['=1+1', '12', 'TRUE'],
      [2, 12, true],
    ]);
  });

  it.each([
    ['', [['23/11/2026', '0,25', '0,5', 'TRUE']]],
    ['?valueRenderOption=UNFORMATTED_VALUE', [[46349, 0.25, 0.5, true]]],
    ['?valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING', [['23/11/2026', 0.25, 0.5, true]]],
    ['?valueRenderOption=FORMULA', [[46349, 0.25, '=B1*2', true]]],
    ['?valueRenderOption=FORMULA&majorDimension=COLUMNS', [[46349], [0.25], ['=B1*2'], [true]]],
  ])('[SH16] renders values with %s', (query, values) => {
    const book = newBook();
    writeValues(book, 'A1', [['23/11/2026', '0,25', '=B1*2', true]]);
    expect(readValues(book, 'A1:D1', query).body.values).toEqual(values);
  });

  it('[SH17] values outside of the grid or of their range are refused', () => {
    const book = newBook();
    expect(writeValues(book, 'A1001', [[1]]).body.error.message).toBe(
      "Range ('Trang tính1'!A1001) exceeds grid limits. Max rows: 1000, max columns: 26",
    );
    expect(writeValues(book, 'Z1', [[1, 2]]).status).toBe(400);
    expect(writeValues(book, 'A1:B2', [[1], [2], [3]]).body.error.message).toBe(
      "Requested writing within range ['Trang tính1'!A1:B2], but tried writing to row [3]",
    );
    expect(readValues(book, 'A1:B').body.values).toBeUndefined();
  });

  it('[SH17] a refused values.batchUpdate writes nothing at all', () => {
    const book = newBook();
    const before = stateOf(book);
    const data = [
      { range: 'A1', values: [[1]] },
      { range: 'A2000', values: [[1]] },
    ];
    const answer = call(book, OWNER, 'POST', `/${book.id}/values:batchUpdate`, { valueInputOption: 'RAW', data });
    expect(answer.status).toBe(400);
    expect(stateOf(book)).toEqual(before);
  });
});

describe('values.append, clear, batchGet', () => {
  const append = (book: ReturnType<typeof newBook>, range: string, values: unknown[][], query = '') =>
    call(book, OWNER, 'POST', `/${book.id}/values/${encodeURIComponent(range)}:append?valueInputOption=RAW${query}`, {
      values,
    });

  // The example of https://developers.google.com/workspace/sheets/api/guides/values#appending_values
  it.each([
    ['Sheet1', 'B7'],
    ['B4', 'B7'],
    ['C5:D5', 'B7'],
    ['B2:D4', 'B7'],
    ['A3:G10', 'B7'],
    ['A1', 'A3'],
    ['E4', 'E4'],
    ['A4', 'A4'],
  ])('[SH18] appending to %s writes from %s', (range, start) => {
    const book = newBook({ locale: 'en_US' });
    writeValues(book, 'A1:C2', [
      ['x', 'y', 'z'],
      ['x', 'y', 'z'],
    ]);
    writeValues(book, 'B4:D6', [
      ['x', 'y', 'z'],
      ['x', 'y', 'z'],
      ['x', 'y', 'z'],
    ]);
    expect(append(book, range, [['n']]).body.updates.updatedRange).toBe(`Sheet1!${start}`);
  });

  it('[SH18] appending at the end of the grid adds rows, INSERT_ROWS moves what is below', () => {
    const book = newBook({}, [{ properties: { title: 'Log', gridProperties: { rowCount: 2, columnCount: 2 } } }]);
    append(book, 'Log!A1', [['1'], ['2'], ['3']]);
    expect(readValues(book, 'Log').body).toEqual({
      range: 'Log!A1:B3',
      majorDimension: 'ROWS',
      values: [['1'], ['2'], ['3']],
    });
    did(book, OWNER, { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 3 } });
    writeValues(book, 'Log!A5', [['dưới']]);
    append(book, 'Log!A1:A3', [['4'], ['5']], '&insertDataOption=INSERT_ROWS');
    expect(readValues(book, 'Log!A4:A7').body.values).toEqual([['4'], ['5'], [], ['dưới']]);
  });

  it('[SH19] clearing takes values only', () => {
    const book = newBook();
    const rule = { condition: { type: 'NUMBER_GREATER', values: [{ userEnteredValue: '0' }] }, strict: true };
    did(book, OWNER, { setDataValidation: { range: grid(0, 1, 0, 1), rule } });
    writeValues(book, 'A1', [[5]]);
    expect(call(book, OWNER, 'POST', `/${book.id}/values:batchClear`, { ranges: ['A1:B2'] }).body).toEqual({
      spreadsheetId: book.id,
      clearedRanges: ["'Trang tính1'!A1:B2"],
    });
    const answer = call(book, OWNER, 'GET', `/${book.id}/values:batchGet?ranges=A1&ranges=B1:C2`);
    expect(answer.body.valueRanges).toEqual([
      { range: "'Trang tính1'!A1", majorDimension: 'ROWS' },
      { range: "'Trang tính1'!B1:C2", majorDimension: 'ROWS' },
    ]);
    const sheet = call(book, OWNER, 'GET', `/${book.id}?ranges=A1&includeGridData=true`).body.sheets[0];
    expect(sheet.data[0].rowData).toEqual([{ values: [{ dataValidation: rule }] }]);
  });

  it('[SH24] a cell takes 50,000 characters, a spreadsheet 10 million cells', () => {
    const book = newBook();
    expect(writeValues(book, 'A1', [['x'.repeat(50_000)]], 'RAW').status).toBe(200);
    expect(writeValues(book, 'A1', [['x'.repeat(50_001)]], 'RAW').body.error.message).toContain('50000 characters');
    const before = stateOf(book);
    const answer = batch(book, OWNER, { appendDimension: { sheetId: 0, dimension: 'ROWS', length: 400_000 } });
    expect(answer.body.error.message).toContain('above the limit of 10000000 cells');
    expect(batch(book, OWNER, { appendDimension: { sheetId: 0, dimension: 'COLUMNS', length: 18_278 } }).status).toBe(
      400,
    );
    expect(stateOf(book)).toEqual(before);
  });
});
