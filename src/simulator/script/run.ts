/** One execution while it runs. Nothing of it is in the world's state except what its calls do. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import type { AuthMode, FaultKind, RunKind, RunStatus, ScriptProject } from './state';

/** One call that left the sandbox: a service call, or one HTTP request of a fetch or fetchAll. */
export interface CallRecord {
  /** From 1, in the order of execution. */
  index: number;
  /** Requests of one fetchAll share a round; calls one after another have a round each. */
  round: number;
  service: string;
  method: string;
  /** `PATCH https://…` of HTTP requests. */
  detail?: string;
  latencyMs: number;
  isWrite: boolean;
  /** HTTP status of HTTP requests. */
  status?: number;
  ok: boolean;
  fault?: FaultKind;
}

export type DialogButton = 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';

/** What a person answers to one dialog; `expect` must be part of the dialog's text when given. */
export interface DialogAnswer {
  button: DialogButton;
  text?: string;
  expect?: string;
}

export interface DialogRecord {
  kind: 'alert' | 'prompt' | 'modal' | 'modeless' | 'sidebar' | 'toast';
  title?: string;
  /** Of HTML dialogs and sidebars: the page. */
  text: string;
  /** Pixels, when the page asked for a size. */
  width?: number;
  height?: number;
  answer?: DialogAnswer;
}

export interface Run {
  readonly world: World;
  readonly project: ScriptProject;
  readonly executionId: string;
  readonly functionName: string;
  readonly kind: RunKind;
  /** The account whose authority runs (`getEffectiveUser`). */
  readonly account: string;
  /** The person at the keyboard, if any: the typist of an edit, else `account`. */
  readonly actor: string;
  readonly authMode: AuthMode;
  readonly activeSpreadsheetId?: string;
  readonly triggerId?: string;
  readonly deploymentId?: string;
  readonly startMs: number;
  readonly limitMs: number;
  readonly answers: DialogAnswer[];
  /** Called before each counted call: lets a test act in the middle of a run. */
  readonly onCall?: (record: Pick<CallRecord, 'index' | 'service' | 'method' | 'detail'>) => void;
  elapsedMs: number;
  /** Time the run stood still for a person's answer: it counts towards no limit. */
  pausedMs: number;
  round: number;
  callCount: number;
  /** The tab in front; the first one until the script activates another. */
  activeSheetId?: number;
  readonly calls: CallRecord[];
  readonly logs: string[];
  readonly dialogs: DialogRecord[];
  /** Set once the run must not go on: every later call throws and has no effect. */
  ended?: { status: Exclude<RunStatus, 'completed'>; message: string };
  /** What the host refuses to hide: rethrown to the caller of the run. */
  broken?: Error;
}

/** What Apps Script code can catch: text of a refused call. */
export class ScriptException extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Exception';
  }
}

/** What an advanced service throws: the API's error, whole in `details`. */
export class ApiException extends ScriptException {
  constructor(
    message: string,
    readonly details: object,
  ) {
    super(message);
    this.name = 'GoogleJsonResponseException';
  }
}

/** Ends the run; the script cannot catch it. */
export class RunEnded extends Error {}

export const TIME_LIMIT_TEXT = 'Exceeded maximum execution time';

export function endRun(run: Run, status: Exclude<RunStatus, 'completed'>, message: string): never {
  run.ended ??= { status, message };
  throw new RunEnded(message);
}

/** Stops the run because the simulator (not Google) refuses; `error` reaches the caller of the run. */
export function breakRun(run: Run, error: Error): never {
  run.broken ??= error;
  return endRun(run, 'killed', error.message);
}

/** Lets modelled time pass. Past the limit the run is killed at the limit. */
export function spend(run: Run, ms: number): void {
  if (run.elapsedMs + ms > run.limitMs) {
    run.elapsedMs = run.limitMs;
    showTime(run);
    endRun(run, 'timedOut', TIME_LIMIT_TEXT);
  }
  run.elapsedMs += ms;
  showTime(run);
}

/** World time of the run. */
export function clockOf(run: Run): number {
  return run.startMs + run.pausedMs + run.elapsedMs;
}

/** Makes the world's clock show this run's time. */
export function showTime(run: Run): void {
  run.world.state.nowMs = run.startMs + run.pausedMs;
  run.world.runElapsedMs = run.elapsedMs;
}

/** What a failed host call means for the script. */
export function asScriptError(run: Run, error: unknown): { name: string; message: string; details?: object } {
  if (error instanceof ApiException) return { name: error.name, message: error.message, details: error.details };
  if (error instanceof RunEnded) return { name: 'Exception', message: error.message };
  if (error instanceof ScriptException || error instanceof GoogleError) {
    return { name: 'Exception', message: error.message };
  }
  run.broken ??= error instanceof Error ? error : new NotSimulated(String(error));
  run.ended ??= { status: 'killed', message: run.broken.message };
  return { name: 'NotSimulated', message: run.broken.message };
}
