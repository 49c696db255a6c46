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
  /** Items with a grant that will end; kept by expiry.ts. */
  expiringIds: Record<string, true>;
  /** Sharing mails Drive sent, oldest first. */
  sharingMails: SharingMail[];
  /** Number of the last change of any item: what page tokens of `changes` count. */
  lastChangeId: number;
  /** Items that accounts no longer see. */
  removals: Removal[];
  /** Comments of each item, oldest first. */
  comments: Record<string, Comment[]>;
  /** Shared drives by id, which is also that of their top folders. */
  sharedDrives: Record<string, SharedDrive>;
}

export interface Removal {
  changeId: number;
  fileId: string;
  /** The shared drive it lay in; equal to `fileId` for the loss of a drive as such. */
  driveId?: string;
  email: string;
  atMs: number;
}

export interface DriveFile {
  id: string;
  name: string;
  mimeType: string;
  /** Null only for the "My Drive" root of an account and the top folder of a shared drive. */
  parentId: string | null;
  /** Null in shared drives: nobody owns what lies there. */
  ownerEmail: string | null;
  /** Direct grants on this item, the owner's included, of a top folder its members; what comes from above is computed. */
  permissions: DirectPermission[];
  writersCanShare: boolean;
  /** Limited access: grants from above do not reach this folder. */
  inheritedPermissionsDisabled: boolean;
  contentRestriction?: ContentRestriction;
  properties: Record<string, string>;
  appProperties: Record<string, string>;
  /** Explicitly trashed; an item below a trashed folder counts as trashed too. */
  trashed: boolean;
  /** Who trashed an item of a shared drive, and when. */
  trashing?: { email: string; ms: number };
  createdMs: number;
  modifiedMs: number;
  /** From when on `files.list` knows the item. */
  listedFromMs: number;
  version: number;
  /** Number and time of the last change, however small. */
  changeId: number;
  changedMs: number;
  lastModifyingEmail: string;
  /** Content of a blob, text of a document; other native files keep theirs in their service. */
  content?: Content;
  /** Oldest first; the last is the head, whose content is the file's. Those of native files have no content. */
  revisions?: Revision[];
  description?: string;
  /** Item a shortcut leads to. */
  shortcutTargetId?: string;
  folderColorRgb?: string;
  copyRequiresWriterPermission?: boolean;
  /** What accounts did with the item, by e-mail. */
  marks?: Record<string, Marks>;
}

/** What an account did with an item, and nobody else sees. */
export interface Marks {
  starred?: boolean;
  viewedMs?: number;
  modifiedMs?: number;
}

export interface Revision {
  id: string;
  modifiedMs: number;
  email: string;
  mimeType: string;
  originalFilename: string;
  keepForever: boolean;
  /** Absent at the head. */
  content?: Content;
}

export interface DirectPermission {
  /** The grantee's id, the same on every item; `anyoneWithLink` for a link. */
  id: string;
  type: 'user' | 'domain' | 'anyone';
  emailAddress?: string;
  domain?: string;
  role: Role;
  expirationMs?: number;
  /** Of domain and anyone: a search finds the item. */
  allowFileDiscovery?: boolean;
  /** The owner offers the item to this writer, who has not accepted yet. */
  pendingOwner?: boolean;
  /** Who granted it, and when. Absent for the first owner. */
  grantedBy?: string;
  grantedMs?: number;
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
  role?: Role;
  /** Text of the one who shares. */
  message?: string;
}

/** What comments and their replies have in common. */
export interface Remark {
  id: string;
  authorEmail: string;
  createdMs: number;
  modifiedMs: number;
  content: string;
  deleted: boolean;
}

export interface Comment extends Remark {
  resolved: boolean;
  anchor?: string;
  quotedFileContent?: Record<string, unknown>;
  replies: Reply[];
}

export interface Reply extends Remark {
  action?: 'resolve' | 'reopen';
}

export interface SharedDrive {
  id: string;
  name: string;
  createdMs: number;
  requestId: string;
  creatorEmail: string;
  /** Of the organisation it belongs to. */
  domain: string;
  colorRgb: string;
  /** Accounts that hid it from their view. */
  hiddenFor: string[];
  restrictions: Restrictions;
  /** The organisation lets those who are only writers there move files in. */
  writersMoveIn: boolean;
  /** All items in it but the top folder, the trash included. */
  itemCount: number;
  /** Number and time of the last change of the drive itself or of its members. */
  changeId: number;
  changedMs: number;
}

export interface Restrictions {
  adminManagedRestrictions: boolean;
  copyRequiresWriterPermission: boolean;
  domainUsersOnly: boolean;
  driveMembersOnly: boolean;
  sharingFoldersRequiresOrganizerPermission: boolean;
}

export function newDriveState(): DriveState {
  return {
    files: {},
    childIds: {},
    generatedIds: {},
    invitedIds: {},
    expiringIds: {},
    sharingMails: [],
    lastChangeId: 0,
    removals: [],
    comments: {},
    sharedDrives: {},
  };
}
