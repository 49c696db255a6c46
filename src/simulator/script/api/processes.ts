/**
 * `script.processes`: runs of the last seven days, youngest first.
 * Source: https://developers.google.com/apps-script/api/reference/rest/v1/processes
 */
import type { RestCall, RestHandler } from '../../kernel/rest';
import { canEditScript } from '../projects';
import type { ExecutionSummary } from '../state';
import { denied, findProject, invalidArgument, notFound } from './access';
import { pageOf } from './pages';
import { isWanted, readFilter } from './process-filter';
import { processResource } from './process-resource';

/** Runs made by or on behalf of the caller. */
export const listProcesses: RestHandler = (call) =>
  listed(call, 'userProcessFilter', ({ account }) => account === call.account.email);

/** All runs of one script, for those who may edit it. */
export const listScriptProcesses: RestHandler = (call) => {
  const { world, account, params } = call;
  if (params.scriptId === undefined) throw invalidArgument();
  const project = findProject(world, String(params.scriptId));
  if (!project) throw notFound();
  if (!canEditScript(world, project, account.email)) throw denied();
  return listed(call, 'scriptProcessFilter', ({ scriptId }) => scriptId === project.id);
};

function listed(call: RestCall, prefix: string, isOfList: (run: ExecutionSummary) => boolean): object {
  const filter = readFilter(call.params, prefix);
  const found = call.world.state.script.executions
    .filter(isOfList)
    .map((run) => ({ run, process: processResource(call.world, run) }))
    .filter(({ run, process }) => isWanted(filter, run, process))
    .map(({ process }) => process)
    .reverse();
  const { items, nextPageToken } = pageOf(found, call);
  return { processes: items, ...(nextPageToken && { nextPageToken }) };
}
