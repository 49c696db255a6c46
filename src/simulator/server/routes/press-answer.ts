/** What is told of a run that a person has started. */
import { executionInfo } from '../execution-info';
import type { SettledRun } from '../live/live-runs';
import type { PressAnswer } from '../protocol';
import type { Served } from '../served';

export function pressAnswer({ world }: Served, { runId, result }: SettledRun): PressAnswer {
  return result ? { runId, state: 'done', execution: executionInfo(world, result) } : { runId, state: 'waiting' };
}
