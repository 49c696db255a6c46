/** ContentService: plain text of some type. Source: https://developers.google.com/apps-script/reference/content */
import { type EnumValue, enumOf } from './enums';
import { lazy, serviceObject } from './service';

export interface TextOutput {
  getContent(): string;
  getMimeType(): EnumValue;
  getFileName(): string | null;
}

const TYPES = ['ATOM', 'CSV', 'ICAL', 'JAVASCRIPT', 'JSON', 'RSS', 'TEXT', 'VCARD', 'XML'] as const;

const mimeType = lazy(() => enumOf('ContentService.MimeType', TYPES));

function textOutput(content: string): TextOutput {
  const text = { content, type: mimeType().TEXT, fileName: null as string | null };
  const put = (change: Partial<typeof text>): TextOutput => {
    Object.assign(text, change);
    return self;
  };
  const self: TextOutput = serviceObject<TextOutput>('ContentService.TextOutput', {
    append: ['String', (more: string) => put({ content: text.content + more })],
    clear: ['', () => put({ content: '' })],
    downloadAsFile: ['String', (fileName: string) => put({ fileName })],
    getContent: ['', () => text.content],
    getFileName: ['', () => text.fileName],
    getMimeType: ['', () => text.type],
    setContent: ['String', (changed: string) => put({ content: changed })],
    setMimeType: ['ContentService.MimeType', (type: EnumValue) => put({ type })],
  });
  return self;
}

export const contentService = lazy<object>(() =>
  serviceObject(
    'ContentService',
    { createTextOutput: ['String?', (content = '') => textOutput(content)] },
    { MimeType: mimeType() },
  ),
);
