import fc from 'fast-check';
import { readSchool } from '../../../src/domain/school/read-school';
import type { PlainDate } from '../../../src/domain/shared/plain-date';
import { width } from '../../support/width';
import { someCorruption } from './corruptions';
import { addRow, clearRow, edited, rowWith, setCell } from './edit-tables';
import { problemsOf, SAMPLE, settingRow, staffRow, warningsOf } from './sample-readings';

const SEED = { seed: 20261123, numRuns: width(15, 40) };

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

  it('[SL13] a class whose only teacher has an unreadable role is told once, by that role', () => {
    const alone = setCell('staff', staffRow('GV1-4A2'), 'class', '');
    const misspelt = setCell('staff', staffRow('GV2-4A2'), 'role', 'Giáo viênn');
    expect(problemsOf(alone, misspelt).map(({ type }) => type)).toEqual(['RoleUnknown']);
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
      SEED,
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

function teacher(id: string): string[] {
  return SAMPLE.staff?.rows.find(({ row }) => row === staffRow(id))?.cells.slice(0, 6) ?? [];
}
