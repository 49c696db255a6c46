import fc from 'fast-check';
import { readSchool } from '../../../src/domain/school/read-school';
import type { ControlTables, School } from '../../../src/domain/school/types';
import type { PlainDate } from '../../../src/domain/shared/plain-date';
import type { Problem } from '../../../src/domain/shared/problem';
import { sampleTables } from '../../support/sample-tables';
import { type Corruption, corruptionsOf, someCorruption } from './corruptions';
import {
  addRow,
  clearRow,
  deleteColumn,
  type Edit,
  edited,
  moveColumn,
  removeSheet,
  rowWith,
  setCell,
  setHeader,
} from './edit-tables';

const SEED = { seed: 20261123, numRuns: 100 };
const TODAY = '2026-11-23' as PlainDate;
const SAMPLE = sampleTables({ classes: 16 });

function problemsOf(...edits: readonly Edit[]): readonly Problem[] {
  const reading = readSchool(edited(SAMPLE, ...edits), TODAY);
  return reading.ok ? [] : reading.problems;
}

function warningsOf(...edits: readonly Edit[]): readonly Problem[] {
  const reading = readSchool(edited(SAMPLE, ...edits), TODAY);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problems)}`);
  return reading.warnings;
}

function schoolOf(tables: ControlTables = SAMPLE): School {
  const reading = readSchool(tables, TODAY);
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.problems)}`);
  return reading.school;
}

/** Each mistake in a small school, in every row it can stand in, with the answer. */
const SMALL = sampleTables({ classes: 4 });
const EVERY_MISTAKE = corruptionsOf(SMALL).map((corruption) => {
  const reading = readSchool(edited(SMALL, corruption.edit), TODAY);
  return { corruption, problems: reading.ok ? [] : reading.problems };
});

const tells = (problems: readonly Problem[], { type, sheet, row }: Pick<Corruption, 'type' | 'sheet' | 'row'>) =>
  problems.some((problem) => problem.type === type && problem.sheet === sheet && problem.row === row);

