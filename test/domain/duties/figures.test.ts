/** Months written down, counted reviews and the board's week. Rules: src/domain/spec/plans.md. */
import fc from 'fast-check';
import { digestsAt } from '../../../src/domain/duties/digests';
import { dutiesOf } from '../../../src/domain/duties/duties';
import { hoaMaiDuties } from '../../../src/domain/duties/hoa-mai-duties';
import { freezeMonths, monthEnds } from '../../../src/domain/duties/month-freeze';
import { occasionsOf } from '../../../src/domain/duties/occasions';
import type { Statuses } from '../../../src/domain/duties/open-items';
import { type PlanEvent, planStatus, type Review } from '../../../src/domain/duties/plan-state';
import { reviewsMissing } from '../../../src/domain/duties/review-counts';
import { instantOf } from '../../../src/domain/shared/plain-date';
import { classRoom, date, person, schoolOf, teacherOf } from '../../support/school-builder';
import { calendarWith, ruleOf, SEED, someCalendar, yearOf } from './duty-world';

const school = {
  ...schoolOf(
    [classRoom('a'), classRoom('b')],
    [
      person('ht', { role: 'principal' }),
      person('pht', { role: 'vice_principal' }),
      person('tt', { role: 'team_lead', teamId: 't1' }, { role: 'teacher', classId: 'a' }),
      teacherOf('gva', 'a'),
      teacherOf('gvb', 'b'),
      person('kd', { role: 'accreditation' }),
    ],
  ),
  calendar: calendarWith(),
  themes: [],
};
const SETTINGS = school.settings.duties;
const at = (day: string, minutes = 14 * 60) => instantOf(date(day), minutes);
const weekPlans = dutiesOf(occasionsOf([ruleOf('plan_week')], yearOf(school)), school);
const idOf = (week: number, unit: string) => `2026-2027/plan_week/${week}/${unit}`;

const submitted = (atMs: number): PlanEvent => ({ type: 'submitted', atMs, by: ['gva'] });
const accepted = (atMs: number, by = 'tt'): Review => ({
  ...{ type: 'reviewed', atMs, by, step: 'leads', verdict: 'accept', remark: '', fingerprint: null },
});
const statusOf = (...events: PlanEvent[]) => planStatus(events, ['leads']);

describe('a month', () => {
  // Weeks 10 to 14 are due on 06, 13, 20, 27/11 and 04/12.
  const statuses: Statuses = {
    [idOf(10, 'class/a')]: statusOf(submitted(at('2026-11-06')), accepted(at('2026-11-07'))),
    [idOf(11, 'class/a')]: statusOf(submitted(at('2026-11-14')), accepted(at('2026-12-02'), 'pht')),
    [idOf(12, 'class/a')]: statusOf(submitted(at('2026-12-01'))),
    [idOf(14, 'class/a')]: statusOf(submitted(at('2026-11-23'))),
  };

  it('[DU21] has a row for each unit and duty: owed, in time, late, missing and by whom it was checked', () => {
    const rows = freezeMonths(['2026-09', '2026-10'], weekPlans, statuses, school.calendar, at('2026-12-01'));
    const row = { month: '2026-11', rule: 'plan_week', owed: 4 };
    expect(rows).toEqual([
      { ...row, unit: 'class/a', onTime: 1, late: 1, missing: 2, checkedBy: ['tt'] },
      { ...row, unit: 'class/b', onTime: 0, late: 0, missing: 4, checkedBy: [] },
    ]);
  });

  it('[DU21] is what its last school day left, however late it is written down, and never written down again', () => {
    const frozen = ['2026-09', '2026-10'];
    const on = (day: string) => freezeMonths(frozen, weekPlans, statuses, school.calendar, at(day, 18 * 60));
    expect(on('2026-11-30')).toEqual([]);
    const late = on('2026-12-21');
    expect(late).toEqual(on('2026-12-01'));
    expect(freezeMonths([...frozen, '2026-11'], weekPlans, statuses, school.calendar, at('2026-12-21'))).toEqual([]);
  });

  it('[DU21] every duty of a year is owed in exactly one month', () => {
    fc.assert(
      fc.property(someCalendar, (calendar) => {
        const year = { ...school, calendar };
        const duties = dutiesOf(occasionsOf(hoaMaiDuties, yearOf(year)), year);
        const rows = freezeMonths([], duties, {}, calendar, at('2027-08-01'));
        const sum = (key: 'owed' | 'missing') => rows.reduce((total, row) => total + row[key], 0);
        expect([sum('owed'), sum('missing')]).toEqual([duties.length, duties.length]);
        const months = monthEnds(calendar).map(({ month }) => month);
        expect(months).toEqual([...new Set(months)].sort());
      }),
      { ...SEED, numRuns: 15 },
    );
  });
});

