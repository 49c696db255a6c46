/** Pages of a listing: the token holds the place and the query it belongs to. */
import { GoogleError, parameterLocation } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';

/** @throws GoogleError 400 invalid for a token that is not of this query */
export function pageOf<T>(all: readonly T[], { params }: RestCall, defaultSize: number) {
  const size = Number(params.pageSize ?? defaultSize);
  const query = JSON.stringify([
    params.fileId,
    params.commentId,
    params.q,
    params.orderBy,
    params.corpora,
    params.driveId,
  ]);
  const start = params.pageToken === undefined ? 0 : readToken(String(params.pageToken), query);
  const items = all.slice(start, start + size);
  const nextPageToken = start + size < all.length ? writeToken(start + size, query) : undefined;
  return { items, nextPageToken };
}

function writeToken(start: number, query: string): string {
  return `~!!~${Buffer.from(JSON.stringify([start, query])).toString('base64url')}`;
}

function readToken(token: string, query: string): number {
  const invalid = new GoogleError(400, 'invalid', 'Invalid Value', parameterLocation('pageToken'));
  if (!token.startsWith('~!!~')) throw invalid;
  try {
    const [start, of] = JSON.parse(Buffer.from(token.slice(4), 'base64url').toString('utf8')) as [number, string];
    if (of === query) return start;
  } catch {
    throw invalid;
  }
  throw invalid;
}
