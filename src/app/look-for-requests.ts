/**
 * Looks whether people have written where they ask: in Việc của tôi and in Duyệt. One list tells which workbooks were changed since
 * the last look, and only those are read.
 */
import { type Context, knownSchool } from './context';
import { collectRequests } from './corrections-asked';
import { FRAME_SCOPE, listItems } from './listing';
import { collectMessages } from './proposals-asked';
import { deliverRemarks } from './remarks';

const LOOK_EVERY_MS = 15 * 60_000;
/** A file's time of change follows the typing by some minutes. */
const MARGIN_MS = 10 * 60_000;

export function lookForRequests(context: Context): void {
  const now = context.ports.clock.now();
  const lookedMs = context.store.get('requestsLookedMs');
  const school = now - lookedMs < LOOK_EVERY_MS ? null : knownSchool(context);
  if (!school) return;
  const items = listItems(context, school.settings.schoolYear, [FRAME_SCOPE]).filter(({ trashed }) => !trashed);
  const changed = items.filter(({ modifiedMs }) => modifiedMs >= lookedMs - MARGIN_MS);
  collectRequests(context, school, changed);
  collectMessages(context, school, changed);
  deliverRemarks(context, school, items);
  context.store.set('requestsLookedMs', now);
  context.store.save();
}
