/** Uploads: `uploadType=multipart` (metadata and content in one request) and `uploadType=media` (content alone). */
import { contentOf } from '../kernel/content';
import { GoogleError } from '../kernel/errors';
import type { Media, RestRequest } from '../kernel/rest';
import { headerOf } from './http-request';
import { type Part, parseMultipart } from './multipart';

export interface Upload {
  /** JSON text of the metadata, if any was sent. */
  metadata?: string;
  media: Media;
}

/** @throws GoogleError 400 for a body that is not what `uploadType` says */
export function parseUpload(uploadType: unknown, request: RestRequest): Upload {
  const contentType = headerOf(request.headers, 'content-type');
  if (uploadType === 'media') return { media: newMedia(contentType, requestBytes(request)) };
  if (uploadType !== 'multipart') throw new GoogleError(400, 'badRequest', `Invalid upload type: ${uploadType}.`);
  const parts = /^multipart\/related/i.test(contentType) ? parseMultipart(contentType, binaryText(request)) : [];
  const [metadata, media] = parts;
  if (parts.length !== 2 || !metadata || !media) {
    throw new GoogleError(400, 'badContent', 'Malformed multipart body: a metadata part and a media part are needed.');
  }
  return {
    metadata: Buffer.from(metadata.body, 'latin1').toString('utf8'),
    media: newMedia(media.headers['content-type'], mediaBytes(media)),
  };
}

export function newMedia(mimeType: string | undefined, bytes: Uint8Array): Media {
  return { mimeType: mimeType || 'application/octet-stream', content: contentOf(bytes) };
}

export function requestBytes({ body, bytes }: RestRequest): Uint8Array {
  return bytes ?? Buffer.from(body ?? '', 'utf8');
}

/** One character a byte, so that the text of a multipart body can be cut without harm to what it carries. */
function binaryText(request: RestRequest): string {
  return Buffer.from(requestBytes(request)).toString('latin1');
}

function mediaBytes({ headers, body }: Part): Buffer {
  return Buffer.from(body, headers['content-transfer-encoding']?.toLowerCase() === 'base64' ? 'base64' : 'latin1');
}
