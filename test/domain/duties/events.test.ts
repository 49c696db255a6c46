/** Meetings and trainings of the tab 'Sự kiện'. Rules: src/domain/spec/plans.md. */
import { sampleTables } from '../../../scripts/school/sample-tables';
import { dutiesOf } from '../../../src/domain/duties/duties';
import { occasionsOf } from '../../../src/domain/duties/occasions';
import { readSchool } from '../../../src/domain/school/read-school';
import { describeProblem } from '../../../src/ui/describe-problem';
import { date } from '../../support/school-builder';
import { addRow, edited } from '../school/edit-tables';
import { ruleOf } from './duty-world';

const SAMPLE = sampleTables({ classes: 4 });
const TODAY = date('2026-11-23');

type Cells = readonly [date: string, kind: string, name: string, who: string];

function read(...rows: readonly Cells[]) {
  return readSchool(edited(SAMPLE, ...rows.map((cells) => addRow('events', [...cells]))), TODAY);
}

function schoolOf(...rows: readonly Cells[]) {
  const reading = read(...rows);
  if (!reading.ok) throw new Error(reading.problems.map(describeProblem).join('\n'));
  return reading.school;
}

/** Who owes the notes of each event, by its id. */
function notesOf(school: ReturnType<typeof schoolOf>, rule: 'notes' | 'bdtx_log' = 'notes'): Record<string, string[]> {
  const { calendar, themes, events = [], settings } = school;
  const occasions = occasionsOf([ruleOf(rule)], { calendar, themes, events, settings: settings.duties });
  const owed = dutiesOf(occasions, school);
  return Object.fromEntries(
    occasions.map((occasion) => [
      occasion.about.from,
      owed.filter((duty) => duty.occasion === occasion).map(({ unit }) => unit.slice('person/'.length)),
    ]),
  );
}

it('[SE1] those who were there owe what follows: everyone, a team, a post, some people', () => {
  const school = schoolOf(
    ['12/10/2026', 'Họp', 'Hội đồng', ''],
    ['19/10/2026', 'họp', 'Tổ', 'tổ 5-6 tuổi'],
    ['26/10/2026', 'Họp', 'Tổ trưởng', 'Giáo viên'],
    ['02/11/2026', 'Họp', 'Riêng', 'GV1-5A1, gv2-3a1'],
    ['09/11/2026', 'Tập huấn', 'Phần mềm', ''],
  );
  const notes = notesOf(school);
  expect(Object.keys(notes)).toEqual(['2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02']);
  expect(notes['2026-10-12']).toHaveLength(9);
  expect(notes['2026-10-19']).toEqual(['gv1-5a1', 'gv2-5a1']);
  expect(notes['2026-10-26']).toEqual(notes['2026-10-12']);
  expect(notes['2026-11-02']).toEqual(['gv2-3a1', 'gv1-5a1']);
  expect(Object.keys(notesOf(school, 'bdtx_log'))).toEqual(['2026-11-09']);
});

it('[SE2] what is wrong is told with its row, all of it at once', () => {
  const reading = read(
    ['', 'Họp', 'Không ngày', ''],
    ['31/02/2027', 'Họp', 'Sai ngày', ''],
    ['12/10/2026', 'Đi chơi', 'Sai loại', ''],
    ['12/10/2026', 'Họp', 'Sai người', 'Tổ Lá, Giáo viên'],
    ['12/10/2026', 'Họp', 'Hai lần', ''],
    ['12/10/2026', 'Họp', 'hai lần', ''],
    ['12/10/2025', 'Họp', 'Năm trước', ''],
  );
  expect(reading.ok).toBe(false);
  const problems = reading.ok ? [] : reading.problems;
  expect(problems.map(({ type, row, column }) => `${type} ${column}${row}`)).toEqual([
    'DateMissing A2',
    'DateInvalid A3',
    'ChoiceUnknown B4',
    'ChoiceUnknown D5',
    'EventDuplicate A7',
  ]);
  expect(problems.map(describeProblem).every((text) => text.includes('Sự kiện'))).toBe(true);
  expect(reading.warnings.map(({ type, row }) => `${type} ${row}`)).toContain('EventOfOtherYear 8');
});

it('[SE3] tables from before there was the tab are read as they were', () => {
  const { events: _none, ...before } = SAMPLE;
  const reading = readSchool(before as typeof SAMPLE, TODAY);
  expect(reading.ok && reading.school).toEqual(schoolOf());
});
