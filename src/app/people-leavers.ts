/**
 * A leaver's address loses everything the school owns, in the same run: what the plan closes, direct grants anywhere else,
 * records of former years too. What it owns itself is only told, and protections that name it are cleared afterwards.
 */

import { leaversBetween, type SchoolOnDay, successorOf, workbooksOf } from '../domain/people/leavers';
import { sameAddress } from '../domain/plan/actual-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { type Context, log, mayGoOn } from './context';
import { MARK } from './marks';
import { noteNames } from './people-names';
import type { DriveWrite, ListedItem } from './ports';
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
export function closeLeavers(context: Context, job: TreeJob, laidOut: ReadonlySet<string>): TreeJob {
  if (job.leavers.length === 0 || !mayGoOn(context)) return job;
  const reached = [
    ...context.ports.drive.listReachedBy(job.leavers.map(({ email }) => email)),
    ...drivesThemselves(context),
  ];
  const open = job.leavers.filter((leaver) => !closeLeaver(context, leaver, reached));
  const closed = job.leavers.filter((leaver) => !open.includes(leaver));
  noteNames(
    context,
    closed.map(({ email, books }) => ({ email, books: books.filter((key) => !laidOut.has(key)) })),
  );
  return { ...job, leavers: open };
}

/** A member of a shared drive has all that lies in it; no listing shows the drive itself. */
function drivesThemselves({ store, ports }: Context): ListedItem[] {
  const ids = store.get('drives');
  return ids.length === 0 ? [] : ports.drive.itemsOf(ids).flatMap((item) => item ?? []);
}

/** Whether nothing is left to close. */
function closeLeaver(context: Context, leaver: Leaver, reached: readonly ListedItem[]): boolean {
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
