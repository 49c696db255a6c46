/** A new PDF document with a typeface that has Vietnamese. The library is loaded when the first one is made. */
import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import type { jsPDF } from 'jspdf';
import type { Picture } from '../charts/chart-picture';
import { type Content, contentOf } from '../kernel/content';

/** Arimo has the widths of Arial, which Sheets prints by default. */
export const TYPEFACE = 'Arimo';
const FONT_FILES = { normal: '400Regular', bold: '700Bold', italic: '400Regular_Italic', bolditalic: '700Bold_Italic' };
export type FontStyle = keyof typeof FONT_FILES;

export interface PageSize {
  /** Of the names the library knows: `a4`, `letter` … */
  format: string;
  isPortrait: boolean;
}

/** Files of the typeface in base64. */
const read = new Map<FontStyle, string>();

/**
 * A document that can use some styles: each takes time. `nowMs` is what the document says of its making: the same content
 * printed at the same time is the same file.
 */
export function newDocument({ format, isPortrait }: PageSize, nowMs: number, styles: Iterable<FontStyle> = []): jsPDF {
  const { jsPDF: Document } = require('jspdf') as typeof import('jspdf');
  const orientation = isPortrait ? 'p' : 'l';
  Object.assign(Document.API, { [`process${PIXELS}`]: deflated });
  const document = new Document({ unit: 'pt', format, orientation, compress: true, putOnlyUsedFonts: true });
  for (const style of new Set<FontStyle>(['normal', ...styles])) {
    document.addFileToVFS(`${style}.ttf`, fontFile(style));
    document.addFont(`${style}.ttf`, TYPEFACE, style);
  }
  document.setFont(TYPEFACE, 'normal');
  document.setCreationDate(new Date(nowMs));
  document.setFileId('0'.repeat(32));
  return document;
}

/** The format under which `addImage` takes a picture. */
export const PIXELS = 'PIXELS';

/** What `addImage` is given: of an image it hands on the bytes alone, so its size goes before them. */
export function pixelsOf({ colours, width, height }: Picture): Uint8Array {
  const bytes = new Uint8Array(SIZE_BYTES + colours.length);
  const sizes = new DataView(bytes.buffer);
  sizes.setUint32(0, width);
  sizes.setUint32(SIZE_BYTES / 2, height);
  bytes.set(colours, SIZE_BYTES);
  return bytes;
}

const SIZE_BYTES = 8;

/** As the library wants a picture told. Its own way with pixels would leave them as large as they are. */
function deflated(bytes: Uint8Array, index: number, alias: string) {
  const sizes = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height] = [sizes.getUint32(0), sizes.getUint32(SIZE_BYTES / 2)];
  const colours = Buffer.alloc(width * height * 3);
  for (let from = SIZE_BYTES, to = 0; to < colours.length; from += 4, to += 3)
    colours.set(bytes.subarray(from, from + 3), to);
  const packed = { data: deflateSync(colours).toString('latin1'), filter: 'FlateDecode' };
  return { ...{ index, alias, width, height }, colorSpace: 'DeviceRGB', bitsPerComponent: 8, ...packed };
}

export function bytesOfDocument(document: jsPDF): Content {
  return contentOf(new Uint8Array(document.output('arraybuffer')));
}

function fontFile(style: FontStyle): string {
  const known = read.get(style);
  if (known !== undefined) return known;
  const name = FONT_FILES[style];
  const base64 = readFileSync(require.resolve(`@expo-google-fonts/arimo/${name}/Arimo_${name}.ttf`)).toString('base64');
  read.set(style, base64);
  return base64;
}
