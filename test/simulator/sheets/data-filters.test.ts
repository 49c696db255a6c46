/** Values and spreadsheets by data filters, sheets copied to another spreadsheet, errors that name what they are about. */
import {
  type Book,
  call,
  did,
  get,
  grid,
  newBook,
  OTHER,
  OWNER,
  READER,
  readValues,
  STRANGER,
  TEACHER,
  writeValues,
} from './sheets-world';

const post = (book: Book, path: string, body: object, email = OWNER) =>
  call(book, email, 'POST', `/${book.id}${path}`, body);

function marked(): Book {
  const book = newBook({}, [{ properties: { title: 'Một' } }, { properties: { sheetId: 9, title: 'Hai' } }]);
  writeValues(book, 'Hai!A1:B2', [
    [1, 2],
    [3, 4],
  ]);
  const location = { dimensionRange: { sheetId: 9, dimension: 'ROWS', startIndex: 1, endIndex: 2 } };
  const developerMetadata = { metadataId: 1, metadataKey: 'k', visibility: 'DOCUMENT', location };
  did(book, OWNER, { createDeveloperMetadata: { developerMetadata } });
  return book;
}

const byKey = { developerMetadataLookup: { metadataKey: 'k' } };

describe('values by data filter', () => {
  it('[SH74] batchGet answers each range once, with the filters that select it', () => {
    const book = marked();
    const first = { gridRange: grid(0, 1, 0, 2, 9) };
    const same = { a1Range: 'Hai!A1:B1' };
    const { body } = post(book, '/values:batchGetByDataFilter', {
      dataFilters: [first, same, byKey],
      valueRenderOption: 'UNFORMATTED_VALUE',
      majorDimension: 'COLUMNS',
    });
    expect(body.valueRanges).toEqual([
      { valueRange: { range: 'Hai!A1:B1', majorDimension: 'COLUMNS', values: [[1], [2]] }, dataFilters: [first, same] },
      { valueRange: { range: 'Hai!A2:Z2', majorDimension: 'COLUMNS', values: [[3], [4]] }, dataFilters: [byKey] },
    ]);
  });

  it('[SH74] batchUpdate writes to what the filter selects and says so', () => {
    const book = marked();
    const data = [{ dataFilter: byKey, majorDimension: 'ROWS', values: [[7, '=A2']] }];
    const { body } = post(book, '/values:batchUpdateByDataFilter', {
      data,
      valueInputOption: 'USER_ENTERED',
      includeValuesInResponse: true,
    });
    expect(body).toMatchObject({
      totalUpdatedRows: 1,
      totalUpdatedColumns: 2,
      totalUpdatedCells: 2,
      totalUpdatedSheets: 1,
      responses: [{ dataFilter: byKey, updatedRange: 'Hai!A2:B2', updatedData: { values: [['7', '7']] } }],
    });
  });

  it('[SH74] batchClear empties what the filters select', () => {
    const book = marked();
    const { body } = post(book, '/values:batchClearByDataFilter', { dataFilters: [byKey] });
    expect(body.clearedRanges).toEqual(['Hai!A2:Z2']);
    expect(readValues(book, 'Hai!A1:B2').body.values).toEqual([['1', '2']]);
  });

  it('[SH48] getByDataFilter takes every kind of filter, one at a time', () => {
    const book = marked();
    const { body } = post(book, ':getByDataFilter', {
      dataFilters: [byKey, { a1Range: 'Hai!A1' }],
      includeGridData: true,
    });
    expect(body.sheets).toHaveLength(1);
    expect(body.sheets[0].data).toHaveLength(2);
    const both = { dataFilters: [{ a1Range: 'Hai!A1', gridRange: {} }] };
    expect(post(book, ':getByDataFilter', both).status).toBe(400);
  });
});

