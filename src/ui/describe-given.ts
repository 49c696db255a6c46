/** Whom a plan gives what: one line a unit, or for all units of a kind that get the same. */

import { outranks } from '../domain/access/drive-role';
import type { Plan } from '../domain/plan/plan';
import type { AccessGroup } from '../domain/regulation/types';
import type { School } from '../domain/school/types';
import { groupBy } from '../domain/shared/group-by';
import { nameOfKey, unitOfKey } from './key-names';
import { type MessageKey, say } from './messages/catalogue';
import { personText, placesText } from './plan-words';

interface Given {
  readonly email: string;
  readonly key: string;
  readonly writes: boolean;
  readonly group: AccessGroup;
}

/** Units in the order of the tree, personal records last; then those whose role is raised. */
export function givenLines(plan: Plan, school: School): string[] {
  const given = givenBy(plan);
  const isSmall = new Set(given.map(({ email }) => email)).size <= FEW_PEOPLE;
  const who = (group: AccessGroup, emails: readonly string[]) =>
    isSmall
      ? emails.map((email) => personText(email, school)).join(', ')
      : say(`plan.group.${group}`, { count: emails.length });
  const sentences = [...groupBy(given, ({ key }) => unitOfKey(key))].map(([unit, list]) => ({
    unit,
    text: sentenceOf(unit, list, who),
  }));
  const alike = [...groupBy(sentences, ({ unit, text }) => `${kindOf(unit)}: ${text}`)].map(([, list]) => list);
  const ordered = KIND_ORDER.flatMap((kind) => alike.filter(([first]) => first && kindOf(first.unit) === kind));
  return [...ordered.map((list) => lineOf(list, school)), ...raisedLines(plan, school)];
}

/** So few people are called by name; more are only counted. */
const FEW_PEOPLE = 5;
/** So many personal folders or files of duties are named; more are only counted. */
const FEW_UNITS = 3;

const KIND_ORDER = [
  'root',
  'year',
  'control',
  'meals',
  'tasks',
  'review',
  'classes',
  'class',
  'teams',
  'team',
  'office',
  'board',
  'people',
  'person',
  'setAside',
];

function kindOf(unit: string): string {
  return unit.split('/')[0] ?? unit;
}

function givenBy({ creates, grants }: Plan): Given[] {
  const onNew = creates.flatMap(({ key, grants: list }) => list.map((grant) => ({ ...grant, key })));
  const onOld = grants.flatMap((step) => (step.type === 'grant' ? [step] : []));
  return [...onNew, ...onOld].map(({ email, key, role, why }) => ({
    email,
    key,
    writes: role === 'writer',
    group: why.reason,
  }));
}

type Who = (group: AccessGroup, emails: readonly string[]) => string;

/** '2 giáo viên sửa 8 thư mục, tổ trưởng, tổ phó xem'. */
function sentenceOf(unit: string, given: readonly Given[], who: Who): string {
  const byGroup = [...groupBy(given, ({ group }) => group)];
  const parts = byGroup.flatMap(([group, list]) => {
    const writers = list.filter(({ writes }) => writes);
    const readers = list.filter(({ email }) => !writers.some((writer) => writer.email === email));
    return [
      writesText(unit, writers, who(group as AccessGroup, emailsOf(writers))),
      readsText(readers, who(group as AccessGroup, emailsOf(readers))),
    ];
  });
  return parts.filter((part) => part !== '').join(', ');
}

function writesText(unit: string, writers: readonly Given[], who: string): string {
  const keys = new Set(writers.map(({ key }) => key));
  if (keys.size === 0) return '';
  return keys.size === 1 && (keys.has(unit) || kindOf(unit) === 'meals')
    ? say('plan.given.writes', { who })
    : say('plan.given.writesFolders', { who, count: keys.size });
}

function readsText(readers: readonly Given[], who: string): string {
  return readers.length === 0 ? '' : say('plan.given.reads', { who });
}

function lineOf(list: readonly { unit: string; text: string }[], school: School): string {
  const units = list.map(({ unit }) => unit);
  const shared = units.length > 1 ? SHARED_LINE[kindOf(units[0] ?? '')] : undefined;
  return say(shared ?? 'plan.given.line', { units: unitsText(units, school), who: list[0]?.text ?? '' });
}

/** What holds for each of several units is said to be so. */
const SHARED_LINE: Readonly<Record<string, MessageKey | undefined>> = {
  class: 'plan.given.eachClass',
  team: 'plan.given.eachTeam',
};

function unitsText(units: readonly string[], school: School): string {
  const kind = kindOf(units[0] ?? '');
  const isMany = units.length > FEW_UNITS;
  if (isMany && kind === 'person') return say('plan.given.people', { count: units.length });
  const isPersonal = units[0]?.startsWith('tasks/person/');
  if (isMany && kind === 'tasks')
    return say(isPersonal ? 'plan.given.personTasks' : 'plan.given.tasks', { count: units.length });
  return units.map((unit) => nameOfKey(unit, school)).join(', ');
}

function raisedLines({ grants }: Plan, school: School): string[] {
  const raised = grants.flatMap((step) => (step.type === 'changeRole' && outranks(step.to, step.from) ? [step] : []));
  return [...groupBy(raised, ({ email }) => email ?? '')].map(([email, steps]) =>
    say('plan.given.raised', {
      who: personText(email, school),
      places: placesText(
        steps.map(({ key }) => key),
        school,
      ),
    }),
  );
}

function emailsOf(given: readonly Given[]): string[] {
  return [...new Set(given.map(({ email }) => email))];
}
