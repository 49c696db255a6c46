/** Projects over the Apps Script API: making, reading and replacing their files. */
import { advanceTo } from '../../../src/simulator/script';
import {
  call,
  deploy,
  files,
  messageOf,
  NOW,
  newProject,
  newSpreadsheet,
  newWorld,
  OUTSIDER,
  ok,
  SCHOOL,
  share,
  TEACHER,
} from './script-client';

const FILES = 'https://www.googleapis.com/drive/v3/files';

interface Content {
  scriptId: string;
  files: { name: string; type: string; source: string; createTime: string; updateTime: string; functionSet?: object }[];
}

it('[SA1] a new project is a file of Drive with nothing but a manifest', () => {
  const world = newWorld();
  const project = ok<{ scriptId: string }>(world, SCHOOL, 'POST', 'projects', { title: 'Hồ sơ' });
  expect(project).toMatchObject({ title: 'Hồ sơ', creator: { email: SCHOOL, domain: 'hoamai.example' } });
  expect(project).not.toHaveProperty('parentId');
  expect(ok(world, SCHOOL, 'GET', `${FILES}/${project.scriptId}`)).toMatchObject({
    name: 'Hồ sơ',
    mimeType: 'application/vnd.google-apps.script',
  });
  const content = ok<Content>(world, SCHOOL, 'GET', `projects/${project.scriptId}/content`);
  expect(content.files.map(({ name, type }) => `${name} ${type}`)).toEqual(['appsscript JSON']);
});

it('[SA1] the name of the file is the title', () => {
  const world = newWorld();
  const { scriptId } = ok(world, SCHOOL, 'POST', 'projects', {});
  expect(ok(world, SCHOOL, 'GET', `projects/${scriptId}`).title).toBe('Untitled project');
  ok(world, SCHOOL, 'PATCH', `${FILES}/${scriptId}`, { name: 'Báo ăn' });
  expect(ok(world, SCHOOL, 'GET', `projects/${scriptId}`).title).toBe('Báo ăn');
});

it('[SA2] a bound project needs a container that the caller may edit', () => {
  const world = newWorld();
  const parentId = newSpreadsheet(world);
  expect(ok(world, SCHOOL, 'POST', 'projects', { title: 'x', parentId })).toMatchObject({ parentId });
  expect(call(world, TEACHER, 'POST', 'projects', { parentId }).status).toBe(404);
  share(world, parentId, TEACHER, 'reader');
  expect(call(world, TEACHER, 'POST', 'projects', { parentId }).status).toBe(403);
  const folder = ok(world, SCHOOL, 'POST', FILES, { name: 'f', mimeType: 'application/vnd.google-apps.folder' });
  expect(call(world, SCHOOL, 'POST', 'projects', { parentId: folder.id }).status).toBe(400);
  expect(call(world, SCHOOL, 'POST', 'projects', { parentId: 'nothing' }).status).toBe(404);
});

it('[SA3] the 51st project of a day is refused', () => {
  const world = newWorld();
  for (let made = 0; made < 50; made++) ok(world, SCHOOL, 'POST', 'projects', { title: String(made) });
  const refused = call(world, SCHOOL, 'POST', 'projects', { title: '51' });
  expect(refused.status).toBe(429);
  expect(messageOf(refused)).toBe('Resource has been exhausted (e.g. check quota).');
});

it('[SA4] a reader of a standalone project reads, a writer edits', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  share(world, scriptId, TEACHER, 'reader');
  expect(call(world, TEACHER, 'GET', `projects/${scriptId}/content`).status).toBe(200);
  expect(call(world, TEACHER, 'PUT', `projects/${scriptId}/content`, files('')).status).toBe(403);
  share(world, scriptId, TEACHER, 'writer');
  expect(call(world, TEACHER, 'PUT', `projects/${scriptId}/content`, files('')).status).toBe(200);
  expect(ok(world, SCHOOL, 'GET', `projects/${scriptId}`).lastModifyUser).toMatchObject({ email: TEACHER });
});

it('[SA4] a bound project is seen by editors of its container only', () => {
  const world = newWorld();
  const parentId = newSpreadsheet(world);
  const { scriptId } = ok(world, SCHOOL, 'POST', 'projects', { title: 'x', parentId });
  share(world, parentId, TEACHER, 'reader');
  expect(call(world, TEACHER, 'GET', `projects/${scriptId}`).status).toBe(403);
  share(world, parentId, TEACHER, 'writer');
  expect(call(world, TEACHER, 'GET', `projects/${scriptId}`).status).toBe(200);
});

it('[SA5] unknown and closed projects differ', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  expect(messageOf(call(world, SCHOOL, 'GET', 'projects/nothing'))).toBe('Requested entity was not found.');
  const closed = call(world, OUTSIDER, 'GET', `projects/${scriptId}/content`);
  expect(closed.body.error).toMatchObject({ code: 403, status: 'PERMISSION_DENIED' });
  expect(messageOf(closed)).toBe('The caller does not have permission');
});

