/** A document and its text, read and written through Drive's REST as the person of this window. */
import { exportItem, getItem, replaceContent } from '../drive/drive-api';
import type { DriveItem } from '../drive/item';

const TEXT = 'text/plain';

export interface OpenDocument {
  item: DriveItem;
  text: string;
  /** When the reading began, on the clock of this window: an earlier writing is in it. */
  readAt: number;
}

/** Line ends as a text field has them; decoding took the byte order mark away. */
export async function readDocument(id: string): Promise<OpenDocument> {
  const readAt = performance.now();
  const [item, exported] = await Promise.all([getItem(id), exportItem(id, TEXT)]);
  return { item, text: (await exported.text()).replaceAll('\r\n', '\n'), readAt };
}

export const writeDocument = (id: string, text: string): Promise<unknown> => replaceContent(id, TEXT, text);
