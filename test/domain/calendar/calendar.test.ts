import fc from 'fast-check';
import {
  buildCalendar,
  isOffDay,
  isSchoolDay,
  lastSchoolDayBefore,
  nextWeek,
  WEEKS_TOTAL,
  weekLabel,
  weekOf,
} from '../../../src/domain/calendar/calendar';
import { lunarHolidaysKnown, publicHolidays } from '../../../src/domain/calendar/public-holidays';
import { isInYear, schoolYear, yearSpan } from '../../../src/domain/calendar/school-year';
import type { CalendarInput } from '../../../src/domain/calendar/types';
import { addDays, datesBetween, type PlainDate, weekdayOf } from '../../../src/domain/shared/plain-date';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(15, 40) };
const date = (text: string): PlainDate => text as PlainDate;
const TET = { from: date('2027-02-01'), to: date('2027-02-12'), name: 'Nghỉ Tết' };

function calendarOf(changes: Partial<CalendarInput> = {}) {
  return buildCalendar({
    schoolYear: '2026-2027',
    firstMonday: date('2026-09-07'),
    offDays: [TET],
    makeUpDays: [],
    weeksTotal: WEEKS_TOTAL,
    ...changes,
  });
}

const dayOfYear = fc.integer({ min: 0, max: 330 }).map((shift) => addDays(date('2026-08-15'), shift));
const someInput = fc.record({
  firstMonday: fc.integer({ min: 0, max: 6 }).map((weeks) => addDays(date('2026-08-17'), 7 * weeks)),
  offDays: fc.array(
    fc.record({ from: dayOfYear, days: fc.integer({ min: 0, max: 20 }) }).map(({ from, days }) => ({
      from,
      to: addDays(from, days),
      name: 'Nghỉ',
    })),
    { maxLength: 6 },
  ),
  makeUpDays: fc.array(dayOfYear, { maxLength: 4 }),
});

describe('public holidays', () => {
  it('[CA6] the school year 2026-2027 has the days off of the law', () => {
    expect(publicHolidays('2026-2027').map((day) => day.date)).toEqual([
      '2026-09-01',
      '2026-09-02',
      '2026-11-24',
      '2027-01-01',
      '2027-02-05',
      '2027-02-06',
      '2027-02-07',
      '2027-02-08',
      '2027-02-09',
      '2027-02-10',
      '2027-02-11',
      '2027-04-16',
      '2027-04-30',
      '2027-05-01',
      '2027-05-03',
    ]);
  });

  it('[CA6] 24/11 is a day off from 2026 on, not before', () => {
    const has = (year: string, day: string) => publicHolidays(year).some((off) => off.date === day);
    expect([has('2025-2026', '2025-11-24'), has('2026-2027', '2026-11-24'), has('2027-2028', '2027-11-24')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('[CA7] 26/4/2026 is a Sunday and 01/5/2027 a Saturday: the next working day is off', () => {
    expect(publicHolidays('2025-2026').find((day) => day.date === '2026-04-27')?.name).toBe(
      'Nghỉ bù Giỗ Tổ Hùng Vương',
    );
    expect(publicHolidays('2026-2027').find((day) => day.date === '2027-05-03')?.name).toMatch(/^Nghỉ bù .*01\/5$/);
  });

  it('[CA7] each holiday at a weekend gives one more working day off, never twice the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2020, max: 2090 }), (first) => {
        const off = publicHolidays(`${first}-${first + 1}`);
        expect(new Set(off.map((day) => day.date)).size).toBe(off.length);
        const inLieu = off.filter(({ name }) => name.startsWith('Nghỉ bù'));
        expect(inLieu.length).toBe(off.filter((day) => weekdayOf(day.date) > 5).length);
        expect(inLieu.every((day) => weekdayOf(day.date) <= 5)).toBe(true);
      }),
      SEED,
    );
  });

  it('[CA8] lunar holidays are there for known years, and Tết is marked to be checked', () => {
    expect(['2025-2026', '2026-2027', '2027-2028'].map(lunarHolidaysKnown)).toEqual([true, true, false]);
    const off = publicHolidays('2026-2027');
    expect(off.filter(({ needsCheck }) => needsCheck).every(({ name }) => /Tết Âm lịch|liền kề/.test(name))).toBe(true);
    expect(off.filter(({ name, needsCheck }) => name.includes('Tết Âm lịch') && needsCheck)).toHaveLength(7);
    expect(publicHolidays('2027-2028').some(({ name }) => /Tết Âm lịch|Giỗ Tổ/.test(name))).toBe(false);
  });
});

