/** Who has which role on a folder and all below it, as Google's API tells the school account. */
import { SCHOOL_ACCOUNT } from '../school/school-world';
import { callAs, type DayRun } from './day-run';

/** `[item, account, role, inherited]` */
export type AclRow = [item: string, account: string, role: string, inherited: boolean];

const FIELDS = 'files(id,name,mimeType,permissions(emailAddress,type,role,permissionDetails(role,inherited)))';
const FOLDER = 'application/vnd.google-apps.folder';

/** Sorted rows, items by their path from the folder. */
export function aclBelow(day: DayRun, folderId: string, name: string): AclRow[] {
  const top = read<DriveFile>(
    day,
    `https://www.googleapis.com/drive/v3/files/${folderId}?fields=${FIELDS.slice(6, -1)}`,
  );
  return rowsOf(day, top, name).sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1));
}

function rowsOf(day: DayRun, file: DriveFile, path: string): AclRow[] {
  const own = (file.permissions ?? []).flatMap((one): AclRow[] => {
    const account = one.emailAddress ?? one.type;
    const details = one.permissionDetails ?? [{ role: one.role, inherited: false }];
    return details.map(({ role, inherited }) => [path, account, role, inherited]);
  });
  const unread: AclRow[] = file.permissions ? [] : [[path, '?', 'unreadable', false]];
  const children = file.mimeType === FOLDER ? childrenOf(day, file.id) : [];
  return [...own, ...unread, ...children.flatMap((child) => rowsOf(day, child, `${path}/${child.name}`))];
}

export function childrenOf(day: DayRun, folderId: string): DriveFile[] {
  const q = encodeURIComponent(`'${folderId}' in parents and trashed = false`);
  const url = `https://www.googleapis.com/drive/v3/files?q=${q}&pageSize=1000&fields=${encodeURIComponent(FIELDS)}`;
  return read<{ files: DriveFile[] }>(day, url).files;
}

function read<T>(day: DayRun, url: string): T {
  const answer = callAs(day, SCHOOL_ACCOUNT, 'GET', url);
  if (answer.status !== 200) throw new Error(answer.body);
  return JSON.parse(answer.body) as T;
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  permissions?: {
    emailAddress?: string;
    type: string;
    role: string;
    permissionDetails?: { role: string; inherited: boolean }[];
  }[];
}
