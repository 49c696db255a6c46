/** Drive's own REST, as the person of this window. Errors are ApiErrors with Google's message. */
import { jsonBody, type Query, request, requestJson, withQuery } from '../http';
import { type DrivePlace, ROOT } from '../routes';
import { session } from '../session';
import { type DriveItem, ITEM_FIELDS, quoted } from './item';

const FILES = '/drive/v3/files';
const DEEPEST = 20;

/** All items of a place, folders first. */
export async function listPlace(place: DrivePlace): Promise<DriveItem[]> {
  const items = await listAll(queryOf(place));
  return place.kind === 'trash' ? items.filter((item) => item.explicitlyTrashed) : items;
}

export function getItem(id: string): Promise<DriveItem> {
  return call<DriveItem>('GET', `${FILES}/${id}`, { fields: ITEM_FIELDS });
}

/** The folders of an item, from the top one this person can see. */
export async function pathAbove(item: DriveItem): Promise<DriveItem[]> {
  const path: DriveItem[] = [];
  let parentId = item.parents?.[0];
  while (parentId && path.length < DEEPEST) {
    const folder = await getItem(parentId).catch(() => undefined);
    if (folder) path.unshift(folder);
    parentId = folder?.parents?.[0];
  }
  return path;
}

export function createItem(name: string, mimeType: string, parentId: string): Promise<DriveItem> {
  return call('POST', FILES, { fields: ITEM_FIELDS }, { name, mimeType, parents: [parentId] });
}

/** What may be changed of an item by this page. */
export type ItemChange = Partial<Pick<DriveItem, 'name' | 'trashed' | 'writersCanShare'>>;

export function updateItem(id: string, change: ItemChange): Promise<DriveItem> {
  return call('PATCH', `${FILES}/${id}`, { fields: 'id' }, change);
}

export function deleteItem(id: string): Promise<unknown> {
  return call('DELETE', `${FILES}/${id}`);
}

/** A multipart upload, as Drive's own page makes for small files. */
export function uploadFile(file: File, parentId: string): Promise<DriveItem> {
  const boundary = `upload-${crypto.randomUUID()}`;
  const mimeType = file.type || 'application/octet-stream';
  const metadata = JSON.stringify({ name: file.name, mimeType, parents: [parentId] });
  const body = new Blob([
    `--${boundary}\r\nContent-Type: application/json; charset=UTF-8\r\n\r\n${metadata}\r\n`,
    `--${boundary}\r\nContent-Type: ${mimeType}\r\n\r\n`,
    file,
    `\r\n--${boundary}--\r\n`,
  ]);
  const headers = { ...authorization(), 'Content-Type': `multipart/related; boundary=${boundary}` };
  const address = withQuery(`/upload${FILES}`, { uploadType: 'multipart', fields: 'id' });
  return requestJson(address, { method: 'POST', headers, body });
}

/** A simple upload; into a document of Google's own it puts the text. */
export function replaceContent(id: string, mimeType: string, content: string): Promise<unknown> {
  const address = withQuery(`/upload${FILES}/${id}`, { uploadType: 'media', fields: 'id' });
  const headers = { ...authorization(), 'Content-Type': mimeType };
  return requestJson(address, { method: 'PATCH', headers, body: content });
}

export function downloadItem(id: string): Promise<Blob> {
  const address = withQuery(`${FILES}/${id}`, { alt: 'media' });
  return request(address, { headers: authorization() }).then((answer) => answer.blob());
}

export function exportItem(id: string, mimeType: string): Promise<Blob> {
  const address = withQuery(`${FILES}/${id}/export`, { mimeType });
  return request(address, { headers: authorization() }).then((answer) => answer.blob());
}

/** A request of Drive's REST. */
export function call<T>(method: string, path: string, query: Query = {}, body?: object): Promise<T> {
  const init = body === undefined ? { method } : jsonBody(method, body);
  return requestJson<T>(withQuery(path, query), { ...init, headers: { ...init.headers, ...authorization() } });
}

async function listAll(q: string): Promise<DriveItem[]> {
  const fields = `nextPageToken,files(${ITEM_FIELDS})`;
  const items: DriveItem[] = [];
  let pageToken: string | undefined;
  do {
    const query = { q, fields, orderBy: 'folder,name', pageSize: 1000, pageToken };
    const page = await call<{ files: DriveItem[]; nextPageToken?: string }>('GET', FILES, query);
    items.push(...page.files);
    pageToken = page.nextPageToken;
  } while (pageToken);
  return items;
}

function queryOf(place: DrivePlace): string {
  switch (place.kind) {
    case 'folder':
      return `${quoted(place.id || ROOT)} in parents and trashed = false`;
    case 'shared':
      return 'sharedWithMe = true and trashed = false';
    case 'trash':
      return 'trashed = true';
    case 'search':
      return `name contains ${quoted(place.text)} and trashed = false`;
  }
}

const authorization = (): Record<string, string> => ({ Authorization: `Bearer ${session.as}` });
