/**
 * Looks whether people have written where they ask: in Việc của tôi and in Duyệt. One list tells which workbooks were changed since
 * the last look that found something, and only those are read.
 */
import type { School } from '../domain/school/types';
import { readAskerBooks } from './asker-books';
import { isBeatOf, isHeartbeat } from './beat-times';
import { type Context, knownSchool, mayGoOn } from './context';
import { collectRequests } from './corrections-asked';
import { collectTicks } from './duty-ticks';
import { groupsOf } from './groups';
import { collectIncidents } from './incidents-told';
import { FRAME_SCOPE, listItems } from './listing';
import { MARK } from './marks';
import type { ListedItem } from './ports';
import { collectMessages } from './proposals-asked';
import { deliverRemarks } from './remarks';
import { collectVerdicts } from './review-verdicts';

/** A file's time of change follows the typing by some minutes. */
const MARGIN_MS = 10 * 60_000;

/** Whether any workbook of the whole school was changed, the control workbook too; null if it is not the time to look. */
export function lookForRequests(context: Context): boolean | null {
  const isNoted = isBeatOf(context, 'health');
  const school = isNoted || isBeatOf(context, 'look') ? knownSchool(context) : null;
  if (!school) return null;
  const { items, changed } = lookNow(context, school, isNoted);
  deliverRemarks(context, school, items);
  context.store.save();
  return changed.length > 0 || !items.some(({ key }) => key === 'control');
}

/**
 * At any time: what lies around the units, and what of it was changed and is read. Without news it is noted only when it `isNoted`,
 * which costs a call: what is found next is known to be younger.
 */
export function lookNow(
  context: Context,
  school: School,
  isNoted: boolean,
): { items: readonly ListedItem[]; changed: readonly ListedItem[] } {
  const { store, ports } = context;
  const [now, fromMs] = [ports.clock.now(), store.get('requestsLookedMs') - MARGIN_MS];
  const items = listItems(context, school.settings.schoolYear, [FRAME_SCOPE]).filter(({ trashed }) => !trashed);
  const changed = items.filter((item) => item.modifiedMs >= fromMs && !isHeartbeat(item));
  readInTurn(context, school, changed);
  if (isNoted && changed.length === 0) store.set('requestsLookedMs', now);
  return { items, changed };
}

/** The longest unread first, as many as the run has time for. */
function readInTurn(context: Context, school: School, changed: readonly ListedItem[]): void {
  const now = context.ports.clock.now();
  const groups = groupsOf([...changed].sort(byTime), AT_ONCE);
  for (const [i, some] of groups.entries()) {
    if (!mayGoOn(context)) return;
    // What is not laid out yet has no place to ask in.
    const laidOut = some.filter(({ properties }) => properties[MARK.layout] !== undefined);
    const books = readAskerBooks(context, school, laidOut);
    collectTicks(context, school, books, context.store.get('requestsLookedMs'));
    collectVerdicts(context, school, laidOut);
    collectRequests(context, school, books);
    collectIncidents(context, school, books);
    collectMessages(context, school, laidOut);
    const lastMs = some[some.length - 1]?.modifiedMs ?? now;
    context.store.set('requestsLookedMs', i === groups.length - 1 ? now : Math.min(now, lastMs + MARGIN_MS));
    context.store.save();
  }
}

function byTime(one: ListedItem, other: ListedItem): number {
  return one.modifiedMs - other.modifiedMs;
}

/** Google lets one account read 60 workbooks a minute. https://developers.google.com/workspace/sheets/api/limits */
const AT_ONCE = 40;