const staffRow = (id: string, role = 'Giáo viên') => {
  const found = SAMPLE.staff?.rows.find(({ cells }) => cells[0] === id && cells[2] === role);
  if (!found) throw new Error(`no staff row ${id} ${role}`);
  return found.row;
};

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

  it.each([
    ['first_monday is a Tuesday', 'Thứ Hai của tuần 1', '08/09/2026', '07/09/2026'],
    ['regulation has no preset', 'Quy chế', 'song-pe', 'hoa-mai'],
    ['minutes are no number', 'Số phút báo ăn sau giờ đón', 'nửa giờ', '0 – 240'],
    ['time is no time', 'Hạn nộp kế hoạch', 'chiều', '07:30'],
  ])('[SL6] %s: refused with what it should be', (_case, label, value, expected) => {
    const row = settingRow(label);
    expect(problemsOf(setCell('settings', row, 'value', value))).toEqual([
      { type: 'SettingInvalid', sheet: 'settings', row, column: 'B', header: 'Giá trị', value, expected },
    ]);
  });

  it('[SL6] a setting whose label was changed is missing, and the odd label is told with the nearest known one', () => {
    const edit = setCell('settings', 2, 'label', 'Tên trườngg');
    expect(problemsOf(edit)).toEqual([
      { type: 'SettingMissing', sheet: 'settings', value: 'school_name', expected: 'Tên trường' },
    ]);
    const reading = readSchool(edited(SAMPLE, edit), TODAY);
    expect(reading.warnings).toMatchObject([{ type: 'SettingUnknown', row: 2, expected: 'Tên trường' }]);
  });

  it('[SL6] the first Monday lies in the school year', () => {
    const row = settingRow('Thứ Hai của tuần 1');
    expect(problemsOf(setCell('settings', row, 'value', '06/09/2027'))).toMatchObject([
      { type: 'DateOutsideYear', row },
    ]);
  });

  it.each([
    ['Giờ nhắc nộp kế hoạch', '17:00', '< 17:00'],
    ['Giờ mở báo ăn', '07:30', '< 07:30'],
  ])('[SL21] %s at %s is too late', (label, value, expected) => {
    const row = settingRow(label);
    expect(problemsOf(setCell('settings', row, 'value', value))).toMatchObject([
      { type: 'SettingInvalid', row, expected },
    ]);
  });

  it('[SL7] a code that makes the same id is a duplicate, told with the earlier row', () => {
    expect(problemsOf(addRow('classes', [' 5a1', '', 'MG', 'Tổ 5-6 tuổi', '30', '']))).toMatchObject([
      { type: 'ClassDuplicate', row: 18, otherRow: rowWith(SAMPLE, 'classes', 'code', '5A1'), value: '5a1' },
    ]);
  });

  it('[SL7] a school without classes is refused', () => {
    const empty = { ...SAMPLE, classes: SAMPLE.classes && { ...SAMPLE.classes, rows: [] } };
    const reading = readSchool(empty, TODAY);
    expect(reading.ok ? [] : reading.problems).toContainEqual({ type: 'NoClasses', sheet: 'classes' });
  });

  it('[SL8] a class over its limit is accepted with a warning', () => {
    const row = rowWith(SAMPLE, 'classes', 'code', 'NT1');
    expect(warningsOf(setCell('classes', row, 'enrolment', '26'))).toMatchObject([
      { type: 'EnrolmentOverLimit', row, value: '26', expected: '≤ 25' },
    ]);
    expect(warningsOf(setCell('classes', row, 'enrolment', '25'))).toEqual([]);
  });

  it.each([
    ['role', 'Hiệu trươngg', 'RoleUnknown', 'Hiệu trưởng'],
    ['role', 'Giáo vien thể dục', 'RoleUnknown', undefined],
    ['class', '5A9', 'ClassUnknown', '5A1'],
    ['class', 'lớp lá hồng', 'ClassUnknown', undefined],
    ['team', 'Tổ 5-6 tuổii', 'TeamUnknown', 'Tổ 5-6 tuổi'],
  ])('[SL10] a near miss in %s, %j, is answered with the nearest known text', (column, value, type, expected) => {
    const problem = problemsOf(setCell('staff', staffRow('GV1-5A1'), column, value)).find(
      (found) => found.type === type,
    );
    expect(problem).toMatchObject({ value, row: staffRow('GV1-5A1') });
    if (expected !== undefined) expect(problem?.expected).toBe(expected);
    else if (column === 'role') expect(problem?.expected).toContain('Hiệu trưởng, Phó hiệu trưởng');
    else expect(problem?.expected).toBeUndefined();
  });

  it('[SL9] several mistakes in one row are all told', () => {
    const row = staffRow('KT', 'Kế toán');
    const problems = problemsOf(
      setCell('staff', row, 'id', ''),
      setCell('staff', row, 'fullName', ''),
      setCell('staff', row, 'role', 'Thủ quỹ'),
      setCell('staff', row, 'email', 'kt@'),
      setCell('staff', row, 'to', '99/99/2026'),
    );
    expect(problems.map((problem) => problem.type).sort()).toEqual([
      'DateInvalid',
      'EmailMalformed',
      'IdMissing',
      'NameMissing',
      'RoleUnknown',
    ]);
    expect(problems.every((problem) => problem.row === row)).toBe(true);
  });
});

