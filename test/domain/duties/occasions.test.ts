/** What falls due when. Rules: src/domain/spec/plans.md. */
import fc from 'fast-check';
import { isOffDay } from '../../../src/domain/calendar/calendar';
import { hoaMaiDuties } from '../../../src/domain/duties/hoa-mai-duties';
import { occasionsOf } from '../../../src/domain/duties/occasions';
import { hoaMai } from '../../../src/domain/regulation/hoa-mai';
import { addDays, formatDateTime, localOf } from '../../../src/domain/shared/plain-date';
import { date } from '../../support/school-builder';
import { calendarWith, SEED, sample, someCalendar, theme, timesOf, yearOf } from './duty-world';

const dueOf = (...args: Parameters<typeof timesOf>) =>
  timesOf(...args).map(({ key, dueMs }) => `${key} ${formatDateTime(dueMs)}`);
const checkOf = (...args: Parameters<typeof timesOf>) =>
  timesOf(...args).map(({ checkMs }) => checkMs !== null && formatDateTime(checkMs));

describe('the rules', () => {
  it('[DU1] every duty has a key of its own, an article of 3 to 9 and a record of the catalogue or none', () => {
    const keys = hoaMaiDuties.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const records = new Set(hoaMai.records.map(({ key }) => key));
    expect(hoaMaiDuties.filter(({ record }) => record !== null && !records.has(record))).toEqual([]);
    expect(hoaMaiDuties.filter(({ article }) => !/^Điều [3-9]$/.test(article))).toEqual([]);
  });
});

describe('due times', () => {
  it.each([
    [13, '27/11/2026 17:00', 'an ordinary Friday'],
    [18, '31/12/2026 17:00', 'Friday is 01/01'],
    [22, '29/01/2027 17:00', 'the Tết break'],
    [31, '15/04/2027 17:00', 'Friday is Giỗ Tổ'],
    [33, '29/04/2027 17:00', 'Friday is 30/4, Monday is off'],
  ])('[DU2] the plan of week %i is due %s: %s', (week, due) => {
    expect(dueOf('plan_week')[week - 1]).toBe(`plan_week/${week} ${due}`);
  });

  it('[DU2] a school may want week plans on Monday at seven; their check is due before use', () => {
    expect(dueOf('plan_day', {}, { weekPlansOn: 'first_school_day' })[12]).toBe('plan_day/13 30/11/2026 07:00');
    expect(checkOf('plan_week')[12]).toBe('30/11/2026 07:00');
    expect(checkOf('plan_week')[32]).toBe('04/05/2027 07:00');
  });

  it('[DU3] a theme plan is due 5 days before and checked 2 days before, in calendar or in working days', () => {
    const themes = [theme('gia-dinh', '2026-10-26', '2026-11-20')];
    expect(dueOf('plan_theme', { themes })).toEqual(['plan_theme/gia-dinh 21/10/2026 17:00']);
    expect(checkOf('plan_theme', { themes })).toEqual(['23/10/2026 17:00']);
    expect(dueOf('plan_theme', { themes }, { dayUnit: 'working' })).toEqual(['plan_theme/gia-dinh 19/10/2026 17:00']);
    expect(checkOf('plan_theme', { themes }, { dayUnit: 'working' })).toEqual(['22/10/2026 17:00']);
  });

  it('[DU3] before Tết a working day is left between the plan and its check', () => {
    const themes = [theme('mua-xuan', '2027-02-15', '2027-03-05')];
    expect([dueOf('plan_theme', { themes }), checkOf('plan_theme', { themes })]).toEqual([
      ['plan_theme/mua-xuan 28/01/2027 17:00'],
      ['29/01/2027 17:00'],
    ]);
  });

  it('[DU3] a theme that begins on a day off is counted from its first school day, and may span Tết', () => {
    const themes = [theme('tet', '2027-01-30', '2027-02-26'), theme('dong-vat', '2027-02-06', '2027-02-26')];
    expect(dueOf('plan_theme', { themes })).toEqual([
      'plan_theme/tet 28/01/2027 17:00',
      'plan_theme/dong-vat 28/01/2027 17:00',
    ]);
    expect(dueOf('child_assess_theme', { themes })[0]).toBe('child_assess_theme/tet 01/03/2027 17:00');
  });

  it('[DU4] the plan of further training is due on the last working day before 25/8, of the coming year', () => {
    expect(dueOf('bdtx_plan')).toEqual(['bdtx_plan/1 24/08/2026 17:00']);
  });

  it('[DU4] child results are due three times, on dates the school sets; a date it moves stays the same duty', () => {
    expect(dueOf('child_results')).toEqual([
      'child_results/1 15/10/2026 17:00',
      'child_results/2 15/01/2027 17:00',
      'child_results/3 14/05/2027 17:00',
    ]);
    const childResults = [
      { month: 5, day: 10 },
      { month: 12, day: 24 },
    ];
    expect(dueOf('child_results', {}, { childResults })).toEqual([
      'child_results/1 24/12/2026 17:00',
      'child_results/2 10/05/2027 17:00',
    ]);
  });

  it('[DU5] a month ends with its last school day, a term and the year with theirs', () => {
    expect(dueOf('board_month').slice(0, 6)).toEqual([
      'board_month/2026-09 30/09/2026 17:00',
      'board_month/2026-10 30/10/2026 17:00',
      'board_month/2026-11 30/11/2026 17:00',
      'board_month/2026-12 31/12/2026 17:00',
      'board_month/2027-01 29/01/2027 17:00',
      'board_month/2027-02 26/02/2027 17:00',
    ]);
    expect(dueOf('database_check')).toEqual(['database_check/1 08/01/2027 17:00', 'database_check/2 21/05/2027 17:00']);
    expect(dueOf('honours')).toEqual(['honours/year 21/05/2027 17:00']);
    expect(dueOf('print_term')).toEqual(['print_term/1 22/01/2027 17:00', 'print_term/2 04/06/2027 17:00']);
  });

  it('[DU5] what is wanted n times in a term or year is due in equal parts, the last at its end', () => {
    const reviews = (key: string) => timesOf(key).map((one) => [one.key, one.reviews, one.dueDate]);
    expect(reviews('lead_reviews')).toEqual([
      ['lead_reviews/1.1', 1, '2026-11-05'],
      ['lead_reviews/1.2', 2, '2027-01-08'],
      ['lead_reviews/2.1', 1, '2027-03-22'],
      ['lead_reviews/2.2', 2, '2027-05-21'],
    ]);
    expect(reviews('board_reviews').map(([, times]) => times)).toEqual([1, 2]);
  });

  it('[DU6] notes are due so many days after each meeting that was held, and only of who was there', () => {
    const events = [
      { id: 'hop-1', kind: 'meeting' as const, date: date('2026-11-20'), personIds: ['gv1-5a1'] },
      { id: 'tap-huan', kind: 'training' as const, date: date('2026-11-20'), personIds: null },
    ];
    expect(dueOf('notes', { events })).toEqual(['notes/hop-1 23/11/2026 17:00']);
    expect(dueOf('notes', { events }, { dayUnit: 'working' })).toEqual(['notes/hop-1 25/11/2026 17:00']);
    expect(timesOf('bdtx_log', { events }).map(({ key, personIds }) => [key, personIds])).toEqual([
      ['bdtx_log/tap-huan', undefined],
    ]);
  });

  it('[DU6] attendance is due on each school day', () => {
    expect(timesOf('attendance').map(({ dueDate }) => dueDate)).toEqual(
      sample.calendar.weeks.flatMap(({ days }) => [...days]),
    );
  });
});

