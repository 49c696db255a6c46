/** Faults at any counted call: planned in the state, found when the call is counted. */
import type { World } from '../kernel/world';
import type { Run } from './run';
import type { Fault, FaultKind } from './state';

/** Replaces the fault plan and starts counting calls from 1. An empty list disarms. */
export function armFaults(world: World, faults: readonly Fault[]): void {
  world.state.script.faults = { armed: faults.map((fault) => ({ ...fault, fired: false })), callsSeen: 0 };
}

/** Counted calls of all runs since the plan was armed: sweeps enumerate 1 … this number of a faultless run. */
export function callCount(world: World): number {
  return world.state.script.faults.callsSeen;
}

/** Counts a call; answers the fault planned for it, which then has fired. */
export function countCall(run: Run): FaultKind | undefined {
  const plan = run.world.state.script.faults;
  plan.callsSeen += 1;
  run.callCount += 1;
  const hit = plan.armed.find(
    (fault) => !fault.fired && fault.call === (fault.scope === 'run' ? run.callCount : plan.callsSeen),
  );
  if (hit) hit.fired = true;
  return hit?.kind;
}

export const KILLED_TEXT = 'The execution was killed (planned fault)';
