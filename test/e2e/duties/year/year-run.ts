/**
 * The year, day by day: who does what is drawn with the dice, the beats at which something can happen are run, and each day's
 * digests are compared with what the oracle wants.
 */
import { between, passTo, sleepTo } from '../../../../scripts/day/day-run';
import { addDays, formatDate, instantOf, localOf, type PlainDate } from '../../../../src/domain/shared/plain-date';
import { armFaults } from '../../../../src/simulator/script';
import { turnOf } from '../../../domain/duties/digest-oracle';
import { addRow, type Edit } from '../../../domain/school/edit-tables';
import { agree, ask, edit } from '../../people/people-desk';
import { type OwnCalendar, ownCalendar } from './own-calendar';
import { ownDuties } from './own-duties';
import { CHANGES, peopleOn, staffRows } from './own-staff';
import { ownersOf, reviewersOf, type WantedDigest, wantedDigests, type YearStory } from './year-oracle';
import {
  BEGIN,
  digestsSince,
  judgeDuty,
  knownStates,
  rowsOf,
  themesOf,
  tickDuty,
  type Verdict,
  type YearSchool,
  yearSchool,
} from './year-school';

/** A storm told in the morning of its first day, with the Saturday on which one of its days is made up. */
const STORMS = [
  { days: ['2026-10-15', '2026-10-16'], makeUp: ['2026-10-24'] },
  { days: ['2026-12-07'], makeUp: [] },
  { days: ['2027-01-21'], makeUp: [] },
  { days: ['2027-03-12'], makeUp: [] },
];

/** A mail that is wrong or missing, in words. */
export type Difference = string;

interface Pending {
  readonly id: string;
  readonly move: YearStory['moves'][number];
  readonly authors: readonly string[];
  /** What the worker's memory says once it has seen it. */
  readonly isSeen: (known: ReturnType<typeof knownStates>[string] | undefined) => boolean;
}

export interface Year {
  readonly day: YearSchool;
  /** Whether triggers are late, skipped and doubled, and runs are killed. */
  readonly isRough: boolean;
  /** Digests that were in flight at a kill and did not arrive. */
  readonly lost: string[];
  stories: YearStory[];
  calendar: OwnCalendar;
  /** Done, not yet seen by the worker. */
  pending: Pending[];
  readonly last: Map<string, number>;
  readonly counts: { digests: number; items: number; ticks: number; reviews: number; sentBack: number };
}

export function beginYear(seed: number, isRough = false): Year {
  const day = yearSchool(seed);
  if (isRough) Object.assign(day.school.world.state.script.triggerChaos, ROUGH);
  const year: Year = {
    ...{ day, isRough, lost: [], stories: [], calendar: ownCalendar([], []), pending: [], last: new Map() },
    counts: { digests: 0, items: 0, ticks: 0, reviews: 0, sentBack: 0 },
  };
  renew(year, BEGIN);
  return year;
}

const ROUGH = { skipRate: 0.15, doubleRate: 0.15, maxDelayMs: 120_000 };

/** One day with its night; what was wrong with its digests. */
export function liveDay(year: Year, date: PlainDate): Difference[] {
  const { day } = year;
  const at = (minutes: number) => instantOf(date, minutes);
  passTo(day, at(30));
  sleepTo(day.school.world, at(6 * 60 + 8));
  officeWork(year, date);
  window(year, at(6 * 60 + 13), at(6 * 60 + 20));
  act(year, date, at(9 * 60 + 3));
  window(year, at(9 * 60 + 13), at(9 * 60 + 20));
  act(year, date, at(13 * 60 + 50));
  const from = day.school.world.state.script.mails.length;
  const kills = armKill(year);
  window(year, at(13 * 60 + 58), at(14 * 60 + 7));
  const differences = compare(year, date, from, kills() ? 1 : 0);
  act(year, date, at(16 * 60 + 40));
  window(year, at(16 * 60 + 43), at(16 * 60 + 50));
  act(year, date, at(19 * 60));
  sleepTo(day.school.world, at(24 * 60));
  return differences;
}

/** Where the worker thinks a duty is elsewhere than it is. */
export function endDifferences(year: Year): Difference[] {
  const known = knownStates(year.day);
  const nowMs = year.day.school.world.state.nowMs;
  return year.stories.flatMap((story) => {
    const [kind, state] = [turnOf(story, nowMs).kind, known[story.duty.id]?.state ?? 'notDone'];
    return STATES[kind].includes(state) ? [] : [`${story.duty.id}: ${state} instead of ${kind}`];
  });
}

const STATES: Readonly<Record<ReturnType<typeof turnOf>['kind'], readonly string[]>> = {
  do: ['notDone', 'drafting'],
  change: ['changesWanted'],
  review: ['submitted', 'resubmitted', 'accepted'],
  done: ['approved', 'closed'],
};

