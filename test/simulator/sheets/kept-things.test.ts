/** Things that are kept for ranges: names, formats by rule, bands, groups, charts, developer metadata. */
import { spreadsheetView } from '../../../src/simulator/sheets';
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
  stateOf,
  writeValues,
} from './sheets-world';

const error = (book: Book, request: object) => batch(book, OWNER, request).body.error?.message;
const sheetOf = (book: Book) => get(book, OWNER).body.sheets[0];
const insertRow = (startIndex: number) => ({
  insertDimension: { range: { sheetId: 0, dimension: 'ROWS', startIndex, endIndex: startIndex + 1 } },
});
const rows = (startIndex: number, endIndex: number) => ({ sheetId: 0, dimension: 'ROWS', startIndex, endIndex });

describe('named ranges', () => {
  const name = (more: object = {}) => ({ namedRangeId: 'n1', name: 'SiSo', range: grid(0, 2, 0, 1), ...more });

  it('[SH68] are changed and removed by their id; a name is taken once', () => {
    const book = newBook();
    writeValues(book, 'A1:B2', [[1], [2]]);
    did(book, OWNER, { addNamedRange: { namedRange: name() } });
    did(book, OWNER, { updateNamedRange: { namedRange: name({ range: grid(1, 2, 0, 1) }), fields: 'range' } });
    expect(readValues(book, 'SiSo').body.values).toEqual([['2']]);
    expect(error(book, { addNamedRange: { namedRange: name({ namedRangeId: 'n2' }) } })).toBe(
      'Invalid requests[0].addNamedRange: Cannot add named range with name SiSo, a named range with that name already exists.',
    );
    did(book, OWNER, { deleteNamedRange: { namedRangeId: 'n1' } });
    expect(readValues(book, 'SiSo').body.error.message).toBe('Unable to parse range: SiSo');
    expect(error(book, { deleteNamedRange: { namedRangeId: 'n1' } })).toMatch('Cannot find named range');
  });
});

describe('conditional formats', () => {
  const rule = (value: string) => ({
    ranges: [grid(0, 1, 0, 1)],
    booleanRule: { condition: { type: 'TEXT_EQ', values: [{ userEnteredValue: value }] }, format: {} },
  });

  it('[SH69] rules are replaced or moved by their index', () => {
    const book = newBook();
    for (const value of ['c', 'b', 'a'])
      did(book, OWNER, { addConditionalFormatRule: { rule: rule(value), index: 0 } });
    const [moved] = did(book, OWNER, { updateConditionalFormatRule: { sheetId: 0, index: 0, newIndex: 2 } });
    expect(moved).toEqual({ updateConditionalFormatRule: { oldIndex: 0, newIndex: 2, newRule: rule('a') } });
    const [replaced] = did(book, OWNER, { updateConditionalFormatRule: { index: 1, rule: rule('d') } });
    expect(replaced).toMatchObject({ updateConditionalFormatRule: { oldRule: rule('c'), newRule: rule('d') } });
    expect(sheetOf(book).conditionalFormats).toEqual(['b', 'd', 'a'].map(rule));
  });

  it.each([
    [{ booleanRule: { condition: { type: 'BOOLEAN' } } }, 'not supported for conditional formatting'],
    [{ gradientRule: { minpoint: { type: 'MIN' } } }, 'No interpolationPointType specified.'],
    [
      { gradientRule: { minpoint: { type: 'MIN' }, maxpoint: { type: 'NUMBER' } } },
      'InterpolationPoint.value is required.',
    ],
    [{}, 'Exactly one'],
  ])('[SH69] %j is refused', (part, text) => {
    const request = { addConditionalFormatRule: { rule: { ranges: [grid(0, 1, 0, 1)], ...part }, index: 0 } };
    expect(error(newBook(), request)).toMatch(text);
  });
});

