/** How far a long command is, in words: 'x/y (z%) – còn khoảng n phút'. */
import { say } from './messages/catalogue';

export interface ProgressFacts {
  readonly state: 'running' | 'done' | 'waitingForQuota';
  readonly done: number;
  readonly total: number;
  /** Since the work began; breaks included, so that the time left includes them too. */
  readonly elapsedMs: number;
}

/** Without a time when nothing is done yet; 100 % only when it is over. */
export function describeProgress({ state, done, total, elapsedMs }: ProgressFacts): string {
  if (state === 'done') return say('control.progress.noTime', { done: total, total, percent: 100 });
  const percent = total === 0 ? 0 : Math.min(99, Math.floor((done * 100) / total));
  const params = { done, total, percent };
  if (state === 'waitingForQuota') return say('control.progress.quota', params);
  if (done === 0 || done > total) return say('control.progress.noTime', params);
  const minutes = ((total - done) * elapsedMs) / done / 60_000;
  return minutes < 1
    ? say('control.progress.soon', params)
    : say('control.progress', { ...params, minutes: Math.ceil(minutes) });
}
