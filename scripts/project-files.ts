/** The project's own files on disk: what the checks look at. Build products and packages are not among them. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOT_OURS = new Set(['.git', 'node_modules', 'dist', 'coverage', '.cache']);

/** Paths relative to `root` (with `/`), sorted, of all files under the given folders; a missing folder has none. */
export function projectFiles(root: string, folders: readonly string[] = ['.']): string[] {
  return folders.flatMap((folder) => filesUnder(root, folder)).sort();
}

/** The TypeScript sources under the given folders. */
export function sourceFiles(root: string, folders: readonly string[]): string[] {
  return projectFiles(root, folders).filter((path) => path.endsWith('.ts'));
}

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !NOT_OURS.has(entry.name))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(root, path) : [path];
    });
}
