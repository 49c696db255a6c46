/** Drive v3 through UrlFetch: whole lists to read, batches to write. */
import { EVERY_YEAR, MARK } from '../app/marks';
import type { DriveErrorKind, DrivePort, DriveWrite, ListedItem, WriteResult } from '../app/ports';
import type { ActualGrant } from '../domain/plan/actual-item';
import { type BatchPart, chunk, sendBatches } from './drive-batch';
import { type ApiAnswer, type ApiRequest, errorOf, parseAnswer, sendAll, sendOne } from './http';

const API = 'https://www.googleapis.com/drive/v3';
const PAGE_SIZE = 1_000;
/** Parents named in one query: about 60 characters each, beside 700 of fields, in UrlFetch's 2 KB of a URL. */
const PARENTS_PER_QUERY = 20;
const ITEM_FIELDS =
  'id,name,mimeType,parents,trashed,owners(emailAddress),createdTime,modifiedTime,writersCanShare,properties,' +
  'capabilities(canListChildren),permissions(id,type,role,emailAddress,permissionDetails(role,inherited))';

export const MIME = {
  folder: 'application/vnd.google-apps.folder',
  sheet: 'application/vnd.google-apps.spreadsheet',
  doc: 'application/vnd.google-apps.document',
} as const;

export const googleDrive: DrivePort = {
  listMarked(year, scopes) {
    const marked = `(${hasProperty(MARK.year, year)} or ${hasProperty(MARK.year, EVERY_YEAR)})`;
    if (!scopes) return listAll([marked], year);
    return listAll(
      chunk(scopes, 5).map(
        (some) => `${marked} and (${some.map((scope) => hasProperty(MARK.scope, scope)).join(' or ')})`,
      ),
      year,
    );
  },
  childrenOf(folderIds) {
    const queries = chunk(folderIds, PARENTS_PER_QUERY).map(
      (ids) => `(${ids.map((id) => `'${id}' in parents`).join(' or ')}) and trashed = false`,
    );
    return listAll(queries, null);
  },
  newIds(count) {
    return chunk(new Array<null>(count).fill(null), PAGE_SIZE).flatMap(
      (some) =>
        sendOne<{ ids: string[] }>({
          method: 'get',
          url: `${API}/files/generateIds?count=${some.length}&space=drive&type=files`,
          repeatable: true,
        }).ids,
    );
  },
  write(writes, mayGoOn = () => true) {
    const results: WriteResult[] = writes.map(() => ({ ok: false, kind: 'busy', message: '' }));
    for (const wave of wavesOf(writes)) {
      const answers = sendBatches(
        wave.map((i) => toPart(writes[i]!)),
        mayGoOn,
      );
      wave.forEach((index, n) => {
        results[index] = toResult(writes[index]!, answers[n]!);
      });
    }
    return results;
  },
};

/** Indexes of the writes, grouped so that no group has two writes of one item, in their order for each item. */
export function wavesOf(writes: readonly DriveWrite[]): number[][] {
  const waves: number[][] = [];
  const depthByItem: Record<string, number> = {};
  writes.forEach((write, index) => {
    const item = write.type === 'create' ? `new:${index}` : write.id;
    const depth = depthByItem[item] ?? 0;
    depthByItem[item] = depth + 1;
    if (waves.length === depth) waves.push([]);
    waves[depth]!.push(index);
  });
  return waves;
}

/** Runs all queries page by page, the queries side by side. */
function listAll(queries: readonly string[], year: string | null): ListedItem[] {
  const items: ListedItem[] = [];
  let open: { query: string; pageToken?: string }[] = queries.map((query) => ({ query }));
  while (open.length > 0) {
    const pages = sendAll(open.map(toListRequest)).map((answer) => parseAnswer<FilePage>(answer));
    for (const page of pages) items.push(...(page.files ?? []).map((file) => toItem(file, year)));
    open = open.flatMap(({ query }, i) => {
      const pageToken = pages[i]?.nextPageToken;
      return pageToken ? [{ query, pageToken }] : [];
    });
  }
  return items;
}

function toListRequest(page: { query: string; pageToken?: string }): ApiRequest {
  const params: Record<string, string> = {
    q: page.query,
    pageSize: String(PAGE_SIZE),
    fields: `nextPageToken,files(${ITEM_FIELDS})`,
    ...(page.pageToken ? { pageToken: page.pageToken } : {}),
  };
  const query = Object.keys(params).map((name) => `${name}=${encodeURIComponent(params[name]!)}`);
  return { method: 'get', url: `${API}/files?${query.join('&')}`, repeatable: true };
}

function hasProperty(key: string, value: string): string {
  return `properties has { key='${key}' and value='${value.replace(/'/g, "\\'")}' }`;
}

