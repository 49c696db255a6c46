/**
 * `script.projects.deployments`.
 * Source: https://developers.google.com/apps-script/api/reference/rest/v1/projects.deployments
 */
import type { RestCall, RestHandler } from '../../kernel/rest';
import { toRfc3339, type World } from '../../kernel/world';
import type { ScriptProject } from '../state';
import { editableProject, invalidArgument, notFound, readableProject } from './access';
import {
  addDeployment,
  type Deployed,
  deploymentsOf,
  findDeployment,
  removeDeployment,
  replaceDeployment,
} from './deployment-store';
import { entryPointResources } from './entry-points';
import { historyOf } from './history';
import { pageOf } from './pages';
import type { StoredDeployment } from './state';
import { findVersion } from './version-store';

/** "Scripts may only have up to 20 versioned deployments at a time." https://github.com/google/clasp/pull/141 */
const VERSIONED_DEPLOYMENTS = 20;

type Config = Partial<Omit<StoredDeployment, 'id' | 'updatedMs' | 'deployer'>>;

export const createDeployment: RestHandler = (call) => {
  const { world, account, body } = call;
  const project = editableProject(call);
  const config = readConfig(world, project, body as Config);
  if (deploymentsOf(world, project).length > VERSIONED_DEPLOYMENTS) {
    throw invalidArgument(`Scripts may only have up to ${VERSIONED_DEPLOYMENTS} versioned deployments at a time.`);
  }
  const fresh = { ...config, updatedMs: world.now(), deployer: account.email };
  return deploymentResource(world, addDeployment(world, project.id, fresh));
};

export const getDeployment: RestHandler = (call) =>
  deploymentResource(call.world, requireDeployment(call, readableProject(call)));

export const listDeployments: RestHandler = (call) => {
  const { items, nextPageToken } = pageOf(deploymentsOf(call.world, readableProject(call)), call);
  return {
    deployments: items.map((each) => deploymentResource(call.world, each)),
    ...(nextPageToken && { nextPageToken }),
  };
};

export const updateDeployment: RestHandler = (call) => {
  const { world, body } = call;
  const project = editableProject(call);
  const { id, deployer } = requireVersioned(call, project);
  const config = readConfig(world, project, (body.deploymentConfig ?? {}) as Config);
  return deploymentResource(
    world,
    replaceDeployment(world, project.id, { ...config, id, deployer, updatedMs: world.now() }),
  );
};

export const deleteDeployment: RestHandler = (call) => {
  const project = editableProject(call);
  removeDeployment(call.world, project.id, requireVersioned(call, project).id);
  return {};
};

function requireDeployment({ world, params }: RestCall, project: ScriptProject): Deployed {
  const found = findDeployment(world, project, String(params.deploymentId));
  if (!found) throw notFound();
  return found;
}

/** HEAD is read-only. */
function requireVersioned(call: RestCall, project: ScriptProject): StoredDeployment {
  const { stored } = requireDeployment(call, project);
  if (!stored) throw invalidArgument('Read-only deployments may not be modified.');
  return stored;
}

function readConfig(world: World, { id }: ScriptProject, config: Config & { scriptId?: string }) {
  const { versionNumber = 0, manifestFileName = 'appsscript', description, scriptId = id } = config;
  if (versionNumber === 0) throw invalidArgument('New deployments must have a non-zero version number.');
  if (scriptId !== id || manifestFileName !== 'appsscript') throw invalidArgument();
  if (!findVersion(world, id, versionNumber)) throw notFound();
  return { versionNumber, manifestFileName, ...(description && { description }) };
}

function deploymentResource(world: World, { id, project, stored }: Deployed): object {
  const { versionNumber, description } = stored ?? {};
  const config = {
    scriptId: project.id,
    ...(versionNumber !== undefined && { versionNumber }),
    manifestFileName: stored?.manifestFileName ?? 'appsscript',
    ...(description && { description }),
  };
  return {
    deploymentId: id,
    deploymentConfig: config,
    updateTime: toRfc3339(stored?.updatedMs ?? historyOf(world, project.id).updatedMs),
    entryPoints: entryPointResources(project, id, !stored),
  };
}
