/** Uploads: `uploadType=multipart` (metadata and content in one request) and `uploadType=media` (content alone). */
import { GoogleError, NotSimulated } from '../kernel/errors';
import { type Part, parseMultipart } from './multipart';

export interface Upload {
  /** JSON text of the metadata, if any was sent. */
  metadata?: string;
  media: { mimeType: string; content: string };
}

/** @throws GoogleError 400 badContent for a body that is not what `uploadType` says; NotSimulated for resumable ones */
export function parseUpload(uploadType: unknown, contentType: string, body: string): Upload {
  if (uploadType === 'media') return { media: { mimeType: contentType || 'application/octet-stream', content: body } };
  if (uploadType !== 'multipart') throw new NotSimulated(`uploadType=${uploadType}`);
  const parts = /^multipart\/related/i.test(contentType) ? parseMultipart(contentType, body) : [];
  const [metadata, media] = parts;
  if (parts.length !== 2 || !metadata || !media) {
    throw new GoogleError(400, 'badContent', 'Malformed multipart body: a metadata part and a media part are needed.');
  }
  return { metadata: metadata.body, media: { mimeType: mediaType(media), content: decode(media) } };
}

function mediaType(part: Part): string {
  return part.headers['content-type'] ?? 'application/octet-stream';
}

/** Content is kept as text, so base64 must be of UTF-8 text. */
function decode(part: Part): string {
  if (part.headers['content-transfer-encoding']?.toLowerCase() !== 'base64') return part.body;
  const bytes = Buffer.from(part.body, 'base64');
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) throw new NotSimulated('upload of content that is not UTF-8 text');
  return text;
}