function toPart(write: DriveWrite): BatchPart {
  const permissions = '/drive/v3/files/';
  switch (write.type) {
    case 'create':
      return {
        method: 'POST',
        path: '/drive/v3/files?fields=id',
        body: {
          ...(write.id ? { id: write.id } : {}),
          name: write.name,
          mimeType: MIME[write.kind],
          ...(write.parentId ? { parents: [write.parentId] } : {}),
          properties: write.properties,
          writersCanShare: false,
        },
        repeatable: write.id !== null,
      };
    case 'copy':
      return {
        method: 'POST',
        path: `/drive/v3/files/${write.id}/copy?fields=id`,
        body: { name: write.name, parents: [write.parentId], properties: write.properties, writersCanShare: false },
        repeatable: false,
      };
    case 'update':
      return { method: 'PATCH', path: updatePath(write), body: updateBody(write), repeatable: true };
    case 'grant':
      return {
        method: 'POST',
        path: `${permissions}${write.id}/permissions?sendNotificationEmail=false&fields=id`,
        body: { type: 'user', role: write.role, emailAddress: write.email },
        repeatable: true,
      };
    case 'changeRole':
      return {
        method: 'PATCH',
        path: `${permissions}${write.id}/permissions/${write.permissionId}?fields=id`,
        body: { role: write.role },
        repeatable: true,
      };
    case 'revoke':
      return {
        method: 'DELETE',
        path: `${permissions}${write.id}/permissions/${write.permissionId}`,
        repeatable: true,
      };
  }
}

function updatePath(write: DriveWrite & { type: 'update' }): string {
  const { addParent, removeParent } = write.change;
  const add = addParent ? `&addParents=${addParent}` : '';
  const remove = removeParent ? `&removeParents=${removeParent}` : '';
  return `/drive/v3/files/${write.id}?fields=id${add}${remove}`;
}

function updateBody(write: DriveWrite & { type: 'update' }): unknown {
  const { addParent: _add, removeParent: _remove, ...body } = write.change;
  return body;
}

function toResult(write: DriveWrite, answer: ApiAnswer): WriteResult {
  if (answer.status === 0) return { ok: false, kind: 'busy', message: '' };
  if (answer.status < 300) return { ok: true, id: idOf(write, answer) };
  const error = errorOf(answer);
  // The id was ours: a repeat finds the folder that the first try made.
  if (write.type === 'create' && write.id && error.status === 409) return { ok: true, id: write.id };
  if (write.type === 'revoke' && error.status === 404) return { ok: true, id: write.id };
  return { ok: false, kind: kindOf(error.status, error.reason), message: error.message };
}

function idOf(write: DriveWrite, answer: ApiAnswer): string {
  if (write.type !== 'create' && write.type !== 'copy') return write.id;
  return (JSON.parse(answer.text) as { id: string }).id;
}

function kindOf(status: number, reason: string): DriveErrorKind {
  if (/dailyLimitExceeded|quota/i.test(reason)) return 'quota';
  if (status === 409) return 'exists';
  if (status === 404) return 'gone';
  if (status === 400) return 'invalid';
  if (status === 403 && !/rateLimit/i.test(reason)) return 'denied';
  return 'busy';
}

function toItem(file: DriveFile, year: string | null): ListedItem {
  const marked = file.properties?.[MARK.year];
  return {
    id: file.id,
    name: file.name,
    kind: kindOfMime(file.mimeType),
    parentId: file.parents?.[0] ?? null,
    owner: file.owners?.[0]?.emailAddress ?? '',
    trashed: file.trashed === true,
    key:
      marked && (year === null || marked === year || marked === EVERY_YEAR)
        ? (file.properties?.[MARK.key] ?? null)
        : null,
    createdMs: Date.parse(file.createdTime),
    modifiedMs: Date.parse(file.modifiedTime),
    writersCanShare: file.writersCanShare !== false,
    canListChildren: file.capabilities?.canListChildren !== false,
    grants: file.permissions ? file.permissions.map(toGrant) : null,
    properties: file.properties ?? {},
  };
}

function kindOfMime(mimeType: string): ListedItem['kind'] {
  if (mimeType === MIME.folder) return 'folder';
  if (mimeType === MIME.sheet) return 'sheet';
  return mimeType === MIME.doc ? 'doc' : 'other';
}

function toGrant(permission: DrivePermission): ActualGrant {
  const details = permission.permissionDetails ?? [{ role: permission.role, inherited: false }];
  return {
    permissionId: permission.id,
    type: permission.type,
    email: permission.emailAddress ?? null,
    direct: details.find((detail) => !detail.inherited)?.role ?? null,
    inherited: details.find((detail) => detail.inherited)?.role ?? null,
  };
}

type DriveRole = 'owner' | 'writer' | 'commenter' | 'reader';

interface DrivePermission {
  id: string;
  type: 'user' | 'group' | 'domain' | 'anyone';
  role: DriveRole;
  emailAddress?: string;
  permissionDetails?: { role: DriveRole; inherited: boolean }[];
}

interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  parents?: string[];
  trashed?: boolean;
  owners?: { emailAddress?: string }[];
  createdTime: string;
  modifiedTime: string;
  writersCanShare?: boolean;
  properties?: Record<string, string>;
  capabilities?: { canListChildren?: boolean };
  permissions?: DrivePermission[];
}

interface FilePage {
  files?: DriveFile[];
  nextPageToken?: string;
}
