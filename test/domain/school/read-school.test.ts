import fc from 'fast-check';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { readSchool } from '../../../src/domain/school/read-school';
import type { PlainDate } from '../../../src/domain/shared/plain-date';
import type { Problem } from '../../../src/domain/shared/problem';
import { width } from '../../support/width';
import { type Corruption, corruptionsOf, someCorruption } from './corruptions';
import { addRow, deleteColumn, type Edit, edited, moveColumn, removeSheet, setCell, setHeader } from './edit-tables';
import { problemsIn, problemsOf, SAMPLE, schoolOf, settingRow, staffRow, TODAY, warningsOf } from './sample-readings';

const SEED = { seed: 20261123, numRuns: width(30, 100) };

/** Each mistake in a small school, in every row it can stand in, with the answer. */
const SMALL = sampleTables({ classes: 4 });
const EVERY_MISTAKE = corruptionsOf(SMALL).map((corruption) => ({
  corruption,
  problems: problemsIn(edited(SMALL, corruption.edit)),
}));

const tells = (problems: readonly Problem[], { type, sheet, row }: Pick<Corruption, 'type' | 'sheet' | 'row'>) =>
  problems.some((problem) => problem.type === type && problem.sheet === sheet && problem.row === row);

describe('a right workbook', () => {
  it('[SL1] gives the school with its settings, classes, teams, people and calendar, without warnings', () => {
    const school = schoolOf();
    expect(school.settings).toEqual({
      schoolName: 'Trường Mầm non Hoa Mai',
      regulationId: 'hoa-mai',
      schoolYear: '2026-2027',
      firstMonday: '2026-09-07',
      dropOffEnd: { nursery: { summer: 465, winter: 480 }, kindergarten: { summer: 450, winter: 465 } },
      winter: { from: { month: 11, day: 1 }, to: { month: 3, day: 31 } },
      mealReportMinutes: 30,
      mealOpenTime: 360,
      planDueTime: 1020,
      planReminderTime: 840,
      schoolAccount: 'truong@hoamai.example',
      edition: 'my_drive',
      sharedDriveId: null,
      documents: { themeDaysAhead: 14, weekDaysAhead: 11, sections: ['Mục tiêu', 'Nội dung', 'Hoạt động'] },
      correctionHours: 24,
      heartbeatHours: 3,
      accreditationReads: true,
      meals: {
        breakfast: false,
        snack: true,
        secondMain: true,
        diets: [],
        estimate: false,
        minutesByCampus: {},
        reminderMinutes: 0,
        supplementUntil: 960,
      },
      attendance: {
        signs: { present: ['x', '+'], excused: ['P'], excused_late: ['PM'], unexcused: ['K', 'KP', 'O'] },
        refund: 'told',
        feedsMeals: false,
      },
      duties: {
        ...{ dayUnit: 'calendar', weekPlansOn: 'last_school_day_before', startOfYear: { month: 9, day: 30 } },
        ...{ planTime: 1020, checkTime: 420, closingTime: 1020 },
        ...{ notesDays: 2, assessDays: 3, printDays: 14, archiveDays: 28, namedVicePrincipals: [] },
        childResults: [
          { month: 10, day: 15 },
          { month: 1, day: 15 },
          { month: 5, day: 15 },
        ],
        reminders: { time: 840, before: [1], after: [1, 3, 8] },
        calendarFiles: false,
      },
    });
    expect(school.classes.find(({ id }) => id === '5a1')).toEqual({
      id: '5a1',
      code: '5A1',
      name: 'Lớp 5A1',
      stage: 'kindergarten',
      team: 'to-5-6-tuoi',
      enrolment: 31,
      campus: null,
    });
    expect(school.calendar.weeks).toHaveLength(35);
    expect(school.regulation.id).toBe('hoa-mai');
    expect(warningsOf()).toEqual([]);
  });

  it('[SL20] a lead with two rows is one person with both roles', () => {
    const lead = schoolOf().people.find(({ id }) => id === 'gv1-5a1');
    expect(lead).toEqual({
      id: 'gv1-5a1',
      email: 'gv.5a1@hoamai.example',
      fullName: 'Giáo viên 1 lớp 5A1',
      assignments: [
        { role: 'team_lead', teamId: 'to-5-6-tuoi' },
        { role: 'teacher', classId: '5a1' },
      ],
    });
  });

  it.each([
    ['role', 'GIAO VIEN'],
    ['role', 'Giáo viên'.normalize('NFD')],
    ['role', ' giáo   viên '],
    ['role', 'GVCN'],
    ['class', '5a1'],
    ['class', ' 5A1 '],
    ['email', 'GV.5A1@HoaMai.example'],
  ])('[SL10] a staff cell %s %j means the same as the sample', (column, value) => {
    expect(schoolOf(edited(SAMPLE, setCell('staff', staffRow('GV1-5A1'), column, value)))).toEqual(schoolOf());
  });

  it('[SL24] empty rows are skipped, also in between', () => {
    const blank = SAMPLE.staff?.header.map(() => ' ') ?? [];
    expect(
      schoolOf(edited(SAMPLE, addRow('staff', blank), addRow('classes', ['', '']), addRow('settings', []))),
    ).toEqual(schoolOf());
  });

  it('[SL22] a day off without an end is one day, without a kind a day off; make-up days are school days', () => {
    const { calendar } = schoolOf(
      edited(
        SAMPLE,
        addRow('offDays', ['15/12/2026', '', 'Rét đậm', '']),
        addRow('offDays', ['19/12/2026', '', '', 'hoc bu']),
      ),
    );
    expect(calendar.offDays['2026-12-15' as PlainDate]).toMatchObject({ name: 'Rét đậm', kind: 'school' });
    expect(calendar.offDays['2026-12-16' as PlainDate]).toBeUndefined();
    expect(calendar.makeUpDays).toEqual(['2026-12-19']);
  });
});

