/** Our writes as parts of a batch, and what Drive's answers to them mean. */
import type { DriveErrorKind, DriveWrite, WriteResult } from '../app/ports';
import type { BatchPart } from './drive-batch';
import { MIME } from './drive-items';
import { type ApiAnswer, errorOf } from './http';
import type { SharedDrives } from './shared-drives';

export function toPart(write: DriveWrite, drives: SharedDrives): BatchPart {
  const permissions = '/drive/v3/files/';
  const naming = drives.naming();
  switch (write.type) {
    case 'create':
      return {
        method: 'POST',
        path: `/drive/v3/files?fields=id${naming}`,
        body: creationBody(write, drives),
        repeatable: write.id !== null,
      };
    case 'copy':
      return {
        method: 'POST',
        path: `/drive/v3/files/${write.id}/copy?fields=id${naming}`,
        body: {
          name: write.name,
          parents: [write.parentId],
          properties: write.properties,
          ...sharing(write, drives),
        },
        repeatable: false,
        isSlow: true,
      };
    case 'update':
      return { method: 'PATCH', path: updatePath(write) + naming, body: updateBody(write), repeatable: true };
    case 'grant':
      return {
        method: 'POST',
        path: `${permissions}${write.id}/permissions?sendNotificationEmail=false&fields=id${naming}`,
        body: {
          type: 'user',
          role: write.role,
          emailAddress: write.email,
          ...(write.untilMs ? { expirationTime: new Date(write.untilMs).toISOString() } : {}),
        },
        repeatable: true,
      };
    case 'changeRole':
      return {
        method: 'PATCH',
        path: `${permissions}${write.id}/permissions/${write.permissionId}?fields=id${naming}`,
        body: { role: write.role },
        repeatable: true,
      };
    case 'revoke':
      return {
        method: 'DELETE',
        path: `${permissions}${write.id}/permissions/${write.permissionId}${naming.replace('&', '?')}`,
        repeatable: true,
      };
  }
}

/** What a new file is, without what it holds. */
export function creationBody(write: DriveWrite & { type: 'create' }, drives: SharedDrives): unknown {
  const { id, name, kind, parentId, properties } = write;
  return {
    ...(id ? { id } : {}),
    name,
    mimeType: MIME[kind],
    ...(parentId ? { parents: [parentId] } : {}),
    properties,
    ...sharing(write, drives),
  };
}

/** Shared drives have no such switch: there the drive's own restrictions hold. */
function sharing({ parentId }: { parentId: string | null }, drives: SharedDrives): { writersCanShare?: false } {
  return parentId !== null && drives.driveOf(parentId) !== null ? {} : { writersCanShare: false };
}

function updatePath(write: DriveWrite & { type: 'update' }): string {
  const { addParent, removeParent } = write.change;
  const add = addParent ? `&addParents=${addParent}` : '';
  const remove = removeParent ? `&removeParents=${removeParent}` : '';
  return `/drive/v3/files/${write.id}?fields=id${add}${remove}`;
}

function updateBody(write: DriveWrite & { type: 'update' }): unknown {
  const { addParent: _add, removeParent: _remove, ...body } = write.change;
  return body;
}

export function toResult(write: DriveWrite, answer: ApiAnswer): WriteResult {
  if (answer.status === 0) return { ok: false, kind: 'busy', message: '' };
  if (answer.status < 300) return { ok: true, id: idOf(write, answer) };
  const error = errorOf(answer);
  // The id was ours: a repeat finds the folder that the first try made.
  if (write.type === 'create' && write.id && error.status === 409) return { ok: true, id: write.id };
  if (write.type === 'revoke' && error.status === 404) return { ok: true, id: write.id };
  const kind = kindOf(error.status, error.reason);
  const isSharingLimit = error.reason === 'sharingRateLimitExceeded';
  const isByHand = error.reason === 'teamDrivesFolderMoveInNotSupported';
  const more = { ...(isSharingLimit ? { isSharingLimit } : {}), ...(isByHand ? { isByHand } : {}) };
  return { ok: false, kind, message: error.message, ...more };
}

function idOf(write: DriveWrite, answer: ApiAnswer): string {
  if (write.type !== 'create' && write.type !== 'copy') return write.id;
  return (JSON.parse(answer.text) as { id: string }).id;
}

/** Refusals that are about the address and not about the item. */
const ADDRESS_REASONS = ['teamDriveDomainUsersOnlyRestriction', 'cannotShareTeamDriveWithNonGoogleAccounts'];

function kindOf(status: number, reason: string): DriveErrorKind {
  if (ADDRESS_REASONS.includes(reason)) return 'invalid';
  if (/dailyLimitExceeded|quota/i.test(reason)) return 'quota';
  if (status === 409) return 'exists';
  if (status === 404) return 'gone';
  if (status === 400) return 'invalid';
  if (status === 403 && !/rateLimit/i.test(reason)) return 'denied';
  return 'busy';
}
