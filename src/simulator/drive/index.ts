/** Google Drive v3 of the simulator: handlers for REST, and what other services need of files and access. */
import type { RestCall, RestHandler, RestHandlers } from '../kernel/rest';
import { getAbout } from './about';
import { requireAllDrivesSupport } from './all-drives';
import { getStartPageToken, listChanges } from './changes';
import { createComment, deleteComment, getComment, listComments, updateComment } from './comments';
import { settleExpiries } from './expiry';
import { copyFiles } from './files-copy';
import { createFiles } from './files-create';
import { deleteFiles, emptyTrash } from './files-delete';
import { exportFiles } from './files-export';
import { getFiles, listFiles } from './files-read';
import { updateFiles } from './files-update';
import { generateIds } from './generated-ids';
import { createPermission, deletePermission, getPermission, listPermissions, updatePermission } from './permissions';

import { createReply, deleteReply, getReply, listReplies, updateReply } from './replies';
import { deleteRevision, getRevision, listRevisions, updateRevision } from './revisions';
import { createDrive, deleteDrive, getDrive, hideDrive, listDrives, unhideDrive, updateDrive } from './shared-drives';

export { effectivePermissions, mayShare } from './access';
export { documentContent } from './document-content';
export { DOCUMENT, FOLDER, SHORTCUT, SPREADSHEET } from './mime-types';
export { childrenOf } from './placement';
export { isDownloadable } from './rights';
export { type EditorRole, isAtLeast, type Role } from './roles';
export { type DriveFile, type DriveState, newDriveState } from './state';
export {
  createFile,
  createRoot,
  effectiveRole,
  fileNotFound,
  getFile,
  insufficientFilePermissions,
  isContentLocked,
  type NewFile,
  noteView,
  requireRole,
  touchContent,
  touchFile,
} from './store';

const HANDLERS: RestHandlers = {
  'drive.about.get': getAbout,
  'drive.changes.getStartPageToken': getStartPageToken,
  'drive.changes.list': listChanges,
  'drive.comments.create': createComment,
  'drive.comments.delete': deleteComment,
  'drive.comments.get': getComment,
  'drive.comments.list': listComments,
  'drive.comments.update': updateComment,
  'drive.drives.create': createDrive,
  'drive.drives.delete': deleteDrive,
  'drive.drives.get': getDrive,
  'drive.drives.hide': hideDrive,
  'drive.drives.list': listDrives,
  'drive.drives.unhide': unhideDrive,
  'drive.drives.update': updateDrive,
  'drive.files.copy': copyFiles,
  'drive.files.create': createFiles,
  'drive.files.delete': deleteFiles,
  'drive.files.emptyTrash': emptyTrash,
  'drive.files.export': exportFiles,
  'drive.files.generateIds': generateIds,
  'drive.files.get': getFiles,
  'drive.files.list': listFiles,
  'drive.files.update': updateFiles,
  'drive.permissions.create': createPermission,
  'drive.permissions.delete': deletePermission,
  'drive.permissions.get': getPermission,
  'drive.permissions.list': listPermissions,
  'drive.permissions.update': updatePermission,
  'drive.replies.create': createReply,
  'drive.replies.delete': deleteReply,
  'drive.replies.get': getReply,
  'drive.replies.list': listReplies,
  'drive.replies.update': updateReply,
  'drive.revisions.delete': deleteRevision,
  'drive.revisions.get': getRevision,
  'drive.revisions.list': listRevisions,
  'drive.revisions.update': updateRevision,
};

/** Every request finds grants that have ended taken off, and shared drives only if it says that it knows them. */
export const driveHandlers: RestHandlers = Object.fromEntries(
  Object.entries(HANDLERS).map(([method, handle]) => [method, (call) => prepared(method, call, handle)]),
);

function prepared(method: string, call: RestCall, handle: RestHandler): unknown {
  settleExpiries(call.world);
  requireAllDrivesSupport(method, call);
  return handle(call);
}
