/**
 * Looks whether people have written where they ask: in Việc của tôi and in Duyệt. One list tells which workbooks were changed since
 * the last look that found something, and only those are read.
 */
import { isBeatOf } from './beat-times';
import { type Context, knownSchool } from './context';
import { collectRequests } from './corrections-asked';
import { FRAME_SCOPE, listItems } from './listing';
import type { ListedItem } from './ports';
import { collectMessages } from './proposals-asked';
import { deliverRemarks } from './remarks';

/** A file's time of change follows the typing by some minutes. */
const MARGIN_MS = 10 * 60_000;

/** Whether any workbook of the whole school was changed, the control workbook too; null if it is not the time to look. */
export function lookForRequests(context: Context): boolean | null {
  const school = isBeatOf(context, 'look') ? knownSchool(context) : null;
  if (!school) return null;
  const items = listItems(context, school.settings.schoolYear, [FRAME_SCOPE]).filter(({ trashed }) => !trashed);
  const changed = items.filter(changedSince(context.store.get('requestsLookedMs') - MARGIN_MS));
  collectRequests(context, school, changed);
  collectMessages(context, school, changed);
  deliverRemarks(context, school, items);
  // Without news nothing is noted: the next look asks for the same time again and a bit more.
  if (changed.length > 0) context.store.set('requestsLookedMs', context.ports.clock.now());
  context.store.save();
  return changed.length > 0 || !items.some(({ key }) => key === 'control');
}

function changedSince(fromMs: number): (item: ListedItem) => boolean {
  return ({ modifiedMs }) => modifiedMs >= fromMs;
}
