import fc from 'fast-check';
import {
  addDays,
  compareDates,
  datesBetween,
  diffDays,
  formatDate,
  formatDateTime,
  formatMonth,
  formatTime,
  fromSerial,
  instantOf,
  localOf,
  monthDay,
  monthDayOf,
  type PlainDate,
  parseTime,
  plainDate,
  toSerial,
  weekdayOf,
} from '../../../src/domain/shared/plain-date';

const SEED = { seed: 20261123, numRuns: 500 };
const MS_PER_DAY = 86_400_000;

/** The day so many days after 1970-01-01, by JavaScript's own calendar: an oracle independent of ours. */
const oracle = (day: number): PlainDate => new Date(day * MS_PER_DAY).toISOString().slice(0, 10) as PlainDate;
const someDay = fc.integer({ min: -25_567, max: 84_000 });

describe('plain dates', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['23/11/2026', '2026-11-23'],
    [' 7/9/2026 ', '2026-09-07'],
    ['29/02/2028', '2028-02-29'],
    ['29/02/2027', null],
    ['29/02/2100', null],
    ['31/04/2027', null],
    ['2026-13-01', null],
    ['0/1/2027', null],
    ['1/1/1899', null],
    ['1/1/2200', null],
    ['23-11-2026', null],
    ['23/11/26', null],
    ['', null],
  ])('[CA1] %j is read as %j', (text, expected) => {
    expect(plainDate(text)).toBe(expected);
  });

  it('[CA1] whatever is printed is read back', () => {
    fc.assert(
      fc.property(someDay, (day) => {
        const date = oracle(day);
        expect(plainDate(formatDate(date))).toBe(date);
        expect(plainDate(date)).toBe(date);
        expect(formatMonth(date)).toBe(date.slice(0, 7));
      }),
      SEED,
    );
  });

  it('[CA1] a day of any year is read from d/M, also when a sheet shows a year', () => {
    expect(monthDay('01/11')).toEqual({ month: 11, day: 1 });
    expect(monthDay('31/3/2027')).toEqual({ month: 3, day: 31 });
    expect(['31/4', '29/2', '1/13', '11', ''].map(monthDay)).toEqual([null, null, null, null, null]);
    expect(monthDayOf('2026-11-01' as PlainDate)).toEqual({ month: 11, day: 1 });
  });

  it('[CA2] adding, counting, comparing and weekdays agree with the Gregorian calendar', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -2000, max: 2000 }), (day, shift) => {
        const date = oracle(day);
        const moved = addDays(date, shift);
        expect(moved).toBe(oracle(day + shift));
        expect(diffDays(date, moved)).toBe(shift);
        expect(Math.sign(compareDates(moved, date))).toBe(Math.sign(shift));
        expect(weekdayOf(date) % 7).toBe(new Date(day * MS_PER_DAY).getUTCDay());
      }),
      SEED,
    );
  });

  it('[CA2] the dates between two dates are every one of them, both ends included', () => {
    expect(datesBetween('2027-02-27' as PlainDate, '2027-03-02' as PlainDate)).toEqual([
      '2027-02-27',
      '2027-02-28',
      '2027-03-01',
      '2027-03-02',
    ]);
    expect(datesBetween('2027-03-02' as PlainDate, '2027-03-01' as PlainDate)).toEqual([]);
  });

  it('[CA3] an instant and its minute on the school clock convert both ways', () => {
    fc.assert(
      fc.property(
        someDay,
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: 0, max: 59_999 }),
        (day, minutes, ms) => {
          const date = oracle(day);
          const instant = instantOf(date, minutes);
          expect(instant).toBe(Date.parse(`${date}T${formatTime(minutes)}:00+07:00`));
          expect(localOf(instant + ms)).toEqual({ date, minutes });
        },
      ),
      SEED,
    );
  });

  it('[CA3] an instant is printed in the school clock', () => {
    expect(formatDateTime(Date.parse('2026-11-22T17:30:00Z'))).toBe('23/11/2026 00:30');
    expect(formatDateTime(Date.parse('2026-11-23T01:30:59Z'))).toBe('23/11/2026 08:30');
  });

  it.each([
    ['7h30', 450],
    ['7h', 420],
    ['07:30', 450],
    ['7:30', 450],
    ['07:30:00', 450],
    ['07 giờ 30', 450],
    [' 23:59 ', 1439],
    ['0h05', 5],
    ['24:00', null],
    ['7:60', null],
    ['7', null],
    ['sáng', null],
    ['', null],
  ])('[CA4] the time %j is minute %j', (text, expected) => {
    expect(parseTime(text)).toBe(expected);
  });

  it('[CA4] every minute of the day is printed and read back', () => {
    for (let minute = 0; minute < 1440; minute += 1) expect(parseTime(formatTime(minute))).toBe(minute);
  });

  it('[CA5] serial numbers of Sheets convert both ways', () => {
    expect(toSerial('1899-12-31' as PlainDate)).toBe(1);
    expect(toSerial('2026-11-23' as PlainDate)).toBe(46_349);
    expect(fromSerial(46_349.99)).toBe('2026-11-23');
    fc.assert(
      fc.property(someDay, (day) => {
        expect(fromSerial(toSerial(oracle(day)))).toBe(oracle(day));
      }),
      SEED,
    );
  });
});
