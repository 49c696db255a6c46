/** Single mistakes in an otherwise right workbook, each with the problem it has to be answered with. */
import fc from 'fast-check';
import { CONTROL_SHEETS, SETTINGS } from '../../../src/domain/school/control-sheets';
import type { ColumnSchema } from '../../../src/domain/school/sheet-schema';
import type { ControlTables, SheetKey } from '../../../src/domain/school/types';
import type { ProblemType } from '../../../src/domain/shared/problem';
import {
  addRow,
  clearRow,
  deleteColumn,
  type Edit,
  lastRow,
  removeSheet,
  rowCells,
  setCell,
  setHeader,
} from './edit-tables';

export interface Corruption {
  readonly name: string;
  readonly edit: Edit;
  readonly type: ProblemType;
  readonly sheet: SheetKey;
  /** Absent: the problem is about the whole tab. */
  readonly row?: number;
}

interface CellMistake {
  readonly sheet: SheetKey;
  readonly column: string;
  readonly value: string;
  readonly type: ProblemType;
}

/** Wrong in any row of the tab. */
const ANYWHERE: readonly CellMistake[] = [
  { sheet: 'classes', column: 'code', value: '', type: 'ClassCodeMissing' },
  { sheet: 'classes', column: 'code', value: '???', type: 'ClassCodeInvalid' },
  { sheet: 'classes', column: 'code', value: 'mot ma lop rat la dai', type: 'ClassCodeInvalid' },
  { sheet: 'classes', column: 'stage', value: 'Tiểu học', type: 'StageUnknown' },
  { sheet: 'classes', column: 'team', value: '', type: 'TeamMissing' },
  { sheet: 'classes', column: 'enrolment', value: 'ba mươi', type: 'EnrolmentInvalid' },
  { sheet: 'classes', column: 'enrolment', value: '-3', type: 'EnrolmentInvalid' },
  { sheet: 'classes', column: 'enrolment', value: '25,5', type: 'EnrolmentInvalid' },
  { sheet: 'staff', column: 'id', value: '', type: 'IdMissing' },
  { sheet: 'staff', column: 'id', value: '!!', type: 'IdInvalid' },
  { sheet: 'staff', column: 'fullName', value: '', type: 'NameMissing' },
  { sheet: 'staff', column: 'role', value: '', type: 'RoleMissing' },
  { sheet: 'staff', column: 'role', value: 'Phi công', type: 'RoleUnknown' },
  { sheet: 'staff', column: 'email', value: '', type: 'EmailMissing' },
  { sheet: 'staff', column: 'email', value: 'gv.5a1.hoamai.example', type: 'EmailMalformed' },
  { sheet: 'staff', column: 'email', value: 'gv 5a1@hoamai.example', type: 'EmailMalformed' },
  { sheet: 'staff', column: 'email', value: 'gv.5a1@hoamai', type: 'EmailMalformed' },
  { sheet: 'staff', column: 'email', value: 'cô@hoamai.example', type: 'EmailMalformed' },
  { sheet: 'staff', column: 'email', value: 'truong@hoamai.example', type: 'EmailIsSchoolAccount' },
  { sheet: 'staff', column: 'class', value: '9Z9', type: 'ClassUnknown' },
  { sheet: 'staff', column: 'team', value: 'Tổ Hóa học', type: 'TeamUnknown' },
  { sheet: 'staff', column: 'from', value: '31/02/2027', type: 'DateInvalid' },
  { sheet: 'staff', column: 'to', value: 'hết năm', type: 'DateInvalid' },
  { sheet: 'staff', column: 'from', value: '31/07/2026', type: 'DateOutsideYear' },
  { sheet: 'staff', column: 'to', value: '01/08/2027', type: 'DateOutsideYear' },
  { sheet: 'offDays', column: 'from', value: '', type: 'DateMissing' },
  { sheet: 'offDays', column: 'from', value: '32/01/2027', type: 'DateInvalid' },
  { sheet: 'offDays', column: 'from', value: '01/02/2028', type: 'DateOutsideYear' },
  { sheet: 'offDays', column: 'to', value: '01/09/2026', type: 'DateOrderWrong' },
  { sheet: 'offDays', column: 'kind', value: 'Đi chơi', type: 'ChoiceUnknown' },
  { sheet: 'offDays', column: 'classes', value: '9Z9', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'code', value: '', type: 'RecordCodeMissing' },
  { sheet: 'catalogue', column: 'code', value: '???', type: 'RecordCodeInvalid' },
  { sheet: 'catalogue', column: 'code', value: 'mot_ma_ho_so_rat_la_dai', type: 'RecordCodeInvalid' },
  { sheet: 'catalogue', column: 'name', value: '', type: 'RecordNameMissing' },
  { sheet: 'catalogue', column: 'form', value: '', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'form', value: 'Bảng đen', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'owner', value: 'Phụ huynh', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'reviewers', value: 'Tổ trưởng, Phi công', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'readers', value: 'Mọi người trên đời', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'cadence', value: '', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'exported', value: 'Mai sau', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'applies', value: 'Có lẽ', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'mending', value: 'Mặc kệ', type: 'ChoiceUnknown' },
  { sheet: 'catalogue', column: 'article', value: 'Khoản hai', type: 'ArticleInvalid' },
  { sheet: 'catalogue', column: 'template', value: 'https://example.com/mau.xlsx', type: 'TemplateInvalid' },
  { sheet: 'adminBoard', column: 'id', value: '', type: 'IdMissing' },
  { sheet: 'adminBoard', column: 'id', value: 'ZZ99', type: 'StaffIdUnknown' },
  { sheet: 'adminBoard', column: 'position', value: '', type: 'PositionMissing' },
  { sheet: 'adminBoard', column: 'decision', value: '', type: 'DecisionMissing' },
  { sheet: 'adminBoard', column: 'decided', value: '', type: 'DateMissing' },
  { sheet: 'adminBoard', column: 'decided', value: '31/02/2026', type: 'DateInvalid' },
  { sheet: 'adminBoard', column: 'to', value: '01/08/2027', type: 'DateOutsideYear' },
  { sheet: 'themes', column: 'block', value: 'Khối 9', type: 'BlockUnknown' },
  { sheet: 'themes', column: 'name', value: '', type: 'ThemeNameMissing' },
  { sheet: 'themes', column: 'from', value: '', type: 'DateMissing' },
  { sheet: 'themes', column: 'from', value: '01/07/2026', type: 'DateOutsideYear' },
  { sheet: 'themes', column: 'to', value: '31/02/2027', type: 'DateInvalid' },
  { sheet: 'themes', column: 'to', value: '01/09/2026', type: 'DateOrderWrong' },
];

