/**
 * The worker's heartbeat: every five minutes it reads what it knows, decides what is due and does it. Whatever an edit
 * trigger missed is found here.
 */
import { localOf } from '../domain/shared/plain-date';
import { agendaOf } from './agenda';
import { watchChanges } from './changes-feed';
import { tendClosedTabs } from './closed-tabs';
import { processCommands } from './commands';
import { type Context, mayGoOn } from './context';
import { readRequests } from './control';
import { processCorrections, tendCorrections } from './corrections';
import { processDeviationTicks } from './deviations';
import { fillDocuments } from './document-filling';
import { tendDutyStates } from './duty-shown';
import { catchUp, doing, noting } from './failures';
import { noteRunTime, tendHealth, writeHealth } from './health';
import { processIncidents } from './incidents';
import { flushLog } from './journal';
import { kitchenBeside, takeBeside, tendKitchen } from './kitchen-day';
import { checkLocks, processLocks } from './locks';
import { lookForRequests } from './look-for-requests';
import { withinReach } from './lost-drive';
import { tendMeals } from './meals';
import { workAtNight } from './nightly';
import { sendMails } from './outbox';
import { tendOverview } from './overview';
import { carryDate } from './people-dates';
import { clearNames } from './people-names';
import { remindOfDepartures } from './people-overdue';
import { tidyProbe } from './probe/probe';
import { processProposals } from './proposals';
import { remindOfDuties } from './reminders';
import { continueReport } from './report';
import { tendReviewLists } from './review-lists';
import { continueSweep } from './sweep';
import { continueJob } from './tree-job';
import { mailWeekly } from './weekly';
import { CONTROL } from './workbooks';
import { closeNewArchives } from './year-turn';

/** Minutes of the day in which the beat does what is due and looks for requests; at other times edits still wake it. */
const WORKING_HOURS = { from: 6 * 60, to: 18 * 60 };

/** One beat; leaves at once if another run is at work. */
export function dispatch(context: Context): void {
  if (context.ports.lock.acquire(0) && context.store.get('ids')) beat(context);
}

/** What a beat does, for a run that holds the lock. */
export function beat(context: Context): void {
  noting(context, () => withinReach(context, () => workOfBeat(context)));
}

function workOfBeat(context: Context): void {
  doing(context, 'date');
  carryDate(context);
  const { minutes } = localOf(context.ports.clock.now());
  if (minutes >= WORKING_HOURS.from && minutes < WORKING_HOURS.to) {
    doWhatIsDue(context);
    doing(context, 'requests');
    if (hasNews(context)) processRequests(context, null);
    else tendByTheClock(context);
    tendHealth(context);
  } else {
    doing(context, 'clock');
    tendCorrections(context);
    workAtNight(context);
  }
  tidyProbe(context);
  clearNames(context);
  finishRun(context);
}

/** What people asked for in the control workbook: commands and lock ticks. `edited`: the tab in which somebody has just typed. */
export function processRequests(context: Context, typist: string | null, edited?: number): void {
  // Before the ticks are read: what the principal accepts is ticked for her.
  processProposals(context);
  const atMs = context.ports.clock.now();
  const requests = readRequests(context, edited === CONTROL.commands.id, kitchenBeside(context));
  processCommands(context, requests);
  processLocks(context, requests, typist);
  processCorrections(context);
  processDeviationTicks(context, requests);
  processIncidents(context, requests);
  takeBeside(context, requests.beside, atMs);
}

/** An edit in the control workbook: the same as a beat, at once, knowing perhaps who typed. Tables wait for their command. */
export function controlEdited(context: Context, typist: string | null, edited: number): void {
  if (!ASKING_TABS.has(edited) || !context.ports.lock.acquire(EDIT_WAIT_MS) || !context.store.get('ids')) return;
  noting(context, () =>
    withinReach(context, () => {
      doing(context, 'requests');
      processRequests(context, typist, edited);
      finishRun(context);
    }),
  );
}

/** Where people ask for something. */
const ASKING_TABS: ReadonlySet<number> = new Set(
  (['commands', 'locks', 'corrections', 'deviations', 'proposals', 'incidents'] as const).map(
    (name) => CONTROL[name].id,
  ),
);

/** A beat that holds the lock ends well before this; later edits are found by the next beat. */
const EDIT_WAIT_MS = 30_000;

function doWhatIsDue(context: Context): void {
  const agenda = agendaOf(context);
  doing(context, 'meals');
  if (agenda?.mealsFromMs) tendMeals(context, agenda.mealsFromMs);
  doing(context, 'kitchen');
  tendKitchen(context);
  doing(context, 'duties');
  if (agenda?.remindFromMs) remindOfDuties(context, agenda.remindFromMs);
  doing(context, 'weekly');
  if (agenda?.weeklyFromMs) mailWeekly(context, agenda.weeklyFromMs);
  doing(context, 'departures');
  if (agenda?.departuresFromMs) remindOfDepartures(context, agenda.departuresFromMs);
  doing(context, 'overview');
  tendOverview(context);
}

/** Whether the control workbook is to be read: always, but where a look elsewhere has just shown that nobody changed it. */
function hasNews(context: Context): boolean {
  return lookForRequests(context) ?? watchChanges(context) ?? true;
}

/** What goes on although nobody asked for anything new. */
function tendByTheClock(context: Context): void {
  checkLocks(context);
  tendCorrections(context);
}

/** Queued mails, what was agreed to and the log: what any run does last. */
export function finishRun(context: Context): void {
  doing(context, 'mails');
  sendMails(context);
  doing(context, 'work');
  if (mayGoOn(context)) closeNewArchives(context);
  if (mayGoOn(context)) continueJob(context, 'change');
  if (mayGoOn(context)) continueJob(context, 'setUp');
  if (mayGoOn(context)) continueJob(context, 'nextYear');
  if (mayGoOn(context)) fillDocuments(context);
  if (mayGoOn(context)) continueSweep(context);
  if (mayGoOn(context)) continueReport(context);
  doing(context, 'lists');
  if (mayGoOn(context)) tendClosedTabs(context);
  if (mayGoOn(context)) tendReviewLists(context);
  if (mayGoOn(context)) tendDutyStates(context);
  if (catchUp(context)) writeHealth(context);
  noteRunTime(context);
  flushLog(context);
  context.store.save();
}
