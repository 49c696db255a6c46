/** The school's duties at a glance. Rules: src/app/spec/health.md. */
import fc from 'fast-check';
import { dutiesOf } from '../../../src/domain/duties/duties';
import type { Figures } from '../../../src/domain/duties/figures';
import { glanceAt } from '../../../src/domain/duties/glance';
import { hoaMaiDuties } from '../../../src/domain/duties/hoa-mai-duties';
import { freezeMonths, monthEnds } from '../../../src/domain/duties/month-freeze';
import { occasionsOf } from '../../../src/domain/duties/occasions';
import { openItems, type Statuses } from '../../../src/domain/duties/open-items';
import { type PlanEvent, planStatus } from '../../../src/domain/duties/plan-state';
import { addDays, instantOf } from '../../../src/domain/shared/plain-date';
import { date } from '../../support/school-builder';
import { SEED, sample, yearOf } from './duty-world';

const school = { ...sample, duties: hoaMaiDuties };
const duties = dutiesOf(occasionsOf(hoaMaiDuties, yearOf(school)), school);
const at = (day: string, minutes = 14 * 60) => instantOf(date(day), minutes);

function glanceOn(day: string, statuses: Statuses = {}, away: readonly string[] = []) {
  const input = { duties, statuses, school, settings: school.settings.duties, away, nowMs: at(day) };
  return { input, glance: glanceAt(input, []) };
}

/** What each hundredth duty is worth trying with: submitted that many hours after the year began. */
const someStatuses = fc.dictionary(
  fc.integer({ min: 0, max: duties.length - 1 }).map((index) => duties[index]?.id ?? ''),
  fc.integer({ min: 0, max: 24 * 200 }).map((hours) => {
    const event: PlanEvent = { type: 'submitted', atMs: at('2026-09-01') + hours * 3_600_000, by: ['gv'] };
    return planStatus([event], ['leads']);
  }),
  { maxKeys: 60 },
);
const someDay = fc.integer({ min: 0, max: 260 }).map((shift) => addDays(date('2026-09-01'), shift));

it('[OV5] classes and kinds each make up the month, and the last evening of a month is what is written down of it', () => {
  fc.assert(
    fc.property(someStatuses, someDay, (statuses, day) => {
      const { glance } = glanceOn(day, statuses);
      expect(sumOf(glance.byClass)).toEqual(glance.figures);
      expect(sumOf(glance.byRule)).toEqual(glance.figures);
      const end = monthEnds(school.calendar).find(({ month }) => month === glance.month);
      const last = glanceAt({ ...glanceOn(day, statuses).input, nowMs: end?.toMs ?? 0 }, []);
      const rows = freezeMonths([], duties, statuses, school.calendar, end?.toMs ?? 0);
      expect(last.figures).toEqual(
        sumOf(rows.filter(({ month }) => month === end?.month).map((figures) => ({ figures }))),
      );
    }),
    { ...SEED, numRuns: 20 },
  );
});

it('[OV5] the months written down come first, those without a duty not at all', () => {
  const figures = { owed: 4, onTime: 3, late: 1, missing: 0 };
  const none = { owed: 0, onTime: 0, late: 0, missing: 0 };
  const { input } = glanceOn('2026-11-23');
  const { months, month } = glanceAt(input, [
    { month: '2026-09', figures: none },
    { month: '2026-10', figures },
  ]);
  expect(months.map((one) => one.month)).toEqual(['2026-10', '2026-11']);
  expect([month, months[0]?.figures]).toEqual(['2026-11', figures]);
});

it('[OV6] the oldest late duty comes first', () => {
  const due = glanceOn('2026-11-23').glance.late.map(({ occasion }) => occasion.dueMs);
  expect(due.length).toBeGreaterThan(10);
  expect(due).toEqual([...due].sort((a, b) => a - b));
});

it('[OV7] for everyone as many reviews wait as she is told of, and what nobody may review is counted', () => {
  fc.assert(
    fc.property(someStatuses, someDay, (statuses, day) => {
      const { input, glance } = glanceOn(day, statuses);
      const told = openItems(input).filter(({ kind }) => kind === 'review');
      const ofAll = glance.reviews.map(({ personId, count }) => [personId, count] as const);
      const people = [...new Set(told.map(({ personId }) => personId))];
      const expected = people.map((id) => [id, told.filter(({ personId }) => personId === id).length] as const);
      for (const one of expected) expect(ofAll).toContainEqual(one);
      const since = glance.reviews.map(({ sinceMs }) => sinceMs);
      expect(since).toEqual([...since].sort((a, b) => a - b));
    }),
    { ...SEED, numRuns: 20 },
  );
  const plan = duties.find(({ occasion }) => occasion.rule.key === 'plan_week');
  const waiting = { [plan?.id ?? '']: planStatus([{ type: 'submitted', atMs: 1, by: [] }], ['leads']) };
  const everyone = school.people.map(({ id }) => id);
  const { glance } = glanceOn('2026-11-23', waiting, everyone);
  expect([glance.waiting, glance.reviews, glance.withoutReviewer]).toEqual([1, [], 1]);
});

function sumOf(parts: readonly { readonly figures: Figures }[]): Figures {
  const sum = (key: keyof Figures) => parts.reduce((total, { figures }) => total + figures[key], 0);
  return { owed: sum('owed'), onTime: sum('onTime'), late: sum('late'), missing: sum('missing') };
}