describe('conflicts between rows', () => {
  it('[SL11] an e-mail of two people is told at the later row, with the earlier', () => {
    const row = staffRow('GV2-5A4');
    expect(problemsOf(setCell('staff', row, 'email', 'ND1@hoamai.example'))).toMatchObject([
      { type: 'EmailOfTwoPeople', row: staffRow('ND1', 'Nhân viên nuôi dưỡng'), otherRow: row },
    ]);
  });

  it('[SL11] one person with two e-mails or two names is told', () => {
    const row = staffRow('GV1-5A1');
    const otherRow = staffRow('GV1-5A1', 'Tổ trưởng');
    expect(problemsOf(setCell('staff', row, 'email', 'khac@hoamai.example'))).toMatchObject([
      { type: 'PersonWithTwoEmails', row, otherRow, expected: 'gv.5a1@hoamai.example' },
    ]);
    expect(problemsOf(setCell('staff', row, 'fullName', 'Người khác'))).toMatchObject([
      { type: 'PersonWithTwoNames', row, otherRow, expected: 'Giáo viên 1 lớp 5A1' },
    ]);
  });

  it('[SL11] two spellings of one Gmail box are one e-mail', () => {
    const [one, two] = [staffRow('GV1-5A2'), staffRow('GV2-5A2')];
    const both = (first: string, second: string) =>
      problemsOf(setCell('staff', one, 'email', first), setCell('staff', two, 'email', second));
    expect(both('co.giao5a2@gmail.com', 'cogiao5a2+lop@googlemail.com')).toMatchObject([
      { type: 'EmailOfTwoPeople', row: two, otherRow: one },
    ]);
    expect(both('co.giao@hoamai.example', 'cogiao@hoamai.example')).toEqual([]);
  });

  it('[SL12] the school account is not a person, in whatever spelling', () => {
    const account = settingRow('Tài khoản trường');
    const row = staffRow('GV1-5A2');
    const edits = [
      setCell('settings', account, 'value', 'mnhoamai@gmail.com'),
      setCell('staff', row, 'email', 'mn.hoamai@gmail.com'),
    ];
    expect(problemsOf(...edits)).toMatchObject([{ type: 'EmailIsSchoolAccount', row }]);
  });

  it('[SL13] a class without a teacher is told at the class', () => {
    const edits = ['GV1-4A2', 'GV2-4A2'].map((id) => setCell('staff', staffRow(id), 'class', ''));
    const row = rowWith(SAMPLE, 'classes', 'code', '4A2');
    expect(problemsOf(...edits)).toMatchObject([{ type: 'ClassWithoutTeacher', sheet: 'classes', row, value: '4A2' }]);
    expect(problemsOf(...edits.slice(1))).toEqual([]);
  });

  it('[SL13] a class that is missing from its tab is told at everyone who names it', () => {
    const row = rowWith(SAMPLE, 'classes', 'code', '4A2');
    expect(problemsOf(clearRow('classes', row)).map((problem) => [problem.type, problem.row])).toEqual([
      ['ClassUnknown', staffRow('GV1-4A2')],
      ['ClassUnknown', staffRow('GV2-4A2')],
    ]);
  });

  it('[SL14] a lead without a team, or with one that no class has, is told', () => {
    const row = staffRow('GV1-4A1', 'Tổ trưởng');
    expect(problemsOf(setCell('staff', row, 'team', ''))).toMatchObject([{ type: 'TeamMissing', row }]);
    expect(problemsOf(setCell('staff', row, 'team', 'Tổ 4-6 tuổi'))).toMatchObject([
      { type: 'TeamUnknown', row, expected: 'Tổ 4-5 tuổi' },
    ]);
    expect(problemsOf(setCell('staff', row, 'team', 'to van phong'))).toEqual([]);
  });

  it('[SL14] a team without any lead is a warning', () => {
    const edits = ['Tổ trưởng', 'Tổ phó'].map((role, index) =>
      setCell('staff', staffRow(`GV${index + 1}-4A1`, role), 'team', 'Tổ văn phòng'),
    );
    expect(warningsOf(...edits)).toEqual([{ type: 'TeamWithoutLead', sheet: 'classes', value: 'Tổ 4-5 tuổi' }]);
  });

  it('[SL15] two principals at a time are refused, one after the other are not', () => {
    const ht = staffRow('HT', 'Hiệu trưởng');
    const pht = staffRow('PHT1', 'Phó hiệu trưởng');
    const promoted = setCell('staff', pht, 'role', 'Hiệu trưởng');
    expect(problemsOf(promoted)).toMatchObject([{ type: 'TwoPrincipals', row: pht, otherRow: ht }]);
    const until = (day: string) => setCell('staff', ht, 'to', day);
    const since = setCell('staff', pht, 'from', '01/01/2027');
    expect(problemsOf(promoted, until('01/01/2027'), since)).toMatchObject([{ type: 'TwoPrincipals' }]);
    expect(problemsOf(promoted, until('31/12/2026'), since)).toEqual([]);
  });

  it('[SL15] a school without a principal is refused', () => {
    expect(problemsOf(setCell('staff', staffRow('HT', 'Hiệu trưởng'), 'role', 'Phó hiệu trưởng'))).toEqual([
      { type: 'PrincipalMissing', sheet: 'staff' },
    ]);
  });

  it('[SL16] the same post twice is refused unless the times are apart', () => {
    const again = (from: string) => addRow('staff', [...teacher('GV2-5A4'), from, '']);
    const left = setCell('staff', staffRow('GV2-5A4'), 'to', '31/10/2026');
    expect(problemsOf(again(''))).toMatchObject([{ type: 'StaffRowDuplicate', otherRow: staffRow('GV2-5A4') }]);
    expect(problemsOf(left, again('31/10/2026'))).toMatchObject([{ type: 'StaffRowDuplicate' }]);
    expect(problemsOf(left, again('01/11/2026'))).toEqual([]);
  });

  it('[SL17] a range of dates is in order', () => {
    const row = staffRow('GV2-5A4');
    expect(
      problemsOf(setCell('staff', row, 'from', '2/12/2026'), setCell('staff', row, 'to', '1/12/2026')),
    ).toMatchObject([{ type: 'DateOrderWrong', row, column: 'H', value: '1/12/2026', expected: '≥ 02/12/2026' }]);
  });

  it('[SL17] a date outside the school year is told with the year’s span', () => {
    expect(problemsOf(setCell('staff', 5, 'from', '01/09/2025'))).toMatchObject([
      { type: 'DateOutsideYear', row: 5, column: 'G', expected: '01/08/2026 – 31/07/2027' },
    ]);
  });

  it('[SL18] whether tables are right does not depend on the day they are read', () => {
    const left = setCell('staff', staffRow('HT', 'Hiệu trưởng'), 'to', '31/12/2026');
    fc.assert(
      fc.property(fc.array(someCorruption(SAMPLE), { maxLength: 2 }), fc.boolean(), (corruptions, leaves) => {
        const tables = edited(SAMPLE, ...corruptions.map(({ edit }) => edit), ...(leaves ? [left] : []));
        const [early, late] = ['2026-08-01', '2027-07-31'].map((day) => readSchool(tables, day as PlainDate));
        expect(early?.ok === false ? early.problems : []).toEqual(late?.ok === false ? late.problems : []);
      }),
      { ...SEED, numRuns: 40 },
    );
  });

  it('[SL18] a principal or a class’s last teacher who has left is a warning on that day', () => {
    const edits = [
      setCell('staff', staffRow('HT', 'Hiệu trưởng'), 'to', '22/11/2026'),
      ...['GV1-4A2', 'GV2-4A2'].map((id) => setCell('staff', staffRow(id), 'to', '22/11/2026')),
    ];
    expect(warningsOf(...edits).map(({ type, value }) => [type, value])).toEqual([
      ['PrincipalMissingToday', undefined],
      ['ClassWithoutTeacherToday', '4A2'],
    ]);
  });

  it('[SL23] days off that leave no room for 35 weeks are a problem of the first Monday', () => {
    const row = settingRow('Thứ Hai của tuần 1');
    expect(problemsOf(addRow('offDays', ['01/10/2026', '31/03/2027', 'Lũ', 'Nghỉ']))).toMatchObject([
      { type: 'WeeksDoNotFit', sheet: 'settings', row, expected: '35' },
    ]);
  });

  it('[SL23] a year whose Tết we do not know is a warning', () => {
    const year = setCell('settings', settingRow('Năm học'), 'value', '2027 – 2028');
    const monday = setCell('settings', settingRow('Thứ Hai của tuần 1'), 'value', '6/9/2027');
    const from = setCell('offDays', 2, 'from', '24/1/2028');
    const to = setCell('offDays', 2, 'to', '4/2/2028');
    expect(warningsOf(year, monday, from, to)).toContainEqual({
      type: 'LunarHolidaysUnknown',
      sheet: 'offDays',
      value: '2027-2028',
    });
  });

  it('[SL24] what is odd but harmless is a warning', () => {
    const warnings = warningsOf(
      addRow('settings', ['Màu yêu thích', 'xanh', '']),
      setCell('staff', staffRow('KT', 'Kế toán'), 'class', '5A1'),
      setCell('staff', staffRow('GV2-5A4'), 'team', 'Tổ 4-5 tuổi'),
    );
    expect(warnings.map(({ type }) => type)).toEqual(['SettingUnknown', 'ClassNotForRole', 'TeamDiffersFromClass']);
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

function settingRow(label: string): number {
  return rowWith(SAMPLE, 'settings', 'label', label);
}

function isRepeat({ name }: Corruption): boolean {
  return name.endsWith('twice');
}

function teacher(id: string): string[] {
  return SAMPLE.staff?.rows.find(({ row }) => row === staffRow(id))?.cells.slice(0, 6) ?? [];
}
