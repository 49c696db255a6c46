/** Texts of documents replaced by the Docs API. Rules: src/simulator/spec/docs.md. */
import { DOCUMENT } from '../../../src/simulator/drive';
import { NotSimulated } from '../../../src/simulator/kernel/errors';
import type { SimWorld } from '../../../src/simulator/world';
import { type Answer, call, grant, make, must, newWorld, other, school, teacher } from '../support/drive-client';

const TEXT = 'Lớp: «Tên»\nTuần «tuần», lớp «Tên» («TUẦN»)';

function document(world = newWorld()) {
  const id = make(world, school, { name: 'Kế hoạch', mimeType: DOCUMENT });
  world.state.drive.files[id] = { ...world.state.drive.files[id]!, content: TEXT };
  return { world, id };
}

function update(world: SimWorld, email: string, id: string, requests: object[]): Answer {
  const url = `https://docs.googleapis.com/v1/documents/${id}:batchUpdate`;
  const headers = { Authorization: `Bearer ${email}` };
  const { status, body } = world.rest({ method: 'POST', url, headers, body: JSON.stringify({ requests }) });
  const json = JSON.parse(body);
  return { status, body, json, reason: json.error?.status, message: json.error?.message };
}

const put = (text: string, replaceText: string, matchCase = true) => ({
  replaceAllText: { containsText: { text, matchCase }, replaceText },
});

it('[DC1] a text is replaced wherever it stands, and how often is told', () => {
  const { world, id } = document();
  const { status, json } = update(world, school, id, [
    put('«Tên»', '5A1'),
    put('«tuần»', '13', false),
    put('không', 'x'),
  ]);
  expect(status).toBe(200);
  expect(json.replies).toEqual([
    { replaceAllText: { occurrencesChanged: 2 } },
    { replaceAllText: { occurrencesChanged: 2 } },
    { replaceAllText: {} },
  ]);
  expect(call(world, school, 'GET', `files/${id}/export?mimeType=text/plain`).body).toBe(
    '\uFEFFLớp: 5A1\r\nTuần 13, lớp 5A1 (13)',
  );
  expect(() => update(world, school, id, [{ insertText: { text: 'x', location: { index: 1 } } }])).toThrow(
    NotSimulated,
  );
});

it('[DC2] one wrong request changes nothing', () => {
  const { world, id } = document();
  const answer = update(world, school, id, [put('«Tên»', '5A1'), put('', 'x')]);
  expect(answer.status).toBe(400);
  expect(world.state.drive.files[id]?.content).toBe(TEXT);
});

it('[DC3] only who may write the file changes it', () => {
  const { world, id } = document();
  grant(world, school, id, teacher, 'writer');
  grant(world, school, id, other, 'reader');
  expect(update(world, teacher, id, [put('«Tên»', '5A1')]).status).toBe(200);
  expect(update(world, other, id, [put('lớp', 'x')]).reason).toBe('PERMISSION_DENIED');
  expect(update(world, school, 'khong-co', [put('a', 'b')]).status).toBe(404);
  const sheet = make(world, school, { name: 'Bảng', mimeType: 'application/vnd.google-apps.spreadsheet' });
  expect(update(world, school, sheet, [put('a', 'b')]).message).toContain('not supported for this document');
  must(world, school, 'PATCH', `files/${id}`, { contentRestrictions: [{ readOnly: true }] });
  expect(update(world, school, id, [put('lớp', 'x')]).status).toBe(403);
});

it('[DC4] sixty writes a minute and an account', () => {
  const { world, id } = document();
  const statuses = Array.from({ length: 61 }, () => update(world, school, id, [put('x', 'y')]).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(60);
  expect(statuses[60]).toBe(429);
  world.state.nowMs += 60_000;
  expect(update(world, school, id, [put('x', 'y')]).status).toBe(200);
});

it('[DC5] what was replaced is an edit', () => {
  const { world, id } = document();
  const before = world.state.drive.files[id]!.modifiedMs;
  world.state.nowMs += 1_000;
  update(world, school, id, [put('không có', 'x')]);
  expect(world.state.drive.files[id]?.modifiedMs).toBe(before);
  update(world, school, id, [put('«Tên»', '5A1')]);
  expect(world.state.drive.files[id]?.modifiedMs).toBe(before + 1_000);
});
