/** Duties in words: what for which week, theme or month, of whom, and where it stands. */
import { weekLabel } from '../domain/calendar/calendar';
import { isChangedSinceAccepted, isOwersTurn, type PlanStatus, waitingStep } from '../domain/duties/plan-state';
import type { Anchor, Duty, DutyOccasion, DutySettings, ReviewStep } from '../domain/duties/types';
import type { School } from '../domain/school/types';
import { formatDate } from '../domain/shared/plain-date';
import { nameOfKey } from './key-names';
import { say } from './messages/catalogue';

/** 'Tuần 13 (30/11 – 04/12): Kế hoạch giáo dục tuần'. */
export function dutyName({ occasion, unit }: Duty, school: School): string {
  const time = timeOf(occasion, school);
  const name = time === null ? occasion.rule.name : say('duty.of', { time, name: occasion.rule.name });
  return unit.startsWith('team/') ? say('duty.ofUnit', { unit: nameOfKey(unit, school), name }) : name;
}

/** The same with the class or the person whose it is. */
export function dutyOfUnit(duty: Duty, school: School): string {
  const name = dutyName(duty, school);
  const [kind, id] = duty.unit.split('/');
  if (kind === 'class') return say('duty.ofUnit', { unit: nameOfKey(duty.unit, school), name });
  const person = kind === 'person' ? school.people.find((one) => one.id === id) : undefined;
  return person ? say('duty.ofUnit', { unit: person.fullName, name }) : name;
}

/** Whose duties they are: 'Lớp 5A1', 'Văn thư', the name of the person. */
export function unitName(unit: string, school: School): string {
  const [kind, id] = unit.split('/');
  if (kind === 'person') return school.people.find((one) => one.id === id)?.fullName ?? nameOfKey(unit, school);
  if (kind === 'role') return school.regulation.roles.find(({ role }) => role === id)?.name ?? String(id);
  return unit === 'board' ? say('duty.board') : nameOfKey(unit, school);
}

export function stateText(status: PlanStatus, steps: readonly ReviewStep[]): string {
  const step = waitingStep(status, steps);
  const state = step === null ? ownersState(status) : say('duty.state.waiting', { who: say(`duty.step.${step}`) });
  return isChangedSinceAccepted(status) ? say('duty.state.changed', { state }) : state;
}

/** From the second version on with the heading of its column. */
function ownersState({ state, version }: PlanStatus): string {
  const number = version - 1;
  return say(state === 'drafting' && number > 0 ? 'duty.state.draftingAgain' : `duty.state.${state}`, { number });
}

/** What the reviewer said last, as far as it still counts. */
export function remarkText(status: PlanStatus, school: School): string {
  const { review } = status;
  if (!review || (review.remark === '' && review.verdict === 'accept')) return '';
  const who = school.people.find(({ id }) => id === review.by)?.fullName ?? review.by;
  const until =
    isOwersTurn(status) && review.changesBy ? say('duty.remark.until', { date: formatDate(review.changesBy) }) : '';
  return say('duty.remark', { who, remark: review.remark, until });
}

/** Which time of the duty it is; null: it comes once. */
function timeOf({ key, rule, about }: DutyOccasion, { calendar, themes, settings }: School): string | null {
  const name = key.slice(rule.key.length + 1);
  const [, part = ''] = name.split('.');
  const { anchor } = rule;
  switch (anchor.type) {
    case 'week': {
      const week = calendar.weeks.find(({ number }) => String(number) === name);
      return week ? weekLabel(week) : null;
    }
    case 'theme':
      return say('duty.theme', { name: themes.find(({ id }) => id === name)?.name ?? name });
    case 'month':
      return say('duty.month', { month: name.split('-').reverse().join('/') });
    case 'term':
      return say(part ? 'duty.termPart' : 'duty.term', { term: name.startsWith('1') ? 'I' : 'II', part });
    case 'year':
      return part ? say('duty.time', { number: part }) : null;
    case 'dates':
      return timesOf(anchor, settings.duties) > 1 ? say('duty.time', { number: name }) : null;
    case 'event':
    case 'school_day':
      return formatDate(about.from);
  }
}

function timesOf({ dates }: Anchor & { type: 'dates' }, { childResults }: DutySettings): number {
  if (dates === 'startOfYear') return 1;
  return dates === 'childResults' ? childResults.length : dates.length;
}
