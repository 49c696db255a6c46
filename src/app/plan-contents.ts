/** What people wrote in the documents of plans moves their duties on: told by Drive's changes, and read before a tick or a verdict counts. */
import { isChangedSinceAccepted, isToBeSeenAgain } from '../domain/duties/plan-state';
import type { Duty } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import { closeApproved } from './close-approved';
import { type Context, log } from './context';
import { contentEvents, contentsOf, type DocumentContent } from './document-contents';
import { documentIds, documentsToday } from './documents-known';
import { dutyTable } from './duty-rows';
import { isOver, recordEvent, statusOf, stepsOf } from './duty-state';
import type { ListedItem } from './ports';

/** Of those listed items that are plans' documents. The caller saves. */
export function noteChanged(context: Context, school: School, items: readonly ListedItem[]): void {
  noteContents(context, school, contentEvents(context, school, items));
}

/** Of the documents of these duties, as far as they have any. */
export function noteWritten(context: Context, school: School, dutyIds: readonly string[]): void {
  if (dutyIds.length > 0) noteContents(context, school, contentsOf(context, school, dutyIds));
}

function noteContents(context: Context, school: School, contents: readonly DocumentContent[]): void {
  const { byId } = dutyTable(context, school);
  for (const { dutyId, key, ...content } of contents) {
    const duty = byId.get(dutyId);
    if (!duty || isOver(context, duty)) continue;
    const before = statusOf(context, duty);
    const after = recordEvent(context, duty, { type: 'content', ...content });
    if (isChangedSinceAccepted(before) || !isChangedSinceAccepted(after)) continue;
    log(context, { action: 'planChanged', actor: 'unknown', target: key, detail: { duty: duty.occasion.key } });
  }
}

/** Approved plans close, unless what was approved is another content than there is: that is seen again first. */
export function closePlans(context: Context, school: School): void {
  const { byId } = dutyTable(context, school);
  const approved = [...documentsToday(context, school).values()].flatMap(({ key, duty: { id } }) => {
    const duty = byId.get(id);
    return duty && isToClose(context, duty) ? [{ key, duty }] : [];
  });
  if (approved.length === 0) return;
  const atMs = context.ports.clock.now();
  const closed = new Set(
    closeApproved(
      context,
      school,
      approved.map(({ key }) => key),
    ),
  );
  for (const { key, duty } of approved) if (closed.has(key)) recordEvent(context, duty, { type: 'closed', atMs });
}

/** What nobody reviews stays open. */
function isToClose(context: Context, duty: Duty): boolean {
  const [status, steps] = [statusOf(context, duty), stepsOf(duty)];
  return status.state === 'approved' && steps.length > 0 && !isToBeSeenAgain(status, steps);
}

/** A correction was allowed in these files: a plan among them is written, submitted and reviewed anew. */
export function reopenPlans(context: Context, school: School, fileIds: readonly string[]): void {
  if (fileIds.length === 0) return;
  const { byId } = dutyTable(context, school);
  const atMs = context.ports.clock.now();
  for (const [dutyId, id] of documentIds(context, school)) {
    const duty = fileIds.includes(id) ? byId.get(dutyId) : undefined;
    if (duty) recordEvent(context, duty, { type: 'reopened', atMs });
  }
}
