/**
 * A leaver's address loses everything the school owns, in the same run: what the plan closes, direct grants anywhere else,
 * records of former years too, and its places in the protections of workbooks. What it owns itself is only told.
 */

import { leaversBetween, type SchoolOnDay, successorOf, workbooksOf } from '../domain/people/leavers';
import { sameAddress } from '../domain/plan/actual-item';
import type { Register } from '../domain/plan/identify';
import { desiredTree } from '../domain/tree/desired-tree';
import { type Context, log, mayGoOn } from './context';
import { MARK } from './marks';
import type { DriveWrite, ListedItem, ProtectionReading } from './ports';
import type { Leaver, TreeJob } from './stored-values';

/** Who leaves between the two, and which workbooks' protections may name them. */
export function leaversOf(before: SchoolOnDay, after: SchoolOnDay): Leaver[] {
  const emails = leaversBetween(before, after);
  if (emails.length === 0) return [];
  const booksOf = workbooksOf(desiredTree(before.school, before.date));
  return emails.map((email) => {
    const successor = successorOf(before, after, email);
    return { email, books: booksOf(email), ...(successor === null ? {} : { successor }) };
  });
}

/**
 * The job without the leavers who have nothing any more; those whom Google was too busy for stay in it. `laidOut`: keys of the
 * workbooks whose protections this run has just written anew.
 */
export function closeLeavers(
  context: Context,
  job: TreeJob,
  register: Register,
  laidOut: ReadonlySet<string>,
): TreeJob {
  if (job.leavers.length === 0 || !mayGoOn(context)) return job;
  const reached = [
    ...context.ports.drive.listReachedBy(job.leavers.map(({ email }) => email)),
    ...drivesThemselves(context),
  ];
  const protections = closeProtections(context, job.leavers, register, laidOut);
  const open = job.leavers.filter((leaver) => !closeLeaver(context, leaver, reached, protections));
  return { ...job, leavers: open };
}

/** A member of a shared drive has all that lies in it; no listing shows the drive itself. */
function drivesThemselves({ store, ports }: Context): ListedItem[] {
  const ids = store.get('drives');
  return ids.length === 0 ? [] : ports.drive.itemsOf(ids).flatMap((item) => item ?? []);
}

/** Whether nothing is left to close. */
function closeLeaver(
  context: Context,
  leaver: Leaver,
  reached: readonly ListedItem[],
  protections: ReadonlyMap<string, number>,
): boolean {
  const { account, drive } = context.ports;
  const { email } = leaver;
  const own = reached.filter(({ owner }) => sameAddress(owner, account));
  if (!handOver(context, leaver, own)) return false;
  const revokes = own.flatMap((item) => revokesOn(item, email));
  const results = revokes.length === 0 ? [] : drive.write(revokes, () => mayGoOn(context));
  if (results.some((result) => !result.ok && result.kind === 'busy')) return false;
  log(context, {
    action: 'leaverClosed',
    actor: account,
    target: email,
    detail: {
      directGrants: revokes.length,
      protections: protections.get(email) ?? 0,
      ownFiles: reached.filter(({ owner, parentId, trashed }) => parentId && !trashed && sameAddress(owner, email))
        .length,
    },
  });
  return true;
}

/** Of archived years no plan speaks: what the old address reads there the new one is given, before the old one loses it. */
function handOver(context: Context, { email, successor }: Leaver, own: readonly ListedItem[]): boolean {
  if (successor === undefined) return true;
  const years = new Set(context.store.get('archives').map(({ year }) => year));
  const read = own.filter((item) => years.has(item.properties[MARK.year] ?? '') && revokesOn(item, email).length > 0);
  const grants = read.map(({ id }): DriveWrite => ({ type: 'grant', id, email: successor, role: 'reader' }));
  if (grants.length === 0) return true;
  const results = context.ports.drive.write(grants, () => mayGoOn(context));
  return !results.some((result) => !result.ok && result.kind === 'busy');
}

function revokesOn({ id, grants }: ListedItem, email: string): DriveWrite[] {
  return (grants ?? [])
    .filter((grant) => grant.direct !== null && grant.direct !== 'owner' && sameAddress(grant.email, email))
    .map(({ permissionId }) => ({ type: 'revoke', id, permissionId }));
}

/** Takes the addresses out of all protections that name them; how many there were of each. */
function closeProtections(
  context: Context,
  leavers: readonly Leaver[],
  register: Register,
  laidOut: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const gone = new Set(leavers.map(({ email }) => email));
  const keys = [...new Set(leavers.flatMap(({ books }) => books))].filter((key) => !laidOut.has(key));
  const ids = keys.flatMap((key) => register[key]?.id ?? []);
  const counts = new Map<string, number>();
  if (ids.length === 0) return counts;
  context.ports.sheets.protections(ids).forEach((protections, i) => {
    const naming = (protections ?? []).filter(({ editors }) => editors.some((email) => gone.has(email.toLowerCase())));
    for (const email of naming.flatMap(({ editors }) => editors.map((one) => one.toLowerCase())))
      if (gone.has(email)) counts.set(email, (counts.get(email) ?? 0) + 1);
    context.ports.sheets.write(
      ids[i]!,
      naming.map((one) => withoutEditors(one, gone)),
    );
  });
  return counts;
}

function withoutEditors({ id, editors }: ProtectionReading, gone: ReadonlySet<string>) {
  const staying = editors.filter((email) => !gone.has(email.toLowerCase()));
  return { type: 'protectionEditors', id, editors: staying } as const;
}
