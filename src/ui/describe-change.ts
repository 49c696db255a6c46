/** A change of people in words: who gains what first, then who loses what, then what the tabs say differently. */
import type { ChangeFacts } from '../app/people-change';
import type { AgreeablePlan } from '../app/set-up';
import type { StaffChange } from '../domain/people/staff-changes';
import { summarize, widensAccess } from '../domain/plan/plan-questions';
import { CONTROL_SHEETS } from '../domain/school/control-sheets';
import type { Assignment, School } from '../domain/school/types';
import { formatDate } from '../domain/shared/plain-date';
import { otherLines, section, shortened, unrecognisedLine } from './describe-plan';
import { describeProblem } from './describe-problem';
import { takenLines } from './describe-taken';
import { wideningText } from './describe-widening';
import { nameOfKey } from './key-names';
import { type MessageKey, say } from './messages/catalogue';
import { personText } from './plan-words';

export function describeChange(shown: AgreeablePlan, facts: ChangeFacts): string {
  const { plan, warnings, refused } = shown;
  // Whoever is gone still has a name.
  const school = { ...shown.school, people: [...shown.school.people, ...facts.before.people] };
  const { folders, records } = summarize(plan);
  const sections = [
    [
      say('change.title'),
      ...(folders + records > 0 ? [say('change.creates', { folders, records })] : []),
      say('plan.untilAgreed'),
    ].join('\n'),
    wideningText(widensAccess(plan), school),
    section('plan.taken.title', [...takenLines(plan, school), ...leaverLines(facts, school)]),
    section(
      'change.tabs.title',
      facts.changes.map((change) => changeLine(change, school)),
    ),
    section('plan.other.title', otherLines(plan)),
    section('plan.left.title', shortened(plan.unrecognised, unrecognisedLine)),
    section(
      'plan.refusedAddresses.title',
      refused.map((email) => personText(email, school)),
    ),
    section('plan.warnings.title', [...otherTabLines(facts), ...warnings.map(describeProblem)]),
  ];
  return sections.filter((text) => text !== '').join('\n\n');
}

function leaverLines({ leavers }: ChangeFacts, school: School): string[] {
  return leavers.map(({ email }) => say('change.leaver', { who: personText(email, school) }));
}

function otherTabLines({ otherTabs }: ChangeFacts): string[] {
  if (otherTabs.length === 0) return [];
  const tabs = otherTabs.map((key) => CONTROL_SHEETS[key].name).join(', ');
  return [say('change.otherTabs', { tabs })];
}

function changeLine(change: StaffChange, school: School): string {
  switch (change.type) {
    case 'came':
    case 'gone':
      return say(`change.${change.type}`, { who: personText(change.person.email, school) });
    case 'email':
    case 'name':
      return say(`change.${change.type}`, { who: change.person.fullName, from: change.from, to: change.to });
    case 'begins':
    case 'ends':
      return say(`change.${change.type}`, {
        who: change.person.fullName,
        role: roleText(change.assignment, school),
      });
    case 'newClass':
    case 'classGone':
      return say(`change.${change.type}`, { room: change.room.name });
    case 'classRenamed':
      return say('change.classRenamed', { from: change.from, to: change.to });
    case 'classEnds':
      return classEndText(change.room, school);
  }
}

/** 'Giáo viên Lớp 5A1 từ 01/12/2026 đến 05/12/2026'. */
function roleText({ role, classId, teamId, from, to }: Assignment, school: School): string {
  const name = school.regulation.roles.find((rule) => rule.role === role)?.name ?? role;
  const place = classId ? nameOfKey(`class/${classId}`, school) : teamId ? nameOfKey(`team/${teamId}`, school) : '';
  const dates = [dateText('change.from', from), dateText('change.to', to)];
  return [name, place, ...dates].filter((part) => part !== '').join(' ');
}

function dateText(key: MessageKey, date: Assignment['from']): string {
  return date === undefined ? '' : say(key, { date: formatDate(date) });
}

function classEndText({ name, to, mergedInto }: School['classes'][number], school: School): string {
  const date = to === undefined ? '' : formatDate(to);
  if (mergedInto === undefined) return say('change.classEnds', { room: name, date });
  return say('change.classMerged', { room: name, date, into: nameOfKey(`class/${mergedInto}`, school) });
}
