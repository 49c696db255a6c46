/** Opens what is allowed: one grant for one person on one file, after what the file holds was kept for comparison. */
import { isOpenTo } from '../domain/corrections/read-row';
import type { CorrectionRequest } from '../domain/corrections/request';
import { sameAddress } from '../domain/plan/actual-item';
import type { School } from '../domain/school/types';
import { type Context, mayGoOn } from './context';
import { keepContents } from './corrections-content';
import { inState, settle } from './corrections-state';
import { letIn, tabsToOpen } from './corrections-tabs';
import { restriction } from './lock-restrictions';
import { reopenPlans } from './plan-contents';
import type { DriveWrite, ListedItem, WriteResult } from './ports';

export function openRecords(context: Context, school: School): void {
  const allowed = inState(context, 'opening');
  if (allowed.length === 0) return;
  const items = context.ports.drive.itemsOf(allowed.map(({ item }) => item.id));
  const tabs = tabsToOpen(context, allowed);
  const isClosed = (request: CorrectionRequest) => (tabs.get(request.id)?.length ?? 0) > 0;
  settle(
    context,
    school,
    allowed.flatMap((request, i) => withoutGrant(request, items[i] ?? null, isClosed(request))),
  );
  const left = allowed.flatMap((request, i) => {
    const item = items[i];
    return item && withoutGrant(request, item, isClosed(request)).length === 0 ? [{ request, item }] : [];
  });
  keepContents(
    context,
    left.map(({ request }) => request),
  );
  liftRestrictions(
    context,
    left.map(({ item }) => item),
  );
  const granted = grant(context, left);
  const opened = left.filter((_, i) => granted[i]?.ok);
  reopenPlans(
    context,
    school,
    opened.map(({ item }) => item.id),
  );
  letIn(
    context,
    opened.map(({ request }) => ({ request, tabs: tabs.get(request.id) ?? [] })),
  );
  settle(
    context,
    school,
    left.flatMap(({ request, item }, i) => {
      const isRestricted = item.restricted === true;
      return afterGrant({ ...request, isRestricted }, granted[i], context.ports.clock.now());
    }),
  );
}

interface Opening {
  request: CorrectionRequest;
  item: ListedItem;
}

/** Also to whoever writes the file anyhow and is only kept out of some of its tabs: a lock of the folder may come before her hour. */
function grant(context: Context, left: readonly Opening[]): WriteResult[] {
  if (left.length === 0) return [];
  return context.ports.drive.write(
    left.map((one) => grantOf(context, one)),
    () => mayGoOn(context),
  );
}

/** A grant alone would not let her write a document that the lock has restricted. */
function liftRestrictions(context: Context, items: readonly ListedItem[]): void {
  const writes = items.filter(({ restricted }) => restricted).map(({ id }) => restriction(id, null));
  if (writes.length > 0) context.ports.drive.write(writes, () => mayGoOn(context));
}

/** A file that is gone cannot be opened; one that she can write is not locked any more. */
function withoutGrant(request: CorrectionRequest, item: ListedItem | null, isClosed: boolean): CorrectionRequest[] {
  if (!item || item.trashed) return [{ ...request, state: 'failed', isNews: true }];
  const isOpen = isOpenTo(item, request.email) && !hasOwnGrant(request, item) && !isClosed;
  return isOpen ? [{ ...request, state: 'notNeeded', isNews: true }] : [];
}

function hasOwnGrant({ email }: CorrectionRequest, { grants }: ListedItem): boolean {
  return grants?.some((one) => sameAddress(one.email, email) && one.direct === 'writer') === true;
}

/** Google ends it by itself where it can; not where that would take a reader's own grant away. */
function grantOf(context: Context, { request, item }: Opening): DriveWrite {
  const hasGrant = item.grants?.some((grant) => sameAddress(grant.email, request.email) && grant.direct !== null);
  const canEnd = context.store.get('environment').expirationOnConsumer?.value === true && !hasGrant;
  const end = canEnd && request.untilMs !== undefined ? { untilMs: request.untilMs } : {};
  return { type: 'grant', id: request.item.id, email: request.email, role: 'writer', ...end };
}

/** What Google was too busy for is tried again at the next beat. */
function afterGrant(request: CorrectionRequest, result: WriteResult | undefined, now: number): CorrectionRequest[] {
  if (result?.ok) return [{ ...request, state: 'open', openedMs: now, isNews: true }];
  if (!result || result.kind === 'busy' || result.kind === 'quota') return [];
  return [{ ...request, state: 'failed', reason: result.message, isNews: true }];
}
