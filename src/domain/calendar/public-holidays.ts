/**
 * Public holidays of Vietnam (Điều 112 Bộ luật Lao động 2019; 24/11 by Nghị quyết 28/2026/QH16) with the days off in
 * lieu of those on a weekend (Điều 111(3): the next working day). Lunar dates are rows for the years we know.
 */
import { addDays, type PlainDate, weekdayOf } from '../shared/plain-date';
import { isInYear } from './school-year';
import type { OffDay } from './types';

interface Holiday {
  readonly name: string;
  readonly days: readonly PlainDate[];
  readonly needsCheck: boolean;
}

interface FixedHoliday {
  readonly name: string;
  readonly day: string;
  /** The first calendar year it is a day off. */
  readonly since: number;
  readonly needsCheck: boolean;
}

const FIXED: readonly FixedHoliday[] = [
  { name: 'Tết Dương lịch', day: '01-01', since: 1900, needsCheck: false },
  { name: 'Ngày Chiến thắng 30/4', day: '04-30', since: 1900, needsCheck: false },
  { name: 'Ngày Quốc tế lao động 01/5', day: '05-01', since: 1900, needsCheck: false },
  { name: 'Quốc khánh 02/9', day: '09-02', since: 1900, needsCheck: false },
  // The second day of Quốc khánh is 01/9 or 03/9, decided every year; 01/9 in 2026.
  { name: 'Quốc khánh (ngày liền kề)', day: '09-01', since: 2021, needsCheck: true },
  { name: 'Ngày Văn hóa Việt Nam 24/11', day: '11-24', since: 2026, needsCheck: false },
];

interface LunarYear {
  readonly year: number;
  /** Mùng 1 Tết; five days off from the day before it. */
  readonly newYear: PlainDate;
  /** 10/3 of the lunar calendar. */
  readonly hungKings: PlainDate;
}

const LUNAR: readonly LunarYear[] = [
  { year: 2026, newYear: '2026-02-17' as PlainDate, hungKings: '2026-04-26' as PlainDate },
  { year: 2027, newYear: '2027-02-06' as PlainDate, hungKings: '2027-04-16' as PlainDate },
];

/** The public days off of a school year in date order, weekend days included, each once. */
export function publicHolidays(schoolYear: string): OffDay[] {
  const years = [Number(schoolYear.slice(0, 4)), Number(schoolYear.slice(5))];
  const off = years
    .flatMap((year) => holidaysOf(year))
    .flatMap((holiday) => holiday.days.map((date) => offDay(date, holiday)));
  const all = [...off, ...daysInLieu(off)].filter(({ date }) => isInYear(schoolYear, date));
  return all.sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Whether Tết and Giỗ Tổ of the school year are in our table; else the school has to enter them as days off. */
export function lunarHolidaysKnown(schoolYear: string): boolean {
  return LUNAR.some(({ year }) => year === Number(schoolYear.slice(5)));
}

function holidaysOf(year: number): Holiday[] {
  const fixed = FIXED.filter(({ since }) => since <= year).map(({ name, day, needsCheck }) => ({
    name,
    days: [`${year}-${day}` as PlainDate],
    needsCheck,
  }));
  return [...fixed, ...LUNAR.filter((lunar) => lunar.year === year).flatMap(lunarHolidays)];
}

function lunarHolidays({ newYear, hungKings }: LunarYear): Holiday[] {
  return [
    { name: 'Tết Âm lịch', days: [-1, 0, 1, 2, 3].map((shift) => addDays(newYear, shift)), needsCheck: true },
    { name: 'Giỗ Tổ Hùng Vương', days: [hungKings], needsCheck: false },
  ];
}

/** For each holiday on a weekend the next working day that is not off already. */
function daysInLieu(off: readonly OffDay[]): OffDay[] {
  const taken = new Set<string>(off.map(({ date }) => date));
  const inLieu: OffDay[] = [];
  for (const holiday of off.filter(({ date }) => weekdayOf(date) > 5)) {
    let date = addDays(holiday.date, 1);
    while (taken.has(date) || weekdayOf(date) > 5) date = addDays(date, 1);
    taken.add(date);
    inLieu.push({ ...holiday, date, name: `Nghỉ bù ${holiday.name}` });
  }
  return inLieu;
}

function offDay(date: PlainDate, { name, needsCheck }: Holiday): OffDay {
  return { date, name, kind: 'public', needsCheck };
}
