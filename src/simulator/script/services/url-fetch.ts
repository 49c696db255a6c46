/**
 * UrlFetchApp: only Google's REST and downloads of spreadsheets, answered by the world. Each request is one counted call; those of one fetchAll run
 * at once, in an order of the server's choosing, and are answered in the order asked.
 */
import { NotSimulated } from '../../kernel/errors';
import { shuffled } from '../../kernel/random';
import type { RestRequest, RestResponse } from '../../kernel/rest';
import { FETCH_PARALLEL } from '../latency';
import { useDaily } from '../quotas';
import { type Run, ScriptException, spend } from '../run';
import { exchange } from './exchange';
import { requestMs } from './request-cost';
import { type HostMethods, SCOPES } from './service';

const HOSTS = [
  ...['https://www.googleapis.com/', 'https://sheets.googleapis.com/', 'https://docs.googleapis.com/'],
  'https://docs.google.com/spreadsheets/d/',
];
const URL_CHARACTERS = 2 * 1024;
const TRUNCATED_AT = 200;

interface Request extends RestRequest {
  mute: boolean;
}

export const URL_FETCH: HostMethods = {
  'UrlFetchApp.fetch': {
    scopes: [SCOPES.externalRequest],
    answer: (run, [requests]) => fetchAll(run, requests as Asked[]),
  },
  'UrlFetchApp.fetchAll': {
    scopes: [SCOPES.externalRequest],
    answer: (run, [requests]) => fetchAll(run, requests as Asked[]),
  },
};

type Answered = Omit<RestResponse, 'bytes'> & { base64?: string };

interface Asked {
  url: string;
  method: RestRequest['method'];
  headers: Record<string, string>;
  payload?: string;
  mute: boolean;
}

function fetchAll(run: Run, asked: Asked[]): Answered[] {
  const requests = asked.map((each) => checked(run, each));
  useDaily(run.world, run.account, 'urlfetch', requests.length);
  run.round += 1;
  const answers = exchangeAll(run, requests);
  const failed = requests.findIndex((request, i) => !request.mute && (answers[i]?.status ?? 0) >= 400);
  if (failed >= 0) throw requestFailed(requests[failed] as Request, answers[failed] as RestResponse);
  return answers.map(answered);
}

/** Bytes that are no text travel in base64. */
function answered({ bytes, ...rest }: RestResponse): Answered {
  return { ...rest, ...(bytes && { base64: Buffer.from(bytes).toString('base64') }) };
}

function checked(run: Run, { payload, ...rest }: Asked): Request {
  const { url } = rest;
  if (!/^https?:\/\/[^/]/.test(url)) throw new ScriptException(`Invalid argument: ${url}`);
  if (url.length > URL_CHARACTERS) throw new ScriptException('Limit Exceeded: URLFetch URL Length.');
  const list = run.project.urlFetchWhitelist;
  if (list && !list.some((prefix) => isUnder(url, prefix))) {
    throw new ScriptException(`Attempted to access a URL that is not in the urlFetchWhitelist: ${url}`);
  }
  if (!HOSTS.some((host) => url.startsWith(host))) throw new NotSimulated(`UrlFetchApp to ${url}`);
  return { ...rest, ...(payload !== undefined && { body: payload }) };
}

/** A whitelist entry is a URL prefix; its host may start with `*.`. */
function isUnder(url: string, prefix: string): boolean {
  const [, domain] = prefix.split('//*');
  if (domain === undefined) return url.startsWith(prefix);
  const slash = domain.indexOf('/');
  const { hostname, pathname } = new URL(url);
  return hostname.endsWith(domain.slice(0, slash)) && pathname.startsWith(domain.slice(slash));
}

/** Runs the requests in seeded order, as many at once as Google does; the run waits for the last. */
function exchangeAll(run: Run, requests: readonly Request[]): RestResponse[] {
  const answers: RestResponse[] = [];
  const order = shuffled(
    run.world.state,
    requests.map((_, i) => i),
  );
  const startMs = run.elapsedMs;
  const lanes = new Array<number>(Math.min(FETCH_PARALLEL, requests.length)).fill(startMs);
  for (const i of requests.length > 1 ? order : [0]) {
    const request = requests[i];
    if (!request) break;
    const lane = lanes.indexOf(Math.min(...lanes));
    const endMs = (lanes[lane] ?? startMs) + requestMs(request);
    if (endMs > run.limitMs) spend(run, run.limitMs - run.elapsedMs + 1);
    lanes[lane] = endMs;
    const { mute: _, ...plain } = request;
    answers[i] = exchange(run, plain, 'UrlFetchApp.fetch');
  }
  spend(run, Math.max(startMs, ...lanes) - startMs);
  return answers;
}

function requestFailed({ url }: Request, { status, body }: RestResponse): ScriptException {
  const host = /^https?:\/\/[^/]+/.exec(url)?.[0] ?? url;
  const part = body.length > TRUNCATED_AT ? `${body.slice(0, TRUNCATED_AT)}...` : body;
  return new ScriptException(
    `Request failed for ${host} returned code ${status}. Truncated server response: ${part} (use muteHttpExceptions option to examine full response)`,
  );
}
