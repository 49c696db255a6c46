/** What went between the scripts and Google while some work was done: every HTTP request, and the runs that sent them. */
import type { RestRequest } from '../../src/simulator/kernel/rest';
import type { ExecutionResult } from '../../src/simulator/script';
import type { SimWorld } from '../../src/simulator/world';
import { accessLists, changedGrants, placesOf, touchedItems } from './access-lists';

/** Without the bodies: those of a large school's year do not fit into memory. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  /** The calls of a batch request; null for any other request. */
  readonly parts: readonly Part[] | null;
}

export interface Recorded {
  readonly exchanges: readonly Exchange[];
  readonly runs: readonly ExecutionResult[];
  /** Grants that are other than before, by item. */
  readonly changed: ReadonlyMap<string, number>;
  /** The environment check has shown that a batch may write an access list twice. */
  readonly joinsGrants?: true;
  /** Items that lie in another folder than before, or say something else in their details. */
  readonly touched: readonly string[];
}

/**
 * Does the work and records it. `work` returns the runs it started; those that asked Drive nothing (a heartbeat in between)
 * are not the work's. A run that failed ends the bench.
 */
export function recorded(world: SimWorld, work: () => readonly ExecutionResult[]): Recorded {
  const all: Exchange[] = [];
  const [accessBefore, placesBefore] = [accessLists(world), placesOf(world)];
  world.onExchange = (request) => all.push(exchangeOf(request));
  const runs = work().map(required);
  delete world.onExchange;
  const changed = changedGrants(accessBefore, accessLists(world));
  return { ...ofTheWork(runs, all), changed, touched: touchedItems(placesBefore, placesOf(world)) };
}

/** A run's requests follow each other, in the order of its calls. */
function ofTheWork(runs: readonly ExecutionResult[], all: readonly Exchange[]): Pick<Recorded, 'runs' | 'exchanges'> {
  let next = 0;
  const withRequests = runs.map((run) => {
    const count = run.calls.filter(({ service }) => service === 'UrlFetchApp').length;
    next += count;
    return { run, exchanges: all.slice(next - count, next) };
  });
  if (next !== all.length) throw new Error(`The runs tell of ${next} requests, Google got ${all.length}`);
  const own = withRequests.filter(({ exchanges }) => exchanges.some(isToDrive));
  return { runs: own.map(({ run }) => run), exchanges: own.flatMap(({ exchanges }) => exchanges) };
}

function isToDrive({ url }: Exchange): boolean {
  return url.startsWith('https://www.googleapis.com/');
}

/** @throws Error if the run did not come to its end */
export function required(run: ExecutionResult): ExecutionResult {
  if (run.status === 'completed') return run;
  throw new Error(`${run.functionName} ${run.status}: ${run.error?.message ?? ''}`);
}

/** One call inside a batch. */
export interface Part {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
}

const BATCH = 'https://www.googleapis.com/batch/drive/v3';
const PART_LINE = /^(GET|POST|PATCH|PUT|DELETE) (\S+) HTTP\/1\.1\r?$/gm;

export function exchangeOf({ method, url, body }: RestRequest): Exchange {
  return { method: method.toUpperCase(), url, parts: url.startsWith(BATCH) ? partsOf(body ?? '') : null };
}

/** Cloned: what is cut out of a text keeps all of it in memory. */
function partsOf(body: string): Part[] {
  return structuredClone([...body.matchAll(PART_LINE)].map(([, method = '', path = '']) => ({ method, path })));
}

/** A page of a listing of Drive. */
export function isListing({ method, url }: Exchange): boolean {
  return method === 'GET' && /\/drive\/v3\/files\?/.test(url);
}

/** How many things a request changes: the calls of a batch that are no reads, or one. */
export function changesOf({ method, url, parts }: Exchange): number {
  if (parts) return parts.filter((part) => part.method !== 'GET').length;
  return method === 'GET' || url.includes(':getByDataFilter') ? 0 : 1;
}

/** The id of the item whose access list the call changes; null for any other call. */
export function sharedItem({ method, path }: Part): string | null {
  return method === 'GET' ? null : (/\/files\/([^/?]+)\/permissions\b/.exec(path)?.[1] ?? null);
}