describe('mistakes', () => {
  it('[SL2] any single mistake is refused and told at its tab and row', () => {
    const missed = EVERY_MISTAKE.filter(({ corruption, problems }) => !tells(problems, corruption));
    expect(missed.map(({ corruption }) => corruption.name)).toEqual([]);
    expect(EVERY_MISTAKE.length).toBeGreaterThan(500);
  });

  it('[SL2] a mistake in a cell never hides one in another row', () => {
    fc.assert(
      fc.property(fc.array(someCorruption(SAMPLE), { minLength: 2, maxLength: 6 }), (corruptions) => {
        const chosen = independent(corruptions);
        const problems = problemsOf(...chosen.map(({ edit }) => edit));
        expect(chosen.filter((corruption) => !tells(problems, corruption)).map(({ name }) => name)).toEqual([]);
      }),
      SEED,
    );
  });

  it('[SL2] every problem about a cell names its column as the user sees it, with its header', () => {
    const cellProblems = EVERY_MISTAKE.flatMap(({ problems }) => problems).filter(({ row }) => row !== undefined);
    expect(cellProblems.filter(({ column, header }) => !/^[A-Z]$/.test(column ?? '') || !header)).toEqual([]);
  });

  it('[SL3] without a tab the others are still checked', () => {
    const bad = setCell('staff', 20, 'email', 'khong-phai-thu');
    const problems = problemsOf(removeSheet('settings'), removeSheet('classes'), bad);
    expect(problems.map(({ type, sheet }) => [type, sheet])).toEqual([
      ['SheetMissing', 'settings'],
      ['SheetMissing', 'classes'],
      ['EmailMalformed', 'staff'],
    ]);
  });

  it('[SL4] a deleted header is told with its column letter and the text it should have', () => {
    expect(problemsOf(setHeader('staff', 'email', ''))).toEqual([
      { type: 'HeaderWrong', sheet: 'staff', row: 1, column: 'D', header: 'E-mail', value: '', expected: 'E-mail' },
    ]);
  });

  it('[SL4] a moved column is told for every place that is not as it should be', () => {
    const problems = problemsOf(moveColumn('classes', 'enrolment', 0));
    expect(problems.map(({ type, column, value, expected }) => [type, column, value, expected])).toEqual([
      ['HeaderWrong', 'A', 'Sĩ số', 'Mã lớp'],
      ['HeaderWrong', 'B', 'Mã lớp', 'Tên lớp'],
      ['HeaderWrong', 'C', 'Tên lớp', 'Giai đoạn'],
      ['HeaderWrong', 'D', 'Giai đoạn', 'Tổ'],
      ['HeaderWrong', 'E', 'Tổ', 'Sĩ số'],
    ]);
  });

  it('[SL4] further columns to the right are the school’s own business', () => {
    const widened = {
      ...SAMPLE,
      classes: SAMPLE.classes && { ...SAMPLE.classes, header: [...SAMPLE.classes.header, 'Ghi chú'] },
    };
    expect(readSchool(widened, TODAY).ok).toBe(true);
  });

  it('[SL5] rows under a moved column or a cleared header are still read', () => {
    const bad = setCell('staff', 20, 'email', 'khong-phai-thu');
    const types = (...edits: Edit[]) => problemsOf(bad, ...edits).map(({ type, row, column }) => [type, row, column]);
    expect(types(setHeader('staff', 'email', ''))).toContainEqual(['EmailMalformed', 20, 'D']);
    expect(types(moveColumn('staff', 'email', 0))).toContainEqual(['EmailMalformed', 20, 'A']);
  });

  it('[SL5] a deleted column makes no flood of problems in rows that cannot be read', () => {
    const problems = problemsOf(deleteColumn('staff', 'email'));
    expect(new Set(problems.map(({ type }) => type))).toEqual(new Set(['HeaderWrong']));
  });
});

/**
 * Mistakes that can be seen each without the others: at most one a row, in tabs whose shape is whole, and none that
 * needs a setting which is wrong itself.
 */
function independent(corruptions: readonly Corruption[]): Corruption[] {
  const inCells = corruptions.filter((one) => one.row !== undefined && one.type !== 'HeaderWrong' && !isRepeat(one));
  const oneARow = inCells.filter(
    ({ sheet, row }, index) => inCells.findIndex((other) => other.sheet === sheet && other.row === row) === index,
  );
  const settingWrong = (label: string) =>
    oneARow.some(({ sheet, row }) => sheet === 'settings' && row === settingRow(label));
  return oneARow.filter(
    ({ type }) =>
      !(type === 'DateOutsideYear' && settingWrong('Năm học')) &&
      !(type === 'EmailIsSchoolAccount' && settingWrong('Tài khoản trường')),
  );
}

function isRepeat({ name }: Corruption): boolean {
  return name.endsWith('twice');
}
