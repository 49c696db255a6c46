/** The difference between what Drive should hold and what it holds, as plain data: it can be asked, shown and applied. */
import type { DriveRole, GivenRole } from '../access/drive-role';
import type { Grant, Why } from '../access/grant';
import type { ItemKind, TemplateSource } from '../tree/desired-item';

export interface CreateStep {
  readonly key: string;
  readonly parentKey: string | null;
  readonly name: string;
  readonly kind: ItemKind;
  readonly grants: readonly Grant[];
  readonly priority: number;
  /** A folder's id that was reserved for it earlier and is not listed: to be tried first, 'already exists' means done. */
  readonly reservedId: string | null;
  /** What it is to be a copy of; absent: it begins empty. */
  readonly template?: TemplateSource;
}

export interface RenameStep {
  readonly key: string;
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export interface MoveStep {
  readonly key: string;
  readonly id: string;
  readonly fromId: string | null;
  readonly toKey: string;
  /** What the item remembers of it: the folder a lock takes it out of; null: the lock is over; absent: nothing changes. */
  readonly closedFrom?: string | null;
}

export interface ItemStep {
  readonly key: string;
  readonly id: string;
}

/** A step on an item's access list. `key` is null for an item without a mark, which only a lock's sweep touches. */
export type GrantStep =
  | {
      readonly type: 'grant';
      readonly key: string;
      readonly id: string;
      readonly email: string;
      readonly role: GivenRole;
      readonly why: Why;
    }
  | {
      readonly type: 'changeRole';
      readonly key: string | null;
      readonly id: string;
      readonly permissionId: string;
      readonly email: string | null;
      readonly from: DriveRole;
      readonly to: DriveRole;
    }
  | {
      readonly type: 'revoke';
      readonly key: string | null;
      readonly id: string;
      readonly permissionId: string;
      /** null: a link or a domain. */
      readonly email: string | null;
      readonly from: DriveRole;
    };

export type UnrecognisedReason =
  /** Its access list could not be read. */
  | 'AccessUnreadable'
  /** It stands in our register but someone else owns it: the school account cannot share it. */
  | 'OwnedByOther'
  /** It stands in our register but is of another kind. */
  | 'WrongKind'
  /** A group or a whole domain has access to an item of the school. */
  | 'GroupGrant'
  | 'DomainGrant'
  /** A copy with our mark that another account owns. */
  | 'CopyOfOther'
  /** A second item with our mark that was changed since it was made. */
  | 'TouchedDuplicate'
  /** An item with our mark in another folder than the tree's. */
  | 'MarkedElsewhere'
  /** A mark whose key neither the tree nor the register knows. */
  | 'UnknownKey'
  /** An item without a mark in a folder where only the school account can put things. */
  | 'Unexpected';

export interface Unrecognised {
  readonly key: string | null;
  readonly id: string;
  readonly name: string;
  readonly reason: UnrecognisedReason;
  readonly email: string | null;
}

/** Someone whose role on an item grows. */
export interface Widening {
  readonly email: string;
  readonly key: string;
  readonly role: DriveRole;
  /** Whom the regulation means, and where; null: not the regulation, but where the item comes to lie. */
  readonly why: Why | null;
}

export interface Plan {
  readonly creates: readonly CreateStep[];
  readonly renames: readonly RenameStep[];
  readonly moves: readonly MoveStep[];
  /** Out of the bin. */
  readonly restores: readonly ItemStep[];
  /** Folders above before what lies in them. */
  readonly grants: readonly GrantStep[];
  /** Only the owner may share it from now on: `writersCanShare` becomes false. */
  readonly shareSwitches: readonly ItemStep[];
  /** To be moved into the folder `setAside`. */
  readonly setAside: readonly ItemStep[];
  /** Files whose making was tried so lately that the listing may not show them yet. */
  readonly waiting: readonly { readonly key: string }[];
  /** Items of ours whom the tree no longer has (a leaver's, a dissolved class's): they stay, their access is closed. */
  readonly retired: readonly ItemStep[];
  readonly unrecognised: readonly Unrecognised[];
  readonly widenings: readonly Widening[];
  /** The ids of the originals by key: what the register should say. */
  readonly found: Readonly<Record<string, string>>;
  readonly schoolAccount: string;
  readonly madeAtMs: number;
}
