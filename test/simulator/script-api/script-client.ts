/** Calls of the Apps Script API as an account, and small projects to call them on. */
import type { RestRequest } from '../../../src/simulator/kernel/rest';
import { createWorld, type SimWorld } from '../../../src/simulator/world';

export const SCHOOL = 'truong@hoamai.example';
export const TEACHER = 'gv.5a1@hoamai.example';
export const OUTSIDER = 'khach@noi-khac.example';
export const NOW = '2026-11-23T06:30:00+07:00';

export type Json = Record<string, unknown>;

export interface Answer<T = Json> {
  status: number;
  body: T;
}

export function newWorld(edition: 'gmail' | 'education' = 'gmail'): SimWorld {
  return createWorld({ now: NOW, seed: 1, accounts: [SCHOOL, TEACHER, OUTSIDER].map((email) => ({ email, edition })) });
}

/** One request; `path` begins behind the host of the Apps Script API or is a whole URL. */
export function call<T = Json>(
  world: SimWorld,
  email: string,
  method: RestRequest['method'],
  path: string,
  body?: unknown,
): Answer<T> {
  const response = world.rest({
    method,
    url: path.startsWith('https:') ? path : `https://script.googleapis.com/v1/${path}`,
    headers: { authorization: `Bearer ${email}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(response.body || '{}') as T };
}

/** As `call`; fails the test when the answer is an error. */
export function ok<T = Json>(...args: Parameters<typeof call>): T {
  const { status, body } = call<T>(...args);
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

export function messageOf({ body }: Answer): string {
  return (body.error as { message: string }).message;
}

/** A manifest and one file of code. */
export function files(source: string, manifest: Json = {}): Json {
  const settings = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', ...manifest };
  return {
    files: [
      { name: 'appsscript', type: 'JSON', source: JSON.stringify(settings) },
      { name: 'Code', type: 'SERVER_JS', source },
    ],
  };
}

/** A standalone project of the school with this code, made through the API. */
export function newProject(world: SimWorld, source = 'function run() {}', manifest: Json = {}): string {
  const { scriptId } = ok<{ scriptId: string }>(world, SCHOOL, 'POST', 'projects', { title: 'Hồ sơ' });
  ok(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, files(source, manifest));
  return scriptId;
}

/** Makes a version of HEAD and deploys it. */
export function deploy(world: SimWorld, scriptId: string): string {
  const { versionNumber } = ok(world, SCHOOL, 'POST', `projects/${scriptId}/versions`, {});
  const made = ok<{ deploymentId: string }>(world, SCHOOL, 'POST', `projects/${scriptId}/deployments`, {
    versionNumber,
  });
  return made.deploymentId;
}

export function share(world: SimWorld, fileId: string, emailAddress: string, role: string): void {
  const url = `https://www.googleapis.com/drive/v3/files/${fileId}/permissions?sendNotificationEmail=false`;
  ok(world, SCHOOL, 'POST', url, { type: 'user', role, emailAddress });
}

export function newSpreadsheet(world: SimWorld): string {
  const made = ok<{ spreadsheetId: string }>(
    world,
    SCHOOL,
    'POST',
    'https://sheets.googleapis.com/v4/spreadsheets',
    {},
  );
  return made.spreadsheetId;
}
