import fc from 'fast-check';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { buildCalendar, isOffDay, WEEKS_TOTAL } from '../../../src/domain/calendar/calendar';
import { type Digest, digestsFor } from '../../../src/domain/deadlines/digests';
import { type Duty, dutiesToRemind, planDuties } from '../../../src/domain/deadlines/duties';
import { teachersOf } from '../../../src/domain/school/people';
import { readSchool } from '../../../src/domain/school/read-school';
import type { ControlTables, School } from '../../../src/domain/school/types';
import { addDays, formatDateTime, instantOf, localOf, type PlainDate } from '../../../src/domain/shared/plain-date';
import { edited, setCell } from '../school/edit-tables';

const SEED = { seed: 20261123, numRuns: 60 };
const date = (text: string): PlainDate => text as PlainDate;
const FRIDAY = date('2026-11-27');

function schoolOf(tables: ControlTables): School {
  const reading = readSchool(tables, date('2026-11-23'));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.school;
}

const SAMPLE = sampleTables({ classes: 16 });
const school = schoolOf(SAMPLE);
const duties = planDuties(school);
const dueOf = (key: string) => {
  const duty = duties.find((item) => item.key === key);
  return duty && formatDateTime(duty.dueMs);
};

/** The calendar with some more days off. */
const someCalendar = fc
  .array(fc.record({ shift: fc.integer({ min: 0, max: 280 }), days: fc.integer({ min: 0, max: 12 }) }), {
    maxLength: 6,
  })
  .map((ranges) =>
    buildCalendar({
      schoolYear: '2026-2027',
      firstMonday: date('2026-09-07'),
      offDays: ranges.map(({ shift, days }) => {
        const from = addDays(date('2026-08-20'), shift);
        return { from, to: addDays(from, days), name: 'Nghỉ' };
      }),
      makeUpDays: ranges.slice(0, 1).map(({ shift }) => addDays(date('2026-09-12'), 7 * Math.floor(shift / 8))),
      weeksTotal: WEEKS_TOTAL,
    }),
  );

describe('plans due before a week', () => {
  it('[DL1] there are two duties a numbered week, in order of their deadlines', () => {
    expect(duties).toHaveLength(70);
    expect(duties.slice(0, 3).map(({ key }) => key)).toEqual(['plan_week/1', 'plan_day/1', 'plan_week/2']);
    expect(duties.map(({ dueMs }) => dueMs)).toEqual(duties.map(({ dueMs }) => dueMs).sort((a, b) => a - b));
  });

  it.each([
    ['plan_week/13', '27/11/2026 17:00', 'an ordinary Friday'],
    ['plan_day/13', '27/11/2026 17:00', 'day plans too'],
    ['plan_week/18', '31/12/2026 17:00', 'Friday is 01/01'],
    ['plan_week/22', '29/01/2027 17:00', 'the Tết break'],
    ['plan_week/31', '15/04/2027 17:00', 'Friday is Giỗ Tổ'],
    ['plan_week/33', '29/04/2027 17:00', 'Friday is 30/4, Monday is off'],
  ])('[DL1] %s is due %s: %s', (key, due) => {
    expect(dueOf(key)).toBe(due);
  });

  it('[DL1] the times come from the settings', () => {
    const changed = planDuties({
      ...school,
      settings: { ...school.settings, planDueTime: 16 * 60 + 30, planReminderTime: 9 * 60 },
    });
    const duty = changed.find(({ key }) => key === 'plan_week/13');
    expect(duty && [formatDateTime(duty.dueMs), formatDateTime(duty.remindMs)]).toEqual([
      '27/11/2026 16:30',
      '27/11/2026 09:00',
    ]);
  });

  it('[DL1] a make-up Saturday is the last school day before the next week', () => {
    const offDays = [{ from: date('2026-11-16'), to: date('2026-11-16'), name: 'Rét đậm' }];
    const calendar = buildCalendar({
      schoolYear: '2026-2027',
      firstMonday: date('2026-09-07'),
      offDays,
      makeUpDays: [date('2026-11-28')],
      weeksTotal: WEEKS_TOTAL,
    });
    expect(planDuties({ ...school, calendar }).find(({ key }) => key === 'plan_week/13')?.dueDate).toBe('2026-11-28');
  });

  it('[DL2] no deadline lies on a day off, and each lies before its week', () => {
    fc.assert(
      fc.property(someCalendar, (calendar) => {
        const all = planDuties({ ...school, calendar });
        expect(all.filter(({ dueDate }) => isOffDay(calendar, dueDate))).toEqual([]);
        const monday = ({ week }: Duty) => calendar.weeks[week - 1]?.days[0] ?? '';
        expect(all.filter((duty) => duty.dueDate >= monday(duty))).toEqual([]);
        expect(all.filter(({ dueDate, dueMs }) => localOf(dueMs).date !== dueDate)).toEqual([]);
      }),
      SEED,
    );
  });

  it('[DL3] week 1 is due on the Friday before, or earlier when that is off', () => {
    expect(dueOf('plan_week/1')).toBe('04/09/2026 17:00');
    const calendar = buildCalendar({
      schoolYear: '2026-2027',
      firstMonday: date('2026-09-07'),
      offDays: [{ from: date('2026-09-03'), to: date('2026-09-04'), name: 'Bão' }],
      makeUpDays: [],
      weeksTotal: WEEKS_TOTAL,
    });
    expect(planDuties({ ...school, calendar })[0]?.dueDate).toBe('2026-08-31');
  });

  it('[DL4] reminders run from their time to midnight of the same day', () => {
    const at = (day: PlainDate, minutes: number) =>
      dutiesToRemind(duties, instantOf(day, minutes)).map(({ key }) => key);
    const week13 = ['plan_week/13', 'plan_day/13'];
    expect(at(FRIDAY, 14 * 60 - 1)).toEqual([]);
    expect(at(FRIDAY, 14 * 60)).toEqual(week13);
    expect(at(FRIDAY, 23 * 60 + 59)).toEqual(week13);
    expect(at(addDays(FRIDAY, 1), 0)).toEqual([]);
    expect(at(date('2026-11-26'), 14 * 60)).toEqual([]);
  });
});

