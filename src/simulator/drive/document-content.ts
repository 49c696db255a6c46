/**
 * Google Docs as Drive sees them: plain text, which came with an upload (the Docs API is not simulated).
 * Source of the formats: https://developers.google.com/workspace/drive/api/guides/ref-export-formats
 */
import type { NativeContent } from '../kernel/native';
import type { World } from '../kernel/world';
import { textPdf } from '../pdf/text-pdf';

/** Uploads of these types become the text of a document. */
export const DOCUMENT_IMPORT_TYPES: readonly string[] = ['text/plain'];

export const documentContent: NativeContent = {
  create() {},
  copy() {},
  exportTypes: ['text/plain', 'text/html', 'application/pdf'],
  export(world, fileId, mimeType) {
    if (mimeType === 'application/pdf') return textPdf(textOf(world, fileId), world.now());
    return mimeType === 'text/html' ? htmlOf(world, fileId) : plainText(world, fileId);
  },
};

/** Exports of documents begin with a byte order mark and end lines with CRLF. */
function plainText(world: World, fileId: string): string {
  return `\uFEFF${textOf(world, fileId).replace(/\r?\n/g, '\r\n')}`;
}

function htmlOf(world: World, fileId: string): string {
  const paragraphs = textOf(world, fileId).split(/\r?\n/);
  const body = paragraphs.map((text) => `<p><span>${escapeHtml(text)}</span></p>`).join('');
  return `<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"></head><body>${body}</body></html>`;
}

function textOf({ state }: World, fileId: string): string {
  const content = state.drive.files[fileId]?.content;
  return typeof content === 'string' ? content : '';
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
