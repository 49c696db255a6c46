/** The type check: one `tsc` per folder, since each folder sees a different world (nothing, Google's names, Node's). */
import { sourceFiles } from './project-files';
import { runTool } from './run-tool';

export interface TypeWorld {
  readonly project: string;
  /** The folder whose sources make the check worth running. */
  readonly sources: string;
}

const world = (project: string, sources = project): TypeWorld => ({ project, sources });

/** In the order of who depends on whom, so that the first error is the nearest to its cause. */
export const TYPE_WORLDS: readonly TypeWorld[] = [
  world('src/domain'),
  world('src/app'),
  world('src/ui'),
  world('src/google'),
  world('src/simulator/script/surface'),
  world('src/simulator'),
  world('src/simulator/page'),
  world('scripts'),
  world('test'),
];

/** What the compiler says about one folder; '' when all is well or the folder is still empty. */
export function checkTypes(root: string, { project, sources }: TypeWorld): string {
  if (sourceFiles(root, [sources]).length === 0) return '';
  const cache = `.cache/tsc/${project.replaceAll('/', '-')}.tsbuildinfo`;
  const args = ['--project', project, '--pretty', 'false', '--incremental', '--tsBuildInfoFile', cache];
  const { ok, stdout, stderr } = runTool('typescript', 'tsc', args, root);
  return ok ? '' : stdout + stderr;
}
