/** Who may see and edit a project through the API. Errors: https://cloud.google.com/apis/design/errors */
import { effectiveRole } from '../../drive';
import { GoogleError } from '../../kernel/errors';
import type { RestCall } from '../../kernel/rest';
import type { World } from '../../kernel/world';
import { canEditScript, canSeeScript } from '../projects';
import type { ScriptProject } from '../state';

/** The project of the path. @throws GoogleError 404 when there is none, 403 when the caller may not read it */
export function readableProject(call: RestCall): ScriptProject {
  const project = existingProject(call.world, String(call.params.scriptId));
  if (!canSeeScript(call.world, project, call.account.email)) throw denied();
  return project;
}

/** @throws GoogleError 404 when there is none, 403 when the caller may not edit it */
export function editableProject(call: RestCall): ScriptProject {
  const project = existingProject(call.world, String(call.params.scriptId));
  if (!canEditScript(call.world, project, call.account.email)) throw denied();
  return project;
}

/** A project whose file or container was deleted for good is gone with it. */
export function findProject(world: World, scriptId: string): ScriptProject | undefined {
  const project = world.state.script.projects[scriptId];
  return project && world.state.drive.files[project.parentId ?? project.id] ? project : undefined;
}

/** `Process.userAccessLevel` of an account to a project. */
export function accessLevel(world: World, project: ScriptProject | undefined, email: string): string {
  if (!project) return 'NONE';
  const role = effectiveRole(world, project.parentId ?? project.id, email);
  if (role === 'owner') return 'OWNER';
  if (role === 'writer') return 'WRITE';
  return role === null ? 'NONE' : 'READ';
}

export function denied(): GoogleError {
  return new GoogleError(403, 'forbidden', 'The caller does not have permission');
}

export function notFound(): GoogleError {
  return new GoogleError(404, 'notFound', 'Requested entity was not found.');
}

export function invalidArgument(message = 'Request contains an invalid argument.'): GoogleError {
  return new GoogleError(400, 'badRequest', message);
}

function existingProject(world: World, scriptId: string): ScriptProject {
  const project = findProject(world, scriptId);
  if (!project) throw notFound();
  return project;
}
