/**
 * The weekly mail to the board: how far the journal has come and the code of its last row, what was done, what is open. It lies
 * in the board's mailboxes, where nobody who changes the journal can reach it.
 */
import { weekOf } from '../domain/calendar/calendar';
import type { SchoolCalendar } from '../domain/calendar/types';
import { headOf } from '../domain/journal/chain';
import { boardOf } from '../domain/school/people';
import { addDays, type Instant, instantOf, type PlainDate, weekdayOf } from '../domain/shared/plain-date';
import { type Context, knownSchool, log, today } from './context';
import { controlId, DEVIATION_RANGE } from './control';
import { knownRows } from './deviation-ticks';
import { queueMails } from './outbox';
import { readOne } from './read-one';
import { markDone } from './reminders';

/** From when on the week's mail is due: the first school day of the week, or Monday where there is none; null before, and at a weekend after it. */
export function weeklyFrom(calendar: SchoolCalendar, date: PlainDate): Instant | null {
  const first = weekOf(calendar, date)?.days[0] ?? mondayOf(date);
  const isMissed = date > first && weekdayOf(date) > FRIDAY;
  return date < first || isMissed ? null : instantOf(first, MORNING);
}

const FRIDAY = 5;

/** After the meal reports, which is when the board and the worker have time. */
const MORNING = 10 * 60;

/** Queues the week's mails once; the mark, the queue and what they carry are saved in one call. */
export function mailWeekly(context: Context, fromMs: Instant): void {
  const week = mondayOf(today(context));
  const occasion = `weekly/${week}`;
  if (context.ports.clock.now() < fromMs || context.store.get('done').includes(occasion)) return;
  const school = knownSchool(context);
  if (!school) return;
  const { store } = context;
  const head = headOf(store.get('journal'));
  const news = { occasion, week, school, head, counts: store.get('actionCounts') };
  const open = { locks: store.get('locks'), accounts: store.get('accountsOpen'), deviations: openDeviations(context) };
  const to = boardOf(school, today(context)).map(({ email }) => email);
  queueMails(context, context.views.weeklyMails({ ...news, ...open, to }));
  store.set('mailedHeads', [...store.get('mailedHeads').slice(1 - HEADS_KEPT), { date: week, ...head }]);
  store.set('actionCounts', {});
  log(context, { action: 'weeklyMailed', actor: context.ports.account, target: week, detail: head });
  markDone(context, occasion);
  store.save();
}

export interface OpenDeviations {
  readonly controlId: string;
  readonly open: number;
  /** Of them those that wait for the board's tick. */
  readonly offered: number;
}

/** As the tab says that the board ticks in. */
function openDeviations(context: Context): OpenDeviations {
  const id = controlId(context);
  const [reading = null] = readOne(context, id, [DEVIATION_RANGE]);
  const open = knownRows(reading).filter(({ state }) => state !== 'solved');
  return { controlId: id, open: open.length, offered: open.filter(({ state }) => state === 'offered').length };
}

/** Two years of weeks. */
const HEADS_KEPT = 104;

function mondayOf(date: PlainDate): PlainDate {
  return addDays(date, 1 - weekdayOf(date));
}
