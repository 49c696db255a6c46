/** Google Drive v3 of the simulator: handlers for REST, and what other services need of files and access. */
import type { RestHandlers } from '../kernel/rest';
import { copyFiles } from './files-copy';
import { createFiles } from './files-create';
import { deleteFiles } from './files-delete';
import { getAbout, getFiles, listFiles } from './files-read';
import { updateFiles } from './files-update';
import { generateIds } from './generated-ids';
import { createPermission, deletePermission, getPermission, listPermissions, updatePermission } from './permissions';

export { effectivePermissions, mayShare } from './access';
export { documentContent } from './document-content';
export { DOCUMENT, FOLDER, SPREADSHEET } from './mime-types';
export { childrenOf } from './placement';
export { isAtLeast, type Role } from './roles';
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
  requireRole,
  touchFile,
} from './store';

export const driveHandlers: RestHandlers = {
  'drive.about.get': getAbout,
  'drive.files.copy': copyFiles,
  'drive.files.create': createFiles,
  'drive.files.delete': deleteFiles,
  'drive.files.generateIds': generateIds,
  'drive.files.get': getFiles,
  'drive.files.list': listFiles,
  'drive.files.update': updateFiles,
  'drive.permissions.create': createPermission,
  'drive.permissions.delete': deletePermission,
  'drive.permissions.get': getPermission,
  'drive.permissions.list': listPermissions,
  'drive.permissions.update': updatePermission,
};
