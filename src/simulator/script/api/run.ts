/**
 * `script.scripts.run`: runs a function of an API executable as the caller.
 * Source: https://developers.google.com/apps-script/api/reference/rest/v1/scripts/run
 */
import type { RestCall, RestHandler } from '../../kernel/rest';
import type { World } from '../../kernel/world';
import { canEditScript } from '../projects';
import { runFunction } from '../run-function';
import { denied, findProject, invalidArgument, notFound } from './access';
import { type Deployed, deploymentById, deploymentsOf } from './deployment-store';
import { entryPointsOf } from './entry-points';
import { isAdmitted } from './guests';
import { operationOf } from './operation';

export const runScript: RestHandler = (call) => {
  const { function: functionName, parameters = [], sessionState } = call.body as ExecutionRequest;
  if (!functionName || sessionState !== undefined) throw invalidArgument();
  const { id, project, stored } = executable(call);
  const result = runFunction(call.world, {
    scriptId: project.id,
    functionName,
    account: call.account.email,
    kind: 'api',
    args: parameters,
    deployment: { id, ...(stored && { versionNumber: stored.versionNumber }) },
  });
  return operationOf(result);
};

interface ExecutionRequest {
  function?: string;
  parameters?: unknown[];
  devMode?: boolean;
  sessionState?: string;
}

/** Editors get HEAD in development mode; others, and editors otherwise, the youngest version deployed for the API. */
function executable({ world, account, params, body }: RestCall): Deployed {
  const candidates = candidatesOf(world, String(params.scriptId));
  const head = candidates.find(({ stored }) => !stored);
  if (body.devMode === true && head && canEditScript(world, head.project, account.email)) return head;
  const deployed = candidates.reverse().find(({ stored, project }) => stored && entryPointsOf(project).executionApi);
  if (!deployed?.stored) throw notFound();
  const { access = 'MYSELF' } = entryPointsOf(deployed.project).executionApi ?? {};
  if (!isAdmitted(world, access, deployed.stored.deployer, account.email)) throw denied();
  return deployed;
}

/** The path names a project, so any of its deployments, or one deployment (and HEAD for development). */
function candidatesOf(world: World, id: string): Deployed[] {
  const project = findProject(world, id) ?? findProject(world, deploymentById(world, id)?.project.id ?? '');
  if (!project) throw notFound();
  return deploymentsOf(world, project).filter((each) => id === project.id || !each.stored || each.id === id);
}
