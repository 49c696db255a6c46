/** The school year as a list of days, worked out from the dates of the year and nothing of the product. */
import { addDays, type PlainDate, weekdayOf } from '../../../../src/domain/shared/plain-date';

const WEEKS = 35;
const FIRST_MONDAY = '2026-09-07' as PlainDate;
const LAST_DAY = '2027-07-31';

/** Quốc khánh, Ngày Văn hóa, Tết Dương lịch, Giỗ Tổ, 30/4, and the Monday for 1/5; Tết is the school's own. */
const HOLIDAYS = [
  ...['2026-09-01', '2026-09-02', '2026-11-24', '2027-01-01', '2027-04-16', '2027-04-30', '2027-05-03'],
  ...range('2027-02-01' as PlainDate, '2027-02-12' as PlainDate),
];

export interface OwnWeek {
  readonly number: number;
  readonly monday: PlainDate;
  readonly days: readonly PlainDate[];
}

export interface OwnCalendar {
  readonly isWorking: (day: PlainDate) => boolean;
  readonly weeks: readonly OwnWeek[];
  readonly schoolDays: readonly PlainDate[];
}

/** @param off days off that the school adds, @param makeUp Saturdays it teaches */
export function ownCalendar(off: readonly string[], makeUp: readonly string[]): OwnCalendar {
  const free = new Set([...HOLIDAYS, ...off]);
  const isWorking = (day: PlainDate) => makeUp.includes(day) || (weekdayOf(day) < 6 && !free.has(day));
  const weeks: OwnWeek[] = [];
  for (let monday = FIRST_MONDAY; weeks.length < WEEKS && monday <= LAST_DAY; monday = addDays(monday, 7)) {
    const days = range(monday, addDays(monday, 6)).filter(isWorking);
    if (days.length > 0) weeks.push({ number: weeks.length + 1, monday, days });
  }
  return { isWorking, weeks, schoolDays: weeks.flatMap(({ days }) => days) };
}

export function range(from: PlainDate, to: PlainDate): PlainDate[] {
  return from > to ? [] : [from, ...range(addDays(from, 1), to)];
}

/** The day itself, or the last one before it on which staff work. */
export function atOrBefore({ isWorking }: OwnCalendar, day: PlainDate): PlainDate {
  return isWorking(day) ? day : atOrBefore({ isWorking } as OwnCalendar, addDays(day, -1));
}

/** The day itself, or the first one after it on which staff work. */
export function atOrAfter({ isWorking }: OwnCalendar, day: PlainDate): PlainDate {
  return isWorking(day) ? day : atOrAfter({ isWorking } as OwnCalendar, addDays(day, 1));
}
