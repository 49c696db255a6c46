/** Routing, parameter and body checks, errors and answers of the REST layer. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { driveHandlers } from '../../../src/simulator/drive';
import { GoogleError, NotSimulated } from '../../../src/simulator/kernel/errors';
import type { RestCall, RestHandlers, RestRequest } from '../../../src/simulator/kernel/rest';
import {
  answer,
  DISCOVERY_TABLES,
  implementedMethods,
  ResponseViolation,
  unknownHandlers,
} from '../../../src/simulator/rest';
import { ALL_HANDLERS } from '../../../src/simulator/world';
import { call, makeBlob, newWorld, school } from '../support/drive-client';

const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';

/** Sends a request to one handler that only remembers what it was called with. */
function spy(methodId: string, method: RestRequest['method'], url: string, body?: unknown, result: unknown = {}) {
  const calls: RestCall[] = [];
  const handlers: RestHandlers = {
    [methodId]: (restCall) => {
      calls.push(restCall);
      return result;
    },
  };
  const headers = { authorization: `Bearer ${school}` };
  const response = answer(newWorld(), handlers, {
    method,
    url,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return { response, json: response.body ? JSON.parse(response.body) : undefined, seen: calls[0] };
}

it.each([
  [
    'sheets.spreadsheets.values.get',
    'GET',
    `${SHEETS}/S1/values/B%C3%A1o%20%C4%83n%21A1%3AB2`,
    { spreadsheetId: 'S1', range: 'Báo ăn!A1:B2' },
  ],
  ['sheets.spreadsheets.values.get', 'GET', `${SHEETS}/S1/values/A1:B2`, { range: 'A1:B2' }],
  ['sheets.spreadsheets.values.append', 'POST', `${SHEETS}/S1/values/A1:B2:append`, { range: 'A1:B2' }],
  ['sheets.spreadsheets.values.batchUpdate', 'POST', `${SHEETS}/S1/values:batchUpdate`, { spreadsheetId: 'S1' }],
  [
    'sheets.spreadsheets.values.batchGet',
    'GET',
    `${SHEETS}/S1/values:batchGet?ranges=A1&ranges=B1`,
    { ranges: ['A1', 'B1'] },
  ],
  ['sheets.spreadsheets.batchUpdate', 'POST', `${SHEETS}/S1:batchUpdate`, { spreadsheetId: 'S1' }],
  ['sheets.spreadsheets.sheets.copyTo', 'POST', `${SHEETS}/S1/sheets/7:copyTo`, { spreadsheetId: 'S1', sheetId: '7' }],
  ['drive.files.get', 'GET', 'https://www.googleapis.com/drive/v3/files/F1', { fileId: 'F1' }],
  ['drive.files.generateIds', 'GET', 'https://www.googleapis.com/drive/v3/files/generateIds?count=3', { count: 3 }],
  [
    'drive.permissions.update',
    'PATCH',
    'https://www.googleapis.com/drive/v3/files/F1/permissions/P1',
    { fileId: 'F1', permissionId: 'P1' },
  ],
  ['script.projects.getContent', 'GET', 'https://script.googleapis.com/v1/projects/X/content', { scriptId: 'X' }],
] as const)('[RS1] %s: %s %s', (methodId, method, url, params) => {
  expect(spy(methodId, method, url).seen?.params).toMatchObject(params);
});

it('[RS1] an upload URL leads to the same method, with the media', () => {
  const url = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=media';
  const headers = { authorization: `Bearer ${school}`, 'Content-Type': 'text/plain' };
  let media: unknown;
  const handlers: RestHandlers = {
    'drive.files.create': (restCall) => {
      media = restCall.media;
      return {};
    },
  };
  answer(newWorld(), handlers, { method: 'POST', url, headers, body: 'chữ' });
  expect(media).toEqual({ mimeType: 'text/plain', content: 'chữ' });
});

it('[RS1] a URL of no method is 404', () => {
  expect(call(newWorld(), school, 'GET', 'nothing').status).toBe(404);
  expect(call(newWorld(), school, 'DELETE', 'files').status).toBe(404);
});

it('[RS2] what has no handler is not simulated, by name', () => {
  expect(() => call(newWorld(), school, 'GET', 'apps')).toThrow(new NotSimulated('drive.apps.list'));
  const request: RestRequest = { method: 'GET', url: 'https://gmail.googleapis.com/x', headers: {} };
  expect(() => newWorld().rest(request)).toThrow(NotSimulated);
});

it.each(['foo=1', 'Fields=id', 'file_id=x', 'includeCorpusRemovals=true'])('[RS3] ?%s is refused by name', (query) => {
  const answered = call(newWorld(), school, 'GET', `files?${query}`);
  expect(answered).toMatchObject({ status: 400, reason: 'badRequest' });
  expect(answered.message).toContain(`Unknown name "${query.split('=')[0]}"`);
});

it.each(['callback=f', 'key=k', 'access_token=t', 'includeLabels=x'])(
  '[RS2] the parameter %s is not simulated',
  (query) => {
    expect(() => call(newWorld(), school, 'GET', `files?${query}`)).toThrow(NotSimulated);
  },
);

it.each(['pageSize=0', 'pageSize=1001', 'pageSize=1.5', 'pageSize=x', 'supportsAllDrives=1', 'corpus=mine', 'alt=xml'])(
  '[RS4] ?%s is refused',
  (query) => {
    expect(call(newWorld(), school, 'GET', `files?${query}`)).toMatchObject({
      status: 400,
      reason: 'invalidParameter',
    });
  },
);

it('[RS4] a required query parameter must be there', () => {
  const url = 'https://www.googleapis.com/drive/v3/changes';
  expect(spy('drive.changes.list', 'GET', url).json.error.message).toBe('Required parameter: pageToken');
});

it.each([
  [{ nam: 'A' }, 'Unknown name "nam": Cannot find field.'],
  [{ contentRestrictions: [{ readonly: true }] }, `Unknown name "readonly" at 'contentRestrictions[0]'`],
  [{ name: 5 }, "Invalid value at 'name' (TYPE_STRING), 5"],
  [{ writersCanShare: 'true' }, "Invalid value at 'writersCanShare' (TYPE_BOOL)"],
  [{ parents: 'root' }, "Invalid value at 'parents' (LIST)"],
  [{ properties: { a: 1 } }, "Invalid value at 'properties.a' (TYPE_STRING), 1"],
  [{ modifiedTime: 'hôm qua' }, "Invalid value at 'modifiedTime'"],
  [['A'], "Invalid value at '' (OBJECT)"],
])('[RS5] body %j is refused with its path', (body, message) => {
  const answered = call(newWorld(), school, 'POST', 'files', body);
  expect(answered).toMatchObject({ status: 400, reason: 'badRequest' });
  expect(answered.message).toContain(message);
});

it.each([
  [
    { requests: [{ addSheet: { properties: { index: 1.5 } } }] },
    "'requests[0].addSheet.properties.index' (TYPE_INT32)",
  ],
  [{ requests: [{ addSheet: { properties: { sheetType: 'KHAC' } } }] }, '(TYPE_ENUM)'],
  [{ requests: [{ addSheets: {} }] }, `Unknown name "addSheets" at 'requests[0]'`],
])('[RS5] Sheets body %j is refused with its path', (body, message) => {
  const { json } = spy('sheets.spreadsheets.batchUpdate', 'POST', `${SHEETS}/S1:batchUpdate`, body);
  expect(json.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' });
  expect(json.error.message).toContain(message);
});

it('[RS5] a body that is not JSON, or where none is taken, is refused', () => {
  const request = { url: 'https://www.googleapis.com/drive/v3/files', headers: { authorization: `Bearer ${school}` } };
  expect(newWorld().rest({ ...request, method: 'POST', body: '{' }).body).toContain('parseError');
  expect(newWorld().rest({ ...request, method: 'GET', body: '{}' }).status).toBe(400);
});

it('[RS6] Drive refuses output-only fields, Sheets ignores them', () => {
  const body = { name: 'A', ownedByMe: true };
  expect(call(newWorld(), school, 'POST', 'files', body)).toMatchObject({ status: 403, reason: 'fieldNotWritable' });
  const sheet = { properties: { title: 'A', dataSourceSheetProperties: { columns: [] } } };
  const { seen } = spy('sheets.spreadsheets.create', 'POST', SHEETS, { sheets: [sheet] });
  expect(seen?.body).toEqual({ sheets: [{ properties: { title: 'A' } }] });
});

it('[RS7] null unsets a field, and stays in maps', () => {
  const body = { name: null, properties: { a: null } };
  const { seen } = spy('drive.files.create', 'POST', 'https://www.googleapis.com/drive/v3/files', body);
  expect(seen?.body).toEqual({ properties: { a: null } });
});

it('[RS7] cell values of any type, null too, arrive as sent', () => {
  const body = { range: 'A1', values: [[null, 1, 'x', true]] };
  const url = `${SHEETS}/S1/values/A1?valueInputOption=RAW`;
  expect(spy('sheets.spreadsheets.values.update', 'PUT', url, body).seen?.body).toEqual(body);
});

it.each([
  [{ nam: 'x' }, 'is not in the schema'],
  [{ name: 5 }, 'not of type string'],
  [{ trashed: 'yes' }, 'not of type boolean'],
  [{ parents: 'root' }, 'is not an array'],
  [{ size: 'x' }, 'is not a int64'],
  [{ createdTime: 'x' }, 'is not a date-time'],
  [{ capabilities: { canFly: true } }, 'is not in the schema'],
  ['text', 'is not an object'],
])('[RS8] an answer %j is a violation', (result, problem) => {
  const send = () =>
    spy('drive.files.get', 'GET', 'https://www.googleapis.com/drive/v3/files/F1?fields=*', undefined, result);
  expect(send).toThrow(ResponseViolation);
  expect(send).toThrow(problem);
});

it.each([
  [{}, 'required'],
  [{ Authorization: 'Bearer ai.do@la.example' }, 'authError'],
  [{ Authorization: 'Basic abc' }, 'authError'],
])('[RS12] headers %j answer 401 %s', (headers, reason) => {
  const response = newWorld().rest({
    method: 'GET',
    url: 'https://www.googleapis.com/drive/v3/files',
    headers,
  } as RestRequest);
  expect(response.status).toBe(401);
  expect(JSON.parse(response.body).error.errors[0].reason).toBe(reason);
});

it('[RS12] the token is the e-mail, in any case of letters and of the header name', () => {
  const headers = { AUTHORIZATION: `bearer ${school.toUpperCase()}` };
  const url = 'https://www.googleapis.com/drive/v3/about?fields=user(emailAddress)';
  expect(JSON.parse(newWorld().rest({ method: 'GET', url, headers }).body)).toEqual({ user: { emailAddress: school } });
});

it('[RS13] errors have the form of their API', () => {
  const message = 'File not found: x.';
  expect(call(newWorld(), school, 'GET', 'files/x').json).toEqual({
    error: {
      code: 404,
      message,
      errors: [{ message, domain: 'global', reason: 'notFound', locationType: 'parameter', location: 'fileId' }],
    },
  });
  const refuse: RestHandlers = {
    'sheets.spreadsheets.get': () => {
      throw new GoogleError(403, 'forbidden', 'The caller does not have permission');
    },
  };
  const request: RestRequest = { method: 'GET', url: `${SHEETS}/S1`, headers: { authorization: `Bearer ${school}` } };
  expect(JSON.parse(answer(newWorld(), refuse, request).body).error).toMatchObject({
    code: 403,
    message: 'The caller does not have permission',
    status: 'PERMISSION_DENIED',
  });
});

it.each([
  ['multipart/related', '{}'],
  ['multipart/related; boundary=x', '--x\r\nContent-Type: application/json\r\n\r\n{}\r\n--x--'],
  ['multipart/related; boundary=x', '--x\r\n\r\n{}'],
  ['application/json', '{}'],
])('[RS19] an upload of %s %j is refused', (type, body) => {
  const url = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=multipart';
  const headers = { authorization: `Bearer ${school}`, 'content-type': type };
  expect(newWorld().rest({ method: 'POST', url, headers, body }).status).toBe(400);
});

it('[RS19] base64 parts are decoded', () => {
  const world = newWorld();
  const headers = { authorization: `Bearer ${school}`, 'content-type': 'multipart/related; boundary="x"' };
  const content = Buffer.from('Món ăn').toString('base64');
  const body = `--x\n\n{"name":"A"}\n--x\nContent-Type: text/plain\nContent-Transfer-Encoding: base64\n\n${content}\n--x--`;
  const url = 'https://www.googleapis.com/upload/drive/v3/files?uploadType=';
  const { id } = JSON.parse(world.rest({ method: 'POST', url: `${url}multipart`, headers, body }).body);
  expect(call(world, school, 'GET', `files/${id}?alt=media`).body).toBe('Món ăn');
});

it('[RS20] every handler is a method of the tables, and the list of them is sorted', () => {
  expect(unknownHandlers(ALL_HANDLERS)).toEqual([]);
  expect(implementedMethods(driveHandlers)).toEqual(Object.keys(driveHandlers).sort());
  expect(unknownHandlers({ 'drive.files.move': () => ({}) })).toEqual(['drive.files.move']);
});

it('[RS20] the tables name their revision and hold no prose', () => {
  const dir = join(__dirname, '../../../src/simulator/rest/discovery');
  expect(DISCOVERY_TABLES.map(({ api, revision }) => [api, /^\d{8}$/.test(revision)])).toEqual([
    ['drive', true],
    ['sheets', true],
    ['script', true],
    ['docs', true],
  ]);
  for (const name of readdirSync(dir)) {
    expect(readFileSync(join(dir, name), 'utf8')).not.toMatch(/"description":"|"enumDescriptions"|"annotations"/);
  }
});

it('[RS2] every method of Drive either answers or says it is not simulated', () => {
  const world = newWorld();
  const id = makeBlob(world, school, 'A');
  for (const [methodId, { httpMethod, path, parameters }] of Object.entries(DISCOVERY_TABLES[0]?.methods ?? {})) {
    if (driveHandlers[methodId]) continue;
    const filled = path.replace('{fileId}', id).replace(/\{\w+\}/g, 'x');
    const required = Object.keys(parameters).filter((name) => {
      const { location, required: isRequired } = parameters[name] ?? {};
      return isRequired && location === 'query';
    });
    const query = required.map((name) => `${name}=x`).join('&');
    const send = () => call(world, school, httpMethod as RestRequest['method'], `${filled}?${query}`);
    expect(send).toThrow(new NotSimulated(methodId));
  }
});
