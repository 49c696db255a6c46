/** Reads the files of an `updateContent` request. */
import type { ProjectFile } from '../state';
import { invalidArgument } from './access';

/** @throws GoogleError 400 for a file without name, type or source, and for a JSON file that is not the manifest */
export function readContent(body: Record<string, unknown>): ProjectFile[] {
  const files = (body.files ?? []) as Partial<ProjectFile>[];
  return files.map(({ name, type, source }) => {
    if (!name || !isFileType(type) || source === undefined) throw invalidArgument();
    if (type === 'JSON' && name !== 'appsscript') throw invalidArgument();
    return { name, type, source };
  });
}

function isFileType(type: string | undefined): type is ProjectFile['type'] {
  return type === 'SERVER_JS' || type === 'JSON' || type === 'HTML';
}
