/** The figures of a case, one line of the bench's table. */
import { batchProblems, boundOf } from './bound';
import { changesOf, isListing, type Recorded } from './exchanges';
import type { UsualWay } from './usual-way';

export interface Figures {
  readonly case: string;
  /** Classes of the school; null for the bundles. */
  readonly size: number | null;
  /** HTTP requests; each element of a fetchAll is one. */
  readonly requests: number | null;
  /** Those of them that are pages of a listing of Drive. */
  readonly listings: number | null;
  /** Requests, or groups of requests sent together, one after another. */
  readonly rounds: number | null;
  /** Changes in Drive and in spreadsheets: each call of a batch is one. */
  readonly writes: number | null;
  /** At most so many requests are needed; null where there is no such limit. */
  readonly bound: number | null;
  /** Modelled by the simulator, all runs together. */
  readonly modelledSeconds: number | null;
  readonly runs: number | null;
  /** Rounds of the same work done the usual way; null where it was not done. */
  readonly baseline: UsualWay | null;
  /** How many times fewer our rounds are than those of the better usual way. */
  readonly ratio: number | null;
}

/** @throws Error if a batch broke a rule of Drive */
export function figuresOf(
  name: string,
  size: number,
  work: Recorded,
  isBounded: boolean,
  baseline: UsualWay | null = null,
): Figures {
  const { exchanges, runs } = work;
  const problems = batchProblems(work);
  if (problems.length > 0) throw new Error(`${name}: ${problems.join('; ')}`);
  const rounds = runs.reduce((sum, run) => sum + roundsOf(run.calls), 0);
  return {
    case: name,
    size,
    requests: exchanges.length,
    listings: exchanges.filter(isListing).length,
    rounds,
    writes: exchanges.reduce((sum, exchange) => sum + changesOf(exchange), 0),
    bound: isBounded ? boundOf(work) : null,
    modelledSeconds: Math.round(runs.reduce((sum, run) => sum + run.modelledMs, 0) / 100) / 10,
    runs: runs.length,
    baseline,
    ratio: baseline && Math.round((10 * Math.min(baseline.perGrant, baseline.driveAppLoop)) / rounds) / 10,
  };
}

function roundsOf(calls: Recorded['runs'][number]['calls']): number {
  return new Set(calls.filter(({ service }) => service === 'UrlFetchApp').map(({ round }) => round)).size;
}
