/** The school's duties as its board sees them at a glance: the month by class and kind, the months before, what is late, who is waited for. */
import { groupBy } from '../shared/group-by';
import type { Instant } from '../shared/plain-date';
import { type Figures, figuresOf } from './figures';
import { type MonthEnd, monthEnds } from './month-freeze';
import { type OpenInput, reviewersAsked } from './open-items';
import { waitingStep } from './plan-state';
import type { Duty } from './types';
import { lateDuties } from './weekly-summary';

export interface Glance {
  /** '2026-11': the month that is not over yet. */
  readonly month: string;
  /** Of what fell due in it so far, as in all that follows. */
  readonly figures: Figures;
  /** In the order of the classes; what is no class's comes last, without an id. */
  readonly byClass: readonly { readonly classId: string | null; readonly figures: Figures }[];
  /** In the order of the school's duties. */
  readonly byRule: readonly { readonly name: string; readonly figures: Figures }[];
  /** The months written down, and this one so far. */
  readonly months: readonly MonthFigures[];
  /** The board's late list, the oldest first. */
  readonly late: readonly Duty[];
  /** How many duties wait for a review. */
  readonly waiting: number;
  /** By whoever is asked, the longest waiting first. */
  readonly reviews: readonly WaitingReviews[];
  /** Reviews that nobody may give. */
  readonly withoutReviewer: number;
}

export interface MonthFigures {
  readonly month: string;
  readonly figures: Figures;
}

export interface WaitingReviews {
  readonly personId: string;
  readonly count: number;
  /** Since when the oldest of them waits. */
  readonly sinceMs: Instant;
}

/** `frozen`: the months of the year that are written down. */
export function glanceAt(input: OpenInput, frozen: readonly MonthFigures[]): Glance {
  const { school, statuses, nowMs } = input;
  const month = monthAt(input);
  const due = input.duties.filter(({ occasion }) => month.fromMs < occasion.dueMs && occasion.dueMs <= nowMs);
  const figures = figuresOf(due, statuses, nowMs);
  const own = frozen.some((one) => one.month === month.month) ? [] : [{ month: month.month, figures }];
  const ofRule = groupBy(due, ({ occasion }) => occasion.rule.key);
  const byRule = school.duties.flatMap(({ key, name }) => {
    const some = ofRule.get(key);
    return some ? [{ name, figures: figuresOf(some, statuses, nowMs) }] : [];
  });
  return {
    ...{ month: month.month, figures, byClass: classFigures(input, due), byRule },
    ...{
      months: [...frozen, ...own].filter((one) => one.figures.owed > 0),
      late: lateDuties(input),
      ...waitingReviews(input),
    },
  };
}

/** After the year's end its last month. */
function monthAt({ school, nowMs }: OpenInput): MonthEnd {
  const ends = monthEnds(school.calendar);
  return ends.find(({ toMs }) => nowMs <= toMs) ?? ends[ends.length - 1]!;
}

function classFigures({ school, statuses, nowMs }: OpenInput, due: readonly Duty[]): Glance['byClass'] {
  const ofUnit = groupBy(due, ({ unit }) => (unit.startsWith('class/') ? unit.slice('class/'.length) : NO_CLASS));
  return [...school.classes.map(({ id }) => id), NO_CLASS].flatMap((id) => {
    const some = ofUnit.get(id);
    const classId = id === NO_CLASS ? null : id;
    return some ? [{ classId, figures: figuresOf(some, statuses, nowMs) }] : [];
  });
}

const NO_CLASS = '';

function waitingReviews(input: OpenInput): Pick<Glance, 'waiting' | 'reviews' | 'withoutReviewer'> {
  const reviewersOf = reviewersAsked(input);
  const ofPeople = new Map<string, WaitingReviews>();
  let [waiting, withoutReviewer] = [0, 0];
  for (const duty of input.duties) {
    const status = input.statuses[duty.id];
    const step = status && waitingStep(status, duty.occasion.rule.check?.steps ?? []);
    if (!status || !step) continue;
    const since = status.passed[status.passed.length - 1]?.atMs ?? status.submittedMs ?? duty.occasion.dueMs;
    waiting += 1;
    const reviewers = reviewersOf(duty, step);
    if (reviewers.length === 0) withoutReviewer += 1;
    for (const { id } of reviewers) ofPeople.set(id, oneMore(ofPeople.get(id), id, since));
  }
  const reviews = [...ofPeople.values()].sort((a, b) => a.sinceMs - b.sinceMs);
  return { waiting, reviews, withoutReviewer };
}

function oneMore(known: WaitingReviews | undefined, personId: string, sinceMs: Instant): WaitingReviews {
  return known
    ? { personId, count: known.count + 1, sinceMs: Math.min(known.sinceMs, sinceMs) }
    : { personId, count: 1, sinceMs };
}
