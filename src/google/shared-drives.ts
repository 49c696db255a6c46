/**
 * The shared drives that hold years of the school: what lies in them is named with `supportsAllDrives` and listed drive by
 * drive, never over all drives, where Google may leave something out.
 * https://developers.google.com/workspace/drive/api/guides/search-shareddrives
 */
import type { SharedDrive } from '../app/ports';
import { ApiError, sendOne } from './http';

const API = 'https://www.googleapis.com/drive/v3/drives';
const FIELDS =
  'id,name,restrictions(driveMembersOnly,sharingFoldersRequiresOrganizerPermission),' +
  'capabilities(canManageMembers,canChangeSharingFoldersRequiresOrganizerPermissionRestriction)';

/** Where a run looks. */
export interface SharedDrives {
  /** The account that stands for the owner of what lies in them. */
  readonly account: string;
  ids(): readonly string[];
  /** From now on in this run listings look there too. */
  open(driveId: string): void;
  /** Notes in which drive an item lies; null: in My Drive. */
  note(itemId: string, driveId: string | null): void;
  /** null: in My Drive, or not listed in this run. */
  driveOf(itemId: string): string | null;
  /** Appended to the address of a request that names an item and has a query. */
  naming(): string;
}

/** `known`: the drives that the school has agreed to. */
export function sharedDrives(account: string, known: () => readonly string[]): SharedDrives {
  const opened = new Set<string>();
  const places = new Map<string, string | null>();
  const ids = () => [...new Set([...known(), ...opened])];
  return {
    account,
    ids,
    open: (driveId) => {
      opened.add(driveId);
    },
    note: (itemId, driveId) => {
      places.set(itemId, driveId);
    },
    driveOf: (itemId) => places.get(itemId) ?? ids().find((id) => id === itemId) ?? null,
    naming: () => (ids().length > 0 ? '&supportsAllDrives=true' : ''),
  };
}

/** null: there is no such drive, or the account is no member of it. */
export function readDrive(driveId: string): SharedDrive | null {
  try {
    const url = `${API}/${encodeURIComponent(driveId)}?fields=${encodeURIComponent(FIELDS)}`;
    return toSharedDrive(sendOne<DriveResource>({ method: 'get', url, repeatable: true }));
  } catch (error) {
    if (error instanceof ApiError && (error.status === 403 || error.status === 404)) return null;
    throw error;
  }
}

/** Only whoever manages the drive shares its folders. https://developers.google.com/workspace/drive/api/guides/manage-shareddrives */
export function restrictDrive(driveId: string): void {
  sendOne<unknown>({
    method: 'patch',
    url: `${API}/${encodeURIComponent(driveId)}?fields=id`,
    body: { restrictions: { sharingFoldersRequiresOrganizerPermission: true } },
    repeatable: true,
  });
}

function toSharedDrive({ id, name, restrictions, capabilities }: DriveResource): SharedDrive {
  const isRestricted = restrictions?.sharingFoldersRequiresOrganizerPermission === true;
  const mayRestrict = capabilities?.canChangeSharingFoldersRequiresOrganizerPermissionRestriction === true;
  return {
    id,
    name,
    isManager: capabilities?.canManageMembers === true,
    membersOnly: restrictions?.driveMembersOnly === true,
    isRestrictable: !isRestricted && mayRestrict,
  };
}

interface DriveResource {
  id: string;
  name: string;
  restrictions?: { driveMembersOnly?: boolean; sharingFoldersRequiresOrganizerPermission?: boolean };
  capabilities?: {
    canManageMembers?: boolean;
    canChangeSharingFoldersRequiresOrganizerPermissionRestriction?: boolean;
  };
}
