/** Uploads as programs send them: binary content, multipart, resumable sessions. */
import type { RestRequest } from '../../../src/simulator/kernel/rest';
import type { SimWorld } from '../../../src/simulator/world';
import { call, make, newWorld, school } from '../support/drive-client';

const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files';
const CHUNK = 256 * 1024;
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0xff, 0x0d, 0x0a, 0x2d, 0x2d]);
const headers = { authorization: `Bearer ${school}` };

function download(world: SimWorld, id: string): Uint8Array {
  const url = `https://www.googleapis.com/drive/v3/files/${id}?alt=media`;
  const { status, body, bytes } = world.rest({ method: 'GET', url, headers });
  expect(status).toBe(200);
  return bytes ?? Buffer.from(body);
}

/** A multipart/related body with its own boundary, as googleapis sends it. */
function related(metadata: unknown, mimeType: string, content: Uint8Array): RestRequest {
  const head = `--u1-2\r\ncontent-type: application/json\r\n\r\n${JSON.stringify(metadata)}\r\n--u1-2\r\ncontent-type: ${mimeType}\r\n\r\n`;
  return {
    method: 'POST',
    url: `${UPLOAD}?uploadType=multipart&fields=id,size,mimeType,name`,
    headers: { ...headers, 'content-type': 'multipart/related; boundary=u1-2' },
    bytes: Buffer.concat([Buffer.from(head), content, Buffer.from('\r\n--u1-2--')]),
  };
}

function open(world: SimWorld, more: Record<string, string> = {}): string {
  const { status, headers: answered } = world.rest({
    method: 'POST',
    url: `${UPLOAD}?uploadType=resumable&fields=id,name,size`,
    headers: { ...headers, 'x-upload-content-type': 'application/pdf', ...more },
    body: JSON.stringify({ name: 'Kế hoạch.pdf' }),
  });
  expect(status).toBe(200);
  return answered.location ?? '';
}

function put(world: SimWorld, url: string, bytes: Uint8Array, range?: string) {
  return world.rest({ method: 'PUT', url, headers: range ? { 'Content-Range': range } : {}, bytes });
}

describe('[RS21] binary content', () => {
  it('[RS21] comes back byte for byte from a multipart upload', () => {
    const world = newWorld();
    const made = JSON.parse(world.rest(related({ name: 'Ảnh.png' }, 'image/png', PNG)).body);
    expect(made).toMatchObject({ name: 'Ảnh.png', mimeType: 'image/png', size: String(PNG.length) });
    expect([...download(world, made.id)]).toEqual([...PNG]);
  });

  it('[RS21] comes back from uploadType=media, and state stays plain data', () => {
    const world = newWorld();
    const request = { method: 'POST', url: `${UPLOAD}?uploadType=media`, headers, bytes: PNG } as const;
    const { id } = JSON.parse(world.rest({ ...request, headers: { ...headers, 'content-type': 'image/png' } }).body);
    world.state = JSON.parse(JSON.stringify(world.state));
    expect([...download(world, id)]).toEqual([...PNG]);
  });

  it('[RS21] keeps a byte order mark and replaces older content', () => {
    const world = newWorld();
    const id = make(world, school, { name: 'a', mimeType: 'text/csv' });
    const bytes = Buffer.from('\uFEFFTrẻ;21');
    world.rest({ method: 'PATCH', url: `${UPLOAD}/${id}?uploadType=media`, headers, bytes });
    expect(Buffer.from(download(world, id)).equals(bytes)).toBe(true);
  });
});

describe('resumable uploads', () => {
  it('[RS22] take the content in one piece', () => {
    const world = newWorld();
    const { status, body } = put(world, open(world), PNG);
    expect(status).toBe(200);
    expect(JSON.parse(body)).toMatchObject({ name: 'Kế hoạch.pdf', size: String(PNG.length) });
    expect([...download(world, JSON.parse(body).id)]).toEqual([...PNG]);
  });

  it('[RS22] replace the content of a file', () => {
    const world = newWorld();
    const id = make(world, school, { name: 'a.txt', mimeType: 'text/plain' });
    const url = `${UPLOAD}/${id}?uploadType=resumable`;
    const { location } = world.rest({ method: 'PATCH', url, headers, body: '{}' }).headers;
    expect(put(world, location ?? '', Buffer.from('mới')).status).toBe(200);
    expect(Buffer.from(download(world, id)).toString()).toBe('mới');
  });

  it('[RS22] answer once more who missed the last answer, and make no second file', () => {
    const world = newWorld();
    const uri = open(world);
    const first = put(world, uri, PNG);
    expect(put(world, uri, new Uint8Array(), `bytes */${PNG.length}`).body).toBe(first.body);
  });

  it('[RS23] say how much has arrived', () => {
    const world = newWorld();
    const uri = open(world);
    const total = CHUNK + 5;
    const content = Buffer.alloc(total, 7);
    expect(put(world, uri, new Uint8Array(), `bytes */${total}`)).toMatchObject({ status: 308, headers: {} });
    const piece = put(world, uri, content.subarray(0, CHUNK), `bytes 0-${CHUNK - 1}/*`);
    expect(piece).toMatchObject({ status: 308, headers: { range: `bytes=0-${CHUNK - 1}` } });
    expect(put(world, uri, new Uint8Array(), `bytes */${total}`)).toMatchObject({
      status: 308,
      headers: piece.headers,
    });
    const last = put(world, uri, content.subarray(CHUNK), `bytes ${CHUNK}-${total - 1}/${total}`);
    expect(download(world, JSON.parse(last.body).id)).toHaveLength(total);
  });

  it.each([
    ['a gap', 'bytes 5-9/10', 5],
    ['another length than said', 'bytes 0-9/10', 5],
    ['an odd piece in the middle', 'bytes 0-4/10', 5],
    ['more than the total', 'bytes 0-9/5', 10],
    ['nonsense', 'bits 1', 5],
  ])('[RS23] refuse %s', (_name, range, length) => {
    const world = newWorld();
    expect(put(world, open(world), Buffer.alloc(length), range).status).toBe(400);
  });

  it('[RS22] refuse metadata with an unknown field when they open', () => {
    const url = `${UPLOAD}?uploadType=resumable`;
    const { status } = newWorld().rest({ method: 'POST', url, headers, body: '{"nam":"a"}' });
    expect(status).toBe(400);
  });

  it('[RS24] end after a week', () => {
    const world = newWorld();
    const uri = open(world);
    world.state.nowMs += 7 * 24 * 3600 * 1000;
    expect(put(world, uri, PNG).status).toBe(404);
    expect(put(world, `${UPLOAD}?upload_id=x`, PNG).status).toBe(404);
  });

  it('[RS22] obey the handler: a folder that is not there is 404', () => {
    const world = newWorld();
    const { location = '' } = world.rest({
      method: 'POST',
      url: `${UPLOAD}?uploadType=resumable`,
      headers,
      body: '{"parents":["nowhere"]}',
    }).headers;
    const refused = put(world, location, PNG);
    expect(refused.status).toBe(404);
    expect(JSON.parse(refused.body).error.status).toBeUndefined();
    expect(call(world, school, 'GET', 'files').json.files).toEqual([]);
  });
});
