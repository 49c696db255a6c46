/** `changes.*`. Source: https://developers.google.com/workspace/drive/api/guides/manage-changes */
import { GoogleError, NotSimulated, parameterLocation } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { toRfc3339 } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import { isFoundBy, isInSharedDrive, parentOf, roleOn, sharedDriveOf } from './access';
import { driveIdOf, includesAllDrives, supportsAllDrives } from './all-drives';
import { requireMembership } from './corpus';
import { fileResource } from './file-resource';
import { isMember } from './grants';
import { driveResource } from './shared-drive-resource';
import type { DriveFile, Removal, SharedDrive } from './state';
import { sharedDriveNotFound } from './top-folder';

export function getStartPageToken(call: RestCall): unknown {
  requireLog(call);
  return { kind: 'drive#startPageToken', startPageToken: String(call.world.state.drive.lastChangeId + 1) };
}

/** Each item once, as it is now, in the order of their last changes; what the account no longer sees is `removed`. */
export function listChanges(call: RestCall): unknown {
  const { world, params } = call;
  refuseOtherLogs(params);
  requireLog(call);
  const changes = changesFrom(call, tokenOf(call));
  const page = changes.slice(0, Number(params.pageSize ?? 100));
  const next = changes[page.length];
  const end = world.state.drive.lastChangeId + 1;
  return {
    kind: 'drive#changeList',
    ...(next ? { nextPageToken: String(next.changeId) } : { newStartPageToken: String(end) }),
    changes: page.map((change) => changeResource(call, change)),
  };
}

interface Change {
  changeId: number;
  /** Of an item, or of a shared drive. */
  id: string;
  isDrive: boolean;
  atMs: number;
  driveId?: string;
  /** Absent when it was removed. */
  file?: DriveFile;
  drive?: SharedDrive;
}

/** The log of a shared drive is for its members; it is asked for with both parameters of shared drives. */
function requireLog(call: RestCall): void {
  const driveId = driveIdOf(call);
  if (driveId === undefined) return;
  if (!supportsAllDrives(call)) throw sharedDriveNotFound(driveId);
  requireMembership(call, driveId);
}

function changesFrom(call: RestCall, first: number): Change[] {
  const { files } = call.world.state.drive;
  const seen = Object.values(files)
    .filter((file) => file.changeId >= first && isInLog(call, file))
    .map((file): Change => {
      const driveId = sharedDriveOf(call.world, file)?.id;
      const { changeId, id, changedMs: atMs } = file;
      return { changeId, id, isDrive: false, atMs, file, ...(driveId ? { driveId } : {}) };
    });
  const removed = call.params.includeRemoved === false ? [] : removalsFrom(call, first);
  return [...seen, ...driveChangesFrom(call, first), ...removed].sort((a, b) => a.changeId - b.changeId);
}

/** Changes of shared drives as such are told to all their members, in the log of the drive and in their own. */
function driveChangesFrom(call: RestCall, first: number): Change[] {
  if (!includesAllDrives(call)) return [];
  const { world, account } = call;
  const asked = driveIdOf(call);
  return Object.values(world.state.drive.sharedDrives)
    .filter((drive) => drive.changeId >= first && (asked === undefined || asked === drive.id))
    .filter((drive) => isMember(world, drive, account.permissionId))
    .map((drive) => ({ changeId: drive.changeId, id: drive.id, isDrive: true, atMs: drive.changedMs, drive }));
}

/** What was lost and then regained is not removed. */
function removalsFrom(call: RestCall, first: number): Change[] {
  const { files, removals } = call.world.state.drive;
  const lost = removals.filter(({ changeId, fileId, driveId, email }) => {
    const file = files[fileId];
    const isOfLog = driveId === undefined ? driveIdOf(call) === undefined : isDriveLog(call, driveId);
    return isOfLog && changeId >= first && email === call.account.email && !(file && isThereAgain(call, file));
  });
  return [...new Map(lost.map((removal) => [removal.fileId, changeOf(removal)])).values()];
}

function isThereAgain(call: RestCall, file: DriveFile): boolean {
  return file.parentId === null ? roleOn(call.world, file, call.account.email) !== null : isInLog(call, file);
}

/** Whether the log asked for tells of what was lost in a shared drive. */
function isDriveLog(call: RestCall, driveId: string): boolean {
  return includesAllDrives(call) && (driveIdOf(call) ?? driveId) === driveId;
}

function changeOf({ changeId, fileId: id, atMs, driveId }: Removal): Change {
  return { changeId, id, atMs, isDrive: id === driveId, ...(driveId ? { driveId } : {}) };
}

/**
 * A drive's log tells of its items. A user's own one tells of items in shared drives only what was given to that user
 * directly: "both the user change log and the change logs for all shared drives" are to be read.
 */
function isInLog(call: RestCall, file: DriveFile): boolean {
  const { world, account, params } = call;
  if (file.parentId === null || !isFoundBy(world, file, account.email)) return false;
  const driveId = driveIdOf(call);
  if (driveId !== undefined) return sharedDriveOf(world, file)?.id === driveId;
  if (isInSharedDrive(file)) {
    return includesAllDrives(call) && file.permissions.some(({ id }) => id === account.permissionId);
  }
  if (params.restrictToMyDrive !== true) return true;
  let item: DriveFile | undefined = file;
  while (item && item.id !== account.rootId) item = parentOf(world, item);
  return item !== undefined;
}

function changeResource({ world, account, mask }: RestCall, change: Change): unknown {
  const { id, atMs, isDrive, file, drive, driveId } = change;
  const inner = selectionOf(mask, 'changes');
  const [ofFile, ofDrive] = [selectionOf(inner, 'file'), selectionOf(inner, 'drive')];
  const type = isDrive ? 'drive' : 'file';
  return {
    kind: 'drive#change',
    type,
    changeType: type,
    time: toRfc3339(atMs),
    removed: file === undefined && drive === undefined,
    ...(isDrive ? { driveId: id } : { fileId: id, ...(driveId ? { driveId } : {}) }),
    ...(file && ofFile ? { file: fileResource(world, file, account.email, ofFile) } : {}),
    ...(drive && ofDrive ? { drive: driveResource(world, drive, account.email, ofDrive) } : {}),
  };
}

function tokenOf({ world, params }: RestCall): number {
  const token = String(params.pageToken);
  const first = Number(token);
  if (/^\d+$/.test(token) && first >= 1 && first <= world.state.drive.lastChangeId + 1) return first;
  throw new GoogleError(400, 'invalid', 'Invalid Value', parameterLocation('pageToken'));
}

function refuseOtherLogs({ includeCorpusRemovals, spaces }: RestCall['params']): void {
  if (includeCorpusRemovals === true) throw new NotSimulated('changes with includeCorpusRemovals');
  if ((spaces ?? 'drive') !== 'drive') throw new NotSimulated('changes outside the space drive');
}
