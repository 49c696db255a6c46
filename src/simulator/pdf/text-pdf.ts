/** Plain text on A4 pages, a paragraph a line. */
import type { Content } from '../kernel/content';
import { bytesOfDocument, newDocument } from './document';

/** An inch. */
const MARGIN = 72;
const FONT_SIZE = 11;
const LINE = FONT_SIZE * 1.3;

export function textPdf(text: string, nowMs: number): Content {
  const document = newDocument({ format: 'a4', isPortrait: true }, nowMs);
  document.setFontSize(FONT_SIZE);
  const { width, height } = document.internal.pageSize;
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/)
    .flatMap((each) => wrapped(document, each, width - 2 * MARGIN));
  let y = MARGIN + FONT_SIZE;
  for (const line of lines) {
    if (y > height - MARGIN) {
      document.addPage();
      y = MARGIN + FONT_SIZE;
    }
    document.text(line, MARGIN, y);
    y += LINE;
  }
  return bytesOfDocument(document);
}

function wrapped(document: ReturnType<typeof newDocument>, line: string, width: number): string[] {
  return document.splitTextToSize(line, width) as string[];
}
