/**
 * Which of the beats, one every five minutes, looks where: one of three at the workbooks of those who ask, one of six at Drive's
 * changes, the others at the control workbook. An idle beat so asks Google once, and no note is needed of when it was last done.
 */
import { localOf } from '../domain/shared/plain-date';
import type { Context } from './context';

const BEAT_MINUTES = 5;
const TIMES = { look: { every: 15, at: 0 }, changes: { every: 30, at: 5 } } as const;

export function isBeatOf({ ports }: Context, job: keyof typeof TIMES): boolean {
  const { every, at } = TIMES[job];
  const minutes = localOf(ports.clock.now()).minutes % every;
  return minutes >= at && minutes < at + BEAT_MINUTES;
}
