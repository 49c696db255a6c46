/**
 * `script.projects.versions`.
 * Source: https://developers.google.com/apps-script/api/reference/rest/v1/projects.versions
 */
import type { RestHandler } from '../../kernel/rest';
import { toRfc3339 } from '../../kernel/world';
import { editableProject, invalidArgument, notFound, readableProject } from './access';
import { pageOf } from './pages';
import type { ProjectVersion } from './state';
import { addVersion, findVersion, versionsOf } from './version-store';

/** https://developers.google.com/apps-script/guides/services/quotas */
const VERSIONS_PER_PROJECT = 200;

export const createVersion: RestHandler = (call) => {
  const { id } = editableProject(call);
  if (versionsOf(call.world, id).length >= VERSIONS_PER_PROJECT) {
    throw invalidArgument(`A script project can have at most ${VERSIONS_PER_PROJECT} versions.`);
  }
  return versionResource(id, addVersion(call.world, id, call.body.description as string | undefined));
};

export const getVersion: RestHandler = (call) => {
  const { id } = readableProject(call);
  const version = findVersion(call.world, id, Number(call.params.versionNumber));
  if (!version) throw notFound();
  return versionResource(id, version);
};

export const listVersions: RestHandler = (call) => {
  const { id } = readableProject(call);
  const { items, nextPageToken } = pageOf(versionsOf(call.world, id), call);
  return {
    versions: items.map((version) => versionResource(id, version)),
    ...(nextPageToken && { nextPageToken }),
  };
};

function versionResource(scriptId: string, { versionNumber, description, createdMs }: ProjectVersion): object {
  return { scriptId, versionNumber, ...(description && { description }), createTime: toRfc3339(createdMs) };
}
