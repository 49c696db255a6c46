/** ScriptApp: triggers of the running account, its token, the project's facts. */
import { effectiveRole } from '../../drive';
import { randomText } from '../../kernel/ids';
import { TRIGGER_READ_MS, TRIGGER_WRITE_MS } from '../latency';
import { TRIGGERS_PER_USER_AND_SCRIPT } from '../quotas';
import { type Run, ScriptException } from '../run';
import { checkClock, startClock } from '../schedule';
import type { ClockSpec, Trigger, TriggerEventType } from '../state';
import { type HostMethods, SCOPES } from './service';

const scopes = [SCOPES.scriptApp];

/** Texts of Apps Script. */
const TOO_MANY =
  'This script has too many triggers. Triggers must be deleted from the script before more can be added.';

export const SCRIPT_APP: HostMethods = {
  'ScriptApp.createTrigger': {
    label: 'ScriptApp.newTrigger',
    latencyMs: TRIGGER_WRITE_MS,
    isWrite: true,
    scopes,
    answer: (run, [spec]) => factsOf(createTrigger(run, spec as TriggerRequest)),
  },
  'ScriptApp.getProjectTriggers': {
    latencyMs: TRIGGER_READ_MS,
    scopes,
    answer: (run) => ownTriggers(run).map(factsOf),
  },
  'ScriptApp.deleteTrigger': {
    latencyMs: TRIGGER_WRITE_MS,
    isWrite: true,
    scopes,
    answer: (run, [id]) => deleteTrigger(run, String(id)),
  },
  // The token of an account is its e-mail address everywhere in the simulator.
  'ScriptApp.getOAuthToken': { answer: (run) => (run.authMode === 'FULL' ? run.account : null) },
  'ScriptApp.getScriptId': { answer: (run) => run.project.id },
  'ScriptApp.getUrl': { answer: (run) => run.project.webAppUrl ?? null },
};

interface TriggerRequest {
  handler: string;
  eventType: TriggerEventType;
  sourceId?: string;
  clock?: Partial<ClockSpec>;
}

/** Triggers are visible only to the account that made them. */
function ownTriggers(run: Run): Trigger[] {
  return Object.values(run.world.state.script.triggers).filter(
    (trigger) => trigger.scriptId === run.project.id && trigger.creator === run.account,
  );
}

function createTrigger(run: Run, { handler, eventType, sourceId, clock }: TriggerRequest): Trigger {
  if (ownTriggers(run).length >= TRIGGERS_PER_USER_AND_SCRIPT) throw new ScriptException(TOO_MANY);
  if (sourceId !== undefined) requireEditor(run, sourceId);
  const trigger: Trigger = {
    id: randomText(run.world.state, 19),
    scriptId: run.project.id,
    handler,
    creator: run.account,
    createdMs: run.world.now(),
    eventType,
    ...(sourceId !== undefined && { sourceId }),
    ...(clock && { clock: checkClock({ timeZone: run.project.timeZone, ...clock }) }),
    phaseMs: 0,
    disabled: false,
  };
  startClock(run.world, trigger);
  run.world.state.script.triggers[trigger.id] = trigger;
  return trigger;
}

function requireEditor(run: Run, spreadsheetId: string): void {
  const role = effectiveRole(run.world, spreadsheetId, run.account);
  if (role === 'owner' || role === 'writer') return;
  throw new ScriptException('You do not have permission to access the requested document.');
}

function deleteTrigger(run: Run, id: string): void {
  if (!ownTriggers(run).some((trigger) => trigger.id === id)) {
    throw new ScriptException(
      'Unexpected error while getting the method or property deleteTrigger on object ScriptApp.',
    );
  }
  delete run.world.state.script.triggers[id];
}

function factsOf({ id, handler, eventType, sourceId }: Trigger): object {
  return { id, handler, eventType, ...(sourceId !== undefined && { sourceId }) };
}
