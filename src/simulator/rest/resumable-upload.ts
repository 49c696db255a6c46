/**
 * Resumable uploads: a request opens a session, PUTs to its URI bring the content in pieces.
 * Source: https://developers.google.com/workspace/drive/api/guides/manage-uploads#resumable
 */
import { GoogleError } from '../kernel/errors';
import { randomText } from '../kernel/ids';
import type { Media, RestRequest, RestResponse } from '../kernel/rest';
import type { World } from '../kernel/world';
import { headerOf } from './http-request';
import type { UploadSession } from './state';
import { newMedia, requestBytes } from './upload';

/** "A resumable session URI expires after one week." */
const SESSION_MS = 7 * 24 * 60 * 60 * 1000;
/** "Create chunks in multiples of 256 KB, except for the final chunk." */
const CHUNK_BYTES = 256 * 1024;

/** Opens a session and names its URI in `Location`. */
export function openSession(world: World, email: string, request: RestRequest, metadata: string): RestResponse {
  const id = `ABg5-U${randomText(world.state, 40)}`;
  const { method, url, headers } = request;
  const mimeType = headerOf(headers, 'x-upload-content-type') || 'application/octet-stream';
  const openedMs = world.now();
  world.state.rest.uploads[id] = { email, method, url, mimeType, metadata, received: '', openedMs };
  return { status: 200, headers: { location: `${url}&upload_id=${id}`, 'x-guploader-uploadid': id }, body: '' };
}

/** The upload id of a request to a session's URI. */
export function sessionIdOf(url: URL): string | undefined {
  const id = url.pathname.startsWith('/upload/') ? url.searchParams.get('upload_id') : null;
  return id ?? undefined;
}

/**
 * Takes one piece, or says how far the upload has come; `finish` makes the file when all is there.
 * @throws GoogleError 404 for a session that is unknown or too old, 400 for a piece that does not fit
 */
export function continueSession(
  world: World,
  id: string,
  request: RestRequest,
  finish: (session: UploadSession, media: Media) => RestResponse,
): RestResponse {
  const session = requireSession(world, id);
  if (session.answer) return { ...session.answer, headers: JSON_TYPE };
  const range = rangeOf(request);
  const before = Buffer.from(session.received, 'base64');
  const content = Buffer.concat([before, pieceAt(before.length, range, requestBytes(request))]);
  if (range.total !== undefined && content.length > range.total) throw badRequest('More bytes than the total said.');
  if (content.length !== range.total) {
    if (content.length % CHUNK_BYTES !== 0) throw badRequest('A chunk that is not the last is a multiple of 256 KB.');
    session.received = content.toString('base64');
    return incomplete(content.length);
  }
  const answer = finish(session, newMedia(session.mimeType, content));
  if (answer.status < 300) {
    session.received = '';
    session.answer = { status: answer.status, body: answer.body };
  }
  return answer;
}

const JSON_TYPE = { 'content-type': 'application/json; charset=UTF-8' };

interface Range {
  /** Undefined when the request only asks how far the upload has come. */
  start?: number;
  /** Undefined while the sender does not know. */
  total?: number;
}

/** Without `Content-Range` the request brings everything. */
function rangeOf(request: RestRequest): Range {
  const header = headerOf(request.headers, 'content-range');
  if (header === '') return { start: 0, total: requestBytes(request).length };
  const match = /^bytes (?:\*|(\d+)-(\d+))\/(\*|\d+)$/.exec(header);
  if (!match) throw badRequest(`Invalid Content-Range: ${header}`);
  const [, start, end, total] = match;
  const isFit = start === undefined || Number(end) - Number(start) + 1 === requestBytes(request).length;
  if (!isFit) throw badRequest(`Content-Range ${header} does not fit the ${requestBytes(request).length} bytes sent.`);
  return {
    ...(start === undefined ? {} : { start: Number(start) }),
    ...(total === '*' ? {} : { total: Number(total) }),
  };
}

/** What is new of a piece: a sender who missed an answer may repeat what has arrived. */
function pieceAt(received: number, { start }: Range, bytes: Uint8Array): Uint8Array {
  if (start === undefined) return new Uint8Array();
  if (start > received) throw badRequest(`The next byte to send is ${received}, not ${start}.`);
  return bytes.subarray(received - start);
}

function incomplete(received: number): RestResponse {
  return { status: 308, headers: received > 0 ? { range: `bytes=0-${received - 1}` } : {}, body: '' };
}

function requireSession(world: World, id: string): UploadSession {
  const session = world.state.rest.uploads[id];
  if (session && world.now() < session.openedMs + SESSION_MS) return session;
  delete world.state.rest.uploads[id];
  throw new GoogleError(404, 'notFound', 'The upload session is not known or has expired.');
}

function badRequest(message: string): GoogleError {
  return new GoogleError(400, 'badRequest', message);
}
