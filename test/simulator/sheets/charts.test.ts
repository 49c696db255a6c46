/** Charts as the grid shows them and as they are printed. */
import { spreadsheetView } from '../../../src/simulator/sheets';
import { type Book, batch, did, grid, newBook, OWNER, writeValues } from './sheets-world';

const source = (...box: [number, number, number, number]) => ({ sourceRange: { sources: [grid(...box)] } });
const NAMES = source(0, 4, 0, 1);
const [FIRST, SECOND] = [source(0, 4, 1, 2), source(0, 4, 2, 3)];

function book(): Book {
  const made = newBook();
  writeValues(made, 'A1:C4', [
    ['Ngày', 'Nhà trẻ', 'Mẫu giáo'],
    ['Thứ hai', 30, 120],
    ['Thứ ba', 31, 'vắng'],
    ['Thứ tư', 28, 118],
  ]);
  return made;
}

function add(made: Book, spec: object, anchor: object = {}): void {
  const overlayPosition = { anchorCell: { sheetId: 0, rowIndex: 5, columnIndex: 1, ...anchor }, offsetXPixels: 7 };
  did(made, OWNER, { addChart: { chart: { chartId: 3, spec, position: { overlayPosition } } } });
}

const basic = (chartType: string, more: object = {}) => ({
  title: 'Suất ăn',
  basicChart: { chartType, domains: [{ domain: NAMES }], series: [{ series: FIRST }, { series: SECOND }], ...more },
});
const chartOf = (made: Book) => spreadsheetView(made.world, OWNER, made.id).sheet.charts?.[0];
/** The texts of the picture, in their order. */
const textsOf = (made: Book) =>
  [...(chartOf(made)?.svg ?? '').matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text);

it.each(['COLUMN', 'BAR', 'LINE', 'AREA', 'SCATTER'])('[SH84] %s shows title, names and numbers', (type) => {
  const made = book();
  const axis = [{ position: 'BOTTOM_AXIS', title: 'Trong tuần' }];
  add(made, basic(type, { axis, stackedType: 'STACKED' }));
  expect(chartOf(made)).toMatchObject({ row: 5, column: 1, x: 7, y: 0, width: 600, height: 371, title: 'Suất ăn' });
  expect(textsOf(made)).toEqual(
    expect.arrayContaining(['Suất ăn', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Nhà trẻ', 'Mẫu giáo', 'Trong tuần', '0']),
  );
  expect(textsOf(made)).not.toContain('Ngày');
});

it('[SH84] a pie shows its parts in percent, beside their names', () => {
  const made = book();
  add(made, { title: 'Tỉ lệ', pieChart: { domain: NAMES, series: FIRST, legendPosition: 'RIGHT_LEGEND' } });
  expect(textsOf(made)).toEqual(expect.arrayContaining(['Tỉ lệ', 'Thứ hai', '33.71%', '34.83%', '31.46%']));
});

it('[SH84] it follows its cells, and without a heading every cell counts', () => {
  const made = book();
  const bare = { domains: [{ domain: source(1, 4, 0, 1) }], series: [{ series: source(1, 4, 1, 2) }] };
  add(made, basic('COLUMN', { ...bare, legendPosition: 'NO_LEGEND' }));
  const before = chartOf(made)?.svg;
  expect(textsOf(made)).toEqual(expect.arrayContaining(['Thứ hai', 'Thứ ba', 'Thứ tư']));
  writeValues(made, 'B2', [[300]]);
  expect(chartOf(made)?.svg).not.toBe(before);
  expect(textsOf(made)).toContain('300');
});

it('[SH84] what is not drawn is named in a frame', () => {
  const made = book();
  add(made, { title: 'Ai & ai', orgChart: {} });
  expect(textsOf(made)).toEqual(['Ai &#38; ai (orgChart)']);
});

it('[SH85] paper has the chart where it lies, twice where the page breaks, and goes as far as it', () => {
  const printed = (rowIndex: number) => {
    const made = book();
    add(made, basic('COLUMN'), { rowIndex, columnIndex: 2 });
    const raw = Buffer.from(link(made, 'fitw=true') ?? []).toString('latin1');
    return { pages: raw.match(/\/Type \/Page\n/g)?.length, pictures: raw.match(/\/Subtype \/Image/g)?.length };
  };
  // 21 pixels a row: a page has room for some 60 rows of a sheet as wide as this.
  expect(printed(5)).toEqual({ pages: 1, pictures: expect.any(Number) });
  expect(printed(50).pages).toBe(2);
});

it('[SH85] pages that are not fitted to the width are refused', () => {
  const made = book();
  add(made, basic('COLUMN'));
  expect(() => link(made, 'fitw=false')).toThrow('NotSimulated');
  expect(batch(made, OWNER, { deleteEmbeddedObject: { objectId: 3 } }).status).toBe(200);
  expect(link(made, 'fitw=false')).toBeDefined();
});

function link({ world, id }: Book, query: string): Uint8Array | undefined {
  const url = `https://docs.google.com/spreadsheets/d/${id}/export?format=pdf&gid=0&${query}`;
  return world.rest({ method: 'GET', url, headers: { authorization: `Bearer ${OWNER}` } }).bytes;
}
