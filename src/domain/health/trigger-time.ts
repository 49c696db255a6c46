/** How long the triggers have run today: runs that changed something are noted, every other beat counts as an idle one. */
import { type Instant, localOf, type PlainDate } from '../shared/plain-date';

export interface RunTime {
  readonly date: PlainDate;
  readonly runs: number;
  readonly ms: number;
}

/** The day's time with one run more; a new day begins with it. */
export function withRun(known: RunTime | null, atMs: Instant, ms: number): RunTime {
  const { date } = localOf(atMs);
  const before = known?.date === date ? known : { runs: 0, ms: 0 };
  return { date, runs: before.runs + 1, ms: before.ms + Math.max(0, ms) };
}

/** Minutes of today, whole ones. */
export function usedMinutes(known: RunTime | null, nowMs: Instant): number {
  const { date, minutes } = localOf(nowMs);
  const { runs, ms } = known?.date === date ? known : { runs: 0, ms: 0 };
  const idle = Math.max(0, Math.floor(minutes / BEAT_MINUTES) - runs);
  return Math.ceil((ms + idle * IDLE_BEAT_MS) / 60_000);
}

const BEAT_MINUTES = 5;
/** Three service calls, and the start of the script. */
const IDLE_BEAT_MS = 2_000;
