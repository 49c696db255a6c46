/** MIME types Drive treats specially. Source: https://developers.google.com/workspace/drive/api/guides/mime-types */
import { NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';

export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
export const SHORTCUT = 'application/vnd.google-apps.shortcut';
export const DOCUMENT = 'application/vnd.google-apps.document';

const GOOGLE_TYPE = 'application/vnd.google-apps.';

export function isFolder(item: { mimeType: string }): boolean {
  return item.mimeType === FOLDER;
}

/** A Google type with its own editor: no folder, no shortcut, no blob. */
export function isNative(mimeType: string): boolean {
  return mimeType.startsWith(GOOGLE_TYPE) && mimeType !== FOLDER && mimeType !== SHORTCUT;
}

export function isBlob(item: { mimeType: string }): boolean {
  return !item.mimeType.startsWith(GOOGLE_TYPE);
}

/** @throws NotSimulated for a native type whose content no service models */
export function requireModelledType(world: World, mimeType: string): void {
  if (isNative(mimeType) && !world.natives[mimeType]) throw new NotSimulated(`files of type ${mimeType}`);
}
