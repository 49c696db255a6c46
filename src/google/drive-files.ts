/** Single files of Drive: what is known of them by their ids, a document's text, who changed them when. */
import type { FileRevision, ListedItem } from '../app/ports';
import { sendBatches } from './drive-batch';
import { type DriveFile, ITEM_FIELDS } from './drive-items';
import { type ApiRequest, errorOf, parseAnswer, sendAll } from './http';
import { readItems } from './shared-drive-items';
import type { SharedDrives } from './shared-drives';

const API = 'https://www.googleapis.com/drive/v3/files';
const REVISION_FIELDS = 'nextPageToken,revisions(modifiedTime,lastModifyingUser(emailAddress))';

/** In batches; null for a file that is gone or not shared with the school account. */
export function itemsOf(drives: SharedDrives, ids: readonly string[]): (ListedItem | null)[] {
  const parts = ids.map((id) => ({
    method: 'GET' as const,
    path: `/drive/v3/files/${encodeURIComponent(id)}?fields=${encodeURIComponent(ITEM_FIELDS)}${drives.naming()}`,
    repeatable: true,
  }));
  const files = sendBatches(parts, () => true).map((answer) => {
    if (answer.status === 403 || answer.status === 404) return null;
    return parseAnswer<DriveFile>(answer);
  });
  const items = readItems(
    drives,
    files.filter((file) => file !== null),
    null,
  );
  return files.map((file) => (file === null ? null : (items.shift() ?? null)));
}

/** Google exports up to 10 MB. https://developers.google.com/workspace/drive/api/reference/rest/v3/files/export */
export function textsOf(documentIds: readonly string[]): (string | null)[] {
  const type = encodeURIComponent('text/plain');
  const answers = sendAll(
    documentIds.map((id) => ({ method: 'get', url: `${API}/${id}/export?mimeType=${type}`, repeatable: true })),
  );
  return answers.map((answer) => {
    if (REFUSED.includes(answer.status)) return null;
    if (answer.status >= 300) throw errorOf(answer);
    return answer.text;
  });
}

const REFUSED: readonly number[] = [400, 403, 404];

/**
 * Page by page, the files side by side; a file whose history Google does not give has none for us. "The list of revisions
 * returned might be incomplete": https://developers.google.com/workspace/drive/api/guides/change-overview
 */
export function revisionsOf(fileIds: readonly string[]): FileRevision[][] {
  const revisions: FileRevision[][] = fileIds.map(() => []);
  let open: { file: number; pageToken?: string }[] = fileIds.map((_, file) => ({ file }));
  while (open.length > 0) {
    const answers = sendAll(open.map(({ file, pageToken }) => toRequest(fileIds[file]!, pageToken)));
    const pages = answers.map((one) => (REFUSED.includes(one.status) ? {} : parseAnswer<RevisionPage>(one)));
    pages.forEach((page, i) => {
      revisions[open[i]!.file]!.push(...(page.revisions ?? []).map(toRevision));
    });
    open = open.flatMap(({ file }, i) => {
      const pageToken = pages[i]?.nextPageToken;
      return pageToken ? [{ file, pageToken }] : [];
    });
  }
  return revisions.map((some) => some.sort((a, b) => a.atMs - b.atMs));
}

function toRequest(fileId: string, pageToken: string | undefined): ApiRequest {
  const more = pageToken ? `&pageToken=${encodeURIComponent(pageToken)}` : '';
  const fields = encodeURIComponent(REVISION_FIELDS);
  return { method: 'get', url: `${API}/${fileId}/revisions?pageSize=1000&fields=${fields}${more}`, repeatable: true };
}

function toRevision({ modifiedTime, lastModifyingUser }: ApiRevision): FileRevision {
  return { atMs: Date.parse(modifiedTime), email: lastModifyingUser?.emailAddress?.toLowerCase() ?? null };
}

interface ApiRevision {
  modifiedTime: string;
  lastModifyingUser?: { emailAddress?: string };
}

interface RevisionPage {
  revisions?: ApiRevision[];
  nextPageToken?: string;
}
