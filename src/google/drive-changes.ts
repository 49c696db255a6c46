/**
 * What changed in Drive since a token: the account's own log and that of each shared drive, side by side.
 * https://developers.google.com/workspace/drive/api/guides/manage-changes
 */
import type { DriveChanges } from '../app/ports';
import { type DriveFile, ITEM_FIELDS } from './drive-items';
import { type ApiRequest, parseAnswer, sendAll } from './http';
import { readItems } from './shared-drive-items';
import type { SharedDrives } from './shared-drives';

const API = 'https://www.googleapis.com/drive/v3/changes';
const PAGE_SIZE = 1_000;
/** More than that is no change but a new state: the full sweep reads it with fewer requests. */
const MOST_PAGES = 5;

/** Where one log is read from; `driveId` null: the account's own. */
interface Log {
  driveId: string | null;
  pageToken: string;
}

export function changesStart(drives: SharedDrives): string {
  const ids = [null, ...drives.ids()];
  const answers = sendAll(
    ids.map((driveId) => ({
      method: 'get',
      url: `${API}/startPageToken?${['fields=startPageToken', ...ofLog(driveId)].join('&')}`,
      repeatable: true,
    })),
  );
  return toToken(
    answers.map((answer, i) => ({
      driveId: ids[i] ?? null,
      pageToken: parseAnswer<{ startPageToken: string }>(answer).startPageToken,
    })),
  );
}

/** Null for a token that Google no longer knows or that knows other drives, and for more changes than are worth reading. */
export function changesSince(drives: SharedDrives, token: string, year: string): DriveChanges | null {
  const logs = toLogs(token);
  if (logs.map(({ driveId }) => driveId).join() !== [null, ...drives.ids()].join()) return null;
  const changes: Change[] = [];
  const ends = new Map<string | null, string>();
  let open = logs;
  for (let page = 0; page < MOST_PAGES && open.length > 0; page++) {
    const answers = sendAll(open.map(toPageRequest));
    if (answers.some(({ status }) => REFUSED_TOKEN.has(status))) return null;
    open = answers.flatMap((answer, i) => {
      const { driveId } = open[i]!;
      const read = parseAnswer<ChangePage>(answer);
      changes.push(...(read.changes ?? []));
      if (read.newStartPageToken) ends.set(driveId, read.newStartPageToken);
      return read.newStartPageToken ? [] : [{ driveId, pageToken: read.nextPageToken ?? '' }];
    });
  }
  if (open.length > 0) return null;
  return {
    items: readItems(
      drives,
      changes.flatMap(({ file }) => file ?? []),
      year,
    ),
    gone: changes.flatMap(({ file, fileId }) => (file || !fileId ? [] : [fileId])),
    drives: changes.flatMap(({ changeType, driveId }) => (changeType === 'drive' && driveId ? [driveId] : [])),
    next: toToken(logs.map(({ driveId }) => ({ driveId, pageToken: ends.get(driveId) ?? '' }))),
  };
}

const REFUSED_TOKEN: ReadonlySet<number> = new Set([400, 404, 410]);

function toPageRequest({ driveId, pageToken }: Log): ApiRequest {
  const fields = encodeURIComponent(
    `nextPageToken,newStartPageToken,changes(fileId,driveId,changeType,file(${ITEM_FIELDS}))`,
  );
  const params = [`pageToken=${encodeURIComponent(pageToken)}`, `pageSize=${PAGE_SIZE}`, `fields=${fields}`];
  const all = driveId === null ? [] : ['includeItemsFromAllDrives=true'];
  return { method: 'get', url: `${API}?${[...params, ...ofLog(driveId), ...all].join('&')}`, repeatable: true };
}

function ofLog(driveId: string | null): string[] {
  return driveId === null ? [] : [`driveId=${encodeURIComponent(driveId)}`, 'supportsAllDrives=true'];
}

/** '12' for the account's own log alone, '12 0AB…=34' with that of a shared drive. */
function toToken(logs: readonly Log[]): string {
  return logs.map(({ driveId, pageToken }) => (driveId === null ? pageToken : `${driveId}=${pageToken}`)).join(' ');
}

function toLogs(token: string): Log[] {
  const [own = '', ...others] = token.split(' ');
  const ofDrives = others.map((part) => {
    const at = part.indexOf('=');
    return { driveId: part.slice(0, at), pageToken: part.slice(at + 1) };
  });
  return [{ driveId: null, pageToken: own }, ...ofDrives];
}

interface Change {
  fileId?: string;
  driveId?: string;
  changeType?: 'file' | 'drive';
  file?: DriveFile;
}

interface ChangePage {
  nextPageToken?: string;
  newStartPageToken?: string;
  changes?: Change[];
}
