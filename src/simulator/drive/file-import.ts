/** What an upload makes of a file: its bytes, or the text of a document. */
import type { Content } from '../kernel/content';
import { NotSimulated } from '../kernel/errors';
import type { Media } from '../kernel/rest';
import { DOCUMENT_IMPORT_TYPES, importedText } from './document-content';
import { DOCUMENT, isBlob } from './mime-types';

/**
 * The content of a file of this type after such an upload.
 * @throws NotSimulated for a conversion but that of plain text or HTML to a document
 */
export function importedContent(mimeType: string, media: Media): Content {
  if (isBlob({ mimeType })) return media.content;
  const source = withoutParameters(media.mimeType);
  if (mimeType === DOCUMENT && DOCUMENT_IMPORT_TYPES.includes(source)) return importedText(source, media.content);
  throw new NotSimulated(`conversion of an upload to ${mimeType}`);
}

/** `text/html; charset=UTF-8` is HTML. */
function withoutParameters(mimeType: string): string {
  return mimeType.split(';')[0]!.trim();
}
