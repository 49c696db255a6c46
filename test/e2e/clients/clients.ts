/**
 * Google's own Node client, as published, against a served world: only its root URL and the bearer token are ours.
 * The package is loaded by API: all of it would cost seconds of each test file.
 */
import { auth, drive, type drive_v3 } from 'googleapis/build/src/apis/drive';
import { script, type script_v1 } from 'googleapis/build/src/apis/script';
import { sheets, type sheets_v4 } from 'googleapis/build/src/apis/sheets';
import { type RunningServer, startServer } from '../../../src/simulator/server';
import { createWorld, type SimWorld, type WorldOptions } from '../../../src/simulator/world';

export const SCHOOL = 'truong@hoamai.example';
export const TEACHER = 'gv.5a1@hoamai.example';
export const NOW = '2026-11-23T06:30+07:00';

export interface Clients {
  drive: drive_v3.Drive;
  sheets: sheets_v4.Sheets;
  script: script_v1.Script;
}

/** Clients of one account. Jest cannot load the fetch that the package imports by itself, so it gets that of Node. */
export function clientsOf(rootUrl: string, email: string): Clients {
  const client = new auth.OAuth2();
  client.setCredentials({ access_token: email });
  const options = { auth: client, rootUrl: `${rootUrl}/`, fetchImplementation: fetch, retry: false };
  return {
    drive: drive({ version: 'v3', ...options }),
    sheets: sheets({ version: 'v4', ...options }),
    script: script({ version: 'v1', ...options }),
  };
}

const running: RunningServer[] = [];

/** A served world with a school account and a teacher. Files are in listings at once. */
export async function serve(options: Partial<WorldOptions> = {}): Promise<{ world: SimWorld; url: string }> {
  const accounts = [{ email: SCHOOL }, { email: TEACHER }];
  const world = createWorld({ now: NOW, seed: 1, accounts, switches: { listingLagMs: 0 }, ...options });
  const server = await startServer(world);
  running.push(server);
  return { world, url: server.url };
}

/** For `afterEach`. */
export async function closeServers(): Promise<void> {
  for (const server of running.splice(0)) await server.close();
}

/** What the client threw, as its callers see it. */
export interface Failure {
  code?: number | string;
  reason?: string;
  message: string;
}

export async function failureOf(request: Promise<unknown>): Promise<Failure> {
  try {
    await request;
  } catch (error) {
    const { code, message, response } = error as GaxiosFailure;
    const reason = response?.data.error.errors[0]?.reason;
    return { message, ...(code !== undefined && { code }), ...(reason !== undefined && { reason }) };
  }
  throw new Error('The request succeeded');
}

interface GaxiosFailure extends Error {
  code?: number | string;
  response?: { data: { error: { errors: { reason: string }[] } } };
}
