/** Keeps when and by whom a project and each of its files were made and changed. */
import { touchFile } from '../../drive';
import type { World } from '../../kernel/world';
import type { ProjectFile } from '../state';
import type { ProjectHistory, Stamp } from './state';

export function recordCreation(world: World, scriptId: string, creator: string): void {
  const now = world.now();
  world.state.script.api.histories[scriptId] = {
    createdMs: now,
    updatedMs: now,
    creator,
    editor: creator,
    files: {},
  };
}

/** All files are new ones after a push; a name that was there before keeps the time of its creation. */
export function recordPush(world: World, scriptId: string, files: readonly ProjectFile[], editor: string): void {
  const history = historyOf(world, scriptId);
  const now = world.now();
  const stamps = files.map((file): [string, Stamp] => {
    const createdMs = history.files[keyOf(file)]?.createdMs ?? now;
    return [keyOf(file), { createdMs, updatedMs: now, editor }];
  });
  world.state.script.api.histories[scriptId] = {
    ...history,
    updatedMs: now,
    editor,
    files: Object.fromEntries(stamps),
  };
  if (world.state.drive.files[scriptId]) touchFile(world, scriptId, editor);
}

export function historyOf(world: World, scriptId: string): ProjectHistory {
  const history = world.state.script.api.histories[scriptId];
  if (!history) throw new Error(`There is no history of script project ${scriptId}`);
  return history;
}

export function fileStamp(history: ProjectHistory, file: Pick<ProjectFile, 'name' | 'type'>): Stamp {
  return history.files[keyOf(file)] ?? history;
}

function keyOf({ name, type }: Pick<ProjectFile, 'name' | 'type'>): string {
  return `${type} ${name}`;
}
