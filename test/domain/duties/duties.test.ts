/** Who owes what, and who reviews it. Rules: src/domain/spec/plans.md. */
import fc from 'fast-check';
import { dutiesOf, owersOf } from '../../../src/domain/duties/duties';
import { hoaMaiDuties } from '../../../src/domain/duties/hoa-mai-duties';
import { occasionsOf } from '../../../src/domain/duties/occasions';
import { mayReview, reviewersFor } from '../../../src/domain/duties/reviewers';
import type { Duty, DutySettings, ReviewStep } from '../../../src/domain/duties/types';
import type { School } from '../../../src/domain/school/types';
import { classRoom, date, joined, person, schoolOf, teacherOf } from '../../support/school-builder';
import { calendarWith, ruleOf, SEED, sample, theme, yearOf } from './duty-world';

const SETTINGS = sample.settings.duties;

function dutiesIn(school: School, key: string, own: Partial<Parameters<typeof occasionsOf>[1]> = {}): Duty[] {
  return dutiesOf(occasionsOf([ruleOf(key)], yearOf(school, own)), school);
}

const unitsAt = (school: School, key: string, at: string) =>
  dutiesIn(school, key)
    .filter(({ occasion }) => occasion.key === `${key}/${at}`)
    .map(({ unit }) => unit);

const small: School = {
  ...schoolOf(
    [classRoom('a'), { ...classRoom('b'), to: date('2026-11-27') }, classRoom('c', 't2')],
    [
      person('ht', { role: 'principal' }),
      person('pht1', { role: 'vice_principal' }),
      person('pht2', { role: 'vice_principal' }),
      person('tt', { role: 'team_lead', teamId: 't1' }, { role: 'teacher', classId: 'a' }),
      person('tp', { role: 'deputy_team_lead', teamId: 't1' }, { role: 'teacher', classId: 'b' }),
      teacherOf('gva', 'a', { to: date('2026-11-20') }),
      teacherOf('thay', 'a', { from: date('2026-11-21') }),
      teacherOf('gvc', 'c'),
      person('vt', { role: 'clerk' }),
    ],
  ),
  calendar: calendarWith(),
  themes: [],
};

describe('whose duties there are', () => {
  it('[DU9] a class owes what is for days on which it goes on', () => {
    expect(unitsAt(small, 'plan_week', '12')).toEqual(['class/a', 'class/b', 'class/c']);
    expect(unitsAt(small, 'plan_week', '13')).toEqual(['class/a', 'class/c']);
    expect(unitsAt(small, 'attendance', '2026-11-27')).toContain('class/b');
  });

  it('[DU9] a theme plan is of the classes of the theme alone', () => {
    const school = { ...small, themes: [theme('gia-dinh', '2026-10-26', '2026-11-20', ['a', 'b'])] };
    expect(dutiesIn(school, 'plan_theme').map(({ id }) => id)).toEqual([
      '2026-2027/plan_theme/gia-dinh/class/a',
      '2026-2027/plan_theme/gia-dinh/class/b',
    ]);
  });

  it('[DU9] a class owes nothing of a day, or of a week, on which it is away', () => {
    const away = {
      kind: 'off' as const,
      name: 'Thủy đậu',
      classIds: ['a'],
      from: date('2026-11-16'),
      to: date('2026-11-20'),
    };
    const school = { ...small, classDays: [away] };
    expect(unitsAt(school, 'attendance', '2026-11-17')).toEqual(['class/b', 'class/c']);
    expect(unitsAt(school, 'plan_week', '11')).toEqual(['class/b', 'class/c']);
    expect(unitsAt({ ...small, classDays: [{ ...away, to: date('2026-11-19') }] }, 'plan_week', '11')).toContain(
      'class/a',
    );
    expect(unitsAt(school, 'child_results', '1')).toContain('class/a');
  });

  it('[DU10] a person owes what falls due while she is on the staff', () => {
    expect(unitsAt(small, 'bdtx_plan', '1')).toEqual(['person/tt', 'person/tp', 'person/gva', 'person/gvc']);
    expect(unitsAt(small, 'staff_profile', '1')).toHaveLength(8);
  });

  it('[DU10] notes of a meeting are owed by the teachers who were there', () => {
    const events = [{ id: 'to', kind: 'meeting' as const, date: date('2026-11-24'), personIds: ['tt', 'thay', 'vt'] }];
    expect(dutiesIn(small, 'notes', { events }).map(({ unit }) => unit)).toEqual(['person/tt', 'person/thay']);
  });

  it('[DU10] who owes a duty is decided by the staff list of the day: a substitute instead of whoever left', () => {
    const duty = dutiesIn(small, 'plan_week')[0]!;
    const owers = (day: string) => owersOf(duty, small, SETTINGS, date(day)).map(({ id }) => id);
    expect([owers('2026-11-20'), owers('2026-11-21')]).toEqual([
      ['tt', 'gva'],
      ['tt', 'thay'],
    ]);
  });

  it('[DU10] the reviews of the year are owed by the vice principals the school names', () => {
    const duty = dutiesIn(small, 'board_reviews')[0]!;
    const owers = (named: string[], settings: DutySettings = { ...SETTINGS, namedVicePrincipals: named }) =>
      owersOf(duty, small, settings, date('2026-11-20')).map(({ id }) => id);
    expect([owers([]), owers(['pht2']), owers(['gone'])]).toEqual([['pht1', 'pht2'], ['pht2'], ['pht1', 'pht2']]);
  });

  it('[DU8] in the sample school every duty of the year has an id of its own', () => {
    const all = dutiesOf(occasionsOf(hoaMaiDuties, yearOf(sample)), sample);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(all.length).toBeGreaterThan(9_000);
  });
});