describe('counted reviews', () => {
  it('[DU22] a lead has to have seen the records of each teacher of her team, vice principals those of everyone', () => {
    const [first, second] = dutiesOf(occasionsOf([ruleOf('lead_reviews')], yearOf(school)), school);
    const missing = (duty: typeof first, done: Record<string, number> = {}) =>
      reviewsMissing(duty!, school, date('2026-11-20'), done).map(({ personId, times }) => `${personId} ${times}`);
    expect([missing(first), missing(second, { gva: 1, gvb: 2 })]).toEqual([['gva 1', 'gvb 1'], ['gva 1']]);
    const [ofYear] = dutiesOf(occasionsOf([ruleOf('board_reviews')], yearOf(school)), school);
    expect(missing(ofYear)).toEqual(['tt 1', 'gva 1', 'gvb 1']);
    expect(missing(weekPlans[0])).toEqual([]);
  });
});

describe('the board', () => {
  const digests = (day: string, sent: Record<string, number> = {}, statuses: Statuses = {}, away: string[] = []) => {
    const nowMs = at(day);
    return digestsAt({ duties: weekPlans, statuses, school, settings: SETTINGS, away, nowMs, sent });
  };
  const ofBoard = (all: ReturnType<typeof digests>) => all.filter(({ summary }) => summary !== null);

  it('[DU23] is told once a week what of the last seven days was done and what is late', () => {
    const done: Statuses = { [idOf(12, 'class/a')]: statusOf(submitted(at('2026-11-19'))) };
    const earlier = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap((week) =>
      ['class/a', 'class/b'].map((unit) => idOf(week, unit)),
    );
    const all = { ...done, ...Object.fromEntries(earlier.map((id) => [id, statusOf(submitted(1))])) };
    const monday = ofBoard(digests('2026-11-23', {}, all));
    expect(monday.map(({ personId, urgency }) => [personId, urgency])).toEqual([
      ['ht', 'summary'],
      // Who reviews the lead's own class.
      ['pht', 'review'],
    ]);
    expect(monday[0]?.summary).toMatchObject({
      figures: { owed: 2, onTime: 1, late: 0, missing: 1 },
      withoutReviewer: [],
    });
    expect(monday[0]?.summary?.late.map(({ id }) => id)).toEqual([idOf(12, 'class/b')]);
  });

  it('[DU23] gets it on the first working day of the week, or on a later one when that run was skipped', () => {
    const had = { ht: at('2026-11-23'), pht: at('2026-11-20') };
    expect(ofBoard(digests('2026-11-25', had)).map(({ personId }) => personId)).toEqual(['pht']);
    expect(ofBoard(digests('2026-11-27', { ...had, pht: at('2026-11-25') }))).toEqual([]);
    expect(ofBoard(digests('2027-05-03', {})).length).toBe(0);
    expect(ofBoard(digests('2027-05-04', { ht: at('2027-04-29') })).map(({ personId }) => personId)).toEqual([
      'ht',
      'pht',
    ]);
  });

  it('[DU16] is told of a review that nobody may give', () => {
    const waiting: Statuses = { [idOf(12, 'class/a')]: statusOf(submitted(at('2026-11-19'))) };
    const away = ['pht', 'ht'];
    expect(ofBoard(digests('2026-11-23', {}, waiting, away))[0]?.summary?.withoutReviewer.map(({ id }) => id)).toEqual([
      idOf(12, 'class/a'),
    ]);
  });
});