describe('school weeks', () => {
  it('[CA9] numbers run from 1 without gaps in date order, and every week has a school day', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { weeks } = calendarOf(input);
        expect(weeks.map(({ number }) => number)).toEqual(weeks.map((_, index) => index + 1));
        const mondays = weeks.map(({ monday }) => monday);
        expect(mondays).toEqual([...new Set(mondays)].sort());
        expect(mondays.every((monday) => weekdayOf(monday) === 1)).toBe(true);
        expect(weeks.every(({ days, monday, lastDay }) => days.every((day) => monday <= day && day <= lastDay))).toBe(
          true,
        );
        expect(weeks.every(({ days }) => days.length > 0)).toBe(true);
      }),
      SEED,
    );
  });

  it('[CA9] a Monday without number between the weeks is a week without a school day', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const calendar = calendarOf(input);
        const mondays = datesBetween(calendar.start, calendar.end).filter((day) => weekdayOf(day) === 1);
        const open = (monday: PlainDate) =>
          datesBetween(monday, addDays(monday, 6)).some((day) => !isOffDay(calendar, day));
        expect(mondays.filter((monday) => (weekOf(calendar, monday) !== null) !== open(monday))).toEqual([]);
      }),
      SEED,
    );
  });

  it('[CA10] no day off and no plain weekend day is a school day', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const calendar = calendarOf(input);
        const days = calendar.weeks.flatMap((week) => week.days);
        expect(days.filter((day) => calendar.offDays[day] !== undefined)).toEqual([]);
        expect(days.filter((day) => isOffDay(calendar, day))).toEqual([]);
        const off = input.offDays.flatMap(({ from, to }) => datesBetween(from, to));
        expect(off.filter((day) => isSchoolDay(calendar, day) && !input.makeUpDays.includes(day))).toEqual([]);
      }),
      SEED,
    );
  });

  it('[CA10] 24/11/2026 is no school day, the days around it are', () => {
    const calendar = calendarOf();
    const around = ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-28'].map(date);
    expect(around.map((day) => isSchoolDay(calendar, day))).toEqual([true, false, true, false]);
  });

  it('[CA11] a make-up Saturday belongs to its week, which then ends on it', () => {
    const calendar = calendarOf({ makeUpDays: [date('2026-11-28')] });
    const week = weekOf(calendar, date('2026-11-28'));
    expect(week?.number).toBe(12);
    expect(week?.days).toContain('2026-11-28');
    expect(week && weekLabel(week)).toBe('Tuần 12 (từ 23/11 đến 28/11/2026)');
  });

  it('[CA11] a made-up day is a school day even on a day off', () => {
    const calendar = calendarOf({ makeUpDays: [date('2026-11-24'), date('2027-02-06')] });
    expect(isSchoolDay(calendar, date('2026-11-24'))).toBe(true);
    expect(weekOf(calendar, date('2027-02-06'))?.days).toEqual(['2027-02-06']);
    expect(isOffDay(calendar, date('2027-02-06'))).toBe(false);
  });

  it('[CA12] the weeks of 2026-2027 fall where the published calendars put them', () => {
    const { weeks, start, end } = calendarOf();
    const monday = (number: number) => weeks[number - 1]?.monday;
    expect([1, 12, 18, 21, 22, 35].map(monday)).toEqual([
      '2026-09-07',
      '2026-11-23',
      '2027-01-04',
      '2027-01-25',
      '2027-02-15',
      '2027-05-17',
    ]);
    expect(weeks[11]?.days).toEqual(['2026-11-23', '2026-11-25', '2026-11-26', '2026-11-27']);
    expect({ start, end, weeks: weeks.length }).toEqual({ start: '2026-09-07', end: '2027-05-21', weeks: 35 });
  });

  it('[CA13] a week is named by its number and its first and last day', () => {
    const { weeks } = calendarOf();
    expect([weeks[12], weeks[16]].map((week) => week && weekLabel(week))).toEqual([
      'Tuần 13 (từ 30/11 đến 04/12/2026)',
      'Tuần 17 (từ 28/12 đến 01/01/2027)',
    ]);
  });

  it('[CA14] the last school day before skips holidays, weekends and the Tết break', () => {
    const calendar = calendarOf();
    const lastBefore = (text: string) => lastSchoolDayBefore(calendar, date(text));
    expect(['2026-11-30', '2026-11-25', '2027-01-04', '2027-02-15', '2026-09-07'].map(lastBefore)).toEqual([
      '2026-11-27',
      '2026-11-23',
      '2026-12-31',
      '2027-01-29',
      null,
    ]);
  });

  it('[CA14] the week after week 21 is week 22 across Tết, and after the last comes none', () => {
    const calendar = calendarOf();
    const mondayAfter = (number: number) => {
      const week = calendar.weeks[number - 1];
      return week ? (nextWeek(calendar, week)?.monday ?? null) : undefined;
    };
    expect([mondayAfter(1), mondayAfter(21), mondayAfter(35)]).toEqual(['2026-09-14', '2027-02-15', null]);
    expect(weekOf(calendar, date('2027-02-03'))).toBeNull();
    expect(weekOf(calendar, date('2027-02-21'))?.number).toBe(22);
  });

  it('[CA15] a calendar stays in its school year however many days are off', () => {
    fc.assert(
      fc.property(someInput, (input) => {
        const { weeks, end } = calendarOf(input);
        expect(weeks.length).toBeLessThanOrEqual(WEEKS_TOTAL);
        expect(weeks.every(({ monday }) => isInYear('2026-2027', monday))).toBe(true);
        expect(weeks.length === 0 || end === weeks[weeks.length - 1]?.lastDay).toBe(true);
      }),
      SEED,
    );
    expect(
      calendarOf({ offDays: [{ from: date('2026-10-01'), to: date('2027-07-31'), name: 'Lũ' }] }).weeks,
    ).toHaveLength(4);
  });

  it('[CA15] week 1 must begin on a Monday', () => {
    expect(() => calendarOf({ firstMonday: date('2026-09-08') })).toThrow('no Monday: 2026-09-08');
  });

  it.each([
    ['2026-2027', '2026-2027'],
    [' 2026 – 2027 ', '2026-2027'],
    ['2026-2028', null],
    ['2027-2026', null],
    ['26-27', null],
    ['', null],
  ])('[CA16] the school year %j is read as %j', (text, expected) => {
    expect(schoolYear(text)).toBe(expected);
  });

  it('[CA16] a school year runs from 01/8 to 31/7', () => {
    expect(yearSpan('2026-2027')).toEqual({ from: '2026-08-01', to: '2027-07-31' });
    const inYear = ['2026-07-31', '2026-08-01', '2027-07-31', '2027-08-01'].map((day) =>
      isInYear('2026-2027', date(day)),
    );
    expect(inYear).toEqual([false, true, true, false]);
  });
});