describe('reviewers', () => {
  const reviewers = (
    unit: string,
    step: ReviewStep,
    more: { authors?: string[]; away?: string[]; day?: string } = {},
  ) => {
    const [first] = dutiesIn(small, 'plan_week');
    const { authors = [], away = [], day = '2026-11-20' } = more;
    const question = { duty: { ...first!, unit }, step, authors, away, date: date(day) };
    const { asked, others } = reviewersFor(question, small, SETTINGS);
    return [asked.map(({ id }) => id).join(), others.map(({ id }) => id).join()];
  };

  it.each([
    ['class/b', {}, ['tt', ''], 'the deputy teaches the class: the lead'],
    ['class/a', {}, ['tp', ''], "the lead's own class: the deputy"],
    ['class/a', { away: ['tp'] }, ['pht1,pht2', 'ht'], 'the deputy is away: the vice principals'],
    ['class/a', { away: ['tp', 'pht1', 'pht2'] }, ['ht', ''], 'nobody else: the principal'],
    ['class/a', { away: ['tp', 'pht1', 'pht2', 'ht'] }, ['', ''], 'nobody at all'],
    ['class/c', {}, ['pht1,pht2', 'ht'], 'a team without a lead'],
    ['person/gva', {}, ['tt', 'tp'], 'a teacher: lead, or deputy'],
    ['person/gva', { authors: ['tt'] }, ['tp', ''], 'whoever submitted it never reviews it'],
    ['person/tt', {}, ['tp', ''], "the lead's own record"],
    ['person/gva', { day: '2026-12-01' }, ['tt', 'tp'], 'a teacher who has left: the leads of her last team'],
  ])('[DU11] of %s, with %j, leads ask %j: %s', (unit, more, expected, _why) => {
    expect(reviewers(unit, 'leads', more)).toEqual(expected);
  });

  it('[DU11] the board, the principal and the clerk review by their posts, the vice principals stand in', () => {
    expect(reviewers('class/a', 'board')).toEqual(['pht1,pht2', 'ht']);
    expect(reviewers('class/a', 'principal', { away: ['ht'] })).toEqual(['pht1,pht2', '']);
    expect(reviewers('class/a', 'clerk')).toEqual(['vt', '']);
    expect(reviewers('person/vt', 'clerk')).toEqual(['pht1,pht2', 'ht']);
  });

  it('[DU11] nobody ever reviews what she owes or submitted, nor on a day she is not on the staff', () => {
    const people = small.people.map(({ id }) => id);
    const step = fc.constantFrom<ReviewStep>('leads', 'board', 'principal', 'vice_principal', 'clerk');
    const unit = fc.constantFrom(
      'class/a',
      'class/b',
      'class/c',
      'team/t1',
      'role/clerk',
      'board',
      ...people.map((id) => `person/${id}`),
    );
    const day = fc.constantFrom('2026-11-20', '2026-11-23', '2026-12-01');
    const [first] = dutiesIn(small, 'plan_week');
    fc.assert(
      fc.property(unit, step, fc.subarray(people), fc.subarray(people), day, (of, at, authors, away, on) => {
        const school = joined(small, person('cu', { role: 'team_lead', teamId: 't1', to: date('2026-09-30') }));
        const question = { duty: { ...first!, unit: of }, step: at, authors, away, date: date(on) };
        const found = reviewersFor(question, school, SETTINGS);
        const owers = owersOf(question.duty, school, SETTINGS, date(on)).map(({ id }) => id);
        const barred = [...authors, ...away, ...owers, 'cu'];
        expect(barred.filter((id) => mayReview(id, found))).toEqual([]);
      }),
      SEED,
    );
  });
});
