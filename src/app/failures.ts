/**
 * Runs that fail: which job it was is noted apart from all that the run had changed and not saved, and Google still sees the error.
 * Nothing is resumed: the next run reads and plans again, and once it has done the same job whole the tab `Tình trạng` says so.
 */
import { afterRun, withFailure } from '../domain/health/failure';
import { type Context, log } from './context';
import { openStore } from './store';

/** What a run does, one after the other. Kept in the store: never renamed. */
export type JobName =
  | 'date'
  | 'meals'
  | 'kitchen'
  | 'duties'
  | 'weekly'
  | 'departures'
  | 'requests'
  | 'clock'
  | 'mails'
  | 'work'
  | 'lists'
  | 'overview'
  | NightJobName;

export type NightJobName =
  | 'accounts'
  | 'archives'
  | 'planDocuments'
  | 'sweep'
  | 'attendance'
  | 'monthBooks'
  | 'closedTabs'
  | 'reviewLists'
  | 'dutyStates'
  | 'months'
  | 'calendars';

/** From here on the run is at this job. */
export function doing(context: Context, job: JobName): void {
  jobsOf(context).push(job);
}

function jobsOf(context: Context): JobName[] {
  const known = jobsOfRuns.get(context);
  if (known) return known;
  const fresh: JobName[] = [];
  jobsOfRuns.set(context, fresh);
  return fresh;
}

const jobsOfRuns = new WeakMap<Context, JobName[]>();

/** For a run that holds the lock. @throws what the work throws */
export function noting(context: Context, work: () => void): void {
  try {
    work();
  } catch (error) {
    note(context, (error as Error).message);
    throw error;
  }
}

/** With a memory of its own: what the run meant to save is not saved with it. */
function note(context: Context, message: string): void {
  const { clock, state } = context.ports;
  try {
    const store = openStore(state);
    const [job = 'date'] = jobsOf(context).slice(-1);
    store.set('failure', withFailure(store.get('failure'), job, message, clock.now()));
    store.save();
  } catch {
    // Google's own list of runs has the error that matters.
  }
}

/** Whether this run has made up for a failed one; to be saved, and said in `Tình trạng`. */
export function catchUp(context: Context): boolean {
  const known = context.store.get('failure');
  const failure = known && afterRun(known, new Set(jobsOf(context)), context.ports.clock.now());
  if (!failure || failure === known) return false;
  context.store.set('failure', failure);
  const { job, times, message } = failure;
  log(context, {
    ...{ action: 'runFailed', actor: context.ports.account, target: 'worker', why: message },
    detail: { job, times },
  });
  return true;
}