/** In a rough year the run of the digests is killed every other day, at one of its calls; whether it was. */
function armKill({ day, isRough }: Year): () => boolean {
  const { world } = day.school;
  if (!isRough || between(day, 0, 1) === 0) return () => false;
  armFaults(world, [{ call: between(day, 1, 60), kind: between(day, 0, 1) ? 'kill' : 'killAfter', scope: 'all' }]);
  return () => {
    const isKilled = world.state.script.faults.armed.some(({ fired }) => fired);
    armFaults(world, []);
    return isKilled;
  };
}

/** Lets some beats run, more of them in a rough year; what they saw is known from then on. */
function window(year: Year, fromMs: number, untilMs: number): void {
  sleepTo(year.day.school.world, fromMs);
  passTo(year.day, year.isRough ? untilMs + ROUGH_MS : untilMs);
  if (year.pending.length === 0) return;
  const known = knownStates(year.day);
  const seen = year.pending.filter(({ id, isSeen }) => isSeen(known[id]));
  for (const { id, move, authors } of seen) {
    year.stories = year.stories.map((story) => {
      if (story.duty.id !== id) return story;
      const moves = [...story.moves, { ...move, atMs: seenAt(move.atMs, fromMs) }];
      return { ...story, moves, authors: [...new Set([...story.authors, ...authors])] };
    });
  }
  year.pending = year.pending.filter((one) => !seen.includes(one));
}

/** Between the deed and the end of the beats: before those digests, if they were among the beats. */
function seenAt(doneMs: number, fromMs: number): number {
  return localOf(doneMs).date === localOf(fromMs).date ? doneMs : fromMs;
}

/** Until the next beats find what the one before them left. */
const ROUGH_MS = 33 * 60_000;

/** @param mayLose how many digests a kill may have cost */
function compare(year: Year, date: PlainDate, from: number, mayLose: number): Difference[] {
  const got = digestsSince(year.day, from);
  const wanted = wantedDigests(year.stories, year.calendar, year.day.school.world.state.nowMs, year.last);
  year.counts.digests += wanted.size;
  const people = new Set([...got.map(({ person }) => person), ...wanted.keys()]);
  const lost = [...wanted.keys()].filter((id) => !got.some(({ person }) => person === id)).slice(0, mayLose);
  for (const id of lost) {
    people.delete(id);
    year.lost.push(`${date} ${id}`);
  }
  return [...people].flatMap((person) => {
    const hers = got.filter((one) => one.person === person);
    if (hers.length > 1) return [`${date} ${person}: ${hers.length} digests`];
    return differenceOf(`${date} ${person}`, hers[0]?.lines ?? null, wanted.get(person) ?? null, year);
  });
}

function differenceOf(who: string, got: string[] | null, wanted: WantedDigest | null, year: Year): Difference[] {
  if (!wanted) return [`${who}: a digest of ${got?.join('; ')}`];
  if (!got) return [`${who}: no digest of ${wanted.lines.join('; ')}`];
  year.counts.items += wanted.lines.length;
  const start = got.findIndex((line) => line.startsWith('Bảy ngày qua'));
  const [items, summary] = start < 0 ? [got, []] : [got.slice(0, start), got.slice(start)];
  const figures = /: (\d+) việc đến hạn, \d+ đúng hạn, \d+ trễ, (\d+) chưa nộp/.exec(summary[0] ?? '');
  const told = summary.length === 0 ? null : { owed: Number(figures?.[1]), missing: Number(figures?.[2]) };
  const wantedFigures = wanted.summary && { owed: wanted.summary.owed, missing: wanted.summary.missing };
  return [
    ...listDifference(`${who} items`, items, wanted.lines),
    ...listDifference(`${who} late list`, summary.slice(1), wanted.summary?.late ?? []),
    ...(JSON.stringify(told) === JSON.stringify(wantedFigures)
      ? []
      : [`${who}: summary ${JSON.stringify(told)} instead of ${JSON.stringify(wantedFigures)}`]),
  ];
}

const LISTED = 25;

/** A long list names the first ones and counts the others. */
function listDifference(what: string, got: readonly string[], wanted: readonly string[]): Difference[] {
  const rest = Number(/^… và (\d+) việc khác$/.exec(got[LISTED] ?? '')?.[1] ?? 0);
  const named = rest > 0 ? got.slice(0, LISTED) : [...got];
  const left = [...wanted];
  const tooMany = named.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const missing = left.length === rest ? [] : left;
  return [
    ...tooMany.map((line) => `${what}: too many: ${line}`),
    ...missing.map((line) => `${what}: missing: ${line}`),
  ];
}

/** What the school account types that morning: a storm, a change of staff. */
function officeWork(year: Year, date: PlainDate): void {
  const storm = STORMS.find(({ days }) => days[0] === date);
  const change = CHANGES.find(({ day }) => day === date && day > BEGIN);
  if (storm) command(year, stormRows(storm), 'setUpYear');
  if (change)
    command(year, [(tables) => ({ ...tables, staff: rowsOf(tables.staff!, staffRows(date)) })], 'updateStaff');
  if (storm || change) renew(year, date);
}

