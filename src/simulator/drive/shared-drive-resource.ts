/** The Drive resource: a shared drive, as one member sees it. */
import { toRfc3339, type World } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import { roleOn } from './access';
import { type Mask, type Producers, produce } from './partial-resource';
import { isAtLeast, type Role } from './roles';
import type { DriveFile, SharedDrive } from './state';

interface Source {
  world: World;
  drive: SharedDrive;
  /** Of the caller. */
  email: string;
  role: Role | null;
  mask: Mask;
}

const PRODUCERS: Producers<Source> = {
  kind: () => 'drive#drive',
  id: ({ drive }) => drive.id,
  name: ({ drive }) => drive.name,
  createdTime: ({ drive }) => toRfc3339(drive.createdMs),
  colorRgb: ({ drive }) => drive.colorRgb,
  hidden: ({ drive, email }) => drive.hiddenFor.includes(email),
  restrictions: ({ drive }) => ({ ...drive.restrictions }),
  capabilities: (source) =>
    produce('Drive.capabilities', CAPABILITIES, source, selectionOf(source.mask, 'capabilities')),
};

const has = (needed: Role) => (source: Source) => isAtLeast(source.role, needed);
const changesRestrictions = ({ drive, role }: Source) =>
  isAtLeast(role, 'organizer') && !drive.restrictions.adminManagedRestrictions;
const downloads = ({ drive, role }: Source) =>
  isAtLeast(role, drive.restrictions.copyRequiresWriterPermission ? 'writer' : 'reader');

const CAPABILITIES: Producers<Source> = {
  canAddChildren: has('writer'),
  canChangeCopyRequiresWriterPermissionRestriction: changesRestrictions,
  canChangeDomainUsersOnlyRestriction: changesRestrictions,
  canChangeDownloadRestriction: changesRestrictions,
  canChangeDriveBackground: has('organizer'),
  canChangeDriveMembersOnlyRestriction: changesRestrictions,
  canChangeSharingFoldersRequiresOrganizerPermissionRestriction: changesRestrictions,
  canComment: has('commenter'),
  canCopy: downloads,
  canDeleteChildren: has('organizer'),
  canDeleteDrive: has('organizer'),
  canDownload: downloads,
  canEdit: has('writer'),
  canListChildren: has('reader'),
  canManageMembers: has('organizer'),
  canReadRevisions: has('writer'),
  canRename: has('writer'),
  canRenameDrive: has('organizer'),
  canResetDriveRestrictions: changesRestrictions,
  canShare: has('writer'),
  canTrashChildren: has('fileOrganizer'),
};

export function driveResource(world: World, drive: SharedDrive, email: string, mask: Mask): Record<string, unknown> {
  const role = roleOn(world, world.state.drive.files[drive.id] as DriveFile, email);
  return produce('Drive', PRODUCERS, { world, drive, email, role, mask }, mask);
}
