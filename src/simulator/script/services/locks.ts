/**
 * Locks: taken only by tryLock and waitLock, freed by releaseLock or at the end of the run.
 * Source: https://developers.google.com/apps-script/reference/lock/lock
 */
import type { World } from '../../kernel/world';
import { LOCK_MS } from '../latency';
import { type Run, ScriptException, spend } from '../run';
import type { HeldLock } from '../state';
import { scopeKey } from './runtime';
import type { HostMethods } from './service';

const TIMEOUT_TEXT = 'Lock timeout: another process was holding the lock for too long.';

export const LOCKS: HostMethods = {
  'LockService.tryLock': {
    latencyMs: LOCK_MS,
    answer: (run, [kind, ms]) => take(run, kind, Number(ms)),
  },
  'LockService.waitLock': {
    latencyMs: LOCK_MS,
    answer: (run, [kind, ms]) => {
      if (!take(run, kind, Number(ms))) throw new ScriptException(TIMEOUT_TEXT);
    },
  },
  'LockService.hasLock': { answer: (run, [kind]) => holds(run, kind) },
  'LockService.releaseLock': {
    latencyMs: LOCK_MS,
    answer: (run, [kind]) => {
      if (holds(run, kind)) delete run.world.state.script.locks[scopeKey(run, kind)];
    },
  },
};

/** The other holder of a lock that a run wants, if there is one. A foreign holder lets go at its time. */
export function otherHolder(run: Run, kind: unknown): HeldLock | undefined {
  const held = run.world.state.script.locks[scopeKey(run, kind)];
  if (!held || held.executionId === run.executionId) return undefined;
  return held.releaseMs !== undefined && held.releaseMs <= run.world.now() ? undefined : held;
}

/**
 * Plants a lock held by an execution outside the world until `releaseMs` (for ever without it).
 * `key` as in the state: `script|<scriptId>`, `user|<scriptId>|<email>`.
 */
export function holdLock(world: World, key: string, releaseMs?: number): void {
  world.state.script.locks[key] = { executionId: 'foreign', ...(releaseMs !== undefined && { releaseMs }) };
}

export function releaseLocks(run: Run): void {
  const { locks } = run.world.state.script;
  for (const key of Object.keys(locks)) if (locks[key]?.executionId === run.executionId) delete locks[key];
}

function holds(run: Run, kind: unknown): boolean {
  return run.world.state.script.locks[scopeKey(run, kind)]?.executionId === run.executionId;
}

/** Waits in modelled time; nothing else runs meanwhile, so only a foreign holder with a release time can let go. */
function take(run: Run, kind: unknown, timeoutMs: number): boolean {
  const other = otherHolder(run, kind);
  if (other) {
    const waitMs = (other.releaseMs ?? Number.POSITIVE_INFINITY) - run.world.now();
    spend(run, Math.max(0, Math.min(waitMs, timeoutMs)));
    if (waitMs > timeoutMs) return false;
  }
  run.world.state.script.locks[scopeKey(run, kind)] = { executionId: run.executionId };
  return true;
}
