/** Items of Drive as its REST answers them, and what the list says of them. */
import type { Route } from '../routes';
import type { IconName } from '../shell/icon-paths';

export type Role = 'owner' | 'organizer' | 'fileOrganizer' | 'writer' | 'commenter' | 'reader';

export interface DriveItem {
  id: string;
  name: string;
  mimeType: string;
  description?: string;
  parents?: string[];
  owners?: { emailAddress?: string; displayName: string }[];
  ownedByMe: boolean;
  shared: boolean;
  writersCanShare?: boolean;
  trashed: boolean;
  explicitlyTrashed: boolean;
  modifiedTime: string;
  size?: string;
  contentRestrictions?: Restriction[];
  capabilities: Record<Capability, boolean>;
}

export interface Restriction {
  readOnly: boolean;
  reason?: string;
  ownerRestricted?: boolean;
  restrictingUser?: { emailAddress?: string; displayName: string };
  restrictionTime?: string;
}

const CAPABILITIES = [
  'canAddChildren',
  'canComment',
  'canDelete',
  'canDownload',
  'canEdit',
  'canListChildren',
  'canModifyContent',
  'canRename',
  'canShare',
  'canTrash',
  'canUntrash',
] as const;

export type Capability = (typeof CAPABILITIES)[number];

/** The `fields` of an item. */
export const ITEM_FIELDS = `id,name,mimeType,description,parents,owners(emailAddress,displayName),ownedByMe,shared,writersCanShare,trashed,explicitlyTrashed,modifiedTime,size,contentRestrictions,capabilities(${CAPABILITIES.join(',')})`;

const GOOGLE = 'application/vnd.google-apps.';
export const FOLDER = `${GOOGLE}folder`;
export const SPREADSHEET = `${GOOGLE}spreadsheet`;
export const DOCUMENT = `${GOOGLE}document`;

const ICONS: Readonly<Record<string, IconName>> = {
  [FOLDER]: 'folder',
  [SPREADSHEET]: 'sheet',
  [DOCUMENT]: 'document',
  [`${GOOGLE}script`]: 'script',
};

export function iconOf({ mimeType }: DriveItem): IconName {
  return ICONS[mimeType] ?? 'file';
}

/** Where folders, spreadsheets and documents open; other files have no page of their own. */
export function pageOf({ id, mimeType }: Pick<DriveItem, 'id' | 'mimeType'>): Route | undefined {
  if (mimeType === FOLDER) return { page: 'drive', place: { kind: 'folder', id } };
  if (mimeType === SPREADSHEET) return { page: 'sheets', spreadsheetId: id };
  return mimeType === DOCUMENT ? { page: 'docs', documentId: id } : undefined;
}

/** Where an item is selected in its folder, as far as the person sees that. */
export function placeOf({ id, parents }: Pick<DriveItem, 'id' | 'parents'>): Route {
  const folderId = parents?.[0];
  return { page: 'drive', place: folderId ? { kind: 'folder', id: folderId, itemId: id } : { kind: 'shared' } };
}

/** Files with bytes of their own: what is not one of Google's own kinds. */
export const isBlob = ({ mimeType }: DriveItem): boolean => !mimeType.startsWith(GOOGLE);

/** What the person is on the item, all grants together, as far as their capabilities tell. */
export function roleOf({ ownedByMe, capabilities, contentRestrictions }: DriveItem): Role {
  if (ownedByMe) return 'owner';
  if (capabilities.canEdit) return 'writer';
  return capabilities.canComment && !contentRestrictions?.[0]?.readOnly ? 'commenter' : 'reader';
}

/** The lock on the content, when there is one. */
export function lockOf({ contentRestrictions }: DriveItem): Restriction | undefined {
  return contentRestrictions?.find(({ readOnly }) => readOnly);
}

/** Text in a query of files.list. */
export function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
