/** The Permission resource of Drive v3. */
import type { FieldMask } from '../kernel/rest';
import { toRfc3339, type World } from '../kernel/world';
import { type EffectivePermission, isInSharedDrive } from './access';
import { type Producers, produce } from './partial-resource';
import type { DriveFile } from './state';

interface Source {
  world: World;
  file: DriveFile;
  permission: EffectivePermission;
}

const PRODUCERS: Producers<Source> = {
  kind: () => 'drive#permission',
  id: ({ permission }) => permission.id,
  type: ({ permission }) => permission.type,
  role: ({ permission }) => permission.role,
  emailAddress: ({ permission }) => permission.emailAddress,
  domain: ({ permission }) => permission.domain,
  displayName: ({ world, permission }) => displayName(world, permission),
  view: ({ permission }) => permission.view,
  inheritedPermissionsDisabled: ({ permission }) => (permission.view === 'metadata' ? true : undefined),
  allowFileDiscovery: ({ permission }) =>
    permission.type === 'user' ? undefined : permission.allowFileDiscovery === true,
  expirationTime: ({ permission }) => {
    const ms = permission.direct?.expirationMs;
    return ms === undefined ? undefined : toRfc3339(ms);
  },
  deleted: ({ permission }) => (permission.type === 'user' ? false : undefined),
  pendingOwner: ({ file, permission }) =>
    permission.type === 'user' && !isInSharedDrive(file) ? permission.direct?.pendingOwner === true : undefined,
  permissionDetails: ({ file, permission }) =>
    isInSharedDrive(file) ? sharedDriveDetails(file, permission) : details(permission),
  photoLink: () => undefined,
  teamDrivePermissionDetails: () => undefined,
};

export function permissionResource(
  world: World,
  file: DriveFile,
  permission: EffectivePermission,
  mask: FieldMask | true | undefined,
): Record<string, unknown> {
  return produce('Permission', PRODUCERS, { world, file, permission }, mask);
}

function details({ direct, inherited }: EffectivePermission): unknown[] {
  return [
    ...(direct ? [{ permissionType: 'file', role: direct.role, inherited: false }] : []),
    ...(inherited ? [{ permissionType: 'file', role: inherited, inherited: true }] : []),
  ];
}

/** One entry for each place it comes from: the membership of the drive, a folder above, the item itself. */
function sharedDriveDetails(file: DriveFile, { direct, sources }: EffectivePermission): unknown[] {
  const permissionType = file.parentId === null ? 'member' : 'file';
  const own = direct && { permissionType, role: direct.role, inherited: false };
  const above = sources.map(({ role, fileId, isMembership }) => ({
    permissionType: isMembership ? 'member' : 'file',
    role,
    inheritedFrom: fileId,
    inherited: true,
  }));
  return [...(own ? [own] : []), ...above];
}

function displayName(world: World, { emailAddress, domain }: EffectivePermission): string | undefined {
  if (emailAddress === undefined) return domain;
  return world.state.accounts[emailAddress]?.displayName ?? emailAddress;
}
