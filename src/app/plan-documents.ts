/**
 * Makes the documents of plans before they are due, every night: only what the register does not know is planned, and nothing
 * is listed unless a run was cut off while it made some. What is due first is made first, as far as the day's quota goes.
 */
import type { Plan } from '../domain/plan/plan';
import type { School } from '../domain/school/types';
import { type ApplyReport, applyPlan } from './apply-plan';
import { type Context, knownSchool, log, mayGoOn, noteDocumentsSince, today } from './context';
import { documentsToday } from './documents-known';
import { registerOf } from './register';
import { isTreeWorkedOn } from './school-state';
import { registerFound } from './tree-job';
import { planTree, planUnlisted } from './tree-plan';

/** The nightly job; before the first set-up nothing is owed. */
export function makePlanDocuments(context: Context): boolean {
  if (isTreeWorkedOn(context)) return true;
  const school = schoolWithDocuments(context);
  const keys = school ? missing(context, school) : [];
  return !school || keys.length === 0 || (mayGoOn(context) && make(context, school, keys));
}

/** The first night notes from which day on there are documents. */
function schoolWithDocuments(context: Context): School | null {
  const school = knownSchool(context);
  if (!school || school.documentsSince !== undefined) return school;
  noteDocumentsSince(context, school, today(context));
  return knownSchool(context);
}

function missing(context: Context, school: School): string[] {
  const register = registerOf(context, school);
  return [...documentsToday(context, school).keys()].filter((key) => !register[key]?.id);
}

/** Whether all was tried for tonight. */
function make(context: Context, school: School, keys: readonly string[]): boolean {
  const register = registerOf(context, school);
  const wasTried = keys.some((key) => register[key] !== undefined);
  const { plan, desired, ids } = wasTried
    ? planTree(context, school, { units: [], items: keys })
    : planUnlisted(context, school, keys);
  registerFound(context, school.settings.schoolYear, plan, register);
  const report = applyPlan(context, { plan, school, desired, ids, onProgress: () => {} });
  const made = plan.creates.filter(({ key }) => report.ids[key]).length;
  const detail = { documents: made, failures: report.failures.length };
  log(context, { action: 'plansMade', actor: context.ports.account, target: school.settings.schoolYear, detail });
  return isThrough(context, plan, report);
}

/** What Google refused, or has no quota for today, is tried again tomorrow; what only time or a busy moment kept back, at once. */
function isThrough(context: Context, { creates, waiting }: Plan, { ids, failures }: ApplyReport): boolean {
  if (failures.some(({ kind }) => kind === 'quota')) return true;
  const refused = new Set(failures.filter(({ kind }) => kind !== 'busy').map(({ key }) => key));
  const left = creates.filter(({ key }) => !ids[key] && !refused.has(key));
  const isStuck = left.length === creates.length && failures.length === 0 && mayGoOn(context);
  return waiting.length === 0 && (left.length === 0 || isStuck);
}
