/** What access rests on: inheritance, refusals, and what a role lets a person do. */
import type { Json } from './google';
import { ask, DRIVE, FOLDER, makeFile, makeFolder, refusal, share, useWorkshop } from './workshop';

const workshop = useWorkshop();

async function permissionOf(fileId: string, permissionId: string): Promise<Json> {
  const { google } = workshop();
  const fields = 'id,role,permissionDetails(role,inherited,inheritedFrom)';
  return ask(google, 'school', `${DRIVE}/files/${fileId}/permissions/${permissionId}`, { query: { fields } });
}

describe('a grant on a folder', () => {
  it('[DR1] reaches what lies below it', async () => {
    const { google } = workshop();
    const top = await makeFolder(workshop(), 'lớp');
    const leaf = await makeFolder(workshop(), 'sổ', top);
    await share(workshop(), top, 'teacher', 'reader');
    const seen = await ask(google, 'teacher', `${DRIVE}/files/${leaf}`, {
      query: { fields: 'name,capabilities(canEdit)' },
    });
    expect(seen).toEqual({ name: 'sổ', capabilities: { canEdit: false } });
  });

  it('[DR7, DR10, DR12] cannot be lowered or taken away on a child', async () => {
    const { google } = workshop();
    const top = await makeFolder(workshop(), 'lớp');
    const leaf = await makeFolder(workshop(), 'sổ', top);
    const id = await share(workshop(), top, 'teacher', 'writer');
    expect((await permissionOf(leaf, id)).permissionDetails).toMatchObject([{ role: 'writer', inherited: true }]);
    const at = `${DRIVE}/files/${leaf}/permissions/${id}`;
    const lowered = await google.call('school', at, { method: 'PATCH', body: { role: 'reader' } });
    const removed = await google.call('school', at, { method: 'DELETE' });
    expect([lowered.status, removed.status]).toEqual([403, 403]);
    expect((await permissionOf(leaf, id)).role).toBe('writer');
  });

  it('[DR14] can be lowered, and leaves a direct grant below it as it is', async () => {
    const { google } = workshop();
    const top = await makeFolder(workshop(), 'lớp');
    const leaf = await makeFolder(workshop(), 'sổ', top);
    const id = await share(workshop(), top, 'teacher', 'reader');
    await share(workshop(), leaf, 'teacher', 'writer');
    await ask(google, 'school', `${DRIVE}/files/${top}/permissions/${id}`, { method: 'DELETE' });
    expect((await permissionOf(leaf, id)).role).toBe('writer');
    expect((await google.call('teacher', `${DRIVE}/files/${top}`)).status).toBe(404);
  });

  it('[DR9] given twice raises, and never lowers', async () => {
    const folder = await makeFolder(workshop(), 'sổ');
    const id = await share(workshop(), folder, 'teacher', 'writer');
    expect(await share(workshop(), folder, 'teacher', 'reader')).toBe(id);
    expect((await permissionOf(folder, id)).role).toBe('writer');
  });

  it('[DR11] taken away is gone the same moment', async () => {
    const { google } = workshop();
    const folder = await makeFolder(workshop(), 'sổ');
    const id = await share(workshop(), folder, 'teacher', 'writer');
    await ask(google, 'school', `${DRIVE}/files/${folder}/permissions/${id}`, { method: 'DELETE' });
    expect(refusal(await google.call('teacher', `${DRIVE}/files/${folder}`))).toBe('404 notFound');
  });
});

describe('what a role refuses', () => {
  it('[DR6] a reader changes nothing, a stranger does not even learn that it exists', async () => {
    const { google } = workshop();
    const folder = await makeFolder(workshop(), 'sổ');
    await share(workshop(), folder, 'teacher', 'reader');
    const rename = { method: 'PATCH', body: { name: 'khác' } } as const;
    const at = `${DRIVE}/files/${folder}`;
    expect(refusal(await google.call('teacher', at, rename))).toBe('403 insufficientFilePermissions');
    expect(refusal(await google.call('leader', at, rename))).toBe('404 notFound');
  });

  it('[DR15] with writersCanShare off a writer cannot share', async () => {
    const { google } = workshop();
    const folder = await makeFolder(workshop(), 'sổ');
    await share(workshop(), folder, 'teacher', 'writer');
    const answer = await google.call('teacher', `${DRIVE}/files/${folder}/permissions`, {
      method: 'POST',
      query: { sendNotificationEmail: false },
      body: { type: 'user', role: 'reader', emailAddress: google.emails.leader },
    });
    expect(answer.status).toBe(403);
    expect((await google.call('leader', `${DRIVE}/files/${folder}`)).status).toBe(404);
  });

  it('[DR41] a writer cannot turn writersCanShare on again', async () => {
    const { google } = workshop();
    const folder = await makeFolder(workshop(), 'sổ');
    await share(workshop(), folder, 'teacher', 'writer');
    const answer = await google.call('teacher', `${DRIVE}/files/${folder}`, {
      method: 'PATCH',
      body: { writersCanShare: true },
    });
    expect(answer.status).toBe(403);
  });

  it('[DR13] the owner cannot be removed', async () => {
    const { google } = workshop();
    const folder = await makeFolder(workshop(), 'sổ');
    const about = await ask(google, 'school', `${DRIVE}/about`, { query: { fields: 'user(permissionId)' } });
    const at = `${DRIVE}/files/${folder}/permissions/${about.user.permissionId}`;
    expect((await google.call('school', at, { method: 'DELETE' })).status).toBe(403);
  });
});

describe('what a teacher makes in a folder of the school', () => {
  it('[DR30] is owned by her, and readable by the school', async () => {
    const { google, strays } = workshop();
    const folder = await makeFolder(workshop(), 'tải lên');
    await share(workshop(), folder, 'teacher', 'writer');
    const id = await makeFile(google, 'teacher', { name: 'ảnh', mimeType: FOLDER, parents: [folder] });
    strays.push({ owner: 'teacher', id });
    const seen = await ask(google, 'school', `${DRIVE}/files/${id}`, { query: { fields: 'owners(emailAddress)' } });
    expect(seen.owners).toEqual([{ emailAddress: google.emails.teacher }]);
  });

  it('[DR30] is not made at all where she only reads', async () => {
    const { google } = workshop();
    const folder = await makeFolder(workshop(), 'đã duyệt');
    await share(workshop(), folder, 'teacher', 'reader');
    const answer = await google.call('teacher', `${DRIVE}/files`, {
      method: 'POST',
      body: { name: 'ảnh', mimeType: FOLDER, parents: [folder] },
    });
    expect(refusal(answer)).toBe('403 insufficientParentPermissions');
  });
});
