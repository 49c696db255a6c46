/**
 * `script.projects.getMetrics`: how often and by how many a project was run.
 * Source: https://developers.google.com/apps-script/api/reference/rest/v1/projects/getMetrics
 */
import type { RestCall, RestHandler } from '../../kernel/rest';
import { toRfc3339 } from '../../kernel/world';
import type { ExecutionSummary } from '../state';
import { editableProject, invalidArgument } from './access';

const DAY_MS = 24 * 3_600_000;

/** "Daily metrics over a period of 7 days"; a week is one value. Executions are kept no longer. */
const INTERVALS: Readonly<Record<string, { count: number; lengthMs: number }>> = {
  DAILY: { count: 7, lengthMs: DAY_MS },
  WEEKLY: { count: 1, lengthMs: 7 * DAY_MS },
  UNSPECIFIED_GRANULARITY: { count: 0, lengthMs: 0 },
};

export const getMetrics: RestHandler = (call) => {
  const project = editableProject(call);
  const interval = INTERVALS[String(call.params.metricsGranularity)];
  if (!interval) throw invalidArgument();
  const deploymentId = call.params['metricsFilter.deploymentId'];
  const runs = call.world.state.script.executions.filter(
    (run) => run.scriptId === project.id && (deploymentId === undefined || run.deploymentId === deploymentId),
  );
  const starts = startsOf(call, interval);
  const count = (measure: (within: ExecutionSummary[]) => number): object[] =>
    starts.map((startMs) => metricsValue(startMs, interval.lengthMs, runs, measure));
  return {
    activeUsers: count((within) => new Set(within.map(({ account }) => account)).size),
    totalExecutions: count((within) => within.length),
    failedExecutions: count((within) => within.filter(({ status }) => status !== 'completed').length),
  };
};

/** The last interval ends now. */
function startsOf({ world }: RestCall, { count, lengthMs }: { count: number; lengthMs: number }): number[] {
  return Array.from({ length: count }, (_, index) => world.now() - (count - index) * lengthMs);
}

function metricsValue(
  startMs: number,
  lengthMs: number,
  runs: readonly ExecutionSummary[],
  measure: (within: ExecutionSummary[]) => number,
): object {
  const endMs = startMs + lengthMs;
  const within = runs.filter((run) => run.startMs >= startMs && run.startMs < endMs);
  return { value: String(measure(within)), startTime: toRfc3339(startMs), endTime: toRfc3339(endMs) };
}
