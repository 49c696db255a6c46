/** Work of the night, when nobody waits: each job once a date (soon after midnight), in this order, over as many runs as it takes. */
import { tendAccounts } from './accounts';
import { checkAttendance } from './attendance';
import { writeCalendars } from './calendar-files';
import { checkClosedTabs } from './closed-tabs';
import { type Context, mayGoOn, today } from './context';
import { checkDutyStates } from './duty-shown';
import { doing, type NightJobName } from './failures';
import { noteDone } from './health';
import { checkLocks } from './locks';
import { writeMonthBooks } from './month-book';
import { freezeAtNight } from './month-frozen';
import { makePlanDocuments } from './plan-documents';
import { checkReviewLists } from './review-lists';
import { sweepAtNight } from './sweep';
import { checkArchives } from './year-turn';

interface NightJob {
  /** Kept in the store: never renamed. */
  readonly name: NightJobName;
  /** Whether it is through for tonight; if not, the next beat calls it again. */
  readonly run: (context: Context) => boolean;
}

const JOBS: readonly NightJob[] = [
  { name: 'accounts', run: (context) => tendAccounts(context) },
  { name: 'archives', run: checkArchives },
  { name: 'planDocuments', run: makePlanDocuments },
  { name: 'sweep', run: sweepAtNight },
  { name: 'attendance', run: checkAttendance },
  { name: 'monthBooks', run: writeMonthBooks },
  { name: 'closedTabs', run: checkClosedTabs },
  { name: 'reviewLists', run: checkReviewLists },
  { name: 'dutyStates', run: checkDutyStates },
  { name: 'months', run: freezeAtNight },
  { name: 'calendars', run: writeCalendars },
];

export function workAtNight(context: Context): void {
  doing(context, 'clock');
  // Locks know themselves when they were looked at, and one that was asked for in the evening is finished at any beat.
  checkLocks(context);
  const date = today(context);
  for (const { name, run } of JOBS) {
    const night = context.store.get('night');
    const done = night?.date === date ? night.done : [];
    if (done.includes(name)) continue;
    doing(context, name);
    if (!mayGoOn(context) || !run(context)) return;
    noteDone(context, name);
    context.store.set('night', { date, done: [...done, name] });
    context.store.save();
  }
}
