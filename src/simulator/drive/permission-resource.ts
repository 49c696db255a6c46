/** The Permission resource of Drive v3. */
import type { FieldMask } from '../kernel/rest';
import { toRfc3339, type World } from '../kernel/world';
import type { EffectivePermission } from './access';
import { type Producers, produce } from './partial-resource';

interface Source {
  world: World;
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
  pendingOwner: ({ permission }) => (permission.type === 'user' ? permission.direct?.pendingOwner === true : undefined),
  permissionDetails: ({ permission }) => details(permission),
  photoLink: () => undefined,
  teamDrivePermissionDetails: () => undefined,
};

export function permissionResource(
  world: World,
  permission: EffectivePermission,
  mask: FieldMask | true | undefined,
): Record<string, unknown> {
  return produce('Permission', PRODUCERS, { world, permission }, mask);
}

function details({ direct, inherited }: EffectivePermission): unknown[] {
  return [
    ...(direct ? [{ permissionType: 'file', role: direct.role, inherited: false }] : []),
    ...(inherited ? [{ permissionType: 'file', role: inherited, inherited: true }] : []),
  ];
}

function displayName(world: World, { emailAddress, domain }: EffectivePermission): string | undefined {
  if (emailAddress === undefined) return domain;
  return world.state.accounts[emailAddress]?.displayName ?? emailAddress;
}
