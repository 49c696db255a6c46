/** What is told of a run that a person has started. */
import { executionInfo } from '../execution-info';
import type { SettledRun } from '../live/live-runs';
import type { PressAnswer } from '../protocol';
import type { Served } from '../served';

export function pressAnswer({ world }: Served, { result, ...run }: SettledRun): PressAnswer {
  return result ? { ...run, state: 'done', execution: executionInfo(world, result) } : { ...run, state: 'waiting' };
}
