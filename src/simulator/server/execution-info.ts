/** A run as the page lists it. */
import type { ExecutionResult, ExecutionSummary } from '../script';
import type { SimWorld } from '../world';
import type { ExecutionInfo } from './protocol';

/** Without calls and logs: those are asked for one run at a time. */
export function executionInfo(world: SimWorld, run: ExecutionSummary): ExecutionInfo {
  const { id, scriptId, functionName, account, kind, startMs, modelledMs, callCount, writeCount, status, error } = run;
  return {
    ...{ id, scriptId, functionName, account, kind, startMs, modelledMs, callCount, writeCount, status },
    scriptTitle: world.state.script.projects[scriptId]?.title ?? '',
    ...(error && { error: { name: error.name, message: error.message } }),
  };
}

/** With what the run did and wrote. */
export function executionDetails(world: SimWorld, run: ExecutionResult): ExecutionInfo {
  const calls = run.calls.map(({ service, method, detail, latencyMs, isWrite, status, ok }) => ({
    ...{ service, method, latencyMs, isWrite, ok },
    ...(detail !== undefined && { detail }),
    ...(status !== undefined && { status }),
  }));
  return { ...executionInfo(world, run), calls, logs: run.logs };
}
