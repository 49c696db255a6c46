/**
 * `script.projects`: make a project, read what it is, read and replace its files.
 * Source: https://developers.google.com/apps-script/api/reference/rest/v1/projects
 */
import { effectiveRole } from '../../drive';
import { GoogleError } from '../../kernel/errors';
import { consumeQuota } from '../../kernel/quota';
import type { RestCall, RestHandler } from '../../kernel/rest';
import { toRfc3339, type World } from '../../kernel/world';
import { createProject, projectOf, pushFiles } from '../projects';
import type { ScriptProject } from '../state';
import { denied, editableProject, invalidArgument, notFound, readableProject } from './access';
import { readContent } from './content-body';
import { contentResource } from './content-resource';
import { historyOf } from './history';
import { userResource } from './user-resource';
import { findVersion } from './version-store';

/** https://developers.google.com/apps-script/guides/services/quotas */
const NEW_PROJECTS_PER_DAY = 50;

const CONTAINERS = ['spreadsheet', 'document', 'presentation', 'form'].map(
  (type) => `application/vnd.google-apps.${type}`,
);

/** "A new, empty script project with no script files and a base manifest file." */
const BASE_MANIFEST = {
  timeZone: 'Asia/Ho_Chi_Minh',
  dependencies: {},
  exceptionLogging: 'STACKDRIVER',
  runtimeVersion: 'V8',
};

export const createProjects: RestHandler = (call) => {
  const { world, account, body } = call;
  const { title = 'Untitled project', parentId } = body as { title?: string; parentId?: string };
  if (parentId !== undefined) requireContainer(call, parentId);
  if (!consumeQuota(world, account.email, 'script projects', NEW_PROJECTS_PER_DAY)) throw exhausted();
  const id = createProject(world, account.email, { title, ...(parentId !== undefined && { parentId }) });
  const source = JSON.stringify(BASE_MANIFEST, null, 2);
  pushFiles(world, id, [{ name: 'appsscript', type: 'JSON', source }], account.email);
  return projectResource(world, projectOf(world, id));
};

export const getProjects: RestHandler = (call) => projectResource(call.world, readableProject(call));

export const getContent: RestHandler = (call) => {
  const project = readableProject(call);
  const { versionNumber } = call.params;
  if (versionNumber === undefined) return contentResource(call.world, project);
  const version = findVersion(call.world, project.id, Number(versionNumber));
  if (!version) throw notFound();
  return contentResource(call.world, version.project);
};

export const updateContent: RestHandler = (call) => {
  const { world, account, body } = call;
  const { id } = editableProject(call);
  const files = readContent(body);
  try {
    pushFiles(world, id, files, account.email);
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') throw invalidArgument(error.message);
    throw error;
  }
  return contentResource(world, projectOf(world, id));
};

/** Only who may edit the container binds a script to it. */
function requireContainer({ world, account }: RestCall, parentId: string): void {
  const container = world.state.drive.files[parentId];
  const role = container ? effectiveRole(world, parentId, account.email) : null;
  if (!container || role === null) throw notFound();
  if (role !== 'owner' && role !== 'writer') throw denied();
  if (!CONTAINERS.includes(container.mimeType)) throw invalidArgument();
}

function exhausted(): GoogleError {
  return new GoogleError(429, 'rateLimitExceeded', 'Resource has been exhausted (e.g. check quota).');
}

/** The title of a standalone project is the name of its file. */
function projectResource(world: World, { id, title, parentId }: ScriptProject): object {
  const history = historyOf(world, id);
  return {
    scriptId: id,
    title: world.state.drive.files[id]?.name ?? title,
    ...(parentId !== undefined && { parentId }),
    createTime: toRfc3339(history.createdMs),
    updateTime: toRfc3339(history.updatedMs),
    creator: userResource(world, history.creator),
    lastModifyUser: userResource(world, history.editor),
  };
}
