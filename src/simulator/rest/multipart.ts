/** Reading and writing of multipart bodies (RFC 2046), as batch requests and uploads use them. */
import { GoogleError } from '../kernel/errors';

export interface Part {
  /** Header names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/** @throws GoogleError 400 badRequest when the content type names no boundary or a part is cut off */
export function parseMultipart(contentType: string, body: string): Part[] {
  const match = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const boundary = match?.[1] ?? match?.[2];
  if (!boundary) throw new GoogleError(400, 'badRequest', 'Missing boundary in multipart content type.');
  const [, ...rest] = `\n${body}`.split(new RegExp(`\\r?\\n--${escapeForRegExp(boundary)}`));
  if (!rest.some((piece) => piece.startsWith('--'))) {
    throw new GoogleError(400, 'badRequest', 'Missing end boundary in multipart body.');
  }
  return rest
    .slice(
      0,
      rest.findIndex((piece) => piece.startsWith('--')),
    )
    .map(parsePart);
}

/** Splits headers from body at the first empty line. */
export function parsePart(piece: string): Part {
  const text = piece.replace(/^[ \t]*\r?\n/, '');
  if (/^\r?\n/.test(text)) return { headers: {}, body: text.replace(/^\r?\n/, '') };
  const end = /\r?\n\r?\n/.exec(text);
  const head = end ? text.slice(0, end.index) : text;
  return { headers: parseHeaders(head), body: end ? text.slice(end.index + end[0].length) : '' };
}

/** A multipart body; lines end in CRLF. */
export function printMultipart(boundary: string, parts: readonly Part[]): string {
  const pieces = parts.map(({ headers, body }) => {
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    return `--${boundary}\r\n${head.join('')}\r\n${body}\r\n`;
  });
  return `${pieces.join('')}--${boundary}--\r\n`;
}

function parseHeaders(head: string): Record<string, string> {
  const lines = head.split(/\r?\n/).filter((line) => line.includes(':'));
  return Object.fromEntries(
    lines.map((line) => [
      line.slice(0, line.indexOf(':')).trim().toLowerCase(),
      line.slice(line.indexOf(':') + 1).trim(),
    ]),
  );
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