describe('sheets.copyTo', () => {
  it('[SH75] puts a copy at the end of a spreadsheet that the account may write', () => {
    const book = marked();
    const { body } = call(book, OTHER, 'POST', '', { properties: { title: 'Đích' } });
    const target = { world: book.world, id: body.spreadsheetId as string };
    did(book, OWNER, { mergeCells: { range: grid(4, 5, 0, 2, 9), mergeType: 'MERGE_ALL' } });
    const copy = () => post(book, '/sheets/9:copyTo', { destinationSpreadsheetId: target.id }, OTHER);
    const answer = copy();
    expect(answer.body).toMatchObject({ title: 'Bản sao của Hai', index: 1 });
    expect(readValues(target, "'Bản sao của Hai'!A1:B2", '', OTHER).body.values).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    const [, sheet] = get(target, OTHER).body.sheets;
    expect(sheet.merges).toEqual([grid(4, 5, 0, 2, answer.body.sheetId)]);
    expect(copy().body.title).toBe('Bản sao của Hai 1');
    expect(post(book, '/sheets/9:copyTo', { destinationSpreadsheetId: target.id }, TEACHER).status).toBe(403);
    expect(post(book, '/sheets/77:copyTo', { destinationSpreadsheetId: target.id }, OTHER).status).toBe(400);
  });
});

describe('errors', () => {
  const update = (book: Book, email: string, ...ranges: string[]) =>
    call(book, email, 'POST', `/${book.id}/values:batchUpdate`, {
      valueInputOption: 'RAW',
      data: ranges.map((range) => ({ range, values: [[1]] })),
    }).body.error?.message;

  it('[SH76] a batch of values names the item that was refused', () => {
    const book = newBook({ locale: 'en_US' });
    expect(update(book, OWNER, 'A1', 'Tab7!Aa')).toBe('Invalid data[1]: Unable to parse range: Tab7!Aa');
    expect(update(book, OWNER, 'A1001')).toBe(
      'Invalid data[0]: Range (Sheet1!A1001) exceeds grid limits. Max rows: 1000, max columns: 26',
    );
    did(book, OWNER, { addProtectedRange: { protectedRange: { range: grid(0, 1, 0, 1), editors: { users: [] } } } });
    expect(update(book, TEACHER, 'A1')).toMatch(
      /^Invalid data\[0\]: You are trying to edit a protected cell or object\./,
    );
  });

  it.each([
    ['GET', '/x', 404, 'Requested entity was not found.'],
    ['GET', '', 403, 'The caller does not have permission'],
  ] as const)('[SH76] %s of "%s" answers %d', (method, path, status, message) => {
    const book = newBook();
    const answer = call(book, STRANGER, method, path === '' ? `/${book.id}` : path);
    expect(answer).toMatchObject({ status, body: { error: { message } } });
  });

  it.each([
    [
      { deleteDimension: { range: { dimension: 'ROWS', startIndex: 5, endIndex: 6 } } },
      "Cannot delete a row that doesn't exist. Tried to delete row index 5 but there are only 5 rows.",
    ],
    [
      { deleteDimension: { range: { dimension: 'ROWS', startIndex: 0, endIndex: 5 } } },
      "You can't delete all the rows on the sheet.",
    ],
    [
      { deleteDimension: { range: { dimension: 'ROWS', startIndex: 1, endIndex: 5 } } },
      'Sorry, it is not possible to delete all non-frozen rows.',
    ],
    [
      { insertDimension: { range: { dimension: 'ROWS', startIndex: 6, endIndex: 7 } } },
      'range.startIndex is larger than current grid size (5)',
    ],
    [
      { insertDimension: { range: { dimension: 'ROWS', startIndex: 5, endIndex: 6 } } },
      'range.startIndex must be less than the grid size (5) if inheritFromBefore is false.',
    ],
    [{ repeatCell: { range: grid(0, 1, 0, 1, 3), cell: {}, fields: 'note' } }, 'No grid with id: 3'],
    [
      { repeatCell: { range: grid(0, 1, 0, 1), cell: {} } },
      "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
    ],
  ])('[SH76] %j is refused in Google’s words', (request, text) => {
    const gridProperties = { rowCount: 5, columnCount: 5, frozenRowCount: 1 };
    const book = newBook({}, [{ properties: { gridProperties } }]);
    const answer = post(book, ':batchUpdate', { requests: [request] });
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { message: `Invalid requests[0].${Object.keys(request)[0]}: ${text}` } },
    });
    expect(post(book, ':batchUpdate', { requests: [request] }, READER).status).toBe(403);
  });
});
