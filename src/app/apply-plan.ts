/**
 * Carries a plan out in Drive: folders level by level, files, moves and names, then access. It can be cut off at any call:
 * the next run reads and plans again.
 */
import type { Plan } from '../domain/plan/plan';
import { giveAccess, mendItems } from './apply-changes';
import { makeFiles, makeFolders } from './apply-creates';
import type { ApplyInput, StepFailure, Work } from './apply-work';
import type { Context } from './context';
import { sourceOf, wordTemplates } from './templates';

export interface ApplyReport {
  failures: readonly StepFailure[];
  /** Ids of all items after the run, by key. */
  ids: Readonly<Record<string, string>>;
}

export function applyPlan(context: Context, input: ApplyInput): ApplyReport {
  const work: Work = { context, input, ids: { ...input.ids }, failures: [], done: 0 };
  makeFolders(work);
  makeFiles(work, ({ kind, template }) => kind !== 'folder' && !template);
  wordTemplates(context, input.school, work.ids);
  makeFiles(work, ({ template }) => template !== undefined && sourceOf(context, template, work.ids) !== null);
  mendItems(work);
  giveAccess(work);
  return { failures: work.failures, ids: work.ids };
}

/** How many writes a plan asks for, those on access lists of new items included. */
export function stepCount(plan: Plan): number {
  const { creates, renames, moves, restores, shareSwitches, setAside, grants, waiting } = plan;
  const given = creates.reduce((sum, step) => sum + step.grants.length, 0);
  return [creates, renames, moves, restores, shareSwitches, setAside, grants, waiting].reduce(
    (sum, { length }) => sum + length,
    given,
  );
}