/** Values no setting of the kind takes. */
const WRONG_SETTINGS: Readonly<Record<string, readonly string[]>> = {
  school_name: [''],
  regulation: ['', 'vinh-hao'],
  school_year: ['', '2026-2028', '2026'],
  first_monday: ['', '08/09/2026', '31/09/2026'],
  meal_report_minutes: ['', '-5', '1,5', '999', 'ba mươi'],
  school_account: ['', 'truong', 'truong@hoamai'],
  winter_from: ['', '31/11', 'tháng 11'],
  winter_to: ['', '0/3'],
  edition: ['', 'USB'],
  shared_drive: [],
  correction_hours: ['', '0', '169', 'một ngày'],
  accreditation_reads: ['', 'Có thể'],
  meal_breakfast: ['Có thể'],
  meal_snack: ['2'],
  meal_second_main: ['x'],
  meal_diets: ['Cháo; cháo', '???', 'Một chế độ ăn có tên quá dài'],
  meal_estimate: ['hôm qua'],
  meal_report_campus: ['Điểm lẻ', 'Điểm lẻ: 999', 'Điểm lẻ: 45; diem le: 50', ': 45', 'Điểm không có lớp: 45'],
  meal_reminder_minutes: ['3', '61', 'mười'],
  meal_supplement_until: ['09:59', '18:00', 'chiều'],
  attendance_present: ['đi-học', '"x"'],
  attendance_excused: ['x', '*'],
  attendance_excused_late: ['p', 'báo-muộn'],
  attendance_unexcused: ['P; K'],
  meal_refund: ['Có'],
  attendance_feeds_meals: ['Có thể'],
  heartbeat_hours: ['1', '9', 'một giờ'],
  duty_day_unit: ['giờ'],
  week_plans_on: ['thứ Bảy'],
  duty_check_time: ['25:00', 'sáng'],
  duty_closing_time: ['chiều'],
  start_of_year: ['31/11', 'tháng 9'],
  child_results: ['15/10; tháng 1', '32/10'],
  notes_days: ['-1', '61', 'hai'],
  assess_days: ['3,5'],
  print_days: ['99'],
  archive_days: ['sau'],
  named_vice_principals: [],
  remind_before: ['một', '1; 2; 3; 4; 5; 6'],
  remind_after: ['1, 3'],
  calendar_files: ['Có lẽ'],
  theme_days_ahead: ['-1', '61', 'hai tuần'],
  week_days_ahead: ['99'],
  plan_sections: ['Mục tiêu; Nội dung', 'A; B; C; D'],
};
const WRONG_TIMES = ['', '25:00', 'sáng', '7'];

