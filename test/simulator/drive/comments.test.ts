/** comments.* and replies.* */
import type { SimWorld } from '../../../src/simulator/world';
import { call, grant, makeBlob, makeFolder, must, newWorld, other, school, teacher } from '../support/drive-client';

/** A plan of the school's on which the teacher comments and the other one reads; with the path of its comments. */
function plan(): { world: SimWorld; file: string; path: string } {
  const world = newWorld();
  const file = makeBlob(world, school, 'Kế hoạch');
  grant(world, school, file, teacher, 'commenter');
  grant(world, school, file, other, 'reader');
  return { world, file, path: `files/${file}/comments` };
}

function comment(world: SimWorld, path: string, content = 'Thiếu <mục> 2'): string {
  return must(world, teacher, 'POST', `${path}?fields=id`, { content }).id;
}

it('[DR80] commenters comment, readers only read', () => {
  const { world, path } = plan();
  const id = comment(world, path);
  const body = { content: 'B' };
  expect(call(world, other, 'POST', `${path}?fields=id`, body).reason).toBe('insufficientFilePermissions');
  expect(call(world, other, 'POST', `${path}/${id}/replies?fields=id`, body).status).toBe(403);
  expect(must(world, other, 'GET', `${path}?fields=comments/content`)).toEqual({
    comments: [{ content: 'Thiếu <mục> 2' }],
  });
});

it('[DR80] a locked file and a folder take none', () => {
  const { world, file, path } = plan();
  must(world, school, 'PATCH', `files/${file}`, { contentRestrictions: [{ readOnly: true }] });
  expect(call(world, teacher, 'POST', `${path}?fields=id`, { content: 'A' }).status).toBe(403);
  const folder = makeFolder(world, school, 'F');
  expect(call(world, school, 'POST', `files/${folder}/comments?fields=id`, { content: 'A' }).status).toBe(403);
});

it.each([
  ['POST', '', { content: 'A' }],
  ['GET', '', undefined],
  ['GET', '/ID', undefined],
  ['PATCH', '/ID', { content: 'A' }],
  ['POST', '/ID/replies', { content: 'A' }],
  ['GET', '/ID/replies', undefined],
] as const)('[DR81] %s comments%s needs fields', (method, more, body) => {
  const { world, path } = plan();
  const id = comment(world, path);
  expect(call(world, teacher, method, `${path}${more.replace('ID', id)}`, body)).toMatchObject({
    status: 400,
    reason: 'required',
  });
});

it('[DR82] the author changes and deletes a comment, nobody else', () => {
  const { world, path } = plan();
  const id = comment(world, path);
  const body = { content: 'Đủ' };
  expect(call(world, school, 'PATCH', `${path}/${id}?fields=id`, body).status).toBe(403);
  expect(must(world, teacher, 'PATCH', `${path}/${id}?fields=content`, body)).toEqual(body);
  expect(call(world, school, 'DELETE', `${path}/${id}`).status).toBe(403);
  expect(call(world, teacher, 'DELETE', `${path}/${id}`).status).toBe(204);
});

it('[DR82] a deleted comment has no content and shows only on demand', () => {
  const { world, path } = plan();
  const id = comment(world, path);
  must(world, teacher, 'DELETE', `${path}/${id}`);
  expect(must(world, school, 'GET', `${path}?fields=*`).comments).toEqual([]);
  expect(call(world, school, 'GET', `${path}/${id}?fields=id`).status).toBe(404);
  const [shown] = must(world, school, 'GET', `${path}?fields=*&includeDeleted=true`).comments;
  expect(shown).toMatchObject({ id, deleted: true });
  expect(shown.content).toBeUndefined();
});

it('[DR82] replies obey the same rule', () => {
  const { world, path } = plan();
  const replies = `${path}/${comment(world, path)}/replies`;
  const { id } = must(world, school, 'POST', `${replies}?fields=id`, { content: 'Đã bổ sung' });
  expect(call(world, teacher, 'DELETE', `${replies}/${id}`).status).toBe(403);
  must(world, school, 'PATCH', `${replies}/${id}?fields=id`, { content: 'Xong' });
  expect(must(world, other, 'GET', `${replies}/${id}?fields=content`)).toEqual({ content: 'Xong' });
  must(world, school, 'DELETE', `${replies}/${id}`);
  expect(must(world, school, 'GET', `${replies}?fields=replies`)).toEqual({ replies: [] });
  expect(must(world, school, 'GET', `${replies}?fields=replies(id,deleted)&includeDeleted=true`).replies).toEqual([
    { id, deleted: true },
  ]);
});

it('[DR83] a reply resolves and reopens', () => {
  const { world, path } = plan();
  const id = comment(world, path);
  const resolved = () => must(world, other, 'GET', `${path}/${id}?fields=resolved`).resolved;
  must(world, school, 'POST', `${path}/${id}/replies?fields=id`, { action: 'resolve' });
  expect(resolved()).toBe(true);
  must(world, teacher, 'POST', `${path}/${id}/replies?fields=id`, { action: 'reopen', content: 'Còn thiếu' });
  expect(resolved()).toBe(false);
  expect(call(world, teacher, 'POST', `${path}/${id}/replies?fields=id`, { action: 'close' }).status).toBe(400);
  expect(call(world, teacher, 'POST', `${path}/${id}/replies?fields=id`, {}).reason).toBe('required');
});

it('[DR84] the resource names the author without an address', () => {
  const { world, path } = plan();
  const id = comment(world, path, `Nhờ @${school} xem <b>`);
  expect(must(world, teacher, 'GET', `${path}/${id}?fields=*`)).toEqual({
    kind: 'drive#comment',
    id,
    createdTime: '2026-11-23T05:00:00.000Z',
    modifiedTime: '2026-11-23T05:00:00.000Z',
    author: { kind: 'drive#user', displayName: 'gv.5a1', me: true },
    content: `Nhờ @${school} xem <b>`,
    htmlContent: `Nhờ @${school} xem &lt;b&gt;`,
    mentionedEmailAddresses: [school],
    deleted: false,
    resolved: false,
    replies: [],
  });
});

it('[DR80] comments are listed newest first, in pages, from a time on', () => {
  const { world, path } = plan();
  for (const text of ['1', '2', '3']) {
    comment(world, path, text);
    world.state.nowMs += 60_000;
  }
  const first = must(world, other, 'GET', `${path}?fields=*&pageSize=2`);
  expect(first.comments.map(({ content }: { content: string }) => content)).toEqual(['3', '2']);
  const next = must(world, other, 'GET', `${path}?fields=*&pageSize=2&pageToken=${first.nextPageToken}`);
  expect(next.comments).toMatchObject([{ content: '1' }]);
  const late = must(world, other, 'GET', `${path}?fields=*&startModifiedTime=2026-11-23T05:02:00Z`);
  expect(late.comments).toMatchObject([{ content: '3' }]);
});
