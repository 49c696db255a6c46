import { readSchool } from '../../../src/domain/school/read-school';
import { addRow, edited, rowWith, setCell } from './edit-tables';
import { problemsOf, SAMPLE, settingRow, staffRow, TODAY, warningsOf } from './sample-readings';

describe('mistakes in one tab', () => {
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
