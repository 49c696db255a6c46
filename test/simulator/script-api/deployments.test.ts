/** Versions and deployments over the Apps Script API. */
import { runFunction } from '../../../src/simulator/script';
import {
  call,
  deploy,
  files,
  type Json,
  messageOf,
  newProject,
  newWorld,
  ok,
  SCHOOL,
  share,
  TEACHER,
} from './script-client';

const WEB_APP = { webapp: { access: 'ANYONE', executeAs: 'USER_DEPLOYING' } };

interface Listed {
  versions: { versionNumber: number; description?: string }[];
  deployments: { deploymentId: string; deploymentConfig: { versionNumber?: number }; entryPoints: Json[] }[];
  nextPageToken?: string;
}

it('[SA20] a version keeps the code it was made of', () => {
  const world = newWorld();
  const scriptId = newProject(world, 'function first() {}');
  const made = ok(world, SCHOOL, 'POST', `projects/${scriptId}/versions`, { description: 'đầu' });
  expect(made).toMatchObject({ scriptId, versionNumber: 1, description: 'đầu' });
  ok(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, files('function second() {}'));
  ok(world, SCHOOL, 'POST', `projects/${scriptId}/versions`, {});
  const sourceOf = (version: number) =>
    ok<{ files: { source: string }[] }>(world, SCHOOL, 'GET', `projects/${scriptId}/content?versionNumber=${version}`)
      .files[1]?.source;
  expect([sourceOf(1), sourceOf(2)]).toEqual(['function first() {}', 'function second() {}']);
  expect(call(world, SCHOOL, 'GET', `projects/${scriptId}/content?versionNumber=3`).status).toBe(404);
  expect(ok(world, SCHOOL, 'GET', `projects/${scriptId}/versions/1`)).toEqual(made);
  expect(call(world, SCHOOL, 'GET', `projects/${scriptId}/versions/3`).status).toBe(404);
});

it('[SA20] a reader makes no version', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  share(world, scriptId, TEACHER, 'reader');
  expect(call(world, TEACHER, 'POST', `projects/${scriptId}/versions`, {}).status).toBe(403);
  expect(ok<Listed>(world, TEACHER, 'GET', `projects/${scriptId}/versions`).versions).toEqual([]);
});

it('[SA21][SA22] there are at most 200 versions, in pages', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  for (let made = 0; made < 200; made++) ok(world, SCHOOL, 'POST', `projects/${scriptId}/versions`, {});
  expect(call(world, SCHOOL, 'POST', `projects/${scriptId}/versions`, {}).status).toBe(400);
  const first = ok<Listed>(world, SCHOOL, 'GET', `projects/${scriptId}/versions`);
  expect(first.versions.map(({ versionNumber }) => versionNumber)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  const rest = `projects/${scriptId}/versions?pageSize=150&pageToken=${first.nextPageToken}`;
  const second = ok<Listed>(world, SCHOOL, 'GET', rest);
  expect([second.versions.length, second.nextPageToken]).toEqual([150, undefined]);
});

it('[SA22] a token of another list, a broken one and a page of nothing are refused', () => {
  const world = newWorld();
  const [one, other] = [newProject(world), newProject(world)];
  for (const id of [one, one]) ok(world, SCHOOL, 'POST', `projects/${id}/versions`, {});
  const { nextPageToken } = ok<Listed>(world, SCHOOL, 'GET', `projects/${one}/versions?pageSize=1`);
  for (const query of [`pageSize=1&pageToken=${nextPageToken}`, 'pageToken=x', 'pageToken=bnVsbA', 'pageSize=0']) {
    expect(call(world, SCHOOL, 'GET', `projects/${other}/versions?${query}`).status).toBe(400);
  }
});

it('[SA23] HEAD is a deployment that stays', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  const [head] = ok<Listed>(world, SCHOOL, 'GET', `projects/${scriptId}/deployments`).deployments;
  expect(head?.deploymentConfig).toEqual({ scriptId, manifestFileName: 'appsscript' });
  const path = `projects/${scriptId}/deployments/${head?.deploymentId}`;
  expect(ok(world, SCHOOL, 'GET', path)).toEqual(head);
  for (const method of ['PUT', 'DELETE'] as const) {
    const refused = call(world, SCHOOL, method, path, method === 'PUT' ? { deploymentConfig: {} } : undefined);
    expect(messageOf(refused)).toBe('Read-only deployments may not be modified.');
  }
});

