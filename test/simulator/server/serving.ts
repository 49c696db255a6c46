/** A served world for tests: requests as a person's page or program sends them, closed after each test. */
import { type RunningServer, type ServerOptions, startServer } from '../../../src/simulator/server';
import { createWorld, type SimWorld } from '../../../src/simulator/world';

export const OWNER = 'truong@hoamai.example';
export const TEACHER = 'gv.5a1@hoamai.example';

export interface Answer<T> {
  status: number;
  headers: Headers;
  body: T;
}

/** Threads and bundles are slow on a busy machine. */
jest.setTimeout(30_000);

const running: RunningServer[] = [];

/** Serves a world with a school account and a teacher. */
export async function serveWorld(options: ServerOptions = {}): Promise<{ world: SimWorld; url: string }> {
  const accounts = [{ email: OWNER }, { email: TEACHER }];
  const world = createWorld({ now: '2026-11-23T06:30+07:00', seed: 1, accounts });
  const server = await startServer(world, options);
  running.push(server);
  return { world, url: server.url };
}

/** For `afterEach`. */
export async function closeServers(): Promise<void> {
  for (const server of running.splice(0)) await server.close();
}

export async function get<T>(url: string, as?: string): Promise<Answer<T>> {
  return read<T>(await fetch(url, { headers: as === undefined ? {} : { authorization: `Bearer ${as}` } }));
}

export async function post<T>(url: string, body: unknown = {}, as?: string): Promise<Answer<T>> {
  const headers = { 'content-type': 'application/json', ...(as !== undefined && { authorization: `Bearer ${as}` }) };
  return read<T>(await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, body: (isJson ? JSON.parse(text) : text) as T };
}
