/** `npm run check`: everything but the tests. One line a step; stops at the first step that fails and prints why. */

import { buildAll } from './build';
import { BuildError } from './bundle';
import { checkLayers, selfTestLayers } from './check-layers';
import { checkSpec } from './check-spec';
import { checkTexts } from './check-texts';
import { checkTypes, TYPE_WORLDS } from './check-types';
import { runTool } from './run-tool';

interface Step {
  readonly name: string;
  /** What is wrong, as text to print; '' when all is well. */
  readonly run: (root: string) => string | Promise<string>;
}

const lines = (problems: readonly string[]): string => problems.join('\n');

const STEPS: readonly Step[] = [
  { name: 'format and lint', run: lint },
  ...TYPE_WORLDS.map((world) => ({
    name: `types of ${world.project}`,
    run: (root: string) => checkTypes(root, world),
  })),
  { name: 'layers: the check itself', run: (root) => lines(selfTestLayers(root)) },
  { name: 'layers', run: (root) => lines(checkLayers(root)) },
  { name: 'rules and tests', run: (root) => lines(checkSpec(root)) },
  { name: 'texts', run: (root) => lines(checkTexts(root)) },
  { name: 'build', run: build },
];

function lint(root: string): string {
  const { ok, stdout, stderr } = runTool('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '.'], root);
  return ok ? '' : stdout + stderr;
}

async function build(root: string): Promise<string> {
  try {
    await buildAll(root);
    return '';
  } catch (error) {
    if (error instanceof BuildError) return error.message;
    throw error;
  }
}

/** Runs the steps in order and answers whether all went well. */
async function check(root: string): Promise<boolean> {
  for (const step of STEPS) {
    const started = performance.now();
    const wrong = await step.run(root);
    const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
    console.log(`${wrong === '' ? 'ok    ' : 'FAILED'} ${seconds} s  ${step.name}`);
    if (wrong !== '') {
      console.error(wrong);
      return false;
    }
  }
  return true;
}

check(process.cwd())
  .then((ok) => {
    process.exitCode = ok ? 0 : 1;
  })
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
