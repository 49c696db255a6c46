/** What Drive tells of a file, as the product sees it. */
import { EVERY_YEAR, MARK } from '../app/marks';
import type { ListedItem } from '../app/ports';
import { type DriveRole, strongest } from '../domain/access/drive-role';
import type { ActualGrant } from '../domain/plan/actual-item';

/** Everything a plan needs to know of an item, in the listing itself. */
export const ITEM_FIELDS =
  'id,name,mimeType,parents,trashed,owners(emailAddress),createdTime,modifiedTime,writersCanShare,properties,' +
  'contentRestrictions(readOnly,ownerRestricted),' +
  'inheritedPermissionsDisabled,lastModifyingUser(emailAddress),driveId,hasAugmentedPermissions,' +
  'capabilities(canListChildren),permissions(id,type,role,emailAddress,permissionDetails(role,inherited))';

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  sheet: 'application/vnd.google-apps.spreadsheet',
  doc: 'application/vnd.google-apps.document',
} as const;

/** What the file itself does not tell of an item in a shared drive, where nobody owns anything. */
export interface DriveFacts {
  readonly owner: string;
  readonly grants: readonly ActualGrant[] | null;
}

/** `drive`: null for an item of My Drive. */
export function toItem(file: DriveFile, year: string | null, drive: DriveFacts | null): ListedItem {
  const marked = file.properties?.[MARK.year];
  return {
    id: file.id,
    name: file.name,
    kind: kindOfMime(file.mimeType),
    parentId: file.parents?.[0] ?? null,
    owner: drive ? drive.owner : (file.owners?.[0]?.emailAddress ?? ''),
    trashed: file.trashed === true,
    key:
      marked && (year === null || marked === year || marked === EVERY_YEAR)
        ? (file.properties?.[MARK.key] ?? null)
        : null,
    createdMs: Date.parse(file.createdTime),
    modifiedMs: Date.parse(file.modifiedTime),
    date: file.properties?.[MARK.date] ?? null,
    closedFrom: file.properties?.[MARK.closedFrom] ?? null,
    restricted: file.contentRestrictions?.some((one) => one.readOnly && one.ownerRestricted) === true,
    writersCanShare: drive === null && file.writersCanShare !== false,
    changedBy: file.lastModifyingUser?.emailAddress ?? null,
    limited: file.inheritedPermissionsDisabled === true,
    canListChildren: file.capabilities?.canListChildren !== false,
    grants: drive ? drive.grants : (file.permissions?.map(toGrant) ?? null),
    properties: file.properties ?? {},
  };
}

function kindOfMime(mimeType: string): ListedItem['kind'] {
  if (mimeType === MIME.folder) return 'folder';
  if (mimeType === MIME.sheet) return 'sheet';
  return mimeType === MIME.doc ? 'doc' : 'other';
}

export function toGrant(permission: DrivePermission): ActualGrant {
  const details = permission.permissionDetails ?? [{ role: permission.role, inherited: false }];
  const roleOf = (isInherited: boolean) =>
    details
      .filter(({ inherited }) => inherited === isInherited)
      .reduce<DriveRole | null>((role, detail) => strongest(role, detail.role), null);
  return {
    permissionId: permission.id,
    type: permission.type,
    email: permission.emailAddress ?? null,
    direct: roleOf(false),
    inherited: roleOf(true),
  };
}

export interface DrivePermission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: DriveRole;
  emailAddress?: string;
  permissionDetails?: { role: DriveRole; inherited: boolean }[];
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  parents?: string[];
  trashed?: boolean;
  owners?: { emailAddress?: string }[];
  createdTime: string;
  modifiedTime: string;
  contentRestrictions?: { readOnly?: boolean; ownerRestricted?: boolean }[];
  writersCanShare?: boolean;
  inheritedPermissionsDisabled?: boolean;
  lastModifyingUser?: { emailAddress?: string };
  properties?: Record<string, string>;
  capabilities?: { canListChildren?: boolean };
  permissions?: DrivePermission[];
  driveId?: string;
  /** In a shared drive: whether anything was given on the item itself. */
  hasAugmentedPermissions?: boolean;
}
