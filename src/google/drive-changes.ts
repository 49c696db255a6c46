/** What changed in Drive since a token: https://developers.google.com/workspace/drive/api/guides/manage-changes */
import type { DriveChanges } from '../app/ports';
import { type DriveFile, ITEM_FIELDS, toItem } from './drive-items';
import { ApiError, sendOne } from './http';

const API = 'https://www.googleapis.com/drive/v3/changes';
const PAGE_SIZE = 1_000;
/** More than that is no change but a new state: the full sweep reads it with fewer requests. */
const MOST_PAGES = 5;

export function changesStart(): string {
  return sendOne<{ startPageToken: string }>({ method: 'get', url: `${API}/startPageToken`, repeatable: true })
    .startPageToken;
}

/** Null for a token that Google no longer knows, and for more changes than are worth reading. */
export function changesSince(token: string, year: string): DriveChanges | null {
  const changes: ChangePage['changes'] = [];
  let pageToken = token;
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = changePage(pageToken);
    if (!answer) return null;
    changes.push(...(answer.changes ?? []));
    if (answer.newStartPageToken) return toChanges(changes, answer.newStartPageToken, year);
    pageToken = answer.nextPageToken ?? '';
  }
  return null;
}

function changePage(pageToken: string): ChangePage | null {
  const fields = encodeURIComponent(`nextPageToken,newStartPageToken,changes(fileId,removed,file(${ITEM_FIELDS}))`);
  const url = `${API}?pageToken=${encodeURIComponent(pageToken)}&pageSize=${PAGE_SIZE}&fields=${fields}`;
  try {
    return sendOne<ChangePage>({ method: 'get', url, repeatable: true });
  } catch (error) {
    if (error instanceof ApiError && REFUSED_TOKEN.has(error.status)) return null;
    throw error;
  }
}

const REFUSED_TOKEN: ReadonlySet<number> = new Set([400, 404, 410]);

function toChanges(changes: readonly Change[], next: string, year: string): DriveChanges {
  return {
    items: changes.flatMap(({ file }) => (file ? [toItem(file, year)] : [])),
    gone: changes.flatMap(({ file, fileId }) => (file || !fileId ? [] : [fileId])),
    next,
  };
}

interface Change {
  fileId?: string;
  removed?: boolean;
  file?: DriveFile;
}

interface ChangePage {
  nextPageToken?: string;
  newStartPageToken?: string;
  changes?: Change[];
}
