/**
 * Whatever way a request takes, it and its answer are checked against Google's discovery files: here each way meets a
 * handler that answers what Google could not, and a body that Google would refuse.
 */
import type { RestHandlers, RestRequest } from '../../../src/simulator/kernel/rest';
import { answer, BATCH_URL } from '../../../src/simulator/rest';
import { createProject, pushFiles, runFunction } from '../../../src/simulator/script';
import { ALL_HANDLERS, createWorld, type SimWorld } from '../../../src/simulator/world';
import { clientsOf, closeServers, failureOf, NOW, SCHOOL, serve } from './clients';

afterEach(closeServers);

const FILES = 'https://www.googleapis.com/drive/v3/files';

/** What these methods answer is no resource of theirs: an unknown field, a text for a number, a value outside an enum. */
const PLANTED: RestHandlers = {
  ...ALL_HANDLERS,
  'drive.files.get': () => ({ id: 'x', colour: 'green' }),
  'drive.files.create': () => ({ id: 'x', size: 'large' }),
  'sheets.spreadsheets.get': () => ({ sheets: [{ properties: { sheetId: 'first' } }] }),
  'script.projects.getContent': () => ({ files: [{ name: 'Code', type: 'PYTHON' }] }),
};

function plant(world: SimWorld): SimWorld {
  world.rest = (request) => answer(world, PLANTED, request);
  return world;
}

function plantedWorld(): SimWorld {
  return plant(createWorld({ now: NOW, seed: 1, accounts: [{ email: SCHOOL }] }));
}

function send(world: SimWorld, method: RestRequest['method'], url: string, type = 'application/json', body?: string) {
  const headers = { authorization: `Bearer ${SCHOOL}`, 'content-type': type };
  return world.rest({ method, url, headers, ...(body !== undefined && { body }) });
}

function multipart(boundary: string, parts: readonly [type: string, body: string][]): string {
  const printed = parts.map(([type, body]) => `--${boundary}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`);
  return `${printed.join('')}--${boundary}--`;
}

const UPLOAD = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart&fields=*';

function uploadOf(metadata: string): string {
  const parts: [string, string][] = [
    ['application/json', metadata],
    ['text/plain', 'chữ'],
  ];
  return multipart('b', parts);
}

const BATCH_TYPE = 'multipart/mixed; boundary=b';

describe('a wrong answer fails its caller', () => {
  it.each([
    ['Drive', 'GET', `${FILES}/x?fields=*`, '.colour'],
    ['Sheets', 'GET', 'https://sheets.googleapis.com/v4/spreadsheets/x', '.sheets[0].properties.sheetId'],
    ['Apps Script', 'GET', 'https://script.googleapis.com/v1/projects/x/content', '.files[0].type'],
  ] as const)('[RS8] of %s', (_api, method, url, place) => {
    expect(() => send(plantedWorld(), method, url)).toThrow(`at '${place}'`);
  });

  it('[RS8] to an upload', () => {
    const upload = uploadOf('{"name":"x"}');
    expect(() => send(plantedWorld(), 'POST', UPLOAD, 'multipart/related; boundary=b', upload)).toThrow("at '.size'");
  });

  it('[RS8] to a part of a batch', () => {
    const batch = multipart('b', [['application/http', 'GET /drive/v3/files/x?fields=*\r\n']]);
    expect(() => send(plantedWorld(), 'POST', BATCH_URL, BATCH_TYPE, batch)).toThrow("at '.colour'");
  });

  it('[RS8] to a script, even if it swallows the error', () => {
    const world = plantedWorld();
    const scriptId = createProject(world, SCHOOL, { title: 'x' });
    const request = `UrlFetchApp.fetch('${FILES}/x?fields=*', { headers: { Authorization: 'Bearer ${SCHOOL}' } })`;
    pushFiles(world, scriptId, [
      { name: 'appsscript', type: 'JSON', source: '{"timeZone":"Asia/Ho_Chi_Minh","runtimeVersion":"V8"}' },
      { name: 'Code', type: 'SERVER_JS', source: `function run() { try { ${request} } catch (error) {} }` },
    ]);
    const run = () => runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' });
    expect(run).toThrow("at '.colour'");
  });

  it('[RS8] over HTTP', async () => {
    const { world, url } = await serve();
    plant(world);
    const failure = await failureOf(clientsOf(url, SCHOOL).drive.files.get({ fileId: 'x', fields: '*' }));
    expect(failure).toMatchObject({ code: 500, message: expect.stringContaining("at '.colour'") });
  });
});

describe('a wrong request is refused', () => {
  const wrong = '{"name":"x","colour":"green"}';

  it.each([
    ['Drive', FILES, wrong],
    ['Sheets', 'https://sheets.googleapis.com/v4/spreadsheets', '{"properties":{"colour":"green"}}'],
    ['Apps Script', 'https://script.googleapis.com/v1/projects', '{"title":"x","colour":"green"}'],
  ])('[RS5] to %s', (_api, url, body) => {
    const response = send(plantedWorld(), 'POST', url, 'application/json', body);
    expect(response).toMatchObject({ status: 400, body: expect.stringContaining('colour') });
  });

  it('[RS5] with an upload', () => {
    const response = send(plantedWorld(), 'POST', UPLOAD, 'multipart/related; boundary=b', uploadOf(wrong));
    expect(response).toMatchObject({ status: 400, body: expect.stringContaining('colour') });
  });

  it('[RS5] as a part of a batch', () => {
    const part = `POST /drive/v3/files\r\nContent-Type: application/json\r\n\r\n${wrong}`;
    const response = send(plantedWorld(), 'POST', BATCH_URL, BATCH_TYPE, multipart('b', [['application/http', part]]));
    expect(response.body).toContain('HTTP/1.1 400');
    expect(response.body).toContain('colour');
  });
});
