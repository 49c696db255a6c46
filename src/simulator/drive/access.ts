/** Who may do what: effective roles from direct grants, ancestors, link grants and limited access. */
import type { World } from '../kernel/world';
import { inheritedRole, isAtLeast, type Role, strongest } from './roles';
import type { DirectPermission, DriveFile } from './state';

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
  /** Set when limited access left the grantee only the sight of the folder. */
  view?: 'metadata';
}

/** The strongest role an account has on an item, links included; null without any. */
export function roleOn(world: World, file: DriveFile, email: string): Role | null {
  return roleFrom(world, file, (grant) => reaches(grant, email));
}

/** As `roleOn`, counting only what makes an item show up in searches: grants to the account, and discoverable ones. */
export function personalRoleOn(world: World, file: DriveFile, email: string): Role | null {
  return roleFrom(world, file, (grant) =>
    grant.type === 'domain' ? grant.allowFileDiscovery === true && reaches(grant, email) : grant.emailAddress === email,
  );
}

export function accessTo(world: World, file: DriveFile, email: string): Access {
  const role = roleOn(world, file, email);
  if (role !== null || !file.inheritedPermissionsDisabled) return { role, isMetadataOnly: false };
  const parent = parentOf(world, file);
  return { role, isMetadataOnly: parent !== undefined && roleOn(world, parent, email) !== null };
}

/** The owner, and writers where `writersCanShare` lets them; a writer for a time does not share. */
export function mayShare(world: World, file: DriveFile, email: string): boolean {
  const role = roleFrom(world, file, (grant) => grant.expirationMs === undefined && reaches(grant, email));
  return role === 'owner' || (file.writersCanShare && isAtLeast(role, 'writer'));
}

/** Every grantee of an item: direct ones first, then those from above, then those limited access cut off. */
export function effectivePermissions(world: World, file: DriveFile): EffectivePermission[] {
  const byId = new Map<string, EffectivePermission>();
  for (const grant of activeGrants(world, file)) {
    const { id, type, emailAddress, domain, allowFileDiscovery, role } = grant;
    byId.set(id, { id, type, emailAddress, domain, allowFileDiscovery, role, direct: grant });
  }
  for (const ancestor of sourcesAbove(world, file)) {
    for (const grant of activeGrants(world, ancestor)) addInherited(byId, grant);
  }
  if (file.inheritedPermissionsDisabled) addMetadataViews(world, file, byId);
  return [...byId.values()];
}

/** The strongest role an account's grants above the item give it there. */
export function inheritedRoleOn(world: World, file: DriveFile, granteeId: string): Role | null {
  let role: Role | null = null;
  for (const ancestor of sourcesAbove(world, file)) {
    for (const grant of activeGrants(world, ancestor)) {
      if (grant.id === granteeId) role = strongest(role, inheritedRole(grant.role));
    }
  }
  return role;
}

export function parentOf(world: World, file: DriveFile): DriveFile | undefined {
  return file.parentId === null ? undefined : world.state.drive.files[file.parentId];
}

/** Whether the item or a folder above it is in the trash. */
export function isInTrash(world: World, file: DriveFile): boolean {
  for (let item: DriveFile | undefined = file; item; item = parentOf(world, item)) if (item.trashed) return true;
  return false;
}

function roleFrom(world: World, file: DriveFile, isTheirs: (grant: DirectPermission) => boolean): Role | null {
  let role: Role | null = null;
  for (const grant of activeGrants(world, file)) if (isTheirs(grant)) role = strongest(role, grant.role);
  for (const ancestor of sourcesAbove(world, file)) {
    for (const grant of activeGrants(world, ancestor)) {
      if (isTheirs(grant)) role = strongest(role, inheritedRole(grant.role));
    }
  }
  return role;
}

/** The folders whose grants reach an item: upwards, up to and including the first with limited access. */
function* sourcesAbove(world: World, file: DriveFile): Generator<DriveFile> {
  let item: DriveFile | undefined = file;
  while (item && !item.inheritedPermissionsDisabled) {
    item = parentOf(world, item);
    if (item) yield item;
  }
}

function activeGrants(world: World, file: DriveFile): DirectPermission[] {
  const isActive = ({ expirationMs }: DirectPermission) => expirationMs === undefined || expirationMs > world.now();
  return file.permissions.every(isActive) ? file.permissions : file.permissions.filter(isActive);
}

function addInherited(byId: Map<string, EffectivePermission>, grant: DirectPermission): void {
  const { id, type, emailAddress, domain, allowFileDiscovery } = grant;
  const role = inheritedRole(grant.role);
  const present = byId.get(id);
  if (!present) {
    byId.set(id, { id, type, emailAddress, domain, allowFileDiscovery, role, inherited: role });
    return;
  }
  if (grant.role === 'owner' && present.role === 'owner') return;
  present.inherited = strongest(present.inherited ?? null, role) as Role;
  present.role = strongest(present.role, role) as Role;
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
