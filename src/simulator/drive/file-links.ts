/** Links to an item, and what its name and content tell about it. */
import { createHash } from 'node:crypto';
import { bytesOf } from '../kernel/content';
import type { World } from '../kernel/world';
import { isBlob, isFolder, SHORTCUT, SPREADSHEET } from './mime-types';
import type { DriveFile } from './state';

export function exportLinks(world: World, { id, mimeType }: DriveFile): Record<string, string> | undefined {
  const types = world.natives[mimeType]?.exportTypes;
  const link = (type: string) =>
    `https://www.googleapis.com/drive/v3/files/${id}/export?mimeType=${encodeURIComponent(type)}`;
  return types && Object.fromEntries(types.map((type) => [type, link(type)]));
}

/** `.tar.gz` has two components. */
export function extensionOf(name: string): string | undefined {
  return /\.((?:tar\.)?[a-z0-9]+)$/i.exec(name)?.[1];
}

export function webViewLink(file: DriveFile): string {
  if (isFolder(file)) return `https://drive.google.com/drive/folders/${file.id}`;
  if (file.mimeType === SPREADSHEET) return `https://docs.google.com/spreadsheets/d/${file.id}/edit?usp=drivesdk`;
  if (isBlob(file) || file.mimeType === SHORTCUT) return `https://drive.google.com/file/d/${file.id}/view?usp=drivesdk`;
  return `https://docs.google.com/document/d/${file.id}/edit?usp=drivesdk`;
}

export function checksum(file: DriveFile, algorithm: string): string | undefined {
  return isBlob(file)
    ? createHash(algorithm)
        .update(bytesOf(file.content ?? ''))
        .digest('hex')
    : undefined;
}
