/**
 * What changes after the day's reports were closed (báo bổ sung). Every change is kept as a difference that the kitchen
 * acknowledges; nothing that was confirmed is ever written over.
 */
import type { Instant, PlainDate } from '../shared/plain-date';
import type { MealCounts } from './meal-columns';

/** The children present stand among the counts of a row, under this key. */
export const PRESENT = 'present';

export interface Supplement {
  /** Of a class, or the staff's row. */
  readonly rowId: string;
  readonly before: MealCounts;
  readonly after: MealCounts;
  readonly reason: string;
  /** When a reading found it. */
  readonly takenMs: Instant;
  readonly acknowledgedMs: Instant | null;
}

/** The kitchen and the board each have their own cell to tick. */
export type Confirmer = 'kitchen' | 'board';

export interface Confirmation {
  readonly by: Confirmer;
  readonly atMs: Instant;
}

/** A day from its closing on; plain data that survives between runs. */
export interface KitchenDay {
  readonly date: PlainDate;
  /** The counts of each row when it was closed. */
  readonly reported: Readonly<Record<string, MealCounts>>;
  readonly confirmation: Confirmation | null;
  /** In the order in which they were taken; none ever leaves. */
  readonly supplements: readonly Supplement[];
  readonly readMs: Instant | null;
}

/** What a row's own people typed as its new numbers. */
export interface SupplementEntry {
  readonly rowId: string;
  /** Only what was typed. */
  readonly counts: Readonly<Record<string, number>>;
  readonly reason: string;
}

export interface KitchenReading {
  readonly atMs: Instant;
  /** Whose ticks of confirmation stand there. */
  readonly confirmedBy: readonly Confirmer[];
  /** Places of the supplements whose tick stands there. */
  readonly acknowledged: readonly number[];
  readonly entries: readonly SupplementEntry[];
}

export function openKitchenDay(date: PlainDate, reported: Readonly<Record<string, MealCounts>>): KitchenDay {
  return { date, reported, confirmation: null, supplements: [], readMs: null };
}

/**
 * The day with what a reading shows. Ticks come first: they are about what was on the screen, and what comes with the same
 * reading was not. A reading that is not newer than the last one changes nothing.
 */
export function readKitchen(day: KitchenDay, reading: KitchenReading): KitchenDay {
  const { atMs } = reading;
  if (day.readMs !== null && atMs <= day.readMs) return day;
  const ticked = acknowledge(confirm(day, reading), reading);
  return { ...reading.entries.reduce((state, entry) => take(state, entry, atMs), ticked), readMs: atMs };
}

/** What a row's counts are by all that was said, acknowledged or not. */
export function latestCounts({ reported, supplements }: KitchenDay, rowId: string): MealCounts {
  const own = supplements.filter((one) => one.rowId === rowId);
  return own[own.length - 1]?.after ?? reported[rowId] ?? {};
}

/** What the kitchen cooks for: the reported counts and the differences it has acknowledged. */
export function countedBy(day: KitchenDay): Record<string, MealCounts> {
  const steps = countedSteps(day).map(({ rowId, counts }) => [rowId, counts] as const);
  return { ...day.reported, ...Object.fromEntries(steps) };
}

export interface CountedStep {
  readonly rowId: string;
  /** The row's counts from then on. */
  readonly counts: MealCounts;
  readonly atMs: Instant;
}

/** What each acknowledged difference made of its row, in the order in which they were acknowledged: later ones come after. */
export function countedSteps({ reported, supplements }: KitchenDay): CountedStep[] {
  const counted: Record<string, MealCounts> = { ...reported };
  const known = supplements.flatMap((one) => (one.acknowledgedMs === null ? [] : [{ one, atMs: one.acknowledgedMs }]));
  return [...known]
    .sort((a, b) => a.atMs - b.atMs)
    .map(({ one, atMs }) => {
      const counts = plus(counted[one.rowId] ?? {}, one);
      counted[one.rowId] = counts;
      return { rowId: one.rowId, counts, atMs };
    });
}

export function waitingOf({ supplements }: KitchenDay): Supplement[] {
  return supplements.filter(({ acknowledgedMs }) => acknowledgedMs === null);
}

/** By key, only what differs; a count that nobody had reported counts from zero. */
export function differenceOf({ before, after }: Pick<Supplement, 'before' | 'after'>): Record<string, number> {
  const differences = Object.keys(after).map((key) => [key, (after[key] ?? 0) - (before[key] ?? 0)] as const);
  return Object.fromEntries(differences.filter(([key, by]) => by !== 0 || isFirst(key, before, after)));
}

/** The first confirmation stands, whoever ticks or takes a tick away later. */
function confirm(day: KitchenDay, { confirmedBy: [by], atMs }: KitchenReading): KitchenDay {
  return day.confirmation || !by ? day : { ...day, confirmation: { by, atMs } };
}

function acknowledge(day: KitchenDay, { acknowledged, atMs }: KitchenReading): KitchenDay {
  const isNew = ({ acknowledgedMs }: Supplement, place: number) =>
    acknowledgedMs === null && acknowledged.includes(place);
  if (!day.supplements.some(isNew)) return day;
  const supplements = day.supplements.map((one, place) => (isNew(one, place) ? { ...one, acknowledgedMs: atMs } : one));
  return { ...day, supplements };
}

/** The typed cells stay as they are: only what they say anew is another supplement. */
function take(day: KitchenDay, { rowId, counts, reason }: SupplementEntry, atMs: Instant): KitchenDay {
  const before = latestCounts(day, rowId);
  const after = { ...before, ...counts };
  if (Object.keys(counts).every((key) => after[key] === before[key])) return day;
  const supplement = { rowId, before, after, reason, takenMs: atMs, acknowledgedMs: null };
  return { ...day, supplements: [...day.supplements, supplement] };
}

function plus(counts: MealCounts, supplement: Supplement): MealCounts {
  const difference = differenceOf(supplement);
  const sums = Object.entries(difference).map(([key, by]) => [key, (counts[key] ?? 0) + by] as const);
  return { ...counts, ...Object.fromEntries(sums) };
}

/** Zero where nothing was reported says something: nobody eats. */
function isFirst(key: string, before: MealCounts, after: MealCounts): boolean {
  return (before[key] ?? null) === null && (after[key] ?? null) !== null;
}
