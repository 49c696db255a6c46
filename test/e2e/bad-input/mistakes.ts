/** Every kind of mistake the issue names, as the administrator makes it, and what she has to be told. */

import { sampleTables } from '../../../scripts/school/sample-tables';
import { CONTROL_SHEETS } from '../../../src/domain/school/control-sheets';
import type { SheetKey } from '../../../src/domain/school/types';
import { rowCells, rowWith } from '../../domain/school/edit-tables';
import { addRow, type Desk, deleteColumn, deleteTab, emptyRows, moveToFront, typeAt, typeIn } from './control-desk';

export interface Mistake {
  readonly name: string;
  readonly make: (desk: Desk) => void;
  /** The parts each line has to have: where it is, what is wrong, what to do. */
  readonly told: readonly (readonly string[])[];
}

export const TABLES = sampleTables({ classes: 4 });

const staffRow = (id: string) => rowWith(TABLES, 'staff', 'id', id);
const classRow = (code: string) => rowWith(TABLES, 'classes', 'code', code);
/** Leading a team comes first: the second row of the same person is that of a class's teacher. */
const teacherRow = (code: string) => rowWith(TABLES, 'staff', 'class', code);

function at(sheet: SheetKey, row: number, column?: string): string {
  const letter = column === undefined ? '' : `, cột ${column}`;
  return `${CONTROL_SHEETS[sheet].name}, dòng ${row}${letter}`;
}

const teacher = (id: string, email: string) => [id, `Giáo viên ${id}`, 'Giáo viên', email, '5A1', '', '', ''];
const NEW_ROW = Math.max(...(TABLES.staff?.rows ?? []).map(({ row }) => row)) + 1;

export const MISTAKES: readonly Mistake[] = [
  {
    name: 'a class that is not there',
    make: (desk) => typeIn(desk, 'staff', teacherRow('5A1'), 'class', '9Z9'),
    told: [[at('staff', teacherRow('5A1'), 'E'), 'không có lớp “9Z9”', 'Hãy sửa mã lớp']],
  },
  {
    name: 'no class at all',
    make: (desk) => emptyRows(desk, 'classes'),
    told: [['Lớp', 'chưa có lớp nào', 'Hãy điền mỗi lớp một dòng']],
  },
  {
    name: 'an unknown role',
    make: (desk) => typeIn(desk, 'staff', staffRow('KT'), 'role', 'Phi công'),
    told: [[at('staff', staffRow('KT'), 'C'), 'không có chức vụ “Phi công”', 'Hãy chọn trong danh sách']],
  },
  {
    name: 'a malformed e-mail',
    make: (desk) => typeIn(desk, 'staff', staffRow('YT'), 'email', 'yt.hoamai.example'),
    told: [[at('staff', staffRow('YT'), 'D'), '“yt.hoamai.example” không phải là địa chỉ e-mail', 'Hãy gõ lại']],
  },
  {
    name: 'a duplicate e-mail: the same row twice',
    make: (desk) => addRow(desk, 'staff', rowCells(TABLES, 'staff', staffRow('GV0'))),
    told: [[at('staff', NEW_ROW), `ở dòng ${staffRow('GV0')}`, 'Hãy xóa dòng thừa']],
  },
  {
    name: 'an e-mail of two people',
    make: (desk) => addRow(desk, 'staff', teacher('GVX', 'yt@hoamai.example')),
    told: [[at('staff', NEW_ROW, 'D'), `đã dùng cho người ở dòng ${staffRow('YT')}`, 'Mỗi người cần một e-mail riêng']],
  },
  {
    name: 'a class without a teacher',
    make: (desk) => addClass(desk, '5A9'),
    told: [['Lớp, dòng 6', '5A9', 'Hãy']],
  },
  {
    name: 'two principals',
    make: (desk) => typeIn(desk, 'staff', staffRow('PHT1'), 'role', 'Hiệu trưởng'),
    told: [[at('staff', staffRow('PHT1')), `dòng ${staffRow('HT')}`, 'Hãy']],
  },
  {
    name: 'a date outside the school year',
    make: (desk) => typeIn(desk, 'offDays', 2, 'to', '12/02/2028'),
    told: [[at('offDays', 2, 'B'), '12/02/2028', 'Hãy']],
  },
  {
    name: 'a deleted heading',
    make: (desk) => typeAt(desk, 'staff', 1, 3, ''),
    told: [[at('staff', 1, 'D'), '“E-mail”', 'gõ']],
  },
  {
    name: 'a deleted column',
    make: (desk) => deleteColumn(desk, 'classes', 'stage'),
    told: [[at('classes', 1, 'C'), '“Giai đoạn”', 'Hãy đưa cột về đúng chỗ']],
  },
  {
    name: 'a moved column',
    make: (desk) => moveToFront(desk, 'staff', 'email'),
    told: [[at('staff', 1, 'A'), '“Mã”, hiện là “E-mail”', 'Hãy đưa cột về đúng chỗ']],
  },
  {
    name: 'a deleted tab',
    make: (desk) => deleteTab(desk, 'offDays'),
    told: [['Ngày nghỉ', 'không tìm thấy trang này', 'Hoàn tác']],
  },
  {
    name: 'a deleted tab of ticks',
    make: (desk) => deleteTab(desk, 'locks'),
    told: [['Khóa – Mở', 'không tìm thấy trang này', 'Hoàn tác']],
  },
  {
    name: 'two mistakes in different tabs',
    make: (desk) => {
      typeIn(desk, 'classes', classRow('NT1'), 'enrolment', 'hai mươi');
      typeIn(desk, 'settings', 2, 'value', '');
    },
    told: [
      [at('classes', classRow('NT1'), 'E'), 'sĩ số “hai mươi”', 'Hãy điền một số nguyên'],
      [at('settings', 2, 'B'), 'Hãy'],
    ],
  },
];

function addClass(desk: Desk, code: string): void {
  addRow(desk, 'classes', [code, `Lớp ${code}`, 'Mẫu giáo', 'Tổ 5-6 tuổi', '30', '']);
}