function stormRows({ days, makeUp }: (typeof STORMS)[number]): Edit[] {
  const row = (day: string, name: string, kind: string) => {
    const text = formatDate(day as PlainDate);
    return addRow('offDays', [text, text, name, kind, '']);
  };
  return [...days.map((day) => row(day, 'Bão', 'Nghỉ')), ...makeUp.map((day) => row(day, 'Học bù', 'Học bù'))];
}

function command({ day: { desk } }: Year, edits: readonly Edit[], name: 'setUpYear' | 'updateStaff'): void {
  edit(desk, edits);
  const { state } = ask(desk, name);
  if (state.includes('Không')) throw new Error(`${name}: ${state}`);
  agree(desk);
}

/** The year's duties as they are now; what was done of them stays. */
function renew(year: Year, date: PlainDate): void {
  const known = STORMS.filter(({ days }) => days[0]! <= date);
  year.calendar = ownCalendar(
    known.flatMap(({ days }) => days),
    known.flatMap(({ makeUp }) => makeUp),
  );
  const before = new Map(year.stories.map((story) => [story.duty.id, story]));
  year.stories = ownDuties(year.calendar, themesOf(year.day.desk.tables), date)
    .filter(({ dueDay }) => dueDay > BEGIN)
    .map((duty) => ({ moves: [], authors: [], ...before.get(duty.id), duty }));
}

/** Some of those whose turn it is do it. */
function act(year: Year, date: PlainDate, nowMs: number): void {
  const { day, pending } = year;
  if (!year.calendar.isWorking(date) && between(day, 0, 3) > 0) return;
  sleepTo(day.school.world, nowMs);
  const stays = new Set(peopleOn(addDays(date, 1), date));
  const busy = new Set(pending.map(({ id }) => id));
  for (const story of year.stories) {
    if (busy.has(story.duty.id)) continue;
    const { kind } = turnOf(story, nowMs);
    if (kind === 'do' || kind === 'change') submit(year, story, date, stays);
    else if (kind === 'review') review(year, story, date, stays);
  }
}

/** A few never do anything of a duty, and a few never review it. */
const isNever = (id: string, sides: number) =>
  [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % sides === 0;

function submit(year: Year, { duty, moves }: YearStory, date: PlainDate, stays: ReadonlySet<string>): void {
  const { day, counts } = year;
  if (duty.dueDay > addDays(date, 9) || isNever(duty.id, 15)) return;
  const isNear = duty.dueDay <= addDays(date, 2);
  if (between(day, 0, isNear ? 4 : 25) > 0) return;
  const owners = ownersOf(duty, date).filter((id) => stays.has(id));
  const who = owners[between(day, 0, owners.length - 1)];
  if (who === undefined) return;
  const version = 1 + moves.filter(({ what }) => what === 'change').length;
  if (!tickDuty(day, who, duty, version)) throw new Error(`${date}: ${who} finds no row for ${duty.id}`);
  counts.ticks += 1;
  year.pending.push({
    id: duty.id,
    move: { what: 'submit', atMs: day.school.world.state.nowMs },
    authors: duty.unit.startsWith('class/') ? owners : [who],
    isSeen: (known) => known !== undefined && !['notDone', 'drafting', 'changesWanted'].includes(known.state),
  });
}

function review(year: Year, story: YearStory, date: PlainDate, stays: ReadonlySet<string>): void {
  const { day, counts } = year;
  const { duty, moves, authors } = story;
  if (isNever(`${duty.id} review`, 17) || between(day, 0, 3) > 0) return;
  const { step } = turnOf(story, day.school.world.state.nowMs);
  const people = reviewersOf(duty, duty.reviews[step]!, authors, date).filter((id) => stays.has(id));
  const who = people[between(day, 0, people.length - 1)];
  if (who === undefined) return;
  const version = 1 + moves.filter(({ what }) => what === 'change').length;
  const isBack = version < 4 && between(day, 0, 4) === 0;
  const changesBy = isBack && between(day, 0, 1) === 0 ? addDays(date, between(day, 1, 5)) : undefined;
  const said: Verdict = isBack
    ? {
        verdict: 'Yêu cầu điều chỉnh',
        remark: 'Thêm hoạt động',
        ...(changesBy ? { changesBy: formatDate(changesBy) } : {}),
      }
    : { verdict: 'Đạt' };
  const name = duty.reviews[step] === 'vice' ? 'vice_principal' : duty.reviews[step]!;
  if (!judgeDuty(day, who, duty, version, name, said))
    throw new Error(`${date}: ${who} finds no row for ${duty.id} ${name}`);
  counts[isBack ? 'sentBack' : 'reviews'] += 1;
  year.pending.push({
    id: duty.id,
    move: {
      ...{ what: isBack ? 'change' : 'accept', atMs: day.school.world.state.nowMs },
      ...(changesBy ? { changesBy } : {}),
    },
    authors: [],
    isSeen: (known) => (isBack ? known?.version === version + 1 : (known?.passed.length ?? 0) > step),
  });
}
