/** "Ai xem, sửa được gì": every place where somebody's access begins or changes, where it comes from, and whether it is right. */
import { type DriveRole, outranks } from '../access/drive-role';
import { type ActualGrant, type ActualItem, effectiveRole, sameAddress } from '../plan/actual-item';
import type { Instant } from '../shared/plain-date';
import type { AccessLine, AccessSource } from './access-line';
import { type AccessReportInput, type Facts, factsOf } from './facts';
import { emptyLine, lost, missing, unreadable } from './gaps';

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
