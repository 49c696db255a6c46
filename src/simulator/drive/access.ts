/** Who may do what: effective roles from direct grants, ancestors, link grants and limited access. */
import type { World } from '../kernel/world';
import { activeGrants, isInSharedDrive, parentOf, sharedDriveOf, someGrantAbove } from './grants';
import { isFolder } from './mime-types';
import { inheritedRole, isAtLeast, type Role, strongest } from './roles';
import type { DirectPermission, DriveFile } from './state';

export { isInSharedDrive, parentOf, sharedDriveOf } from './grants';

export interface Access {
  role: Role | null;
  /** Cut off by limited access, but sees the folder's name: `view=metadata`. */
  isMetadataOnly: boolean;
}

/** A grantee's permission on an item, merged from what is direct and what comes from above. */
export interface EffectivePermission
  extends Pick<DirectPermission, 'id' | 'type' | 'emailAddress' | 'domain' | 'allowFileDiscovery'> {
  role: Role;
  direct?: DirectPermission;
  /** Strongest role from above. */
  inherited?: Role;
  /** Each folder above that gives something, the nearest first. */
  sources: { role: Role; fileId: string; isMembership: boolean }[];
  /** Set when limited access left the grantee only the sight of the folder. */
  view?: 'metadata';
}

/** The strongest role an account has on an item, links included; null without any. */
export function roleOn(world: World, file: DriveFile, email: string): Role | null {
  return roleFrom(world, file, (grant) => reaches(grant, email));
}

/** The strongest role given to an address as such, links left out; null without any. */
export function roleGivenTo(world: World, file: DriveFile, email: string): Role | null {
  return roleFrom(world, file, ({ emailAddress }) => emailAddress === email);
}

/** Whether an item shows up in an account's searches: by grants to the account, and by discoverable ones. */
export function isFoundBy(world: World, file: DriveFile, email: string): boolean {
  const isTheirs = (grant: DirectPermission) =>
    grant.type === 'domain' ? grant.allowFileDiscovery === true && reaches(grant, email) : grant.emailAddress === email;
  return activeGrants(world, file).some(isTheirs) || someGrantAbove(world, file, isTheirs);
}

/** The role on the folder an item lies in: in a shared drive it settles who moves, trashes and deletes the item. */
export function roleOnParent(world: World, file: DriveFile, email: string): Role | null {
  const parent = parentOf(world, file);
  return parent ? roleOn(world, parent, email) : null;
}

export function accessTo(world: World, file: DriveFile, email: string): Access {
  const role = roleOn(world, file, email);
  if (role !== null || !file.inheritedPermissionsDisabled) return { role, isMetadataOnly: false };
  return { role, isMetadataOnly: roleOnParent(world, file, email) !== null };
}

/**
 * In My Drive the owner, and writers where `writersCanShare` lets them. In a shared drive writers share files,
 * organizers folders and the drive; its restrictions let file organizers share folders. A writer for a time does not.
 */
export function mayShare(world: World, file: DriveFile, email: string): boolean {
  const role = roleFrom(world, file, (grant) => grant.expirationMs === undefined && reaches(grant, email));
  if (!isInSharedDrive(file)) return role === 'owner' || (file.writersCanShare && isAtLeast(role, 'writer'));
  if (!isFolder(file)) return isAtLeast(role, 'writer');
  const isForOrganizers =
    file.parentId === null || sharedDriveOf(world, file)?.restrictions.sharingFoldersRequiresOrganizerPermission;
  return isAtLeast(role, isForOrganizers ? 'organizer' : 'fileOrganizer');
}

/** Who sees the list of an item's permissions: who shares it, and in a shared drive whoever writes. */
export function mayListPermissions(world: World, file: DriveFile, email: string): boolean {
  return isInSharedDrive(file) ? isAtLeast(roleOn(world, file, email), 'writer') : mayShare(world, file, email);
}

/** Every grantee of an item: direct ones first, then those from above, then those limited access cut off. */
export function effectivePermissions(world: World, file: DriveFile): EffectivePermission[] {
  const byId = new Map<string, EffectivePermission>();
  for (const grant of activeGrants(world, file)) {
    byId.set(grant.id, { ...granteeOf(grant), role: grant.role, direct: grant, sources: [] });
  }
  someGrantAbove(world, file, (grant, from) => addInherited(byId, from, grant));
  if (file.inheritedPermissionsDisabled) addMetadataViews(world, file, byId);
  return [...byId.values()];
}

/** The strongest role an account's grants above the item give it there. */
export function inheritedRoleOn(world: World, file: DriveFile, granteeId: string): Role | null {
  return strongestAbove(world, file, null, ({ id }) => id === granteeId);
}

/** Whether the item or a folder above it is in the trash. */
export function isInTrash(world: World, file: DriveFile): boolean {
  for (let item: DriveFile | undefined = file; item; item = parentOf(world, item)) if (item.trashed) return true;
  return false;
}

function roleFrom(world: World, file: DriveFile, isTheirs: (grant: DirectPermission) => boolean): Role | null {
  let role: Role | null = null;
  for (const grant of activeGrants(world, file)) if (isTheirs(grant)) role = strongest(role, grant.role);
  return role === 'owner' ? role : strongestAbove(world, file, role, isTheirs);
}

function strongestAbove(
  world: World,
  file: DriveFile,
  own: Role | null,
  isTheirs: (grant: DirectPermission) => boolean,
): Role | null {
  let role = own;
  someGrantAbove(world, file, (grant) => {
    if (isTheirs(grant)) role = strongest(role, inheritedRole(grant.role));
    return false;
  });
  return role;
}

function granteeOf({ id, type, emailAddress, domain, allowFileDiscovery }: DirectPermission) {
  return { id, type, emailAddress, domain, allowFileDiscovery };
}

/** Answers that it looks for more. */
function addInherited(byId: Map<string, EffectivePermission>, from: DriveFile, grant: DirectPermission): false {
  const role = inheritedRole(grant.role);
  const present = byId.get(grant.id);
  const source = { role, fileId: from.id, isMembership: from.parentId === null };
  if (!present) {
    byId.set(grant.id, { ...granteeOf(grant), role, inherited: role, sources: [source] });
    return false;
  }
  if (grant.role === 'owner' && present.role === 'owner') return false;
  present.inherited = strongest(present.inherited ?? null, role) as Role;
  present.role = strongest(present.role, role) as Role;
  present.sources.push(source);
  return false;
}

function addMetadataViews(world: World, file: DriveFile, byId: Map<string, EffectivePermission>): void {
  const parent = parentOf(world, file);
  if (!parent) return;
  for (const permission of effectivePermissions(world, parent)) {
    if (byId.has(permission.id) || permission.view === 'metadata') continue;
    const { direct: _, ...grantee } = permission;
    byId.set(permission.id, { ...grantee, role: 'reader', inherited: 'reader', view: 'metadata' });
  }
}

function reaches({ type, emailAddress, domain }: DirectPermission, email: string): boolean {
  if (type === 'user') return emailAddress === email;
  return type === 'anyone' || email.endsWith(`@${domain}`);
}
