/** What every trigger pays before it does anything: the size of each bundle and the time to evaluate it. */
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import type { Figures } from './figures';

export interface BundleFigures extends Figures {
  readonly target: 'worker' | 'panel';
  readonly bytes: number;
  /** Median of several evaluations, each compiled anew in a context of its own. */
  readonly milliseconds: number;
}

const TIMES = 15;

export function benchBundles(): BundleFigures[] {
  return (['worker', 'panel'] as const).map((target) => {
    const code = readFileSync(`dist/${target}/Code.js`, 'utf8');
    return { ...NOTHING_ELSE, target, bytes: Buffer.byteLength(code), milliseconds: medianTime(code) };
  });
}

const NOTHING_ELSE: Figures = {
  case: 'bundle',
  size: null,
  requests: null,
  listings: null,
  rounds: null,
  writes: null,
  bound: null,
  modelledSeconds: null,
  runs: null,
  baseline: null,
  ratio: null,
};

function medianTime(code: string): number {
  const times = Array.from({ length: TIMES }, (_, n) => evaluationTime(`${code}\n// ${n}`));
  const median = times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
  return Math.round(median * 10) / 10;
}

/** As the simulator's sandbox has it: no service is called while the top level runs. */
function evaluationTime(code: string): number {
  const context = createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
  const start = performance.now();
  new Script(code).runInContext(context);
  return performance.now() - start;
}
