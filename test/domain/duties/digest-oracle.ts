/**
 * Which digests must go, worked out day by day from a story of what people do: written without the code it judges, on plain
 * lists of dates.
 */
import { addDays, instantOf, localOf, type PlainDate } from '../../../src/domain/shared/plain-date';

export interface OracleDuty {
  readonly id: string;
  readonly dueDay: PlainDate;
  readonly dueMs: number;
  /** null: its check has no time. */
  readonly checkMs: number | null;
  /** How many accept it one after the other. */
  readonly steps: number;
  /** Whether it is told of before it is late. */
  readonly isEarly: boolean;
}

/** `changesBy`: until when a change is wanted. */
export interface Move {
  readonly atMs: number;
  readonly what: 'submit' | 'change' | 'accept';
  readonly changesBy?: PlainDate;
}

/** What becomes of one duty, in order of the times. */
export interface Story<Duty extends OracleDuty = OracleDuty> {
  readonly duty: Duty;
  readonly moves: readonly Move[];
}

export interface OracleWorld<Duty extends OracleDuty = OracleDuty> {
  readonly stories: readonly Story<Duty>[];
  readonly isWorking: (day: PlainDate) => boolean;
  /** Minutes since midnight. */
  readonly remindAt: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly ownersOn: (duty: Duty, day: PlainDate) => readonly string[];
  /** Who is asked for the n-th review, from 0. */
  readonly reviewersOn: (story: Story<Duty>, step: number, day: PlainDate) => readonly string[];
  /** The first days of the posts someone has that day and has not for ever. */
  readonly startsOf: (personId: string, day: PlainDate) => readonly PlainDate[];
}

export interface ToldItem<Duty extends OracleDuty = OracleDuty> {
  readonly duty: Duty;
  readonly kind: 'do' | 'change' | 'review';
  /** null: a review without a time. */
  readonly untilMs: number | null;
}

/** By person; `last` is what they got before, and is brought up to date. `summaryFor`: who gets one in any case. */
export function digestsOracle<Duty extends OracleDuty>(
  world: OracleWorld<Duty>,
  nowMs: number,
  last: Map<string, number>,
  summaryFor: readonly string[] = [],
): Map<string, ToldItem<Duty>[]> {
  const today = localOf(nowMs).date;
  const sent = new Map<string, ToldItem<Duty>[]>();
  if (!world.isWorking(today) || nowMs < instantOf(today, world.remindAt)) return sent;
  const open = openOf(world, nowMs, today);
  for (const person of new Set([...open.keys(), ...summaryFor])) {
    const items = open.get(person) ?? [];
    const before = last.get(person);
    if (before !== undefined && localOf(before).date === today) continue;
    const isNews = items.some(({ bells }) => bells.some((bell) => before === undefined || bell > before));
    if (!isNews && !summaryFor.includes(person)) continue;
    sent.set(person, items);
  }
  for (const person of sent.keys()) last.set(person, nowMs);
  return sent;
}

type Rung<Duty extends OracleDuty> = ToldItem<Duty> & { readonly bells: readonly number[] };

function openOf<Duty extends OracleDuty>(world: OracleWorld<Duty>, nowMs: number, today: PlainDate) {
  const open = new Map<string, Rung<Duty>[]>();
  for (const story of world.stories) {
    const { who, bells, ...turn } = situation(world, story, nowMs, today);
    const rung = bells.filter((bell) => bell <= nowMs);
    if (rung.length === 0) continue;
    for (const person of who) {
      const starts = world.startsOf(person, today).map((day) => instantOf(day, world.remindAt));
      const all = [...rung, ...starts.filter((start) => start <= nowMs)];
      open.set(person, [...(open.get(person) ?? []), { duty: story.duty, ...turn, bells: all }]);
    }
  }
  return open;
}

export interface StoryTurn {
  readonly kind: ToldItem['kind'] | 'done';
  readonly step: number;
  readonly sinceMs: number;
  readonly changesBy?: PlainDate | undefined;
}

/** Where the story is: whose turn, and what was said last. */
export function turnOf({ duty, moves }: Story, nowMs: number): StoryTurn {
  const happened = moves.filter(({ atMs }) => atMs <= nowMs);
  return happened.reduce<StoryTurn>(
    (turn, { what, atMs, changesBy }) => {
      const step = what === 'accept' ? turn.step + 1 : 0;
      const kind = what === 'change' ? 'change' : step < duty.steps ? 'review' : 'done';
      return { kind, step, sinceMs: atMs, changesBy };
    },
    { kind: 'do', step: 0, sinceMs: 0 },
  );
}

/** Whose turn it is, and when bells ring for her. */
function situation<Duty extends OracleDuty>(
  world: OracleWorld<Duty>,
  story: Story<Duty>,
  nowMs: number,
  today: PlainDate,
): Omit<Rung<Duty>, 'duty'> & { who: readonly string[] } {
  const { duty } = story;
  const { kind, step, sinceMs, changesBy } = turnOf(story, nowMs);
  const nothing = { who: [], kind: 'do' as const, untilMs: null, bells: [] };
  // Nothing rings weeks before its day.
  if (kind === 'done' || (kind === 'do' && duty.dueDay > addDays(today, 30))) return nothing;
  const since = (wanted: PlainDate) => {
    const came = lastWorkingUntil(world, localOf(sinceMs).date);
    return [sinceMs, ...bellsAround(world, came > wanted ? came : wanted, true).filter((bell) => bell > sinceMs)];
  };
  if (kind === 'review') {
    const wanted = lastWorkingUntil(world, localOf(duty.checkMs ?? sinceMs).date);
    return { who: world.reviewersOn(story, step, today), kind, untilMs: duty.checkMs, bells: since(wanted) };
  }
  const who = world.ownersOn(duty, today);
  if (kind === 'do') return { who, kind, untilMs: duty.dueMs, bells: bellsAround(world, duty.dueDay, duty.isEarly) };
  const day = changesBy ? lastWorkingUntil(world, changesBy) : duty.dueDay;
  return { who, kind, untilMs: changesBy ? instantOf(day, 24 * 60 - 1) : duty.dueMs, bells: since(day) };
}

/** Walks away from the day, one day at a time, and rings on the working days that are wanted. */
function bellsAround(
  { isWorking, remindAt, before, after }: Pick<OracleWorld, 'isWorking' | 'remindAt' | 'before' | 'after'>,
  day: PlainDate,
  isEarly: boolean,
): number[] {
  const bells: number[] = isEarly ? [instantOf(day, remindAt)] : [];
  const walk = (step: 1 | -1, wanted: readonly number[]) => {
    let passed = 0;
    for (let date = addDays(day, step); passed < Math.max(0, ...wanted); date = addDays(date, step)) {
      if (!isWorking(date)) continue;
      passed += 1;
      if (wanted.includes(passed)) bells.push(instantOf(date, remindAt));
    }
  };
  if (isEarly) walk(-1, before);
  walk(1, after);
  return bells;
}

function lastWorkingUntil({ isWorking }: Pick<OracleWorld, 'isWorking'>, day: PlainDate): PlainDate {
  return isWorking(day) ? day : lastWorkingUntil({ isWorking }, addDays(day, -1));
}
