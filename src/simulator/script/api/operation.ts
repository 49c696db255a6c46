/**
 * `Operation`: how a run of the API ended.
 * Sources: https://developers.google.com/apps-script/api/reference/rest/v1/scripts/run,
 * https://developers.google.com/apps-script/api/reference/rest/v1/ExecutionError
 */
import type { ExecutionResult } from '../execution';
import type { RunError, RunStatus } from '../state';

const TYPE = 'type.googleapis.com/google.apps.script.v1';

/** The codes the discovery file gives for this API: SCRIPT_TIMEOUT, INVALID_ARGUMENT, CANCELLED. */
const CODES: Readonly<Record<Exclude<RunStatus, 'completed'>, number>> = { timedOut: 10, failed: 3, killed: 1 };

export function operationOf({ status, error, returnValue }: ExecutionResult): object {
  if (status !== 'completed') return { done: true, error: statusOf(CODES[status], error) };
  const result = returnValue === undefined ? null : returnValue;
  return { done: true, response: { '@type': `${TYPE}.ExecutionResponse`, result } };
}

function statusOf(code: number, { name, message, stack = '' }: RunError = { name: 'Error', message: '' }): object {
  const details = {
    '@type': `${TYPE}.ExecutionError`,
    errorMessage: `${name}: ${message}`,
    errorType: name,
    scriptStackTraceElements: stackElements(stack),
  };
  return { code, message: 'ScriptError', details: [details] };
}

/** `    at name (Code.gs:12:5)`; the frames of the runtime itself are not the script's. */
function stackElements(stack: string): object[] {
  const frames = [...stack.matchAll(/^ +at (?:(\S+) \()?\S*\.gs:(\d+):\d+\)?$/gm)];
  return frames.map(([, name, line]) => ({ ...(name && { function: name }), lineNumber: Number(line) }));
}
