/** The sweep of a lock: what people keep below the locked folder beside the tree, and the write paths they have there. */
import { type DriveRole, rankOf } from '../access/drive-role';
import { type ActualGrant, type ActualItem, sameAddress } from '../plan/actual-item';
import { identify, type Register } from '../plan/identify';
import type { GrantStep } from '../plan/plan';
import type { DesiredItem } from '../tree/desired-item';
import { isExcepted, type LockException } from './exception';

export interface CloseInput {
  /** A listing of the locked scope, with everything that lies in it. */
  readonly actual: readonly ActualItem[];
  /** The whole tree with the locks in force. */
  readonly desired: readonly DesiredItem[];
  readonly schoolAccount: string;
  readonly board: readonly string[];
  /** Which items are the tree's own; without it their marks and places decide. */
  readonly register?: Register;
  /** What accepted corrections leave open at this moment. */
  readonly exceptions?: readonly LockException[];
  readonly nowMs?: number;
}

export interface Closing {
  /** On what the plan of the scope leaves alone; folders above before what lies in them. */
  readonly steps: readonly GrantStep[];
  /** What others own cannot be closed: the school makes a copy and takes the original out. */
  readonly takeOver: readonly TakeOver[];
  /** What could not be read: the lock is not complete. */
  readonly unreadable: readonly Unreadable[];
}

export interface TakeOver {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly kind: ActualItem['kind'];
}

export interface Unreadable {
  readonly id: string;
  readonly name: string;
  readonly reason: 'AccessUnreadable' | 'ChildrenUnlistable';
}

/**
 * Together with the plan of the locked scope this closes every way to write (or comment) that a listing shows. Groups and
 * people of the school who read from above are lowered to readers; others and links lose their grant. Reading stays.
 */
export function closeBelow(input: CloseInput): Closing {
  const { desired, actual, schoolAccount, board } = input;
  const items = swept(input);
  const staff = new Set(desired.flatMap(({ grants }) => grants.map(({ email }) => email)));
  const planned = plannedIds(input);
  const keeps = (email: string | null) => [schoolAccount, ...board].some((kept) => sameAddress(kept, email));
  const own = items.filter(({ owner }) => sameAddress(owner, schoolAccount));
  return {
    steps: topDown(own, actual).flatMap((item) =>
      stepsOn(
        item,
        staff,
        (grant) =>
          !keeps(grant.email) && !isOpenTo(input, item.id, grant) && !(planned.has(item.id) && isPlanned(grant)),
      ),
    ),
    takeOver: items
      .filter(({ owner }) => !keeps(owner))
      .map(({ id, name, owner, kind }) => ({ id, name, owner, kind })),
    unreadable: items.flatMap(unreadableOf),
  };
}

function isOpenTo({ exceptions = [], nowMs = 0 }: CloseInput, id: string, { type, email }: ActualGrant): boolean {
  return type === 'user' && isExcepted(exceptions, id, email, nowMs);
}

/** What a lock covers of the listing: nothing in the bin, nothing that stays open. */
function swept({ desired, actual, schoolAccount, register }: CloseInput): ActualItem[] {
  const open = openItems(desired, actual, schoolAccount, register);
  return actual.filter(({ id, trashed }) => !trashed && !open.has(id));
}

/** The ids of the tree's own always-open items. A copy that carries such a mark is not one of them. */
export function openItems(
  desired: readonly DesiredItem[],
  actual: readonly ActualItem[],
  schoolAccount: string,
  register: Register = {},
): ReadonlySet<string> {
  const keys = new Set(desired.filter(({ alwaysOpen }) => alwaysOpen).map(({ key }) => key));
  const { found } = identify({ desired, actual, register, schoolAccount });
  return new Set([...found].filter(([key]) => keys.has(key)).map(([, { id }]) => id));
}

/** The items whose access list the plan of the scope brings to the regulation's. */
function plannedIds({ desired, actual, register = {}, schoolAccount }: CloseInput): ReadonlySet<string> {
  const { found, blocked, retired } = identify({ desired, actual, register, schoolAccount });
  const originals = [...found].filter(([key]) => !blocked.has(key)).map(([, { id }]) => id);
  return new Set([...originals, ...retired.map(({ id }) => id)]);
}

/** The plan brings people and links on its items to what the regulation gives; groups it only reports. */
function isPlanned({ type }: ActualGrant): boolean {
  return type === 'user' || type === 'anyone';
}

function stepsOn(item: ActualItem, staff: ReadonlySet<string>, closes: (grant: ActualGrant) => boolean): GrantStep[] {
  return (item.grants ?? []).filter(closes).flatMap((grant) => {
    const { direct } = grant;
    if (direct === null || direct === 'owner' || rankOf(direct) <= rankOf('reader')) return [];
    return [mayRead(grant, staff) ? lower(item, grant, direct) : revoke(item, grant, direct)];
  });
}

/** Whose reading a lock leaves: people of the school who read from above anyway, and groups. */
function mayRead({ type, email, inherited }: ActualGrant, staff: ReadonlySet<string>): boolean {
  if (type === 'anyone') return false;
  return type !== 'user' || (inherited !== null && staff.has(email?.toLowerCase() ?? ''));
}

function lower({ id, key }: ActualItem, { permissionId, email }: ActualGrant, from: DriveRole): GrantStep {
  return { type: 'changeRole', key, id, permissionId, email, from, to: 'reader' };
}

function revoke({ id, key }: ActualItem, { permissionId, email }: ActualGrant, from: DriveRole): GrantStep {
  return { type: 'revoke', key, id, permissionId, email, from };
}

function unreadableOf({ id, name, kind, grants, canListChildren }: ActualItem): Unreadable[] {
  const access: Unreadable[] = grants === null ? [{ id, name, reason: 'AccessUnreadable' }] : [];
  const children: Unreadable[] =
    kind === 'folder' && !canListChildren ? [{ id, name, reason: 'ChildrenUnlistable' }] : [];
  return [...access, ...children];
}

/** Drive refuses to lower someone on an item while the folder above still gives more. */
function topDown(items: readonly ActualItem[], listing: readonly ActualItem[]): ActualItem[] {
  const byId = new Map(listing.map((item) => [item.id, item]));
  const depth = ({ parentId }: ActualItem): number => {
    const parent = byId.get(parentId ?? '');
    return parent ? depth(parent) + 1 : 0;
  };
  return [...items].sort((a, b) => depth(a) - depth(b));
}
