/** Modelled time of one HTTP request to Google's REST, and whether it writes. */
import type { RestRequest } from '../../kernel/rest';
import {
  BATCH_BASE_MS,
  BATCH_PART_MS,
  DRIVE_READ_MS,
  DRIVE_WRITE_MS,
  EXPORT_MS,
  SHEETS_READ_MS,
  SHEETS_WRITE_MS,
} from '../latency';

/** POST methods of the Sheets API that only read. */
const READING_POST = /:(batchGetByDataFilter|getByDataFilter)(\?|$)/;
const EXPORT = /\/export\?/;
/** Docs is taken to be as fast as Sheets. */
const EDITOR_API = /^https:\/\/(sheets|docs)\.googleapis\./;
const INNER_REQUEST = /^(GET|POST|PUT|PATCH|DELETE) \//gm;

/** Requests inside a batch request; empty for any other. */
function partMethods({ url, body = '' }: RestRequest): string[] {
  return isBatch(url) ? Array.from(body.matchAll(INNER_REQUEST), (match) => match[1] ?? '') : [];
}

export function isWriteRequest(request: RestRequest): boolean {
  if (isBatch(request.url)) return partMethods(request).some((method) => method !== 'GET');
  return request.method !== 'GET' && !READING_POST.test(request.url);
}

/** A batch is processed part after part. */
export function requestMs(request: RestRequest): number {
  if (isBatch(request.url)) return BATCH_BASE_MS + BATCH_PART_MS * partMethods(request).length;
  if (EXPORT.test(request.url)) return EXPORT_MS;
  const isWrite = isWriteRequest(request);
  if (EDITOR_API.test(request.url)) return isWrite ? SHEETS_WRITE_MS : SHEETS_READ_MS;
  return isWrite ? DRIVE_WRITE_MS : DRIVE_READ_MS;
}

function isBatch(url: string): boolean {
  return url.startsWith('https://www.googleapis.com/batch');
}
