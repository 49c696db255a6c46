/** Script projects: made in Drive or inside a spreadsheet, filled as clasp does. */
import { createFile, effectiveRole, getFile } from '../drive';
import { newDriveId } from '../kernel/ids';
import type { World } from '../kernel/world';
import { recordCreation, recordPush } from './api/history';
import { readManifest } from './manifest';
import type { ProjectFile, ScriptProject } from './state';
import { checkSyntax } from './syntax';

const SCRIPT_MIME_TYPE = 'application/vnd.google-apps.script';

/**
 * A new project without code: standalone (a file of the owner's Drive), or bound to the spreadsheet `parentId`.
 * A bound script belongs to the owner of its container.
 */
export function createProject(world: World, ownerEmail: string, options: { title: string; parentId?: string }): string {
  const { title, parentId } = options;
  const bound = parentId !== undefined ? getFile(world, parentId) : undefined;
  const id = bound
    ? newDriveId(world.state, true)
    : createFile(world, ownerEmail, { name: title, mimeType: SCRIPT_MIME_TYPE }).id;
  world.state.script.projects[id] = {
    id,
    title,
    ownerEmail: bound?.ownerEmail ?? ownerEmail,
    ...(parentId !== undefined && { parentId }),
    files: [],
    timeZone: 'Asia/Ho_Chi_Minh',
    addOnUsers: [],
    functions: [],
  };
  recordCreation(world, id, ownerEmail);
  return id;
}

/**
 * Replaces all files of a project, as `clasp push` does; the default editor is the owner.
 * Throws at a bad manifest or a syntax error; then nothing changes.
 */
export function pushFiles(world: World, scriptId: string, files: readonly ProjectFile[], editor?: string): void {
  const project = projectOf(world, scriptId);
  const manifest = files.find((file) => file.type === 'JSON' && file.name === 'appsscript');
  if (!manifest) throw new Error('Project contents must include a manifest file named appsscript.');
  const names = files.map(({ name, type }) => `${type} ${name}`);
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice) throw new Error(`A file with this name already exists in the current project: ${twice}`);
  const { id, title, ownerEmail, parentId, addOnUsers, webAppUrl } = project;
  const settings = readManifest(manifest.source);
  const functions = files
    .filter(({ type }) => type === 'SERVER_JS')
    .flatMap(({ name, source }) => checkSyntax(name, source));
  world.state.script.projects[scriptId] = {
    ...{ id, title, ownerEmail, addOnUsers, functions },
    ...(parentId !== undefined && { parentId }),
    ...(webAppUrl !== undefined && { webAppUrl }),
    ...settings,
    files: files.map((file) => ({ ...file })),
  };
  recordPush(world, scriptId, files, editor ?? ownerEmail);
}

export function projectOf(world: World, scriptId: string): ScriptProject {
  const project = world.state.script.projects[scriptId];
  if (!project) throw new Error(`There is no script project ${scriptId}`);
  return project;
}

/** A bound script is seen by whoever edits its container, a standalone one by whoever may read its file. */
export function canSeeScript(world: World, project: ScriptProject, email: string): boolean {
  const role = effectiveRole(world, project.parentId ?? project.id, email);
  return project.parentId === undefined ? role !== null : role === 'owner' || role === 'writer';
}

export function canEditScript(world: World, project: ScriptProject, email: string): boolean {
  const role = effectiveRole(world, project.parentId ?? project.id, email);
  return role === 'owner' || role === 'writer';
}
