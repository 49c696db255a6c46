/** Talks to a world's Drive as an account, the way a program would: URLs in, status and JSON out. */
import type { RestRequest } from '../../../src/simulator/kernel/rest';
import { createWorld, type SimWorld, type WorldOptions } from '../../../src/simulator/world';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const DOCUMENT = 'application/vnd.google-apps.document';
export const NOON = '2026-11-23T12:00+07:00';

// biome-ignore lint/suspicious/noExplicitAny: answers are read loosely on purpose; wrong shapes fail the test
export type Answer = { status: number; reason?: string; message?: string; json: any; body: string };

export interface Call {
  method: RestRequest['method'];
  path: string;
  body?: unknown;
}

export const school = 'truong@hoamai.example';
export const teacher = 'gv.5a1@hoamai.example';
export const other = 'gv.4b2@hoamai.example';
export const stranger = 'khach@ngoai.example';

/** A world at noon of 23/11/2026 with four consumer accounts. */
export function newWorld(options: Partial<WorldOptions> = {}): SimWorld {
  const accounts = [school, teacher, other, stranger].map((email) => ({ email }));
  return createWorld({ now: NOON, seed: 7, accounts, ...options });
}

export function call(world: SimWorld, email: string, method: Call['method'], path: string, body?: unknown): Answer {
  const response = world.rest({
    method,
    url: `https://www.googleapis.com/drive/v3/${path}`,
    headers: { Authorization: `Bearer ${email}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return read(response.status, response.body);
}

/** As `call`, for arrangements: fails the test when the request is refused. */
export function must(
  world: SimWorld,
  email: string,
  method: Call['method'],
  path: string,
  body?: unknown,
): Answer['json'] {
  const answer = call(world, email, method, path, body);
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.reason} ${answer.message}`);
  return answer.json;
}

/** Makes an item and answers its id. */
export function make(world: SimWorld, email: string, body: Record<string, unknown>): string {
  return must(world, email, 'POST', 'files', body).id;
}

export function makeFolder(world: SimWorld, email: string, name: string, parentId?: string): string {
  return make(world, email, { name, mimeType: FOLDER, ...(parentId ? { parents: [parentId] } : {}) });
}

export function makeBlob(world: SimWorld, email: string, name: string, parentId?: string): string {
  return make(world, email, { name, mimeType: 'text/plain', ...(parentId ? { parents: [parentId] } : {}) });
}

export function grant(world: SimWorld, by: string, fileId: string, to: string, role: string): Answer['json'] {
  const body = { type: 'user', emailAddress: to, role };
  return must(world, by, 'POST', `files/${fileId}/permissions?sendNotificationEmail=false&fields=*`, body);
}

export function permissionId(world: SimWorld, email: string): string {
  return world.account(email).permissionId;
}

export function listIds(world: SimWorld, email: string, q: string, more = ''): string[] {
  const page = must(world, email, 'GET', `files?pageSize=1000&q=${encodeURIComponent(q)}${more}`);
  return page.files.map((file: { id: string }) => file.id);
}

/** Lets the listing lag pass. */
export function waitForListing(world: SimWorld): void {
  world.state.nowMs += world.state.switches.listingLagMs;
}

/** Sends calls in one batch as one account; answers in the order of the calls. */
export function batch(world: SimWorld, email: string, calls: readonly Call[]): Answer[] {
  const response = world.rest(batchRequest(email, calls));
  if (response.status !== 200) throw new Error(response.body);
  return readBatch(response.body);
}

export function batchRequest(email: string, calls: readonly Call[], partHeaders: string[] = []): RestRequest {
  const parts = calls.map(({ method, path, body }, index) =>
    [
      '--b1',
      'Content-Type: application/http',
      `Content-ID: <item${index}>`,
      '',
      `${method} /drive/v3/${path} HTTP/1.1`,
      'Content-Type: application/json',
      ...(partHeaders[index] ? [partHeaders[index]] : []),
      '',
      body === undefined ? '' : JSON.stringify(body),
    ].join('\r\n'),
  );
  return {
    method: 'POST',
    url: 'https://www.googleapis.com/batch/drive/v3',
    headers: { authorization: `Bearer ${email}`, 'content-type': 'multipart/mixed; boundary=b1' },
    body: `${parts.join('\r\n')}\r\n--b1--`,
  };
}

export function readBatch(body: string): Answer[] {
  const parts = body.split('--batch_simulated').slice(1, -1);
  return parts.map((part) => {
    const [, , http = ''] = /^([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(part) ?? [];
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(http)?.[1]);
    return read(status, http.slice(http.indexOf('\r\n\r\n') + 4).trim());
  });
}

function read(status: number, body: string): Answer {
  const json = body.startsWith('{') ? JSON.parse(body) : undefined;
  return { status, reason: json?.error?.errors?.[0]?.reason, message: json?.error?.message, json, body };
}
