/** Who has access to an item, and where from: Drive's permissions, as the person of this window. */
import { call } from './drive-api';
import type { DriveItem, Role } from './item';

export interface Permission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: Role;
  emailAddress?: string;
  displayName?: string;
  permissionDetails?: { role: Role; inherited: boolean }[];
}

export interface Grant extends Permission {
  /** Role granted on this very item. */
  direct?: Role;
  /** What comes from above, with the nearest folder that gives it if this person can see that. */
  inherited?: { role: Role; from?: { id: string; name: string } };
}

export type SharedRole = 'reader' | 'commenter' | 'writer';
export const SHARED_ROLES: readonly SharedRole[] = ['reader', 'commenter', 'writer'];

const FIELDS = 'permissions(id,type,role,emailAddress,displayName,permissionDetails)';
const addressOf = (itemId: string): string => `/drive/v3/files/${itemId}/permissions`;

/** @param above the folders of the item, the top one first */
export async function listGrants(itemId: string, above: readonly DriveItem[]): Promise<Grant[]> {
  const permissions = await list(itemId);
  const folders = [...above].reverse();
  const grants = permissions.some(isInherited) ? await Promise.all(folders.map(grantsOfFolder)) : [];
  return permissions.map((permission) => ({ ...permission, ...originOf(permission, grants) }));
}

export function addPerson(itemId: string, emailAddress: string, role: SharedRole, isTold: boolean): Promise<unknown> {
  return call('POST', addressOf(itemId), { sendNotificationEmail: isTold }, { type: 'user', role, emailAddress });
}

export function addLink(itemId: string, role: SharedRole): Promise<unknown> {
  return call('POST', addressOf(itemId), {}, { type: 'anyone', role });
}

export function changeRole(itemId: string, permissionId: string, role: SharedRole): Promise<unknown> {
  return call('PATCH', `${addressOf(itemId)}/${permissionId}`, {}, { role });
}

export function removeGrant(itemId: string, permissionId: string): Promise<unknown> {
  return call('DELETE', `${addressOf(itemId)}/${permissionId}`);
}

interface FolderGrants {
  folder: DriveItem;
  /** Ids of those granted on the folder itself. */
  direct: Set<string>;
}

async function grantsOfFolder(folder: DriveItem): Promise<FolderGrants> {
  const permissions = await list(folder.id).catch(() => []);
  return { folder, direct: new Set(permissions.filter((one) => detail(one, false)).map(({ id }) => id)) };
}

function originOf(permission: Permission, above: readonly FolderGrants[]): Pick<Grant, 'direct' | 'inherited'> {
  const [direct, inherited] = [detail(permission, false), detail(permission, true)];
  const from = above.find((one) => one.direct.has(permission.id))?.folder;
  return {
    ...(direct ? { direct } : {}),
    ...(inherited
      ? { inherited: { role: inherited, ...(from ? { from: { id: from.id, name: from.name } } : {}) } }
      : {}),
  };
}

const list = (itemId: string): Promise<Permission[]> =>
  call<{ permissions: Permission[] }>('GET', addressOf(itemId), { fields: FIELDS, pageSize: 100 }).then(
    (answer) => answer.permissions,
  );

const detail = ({ permissionDetails }: Permission, isFromAbove: boolean): Role | undefined =>
  permissionDetails?.find(({ inherited }) => inherited === isFromAbove)?.role;

const isInherited = (permission: Permission): boolean => detail(permission, true) !== undefined;
