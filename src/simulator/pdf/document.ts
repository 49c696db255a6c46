/** A new PDF document with a typeface that has Vietnamese. The library is loaded when the first one is made. */
import { readFileSync } from 'node:fs';
import type { jsPDF } from 'jspdf';
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
