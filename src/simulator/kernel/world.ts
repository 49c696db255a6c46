/** What every service of the simulator sees of the world. `createWorld` in ../world.ts makes one. */
import type { ExecutionResult } from '../script/execution';
import type { Run } from '../script/run';
import type { Account } from './accounts';
import type { NativeContents } from './native';
import type { RestRequest, RestResponse } from './rest';
import type { WorldState } from './state';

export interface World {
  state: WorldState;
  /** Contents of native files by MIME type: how Drive makes and copies them without knowing their service. */
  readonly natives: NativeContents;
  /** Modelled time of the run in progress, in ms; 0 when no script runs. Set by the script runtime only. */
  runElapsedMs: number;
  /** Current world time in ms: inside a running script it includes the modelled time of the run so far. */
  now(): number;
  /** Answers one HTTP request as Google would (routing, auth, validation, behaviour). */
  rest(request: RestRequest): RestResponse;
  account(email: string): Account;
  /** A run finds the globals an earlier run of the same files left. Google's are fresh: see WorldOptions. */
  readonly keepsGlobals?: boolean;
  /** Longest real time of a run, ms: see WorldOptions. */
  readonly realTimeoutMs?: number;
  /** Called at the end of every script run. */
  onExecution?: (result: ExecutionResult, run: Run) => void;
}

/** RFC 3339 as Drive prints it. */
export function toRfc3339(ms: number): string {
  return new Date(ms).toISOString();
}
