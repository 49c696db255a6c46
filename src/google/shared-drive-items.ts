/**
 * Items of shared drives as the product sees them. A listing does not tell who has access to them: the access lists are read
 * by batches, and only where something was given; everything else inherits what its folder has.
 * https://developers.google.com/workspace/drive/api/guides/manage-sharing
 */
import type { ListedItem } from '../app/ports';
import type { ActualGrant } from '../domain/plan/actual-item';
import { handDown } from '../domain/plan/inherit';
import { sendBatches } from './drive-batch';
import { type DriveFacts, type DriveFile, type DrivePermission, toGrant, toItem } from './drive-items';
import { parseAnswer } from './http';
import type { SharedDrives } from './shared-drives';

const FIELDS = 'nextPageToken,permissions(id,type,role,emailAddress,permissionDetails(role,inherited))';
/** Google gives at most so many of a page. https://developers.google.com/workspace/drive/api/reference/rest/v3/permissions/list */
const PAGE_SIZE = 100;

/** The files in their order, with the access lists of those in shared drives. */
export function readItems(drives: SharedDrives, files: readonly DriveFile[], year: string | null): ListedItem[] {
  for (const { id, driveId } of files) drives.note(id, driveId ?? null);
  const shared = files.filter(({ driveId }) => driveId !== undefined);
  const grantsOf = shared.length === 0 ? () => null : grantsIn(shared);
  const factsOf = ({ id, driveId }: DriveFile): DriveFacts | null => {
    if (driveId === undefined) return null;
    return { owner: drives.ids().includes(driveId) ? drives.account : '', grants: grantsOf(id) };
  };
  return files.map((file) => toItem(file, year, factsOf(file)));
}

type Grants = readonly ActualGrant[] | null;

/** Nothing was given on the item itself: its access is that of its folder. */
function inherits({ hasAugmentedPermissions, inheritedPermissionsDisabled, parents }: DriveFile): boolean {
  return hasAugmentedPermissions === false && inheritedPermissionsDisabled !== true && parents?.[0] !== undefined;
}

function grantsIn(files: readonly DriveFile[]): (id: string) => Grants {
  const byId = new Map(files.map((file) => [file.id, file]));
  const own = files.filter((file) => !inherits(file)).map(({ id }) => id);
  const above = files
    .filter(inherits)
    .map(({ parents }) => parents?.[0] ?? '')
    .filter((id) => !byId.has(id));
  const grants = accessLists([...new Set([...own, ...above])]);
  const grantsOf = (id: string): Grants => {
    const known = grants.get(id);
    if (known !== undefined) return known;
    const fromAbove = grantsOf(byId.get(id)?.parents?.[0] ?? '')?.map(handDown) ?? null;
    grants.set(id, fromAbove);
    return fromAbove;
  };
  grants.set('', null);
  return grantsOf;
}

/** The access lists of items, page by page; null for one that Google does not show. */
function accessLists(ids: readonly string[]): Map<string, Grants> {
  const lists = new Map<string, Grants>();
  let open: { id: string; pageToken?: string }[] = ids.map((id) => ({ id }));
  while (open.length > 0) {
    const answers = sendBatches(open.map(toPart), () => true);
    open = answers.flatMap((answer, i) => {
      const { id } = open[i]!;
      if (answer.status === 403 || answer.status === 404) {
        lists.set(id, null);
        return [];
      }
      const { permissions = [], nextPageToken } = parseAnswer<PermissionPage>(answer);
      lists.set(id, [...(lists.get(id) ?? []), ...permissions.map(toGrant)]);
      return nextPageToken ? [{ id, pageToken: nextPageToken }] : [];
    });
  }
  return lists;
}

function toPart({ id, pageToken }: { id: string; pageToken?: string }) {
  const more = pageToken ? `&pageToken=${encodeURIComponent(pageToken)}` : '';
  const query = `supportsAllDrives=true&pageSize=${PAGE_SIZE}&fields=${encodeURIComponent(FIELDS)}${more}`;
  return { method: 'GET' as const, path: `/drive/v3/files/${id}/permissions?${query}`, repeatable: true };
}

interface PermissionPage {
  permissions?: DrivePermission[];
  nextPageToken?: string;
}
