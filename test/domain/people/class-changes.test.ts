/** Classes and teams that change: another code, another name, an end, a merger. */
import { explainAccess } from '../../../src/domain/access/explain-access';
import { classesOn, teachersOf } from '../../../src/domain/school/people';
import { readSchool } from '../../../src/domain/school/read-school';
import type { School } from '../../../src/domain/school/types';
import type { PlainDate } from '../../../src/domain/shared/plain-date';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { addRow, type Edit, edited, rowWith, setCell } from '../school/edit-tables';
import { problemsOf, SAMPLE, TODAY } from '../school/sample-readings';

const AFTER = '2026-12-01' as PlainDate;

function schoolOf(...edits: readonly Edit[]): School {
  const reading = readSchool(edited(SAMPLE, ...edits), TODAY);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.school;
}

const classRow = (code: string) => rowWith(SAMPLE, 'classes', 'code', code);
const inClass = (code: string, column: string, value: string) => setCell('classes', classRow(code), column, value);

/** All rows of people of that class say another code. */
const peopleTo = (from: string, to: string): Edit[] =>
  (SAMPLE.staff?.rows ?? [])
    .filter(({ cells }) => cells[4] === from)
    .map(({ row }) => setCell('staff', row, 'class', to));

const keysOf = (school: School) => desiredTree(school, TODAY).map(({ key }) => key);
const readersOf = (school: School, key: string, date: PlainDate) =>
  explainAccess(desiredTree(school, date), key).map(({ email, role }) => `${email} ${role}`);

it('[PE1] keeps every key when a class gets another code and names its first one', () => {
  const renamed = schoolOf(
    inClass('5A1', 'code', 'LÁ 1'),
    inClass('5A1', 'name', 'Lớp Lá 1'),
    inClass('5A1', 'former', '5A1'),
    ...peopleTo('5A1', 'lá 1'),
  );
  expect(keysOf(renamed)).toEqual(keysOf(schoolOf()));
  expect(desiredTree(renamed, TODAY).find(({ key }) => key === 'class/5a1')?.name).toBe('Lớp Lá 1');
  expect(teachersOf(renamed, '5a1', TODAY)).toHaveLength(2);
});

it('[PE1] lets two classes swap their codes', () => {
  const swapped = schoolOf(
    inClass('5A1', 'code', '5A2'),
    inClass('5A1', 'former', '5A1'),
    inClass('5A2', 'code', '5A1'),
    inClass('5A2', 'former', '5A2'),
  );
  expect(swapped.classes.filter(({ id }) => id.startsWith('5a')).map(({ id, code }) => `${id} ${code}`)).toEqual([
    '5a1 5A2',
    '5a2 5A1',
    '5a3 5A3',
    '5a4 5A4',
  ]);
});

it('[PE1] refuses a first code that is another class', () => {
  expect(problemsOf(inClass('5A1', 'former', '5A2'))).toMatchObject([
    { type: 'ClassDuplicate', row: classRow('5A2'), otherRow: classRow('5A1') },
  ]);
  expect(problemsOf(inClass('5A2', 'former', '5A1'))).toMatchObject([{ type: 'ClassDuplicate', value: '5A1' }]);
});

it('[PE2] keeps every key when a team gets another name and one row names its first one', () => {
  const rows = (SAMPLE.classes?.rows ?? []).filter(({ cells }) => cells[3] === 'Tổ 5-6 tuổi');
  const people = (SAMPLE.staff?.rows ?? []).filter(({ cells }) => cells[5] === 'Tổ 5-6 tuổi');
  const renamed = schoolOf(
    ...rows.map(({ row }) => setCell('classes', row, 'team', 'Tổ Lá')),
    setCell('classes', rows[0]?.row ?? 0, 'formerTeam', 'Tổ 5-6 tuổi'),
    ...people.map(({ row }) => setCell('staff', row, 'team', 'Tổ Lá')),
  );
  expect(keysOf(renamed)).toEqual(keysOf(schoolOf()));
  expect(desiredTree(renamed, TODAY).find(({ key }) => key === 'team/to-5-6-tuoi')?.name).toBe('Tổ Lá');
});

it('[PE2] refuses two first names of one team, and one first name of two teams', () => {
  expect(problemsOf(inClass('5A1', 'formerTeam', 'Tổ A'), inClass('5A2', 'formerTeam', 'Tổ B'))).toMatchObject([
    { type: 'FormerTeamConflict', row: classRow('5A2'), otherRow: classRow('5A1') },
  ]);
  expect(problemsOf(inClass('5A1', 'formerTeam', 'Tổ 4-5 tuổi')).map(({ type }) => type)).toContain(
    'FormerTeamConflict',
  );
});

describe('a merged class', () => {
  const merged = schoolOf(inClass('5A2', 'to', '30/11/2026'), inClass('5A2', 'into', '5A1'));
  const before = '2026-11-30' as PlainDate;

  it('[PE3] goes on to its last day', () => {
    expect(readersOf(merged, 'class/5a2/plan_week', before)).toEqual(
      readersOf(schoolOf(), 'class/5a2/plan_week', before),
    );
    expect(classesOn(merged, before)).toHaveLength(16);
  });

  it('[PE3] is read by the teachers of its new class and its leads, and written by nobody', () => {
    const readers = readersOf(merged, 'class/5a2/plan_week', AFTER);
    expect(readers).toContain('gv.5a1@hoamai.example reader');
    expect(readers).toContain('ht@hoamai.example reader');
    expect(readers.filter((text) => text.includes('5a2') || text.endsWith('writer'))).toEqual([]);
    expect(readersOf(merged, 'tasks/5a2', AFTER).filter((text) => text.endsWith('writer'))).toEqual([]);
  });

  it('[PE3] has no meals, duties or teachers any more', () => {
    expect(classesOn(merged, AFTER).map(({ id }) => id)).not.toContain('5a2');
    expect(teachersOf(merged, '5a2', AFTER)).toEqual([]);
    expect(readersOf(merged, 'meals', AFTER)).not.toContain('gv.5a2@hoamai.example writer');
  });
});

it('[PE3] leaves a dissolved class to the board and its team', () => {
  const dissolved = schoolOf(inClass('5A2', 'to', '30/11/2026'));
  const readers = readersOf(dissolved, 'class/5a2/plan_week', AFTER);
  expect(readers.filter((text) => /ht@|pht/.test(text))).toHaveLength(3);
  expect(readers).toContain('gv.5a1@hoamai.example reader');
  expect(readers).toHaveLength(5);
});

it.each([
  ['itself', '5A1'],
  ['a class that is not there', '9Z9'],
  ['a class that ends before', '5A3'],
])('[PE4] refuses a merger into %s', (_, into) => {
  const edits = [inClass('5A1', 'to', '30/11/2026'), inClass('5A1', 'into', into), inClass('5A3', 'to', '29/11/2026')];
  expect(problemsOf(...edits)).toMatchObject([{ type: 'MergeTargetInvalid', row: classRow('5A1') }]);
});

it('[PE4] asks for the day of a merger', () => {
  expect(problemsOf(inClass('5A1', 'into', '5A2'))).toMatchObject([{ type: 'DateMissing', row: classRow('5A1') }]);
});

it('[PE4] a class that ends needs no teacher row any more', () => {
  const row = rowWith(SAMPLE, 'staff', 'id', 'GV0');
  expect(
    problemsOf(
      addRow('classes', ['5A9', '', 'MG', 'Tổ 5-6 tuổi', '30', '', '', '', '30/11/2026', '5A1']),
      setCell('staff', row, 'class', '5A1'),
    ),
  ).toEqual([]);
});
