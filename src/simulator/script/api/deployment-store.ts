/** Deployments of a project. HEAD is one that every project has; its id follows from the project's. */
import { randomText } from '../../kernel/ids';
import type { World } from '../../kernel/world';
import type { ScriptProject } from '../state';
import { findProject } from './access';
import { entryPointsOf, webAppUrl } from './entry-points';
import type { StoredDeployment } from './state';
import { projectAt } from './version-store';

const PREFIX = 'AKfycb';

/** One deployment with the code it runs; without `stored` it is HEAD. */
export interface Deployed {
  id: string;
  project: ScriptProject;
  stored?: StoredDeployment;
}

export function headId(scriptId: string): string {
  return `${PREFIX}${scriptId.slice(1)}`;
}

/** HEAD first, then the oldest. */
export function deploymentsOf(world: World, project: ScriptProject): Deployed[] {
  const stored = world.state.script.api.deployments[project.id] ?? [];
  return [{ id: headId(project.id), project }, ...stored.map((each) => deployed(world, project.id, each))];
}

export function findDeployment(world: World, project: ScriptProject, id: string): Deployed | undefined {
  return deploymentsOf(world, project).find((each) => each.id === id);
}

/** Looks in all projects. */
export function deploymentById(world: World, id: string): Deployed | undefined {
  const { projects, api } = world.state.script;
  const owner = Object.entries(api.deployments).find(([, stored]) => stored.some((each) => each.id === id))?.[0];
  const scriptId = owner ?? Object.keys(projects).find((each) => headId(each) === id);
  const project = scriptId === undefined ? undefined : findProject(world, scriptId);
  return project && findDeployment(world, project, id);
}

export function addDeployment(world: World, scriptId: string, fresh: Omit<StoredDeployment, 'id'>): Deployed {
  const stored = { id: `${PREFIX}${randomText(world.state, 66)}`, ...fresh };
  putAll(world, scriptId, [...allOf(world, scriptId), stored]);
  return deployed(world, scriptId, stored);
}

export function replaceDeployment(world: World, scriptId: string, stored: StoredDeployment): Deployed {
  putAll(
    world,
    scriptId,
    allOf(world, scriptId).map((each) => (each.id === stored.id ? stored : each)),
  );
  return deployed(world, scriptId, stored);
}

export function removeDeployment(world: World, scriptId: string, id: string): void {
  putAll(
    world,
    scriptId,
    allOf(world, scriptId).filter((each) => each.id !== id),
  );
}

function allOf(world: World, scriptId: string): readonly StoredDeployment[] {
  return world.state.script.api.deployments[scriptId] ?? [];
}

/** `ScriptApp.getService().getUrl()` is the address of the youngest web app, if there is any. */
function putAll(world: World, scriptId: string, all: StoredDeployment[]): void {
  world.state.script.api.deployments[scriptId] = all;
  const webApp = [...all]
    .reverse()
    .find((each) => entryPointsOf(projectAt(world, scriptId, each.versionNumber)).webapp);
  const project = world.state.script.projects[scriptId];
  if (!project) return;
  delete project.webAppUrl;
  if (webApp) project.webAppUrl = webAppUrl(webApp.id, false);
}

function deployed(world: World, scriptId: string, stored: StoredDeployment): Deployed {
  return { id: stored.id, project: projectAt(world, scriptId, stored.versionNumber), stored };
}
