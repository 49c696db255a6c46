/** What the worker remembers of duties: where each stands, and that what is shown of it may be old. */

import type { Statuses } from '../domain/duties/open-items';
import { afterEvent, NOT_DONE, type PlanEvent, type PlanStatus } from '../domain/duties/plan-state';
import type { Duty, ReviewStep } from '../domain/duties/types';
import type { Context } from './context';
import { overStatuses } from './duties-over';

export function statusOf(context: Context, { id }: Pick<Duty, 'id'>): PlanStatus {
  return context.store.get('plans')[id] ?? overStatuses(context).get(id) ?? NOT_DONE;
}

/** Of all duties of which something is known. */
export function statusesNow(context: Context): Statuses {
  return { ...Object.fromEntries(overStatuses(context)), ...context.store.get('plans') };
}

/** Whether no more is remembered of it than that it is done. */
export function isOver(context: Context, { id }: Duty): boolean {
  return context.store.get('plans')[id] === undefined && overStatuses(context).has(id);
}

export function stepsOf({ occasion }: Duty): readonly ReviewStep[] {
  return occasion.rule.check?.steps ?? [];
}

/** The status after the event; the caller saves. */
export function recordEvent(context: Context, duty: Duty, event: PlanEvent): PlanStatus {
  const before = statusOf(context, duty);
  const after = afterEvent(before, event, stepsOf(duty));
  if (after === before) return before;
  context.store.set('plans', { ...context.store.get('plans'), [duty.id]: after });
  context.store.set('dutiesStale', true);
  return after;
}
