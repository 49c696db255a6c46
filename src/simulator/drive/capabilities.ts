/** `files.capabilities`: what the caller may do with an item, computed from roles, locks and switches. */
import type { World } from '../kernel/world';
import { type Access, accessTo, isInSharedDrive, isInTrash, mayShare, sharedDriveOf } from './access';
import { mayRestrictAsOwner, mayToggleRestriction } from './content-restriction';
import { isMember } from './grants';
import { mayToggleLimitedAccess } from './limited-access';
import { isFolder } from './mime-types';
import type { Producers } from './partial-resource';
import { mayDelete, mayDownload, mayLeaveDrive, mayMoveOut, mayTrash } from './rights';
import { isAtLeast, type Role } from './roles';
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
const isOpen = ({ file }: Viewing) => file.contentRestriction === undefined;
const downloads = ({ world, file, email }: Viewing) => mayDownload(world, file, email);
const isFolderWriter = (view: Viewing) => isFolder(view.file) && isWriter(view);
const movesOut = ({ world, file, email }: Viewing) => file.parentId !== null && mayMoveOut(world, file, email);
const leavesDrive = ({ world, file, email }: Viewing) => file.parentId !== null && mayLeaveDrive(world, file, email);
const togglesRestriction = ({ world, file, email }: Viewing) => mayToggleRestriction(world, file, email);

/** Of a folder: in a shared drive who has the role does it, in My Drive writers do. */
const onChildren = (needed: Role) => (view: Viewing) =>
  isFolder(view.file) && isAtLeast(view.access.role, isInSharedDrive(view.file) ? needed : 'writer');

/** "Only populated for items in shared drives". */
const onlyShared = (read: (view: Viewing) => boolean) => (view: Viewing) =>
  isInSharedDrive(view.file) ? read(view) : undefined;

const seesDrive = ({ world, file, email }: Viewing) => {
  const drive = sharedDriveOf(world, file);
  return drive !== undefined && isMember(world, drive, world.account(email).permissionId);
};

/** Capabilities that are not here are not simulated. */
export const CAPABILITIES: Producers<Viewing> = {
  canAcceptOwnership: ({ file, email }) =>
    isInSharedDrive(file)
      ? undefined
      : file.permissions.some(({ emailAddress, pendingOwner }) => emailAddress === email && pendingOwner === true),
  canAddChildren: isFolderWriter,
  canAddFolderFromAnotherDrive: onlyShared(onChildren('fileOrganizer')),
  canAddMyDriveParent: () => false,
  canChangeCopyRequiresWriterPermission: isWriter,
  canChangeItemDownloadRestriction: isWriter,
  canChangeSecurityUpdateEnabled: () => false,
  canChangeViewersCanCopyContent: isWriter,
  canComment: (view) => isAtLeast(view.access.role, 'commenter') && isOpen(view) && !isFolder(view.file),
  canCopy: downloads,
  canDelete: ({ world, file, email }) => file.parentId !== null && mayDelete(world, file, email),
  canDeleteChildren: onlyShared(onChildren('organizer')),
  canDisableInheritedPermissions: ({ world, file, email }) =>
    !file.inheritedPermissionsDisabled && mayToggleLimitedAccess(world, file, email),
  canDownload: downloads,
  canEdit: isWriter,
  canEnableInheritedPermissions: ({ world, file, email }) =>
    file.inheritedPermissionsDisabled && mayToggleLimitedAccess(world, file, email),
  canListChildren: (view) => isFolder(view.file) && isAtLeast(view.access.role, 'reader'),
  canModifyContent: (view) => isWriter(view) && isOpen(view),
  canModifyContentRestriction: togglesRestriction,
  canModifyEditorContentRestriction: togglesRestriction,
  canModifyOwnerContentRestriction: ({ world, file, email }) => mayRestrictAsOwner(world, file, email),
  canModifyLabels: () => false,
  canMoveChildrenOutOfDrive: onlyShared(onChildren('organizer')),
  canMoveChildrenOutOfTeamDrive: onlyShared(onChildren('organizer')),
  canMoveChildrenWithinDrive: onChildren('fileOrganizer'),
  canMoveChildrenWithinTeamDrive: onChildren('fileOrganizer'),
  canMoveItemIntoTeamDrive: (view) => !isInSharedDrive(view.file) && !isFolder(view.file) && movesOut(view),
  canMoveItemOutOfDrive: leavesDrive,
  canMoveItemOutOfTeamDrive: leavesDrive,
  canMoveItemWithinDrive: movesOut,
  canMoveItemWithinTeamDrive: movesOut,
  canMoveTeamDriveItem: onlyShared(movesOut),
  canReadDrive: onlyShared(seesDrive),
  canReadLabels: () => false,
  canReadRevisions: (view) => isWriter(view) && !isFolder(view.file),
  canReadTeamDrive: onlyShared(seesDrive),
  canRemoveChildren: onChildren('fileOrganizer'),
  canRemoveContentRestriction: (view) => !isOpen(view) && togglesRestriction(view),
  canRemoveMyDriveParent: (view) => !isInSharedDrive(view.file) && movesOut(view),
  canRename: (view) => isWriter(view) && isOpen(view) && view.file.parentId !== null,
  canShare: ({ world, file, email }) => mayShare(world, file, email),
  canStartApproval: () => false,
  canTrash: ({ world, file, email }) => file.parentId !== null && mayTrash(world, file, email),
  canTrashChildren: onlyShared(onChildren('fileOrganizer')),
  canUntrash: ({ world, file, email }) => mayTrash(world, file, email) && isInTrash(world, file),
};
