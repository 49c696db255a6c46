/** "Ai xem, sửa được gì": every place where somebody's access begins or changes, where it comes from, and whether it is right. */
import { type DriveRole, outranks } from '../access/drive-role';
import { type EffectiveAccess, effectiveAccess } from '../access/explain-access';
import { placesOf } from '../deviations/places';
import { coverage } from '../locks/coverage';
import type { LockException } from '../locks/exception';
import type { Lock } from '../locks/lock';
import { type ActualGrant, type ActualItem, effectiveRole, sameAddress } from '../plan/actual-item';
import { type IdentifyInput, identify } from '../plan/identify';
import type { Regulation } from '../regulation/types';
import type { Instant } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';
import type { AccessLine, AccessSource } from './access-line';

export interface AccessReportInput extends IdentifyInput {
  /** The same tree without any lock: what a lock takes is said to be the lock's. */
  readonly unlocked: readonly DesiredItem[];
  /** Those in force. */
  readonly locks: readonly Lock[];
  readonly regulation: Regulation;
  readonly exceptions: readonly LockException[];
  readonly nowMs: Instant;
  /** Only of these, whose listing is complete. */
  readonly units: readonly string[];
}

/** What holds for a folder holds below it and is not repeated. The school account, which owns everything, is left out. */
export function accessReport(input: AccessReportInput): AccessLine[] {
  const facts = factsOf(input);
  const { places } = facts;
  const inside = input.actual.filter((item) => {
    const key = item.trashed ? null : places.keyOf(item);
    return key !== null && facts.units.has(places.unitOf(key));
  });
  const lines = inside.flatMap((item) => [
    ...unreadable(facts, item),
    ...linesOf(facts, item),
    ...missing(facts, item),
  ]);
  return [...lines, ...lost(facts)];
}

interface Facts {
  readonly input: AccessReportInput;
  readonly units: ReadonlySet<string>;
  readonly places: ReturnType<typeof placesOf>;
  readonly given: EffectiveAccess;
  readonly open: EffectiveAccess;
  readonly byId: ReadonlyMap<string, ActualItem>;
  readonly wanted: ReadonlyMap<string, DesiredItem>;
  /** The same without locks. */
  readonly usual: ReadonlyMap<string, DesiredItem>;
  /** The keys of the tree's own items by their ids. */
  readonly ownKey: ReadonlyMap<string, string>;
  readonly lockOf: (key: string | null) => Lock | null;
}

function factsOf(input: AccessReportInput): Facts {
  const { desired, unlocked, actual, register, regulation, locks, units } = input;
  const { found } = identify(input);
  const { closed, moved, stuck } = coverage(unlocked, locks, register);
  return {
    input,
    units: new Set(units),
    places: placesOf(desired, actual, register, found, regulation),
    given: effectiveAccess(desired),
    open: effectiveAccess(unlocked),
    byId: new Map(actual.map((item) => [item.id, item])),
    wanted: new Map(desired.map((item) => [item.key, item])),
    usual: new Map(unlocked.map((item) => [item.key, item])),
    ownKey: new Map([...found].map(([key, { id }]) => [id, key])),
    lockOf: (key) => (closed.get(key ?? '') ?? moved.get(key ?? '') ?? stuck.get(key ?? ''))?.[0] ?? null,
  };
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
  const untilMs = endOfException(facts, item.id, email);
  const source = untilMs === null ? sourceOf(grant, isRight, outranks(open?.role, given?.role)) : 'exception';
  return {
    ...emptyLine(facts, item, source),
    email,
    role,
    article: isRight ? given.why.article : null,
    group: isRight ? given.why.reason : null,
    via: isRight ? (facts.wanted.get(given.via)?.name ?? null) : carrierOf(facts, item, grant),
    untilMs,
    lock: source === 'lock' ? facts.lockOf(key) : null,
    deviates: !isRight && untilMs === null,
  };
}

function sourceOf({ type, direct }: ActualGrant, isRight: boolean, isLowered: boolean): AccessSource {
  if (type === 'anyone') return 'link';
  if (type !== 'user') return 'group';
  if (isRight) return isLowered ? 'lock' : 'regulation';
  if (direct === 'owner') return 'owner';
  return direct === null ? 'inherited' : 'direct';
}

function endOfException({ input }: Facts, id: string, email: string | null): Instant | null {
  const { exceptions, nowMs } = input;
  const open = exceptions.find((one) => one.id === id && one.email === email?.toLowerCase() && nowMs < one.untilMs);
  return open?.untilMs ?? null;
}

/** The nearest folder above with the grant itself, as far as it is listed. */
function carrierOf({ byId, places }: Facts, item: ActualItem, { direct, permissionId }: ActualGrant): string | null {
  if (direct !== null) return null;
  for (let at = byId.get(item.parentId ?? ''); at; at = byId.get(at.parentId ?? ''))
    if (at.grants?.some((grant) => grant.permissionId === permissionId && grant.direct !== null)) return at.name;
  return places.pathOf(item).pop() ?? null;
}

/** Whom the regulation gives more here than they have. */
function missing(facts: Facts, item: ActualItem): AccessLine[] {
  const wanted = facts.wanted.get(facts.ownKey.get(item.id) ?? '');
  if (!wanted || item.grants === null) return [];
  return wanted.grants.flatMap(({ email, role, why }): AccessLine[] => {
    const grant = item.grants?.find((each) => each.type === 'user' && sameAddress(each.email, email));
    if (grant && !outranks(role, effectiveRole(grant))) return [];
    const line = { ...emptyLine(facts, item, 'missing'), email, article: why.article, group: why.reason };
    return [{ ...line, via: wanted.name }];
  });
}

function unreadable(facts: Facts, item: ActualItem): AccessLine[] {
  const isRead = item.grants !== null && (item.kind !== 'folder' || item.canListChildren);
  return isRead ? [] : [emptyLine(facts, item, 'unreadable')];
}

/** What the register knows and the listing does not show. */
function lost({ input, units, ownKey, wanted }: Facts): AccessLine[] {
  const found = new Set(ownKey.values());
  return input.desired.flatMap(({ key, name, scope, parent }) => {
    const id = input.register[key]?.id;
    if (!id || !units.has(scope) || found.has(key)) return [];
    const path = [wanted.get(parent ?? '')?.name ?? ''];
    return [{ ...NOTHING, source: 'lost' as const, itemId: id, name, path, unit: scope }];
  });
}

const NOTHING = {
  ...{ email: null, role: null, article: null, group: null, via: null, untilMs: null, lock: null },
  deviates: true,
};

function emptyLine({ places }: Facts, item: ActualItem, source: AccessSource): AccessLine {
  const unit = places.unitOf(places.keyOf(item));
  return { ...NOTHING, source, itemId: item.id, name: item.name, path: places.pathOf(item), unit };
}
