/** What a listing of Drive says about one item, as seen by the school account. */
import type { DriveRole } from '../access/drive-role';
import { strongest } from '../access/drive-role';
import type { ItemKind } from '../tree/desired-item';

export interface ActualGrant {
  readonly permissionId: string;
  readonly type: 'user' | 'group' | 'domain' | 'anyone';
  readonly email: string | null;
  /** What was given on the item itself. */
  readonly direct: DriveRole | null;
  /** What comes from the folders above. */
  readonly inherited: DriveRole | null;
}

export interface ActualItem {
  readonly id: string;
  readonly name: string;
  readonly kind: ItemKind | 'other';
  readonly parentId: string | null;
  readonly owner: string;
  readonly trashed: boolean;
  /** The key in its mark, if the mark is of this year. A copy may carry its original's mark. */
  readonly key: string | null;
  readonly createdMs: number;
  readonly modifiedMs: number;
  readonly version?: number;
  /** Who changed it last, as far as Google tells. */
  readonly changedBy?: string | null;
  /** Limited access: what was given above does not reach it. */
  readonly limited?: boolean;
  /** The date in its mark ('2026-11-23'); a document without one is dated by its making. */
  readonly date?: string | null;
  /** The id of the folder a lock took it out of; null or absent: it lies where people put it. */
  readonly closedFrom?: string | null;
  /** The school has restricted its content; only the owner takes that away. */
  readonly restricted?: boolean;
  readonly writersCanShare: boolean;
  readonly canListChildren: boolean;
  /** null: the access list could not be read. */
  readonly grants: readonly ActualGrant[] | null;
}

/** The role that counts: the stronger of the direct and the inherited one. */
export function effectiveRole({ direct, inherited }: ActualGrant): DriveRole | null {
  return strongest(direct, inherited);
}

/** Google compares addresses without regard to case. */
export function sameAddress(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a.toLowerCase() === b.toLowerCase();
}