/** Every mistake of the lists in every row it can stand in, and those of headers, tabs and repeated rows. */
export function corruptionsOf(tables: ControlTables): Corruption[] {
  return [...cellCorruptions(tables), ...settingCorruptions(tables), ...repeatedRows(tables), ...headerCorruptions()];
}

/** One of them at random. */
export function someCorruption(tables: ControlTables): fc.Arbitrary<Corruption> {
  return fc.constantFrom(...corruptionsOf(tables));
}

function cellCorruptions(tables: ControlTables): Corruption[] {
  return ANYWHERE.flatMap(({ sheet, column, value, type }) =>
    rowsToSpoil(tables, sheet).map(({ row }) => ({
      name: `${sheet} row ${row}: ${column} is ${JSON.stringify(value)}`,
      edit: setCell(sheet, row, column, value),
      type,
      sheet,
      row,
    })),
  );
}

/** The rows of the catalogue are many and alike: every fifth is enough. */
function rowsToSpoil(tables: ControlTables, sheet: SheetKey) {
  return (tables[sheet]?.rows ?? []).filter((_, index) => sheet !== 'catalogue' || index % 5 === 0);
}

function settingCorruptions(tables: ControlTables): Corruption[] {
  const sheet = 'settings';
  return SETTINGS.flatMap(({ key, isOptional }, index) => {
    const row = index + 2;
    const wrong = (WRONG_SETTINGS[key] ?? WRONG_TIMES).map((value): Corruption => {
      const name = `setting ${key} is ${JSON.stringify(value)}`;
      return { name, edit: setCell(sheet, row, 'value', value), type: 'SettingInvalid', sheet, row };
    });
    const gone: Corruption = {
      name: `setting ${key} is gone`,
      edit: clearRow(sheet, row),
      type: 'SettingMissing',
      sheet,
    };
    return [...wrong, ...(isOptional ? [] : [gone]), repeatedRow(tables, sheet, row, 'SettingDuplicate')];
  });
}

function repeatedRows(tables: ControlTables): Corruption[] {
  const of = (sheet: SheetKey, type: ProblemType) =>
    (tables[sheet]?.rows ?? []).map(({ row }) => repeatedRow(tables, sheet, row, type));
  return [
    ...of('classes', 'ClassDuplicate'),
    ...of('staff', 'StaffRowDuplicate'),
    ...of('catalogue', 'RecordDuplicate'),
    ...of('adminBoard', 'BoardMemberTwice'),
    ...of('themes', 'ThemeDuplicate'),
  ];
}

function repeatedRow(tables: ControlTables, sheet: SheetKey, row: number, type: ProblemType): Corruption {
  const edit = addRow(sheet, rowCells(tables, sheet, row));
  return { name: `${sheet} row ${row} twice`, edit, type, sheet, row: lastRow(tables[sheet]) + 1 };
}

function headerCorruptions(): Corruption[] {
  return Object.values(CONTROL_SHEETS).flatMap(({ key: sheet, columns }) => [
    { name: `no tab ${sheet}`, edit: removeSheet(sheet), type: 'SheetMissing' as const, sheet },
    ...(columns as readonly ColumnSchema[]).flatMap(({ key, isOptional }): Corruption[] => {
      const [cleared, changed, deleted] = headerMistakes(sheet, key);
      return isOptional ? [changed] : [cleared, changed, deleted];
    }),
  ]);
}

function headerMistakes(sheet: SheetKey, key: string): [Corruption, Corruption, Corruption] {
  return [
    { name: `${sheet}: header ${key} cleared`, edit: setHeader(sheet, key, ''), type: 'HeaderWrong', sheet, row: 1 },
    {
      name: `${sheet}: header ${key} changed`,
      edit: setHeader(sheet, key, 'Khác'),
      type: 'HeaderWrong',
      sheet,
      row: 1,
    },
    { name: `${sheet}: column ${key} deleted`, edit: deleteColumn(sheet, key), type: 'HeaderWrong', sheet, row: 1 },
  ];
}
