/** Web apps: doGet and doPost of a deployed version. */
import { openWebApp } from '../../../src/simulator/script/api';
import type { SimWorld } from '../../../src/simulator/world';
import { deploy, files, type Json, newProject, newWorld, OUTSIDER, ok, SCHOOL, share, TEACHER } from './script-client';

const ECHO = `
function doGet(e) { return ContentService.createTextOutput(JSON.stringify(e)).setMimeType(ContentService.MimeType.JSON); }
function doPost(e) { return doGet(e); }`;
const WHO = `function doGet() {
  const user = (who) => who.getEmail();
  return ContentService.createTextOutput([user(Session.getEffectiveUser()), user(Session.getActiveUser())].join(' '));
}`;
const OPEN = { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_DEPLOYING' };

function webApp(source: string, webapp: Json = OPEN, edition?: 'education'): { world: SimWorld; deploymentId: string } {
  const world = newWorld(edition);
  return { world, deploymentId: deploy(world, newProject(world, source, { webapp })) };
}

function page(source: string): string {
  const { world, deploymentId } = webApp(source);
  return openWebApp(world, { deploymentId, email: null, method: 'GET' }).body;
}

it('[SA60] doGet is told the query', () => {
  const { world, deploymentId } = webApp(ECHO);
  const visit = { deploymentId, email: TEACHER, method: 'GET' as const, query: 'name=Lan&n=1&n=2', pathInfo: 'hello' };
  const answer = openWebApp(world, visit);
  expect(answer).toMatchObject({ status: 200, contentType: 'application/json; charset=utf-8' });
  expect(JSON.parse(answer.body)).toEqual({
    queryString: 'name=Lan&n=1&n=2',
    parameter: { name: 'Lan', n: '1' },
    parameters: { name: ['Lan'], n: ['1', '2'] },
    pathInfo: 'hello',
    contextPath: '',
    contentLength: -1,
  });
});

it('[SA60] doPost is told the body, fields of a form as parameters too', () => {
  const { world, deploymentId } = webApp(ECHO);
  const post = (type: string, contents: string) =>
    JSON.parse(
      openWebApp(world, { deploymentId, email: null, method: 'POST', query: 'a=1', body: { type, contents } }).body,
    );
  expect(post('text/csv', 'Lớp,21')).toMatchObject({
    parameter: { a: '1' },
    contentLength: 8,
    postData: { length: 8, type: 'text/csv', contents: 'Lớp,21', name: 'postData' },
  });
  expect(post('application/x-www-form-urlencoded', 'b=2').parameters).toEqual({ a: ['1'], b: ['2'] });
});

it('[SA60] the version answers, not what is edited since', () => {
  const world = newWorld();
  const scriptId = newProject(world, WHO, { webapp: OPEN });
  const deploymentId = deploy(world, scriptId);
  ok(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, files('function doGet() { throw 1; }', { webapp: OPEN }));
  expect(openWebApp(world, { deploymentId, email: null, method: 'GET' }).body).toBe(`${SCHOOL} `);
});

it('[SA61] a page, a download, and what is neither', () => {
  const { world, deploymentId } = webApp('function doGet() { return HtmlService.createHtmlOutput("<b>chào</b>"); }');
  expect(openWebApp(world, { deploymentId, email: null, method: 'GET' })).toMatchObject({
    contentType: 'text/html; charset=utf-8',
    body: '<b>chào</b>',
    execution: { kind: 'webApp', deploymentId, account: SCHOOL },
  });
  const csv = webApp(`function doGet() {
    return ContentService.createTextOutput('a,').append('b').setMimeType(ContentService.MimeType.CSV).downloadAsFile('x.csv');
  }`);
  expect(openWebApp(csv.world, { deploymentId: csv.deploymentId, email: null, method: 'GET' })).toMatchObject({
    contentType: 'text/csv; charset=utf-8',
    body: 'a,b',
    fileName: 'x.csv',
  });
  expect(page('function doGet() {}')).toContain('The script completed but did not return anything.');
  expect(page('function doGet() { return "chữ"; }')).toContain('not a supported return type');
  expect(page('function other() {}')).toContain('Script function not found: doGet');
  expect(page('function doGet() { throw new Error("<i>"); }')).toContain('Error: &#60;i&#62;');
});

it.each([
  ['MYSELF', undefined, [200, 403, 403, 401]],
  ['DOMAIN', 'education', [200, 200, 403, 401]],
  ['ANYONE', undefined, [200, 200, 200, 401]],
  ['ANYONE_ANONYMOUS', undefined, [200, 200, 200, 200]],
] as const)('[SA62] access %s', (access, edition, statuses) => {
  const { world, deploymentId } = webApp(WHO, { access, executeAs: 'USER_DEPLOYING' }, edition);
  const visits = [SCHOOL, TEACHER, OUTSIDER, null].map((email) =>
    openWebApp(world, { deploymentId, email, method: 'GET' }),
  );
  expect(visits.map(({ status }) => status)).toEqual(statuses);
});

it.each([
  ['USER_DEPLOYING', undefined, TEACHER, `${SCHOOL} `],
  ['USER_DEPLOYING', 'education', TEACHER, `${SCHOOL} ${TEACHER}`],
  ['USER_DEPLOYING', undefined, SCHOOL, `${SCHOOL} ${SCHOOL}`],
  ['USER_ACCESSING', undefined, TEACHER, `${TEACHER} ${TEACHER}`],
] as const)('[SA63] %s (%s) visited by %s', (executeAs, edition, email, who) => {
  const { world, deploymentId } = webApp(WHO, { access: 'ANYONE', executeAs }, edition);
  expect(openWebApp(world, { deploymentId, email, method: 'GET' }).body).toBe(who);
});

it('[SA63] an app that runs as its visitor asks for one', () => {
  const { world, deploymentId } = webApp(WHO, { access: 'ANYONE_ANONYMOUS', executeAs: 'USER_ACCESSING' });
  expect(openWebApp(world, { deploymentId, email: null, method: 'GET' }).status).toBe(401);
});

it('[SA64] /dev is HEAD, for editors', () => {
  const world = newWorld();
  const scriptId = newProject(world, WHO, { webapp: OPEN });
  const deploymentId = deploy(world, scriptId);
  const head = 'function doGet() { return ContentService.createTextOutput("HEAD"); }';
  ok(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, files(head, { webapp: OPEN }));
  const dev = (email: string | null) => openWebApp(world, { deploymentId, isDev: true, email, method: 'GET' });
  expect(dev(SCHOOL).body).toBe('HEAD');
  share(world, scriptId, TEACHER, 'reader');
  expect([TEACHER, OUTSIDER, null].map((email) => dev(email).status)).toEqual([403, 403, 401]);
});

it('[SA65] no web app, no page', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  const { deployments } = ok<{ deployments: { deploymentId: string }[] }>(
    world,
    SCHOOL,
    'GET',
    `projects/${scriptId}/deployments`,
  );
  const ids = [String(deployments[0]?.deploymentId), deploy(world, scriptId), 'nothing'];
  for (const deploymentId of ids) {
    expect(openWebApp(world, { deploymentId, email: SCHOOL, method: 'GET' }).status).toBe(404);
  }
});

it.each(['new Date(0)', 'SpreadsheetApp', '{ when: new Date(0) }', '() => 1'])('[SA66] returning %s fails', (value) => {
  const world = newWorld();
  const scriptId = newProject(world, `function run() { return ${value}; }`);
  const operation = ok<{ error?: { details: Json[] } }>(world, SCHOOL, 'POST', `scripts/${scriptId}:run`, {
    function: 'run',
    devMode: true,
  });
  expect(operation.error?.details[0]?.errorMessage).toMatch(/not a supported return type/);
});
