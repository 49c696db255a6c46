/** Schools and years for the tests of duties. */
import fc from 'fast-check';
import { buildCalendar, WEEKS_TOTAL } from '../../../src/domain/calendar/calendar';
import type { SchoolCalendar } from '../../../src/domain/calendar/types';
import { hoaMaiDuties } from '../../../src/domain/duties/hoa-mai-duties';
import { occasionsOf, type YearOfDuties } from '../../../src/domain/duties/occasions';
import type { DutyOccasion, DutyRule, DutySettings } from '../../../src/domain/duties/types';
import type { School, Theme } from '../../../src/domain/school/types';
import { addDays } from '../../../src/domain/shared/plain-date';
import { date, sampleSchool } from '../../support/school-builder';

export const SEED = { seed: 20261206, numRuns: 60 };

const OWN_OFF_DAYS = [{ from: date('2027-02-01'), to: date('2027-02-12'), name: 'Nghỉ Tết' }];

export function calendarWith(
  offDays: readonly { from: string; to: string }[] = [],
  makeUpDays: readonly string[] = [],
) {
  return buildCalendar({
    schoolYear: '2026-2027',
    firstMonday: date('2026-09-07'),
    offDays: [...OWN_OFF_DAYS, ...offDays.map(({ from, to }) => ({ from: date(from), to: date(to), name: 'Bão' }))],
    makeUpDays: makeUpDays.map(date),
    weeksTotal: WEEKS_TOTAL,
  });
}

/** The sample school in its year of three holiday Fridays and Tết. */
export const sample: School = { ...sampleSchool(16), calendar: calendarWith() };

export function theme(id: string, from: string, to: string, classIds: readonly string[] = ['5a1']): Theme {
  return { id, name: id, label: '', classIds, from: date(from), to: date(to) };
}

export function yearOf(
  school: School,
  more: Partial<YearOfDuties> = {},
  own: Partial<DutySettings> = {},
): YearOfDuties {
  const { calendar, themes } = school;
  return { calendar, themes, events: [], settings: { ...school.settings.duties, ...own }, ...more };
}

export function ruleOf(key: string): DutyRule {
  const rule = hoaMaiDuties.find((one) => one.key === key);
  if (!rule) throw new Error(`no duty ${key}`);
  return rule;
}

/** The occasions of one rule in the sample's year. */
export function timesOf(
  key: string,
  more: Partial<YearOfDuties> = {},
  own: Partial<DutySettings> = {},
): DutyOccasion[] {
  return occasionsOf([ruleOf(key)], yearOf(sample, more, own));
}

/** A calendar with some more days off and a make-up Saturday. */
export const someCalendar: fc.Arbitrary<SchoolCalendar> = fc
  .array(fc.record({ shift: fc.integer({ min: 0, max: 280 }), days: fc.integer({ min: 0, max: 12 }) }), {
    maxLength: 5,
  })
  .map((ranges) =>
    calendarWith(
      ranges.map(({ shift, days }) => {
        const from = addDays(date('2026-08-20'), shift);
        return { from, to: addDays(from, days) };
      }),
      ranges.slice(0, 1).map(({ shift }) => addDays(date('2026-09-12'), 7 * Math.floor(shift / 8))),
    ),
  );
