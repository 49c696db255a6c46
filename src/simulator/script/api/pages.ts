/** Pages of a listing: the token holds the place and the query it belongs to. */
import type { RestCall } from '../../kernel/rest';
import { invalidArgument } from './access';

/** "Defaults to 50", for every list of the API. */
const DEFAULT_SIZE = 50;

/** @throws GoogleError 400 for a page size below 1 and a token that is not of this query */
export function pageOf<T>(all: readonly T[], { params }: RestCall): { items: T[]; nextPageToken?: string } {
  const { pageSize, pageToken, ...query } = params;
  const size = Number(pageSize ?? DEFAULT_SIZE);
  if (size < 1) throw invalidArgument();
  const of = JSON.stringify(query);
  const start = pageToken === undefined ? 0 : readToken(String(pageToken), of);
  const end = start + size;
  return { items: all.slice(start, end), ...(end < all.length && { nextPageToken: writeToken(end, of) }) };
}

function writeToken(start: number, query: string): string {
  return Buffer.from(JSON.stringify([start, query])).toString('base64url');
}

function readToken(token: string, query: string): number {
  const [start, of] = parsed(token);
  if (typeof start !== 'number' || of !== query) throw invalidArgument();
  return start;
}

function parsed(token: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
