/** `Process`: one run as the API tells it. */
import { toRfc3339, type World } from '../../kernel/world';
import type { ExecutionSummary, RunKind, RunStatus } from '../state';
import { accessLevel, findProject } from './access';

export interface ProcessResource {
  projectName: string;
  functionName: string;
  processType: string;
  processStatus: string;
  userAccessLevel: string;
  startTime: string;
  duration: string;
  runtimeVersion: 'V8';
}

const TYPES: Readonly<Record<Exclude<RunKind, 'trigger'>, string>> = {
  menu: 'MENU',
  page: 'ADD_ON',
  card: 'ADD_ON',
  editor: 'EDITOR',
  simple: 'SIMPLE_TRIGGER',
  api: 'EXECUTION_API',
  webApp: 'WEBAPP',
};

const STATUSES: Readonly<Record<RunStatus, string>> = {
  completed: 'COMPLETED',
  failed: 'FAILED',
  timedOut: 'TIMED_OUT',
  killed: 'CANCELED',
};

export function processResource(world: World, run: ExecutionSummary): ProcessResource {
  const project = findProject(world, run.scriptId);
  return {
    projectName: project?.title ?? '',
    functionName: run.functionName,
    processType: run.kind === 'trigger' ? triggerType(world, run) : TYPES[run.kind],
    processStatus: STATUSES[run.status],
    userAccessLevel: accessLevel(world, project, run.account),
    startTime: toRfc3339(run.startMs),
    duration: `${run.modelledMs / 1000}s`,
    runtimeVersion: 'V8',
  };
}

/** A trigger that was deleted since is taken for a timed one, as one-off triggers are. */
function triggerType(world: World, { triggerId = '' }: ExecutionSummary): string {
  const type = world.state.script.triggers[triggerId]?.eventType ?? 'CLOCK';
  return type === 'CLOCK' ? 'TIME_DRIVEN' : 'TRIGGER';
}
