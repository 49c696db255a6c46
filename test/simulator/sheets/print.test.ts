/** Spreadsheets and documents as PDF: by files.export, and by the link browsers use. */
import { inflateSync } from 'node:zlib';
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  DOCUMENT,
  grant,
  make,
  must,
  newWorld,
  SPREADSHEET,
  school,
  stranger,
  teacher,
} from '../support/drive-client';

const TABS = ['Ai xem được gì', 'Ẩn', 'Lớp 5A1'];
const PDF = 'application/pdf';

function sheets(world: SimWorld, method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) {
  const url = `https://sheets.googleapis.com/v4/spreadsheets${path}`;
  const response = world.rest({
    method,
    url,
    headers: { authorization: `Bearer ${school}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (response.status >= 300) throw new Error(response.body);
  return JSON.parse(response.body);
}

function report(world: SimWorld): string {
  const tabs = TABS.map((title, sheetId) => ({ properties: { title, sheetId, hidden: title === 'Ẩn' } }));
  const { spreadsheetId } = sheets(world, 'POST', '', { properties: { title: 'Báo cáo' }, sheets: tabs });
  const values = [
    ['Người', 'Vai', 'Từ đâu'],
    ['Giáo viên 5A1', 'ghi', 'Điều 5 khoản 2: giáo viên phụ trách lớp'],
  ];
  sheets(world, 'PUT', `/${spreadsheetId}/values/A1?valueInputOption=RAW`, { values });
  const second = `/${spreadsheetId}/values/${encodeURIComponent("'Lớp 5A1'!A1")}?valueInputOption=USER_ENTERED`;
  sheets(world, 'PUT', second, { values: [[21, '=A1*2']] });
  return spreadsheetId;
}

function exported(world: SimWorld, id: string, mimeType = PDF) {
  const path = `https://www.googleapis.com/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(mimeType)}`;
  return world.rest({ method: 'GET', url: path, headers: { authorization: `Bearer ${school}` } });
}

function linked(world: SimWorld, id: string, query: string, email = school) {
  const url = `https://docs.google.com/spreadsheets/d/${id}/export?${query}`;
  return world.rest({ method: 'GET', url, headers: { authorization: `Bearer ${email}` } });
}

interface Facts {
  pages: number;
  /** Width and height of the first page, in points. */
  size: [number, number];
  texts: string[];
}

/** What a PDF of the simulator's holds, read from its streams by the table of glyphs of each typeface. */
function read(bytes: Uint8Array | undefined): Facts {
  const raw = Buffer.from(bytes ?? []).toString('latin1');
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(raw) ?? [];
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => opened(match[1] ?? ''));
  const glyphs = new Map(
    streams.flatMap((text) =>
      [...text.matchAll(/<([\da-f]{4})><([\da-f]{4})>/gi)].map(([, glyph, unicode]) => [
        String(glyph).toLowerCase(),
        String.fromCharCode(Number.parseInt(unicode ?? '', 16)),
      ]),
    ) as [string, string][],
  );
  const texts = streams.flatMap((text) =>
    [...text.matchAll(/<((?:[\da-f]{4})+)> Tj/gi)].map(([, hex]) =>
      (hex ?? '').replace(/[\da-f]{4}/gi, (glyph) => glyphs.get(glyph.toLowerCase()) ?? '?'),
    ),
  );
  return { pages: raw.match(/\/Type \/Page\n/g)?.length ?? 0, size: [Number(width), Number(height)], texts };
}

function opened(stream: string): string {
  try {
    return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
  } catch {
    return '';
  }
}

it('[SH77] all tabs that are not hidden, each from a new page on, on A4 upright, as shown', () => {
  const world = newWorld();
  const { headers, bytes } = exported(world, report(world));
  const { pages, size, texts } = read(bytes);
  expect(headers['content-type']).toBe(PDF);
  expect([pages, size.map(Math.round)]).toEqual([2, [595, 842]]);
  expect(texts).toEqual(
    expect.arrayContaining(['Người', 'Giáo viên 5A1', 'Điều 5 khoản 2: giáo viên phụ trách lớp', '21', '42']),
  );
});

it('[SH77] the same content at the same time is the same file', () => {
  const world = newWorld();
  const id = report(world);
  expect(exported(world, id).bytes).toEqual(exported(world, id).bytes);
});

it('[SH77] a text that does not fit its cell ends there, or wraps', () => {
  const world = newWorld();
  const id = make(world, school, { name: 'S', mimeType: SPREADSHEET });
  const long = 'Kế hoạch giáo dục tuần 12 của lớp mẫu giáo lớn';
  sheets(world, 'PUT', `/${id}/values/A1?valueInputOption=RAW`, {
    values: [
      [long, 'x'],
      [long, 'x'],
    ],
  });
  const format = {
    repeatCell: {
      range: { sheetId: 0, startRowIndex: 1 },
      cell: { userEnteredFormat: { wrapStrategy: 'WRAP' } },
      fields: 'userEnteredFormat.wrapStrategy',
    },
  };
  sheets(world, 'POST', `/${id}:batchUpdate`, { requests: [format] });
  const { texts } = read(exported(world, id).bytes);
  expect(texts).not.toContain(long);
  expect(
    texts
      .filter((text) => text !== 'x')
      .slice(1)
      .join(' '),
  ).toBe(long);
});

it('[SH77] a document is its text', () => {
  const world = newWorld();
  const url = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart';
  const parts = [JSON.stringify({ name: 'D', mimeType: DOCUMENT }), 'Kính gửi Ban giám hiệu\nĐề nghị sửa'];
  const types = ['application/json', 'text/plain'];
  const body = parts.map((part, i) => `--b\r\nContent-Type: ${types[i]}\r\n\r\n${part}\r\n`).join('');
  const headers = { authorization: `Bearer ${school}`, 'content-type': 'multipart/related; boundary=b' };
  const { id } = JSON.parse(world.rest({ method: 'POST', url, headers, body: `${body}--b--` }).body);
  expect(read(exported(world, id).bytes).texts).toEqual(['Kính gửi Ban giám hiệu', 'Đề nghị sửa']);
});

it('[SH78] the link prints one tab with a layout of its own', () => {
  const world = newWorld();
  const query = 'format=pdf&gid=2&size=A5&portrait=false&fitw=true&gridlines=false&sheetnames=true&pagenumbers=true';
  const { pages, size, texts } = read(linked(world, report(world), query).bytes);
  expect([pages, size.map(Math.round)]).toEqual([1, [595, 420]]);
  expect(texts).toEqual(['Lớp 5A1', '21', '42', '1']);
});

it('[SH78] as text of any tab; for who may download it', () => {
  const world = newWorld();
  const id = report(world);
  expect(linked(world, id, 'format=csv&gid=2').body).toBe('21,42');
  expect(linked(world, id, 'format=csv&gid=9').status).toBe(404);
  expect(linked(world, id, 'format=csv', stranger).status).toBe(404);
  expect(linked(world, id, 'format=csv', 'ai@khac.example').status).toBe(401);
  grant(world, school, id, teacher, 'reader');
  expect(linked(world, id, 'format=tsv&gid=2', teacher).body).toBe('21\t42');
  must(world, school, 'PATCH', `files/${id}`, { copyRequiresWriterPermission: true });
  expect(linked(world, id, 'format=tsv', teacher).status).toBe(404);
});

it.each([
  'format=xlsx',
  'format=pdf&size=B4',
  'format=pdf&range=A1:B2',
  'format=pdf&scale=4',
  'format=pdf&printtitle=true',
])('[SH78] %s is not simulated', (query) => {
  const world = newWorld();
  expect(() => linked(world, report(world), query)).toThrow(/NotSimulated/);
});

it('[SH77] export links name it', () => {
  const world = newWorld();
  const { exportLinks } = must(world, school, 'GET', `files/${report(world)}?fields=exportLinks`);
  expect(Object.keys(exportLinks)).toContain(PDF);
  expect(call(world, school, 'GET', 'files/x/export?mimeType=application/pdf').status).toBe(404);
});
