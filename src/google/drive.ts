/** Drive v3 through UrlFetch: whole lists to read, batches to write. */
import { EVERY_YEAR, MARK } from '../app/marks';
import type { DrivePort, DriveWrite, ListedItem, WriteResult } from '../app/ports';
import { chunk, sendBatches } from './drive-batch';
import { changesSince, changesStart } from './drive-changes';
import { itemsOf, revisionsOf, textsOf } from './drive-files';
import { type DriveFile, ITEM_FIELDS, toItem } from './drive-items';
import { isUpload, sendUploads } from './drive-uploads';
import { toPart, toResult } from './drive-writes';
import { type ApiAnswer, type ApiRequest, parseAnswer, sendAll, sendOne } from './http';
import { wavesOf } from './write-waves';

const API = 'https://www.googleapis.com/drive/v3';
const PAGE_SIZE = 1_000;
/** Parents named in one query: about 60 characters each, beside 700 of fields, in UrlFetch's 2 KB of a URL. */
const PARENTS_PER_QUERY = 20;

const PROPERTIES_PER_QUERY = 5;
const PEOPLE_PER_QUERY = 4;

/** `joinsGrants`: one batch may carry several writes on one access list. */
export function googleDrive(joinsGrants: () => boolean): DrivePort {
  let sent = 0;
  return {
    listMarked(year, scopes, keys = []) {
      const marked = `(${hasProperty(MARK.year, year)} or ${hasProperty(MARK.year, EVERY_YEAR)})`;
      if (!scopes) return listAll([marked], year);
      const wanted = [
        ...scopes.map((scope) => hasProperty(MARK.scope, scope)),
        ...keys.map((key) => hasProperty(MARK.key, key)),
      ];
      return listAll(
        chunk(wanted, PROPERTIES_PER_QUERY).map((some) => `${marked} and (${some.join(' or ')})`),
        year,
      );
    },
    listReachedBy(emails) {
      const queries = chunk(emails, PEOPLE_PER_QUERY).map((some) => some.map(reaches).join(' or '));
      return listAll(queries, null);
    },
    childrenOf(folderIds) {
      const queries = chunk(folderIds, PARENTS_PER_QUERY).map(
        (ids) => `(${ids.map((id) => `'${id}' in parents`).join(' or ')}) and trashed = false`,
      );
      return listAll(queries, null);
    },
    itemsOf,
    textsOf,
    revisionsOf,
    changesStart,
    changesSince,
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
      return sendWaves(writes, wavesOf(writes, joinsGrants()), mayGoOn);
    },
    writeTogether(writes) {
      sent += writes.length;
      return sendWaves(writes, [writes.map((_, i) => i)], () => true);
    },
    writesSent: () => sent,
  };
}

/**
 * The waves one after another; what is not sent because `mayGoOn` said no is busy. After Google's refusal to share any more,
 * which outlasts the repeats, no grant is sent: what takes access away still is.
 * https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
function sendWaves(
  writes: readonly DriveWrite[],
  waves: readonly (readonly number[])[],
  mayGoOn: () => boolean,
): WriteResult[] {
  const results: WriteResult[] = writes.map(() => ({ ok: false, kind: 'busy', message: '' }));
  let limit: WriteResult | undefined;
  for (const wave of waves) {
    const sent = wave.filter((i) => !limit || writes[i]?.type !== 'grant');
    const some = sent.map((i) => writes[i]!);
    const answers = sendTogether(some, mayGoOn);
    sent.forEach((index, n) => {
      results[index] = toResult(some[n]!, answers[n]!);
    });
    for (const index of wave) if (!sent.includes(index) && limit) results[index] = limit;
    limit ??= sent.map((index) => results[index]!).find((result) => !result.ok && result.isSharingLimit);
  }
  return results;
}

function sendTogether(writes: readonly DriveWrite[], mayGoOn: () => boolean): ApiAnswer[] {
  const plain = writes.filter((write) => !isUpload(write));
  const answers = new Map<DriveWrite, ApiAnswer>();
  const note = (some: readonly DriveWrite[], given: readonly ApiAnswer[]) => {
    some.forEach((write, i) => {
      answers.set(write, given[i]!);
    });
  };
  const uploads = writes.filter(isUpload);
  note(plain, sendBatches(plain.map(toPart), mayGoOn));
  note(uploads, sendUploads(uploads, mayGoOn));
  return writes.map((write) => answers.get(write)!);
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

/** https://developers.google.com/workspace/drive/api/guides/ref-search-terms */
function reaches(email: string): string {
  const address = email.replace(/'/g, "\\'");
  return `'${address}' in owners or '${address}' in writers or '${address}' in readers`;
}

interface FilePage {
  files?: DriveFile[];
  nextPageToken?: string;
}
