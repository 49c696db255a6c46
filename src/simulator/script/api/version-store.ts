/** Versions of a project: snapshots of its code that never change. */
import type { World } from '../../kernel/world';
import { projectOf } from '../projects';
import type { ScriptProject } from '../state';
import type { ProjectVersion } from './state';

export function versionsOf(world: World, scriptId: string): readonly ProjectVersion[] {
  return world.state.script.api.versions[scriptId] ?? [];
}

export function findVersion(world: World, scriptId: string, versionNumber: number): ProjectVersion | undefined {
  return versionsOf(world, scriptId).find((version) => version.versionNumber === versionNumber);
}

/** Numbers grow by one and are never used again. */
export function addVersion(world: World, scriptId: string, description: string | undefined): ProjectVersion {
  const { versions } = world.state.script.api;
  const kept = versionsOf(world, scriptId);
  const version: ProjectVersion = {
    versionNumber: kept.length + 1,
    ...(description && { description }),
    createdMs: world.now(),
    project: structuredClone(projectOf(world, scriptId)),
  };
  versions[scriptId] = [...kept, version];
  return version;
}

/** The project with the code of a version (none = HEAD), and what is not code as it is now. */
export function projectAt(world: World, scriptId: string, versionNumber: number | undefined): ScriptProject {
  const project = projectOf(world, scriptId);
  if (versionNumber === undefined) return project;
  const version = findVersion(world, scriptId, versionNumber);
  if (!version) throw new Error(`Script project ${scriptId} has no version ${versionNumber}`);
  const { title, ownerEmail, addOnUsers, webAppUrl } = project;
  const { webAppUrl: _, ...code } = version.project;
  return { ...code, title, ownerEmail, addOnUsers, ...(webAppUrl !== undefined && { webAppUrl }) };
}
