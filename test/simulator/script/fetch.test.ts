/** UrlFetchApp against the world's Drive and Sheets. */
import fc from 'fast-check';
import { armFaults, type FaultKind, runFunction } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { make, SPREADSHEET } from '../support/drive-client';
import { errorOf, projectWith, runBody, SCHOOL, smallWorld, TEACHER, valueOfRun } from './fixtures';

const FILES = 'https://www.googleapis.com/drive/v3/files';

/** Helpers a script of these tests starts with. */
const CREATE = `
  const folder = (name) => ({ url: '${FILES}?fields=id,name', method: 'post', contentType: 'application/json', muteHttpExceptions: true,
    headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() },
    payload: JSON.stringify({ name, mimeType: 'application/vnd.google-apps.folder' }) });
  const names = (count) => Array.from({ length: count }, (_, i) => 'L' + i);`;

function folders(world: SimWorld): string[] {
  return Object.values(world.state.drive.files)
    .filter(({ mimeType, parentId }) => mimeType === 'application/vnd.google-apps.folder' && parentId !== null)
    .map(({ name }) => name);
}

describe('UrlFetchApp', () => {
  it('[SC45] a request to Drive is answered as the account of the token', () => {
    const world = smallWorld();
    const body = `${CREATE} const answer = UrlFetchApp.fetch(folder('Lá 1').url, folder('Lá 1')); return [answer.getResponseCode(), JSON.parse(answer.getContentText()).name, typeof answer.getAllHeaders()]`;
    expect(valueOfRun(world, body)).toEqual([200, 'Lá 1', 'object']);
    const made = Object.values(world.state.drive.files).find(({ name }) => name === 'Lá 1');
    expect(made?.ownerEmail).toBe(SCHOOL);
  });

  it('[SC45] another host is not simulated', () => {
    expect(() => runBody(smallWorld(), "UrlFetchApp.fetch('https://a.example/x')")).toThrow(
      'NotSimulated: UrlFetchApp to https://a.example/x',
    );
    expect(errorOf(smallWorld(), "UrlFetchApp.fetch('khong-phai-url')")).toMatch(/^Invalid argument/);
    expect(() => runBody(smallWorld(), `UrlFetchApp.fetch('${FILES}', { timeout: 5 })`)).toThrow(
      'NotSimulated: UrlFetchApp option timeout',
    );
    expect(() => runBody(smallWorld(), `UrlFetchApp.fetch('${FILES}', { method: 'post', payload: { a: 1 } })`)).toThrow(
      'NotSimulated: UrlFetchApp payload',
    );
  });

  it('[SC46] an error status throws its truncated body unless muteHttpExceptions is set', () => {
    const url = `${FILES}/khong-co`;
    const options = (mute: boolean) =>
      `{ muteHttpExceptions: ${mute}, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }`;
    expect(errorOf(smallWorld(), `UrlFetchApp.fetch('${url}', ${options(false)})`)).toMatch(
      /^Request failed for https:\/\/www\.googleapis\.com returned code 404\. Truncated server response: \{[\s\S]*\(use muteHttpExceptions option to examine full response\)$/,
    );
    expect(valueOfRun(smallWorld(), `return UrlFetchApp.fetch('${url}', ${options(true)}).getResponseCode()`)).toBe(
      404,
    );
  });

  it('[SC47] fetchAll runs in a seeded order and answers in the order asked', () => {
    const body = `${CREATE} return UrlFetchApp.fetchAll(names(12).map(folder)).map((answer) => JSON.parse(answer.getContentText()).name)`;
    const order = (seed: number) => {
      const world = smallWorld({ seed });
      const answered = valueOfRun(world, body) as string[];
      expect(answered).toEqual(Array.from({ length: 12 }, (_, i) => `L${i}`));
      return folders(world);
    };
    expect(order(5)).toEqual(order(5));
    expect(order(5)).not.toEqual(order(6));
    expect([...order(5)].sort()).toEqual([...order(6)].sort());
  });

  it('[SC48] requests of one fetchAll take the time of the slowest, at most 30 at once', () => {
    const time = (count: number) => {
      const { modelledMs, calls } = runBody(
        smallWorld(),
        `${CREATE} UrlFetchApp.fetchAll(names(${count}).map(folder))`,
      );
      expect(new Set(calls.map(({ round }) => round)).size).toBe(1);
      expect(calls).toHaveLength(count);
      return modelledMs - runBody(smallWorld(), CREATE).modelledMs;
    };
    expect([1, 30, 31, 60, 61].map(time)).toEqual([300, 300, 600, 600, 900]);
  });

  it('[SC49] reads, writes and batches cost what the constants say', () => {
    const batch = [
      '--b',
      'Content-Type: application/http',
      '',
      'GET /drive/v3/about?fields=user',
      '',
      '--b',
      'Content-Type: application/http',
      '',
      'GET /drive/v3/about?fields=kind',
      '',
      '--b--',
      '',
    ].join('\\r\\n');
    const body = `const headers = { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() };
      UrlFetchApp.fetch('https://www.googleapis.com/drive/v3/about?fields=user', { headers });
      UrlFetchApp.fetch('https://www.googleapis.com/batch/drive/v3', { method: 'post', contentType: 'multipart/mixed; boundary=b', headers, payload: '${batch}' });
      UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets/x', { headers, muteHttpExceptions: true });
      UrlFetchApp.fetch('https://sheets.googleapis.com/v4/spreadsheets', { method: 'post', contentType: 'application/json', payload: '{}', headers, muteHttpExceptions: true });`;
    const { calls } = runBody(smallWorld(), body);
    expect(calls.map(({ latencyMs, isWrite }) => [latencyMs, isWrite])).toEqual([
      [100, false],
      [300, false],
      [300, false],
      [400, true],
    ]);
  });

  it('[SC50] each request counts against the daily calls', () => {
    const world = smallWorld();
    runBody(world, `${CREATE} UrlFetchApp.fetchAll(names(3).map(folder))`);
    const counter = world.state.quota[SCHOOL]?.['script urlfetch'];
    expect(counter?.used).toBe(3);
    if (counter) counter.used = 19_998;
    expect(errorOf(world, `${CREATE} UrlFetchApp.fetchAll(names(3).map(folder))`)).toBe(
      'Service invoked too many times for one day: urlfetch.',
    );
    expect(folders(world)).toHaveLength(3);
  });

  it.each([
    [['https://www.googleapis.com/drive/'], true],
    [['https://*.googleapis.com/'], true],
    [['https://sheets.googleapis.com/'], false],
    [['https://www.googleapis.com/upload/'], false],
  ])('[SC51] with the whitelist %j a Drive request passes: %s', (urlFetchWhitelist, passes) => {
    const world = smallWorld();
    const scriptId = projectWith(
      world,
      `function run() { UrlFetchApp.fetch('${FILES}', { muteHttpExceptions: true }); }`,
      { manifest: { urlFetchWhitelist } },
    );
    const { error } = runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' });
    expect(error === undefined).toBe(passes);
  });

  it('[SC52] a token without a scope of the API is answered 403', () => {
    const world = smallWorld();
    const prefix = 'https://www.googleapis.com/auth/';
    const run = (scopes: string[]) => {
      const manifest = { oauthScopes: ['script.external_request', ...scopes].map((scope) => prefix + scope) };
      const source = `${CREATE} function run() { return UrlFetchApp.fetch(folder('x').url, folder('x')).getResponseCode(); }`;
      const scriptId = projectWith(world, source, { manifest });
      return runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' }).returnValue;
    };
    expect([run([]), run(['drive.readonly']), run(['drive'])]).toEqual([403, 403, 200]);
    expect(() => run(['drive.file'])).toThrow('NotSimulated: REST with the drive.file scope only');
  });
});

describe('faults of HTTP requests', () => {
  it.each([
    ['before', 503, 0],
    ['after', 500, 1],
  ] as const)('[SC68] %s answers %i and leaves %i folder', (kind, status, count) => {
    const world = smallWorld();
    armFaults(world, [{ call: 1, kind }]);
    const body = `${CREATE} return UrlFetchApp.fetch(folder('x').url, folder('x')).getResponseCode()`;
    const result = runBody(world, body);
    expect([result.returnValue, folders(world).length]).toEqual([status, count]);
    expect(result.calls[0]).toMatchObject({ fault: kind, status, ok: false });
  });

  it('[SC68] inside a fetchAll every request can be hit by itself', () => {
    const expected: Record<FaultKind, (k: number) => number> = {
      before: () => 4,
      after: () => 5,
      kill: (k) => k - 1,
      killAfter: (k) => k,
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom<FaultKind>('before', 'after', 'kill', 'killAfter'),
        (call, kind) => {
          const world = smallWorld();
          armFaults(world, [{ call, kind }]);
          const result = runBody(
            world,
            `${CREATE} return UrlFetchApp.fetchAll(names(5).map(folder)).map((answer) => answer.getResponseCode())`,
          );
          expect(folders(world)).toHaveLength(expected[kind](call));
          expect(result.status).toBe(kind.startsWith('kill') ? 'killed' : 'completed');
        },
      ),
      { seed: 68, numRuns: 30 },
    );
  });

  it('[SC13] a fetchAll that passes the limit keeps only what ended in time', () => {
    const late = smallWorld();
    const { status, modelledMs } = runBody(
      late,
      `Utilities.sleep(299000); Utilities.sleep(60000 - 300); ${CREATE} UrlFetchApp.fetchAll(names(120).map(folder))`,
    );
    expect([status, modelledMs]).toEqual(['timedOut', 360_000]);
    expect(folders(late)).toHaveLength(90);
  });

  it('[SC60] the token is the account: another person has no access to what the school made', () => {
    const world = smallWorld();
    runBody(world, `${CREATE} UrlFetchApp.fetch(folder('x').url, folder('x'))`);
    const id = Object.values(world.state.drive.files).find(({ name }) => name === 'x')?.id;
    const get = (account: string) =>
      valueOfRun(
        world,
        `return UrlFetchApp.fetch('${FILES}/${id}', { muteHttpExceptions: true, headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } }).getResponseCode()`,
        { account, kind: 'trigger' },
      );
    expect([get(SCHOOL), get(TEACHER)]).toEqual([200, 404]);
  });
});

it('[SC162] a spreadsheet is downloaded as PDF and as text', () => {
  const world = smallWorld();
  const id = make(world, SCHOOL, { name: 'Sổ', mimeType: SPREADSHEET });
  const body = `const get = (query) => UrlFetchApp.fetch('https://docs.google.com/spreadsheets/d/${id}/export?' + query,
      { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() } });
    const pdf = get('format=pdf');
    return [String.fromCharCode(...pdf.getContent().slice(0, 5)), pdf.getBlob().getContentType(), get('format=csv').getContentText()];`;
  const result = runBody(world, body);
  expect(result.returnValue).toEqual(['%PDF-', 'application/pdf', '']);
  expect(result.calls.map(({ latencyMs }) => latencyMs)).toEqual([2_000, 2_000]);
});