describe('digests', () => {
  const today = dutiesToRemind(duties, instantOf(FRIDAY, 14 * 60));
  const digests = (submitted: Record<string, string[]>, of: School = school, day: PlainDate = FRIDAY): Digest[] =>
    digestsFor({ date: day, duties: today, submitted, school: of });

  it('[DL5] a class with nothing open gives no digest, one with a rest names just the rest', () => {
    const all = Object.fromEntries(school.classes.map(({ id }) => [id, ['plan_week/13', 'plan_day/13']]));
    expect(digests(all)).toEqual([]);
    const dueMs = instantOf(FRIDAY, 17 * 60);
    expect(digests({ ...all, '5a1': ['plan_week/13'] })).toEqual([
      { email: 'gv.5a1@hoamai.example', items: [{ classId: '5a1', dutyKey: 'plan_day/13', dueMs }] },
      { email: 'gv2.5a1@hoamai.example', items: [{ classId: '5a1', dutyKey: 'plan_day/13', dueMs }] },
    ]);
  });

  it('[DL5] everyone gets at most one digest, with exactly the open items of her classes', () => {
    const submissions = fc.dictionary(
      fc.constantFrom(...school.classes.map(({ id }) => id)),
      fc.subarray(['plan_week/13', 'plan_day/13', 'plan_week/12']),
    );
    fc.assert(
      fc.property(submissions, (submitted) => {
        const sent = digests(submitted);
        expect(new Set(sent.map(({ email }) => email)).size).toBe(sent.length);
        const got = sent.flatMap(({ email, items }) =>
          items.map(({ classId, dutyKey }) => `${email} ${classId} ${dutyKey}`),
        );
        const wanted = school.classes.flatMap(({ id }) =>
          today
            .filter(({ key }) => !(submitted[id] ?? []).includes(key))
            .flatMap(({ key }) => teachersOf(school, id, FRIDAY).map(({ email }) => `${email} ${id} ${key}`)),
        );
        expect(got.sort()).toEqual(wanted.sort());
      }),
      SEED,
    );
  });

  it('[DL5] a teacher of two classes gets one digest with both', () => {
    const two = schoolOf(
      edited(SAMPLE, setCell('staff', rowOf('GV0'), 'email', 'gv.5a1@hoamai.example'), sameAs('GV0', 'GV1-5A1', '5A2')),
    );
    const digest = digests({}, two).filter(({ email }) => email === 'gv.5a1@hoamai.example');
    expect(digest).toHaveLength(1);
    expect(new Set(digest[0]?.items.map(({ classId }) => classId))).toEqual(new Set(['5a1', '5a2']));
  });

  it.each(['2026-11-24', '2026-11-28', '2026-11-29', '2027-02-03'])('[DL6] on %s nobody is reminded', (day) => {
    expect(digests({}, school, date(day))).toEqual([]);
    expect(dutiesToRemind(duties, instantOf(date(day), 15 * 60))).toEqual([]);
  });

  it('[DL7] a teacher whose last day was yesterday is not reminded, on her last day she is', () => {
    const leaving = (day: string) => schoolOf(edited(SAMPLE, setCell('staff', rowOf('GV2-4A3'), 'to', day)));
    const reminded = (of: School) => digests({}, of).some(({ email }) => email === 'gv2.4a3@hoamai.example');
    expect([reminded(leaving('27/11/2026')), reminded(leaving('26/11/2026'))]).toEqual([true, false]);
  });
});

function rowOf(id: string): number {
  const found = SAMPLE.staff?.rows.find(({ cells }) => cells[0] === id && cells[2] === 'Giáo viên');
  if (!found) throw new Error(`no row ${id}`);
  return found.row;
}

/** Makes a row one of another person, in another class. */
function sameAs(id: string, of: string, classCode: string) {
  const name = SAMPLE.staff?.rows.find(({ row }) => row === rowOf(of))?.cells[1] ?? '';
  return (tables: ControlTables) =>
    edited(
      tables,
      setCell('staff', rowOf(id), 'class', classCode),
      setCell('staff', rowOf(id), 'fullName', name),
      setCell('staff', rowOf(id), 'id', of),
    );
}
