/**
 * The tab `Tình trạng` of Bảng điều hành: the heartbeat, what was done when, what is left of the day's quotas. The heartbeat is
 * written once an hour by day; the sheet itself tells by a formula when it has stopped.
 */
import { usedMinutes, withRun } from '../domain/health/trigger-time';
import { isBeatOf } from './beat-times';
import { type Context, knownSchool, today } from './context';
import { controlId } from './control';
import { EMPTY_OUTLINE } from './layouts';
import { writeOrMend } from './write-or-mend';

/** One beat an hour; it costs that beat one request more. */
export function tendHealth(context: Context): void {
  if (isBeatOf(context, 'health')) writeHealth(context);
}

/** Nothing is read for it. Before the first set-up there is nothing to tell. */
export function writeHealth(context: Context): void {
  const school = knownSchool(context);
  if (!school) return;
  const { ports, store, views } = context;
  const atMs = ports.clock.now();
  const mails = store.get('mailsLeft');
  const ops = views.health({
    ...{ school, atMs, failure: store.get('failure'), jobs: store.get('jobsDone') },
    triggerMinutes: usedMinutes(store.get('runTime'), atMs),
    mailsLeft: mails?.date === today(context) ? mails.left : null,
    mailsWaiting: store.get('outbox').length,
    bytes: store.bytes(),
  });
  const tab = () => views.healthTab({ outline: EMPTY_OUTLINE, account: ports.account });
  writeOrMend(context, controlId(context), ops, tab);
}

/** The caller saves. */
export function noteDone({ ports, store }: Context, job: string): void {
  store.set('jobsDone', { ...store.get('jobsDone'), [job]: ports.clock.now() });
}

/** Only of runs that changed something: a beat that found nothing to do is not worth a service call. */
export function noteRunTime({ ports, store }: Context): void {
  if (!store.hasSaved() && store.get('log').length === 0) return;
  store.set('runTime', withRun(store.get('runTime'), ports.clock.now(), ports.clock.elapsedMs()));
}
