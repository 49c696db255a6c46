/** One HTTP request of a script to Google's REST, whichever service makes it. */
import type { RestRequest, RestResponse } from '../../kernel/rest';
import { holdsAny } from '../authorization';
import { hasFileGrant } from '../cards/card-host';
import { countCall, KILLED_TEXT } from '../faults';
import { type CallRecord, endRun, type Run, showTime } from '../run';
import { insufficientScope } from './api-scopes';
import { isWriteRequest, requestMs } from './request-cost';

/** One request: counted as a call of `label`, hit by its planned fault, answered by the world. Its time is not spent here. */
export function exchange(run: Run, request: RestRequest, label: string): RestResponse {
  const [service = '', method = ''] = label.split(/\.(.*)/s);
  const detail = `${request.method} ${request.url}`;
  run.onCall?.({ index: run.callCount + 1, service, method, detail });
  showTime(run);
  const fault = countCall(run);
  const record: CallRecord = {
    index: run.callCount,
    round: run.round,
    service,
    method,
    detail,
    latencyMs: requestMs(request),
    isWrite: isWriteRequest(request),
    ok: false,
    ...(fault && { fault }),
  };
  run.calls.push(record);
  if (fault === 'kill') endRun(run, 'killed', KILLED_TEXT);
  const answer = fault === 'before' ? BACKEND_ERROR : answerOf(run, request);
  if (fault === 'killAfter') endRun(run, 'killed', KILLED_TEXT);
  const received = fault === 'after' ? INTERNAL_ERROR : answer;
  record.status = received.status;
  record.ok = received.status < 400;
  return received;
}

function answerOf(run: Run, request: RestRequest): RestResponse {
  const { world, account, project } = run;
  const mayUseFile = (fileId: string) => hasFileGrant(world, account, project.id, fileId);
  return insufficientScope(request, (scopes) => holdsAny(run, scopes), mayUseFile) ?? world.rest(request);
}

function errorAnswer(status: number, reason: string, message: string): RestResponse {
  const error = { code: status, message, errors: [{ message, domain: 'global', reason }] };
  return { status, headers: { 'Content-Type': 'application/json; charset=UTF-8' }, body: JSON.stringify({ error }) };
}

const BACKEND_ERROR = errorAnswer(503, 'backendError', 'Backend Error');
const INTERNAL_ERROR = errorAnswer(500, 'internalError', 'Internal Error');
