/** A new PDF document with a typeface that has Vietnamese. The library is loaded when the first one is made. */
import { readFileSync } from 'node:fs';
import type { jsPDF } from 'jspdf';
import { type Content, contentOf } from '../kernel/content';

/** Arimo has the widths of Arial, which Sheets prints by default. */
export const TYPEFACE = 'Arimo';
const FONT_FILES = { normal: '400Regular', bold: '700Bold', italic: '400Regular_Italic', bolditalic: '700Bold_Italic' };

export interface PageSize {
  /** Of the names the library knows: `a4`, `letter` … */
  format: string;
  isPortrait: boolean;
}

let fonts: [style: string, base64: string][] | undefined;

/** `nowMs` is what the document says of its making: the same content printed at the same time is the same file. */
export function newDocument({ format, isPortrait }: PageSize, nowMs: number): jsPDF {
  const { jsPDF: Document } = require('jspdf') as typeof import('jspdf');
  const document = new Document({
    unit: 'pt',
    format,
    orientation: isPortrait ? 'p' : 'l',
    compress: true,
    putOnlyUsedFonts: true,
  });
  fonts ??= Object.entries(FONT_FILES).map(([style, name]) => [style, fontFile(name)]);
  for (const [style, base64] of fonts) {
    document.addFileToVFS(`${style}.ttf`, base64);
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

function fontFile(name: string): string {
  const path = require.resolve(`@expo-google-fonts/arimo/${name}/Arimo_${name}.ttf`);
  return readFileSync(path).toString('base64');
}