it('[SA5] a project whose file was deleted is gone', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  world.rest({ method: 'DELETE', url: `${FILES}/${scriptId}`, headers: { authorization: `Bearer ${SCHOOL}` } });
  expect(call(world, SCHOOL, 'GET', `projects/${scriptId}`).status).toBe(404);
});

it('[SA6] the content names the functions of each file', () => {
  const world = newWorld();
  const scriptId = newProject(world, 'function run() {}\nconst add = (a, b) => a + b;');
  const { files: all } = ok<Content>(world, SCHOOL, 'GET', `projects/${scriptId}/content`);
  expect(all[1]).toMatchObject({
    name: 'Code',
    lastModifyUser: { email: SCHOOL },
    functionSet: { values: [{ name: 'run' }, { name: 'add' }] },
  });
  expect(all[0]).not.toHaveProperty('functionSet');
});

it('[SA7] a file that stays keeps its time of creation', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  advanceTo(world, Date.parse(NOW) + 60_000);
  const body = files('function later() {}') as { files: object[] };
  body.files.push({ name: 'Trang', type: 'HTML', source: '<b>chào</b>' });
  const content = ok<Content>(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, body);
  const times = content.files.map(({ name, createTime, updateTime }) => [name, createTime === updateTime]);
  expect(times).toEqual([
    ['appsscript', false],
    ['Code', false],
    ['Trang', true],
  ]);
  expect(ok(world, SCHOOL, 'GET', `${FILES}/${scriptId}?fields=modifiedTime`).modifiedTime).toBe(
    new Date(Date.parse(NOW) + 60_000).toISOString(),
  );
});

it.each([
  ['no manifest', [{ name: 'Code', type: 'SERVER_JS', source: '' }], /manifest file named appsscript/],
  ['a syntax error', [...manifestWith(), { name: 'Code', type: 'SERVER_JS', source: 'class {' }], /line: 1 file: Code/],
  ['an unknown field of the manifest', manifestWith({ sparkle: 1 }), /unknown fields: \[sparkle\]/],
  ['a name twice', [...manifestWith(), script(), script()], /already exists/],
  ['a file without source', [...manifestWith(), { name: 'Code', type: 'SERVER_JS' }], /invalid argument/],
  ['another JSON file', [...manifestWith(), { name: 'data', type: 'JSON', source: '{}' }], /invalid argument/],
])('[SA8] content with %s is refused and changes nothing', (_what, wrong, message) => {
  const world = newWorld();
  const scriptId = newProject(world);
  const before = ok(world, SCHOOL, 'GET', `projects/${scriptId}/content`);
  const refused = call(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, { files: wrong });
  expect(refused.status).toBe(400);
  expect(messageOf(refused)).toMatch(message);
  expect(ok(world, SCHOOL, 'GET', `projects/${scriptId}/content`)).toEqual(before);
});

it('[SA9] metrics count runs by day', () => {
  const world = newWorld();
  const scriptId = newProject(world, 'function run() {}', { executionApi: { access: 'ANYONE' } });
  const deploymentId = deploy(world, scriptId);
  for (const account of [SCHOOL, TEACHER]) ok(world, account, 'POST', `scripts/${scriptId}:run`, { function: 'run' });
  ok(world, SCHOOL, 'POST', `scripts/${scriptId}:run`, { function: 'nothing', devMode: true });
  const last = (query: string) => {
    const metrics = ok<Record<string, { value: string }[]>>(
      world,
      SCHOOL,
      'GET',
      `projects/${scriptId}/metrics?${query}`,
    );
    return Object.fromEntries(Object.entries(metrics).map(([name, values]) => [name, values.map((v) => v.value)]));
  };
  expect(last('metricsGranularity=DAILY')).toEqual({
    activeUsers: ['0', '0', '0', '0', '0', '0', '2'],
    totalExecutions: ['0', '0', '0', '0', '0', '0', '3'],
    failedExecutions: ['0', '0', '0', '0', '0', '0', '1'],
  });
  expect(last(`metricsGranularity=WEEKLY&metricsFilter.deploymentId=${deploymentId}`)).toEqual({
    activeUsers: ['2'],
    totalExecutions: ['2'],
    failedExecutions: ['0'],
  });
  expect(call(world, SCHOOL, 'GET', `projects/${scriptId}/metrics`).status).toBe(400);
});

function manifestWith(more: object = {}): object[] {
  const source = JSON.stringify({ timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', ...more });
  return [{ name: 'appsscript', type: 'JSON', source }];
}

function script(): object {
  return { name: 'Code', type: 'SERVER_JS', source: '' };
}
