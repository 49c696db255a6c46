/** Closes what was open: takes the grant back, then tells what was changed meanwhile, and what after the hour. */
import type { CorrectionRequest } from '../domain/corrections/request';
import { coveringLocks } from '../domain/locks/lock';
import { sameAddress } from '../domain/plan/actual-item';
import type { School } from '../domain/school/types';
import type { DesiredItem } from '../domain/tree/desired-item';
import { desiredTree } from '../domain/tree/desired-tree';
import { type Context, mayGoOn, today } from './context';
import { changesSince } from './corrections-content';
import { inState, settle } from './corrections-state';
import { closeTabs } from './corrections-tabs';
import { restriction } from './lock-restrictions';
import { withKnownLocks } from './lock-state';
import type { DriveWrite, FileRevision, ListedItem } from './ports';

export function closeRecords(context: Context, school: School): void {
  const ending = inState(context, 'closing');
  if (ending.length === 0) return;
  closeTabs(context, ending);
  const closed = takeBack(context, school, ending);
  if (closed.length === 0) return;
  restrictAgain(context, school, closed);
  const changes = changesSince(context, closed);
  const revisions = context.ports.drive.revisionsOf(closed.map(({ item }) => item.id));
  settle(
    context,
    school,
    closed.map((request, i) => tellOutcome(context, request, changes[i] ?? null, revisions[i] ?? [])),
  );
}

/** Those whose grant is gone for sure. */
function takeBack(context: Context, school: School, ending: readonly CorrectionRequest[]): CorrectionRequest[] {
  const desired = withKnownLocks(context, desiredTree(school, today(context)));
  const items = context.ports.drive.itemsOf(ending.map(({ item }) => item.id));
  const writes = ending.map((request, i) => lowering(request, items[i] ?? null, desired));
  const open = ending.filter((_, i) => writes[i]);
  const sent = writes.flatMap((write) => write ?? []);
  const results = sent.length === 0 ? [] : context.ports.drive.write(sent, () => mayGoOn(context));
  const failed = new Set(open.filter((_, i) => !isDone(results[i])));
  return ending.filter((request) => !failed.has(request));
}

/** Documents that a lock still covers, unless somebody else may still write them. */
function restrictAgain(context: Context, school: School, closed: readonly CorrectionRequest[]): void {
  const open = new Set(context.store.get('exceptions').map(({ id }) => id));
  const lifted = closed.filter(({ item, isRestricted }) => isRestricted && !open.has(item.id));
  if (lifted.length === 0) return;
  const date = today(context);
  const desired = desiredTree(school, date);
  const writes = lifted.flatMap(({ item }) => {
    const [lock] = coveringLocks(desired, context.store.get('locks'), item.place, date);
    return lock ? [restriction(item.id, context.views.lockNote(lock))] : [];
  });
  if (writes.length > 0) context.ports.drive.write(writes, () => mayGoOn(context));
}

function isDone(result: { ok: boolean; kind?: string } | undefined): boolean {
  return result !== undefined && (result.ok || result.kind === 'gone');
}

/** To what the regulation gives her on the file itself under the locks in force; null: she has no more than that. */
function lowering(
  { email, item: { place } }: CorrectionRequest,
  item: ListedItem | null,
  desired: readonly DesiredItem[],
): DriveWrite | null {
  const grant = item?.grants?.find((one) => sameAddress(one.email, email));
  if (!item || !grant?.direct || grant.direct === 'owner') return null;
  const given =
    item.key === place
      ? desired.find(({ key }) => key === place)?.grants.find((one) => one.email === email)
      : undefined;
  if (given?.role === grant.direct) return null;
  const { permissionId } = grant;
  if (given) return { type: 'changeRole', id: item.id, permissionId, role: given.role };
  return { type: 'revoke', id: item.id, permissionId };
}

/** Into her row, which is in the class's own file; counts go on to the board. */
function tellOutcome(
  context: Context,
  request: CorrectionRequest,
  changes: ReturnType<typeof changesSince>[number],
  revisions: readonly FileRevision[],
): CorrectionRequest {
  const { openedMs = 0, untilMs = 0 } = request;
  const own = context.ports.account.toLowerCase();
  const since = revisions.filter(({ atMs, email }) => atMs >= openedMs && email !== own);
  const lateMs = since.filter(({ atMs }) => atMs > untilMs).map(({ atMs }) => atMs);
  const writers = [...new Set(since.map(({ email }) => email ?? ''))];
  const closed: CorrectionRequest = {
    ...request,
    state: 'closed',
    closedMs: context.ports.clock.now(),
    changes: changes?.length ?? null,
    overdue: lateMs.length,
    isNews: true,
  };
  const shown = isOwnUnit(request) ? changes : null;
  context.ports.sheets.write(
    request.file,
    context.views.requestOutcome({ request: closed, changes: shown, writers, lateMs }),
  );
  return closed;
}

/** In a class's workbook colleagues read along: of a record outside the class only the count stands there. */
function isOwnUnit({ id, item: { place } }: CorrectionRequest): boolean {
  const code = id.split('.')[1] ?? '';
  return code.startsWith('CN-') || place.toUpperCase().startsWith(`CLASS/${code}/`);
}
