import { SCHOOL_ACCOUNT, sampleTables } from '../../../scripts/school/sample-tables';
import { activeAssignments, boardOf, leadsOf, peopleWith, teachersOf } from '../../../src/domain/school/people';
import { readSchool } from '../../../src/domain/school/read-school';
import type { ControlTables, Person, School } from '../../../src/domain/school/types';
import { addDays, type PlainDate } from '../../../src/domain/shared/plain-date';
import { addRow, type Edit, edited, rowWith, setCell } from './edit-tables';

const TODAY = '2026-11-23' as PlainDate;
const SAMPLE = sampleTables({ classes: 16 });

function schoolWith(...edits: readonly Edit[]): School {
  return readable(edited(SAMPLE, ...edits));
}

function readable(tables: ControlTables): School {
  const reading = readSchool(tables, TODAY);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.school;
}

const emails = (people: readonly Person[]) => people.map(({ email }) => email);
const rowOfAccount = (account: string) => rowWith(SAMPLE, 'staff', 'email', `${account}@hoamai.example`);

describe('people of a day', () => {
  it('[SL19] the last day still counts, the day after does not, nor the day before the first', () => {
    const row = rowOfAccount('gv.dutru');
    const school = schoolWith(setCell('staff', row, 'from', '05/10/2026'), setCell('staff', row, 'to', '20/11/2026'));
    const person = school.people.find(({ email }) => email === 'gv.dutru@hoamai.example');
    const activeOn = (day: string) => person && activeAssignments(person, day as PlainDate).length;
    expect(['2026-10-04', '2026-10-05', '2026-11-20', '2026-11-21'].map(activeOn)).toEqual([0, 1, 1, 0]);
  });

  it('[SL19] someone whose every assignment ended is in no list', () => {
    const id = 'GV1-3A1';
    const rows = SAMPLE.staff?.rows.filter(({ cells }) => cells[0] === id).map(({ row }) => row) ?? [];
    const school = schoolWith(...rows.map((row) => setCell('staff', row, 'to', '22/11/2026')));
    expect(rows).toHaveLength(2);
    const lists = (day: PlainDate) => [
      teachersOf(school, '3a1', day),
      leadsOf(school, 'to-3-4-tuoi', day),
      peopleWith(school, day, 'teacher'),
    ];
    expect(lists(addDays(TODAY, -1)).map((list) => emails(list).includes('gv.3a1@hoamai.example'))).toEqual([
      true,
      true,
      true,
    ]);
    expect(lists(TODAY).map((list) => emails(list).includes('gv.3a1@hoamai.example'))).toEqual([false, false, false]);
  });

  it('[SL19] one role may end while the other goes on', () => {
    const row = rowOfAccount('gv.5a1');
    const school = schoolWith(setCell('staff', row, 'to', '22/11/2026'));
    expect(emails(leadsOf(school, 'to-5-6-tuoi', TODAY))).toEqual(['gv2.5a1@hoamai.example']);
    expect(emails(teachersOf(school, '5a1', TODAY))).toContain('gv.5a1@hoamai.example');
  });

  it('[SL20] a person with two rows has both roles', () => {
    const school = schoolWith(
      addRow('staff', ['PHT1', 'Phó hiệu trưởng 1', 'Tổ trưởng', 'pht1@hoamai.example', '', 'Tổ Nhà trẻ', '', '']),
    );
    expect(emails(boardOf(school, TODAY))).toEqual(['ht', 'pht1', 'pht2'].map((name) => `${name}@hoamai.example`));
    expect(emails(leadsOf(school, 'to-nha-tre', TODAY))).toContain('pht1@hoamai.example');
    expect(school.people).toHaveLength(53);
  });

  it('[SL25] the sample school has the size of the real one', () => {
    const school = readable(SAMPLE);
    const count = (role: Parameters<typeof peopleWith>[2]) => peopleWith(school, TODAY, role).length;
    expect(school.classes.map(({ stage }) => stage).filter((stage) => stage === 'nursery')).toHaveLength(4);
    expect([school.classes.length, school.teams.length, school.people.length]).toEqual([16, 4, 53]);
    expect([count('teacher'), count('team_lead'), count('deputy_team_lead')]).toEqual([33, 4, 4]);
    expect([count('principal'), count('vice_principal'), count('kitchen_staff'), count('staff')]).toEqual([1, 2, 8, 6]);
    expect(school.settings.schoolAccount).toBe(SCHOOL_ACCOUNT);
  });

  it.each([4, 17, 40, 400])('[SL25] a school of %i classes is right and has two teachers in each', (classes) => {
    const school = readable(sampleTables({ classes }));
    expect(school.classes).toHaveLength(classes);
    expect(new Set(school.classes.map(({ id }) => teachersOf(school, id, TODAY).length))).toEqual(new Set([2]));
    expect(peopleWith(school, TODAY, 'teacher')).toHaveLength(2 * classes + 1);
    expect(school.teams.map(({ id }) => leadsOf(school, id, TODAY).length)).toEqual([2, 2, 2, 2]);
  });
});
