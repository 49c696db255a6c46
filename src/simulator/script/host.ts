/** Answers the calls of a running script: authorisation, fault, effect, modelled time, record. */
import { NotSimulated } from '../kernel/errors';
import { requireAuthorization } from './authorization';
import { countCall, KILLED_TEXT } from './faults';
import { asScriptError, endRun, type Run, ScriptException, showTime, spend } from './run';
import { HOST_METHODS } from './services';
import type { HostMethod } from './services/service';

/** The `__call` of the sandbox. Never throws: errors travel as JSON so that they are made in the script's realm. */
export function answerCall(run: Run, service: string, method: string, argsJson: string): string {
  try {
    if (run.ended) endRun(run, run.ended.status, run.ended.message);
    showTime(run);
    const value = perform(run, `${service}.${method}`, JSON.parse(argsJson) as unknown[]);
    return JSON.stringify({ now: run.world.now(), value });
  } catch (error) {
    return JSON.stringify({ now: run.world.now(), error: asScriptError(run, error) });
  }
}

function perform(run: Run, name: string, args: unknown[]): unknown {
  const method = HOST_METHODS[name];
  if (!method) throw new NotSimulated(name);
  requireAuthorization(run, method.label ?? name, method);
  return method.latencyMs === undefined ? method.answer(run, args) : counted(run, name, method, args);
}

/** A call that leaves the sandbox: one unit of faults and of the run's records. */
function counted(run: Run, name: string, method: HostMethod, args: unknown[]): unknown {
  const [service = '', verb = ''] = (method.label ?? name).split(/\.(?=[^.]*$)/);
  const latencyMs = method.latencyMs ?? 0;
  run.round += 1;
  run.onCall?.({ index: run.callCount + 1, service, method: verb });
  showTime(run);
  const fault = countCall(run);
  const call = {
    index: run.callCount,
    round: run.round,
    service,
    method: verb,
    latencyMs,
    isWrite: method.isWrite === true,
  };
  const record = { ...call, ok: false, ...(fault && { fault }) };
  run.calls.push(record);
  if (fault === 'kill') endRun(run, 'killed', KILLED_TEXT);
  spend(run, latencyMs);
  if (fault === 'before') throw new ScriptException(`Service ${service} unavailable, try again`);
  const value = method.answer(run, args);
  if (fault === 'killAfter') endRun(run, 'killed', KILLED_TEXT);
  if (fault === 'after') throw new ScriptException(`Service ${service} unavailable, try again`);
  record.ok = true;
  return value;
}
