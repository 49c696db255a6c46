/** Which duties stand in which rows. Rules: src/app/spec/duties.md. */
import fc from 'fast-check';
import { sampleTables } from '../../scripts/school/sample-tables';
import { type DutyTable, dutyTableOf } from '../../src/app/duty-rows';
import { readSchool } from '../../src/domain/school/read-school';
import type { School } from '../../src/domain/school/types';
import { addDays, type PlainDate, plainDate } from '../../src/domain/shared/plain-date';

const day = (text: string): PlainDate => plainDate(text) as PlainDate;
const SUMMER = day('2026-08-10');
const SEED = { seed: 20261122, numRuns: 25 };

function schoolOf(): School {
  const reading = readSchool(sampleTables({ classes: 4 }), SUMMER);
  if (!reading.ok) throw new Error('The sample school does not fit its own rules');
  return reading.school;
}
const school = schoolOf();
const whole = dutyTableOf(school, SUMMER);
const keysOf = (rows: ReturnType<DutyTable['classRows']>) => rows.map(({ duty }) => duty.occasion.rule.key);

it('[DT1] rows stay where they are when meetings are held and themes are added', () => {
  const meeting = fc.integer({ min: 0, max: 270 }).map((shift) => addDays(day('2026-09-01'), shift));
  fc.assert(
    fc.property(fc.uniqueArray(meeting, { maxLength: 12 }), (dates) => {
      const events = dates.map((date) => ({ id: date, kind: 'meeting' as const, date, personIds: null }));
      const later = dutyTableOf({ ...school, events }, SUMMER, whole.keys);
      expect(later.keys.class.slice(0, whole.keys.class.length)).toEqual(whole.keys.class);
      expect(later.keys.own.slice(0, whole.keys.own.length)).toEqual(whole.keys.own);
      expect(new Set(later.keys.own).size).toBe(later.keys.own.length);
      for (const { index, duty } of later.classRows('5a1')) expect(later.keys.class[index]).toBe(duty.occasion.key);
    }),
    SEED,
  );
});

it('[DT2] a school that begins in November is asked for nothing of before, and a new class neither', () => {
  const november = day('2026-11-23');
  const table = dutyTableOf(school, november);
  expect(table.duties.filter(({ occasion }) => occasion.dueDate <= november)).toEqual([]);
  const { '5a1': _new, ...since } = whole.keys.since;
  const withNew = dutyTableOf(school, november, { ...whole.keys, since });
  expect(withNew.classRows('5a1').every(({ duty }) => duty.occasion.dueDate > november)).toBe(true);
  expect(withNew.classRows('4a1')).toEqual(whole.classRows('4a1'));
});

it('[DT3] plans stand with the class, training plans with each teacher, checks of the month with the board alone', () => {
  const date = day('2026-10-01');
  expect(new Set(keysOf(whole.classRows('5a1')))).toEqual(
    new Set(
      ['plan_year', 'plan_theme', 'plan_week', 'plan_day', 'child_results', 'child_assess_theme'].concat([
        'child_assess_stage',
        'toys',
        'child_profile',
        'honours',
        'print_term',
      ]),
    ),
  );
  const teacher = keysOf(whole.ownRows('gv2-5a1', date));
  expect(teacher).toEqual(expect.arrayContaining(['bdtx_plan', 'staff_profile']));
  expect(teacher).not.toContain('board_month');
  const board = school.people.filter(({ id }) => keysOf(whole.ownRows(id, date)).includes('board_month'));
  expect(board.flatMap(({ assignments }) => assignments.map(({ role }) => role))).toEqual(
    expect.arrayContaining(['principal', 'vice_principal']),
  );
});
