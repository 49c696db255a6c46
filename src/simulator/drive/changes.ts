/** `changes.*`. Source: https://developers.google.com/workspace/drive/api/guides/manage-changes */
import { GoogleError, NotSimulated, parameterLocation } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { toRfc3339 } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import { parentOf, personalRoleOn } from './access';
import { fileResource } from './file-resource';
import type { DriveFile } from './state';

export function getStartPageToken({ world, params }: RestCall): unknown {
  if (params.driveId || params.teamDriveId) throw new NotSimulated('changes of a shared drive');
  return { kind: 'drive#startPageToken', startPageToken: String(world.state.drive.lastChangeId + 1) };
}

/** Each item once, as it is now, in the order of their last changes; what the account no longer sees is `removed`. */
export function listChanges(call: RestCall): unknown {
  const { world, params } = call;
  refuseOtherLogs(params);
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
  fileId: string;
  atMs: number;
  /** Absent when it was removed. */
  file?: DriveFile;
}

function changesFrom(call: RestCall, first: number): Change[] {
  const { drive } = call.world.state;
  const seen = Object.values(drive.files)
    .filter((file) => file.changeId >= first && isSeen(call, file))
    .map((file) => ({ changeId: file.changeId, fileId: file.id, atMs: file.changedMs, file }));
  const removed = call.params.includeRemoved === false ? [] : removalsFrom(call, first);
  return [...seen, ...removed].sort((a, b) => a.changeId - b.changeId);
}

/** What was lost and then regained is not removed. */
function removalsFrom(call: RestCall, first: number): Change[] {
  const { files, removals } = call.world.state.drive;
  const lost = removals.filter(({ changeId, fileId, email }) => {
    const file = files[fileId];
    return changeId >= first && email === call.account.email && !(file && isSeen(call, file));
  });
  const last = new Map(lost.map(({ changeId, fileId, atMs }) => [fileId, { changeId, fileId, atMs }]));
  return [...last.values()];
}

function isSeen({ world, account, params }: RestCall, file: DriveFile): boolean {
  if (file.parentId === null || personalRoleOn(world, file, account.email) === null) return false;
  if (params.restrictToMyDrive !== true) return true;
  let item: DriveFile | undefined = file;
  while (item && item.id !== account.rootId) item = parentOf(world, item);
  return item !== undefined;
}

function changeResource({ world, account, mask }: RestCall, { fileId, atMs, file }: Change): unknown {
  const inner = selectionOf(selectionOf(mask, 'changes'), 'file');
  return {
    kind: 'drive#change',
    type: 'file',
    changeType: 'file',
    time: toRfc3339(atMs),
    removed: file === undefined,
    fileId,
    ...(file && inner ? { file: fileResource(world, file, account.email, inner) } : {}),
  };
}

function tokenOf({ world, params }: RestCall): number {
  const token = String(params.pageToken);
  const first = Number(token);
  if (/^\d+$/.test(token) && first >= 1 && first <= world.state.drive.lastChangeId + 1) return first;
  throw new GoogleError(400, 'invalid', 'Invalid Value', parameterLocation('pageToken'));
}

function refuseOtherLogs({ driveId, teamDriveId, includeCorpusRemovals, spaces }: RestCall['params']): void {
  if (driveId || teamDriveId) throw new NotSimulated('changes of a shared drive');
  if (includeCorpusRemovals === true) throw new NotSimulated('changes with includeCorpusRemovals');
  if ((spaces ?? 'drive') !== 'drive') throw new NotSimulated('changes outside the space drive');
}
