/** DriveApp: items by id, iterators, editors and viewers. */
import { runFunction } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { FOLDER, grant, make, makeBlob, makeFolder, must } from '../support/drive-client';
import { errorOf, LEAD, projectWith, runBody, SCHOOL, smallWorld, TEACHER, valueOfRun } from './fixtures';

const MISSING = /^No item with the given ID could be found/;

function classFolder(): { world: SimWorld; folder: string; file: string } {
  const world = smallWorld({ switches: { listingLagMs: 0 } });
  const folder = makeFolder(world, SCHOOL, 'Lớp 5A1');
  return { world, folder, file: makeBlob(world, SCHOOL, 'a.txt', folder) };
}

const rolesOf = (world: SimWorld, id: string) =>
  Object.fromEntries(
    must(world, SCHOOL, 'GET', `files/${id}/permissions?fields=permissions(emailAddress,role)`).permissions.map(
      (each: { emailAddress: string; role: string }) => [each.emailAddress, each.role],
    ),
  );

it('[SC159] items by id, with name and contents', () => {
  const { world, folder, file } = classFolder();
  makeFolder(world, SCHOOL, 'Ảnh', folder);
  const body = `const names = (items) => { const all = []; while (items.hasNext()) all.push(items.next().getName()); return all; };
    const folder = DriveApp.getFolderById('${folder}');
    return [folder.getId(), folder.getName(), names(folder.getFiles()), names(folder.getFolders()),
      DriveApp.getFileById('${file}').getName()];`;
  expect(valueOfRun(world, body)).toEqual([folder, 'Lớp 5A1', ['a.txt'], ['Ảnh'], 'a.txt']);
});

it('[SC159] an item of another kind, or one the account cannot see, is not found', () => {
  const { world, folder, file } = classFolder();
  expect(errorOf(world, `DriveApp.getFileById('${folder}')`)).toMatch(MISSING);
  expect(errorOf(world, `DriveApp.getFolderById('${file}')`)).toMatch(MISSING);
  const hidden = make(world, LEAD, { name: 'riêng', mimeType: FOLDER });
  expect(errorOf(world, `DriveApp.getFolderById('${hidden}')`)).toMatch(MISSING);
  expect(errorOf(world, `DriveApp.getFolderById('${folder}').getFolders().next()`)).toMatch(/^Cannot retrieve/);
});

it('[SC160] editors and viewers are added with a mail, never lowered, and removed altogether', () => {
  const { world, folder } = classFolder();
  const run = (body: string) => valueOfRun(world, `const folder = DriveApp.getFolderById('${folder}'); ${body}`);
  run(`folder.addViewer('${TEACHER}').addEditor('${LEAD}').addEditor('${TEACHER}').addViewer('${LEAD}')`);
  expect(rolesOf(world, folder)).toEqual({ [SCHOOL]: 'owner', [TEACHER]: 'writer', [LEAD]: 'writer' });
  expect(world.state.drive.sharingMails.length).toBeGreaterThan(1);
  run(`folder.removeViewer('${LEAD}').removeEditor('${TEACHER}').removeEditor('${TEACHER}')`);
  expect(rolesOf(world, folder)).toEqual({ [SCHOOL]: 'owner', [LEAD]: 'writer' });
  grant(world, SCHOOL, folder, TEACHER, 'commenter');
  const emails = 'map((user) => user.getEmail())';
  expect(run(`return [folder.getEditors().${emails}, folder.getViewers().${emails}]`)).toEqual([[LEAD], [TEACHER]]);
});

it('[SC160] all editors are told, also more than Drive lists at once', () => {
  const { world, folder } = classFolder();
  const emails = Array.from({ length: 101 }, (_, n) => `gv${n}@hoamai.example`);
  for (const email of emails) {
    world.addAccount(email);
    grant(world, SCHOOL, folder, email, 'writer');
  }
  expect(valueOfRun(world, `return DriveApp.getFolderById('${folder}').getEditors().length`)).toBe(101);
});

it('[SC160] who may share is a setting; who may not is told so', () => {
  const { world, folder } = classFolder();
  grant(world, SCHOOL, folder, TEACHER, 'writer');
  valueOfRun(world, `DriveApp.getFolderById('${folder}').setShareableByEditors(false)`);
  expect(must(world, SCHOOL, 'GET', `files/${folder}?fields=writersCanShare`).writersCanShare).toBe(false);
  const code = `function run() { DriveApp.getFolderById('${folder}').addViewer('${LEAD}'); }`;
  const scriptId = projectWith(world, code, { owner: TEACHER });
  const result = runFunction(world, { scriptId, functionName: 'run', account: TEACHER, kind: 'editor' });
  expect(result.error?.message).toBe('Access denied: DriveApp.');
});

it('[SC161] each call costs one, an iterator one a page', () => {
  const { world, folder } = classFolder();
  for (let i = 0; i < 100; i++) makeBlob(world, SCHOOL, `${i}`, folder);
  const body = `const folder = DriveApp.getFolderById('${folder}'); const files = folder.getFiles(); let count = 0;
    while (files.hasNext()) { files.next().getName(); count += 1; }
    folder.addEditor('${TEACHER}'); folder.getEditors(); return count;`;
  const result = runBody(world, body);
  expect(result.returnValue).toBe(101);
  expect(result.calls.map(({ method, isWrite }) => [method, isWrite])).toEqual([
    ['get', false],
    ['list', false],
    ['list', false],
    ['addEditor', true],
    ['getEditors', false],
  ]);
});

it('[SC161] other members are not simulated', () => {
  const { world, folder } = classFolder();
  expect(() => runBody(world, 'DriveApp.createFile("a", "b")')).toThrow(/NotSimulated: DriveApp.createFile/);
  expect(() => runBody(world, `DriveApp.getFolderById('${folder}').setTrashed(true)`)).toThrow(
    /DriveApp.Folder.setTrashed/,
  );
});
