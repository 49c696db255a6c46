/** A plan in words, for the person who has to agree to it: figures first, then who gets and who loses what. */

import type { Plan, Unrecognised } from '../domain/plan/plan';
import { isEmpty, summarize, widensAccess } from '../domain/plan/plan-questions';
import type { School } from '../domain/school/types';
import type { Problem } from '../domain/shared/problem';
import { givenLines } from './describe-given';
import { describeProblem } from './describe-problem';
import { takenLines } from './describe-taken';
import { wideningSummary } from './describe-widening';
import { type MessageKey, say } from './messages/catalogue';
import { personText } from './plan-words';

export interface PlanFacts {
  readonly plan: Plan;
  readonly school: School;
  readonly warnings: readonly Problem[];
  /** Addresses that Google does not take. */
  readonly refused?: readonly string[];
}

/** Sections of lines; a section with nothing in it is left out. An empty plan says so, with what should be looked at. */
export function describePlan({ plan, school, warnings, refused = [] }: PlanFacts): string {
  const sections = [
    isEmpty(plan) ? say('plan.onlyLayouts') : headOf(plan, school),
    isEmpty(plan) ? '' : wideningSummary(widensAccess(plan), school),
    section('plan.given.title', givenLines(plan, school)),
    section('plan.taken.title', takenLines(plan, school)),
    section('plan.other.title', otherLines(plan)),
    section('plan.left.title', shortened(plan.unrecognised, unrecognisedLine)),
    section(
      'plan.refusedAddresses.title',
      refused.map((email) => personText(email, school)),
    ),
    section('plan.warnings.title', warnings.map(describeProblem)),
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

interface NothingToDo {
  readonly refused: readonly string[];
  readonly school: School;
  /** What some records wait for. */
  readonly problems: readonly Problem[];
}

/** What Google does not take, and what some records wait for, is told also when nothing is left to do. */
export function describeNothingToDo({ refused, school, problems }: NothingToDo): string {
  const addresses = refused.map((email) => personText(email, school));
  return [
    say('plan.nothing'),
    section('plan.refusedAddresses.title', addresses),
    section('plan.warnings.title', problems.map(describeProblem)),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

/** Every problem of the control workbook, numbered; nothing was changed. */
export function describeRefusal(problems: readonly Problem[]): string {
  const lines = problems.map((problem, index) =>
    say('plan.numbered', { number: index + 1, line: describeProblem(problem) }),
  );
  return [say('plan.refused', { count: problems.length }), ...lines, say('plan.refused.again')].join('\n');
}

function headOf(plan: Plan, school: School): string {
  const { folders, records, grants, revokes, changes, byPerson } = summarize(plan);
  const [sheets, docs] = [countOf(plan, 'sheet'), countOf(plan, 'doc')];
  const days = Math.ceil(Math.max(sheets, docs) / FILES_A_DAY);
  return [
    say('plan.title', { year: school.settings.schoolYear }),
    ...(folders + records > 0 ? [say('plan.total.creates', { folders, records, sheets, docs })] : []),
    ...(grants > 0 ? [say('plan.total.grants', { grants, people: byPerson.length })] : []),
    ...(revokes + changes > 0 ? [say('plan.total.lost', { revokes, changes })] : []),
    ...(days > 1 ? [say('plan.quota', { limit: FILES_A_DAY, days })] : []),
    say('plan.untilAgreed'),
  ].join('\n');
}

/** New spreadsheets a day, and as many documents: https://developers.google.com/apps-script/guides/services/quotas */
const FILES_A_DAY = 250;

function countOf({ creates }: Plan, wanted: 'sheet' | 'doc'): number {
  return creates.filter(({ kind }) => kind === wanted).length;
}

export function otherLines(plan: Plan): string[] {
  const counted = COUNTED.filter((part) => plan[part].length > 0);
  return [
    ...shortened(plan.renames, ({ from, to }) => say('plan.other.rename', { from, to })),
    ...counted.map((part) => say(`plan.other.${part}`, { count: plan[part].length })),
  ];
}

const COUNTED = ['moves', 'restores', 'shareSwitches', 'setAside', 'waiting', 'retired'] as const;

export function unrecognisedLine({ name, reason, email }: Unrecognised): string {
  const why = say(`plan.left.${reason}`, { email: email ?? say('plan.left.nobody') });
  return say('plan.left.line', { name, reason: why });
}

const SHOWN = 10;

export function shortened<T>(items: readonly T[], toLine: (item: T) => string): string[] {
  const lines = items.slice(0, SHOWN).map(toLine);
  return items.length > SHOWN ? [...lines, say('plan.more', { count: items.length - SHOWN })] : lines;
}

export function section(title: MessageKey, lines: readonly string[]): string {
  if (lines.length === 0) return '';
  return say('plan.section', { title: say(title), lines: lines.map((line) => say('plan.line', { line })).join('\n') });
}
