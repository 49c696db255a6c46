/** Drive v3 through UrlFetch: whole lists to read, batches to write. */
import { EVERY_YEAR, MARK } from '../app/marks';
import type { DrivePort, DriveWrite, ListedItem, WriteResult } from '../app/ports';
import { replaceTexts } from './documents';
import { chunk, sendBatches } from './drive-batch';
import { changesSince, changesStart } from './drive-changes';
import { itemsOf, revisionsOf, textsOf } from './drive-files';
import { type DriveFile, ITEM_FIELDS } from './drive-items';
import { isUpload, sendUploads } from './drive-uploads';
import { toPart, toResult } from './drive-writes';
import { type ApiAnswer, type ApiRequest, parseAnswer, sendAll, sendOne } from './http';
import { readItems } from './shared-drive-items';
import { readDrive, restrictDrive, type SharedDrives } from './shared-drives';
import { putTexts } from './text-files';
import { wavesOf } from './write-waves';

const API = 'https://www.googleapis.com/drive/v3';
const PAGE_SIZE = 1_000;
/** Parents named in one query: about 60 characters each, beside 900 of all else, in UrlFetch's 2 KB of a URL. */
const PARENTS_PER_QUERY = 18;

const PROPERTIES_PER_QUERY = 5;
const PEOPLE_PER_QUERY = 4;

/** `joinsGrants`: one batch may carry several writes on one access list. */
export function googleDrive(joinsGrants: () => boolean, drives: SharedDrives): DrivePort {
  const everywhere = (queries: readonly string[]) =>
    [null, ...drives.ids()].flatMap((driveId) => queries.map((query) => ({ query, driveId })));
  let sent = 0;
  return {
    listMarked(year, scopes, keys = []) {
      const marked = `(${hasProperty(MARK.year, year)} or ${hasProperty(MARK.year, EVERY_YEAR)})`;
      if (!scopes) return listAll(drives, everywhere([marked]), year);
      const wanted = [
        ...scopes.map((scope) => hasProperty(MARK.scope, scope)),
        ...keys.map((key) => hasProperty(MARK.key, key)),
      ];
      const queries = chunk(wanted, PROPERTIES_PER_QUERY).map((some) => `${marked} and (${some.join(' or ')})`);
      return listAll(drives, everywhere(queries), year);
    },
    listReachedBy(emails) {
      const queries = chunk(emails, PEOPLE_PER_QUERY).map((some) => some.map(reaches).join(' or '));
      return listAll(drives, everywhere(queries), null);
    },
    childrenOf: (folderIds) => listAll(drives, childQueries(drives, folderIds), null),
    itemsOf: (ids) => itemsOf(drives, ids),
    textsOf,
    putTexts: (files) => putTexts(drives, files),
    replaceTexts,
    revisionsOf,
    changesStart: () => changesStart(drives),
    changesSince: (token, year) => changesSince(drives, token, year),
    openSharedDrive(driveId) {
      const drive = readDrive(driveId);
      if (drive) drives.open(driveId);
      return drive;
    },
    restrictSharedDrive: restrictDrive,
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
      sent += writes.length;
      return sendWaves(drives, writes, wavesOf(writes, joinsGrants()), mayGoOn);
    },
    writeTogether(writes) {
      sent += writes.length;
      return sendWaves(drives, writes, [writes.map((_, i) => i)], () => true);
    },
    writesSent: () => sent,
  };
}

/** A query, and the shared drive it is about; null: My Drive. */
interface ListQuery {
  query: string;
  driveId: string | null;
}

/** The folders of each drive apart. */
function childQueries(drives: SharedDrives, folderIds: readonly string[]): ListQuery[] {
  return [null, ...drives.ids()].flatMap((driveId) => {
    const ids = folderIds.filter((id) => drives.driveOf(id) === driveId);
    return chunk(ids, PARENTS_PER_QUERY).map((some) => {
      const parents = some.map((id) => `'${id}' in parents`).join(' or ');
      return { query: `(${parents}) and trashed = false`, driveId };
    });
  });
}