it('[SA24] a deployment needs a version that exists', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  const create = (body: Json) => call(world, SCHOOL, 'POST', `projects/${scriptId}/deployments`, body);
  for (const body of [{}, { versionNumber: 0 }]) {
    expect(messageOf(create(body))).toBe('New deployments must have a non-zero version number.');
  }
  expect(create({ versionNumber: 1 }).status).toBe(404);
  ok(world, SCHOOL, 'POST', `projects/${scriptId}/versions`, {});
  expect(create({ versionNumber: 1, manifestFileName: 'other' }).status).toBe(400);
  expect(create({ versionNumber: 1, description: 'lần 1' }).body.deploymentConfig).toMatchObject({
    description: 'lần 1',
  });
});

it('[SA25] the 21st versioned deployment is refused', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  for (let made = 0; made < 20; made++) deploy(world, scriptId);
  const refused = call(world, SCHOOL, 'POST', `projects/${scriptId}/deployments`, { versionNumber: 1 });
  expect(messageOf(refused)).toBe('Scripts may only have up to 20 versioned deployments at a time.');
});

it('[SA26] entry points follow the deployed version, the id stays', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  const deploymentId = deploy(world, scriptId);
  const path = `projects/${scriptId}/deployments/${deploymentId}`;
  expect(ok(world, SCHOOL, 'GET', path).entryPoints).toEqual([]);
  ok(
    world,
    SCHOOL,
    'PUT',
    `projects/${scriptId}/content`,
    files('', { ...WEB_APP, executionApi: { access: 'DOMAIN' } }),
  );
  ok(world, SCHOOL, 'POST', `projects/${scriptId}/versions`, {});
  const deploymentConfig = { scriptId, versionNumber: 2, manifestFileName: 'appsscript', description: 'mới' };
  const updated = ok(world, SCHOOL, 'PUT', path, { deploymentConfig });
  expect(updated).toMatchObject({
    deploymentId,
    deploymentConfig,
    entryPoints: [
      {
        entryPointType: 'WEB_APP',
        webApp: {
          url: `https://script.google.com/macros/s/${deploymentId}/exec`,
          entryPointConfig: WEB_APP.webapp,
        },
      },
      { entryPointType: 'EXECUTION_API', executionApi: { entryPointConfig: { access: 'DOMAIN' } } },
    ],
  });
  expect(ok<Listed>(world, SCHOOL, 'GET', `projects/${scriptId}/deployments`).deployments).toHaveLength(2);
  ok(world, SCHOOL, 'DELETE', path);
  expect(call(world, SCHOOL, 'GET', path).status).toBe(404);
});

it('[SA26] an add-on is an entry point', () => {
  const world = newWorld();
  const common = { name: 'Hồ sơ mầm non', logoUrl: 'https://hoamai.example/logo.png' };
  const scriptId = newProject(world, '', { addOns: { common } });
  const { entryPoints } = ok(world, SCHOOL, 'GET', `projects/${scriptId}/deployments/${deploy(world, scriptId)}`);
  expect(entryPoints).toEqual([{ entryPointType: 'ADD_ON', addOn: { title: 'Hồ sơ mầm non' } }]);
});

it('[SA27] a script knows the address of its web app while it is deployed', () => {
  const world = newWorld();
  const scriptId = newProject(world, 'function url() { return ScriptApp.getService().getUrl(); }', WEB_APP);
  const url = () => runFunction(world, { scriptId, functionName: 'url', account: SCHOOL, kind: 'editor' }).returnValue;
  expect(url()).toBeNull();
  deploy(world, scriptId);
  const youngest = deploy(world, scriptId);
  expect(url()).toBe(`https://script.google.com/macros/s/${youngest}/exec`);
  ok(world, SCHOOL, 'DELETE', `projects/${scriptId}/deployments/${youngest}`);
  expect(url()).toMatch(/^https:\/\/script\.google\.com\/macros\/s\/AKfycb[\w-]+\/exec$/);
});

it.each([
  [{ webapp: { access: 'EVERYBODY' } }, 'webapp.access'],
  [{ webapp: { user: 'x' } }, 'webapp.user'],
  [{ executionApi: { executeAs: 'USER_DEPLOYING' } }, 'executionApi.executeAs'],
])('[SA28] a manifest with %j is refused', (manifest, place) => {
  const world = newWorld();
  const scriptId = newProject(world);
  const refused = call(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, files('', manifest));
  expect(refused.status).toBe(400);
  expect(messageOf(refused)).toContain(place);
});
