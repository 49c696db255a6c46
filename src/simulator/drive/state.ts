/** Drive's part of the world's state: plain data only. */
import type { Content } from '../kernel/content';
import type { Role } from './roles';

export interface DriveState {
  files: Record<string, DriveFile>;
  /** Ids of the items in each folder; kept by placement.ts. */
  childIds: Record<string, Record<string, true>>;
  /** Ids handed out by files.generateIds and not used yet. */
  generatedIds: Record<string, true>;
  /** Permission ids of invited addresses that have no Google account, by e-mail. */
  invitedIds: Record<string, string>;
  /** Sharing mails Drive sent, oldest first. */
  sharingMails: SharingMail[];
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** Null only for the "My Drive" root of an account. */
  parentId: string | null;
  ownerEmail: string;
  /** Direct grants on this item, the owner's included; what comes from above is computed. */
  permissions: DirectPermission[];
  writersCanShare: boolean;
  /** Limited access: grants from above do not reach this folder. */
  inheritedPermissionsDisabled: boolean;
  contentRestriction?: ContentRestriction;
  properties: Record<string, string>;
  appProperties: Record<string, string>;
  /** Explicitly trashed; an item below a trashed folder counts as trashed too. */
  trashed: boolean;
  createdMs: number;
  modifiedMs: number;
  /** From when on `files.list` knows the item. */
  listedFromMs: number;
  version: number;
  lastModifyingEmail: string;
  /** Content of a blob; native files keep theirs in their service. */
  content?: Content;
  description?: string;
}

export interface DirectPermission {
  /** The grantee's id, the same on every item; `anyoneWithLink` for a link. */
  id: string;
  type: 'user' | 'anyone';
  emailAddress?: string;
  role: Role;
  expirationMs?: number;
}

export interface ContentRestriction {
  ownerRestricted: boolean;
  reason?: string;
  restrictingEmail: string;
  restrictionMs: number;
}

export interface SharingMail {
  atMs: number;
  to: string;
  fileId: string;
  fromEmail: string;
}

export function newDriveState(): DriveState {
  return { files: {}, childIds: {}, generatedIds: {}, invitedIds: {}, sharingMails: [] };
}
