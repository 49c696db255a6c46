/** "Ai xem, sửa được gì": every place where somebody's access begins or changes, where it comes from, and whether it is right. */
import { type DriveRole, outranks } from '../access/drive-role';
import { type EffectiveAccess, effectiveAccess } from '../access/explain-access';
import { placesOf } from '../deviations/places';
import { isExcepted, type LockException } from '../locks/exception';
import { type ActualGrant, type ActualItem, effectiveRole, sameAddress } from '../plan/actual-item';
import { type IdentifyInput, identify } from '../plan/identify';
import type { Article, Regulation } from '../regulation/types';
import type { Instant } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';

export interface AccessReportInput extends IdentifyInput {
  /** The same tree without any lock: what a lock takes is said to be the lock's. */
  readonly unlocked: readonly DesiredItem[];
  readonly regulation: Regulation;
  readonly exceptions: readonly LockException[];
  readonly nowMs: Instant;
}

/**
 * Where a role comes from: the regulation; a lock, which leaves less than it; an accepted correction; the owner's right; a grant
 * on the item itself; a folder above; a link, a group or a domain.
 */
export type AccessSource = 'regulation' | 'lock' | 'exception' | 'owner' | 'direct' | 'inherited' | 'link' | 'group';

export interface AccessLine {
  /** null: whoever has the link. */
  readonly email: string | null;
  /** null: the regulation gives it and the person does not have it. */
  readonly role: DriveRole | null;
  readonly itemId: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly unit: string;
  readonly source: AccessSource;
  readonly article: Article | null;
  /** The name of the folder that gives it. */
  readonly via: string | null;
  readonly deviates: boolean;
}

/** What holds for a folder holds below it and is not repeated. The school account, which owns everything, is left out. */
export function accessReport(input: AccessReportInput): AccessLine[] {
  const { desired, unlocked, actual, register, regulation } = input;
  const { found } = identify(input);
  const facts: Facts = {
    input,
    places: placesOf(desired, actual, register, found, regulation),
    given: effectiveAccess(desired),
    open: effectiveAccess(unlocked),
    byId: new Map(actual.map((item) => [item.id, item])),
    wanted: new Map(desired.map((item) => [item.key, item])),
    usual: new Map(unlocked.map((item) => [item.key, item])),
    ownKey: new Map([...found].map(([key, { id }]) => [id, key])),
  };
  const inside = actual.filter((item) => !item.trashed && facts.places.keyOf(item) !== null);
  return inside.flatMap((item) => [...linesOf(facts, item), ...missing(facts, item)]);
}

interface Facts {
  readonly input: AccessReportInput;
  readonly places: ReturnType<typeof placesOf>;
  readonly given: EffectiveAccess;
  readonly open: EffectiveAccess;
  readonly byId: ReadonlyMap<string, ActualItem>;
  readonly wanted: ReadonlyMap<string, DesiredItem>;
  /** The same without locks. */
  readonly usual: ReadonlyMap<string, DesiredItem>;
  /** The keys of the tree's own items by their ids. */
  readonly ownKey: ReadonlyMap<string, string>;
}

function linesOf(facts: Facts, item: ActualItem): AccessLine[] {
  const above = facts.byId.get(item.parentId ?? '');
  return (item.grants ?? [])
    .filter((grant) => !sameAddress(grant.email, facts.input.schoolAccount))
    .filter((grant) => beginsHere(grant, above) || isLowered(facts, item, grant))
    .map((grant) => lineOf(facts, item, grant));
}

/** Not what the folder above gives anyway. */
function beginsHere(grant: ActualGrant, above: ActualItem | undefined): boolean {
  const role = effectiveRole(grant);
  const same = above?.grants?.find(({ permissionId }) => permissionId === grant.permissionId);
  if (role === null) return false;
  return !same || outranks(role, handedDown(effectiveRole(same)));
}

/** What a lock takes on this item is told here, though what is left comes from above. */
function isLowered({ ownKey, usual }: Facts, item: ActualItem, grant: ActualGrant): boolean {
  const role = effectiveRole(grant);
  const grants = usual.get(ownKey.get(item.id) ?? '')?.grants ?? [];
  return role !== null && grants.some((each) => sameAddress(each.email, grant.email) && outranks(each.role, role));
}

function handedDown(role: DriveRole | null): DriveRole | null {
  return role === 'owner' ? 'writer' : role;
}

function lineOf(facts: Facts, item: ActualItem, grant: ActualGrant): AccessLine {
  const role = effectiveRole(grant);
  const email = grant.type === 'anyone' ? null : grant.email;
  const key = facts.places.keyOf(item);
  const given = email === null ? undefined : facts.given.get(key ?? '')?.get(email.toLowerCase());
  const open = email === null ? undefined : facts.open.get(key ?? '')?.get(email.toLowerCase());
  const isRight = grant.type === 'user' && given !== undefined && !outranks(role, given.role);
  const isExcept = isExcepted(facts.input.exceptions, item.id, email, facts.input.nowMs);
  return {
    ...placeOf(facts, item),
    email,
    role,
    source: isExcept ? 'exception' : sourceOf(grant, isRight, outranks(open?.role, given?.role)),
    article: isRight ? given.why.article : null,
    via: isRight ? (facts.wanted.get(given.via)?.name ?? null) : null,
    deviates: !isRight && !isExcept,
  };
}

function sourceOf({ type, direct }: ActualGrant, isRight: boolean, isLowered: boolean): AccessSource {
  if (type === 'anyone') return 'link';
  if (type !== 'user') return 'group';
  if (isRight) return isLowered ? 'lock' : 'regulation';
  if (direct === 'owner') return 'owner';
  return direct === null ? 'inherited' : 'direct';
}

/** Whom the regulation gives more here than they have. */
function missing(facts: Facts, item: ActualItem): AccessLine[] {
  const key = facts.ownKey.get(item.id);
  const wanted = facts.wanted.get(key ?? '');
  if (!wanted || item.grants === null) return [];
  return wanted.grants.flatMap(({ email, role, why }): AccessLine[] => {
    const grant = item.grants?.find((each) => each.type === 'user' && sameAddress(each.email, email));
    if (grant && !outranks(role, effectiveRole(grant))) return [];
    const line = { ...placeOf(facts, item), email, role: null, source: 'regulation' as const };
    return [{ ...line, article: why.article, via: wanted.name, deviates: true }];
  });
}

function placeOf({ places }: Facts, item: ActualItem) {
  const unit = places.unitOf(places.keyOf(item));
  return { itemId: item.id, name: item.name, path: places.pathOf(item), unit };
}
