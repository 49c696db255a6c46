/** Submitting a plan from its card: what its row in Việc của tôi says, and the button that ticks it. */
import type { Instant } from '../../domain/shared/plain-date';
import { type PanelKey, say } from '../messages/panel';
import { type CardSection, type CardWidget, fact, text } from './card';
import { dueText } from './review-section';
import { type TaskEntry, taskIn } from './task-desk';

/** Which row is to be ticked; or why none is. */
export type TickWish = { readonly entry: TaskEntry; readonly version: number } | { readonly refusal: PanelKey };

export const SUBMIT_FUNCTION = 'cardSubmit';

/** Nothing of what no duty of hers is done in. */
export function taskSections(entries: readonly TaskEntry[], itemId: string, nowMs: Instant): CardSection[] {
  const entry = taskIn(entries, itemId);
  return entry ? [{ header: say('card.task.header'), widgets: widgetsOf(entry, itemId, nowMs) }] : [];
}

/** Only where it is her turn, and hers to tick; `id`: of the row. */
export function tickWish(entries: readonly TaskEntry[] | null, id: string): TickWish {
  if (entries === null) return { refusal: 'card.task.noBook' };
  const entry = entries.find((one) => one.id === id);
  if (!entry?.isMine || entry.version === null || entry.isTicked) return { refusal: 'card.task.over' };
  return { entry, version: entry.version };
}

function widgetsOf(entry: TaskEntry, itemId: string, nowMs: Instant): CardWidget[] {
  const { name, due, dueMs, state, remark, version } = entry;
  const isOpen = version !== null;
  return [
    fact(say('card.review.what'), name),
    fact(say('card.task.due'), isOpen ? dueText(due, dueMs, nowMs) : due),
    fact(say('card.review.state'), state || say('duty.state.notDone')),
    ...(remark === '' ? [] : [fact(say('card.task.remark'), remark)]),
    ...(isOpen && entry.isMine ? [submitting(entry, version, itemId)] : []),
  ];
}

function submitting({ id, isTicked }: TaskEntry, version: number, itemId: string): CardWidget {
  if (isTicked) return text(say('card.task.written'));
  const label = say(version === 1 ? 'card.task.submit' : 'card.task.submitAgain');
  return { type: 'action', isMain: true, label, functionName: SUBMIT_FUNCTION, parameters: { itemId, task: id } };
}
