/** `files.capabilities`: what the caller may do with an item, computed from roles, locks and switches. */
import type { World } from '../kernel/world';
import { type Access, accessTo, isInTrash, mayShare } from './access';
import { mayRestrictAsOwner, mayToggleRestriction } from './content-restriction';
import { mayToggleLimitedAccess } from './limited-access';
import { isFolder } from './mime-types';
import { mayMoveOut } from './move';
import type { Producers } from './partial-resource';
import { isAtLeast } from './roles';
import type { DriveFile } from './state';

export interface Viewing {
  world: World;
  file: DriveFile;
  /** E-mail of the caller. */
  email: string;
  access: Access;
}

export function viewing(world: World, file: DriveFile, email: string): Viewing {
  return { world, file, email, access: accessTo(world, file, email) };
}

const isWriter = ({ access }: Viewing) => isAtLeast(access.role, 'writer');
const isOwner = ({ access }: Viewing) => access.role === 'owner';
const isOpen = ({ file }: Viewing) => file.contentRestriction === undefined;
const mayDownload = (view: Viewing) =>
  !isFolder(view.file) && isAtLeast(view.access.role, view.file.copyRequiresWriterPermission ? 'writer' : 'reader');
const isFolderWriter = (view: Viewing) => isFolder(view.file) && isWriter(view);
const movesOut = ({ world, file, email }: Viewing) => file.parentId !== null && mayMoveOut(world, file, email);
const togglesRestriction = ({ world, file, email }: Viewing) => mayToggleRestriction(world, file, email);

/** "Only populated for items in shared drives": never here. */
const SHARED_DRIVE_ONLY = [
  ...[
    'canAddFolderFromAnotherDrive',
    'canDeleteChildren',
    'canMoveChildrenOutOfDrive',
    'canMoveChildrenOutOfTeamDrive',
  ],
  ...['canReadDrive', 'canReadTeamDrive', 'canTrashChildren', 'canMoveTeamDriveItem'],
];

/** Capabilities that are not here are not simulated. */
export const CAPABILITIES: Producers<Viewing> = {
  canAcceptOwnership: ({ file, email }) =>
    file.permissions.some(({ emailAddress, pendingOwner }) => emailAddress === email && pendingOwner === true),
  canAddChildren: isFolderWriter,
  canAddMyDriveParent: () => false,
  canChangeCopyRequiresWriterPermission: isWriter,
  canChangeItemDownloadRestriction: isWriter,
  canChangeSecurityUpdateEnabled: () => false,
  canChangeViewersCanCopyContent: isWriter,
  canComment: (view) => isAtLeast(view.access.role, 'commenter') && isOpen(view) && !isFolder(view.file),
  canCopy: mayDownload,
  canDelete: isOwner,
  canDisableInheritedPermissions: ({ world, file, email }) =>
    !file.inheritedPermissionsDisabled && mayToggleLimitedAccess(world, file, email),
  canDownload: mayDownload,
  canEdit: isWriter,
  canEnableInheritedPermissions: ({ world, file, email }) =>
    file.inheritedPermissionsDisabled && mayToggleLimitedAccess(world, file, email),
  canListChildren: (view) => isFolder(view.file) && isAtLeast(view.access.role, 'reader'),
  canModifyContent: (view) => isWriter(view) && isOpen(view),
  canModifyContentRestriction: togglesRestriction,
  canModifyEditorContentRestriction: togglesRestriction,
  canModifyOwnerContentRestriction: ({ world, file, email }) => mayRestrictAsOwner(world, file, email),
  canModifyLabels: () => false,
  canMoveChildrenWithinDrive: isFolderWriter,
  canMoveChildrenWithinTeamDrive: isFolderWriter,
  canMoveItemIntoTeamDrive: () => false,
  canMoveItemOutOfDrive: isOwner,
  canMoveItemOutOfTeamDrive: isOwner,
  canMoveItemWithinDrive: movesOut,
  canMoveItemWithinTeamDrive: movesOut,
  canReadLabels: () => false,
  canReadRevisions: (view) => isWriter(view) && !isFolder(view.file),
  canRemoveChildren: isFolderWriter,
  canRemoveContentRestriction: (view) => !isOpen(view) && togglesRestriction(view),
  canRemoveMyDriveParent: movesOut,
  canRename: (view) => isWriter(view) && isOpen(view),
  canShare: ({ world, file, email }) => mayShare(world, file, email),
  canStartApproval: () => false,
  canTrash: (view) => isOwner(view) && view.file.parentId !== null,
  canUntrash: (view) => isOwner(view) && isInTrash(view.world, view.file),
  ...Object.fromEntries(SHARED_DRIVE_ONLY.map((name) => [name, () => undefined])),
};
