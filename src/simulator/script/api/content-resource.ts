/** `Content`: the files of a project with what Apps Script knows of each. */
import { toRfc3339, type World } from '../../kernel/world';
import type { ProjectFile, ScriptProject } from '../state';
import { checkSyntax } from '../syntax';
import { fileStamp, historyOf } from './history';
import type { ProjectHistory } from './state';
import { userResource } from './user-resource';

export function contentResource(world: World, { id, files }: ScriptProject): object {
  const history = historyOf(world, id);
  return { scriptId: id, files: files.map((file) => fileResource(world, history, file)) };
}

function fileResource(world: World, history: ProjectHistory, file: ProjectFile): object {
  const { createdMs, updatedMs, editor } = fileStamp(history, file);
  return {
    name: file.name,
    type: file.type,
    source: file.source,
    createTime: toRfc3339(createdMs),
    updateTime: toRfc3339(updatedMs),
    lastModifyUser: userResource(world, editor),
    ...(file.type === 'SERVER_JS' && { functionSet: functionSet(file) }),
  };
}

function functionSet({ name, source }: ProjectFile): object {
  return { values: checkSyntax(name, source).map((functionName) => ({ name: functionName })) };
}
