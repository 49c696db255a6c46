/** Who may write a document, by its Drive file; and the requests a minute of the API. */
import { DOCUMENT, effectiveRole, getFile, isContentLocked } from '../drive';
import { GoogleError } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import type { MinuteCount } from './state';

/** https://developers.google.com/workspace/docs/api/limits */
export const WRITES_PER_MINUTE_PER_USER = 60;
export const WRITES_PER_MINUTE_PER_PROJECT = 600;
/** Key of the count of all accounts: no e-mail address looks like it. */
const PROJECT = '(project)';

/** Counts the request and answers the id of the document of the path, if the caller may write it. */
export function openForWrite({ world, account, params }: RestCall): string {
  countWrite(world, account.email);
  const id = String(params.documentId);
  if (!world.state.drive.files[id]) throw new GoogleError(404, 'NOT_FOUND', 'Requested entity was not found.');
  const role = effectiveRole(world, id, account.email);
  const mayWrite = (role === 'owner' || role === 'writer') && !isContentLocked(world, id);
  if (!mayWrite) throw new GoogleError(403, 'PERMISSION_DENIED', 'The caller does not have permission');
  if (getFile(world, id).mimeType !== DOCUMENT)
    throw new GoogleError(400, 'FAILED_PRECONDITION', 'This operation is not supported for this document');
  return id;
}

function countWrite(world: World, email: string): void {
  const own = countOf(world, email);
  const all = countOf(world, PROJECT);
  if (own.writes >= WRITES_PER_MINUTE_PER_USER) throw quotaExceeded('per minute per user');
  if (all.writes >= WRITES_PER_MINUTE_PER_PROJECT) throw quotaExceeded('per minute');
  own.writes += 1;
  all.writes += 1;
}

function countOf(world: World, key: string): MinuteCount {
  const { writeCounts } = world.state.docs;
  const minute = Math.floor(world.now() / 60_000);
  const known = writeCounts[key];
  if (known?.minute === minute) return known;
  const fresh = { minute, writes: 0 };
  writeCounts[key] = fresh;
  return fresh;
}

function quotaExceeded(per: string): GoogleError {
  const message = `Quota exceeded for quota metric 'Write requests' and limit 'Write requests ${per}' of service 'docs.googleapis.com'.`;
  return new GoogleError(429, 'RESOURCE_EXHAUSTED', message);
}
