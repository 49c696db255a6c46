/** A month of meal reports as the board checks it: portions by class and day, totals, who was on time, and what the attendance books say. */
import { type AttendanceDifference, differencesOf } from '../attendance/compare';
import type { Stage } from '../school/types';
import type { PlainDate } from '../shared/plain-date';

/** A line of the ledger. */
export interface LedgerLine {
  readonly date: PlainDate;
  readonly classId: string;
  readonly present: number | null;
  /** By the ledger's columns, the main meal first; null: not reported. */
  readonly counts: readonly (number | null)[];
  readonly timing: 'on_time' | 'late' | null;
}

/** What a class's attendance book says of the month, without names. */
export interface AttendedMonth {
  /** Children present; null: nothing is marked. Absent: the book has no such day. */
  readonly present: ReadonlyMap<PlainDate, number | null>;
  /** Days of children whose meal money goes back. */
  readonly refundDays: number;
}

export interface MonthClass {
  readonly classId: string;
  readonly stage: Stage;
  /** Main meals by day; null: no report, or not asked. */
  readonly portions: readonly (number | null)[];
  readonly total: number;
  /** Days on which it was asked, and those with a report. */
  readonly asked: number;
  readonly reported: number;
  /** Reports in time of the days asked, in percent; null: never asked. */
  readonly onTimeRate: number | null;
  /** null: its attendance book was not read. */
  readonly refundDays: number | null;
}

export interface MealMonth {
  /** The days that the ledger has, in order. */
  readonly days: readonly PlainDate[];
  readonly classes: readonly MonthClass[];
  readonly byStage: Readonly<Record<Stage, readonly number[]>>;
  readonly totals: readonly number[];
  /** Of every column of the ledger the month's sum, by stage. */
  readonly columns: readonly Readonly<Record<Stage, number>>[];
  readonly differences: readonly AttendanceDifference[];
}

export interface MonthFacts {
  readonly classes: readonly { readonly id: string; readonly stage: Stage }[];
  readonly lines: readonly LedgerLine[];
  readonly attended: Readonly<Record<string, AttendedMonth>>;
  /** By class that was asked on the day those whose children its report counts. */
  readonly eatersOn: (date: PlainDate) => ReadonlyMap<string, readonly string[]>;
}

/** A class and day has one line: of several the last one holds. */
export function mealMonth(facts: MonthFacts): MealMonth {
  const { classes, lines, attended } = facts;
  const known = new Map(lines.map((line) => [`${line.classId} ${line.date}`, line]));
  const days = [...new Set(lines.map(({ date }) => date))].sort();
  const rows = classes.map((room) => ({ room, lines: days.map((date) => known.get(`${room.id} ${date}`) ?? null) }));
  const counted = rows.map(({ room, lines: own }) => classOf(room, own, attended[room.id]));
  const sum = (stage: Stage | null) =>
    days.map((_, i) =>
      total(counted.filter((one) => stage === null || one.stage === stage).map((one) => one.portions[i])),
    );
  const reported = [...known.values()].map((line) => ({ ...line, portions: line.counts[0] ?? null }));
  return {
    days,
    classes: counted,
    byStage: { nursery: sum('nursery'), kindergarten: sum('kindergarten') },
    totals: sum(null),
    columns: columnSums(rows),
    differences: classes.flatMap(({ id }) => differencesOf(attendedFor(facts, id), id, reported)),
  };
}

/**
 * The children present whom the class's report counts: on days on which other classes eat with it theirs too, on days on which it
 * is away or eats elsewhere none. null: one of the classes has marked nothing. A day of which a book says nothing is left out.
 */
function attendedFor({ lines, attended, eatersOn }: MonthFacts, id: string): Map<PlainDate, number | null> {
  const told = new Set(lines.filter(({ classId }) => classId === id).map(({ date }) => date));
  const own = [...(attended[id]?.present ?? new Map<PlainDate, number | null>())];
  return new Map(
    own.flatMap(([date, count]): [PlainDate, number | null][] => {
      const eaters = eatersOn(date).get(id) ?? (told.has(date) ? [id] : []);
      const counts = eaters.map((one) => (one === id ? count : attended[one]?.present.get(date)));
      if (eaters.length === 0 || counts.includes(undefined)) return [];
      return [[date, counts.includes(null) ? null : total(counts)]];
    }),
  );
}

function classOf(
  { id, stage }: MonthFacts['classes'][number],
  lines: readonly (LedgerLine | null)[],
  attended: AttendedMonth | undefined,
): MonthClass {
  const portions = lines.map((line) => line?.counts[0] ?? null);
  const asked = lines.filter((line) => line !== null).length;
  const onTime = lines.filter((line) => line?.timing === 'on_time').length;
  return {
    ...{ classId: id, stage, portions, total: total(portions), asked },
    reported: portions.filter((count) => count !== null).length,
    onTimeRate: asked === 0 ? null : (onTime / asked) * 100,
    refundDays: attended?.refundDays ?? null,
  };
}

function columnSums(
  rows: readonly { room: { stage: Stage }; lines: readonly (LedgerLine | null)[] }[],
): Readonly<Record<Stage, number>>[] {
  const width = Math.max(0, ...rows.flatMap(({ lines }) => lines.map((line) => line?.counts.length ?? 0)));
  const sum = (stage: Stage, column: number) =>
    total(
      rows.filter(({ room }) => room.stage === stage).flatMap(({ lines }) => lines.map((line) => line?.counts[column])),
    );
  return Array.from({ length: width }, (_, i) => ({
    nursery: sum('nursery', i),
    kindergarten: sum('kindergarten', i),
  }));
}

function total(counts: readonly (number | null | undefined)[]): number {
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
