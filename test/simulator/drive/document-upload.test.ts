/** `files.update` with new content into a Google Docs document. */
import { NotSimulated } from '../../../src/simulator/kernel/errors';
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  DOCUMENT,
  grant,
  make,
  makeBlob,
  must,
  newWorld,
  SPREADSHEET,
  school,
  teacher,
} from '../support/drive-client';

const HOUR_MS = 3_600_000;

function upload(world: SimWorld, by: string, id: string, body: string, type = 'text/plain'): number {
  const url = `https://www.googleapis.com/upload/drive/v3/files/${id}?uploadType=media`;
  const headers = { authorization: `Bearer ${by}`, 'content-type': type };
  return world.rest({ method: 'PATCH', url, headers, body }).status;
}

function textOf(world: SimWorld, id: string): string {
  return call(world, school, 'GET', `files/${id}/export?mimeType=text/plain`).body;
}

function plan(): { world: SimWorld; id: string } {
  const world = newWorld();
  const id = make(world, school, { name: 'Kế hoạch tuần', mimeType: DOCUMENT });
  grant(world, school, id, teacher, 'writer');
  return { world, id };
}

it('[DR121] replaces the text, and time, editor and history say who wrote', () => {
  const { world, id } = plan();
  world.state.nowMs += HOUR_MS;
  expect(upload(world, teacher, id, 'Thứ hai\nĐón trẻ')).toBe(200);
  expect(textOf(world, id)).toBe('\uFEFFThứ hai\r\nĐón trẻ');
  const fields = 'name,mimeType,modifiedTime,lastModifyingUser(emailAddress),owners(emailAddress)';
  expect(must(world, school, 'GET', `files/${id}?fields=${fields}`)).toEqual({
    name: 'Kế hoạch tuần',
    mimeType: DOCUMENT,
    modifiedTime: '2026-11-23T06:00:00.000Z',
    lastModifyingUser: { emailAddress: teacher },
    owners: [{ emailAddress: school }],
  });
  const { revisions } = must(world, school, 'GET', `files/${id}/revisions?fields=revisions(lastModifyingUser)`);
  expect(revisions).toHaveLength(2);
});

it('[DR121] what was exported goes back as it was, and HTML becomes its words', () => {
  const { world, id } = plan();
  upload(world, teacher, id, 'Một\n\nHai');
  const exported = textOf(world, id);
  upload(world, teacher, id, exported, 'text/plain; charset=UTF-8');
  expect(textOf(world, id)).toBe(exported);
  upload(world, teacher, id, '<p>A</p><p>B</p>', 'text/html');
  expect(textOf(world, id)).toBe('\uFEFFA\r\nB');
});

it.each(['reader', 'commenter'])('[DR121] a %s writes nothing', (role) => {
  const { world } = plan();
  const id = make(world, school, { name: 'Kế hoạch', mimeType: DOCUMENT });
  grant(world, school, id, teacher, role);
  expect(upload(world, teacher, id, 'sửa')).toBe(403);
  expect(textOf(world, id)).toBe('\uFEFF');
});

it('[DR121] a restricted document keeps what it says, whoever writes', () => {
  const { world, id } = plan();
  upload(world, teacher, id, 'trước');
  must(world, school, 'PATCH', `files/${id}`, { contentRestrictions: [{ readOnly: true, reason: 'Đã duyệt' }] });
  expect([upload(world, teacher, id, 'sau'), upload(world, school, id, 'sau')]).toEqual([403, 403]);
  expect(textOf(world, id)).toBe('\uFEFFtrước');
});

it('[DR121] other conversions are refused by name, and a blob stays a blob', () => {
  const { world, id } = plan();
  expect(() => upload(world, school, id, '%PDF', 'application/pdf')).toThrow(NotSimulated);
  const book = make(world, school, { name: 'S', mimeType: SPREADSHEET });
  expect(() => upload(world, school, book, 'a,b', 'text/csv')).toThrow(NotSimulated);
  const blob = makeBlob(world, school, 'a.txt');
  expect(upload(world, school, blob, 'a')).toBe(200);
  expect(must(world, school, 'GET', `files/${blob}?fields=mimeType`)).toEqual({ mimeType: 'text/plain' });
});
