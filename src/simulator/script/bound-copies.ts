/** A copy of a file copies the script bound to it. Source: https://developers.google.com/apps-script/guides/bound */
import { getFile } from '../drive';
import type { World } from '../kernel/world';
import { recordPush } from './api/history';
import { createProject } from './projects';

/** The copies belong to the owner of the new container, in a shared drive to who made it; triggers, deployments and installations stay behind. */
export function copyBoundScripts(world: World, fromId: string, toId: string): void {
  const copy = getFile(world, toId);
  const ownerEmail = copy.ownerEmail ?? copy.lastModifyingEmail;
  const { projects } = world.state.script;
  for (const project of Object.values(projects).filter(({ parentId }) => parentId === fromId)) {
    const { webAppUrl: _, ...kept } = structuredClone(project);
    const id = createProject(world, ownerEmail, { title: project.title, parentId: toId });
    projects[id] = { ...kept, id, parentId: toId, ownerEmail, addOnUsers: [] };
    recordPush(world, id, project.files, ownerEmail);
  }
}