describe('in every year', () => {
  const someThemes = fc.array(fc.tuple(fc.integer({ min: -20, max: 300 }), fc.integer({ min: 0, max: 35 })), {
    maxLength: 6,
  });
  const themesFrom = (spans: readonly (readonly [number, number])[]) =>
    spans.map(([start, length], index) => {
      const from = addDays(date('2026-09-07'), start);
      return theme(`t${index}`, from, addDays(from, length));
    });
  const unit = fc.constantFrom('calendar' as const, 'working' as const);

  it('[DU7] a due time and the time of a check never fall on a day off, and a check never before its work', () => {
    fc.assert(
      fc.property(someCalendar, someThemes, unit, (calendar, spans, dayUnit) => {
        const all = occasionsOf(hoaMaiDuties, yearOf(sample, { calendar, themes: themesFrom(spans) }, { dayUnit }));
        expect(all.filter(({ dueDate }) => isOffDay(calendar, dueDate))).toEqual([]);
        expect(all.filter(({ checkMs }) => checkMs !== null && isOffDay(calendar, localOf(checkMs).date))).toEqual([]);
        expect(all.filter(({ checkMs, dueMs }) => checkMs !== null && checkMs < dueMs)).toEqual([]);
        expect(all.filter(({ dueDate, dueMs }) => localOf(dueMs).date !== dueDate)).toEqual([]);
      }),
      SEED,
    );
  });

  it('[DU7] moving a theme later never makes its due time or check earlier', () => {
    const day = fc.integer({ min: -20, max: 290 });
    fc.assert(
      fc.property(someCalendar, day, fc.integer({ min: 0, max: 30 }), unit, (calendar, start, later, dayUnit) => {
        const at = (shift: number) =>
          timesOf('plan_theme', { calendar, themes: themesFrom([[shift, 20]]) }, { dayUnit })[0]!;
        expect(at(start + later).dueMs).toBeGreaterThanOrEqual(at(start).dueMs);
        expect(at(start + later).checkMs).toBeGreaterThanOrEqual(at(start).checkMs!);
      }),
      SEED,
    );
  });

  it('[DU8] a key names one duty, in order of due times, and days off change no key of a week that stays', () => {
    fc.assert(
      fc.property(someCalendar, (calendar) => {
        const all = occasionsOf(hoaMaiDuties, yearOf(sample, { calendar }));
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        expect(all.map(({ dueMs }) => dueMs)).toEqual(all.map(({ dueMs }) => dueMs).sort((a, b) => a - b));
        const weeks = all.filter(({ rule }) => rule.key === 'plan_week').map(({ key }) => key);
        expect(weeks).toEqual(calendar.weeks.map(({ number }) => `plan_week/${number}`));
      }),
      SEED,
    );
  });

  it('[DU8] a storm week off leaves every other key of the year as it was', () => {
    const storm = calendarWith([{ from: '2026-10-12', to: '2026-10-13' }]);
    const keys = (calendar: typeof storm) =>
      occasionsOf(hoaMaiDuties, yearOf(sample, { calendar })).map(({ key }) => key);
    const [usual, after] = [new Set(keys(sample.calendar)), new Set(keys(storm))];
    const gone = [...usual].filter((key) => !after.has(key));
    expect(gone.every((key) => key.endsWith('/2026-10-12') || key.endsWith('/2026-10-13'))).toBe(true);
    expect([...after].filter((key) => !usual.has(key))).toEqual([]);
  });
});