describe('alternating colours', () => {
  const band = (more: object = {}) => ({
    bandedRangeId: 5,
    range: grid(0, 4, 0, 2),
    rowProperties: { headerColor: { red: 1 }, firstBandColor: { green: 1 }, secondBandColor: { blue: 1 } },
    ...more,
  });

  it('[SH70] header and bands are the background of cells without one, and no two bands overlap', () => {
    const book = newBook();
    const [reply] = did(book, OWNER, { addBanding: { bandedRange: band() } });
    expect(reply).toEqual({ addBanding: { bandedRange: band() } });
    const { cells } = spreadsheetView(book.world, OWNER, book.id).sheet;
    const column = cells.filter((cell) => cell.column === 0).map((cell) => cell.style?.background);
    expect(column).toEqual(['#ff0000', '#00ff00', '#0000ff', '#00ff00']);
    expect(error(book, { addBanding: { bandedRange: band({ bandedRangeId: 6, range: grid(3, 5, 0, 1) }) } })).toBe(
      'Invalid requests[0].addBanding: You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  });

  it('[SH70] are changed by mask and deleted', () => {
    const book = newBook();
    did(book, OWNER, { addBanding: { bandedRange: band() } }, insertRow(1));
    expect(sheetOf(book).bandedRanges[0].range).toEqual(grid(0, 5, 0, 2));
    const bandedRange = { bandedRangeId: 5, range: grid(0, 3, 0, 2) };
    did(book, OWNER, { updateBanding: { bandedRange, fields: 'range' } });
    expect(sheetOf(book).bandedRanges).toEqual([band({ range: grid(0, 3, 0, 2) })]);
    did(book, OWNER, { deleteBanding: { bandedRangeId: 5 } });
    expect(sheetOf(book)).not.toHaveProperty('bandedRanges');
  });
});

describe('groups of rows', () => {
  const spans = (book: Book) =>
    (sheetOf(book).rowGroups ?? []).map(
      (group: { range: { startIndex: number; endIndex: number }; depth: number }) =>
        [group.range.startIndex, group.range.endIndex, group.depth] as const,
    );
  const add = (start: number, end: number) => ({ addDimensionGroup: { range: rows(start, end) } });

  it.each([
    [
      'a superset',
      add(2, 4),
      add(1, 5),
      [
        [1, 5, 1],
        [2, 4, 2],
      ],
    ],
    [
      'a subset',
      add(1, 5),
      add(2, 4),
      [
        [1, 5, 1],
        [2, 4, 2],
      ],
    ],
    [
      'an overlap',
      add(1, 4),
      add(2, 5),
      [
        [1, 5, 1],
        [2, 4, 2],
      ],
    ],
  ])('[SH71] %s of a group makes one inside of the other', (_what, first, second, expected) => {
    const book = newBook();
    const [, reply] = did(book, OWNER, first, second);
    expect(spans(book)).toEqual(expected);
    expect(reply).toEqual({ addDimensionGroup: { dimensionGroups: sheetOf(book).rowGroups } });
  });

  it('[SH71] deleting takes a level away from the rows of the range', () => {
    const book = newBook();
    did(book, OWNER, add(1, 5), add(2, 4), { deleteDimensionGroup: { range: rows(3, 5) } });
    expect(spans(book)).toEqual([
      [1, 4, 1],
      [2, 3, 2],
    ]);
  });

  it('[SH71] folding hides the rows, unfolding shows them; inserted rows belong to the group', () => {
    const book = newBook();
    did(book, OWNER, add(1, 3), insertRow(2));
    expect(spans(book)).toEqual([[1, 4, 1]]);
    const fold = (collapsed: boolean) => ({
      updateDimensionGroup: { dimensionGroup: { range: rows(1, 4), depth: 1, collapsed }, fields: 'collapsed' },
    });
    const hidden = () =>
      spreadsheetView(book.world, OWNER, book.id)
        .sheet.rows.filter((row) => row.isHidden)
        .map((row) => row.index);
    did(book, OWNER, fold(true));
    expect(hidden()).toEqual([1, 2, 3]);
    did(book, OWNER, fold(false));
    expect(hidden()).toEqual([]);
  });
});

describe('charts', () => {
  const spec = {
    title: 'Sĩ số',
    basicChart: {
      chartType: 'COLUMN',
      series: [{ series: { sourceRange: { sources: [grid(0, 3, 1, 2)] } } }],
    },
  };
  const overlayPosition = { anchorCell: { sheetId: 0, rowIndex: 1, columnIndex: 4 } };

  it('[SH72] are kept with their place, follow their data, and are moved and deleted', () => {
    const book = newBook();
    const [reply] = did(book, OWNER, { addChart: { chart: { chartId: 3, spec, position: { overlayPosition } } } });
    const size = { widthPixels: 600, heightPixels: 371 };
    expect(reply).toEqual({
      addChart: { chart: { chartId: 3, spec, position: { overlayPosition: { ...size, ...overlayPosition } } } },
    });
    did(book, OWNER, insertRow(1));
    const [chart] = sheetOf(book).charts;
    expect(chart.spec.basicChart.series[0].series.sourceRange.sources).toEqual([grid(0, 4, 1, 2)]);
    const newPosition = { overlayPosition: { widthPixels: 200 } };
    const move = { objectId: 3, newPosition, fields: 'widthPixels' };
    const [moved] = did(book, OWNER, { updateEmbeddedObjectPosition: move });
    expect(moved).toMatchObject({
      updateEmbeddedObjectPosition: { position: { overlayPosition: { ...overlayPosition, widthPixels: 200 } } },
    });
    did(book, OWNER, { updateChartSpec: { chartId: 3, spec: { pieChart: {} } } });
    expect(sheetOf(book).charts[0].spec).toEqual({ pieChart: {} });
    did(book, OWNER, { deleteEmbeddedObject: { objectId: 3 } });
    expect(sheetOf(book)).not.toHaveProperty('charts');
  });

  it('[SH72] a chart has one kind and a place', () => {
    const book = newBook();
    const position = { overlayPosition };
    expect(error(book, { addChart: { chart: { spec: { title: 'x' }, position } } })).toMatch('kind of chart');
    expect(error(book, { addChart: { chart: { spec } } })).toMatch('position');
    expect(() => batch(book, OWNER, { addChart: { chart: { spec, position: { newSheet: true } } } })).toThrow(
      'NotSimulated',
    );
  });
});

describe('developer metadata', () => {
  const create = (metadataId: number, metadataKey: string, location: object) => ({
    createDeveloperMetadata: {
      developerMetadata: { metadataId, metadataKey, metadataValue: 'v', visibility: 'DOCUMENT', location },
    },
  });
  const book = newBook();
  const search = (filter: object) => {
    const answer = call(book, OWNER, 'POST', `/${book.id}/developerMetadata:search`, { dataFilters: [filter] });
    const matched = (answer.body.matchedDeveloperMetadata ?? []) as { developerMetadata: { metadataId: number } }[];
    return matched.map(({ developerMetadata }) => developerMetadata.metadataId);
  };
  did(
    book,
    OWNER,
    create(1, 'tệp', { spreadsheet: true }),
    create(2, 'trang', { sheetId: 0 }),
    create(3, 'dòng', { dimensionRange: rows(4, 5) }),
    create(4, 'cột', { dimensionRange: { ...rows(2, 3), dimension: 'COLUMNS' } }),
  );
  const clean = book.world.snapshot();
  beforeEach(() => book.world.restore(clean));

  it('[SH73] moves with its row, goes with it, and is told with what it is on', () => {
    did(book, OWNER, insertRow(0));
    const row = { locationType: 'ROW', dimensionRange: rows(5, 6) };
    expect(call(book, OWNER, 'GET', `/${book.id}/developerMetadata/3`).body).toMatchObject({ location: row });
    const { body } = get(book, OWNER, '?includeGridData=true&ranges=A6:C6');
    expect(body.developerMetadata[0].metadataId).toBe(1);
    expect(body.sheets[0].developerMetadata[0].metadataId).toBe(2);
    expect(body.sheets[0].data[0].rowMetadata[0].developerMetadata[0].metadataId).toBe(3);
    expect(body.sheets[0].data[0].columnMetadata[2].developerMetadata[0].metadataId).toBe(4);
    did(book, OWNER, { deleteDimension: { range: rows(5, 6) } });
    expect(call(book, OWNER, 'GET', `/${book.id}/developerMetadata/3`).status).toBe(404);
  });

  it.each([
    [{ metadataKey: 'dòng' }, [3]],
    [{ visibility: 'DOCUMENT', locationType: 'COLUMN' }, [4]],
    [{ metadataLocation: { sheetId: 0 } }, [1, 2, 3, 4]],
    [{ metadataLocation: { sheetId: 0 }, locationMatchingStrategy: 'EXACT_LOCATION' }, [2]],
    [{ metadataLocation: { dimensionRange: rows(3, 4) } }, [1, 2, 4]],
    [{ metadataId: 9 }, []],
  ])('[SH73] the lookup %j finds %j', (developerMetadataLookup, expected) => {
    expect(search({ developerMetadataLookup })).toEqual(expected);
  });

  it('[SH73] is changed and deleted by lookup', () => {
    const filter = (metadataId: number) => ({ developerMetadataLookup: { metadataId } });
    const [updated] = did(book, OWNER, {
      updateDeveloperMetadata: {
        dataFilters: [filter(3)],
        developerMetadata: { metadataValue: 'khác' },
        fields: 'metadataValue',
      },
    });
    expect(updated).toMatchObject({
      updateDeveloperMetadata: { developerMetadata: [{ metadataId: 3, metadataKey: 'dòng', metadataValue: 'khác' }] },
    });
    const [deleted] = did(book, OWNER, { deleteDeveloperMetadata: { dataFilter: filter(3) } });
    expect(deleted).toMatchObject({ deleteDeveloperMetadata: { deletedDeveloperMetadata: [{ metadataId: 3 }] } });
    expect(search(filter(3))).toEqual([]);
  });

  it.each([
    [create(1, 'x', { spreadsheet: true }), 'Cannot add developer metadata with ID [1] because'],
    [create(9, '', { spreadsheet: true }), 'key'],
    [create(9, 'x', {}), 'Exactly one location'],
    [create(9, 'x', { dimensionRange: rows(1, 3) }), 'single row or column'],
  ])('[SH73] %j is refused', (request, text) => {
    const before = stateOf(book);
    expect(error(book, request)).toContain(text);
    expect(stateOf(book)).toEqual(before);
  });
});
