/**
 * Which digests must go in a year, worked out day by day from a story of what people do: written without the code it judges, on
 * plain lists of dates.
 */
import type { PlanEvent } from '../../../src/domain/duties/plan-state';
import type { Duty } from '../../../src/domain/duties/types';
import type { School } from '../../../src/domain/school/types';
import { addDays, instantOf, localOf, type PlainDate, weekdayOf } from '../../../src/domain/shared/plain-date';

/** What becomes of one duty: submitted, sent back, submitted again, accepted; each at its time or never. */
export interface Story {
  readonly duty: Duty;
  readonly submittedMs?: number;
  readonly sentBackMs?: number;
  readonly againMs?: number;
  readonly acceptedMs?: number;
  readonly by: string;
  readonly reviewer: string;
}

export function eventsOf({ submittedMs, sentBackMs, againMs, acceptedMs, by, reviewer }: Story): PlanEvent[] {
  const review = (atMs: number, verdict: 'accept' | 'change'): PlanEvent => ({
    ...{ type: 'reviewed', atMs, by: reviewer, step: 'leads', verdict, remark: 'Sửa lại', fingerprint: null },
  });
  return [
    ...(submittedMs === undefined ? [] : [{ type: 'submitted' as const, atMs: submittedMs, by: [by] }]),
    ...(sentBackMs === undefined ? [] : [review(sentBackMs, 'change')]),
    ...(againMs === undefined ? [] : [{ type: 'submitted' as const, atMs: againMs, by: [by] }]),
    ...(acceptedMs === undefined ? [] : [review(acceptedMs, 'accept')]),
  ];
}

export interface OracleWorld {
  readonly school: School;
  readonly stories: readonly Story[];
  /** Minutes since midnight. */
  readonly remindAt: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly ownersOn: (duty: Duty, day: PlainDate) => readonly string[];
  /** The first days of the posts someone has that do not go back for ever. */
  readonly startsOf: (personId: string) => readonly PlainDate[];
  readonly reviewersOn: (duty: Duty, day: PlainDate) => readonly string[];
}

/** 'person: duty kind, duty kind' of those who get a digest in the run; `last` is what they got before, and is brought up to date. */
export function digestsOracle(world: OracleWorld, nowMs: number, last: Map<string, number>): string[] {
  const today = localOf(nowMs).date;
  if (!isWorking(world.school, today) || nowMs < instantOf(today, world.remindAt)) return [];
  const open = new Map<string, { text: string; bells: number[] }[]>();
  for (const story of world.stories) {
    const { who, kind, bells } = situation(world, story, nowMs, today);
    const rung = bells.filter((bell) => bell <= nowMs);
    if (rung.length === 0) continue;
    for (const person of who) {
      const starts = world.startsOf(person).map((day) => instantOf(day, world.remindAt));
      const all = [...rung, ...starts.filter((start) => start <= nowMs)];
      open.set(person, [...(open.get(person) ?? []), { text: `${story.duty.id} ${kind}`, bells: all }]);
    }
  }
  const sent: string[] = [];
  for (const [person, items] of open) {
    const before = last.get(person);
    const hadOneToday = before !== undefined && localOf(before).date === today;
    if (hadOneToday || !items.some(({ bells }) => bells.some((bell) => before === undefined || bell > before)))
      continue;
    last.set(person, nowMs);
    sent.push(
      `${person}: ${items
        .map(({ text }) => text)
        .sort()
        .join(', ')}`,
    );
  }
  return sent.sort();
}

/** Whose turn it is, and when bells ring for her. */
function situation(world: OracleWorld, story: Story, nowMs: number, today: PlainDate) {
  const { duty, submittedMs, sentBackMs, againMs, acceptedMs } = story;
  const happened = (at: number | undefined): at is number => at !== undefined && at <= nowMs;
  const dueDay = duty.occasion.dueDate;
  // Nothing rings weeks before its day.
  if (dueDay > addDays(today, 30) && !happened(submittedMs)) return NOTHING;
  if (happened(acceptedMs)) return NOTHING;
  const waitingSince = happened(againMs)
    ? againMs
    : happened(submittedMs) && !happened(sentBackMs)
      ? submittedMs
      : null;
  const since = (from: number, wanted: PlainDate) => {
    const came = lastWorkingUntil(world.school, localOf(from).date);
    return [from, ...bellsAround(world, came > wanted ? came : wanted, true).filter((bell) => bell > from)];
  };
  if (waitingSince !== null) {
    const { checkMs, rule } = duty.occasion;
    if (rule.check === null) return NOTHING;
    const wanted = localOf(checkMs ?? waitingSince).date;
    const bells = since(waitingSince, lastWorkingUntil(world.school, wanted));
    return { who: world.reviewersOn(duty, today), kind: 'review', bells };
  }
  const who = world.ownersOn(duty, today);
  if (happened(sentBackMs)) return { who, kind: 'change', bells: since(sentBackMs, dueDay) };
  return { who, kind: 'do', bells: bellsAround(world, dueDay, duty.occasion.rule.remind === 'usual') };
}

const NOTHING = { who: [], kind: 'done', bells: [] };

/** Walks away from the day, one day at a time, and rings on the working days that are wanted. */
function bellsAround({ school, remindAt, before, after }: OracleWorld, day: PlainDate, isEarly: boolean): number[] {
  const bells: number[] = isEarly ? [instantOf(day, remindAt)] : [];
  const walk = (step: 1 | -1, wanted: readonly number[]) => {
    let passed = 0;
    for (let date = addDays(day, step); passed < Math.max(0, ...wanted); date = addDays(date, step)) {
      if (!isWorking(school, date)) continue;
      passed += 1;
      if (wanted.includes(passed)) bells.push(instantOf(date, remindAt));
    }
  };
  if (isEarly) walk(-1, before);
  walk(1, after);
  return bells;
}

function lastWorkingUntil(school: School, day: PlainDate): PlainDate {
  return isWorking(school, day) ? day : lastWorkingUntil(school, addDays(day, -1));
}

function isWorking({ calendar: { makeUpDays, offDays } }: School, day: PlainDate): boolean {
  return makeUpDays.includes(day) || (weekdayOf(day) < 6 && !(day in offDays));
}
