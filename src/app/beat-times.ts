/**
 * Which of the beats, one every five minutes, looks where: one of three at the workbooks of those who ask, one of six at Drive's
 * changes, the others at the control workbook. An idle beat so asks Google once, and no note is needed of when it was last done.
 * One of twelve writes the heartbeat beside.
 */
import type { ActualItem } from '../domain/plan/actual-item';
import { type Instant, localOf } from '../domain/shared/plain-date';
import type { Context } from './context';

const BEAT_MINUTES = 5;
const TIMES = { look: { every: 15, at: 0 }, changes: { every: 30, at: 5 }, health: { every: 60, at: 20 } } as const;

export function isBeatOf({ ports }: Context, job: keyof typeof TIMES): boolean {
  return isTimeOf(ports.clock.now(), job);
}

function isTimeOf(atMs: Instant, job: keyof typeof TIMES): boolean {
  const { every, at } = TIMES[job];
  const minutes = localOf(atMs).minutes % every;
  return minutes >= at && minutes < at + BEAT_MINUTES;
}

/**
 * Whether that change may be no more than the heartbeat in the control workbook. What a person typed in those minutes is not missed:
 * the next beat reads the workbook itself.
 */
export function isHeartbeat({ key, modifiedMs }: Pick<ActualItem, 'key' | 'modifiedMs'>): boolean {
  return key === 'control' && isTimeOf(modifiedMs, 'health');
}
