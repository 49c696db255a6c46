/** What the surface itself asks: the seed of the run, logs, and to report a member that is not simulated. */
import { NotSimulated } from '../../kernel/errors';
import { nextInt } from '../../kernel/random';
import { hasAddOn } from '../add-ons';
import { breakRun, type Run } from '../run';
import type { HostMethods } from './service';

export const RUNTIME: HostMethods = {
  'Runtime.start': {
    isNoneAllowed: true,
    answer: ({ world, project }) => ({
      seed: nextInt(world.state, 0, 0x7fffffff),
      advancedServices: project.advancedServices ?? [],
    }),
  },
  'Runtime.log': { isNoneAllowed: true, answer: (run, [level, line]) => void run.logs.push(logLine(level, line)) },
  'Runtime.notSimulated': {
    isNoneAllowed: true,
    answer: (run, [what]) => breakRun(run, new NotSimulated(String(what))),
  },
  'Runtime.hasDocumentStore': { answer: (run) => documentOf(run) !== undefined },
};

function logLine(level: unknown, line: unknown): string {
  return level === 'INFO' ? String(line) : `${String(level)} ${String(line)}`;
}

/**
 * The document whose properties, lock and cache the script has: the container of a bound script, the open spreadsheet of
 * an add-on. Undefined for a standalone script.
 */
export function documentOf(run: Run): string | undefined {
  return run.project.parentId ?? (hasAddOn(run.world, run.project, run.account) ? run.activeSpreadsheetId : undefined);
}

/** Key of the store, lock or cache of a scope. */
export function scopeKey(run: Run, scope: unknown): string {
  if (scope === 'user') return `user|${run.project.id}|${run.account}`;
  if (scope === 'document') return `document|${run.project.id}|${documentOf(run) ?? ''}`;
  return `script|${run.project.id}`;
}
