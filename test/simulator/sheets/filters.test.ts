/** The basic filter and filter views. */
import { spreadsheetView } from '../../../src/simulator/sheets';
import { type Book, batch, did, get, grid, newBook, OWNER, readValues, writeValues } from './sheets-world';

/** Zero-based rows that are not shown. */
function hiddenRows(book: Book): number[] {
  const { rows } = spreadsheetView(book.world, OWNER, book.id).sheet;
  return rows.filter((row) => row.isHidden).map((row) => row.index);
}

function list(): Book {
  const book = newBook();
  writeValues(book, 'A1:B5', [
    ['Lớp', 'Sĩ số'],
    ['5A1', 30],
    ['5A2', 20],
    ['4A1', 25],
    ['', 40],
  ]);
  return book;
}

const spec = (columnIndex: number, filterCriteria: object) => ({ columnIndex, filterCriteria });
const condition = (type: string, ...values: string[]) => ({
  condition: { type, ...(values.length > 0 && { values: values.map((userEnteredValue) => ({ userEnteredValue })) }) },
});
const setFilter = (book: Book, filter: object) =>
  did(book, OWNER, { setBasicFilter: { filter: { range: grid(0, 5, 0, 2), ...filter } } });

describe('the basic filter', () => {
  it.each([
    [[spec(0, { hiddenValues: ['5A1', ''] })], [1, 4]],
    [[spec(1, condition('NUMBER_GREATER', '24'))], [2]],
    [
      [spec(0, condition('TEXT_STARTS_WITH', '5')), spec(1, condition('NUMBER_LESS', '25'))],
      [1, 3, 4],
    ],
    [[spec(0, condition('NOT_BLANK'))], [4]],
    [[spec(1, condition('CUSTOM_FORMULA', '=AND(B2>20;A2<>"")'))], [2, 4]],
  ])('[SH66] %j hides the rows %j', (filterSpecs, expected) => {
    const book = list();
    setFilter(book, { filterSpecs });
    expect(hiddenRows(book)).toEqual(expected);
    const { data } = get(book, OWNER, '?includeGridData=true&ranges=A1:B5').body.sheets[0];
    const told = data[0].rowMetadata.flatMap((row: { hiddenByFilter?: boolean }, i: number) =>
      row.hiddenByFilter ? [i] : [],
    );
    expect(told).toEqual(expected);
    did(book, OWNER, { clearBasicFilter: { sheetId: 0 } });
    expect(hiddenRows(book)).toEqual([]);
  });

  it('[SH66] answers have the criteria in both forms, whichever was given', () => {
    const book = list();
    const criteria = { 0: { hiddenValues: ['5A1'] } };
    setFilter(book, { criteria });
    expect(get(book, OWNER).body.sheets[0].basicFilter).toEqual({
      range: grid(0, 5, 0, 2),
      criteria,
      filterSpecs: [spec(0, criteria[0])],
    });
    expect(() => setFilter(book, { filterSpecs: [spec(0, { visibleBackgroundColor: {} })] })).toThrow('NotSimulated');
    const bad = {
      setBasicFilter: { filter: { range: grid(0, 5, 0, 2), filterSpecs: [spec(0, condition('BOOLEAN'))] } },
    };
    expect(batch(book, OWNER, bad).body.error.message).toMatch('not supported for filters');
  });

  it('[SH66] its sort order is applied below the heading', () => {
    const book = list();
    setFilter(book, { sortSpecs: [{ dimensionIndex: 1, sortOrder: 'DESCENDING' }] });
    expect(readValues(book, 'B1:B5').body.values.flat()).toEqual(['Sĩ số', '40', '30', '25', '20']);
  });

  it('[SH22] it moves with inserted rows and columns', () => {
    const book = list();
    setFilter(book, { filterSpecs: [spec(1, condition('NUMBER_GREATER', '24'))] });
    const insert = (dimension: string) => ({
      insertDimension: { range: { sheetId: 0, dimension, startIndex: 0, endIndex: 1 } },
    });
    did(book, OWNER, insert('ROWS'), insert('COLUMNS'));
    expect(hiddenRows(book)).toEqual([3]);
    expect(get(book, OWNER).body.sheets[0].basicFilter).toMatchObject({
      range: grid(1, 6, 1, 3),
      filterSpecs: [{ columnIndex: 2 }],
    });
  });
});

describe('filter views', () => {
  it('[SH67] are kept with an id and a title, changed by mask, duplicated, deleted, and hide nothing from others', () => {
    const book = list();
    const filterSpecs = [spec(0, { hiddenValues: ['5A1'] })];
    const view = { filterViewId: 7, title: 'Khối 5', range: grid(0, 5, 0, 2), filterSpecs };
    const [added] = did(book, OWNER, { addFilterView: { filter: view } });
    expect(added).toEqual({ addFilterView: { filter: { ...view, criteria: { 0: { hiddenValues: ['5A1'] } } } } });
    expect(hiddenRows(book)).toEqual([]);
    did(book, OWNER, { updateFilterView: { filter: { filterViewId: 7, title: 'Khác' }, fields: 'title' } });
    const [copy] = did(book, OWNER, { duplicateFilterView: { filterId: 7 } });
    expect(copy).toMatchObject({ duplicateFilterView: { filter: { title: 'Bản sao của Khác', filterSpecs } } });
    did(book, OWNER, { deleteFilterView: { filterId: 7 } });
    expect(get(book, OWNER).body.sheets[0].filterViews).toHaveLength(1);
    expect(batch(book, OWNER, { deleteFilterView: { filterId: 7 } }).status).toBe(400);
  });

  it('[SH67] given as criteria by column they replace what was there', () => {
    const book = list();
    const filterSpecs = [spec(0, { hiddenValues: ['5A1'] })];
    did(book, OWNER, { addFilterView: { filter: { filterViewId: 7, range: grid(0, 5, 0, 2), filterSpecs } } });
    const filter = { filterViewId: 7, criteria: { 1: { hiddenValues: ['20'] } } };
    did(book, OWNER, { updateFilterView: { filter, fields: 'criteria' } });
    expect(get(book, OWNER).body.sheets[0].filterViews[0].filterSpecs).toEqual([spec(1, { hiddenValues: ['20'] })]);
  });
});
