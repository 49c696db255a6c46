/** What the worker remembers of duties: where each stands, and that what is shown of it may be old. */
import { afterEvent, NOT_DONE, type PlanEvent, type PlanStatus } from '../domain/duties/plan-state';
import type { Duty, ReviewStep } from '../domain/duties/types';
import type { Context } from './context';

export function statusOf({ store }: Context, { id }: Duty): PlanStatus {
  return store.get('plans')[id] ?? NOT_DONE;
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
