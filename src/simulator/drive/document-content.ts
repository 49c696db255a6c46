/**
 * Google Docs as Drive sees them: text, which came with an upload; the Docs API (docs/) replaces parts of it.
 * Source of the formats: https://developers.google.com/workspace/drive/api/guides/ref-export-formats
 */
import type { Content } from '../kernel/content';
import type { NativeContent } from '../kernel/native';
import type { World } from '../kernel/world';
import { textPdf } from '../pdf/text-pdf';

/** Uploads of these types become the text of a document. */
export const DOCUMENT_IMPORT_TYPES: readonly string[] = ['text/plain', 'text/html'];

/**
 * What a document says after such an upload: text without its byte order mark; of HTML the words, not their looks, with
 * rows and paragraphs as lines.
 */
export function importedText(mimeType: string, content: Content): Content {
  if (typeof content !== 'string') return content;
  if (mimeType !== 'text/html') return content.replace(/^\uFEFF/, '');
  const lines = content
    .replace(/<(head|style|script|title)\b.*?<\/\1>/gis, '')
    .replace(/\s+/g, ' ')
    .replace(/<\/t[dh]>\s*<t[dh]\b[^>]*>/gi, '\t')
    .replace(/<br\s*\/?>|<\/(p|h[1-6]|li|tr|div|ul|ol|table)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => unescapeHtml(line).trim());
  return lines.join('\n').trim();
}

function unescapeHtml(text: string): string {
  const signs: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(nbsp|lt|gt|quot|amp);/g, (_, name: string) => signs[name] ?? '');
}

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
