/** Google shares no more for a while: what takes access away is done all the same, what gives waits. */
import type { Instant } from '../domain/shared/plain-date';
import type { Context } from './context';

/** Google does not say when it shares again; asked at every beat, a day of it would use up the day's time of triggers. */
const SHARING_PAUSE_MS = 15 * 60_000;

/** When to ask again. */
export function afterSharingPause({ ports }: Context): Instant {
  return ports.clock.now() + SHARING_PAUSE_MS;
}

/** Whether the time to ask has come. */
export function isDue({ ports }: Context, { notBeforeMs = 0 }: { notBeforeMs?: Instant }): boolean {
  return notBeforeMs <= ports.clock.now();
}
