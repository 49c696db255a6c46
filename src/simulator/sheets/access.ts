/** Who may read and write a spreadsheet, by its Drive file; and the per-minute request limits of the API. */
import { effectiveRole, isContentLocked } from '../drive';
import { GoogleError } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { findSpreadsheet } from './edit';
import { failedPrecondition, notFound, permissionDenied } from './errors';
import {
  READS_PER_MINUTE_PER_PROJECT,
  READS_PER_MINUTE_PER_USER,
  WRITES_PER_MINUTE_PER_PROJECT,
  WRITES_PER_MINUTE_PER_USER,
} from './limits';
import type { MinuteCount, Spreadsheet } from './state';

export type Access = 'read' | 'write';

const LIMITS = {
  read: { user: READS_PER_MINUTE_PER_USER, project: READS_PER_MINUTE_PER_PROJECT },
  write: { user: WRITES_PER_MINUTE_PER_USER, project: WRITES_PER_MINUTE_PER_PROJECT },
};
/** Key of the count of all accounts: no e-mail address looks like it. */
const PROJECT = '(project)';

/** Counts the request, checks the caller's access and returns the spreadsheet of the path. */
export function openForCall(call: RestCall, access: Access): Spreadsheet {
  countRequest(call.world, call.account.email, access);
  const spreadsheetId = String(call.params.spreadsheetId);
  requireAccess(call.world, spreadsheetId, call.account.email, access);
  return findSpreadsheet(call.world, spreadsheetId);
}

/** Throws as the API does: 404 for no such file, 400 for another kind of file, 403 for too low a role or a locked file. */
export function requireAccess(world: World, spreadsheetId: string, email: string, access: Access): void {
  if (!world.state.drive.files[spreadsheetId]) throw notFound();
  const role = effectiveRole(world, spreadsheetId, email);
  if (role === null) throw permissionDenied();
  if (!world.state.sheets.spreadsheets[spreadsheetId]) {
    throw failedPrecondition('This operation is not supported for this document');
  }
  if (access === 'read') return;
  if (role !== 'owner' && role !== 'writer') throw permissionDenied();
  if (isContentLocked(world, spreadsheetId)) throw permissionDenied();
}

/** Throws 429 when the account or the project has used up its minute. */
export function countRequest(world: World, email: string, access: Access): void {
  const limit = LIMITS[access];
  const minute = Math.floor(world.now() / 60_000);
  const counts = [countOf(world, email, minute), countOf(world, PROJECT, minute)] as const;
  const field = access === 'read' ? 'reads' : 'writes';
  if (counts[0][field] >= limit.user) throw quotaExceeded(access, 'per minute per user');
  if (counts[1][field] >= limit.project) throw quotaExceeded(access, 'per minute');
  for (const count of counts) count[field] += 1;
}

function countOf(world: World, key: string, minute: number): MinuteCount {
  const counts = world.state.sheets.requestCounts;
  const known = counts[key];
  if (known?.minute === minute) return known;
  const fresh = { minute, reads: 0, writes: 0 };
  counts[key] = fresh;
  return fresh;
}

function quotaExceeded(access: Access, per: string): GoogleError {
  const metric = access === 'read' ? 'Read requests' : 'Write requests';
  return new GoogleError(
    429,
    'RESOURCE_EXHAUSTED',
    `Quota exceeded for quota metric '${metric}' and limit '${metric} ${per}' of service 'sheets.googleapis.com'.`,
  );
}
