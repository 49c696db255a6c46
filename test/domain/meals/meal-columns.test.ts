/** What each class is asked for, what it reports with that, and what happens when the tables change in mid-morning. */
import fc from 'fast-check';
import { type AskedClass, askedOn } from '../../../src/domain/meals/asked-classes';
import { mealColumnsOf, staffColumns } from '../../../src/domain/meals/meal-columns';
import {
  adjustDay,
  askedColumns,
  closeRows,
  type MealDay,
  observe,
  openMealDay,
} from '../../../src/domain/meals/meal-day';
import { ledgerRows, statusOf, summaryOf } from '../../../src/domain/meals/meal-summary';
import { settleRows } from '../../../src/domain/meals/settle-rows';
import { instantOf } from '../../../src/domain/shared/plain-date';
import { sampleSchool, TODAY } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(150, 400) };
const school = sampleSchool();
const settings = { ...school.settings, meals: { ...school.settings.meals, breakfast: true, diets: ['Cháo'] } };
const columns = mealColumnsOf(settings);
const asked = askedOn(school, TODAY);
const opened = openMealDay(TODAY, settings, asked, columns);
const at = (minutes: number) => instantOf(TODAY, minutes);

function typed(
  day: MealDay,
  classId: string,
  minutes: number,
  present: unknown,
  counts: Record<string, unknown>,
): MealDay {
  const row = { classId, present, counts, firstStampMs: null, lastStampMs: null };
  return observe(day, { atMs: at(minutes), rows: [row] });
}

function roomOf(day: MealDay, id: string) {
  const room = day.classes.find(({ classId }) => classId === id);
  if (!room) throw new Error(`not asked: ${id}`);
  return room;
}

const keysOf = (day: MealDay, id: string) => askedColumns(day, roomOf(day, id)).map(({ key }) => key);

it('[ML21] the nursery alone has a second main meal, and on a half day nobody eats in the afternoon', () => {
  expect(keysOf(opened, 'nt1')).toEqual(['main', 'breakfast', 'snack', 'secondMain', 'diet/chao']);
  expect(keysOf(opened, '5a1')).toEqual(['main', 'breakfast', 'snack', 'diet/chao']);
  const half = openMealDay(
    TODAY,
    settings,
    asked.map((room) => ({ ...room, isHalfDay: true })),
    columns,
  );
  expect(keysOf(half, 'nt1')).toEqual(['main', 'breakfast', 'diet/chao']);
  expect(staffColumns(columns).map(({ key }) => key)).toEqual(['main', 'breakfast', 'snack']);
});

it('[ML21] what a class is not asked for never counts, whatever stands in its cells', () => {
  const all = { main: 20, breakfast: 18, snack: 20, secondMain: 20, 'diet/chao': 2 };
  const day = typed(opened, '5a1', 440, 20, all);
  expect(roomOf(day, '5a1').counts).toEqual({ main: 20, breakfast: 18, snack: 20, 'diet/chao': 2 });
  expect(summaryOf(day).countsByStage).toEqual({
    nursery: { main: null, breakfast: null, snack: null, secondMain: null, 'diet/chao': null },
    kindergarten: { main: 20, breakfast: 18, snack: 20, secondMain: null, 'diet/chao': 2 },
  });
});

it('[ML22] without the main meal nothing is reported, and a number beside a wrong one counts', () => {
  const without = typed(opened, '5a1', 440, 20, { snack: 20 });
  expect(statusOf(without, roomOf(without, '5a1'))).toBe('missing');
  const mixed = roomOf(typed(opened, '5a1', 440, 20, { main: 20, snack: 'đủ' }), '5a1');
  expect([mixed.counts.main, mixed.counts.snack, mixed.problem]).toEqual([20, null, 'NotANumber']);
});

it.each([
  [21, { main: 20 }, null],
  [40, { main: 20 }, 'OverEnrolment'],
  [20, { main: 21 }, 'OverPresent'],
  [20, { main: 20, breakfast: 21 }, 'OverPresent'],
  [20, { main: 15, 'diet/chao': 16 }, 'OverMain'],
])('[ML22] %p present and %j warn of %p', (present, counts, warning) => {
  expect(roomOf(typed(opened, '5a1', 440, present, counts), '5a1').warning).toBe(warning);
});

it('[ML23] tables that change in mid-morning change who is asked; what is reported and its cut-off stay', () => {
  fc.assert(
    fc.property(fc.subarray([...asked]), fc.nat(40), (kept: AskedClass[], enrolment) => {
      const day = typed(opened, '5a1', 440, 20, { main: 20 });
      const now = kept.map((room) => ({ ...room, enrolment }));
      const later = { ...settings, mealReportMinutes: 60 };
      const adjusted = adjustDay(day, later, now);
      expect(adjusted.classes.map(({ classId }) => classId)).toEqual(kept.map(({ id }) => id));
      for (const each of adjusted.classes) {
        const before = roomOf(day, each.classId);
        expect(each).toEqual({ ...before, enrolment });
      }
      expect(adjustDay(adjusted, later, now)).toBe(adjusted);
    }),
    SEED,
  );
});

it('[ML24] the ledger tells when the first report came, whatever changed after the cut-off', () => {
  const early = typed(opened, '5a1', 440, 20, { main: 20 });
  const closed = closeRows(early, roomOf(early, '5a1').cutOffMs, at(497));
  const seen = typed(closed, '5a1', 498, 20, { main: 20 });
  const changed = typed(seen, '5a1', 505, 20, { main: 19 });
  const row = ledgerRows(changed).find(({ classId }) => classId === '5a1');
  expect([row?.status, row?.timing, row?.counts.main]).toEqual(['changed_after_cutoff', 'on_time', 19]);
  expect(ledgerRows(changed).find(({ classId }) => classId === 'nt1')?.timing).toBeNull();
});

it('[ML25] an estimate is what the class reported the school day before, and is never counted', () => {
  const before = typed(opened, '5a1', 440, 20, { main: 20 });
  const day = openMealDay(TODAY, settings, asked, columns, before);
  expect(roomOf(day, '5a1').dayBefore?.main).toBe(20);
  expect(summaryOf(day).portionsByStage.kindergarten).toBe(0);
  expect(summaryOf(day).missing).toContain('5a1');
});

describe('rows of a tab that somebody changed', () => {
  const anyKeys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 });
  const anyFound = fc.array(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'x'), { maxLength: 8 });

  it('[ML26] every class has one row, the one in which its key stands', () => {
    fc.assert(
      fc.property(anyKeys, anyFound, (known, found) => {
        const rows = settleRows(known, found);
        expect(rows.filter((key) => key !== '').sort()).toEqual([...known].sort());
        for (const key of known) if (found.includes(key)) expect(rows.indexOf(key)).toBe(found.indexOf(key));
        expect(settleRows(rows, rows)).toEqual(rows);
      }),
      SEED,
    );
  });

  it.each([
    [
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ],
    [
      ['a', 'b', 'c'],
      ['c', 'a', 'b'],
      ['c', 'a', 'b'],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'c'],
      ['a', 'c', 'b'],
    ],
    [
      ['a', 'b', 'c'],
      ['a', 'Lớp cô Hoa', 'c'],
      ['a', 'b', 'c'],
    ],
    [
      ['a', 'b', 'c'],
      ['a', '', 'b', 'c'],
      ['a', '', 'b', 'c'],
    ],
    [['a', 'b', 'c'], [], ['a', 'b', 'c']],
  ])('[ML26] %j found as %j are %j', (known, found, rows) => {
    expect(settleRows(known, found)).toEqual(rows);
  });
});