/**
 * The waves one after another; what is not sent because `mayGoOn` said no is busy. After Google's refusal to share any more,
 * which outlasts the repeats, no grant is sent: what takes access away still is.
 * https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
function sendWaves(
  drives: SharedDrives,
  writes: readonly DriveWrite[],
  waves: readonly (readonly number[])[],
  mayGoOn: () => boolean,
): WriteResult[] {
  const results: WriteResult[] = writes.map(() => ({ ok: false, kind: 'busy', message: '' }));
  let limit: WriteResult | undefined;
  for (const wave of waves) {
    const sent = wave.filter((i) => !limit || writes[i]?.type !== 'grant');
    const some = sent.map((i) => writes[i]!);
    const answers = sendTogether(drives, some, mayGoOn);
    sent.forEach((index, n) => {
      results[index] = noted(drives, some[n]!, toResult(some[n]!, answers[n]!));
    });
    for (const index of wave) if (!sent.includes(index) && limit) results[index] = limit;
    limit ??= sent.map((index) => results[index]!).find((result) => !result.ok && result.isSharingLimit);
  }
  return results;
}

function sendTogether(drives: SharedDrives, writes: readonly DriveWrite[], mayGoOn: () => boolean): ApiAnswer[] {
  const plain = writes.filter((write) => !isUpload(write));
  const answers = new Map<DriveWrite, ApiAnswer>();
  const note = (some: readonly DriveWrite[], given: readonly ApiAnswer[]) => {
    some.forEach((write, i) => {
      answers.set(write, given[i]!);
    });
  };
  const uploads = writes.filter(isUpload);
  note(
    plain,
    sendBatches(
      plain.map((write) => toPart(write, drives)),
      mayGoOn,
    ),
  );
  note(uploads, sendUploads(drives, uploads, mayGoOn));
  return writes.map((write) => answers.get(write)!);
}

/** What is made in a drive's folder lies in that drive. */
function noted(drives: SharedDrives, write: DriveWrite, result: WriteResult): WriteResult {
  const isNew = write.type === 'create' || write.type === 'copy';
  if (isNew && result.ok && write.parentId) drives.note(result.id, drives.driveOf(write.parentId));
  return result;
}

/** Runs all queries page by page, the queries side by side. */
function listAll(drives: SharedDrives, queries: readonly ListQuery[], year: string | null): ListedItem[] {
  const files: DriveFile[] = [];
  let open: (ListQuery & { pageToken?: string })[] = [...queries];
  while (open.length > 0) {
    const pages = sendAll(open.map(toListRequest)).map((answer) => parseAnswer<FilePage>(answer));
    for (const page of pages) files.push(...(page.files ?? []));
    open = open.flatMap(({ query, driveId }, i) => {
      const pageToken = pages[i]?.nextPageToken;
      return pageToken ? [{ query, driveId, pageToken }] : [];
    });
  }
  return readItems(drives, files, year);
}

function toListRequest({ query: q, driveId, pageToken }: ListQuery & { pageToken?: string }): ApiRequest {
  const params: Record<string, string> = {
    q,
    pageSize: String(PAGE_SIZE),
    fields: `nextPageToken,files(${ITEM_FIELDS})`,
    ...(driveId === null ? {} : { ...IN_DRIVE, corpora: 'drive', driveId }),
    ...(pageToken ? { pageToken } : {}),
  };
  const query = Object.keys(params).map((name) => `${name}=${encodeURIComponent(params[name]!)}`);
  return { method: 'get', url: `${API}/files?${query.join('&')}`, repeatable: true };
}

const IN_DRIVE = { supportsAllDrives: 'true', includeItemsFromAllDrives: 'true' } as const;

function hasProperty(key: string, value: string): string {
  return `properties has { key='${key}' and value='${value.replace(/'/g, "\\'")}' }`;
}

/** https://developers.google.com/workspace/drive/api/guides/ref-search-terms */
function reaches(email: string): string {
  const address = email.replace(/'/g, "\\'");
  return `'${address}' in owners or '${address}' in writers or '${address}' in readers`;
}

interface FilePage {
  files?: DriveFile[];
  nextPageToken?: string;
}
