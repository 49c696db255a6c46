/** A school of any size as its control workbook would describe it. Accounts are role names; used by tests and scripts. */
import { dutyRows } from '../../src/domain/duties/duty-sheet';
import { dutiesOfRegulation } from '../../src/domain/duties/presets';
import { hoaMai } from '../../src/domain/regulation/hoa-mai';
import { catalogueRows } from '../../src/domain/school/catalogue-rows';
import { CONTROL_SHEETS } from '../../src/domain/school/control-sheets';
import type { ControlTable, ControlTables, SheetKey } from '../../src/domain/school/types';

export interface SampleOptions {
  /** How many classes; a quarter of them nursery. */
  readonly classes: number;
  /** Value of a setting by its label, instead of the sample's. */
  readonly settings?: Readonly<Record<string, string>>;
}

export const SCHOOL_ACCOUNT = 'truong@hoamai.example';

const AGES = [
  { prefix: 'NT', team: 'Tổ Nhà trẻ', stage: 'Nhà trẻ', enrolment: 20 },
  { prefix: '3A', team: 'Tổ 3-4 tuổi', stage: 'Mẫu giáo', enrolment: 23 },
  { prefix: '4A', team: 'Tổ 4-5 tuổi', stage: 'Mẫu giáo', enrolment: 27 },
  { prefix: '5A', team: 'Tổ 5-6 tuổi', stage: 'Mẫu giáo', enrolment: 31 },
] as const;

/** Without a gap; one of each block spans Tết. */
const THEMES = [
  ['', 'Trường mầm non', '07/09/2026', '02/10/2026'],
  ['Mẫu giáo', 'Bản thân', '05/10/2026', '23/10/2026'],
  ['Mẫu giáo', 'Gia đình', '26/10/2026', '20/11/2026'],
  ['Mẫu giáo', 'Nghề nghiệp', '23/11/2026', '18/12/2026'],
  ['Mẫu giáo', 'Thế giới động vật', '21/12/2026', '15/01/2027'],
  ['Mẫu giáo', 'Tết và mùa xuân', '18/01/2027', '26/02/2027'],
  ['Mẫu giáo', 'Phương tiện giao thông', '01/03/2027', '26/03/2027'],
  ['Mẫu giáo', 'Nước và hiện tượng tự nhiên', '29/03/2027', '23/04/2027'],
  ['Mẫu giáo', 'Quê hương, Bác Hồ', '26/04/2027', '21/05/2027'],
  ['Nhà trẻ', 'Bé và các bạn', '05/10/2026', '30/10/2026'],
  ['Nhà trẻ', 'Đồ chơi của bé', '02/11/2026', '27/11/2026'],
  ['Nhà trẻ', 'Các cô, các bác trong trường', '30/11/2026', '25/12/2026'],
  ['Nhà trẻ', 'Những con vật đáng yêu', '28/12/2026', '22/01/2027'],
  ['Nhà trẻ', 'Ngày Tết vui vẻ', '25/01/2027', '05/03/2027'],
  ['Nhà trẻ', 'Cây và những bông hoa đẹp', '08/03/2027', '09/04/2027'],
  ['Nhà trẻ', 'Mùa hè đến rồi', '12/04/2027', '21/05/2027'],
];

/** Staff that have no class, per 16 classes; at least one of each. */
const OFFICE = [
  { role: 'Nhân viên nuôi dưỡng', id: 'ND', account: 'nd', per16: 8 },
  { role: 'Nhân viên', id: 'NV', account: 'nv', per16: 6 },
] as const;

/**
 * 16 classes give 4 nursery and 12 kindergarten classes in 4 teams, 33 teachers (two a class and one without; 4 leads and
 * 4 deputies among them) and 53 persons in all. Other sizes keep the proportions.
 */
export function sampleTables(options: SampleOptions = { classes: 16 }): ControlTables {
  const classes = sampleClasses(options.classes);
  return {
    settings: table(['Mục', 'Giá trị', 'Hướng dẫn'], settingRows(options.settings ?? {})),
    classes: table(
      [
        'Mã lớp',
        'Tên lớp',
        'Giai đoạn',
        'Tổ',
        'Sĩ số',
        'Điểm trường',
        'Mã cũ',
        'Tên tổ cũ',
        'Đến ngày',
        'Nhập vào lớp',
      ],
      classes.map(({ code, stage, team, enrolment }) => [
        code,
        `Lớp ${code}`,
        stage,
        team,
        String(enrolment),
        ...['', '', '', '', ''],
      ]),
    ),
    staff: table(
      ['Mã', 'Họ và tên', 'Chức vụ', 'E-mail', 'Lớp', 'Tổ', 'Từ ngày', 'Đến ngày'],
      [...boardRows(), ...leadRows(classes), ...teacherRows(classes), ...officeRows(options.classes)],
    ),
    offDays: table(headersOf('offDays'), [['01/02/2027', '12/02/2027', 'Nghỉ Tết', 'Nghỉ', '']]),
    catalogue: table(headersOf('catalogue'), catalogueRows(hoaMai)),
    adminBoard: table(headersOf('adminBoard'), adminBoardRows(classes)),
    themes: table(headersOf('themes'), THEMES),
    events: table(headersOf('events'), []),
    duties: table(headersOf('duties'), dutyRows(dutiesOfRegulation(hoaMai.id))),
  };
}

function headersOf(key: SheetKey): string[] {
  return CONTROL_SHEETS[key].columns.map(({ header }) => header);
}

interface SampleClass {
  readonly code: string;
  readonly stage: string;
  readonly team: string;
  readonly enrolment: number;
}

function sampleClasses(total: number): SampleClass[] {
  return AGES.flatMap(({ prefix, team, stage, enrolment }, age) => {
    const count = Math.floor(total / 4) + (age < total % 4 ? 1 : 0);
    return Array.from({ length: count }, (_, index) => ({
      code: `${prefix}${index + 1}`,
      stage,
      team,
      enrolment: enrolment + (index % 4),
    }));
  });
}

function boardRows(): string[][] {
  return [
    staffRow('HT', 'Hiệu trưởng', 'Hiệu trưởng', 'ht'),
    staffRow('PHT1', 'Phó hiệu trưởng 1', 'Phó hiệu trưởng', 'pht1'),
    staffRow('PHT2', 'Phó hiệu trưởng 2', 'Phó hiệu trưởng', 'pht2'),
  ];
}

/** A vice principal and the leads, as Điều 4 names them. */
function adminBoardRows(classes: readonly SampleClass[]): string[][] {
  const leads = leadRows(classes).filter(([, , role]) => role === 'Tổ trưởng');
  const row = (id: string, position: string, duties: string) => [
    id,
    position,
    '16/QĐ-MNHM',
    '31/08/2026',
    '',
    '',
    duties,
  ];
  return [
    row('PHT1', 'Trưởng ban', 'Phân quyền, khóa và mở hồ sơ theo yêu cầu của hiệu trưởng'),
    ...leads.map(([id = '']) => row(id, 'Thành viên', 'Kiểm tra kế hoạch và hồ sơ của tổ')),
  ];
}

/** The two teachers of a team's first class lead it: a second row of the same person. */
function leadRows(classes: readonly SampleClass[]): string[][] {
  return AGES.flatMap(({ team }) => {
    const first = classes.find((room) => room.team === team);
    return first ? [teacherRow(first, 1, 'Tổ trưởng', team), teacherRow(first, 2, 'Tổ phó', team)] : [];
  });
}

function teacherRows(classes: readonly SampleClass[]): string[][] {
  const ofClasses = classes.flatMap((room) => [
    teacherRow(room, 1, 'Giáo viên', ''),
    teacherRow(room, 2, 'Giáo viên', ''),
  ]);
  return [...ofClasses, staffRow('GV0', 'Giáo viên dự trữ', 'Giáo viên', 'gv.dutru')];
}

function teacherRow(room: SampleClass, nth: 1 | 2, role: string, team: string): string[] {
  const account = `${nth === 1 ? 'gv' : 'gv2'}.${room.code.toLowerCase()}`;
  const ofClass = role === 'Giáo viên' ? room.code : '';
  return staffRow(`GV${nth}-${room.code}`, `Giáo viên ${nth} lớp ${room.code}`, role, account, ofClass, team);
}

function officeRows(classes: number): string[][] {
  const single = [
    staffRow('KT', 'Kế toán', 'Kế toán', 'kt', '', 'Tổ văn phòng'),
    staffRow('VT', 'Văn thư', 'Văn thư', 'vt', '', 'Tổ văn phòng'),
    staffRow('YT', 'Y tế', 'Y tế', 'yt', '', 'Tổ văn phòng'),
    staffRow('YT', 'Y tế', 'Kiểm định', 'yt', '', 'Tổ văn phòng'),
  ];
  const many = OFFICE.flatMap(({ role, id, account, per16 }) =>
    Array.from({ length: Math.max(1, Math.round((per16 * classes) / 16)) }, (_, index) =>
      staffRow(`${id}${index + 1}`, `${role} ${index + 1}`, role, `${account}${index + 1}`, '', 'Tổ văn phòng'),
    ),
  );
  return [...single, ...many];
}

function staffRow(id: string, name: string, role: string, account: string, ofClass = '', team = ''): string[] {
  return [id, name, role, `${account}@hoamai.example`, ofClass, team, '', ''];
}

const SETTINGS: readonly (readonly [string, string])[] = [
  ['Tên trường', 'Trường Mầm non Hoa Mai'],
  ['Quy chế', 'hoa-mai'],
  ['Năm học', '2026-2027'],
  ['Thứ Hai của tuần 1', '07/09/2026'],
  ['Hết giờ đón trẻ – Nhà trẻ – mùa hè', '07:45'],
  ['Hết giờ đón trẻ – Nhà trẻ – mùa đông', '08:00'],
  ['Hết giờ đón trẻ – Mẫu giáo – mùa hè', '07:30'],
  ['Hết giờ đón trẻ – Mẫu giáo – mùa đông', '07:45'],
  ['Mùa đông từ ngày', '01/11'],
  ['Mùa đông đến ngày', '31/03'],
  ['Số phút báo ăn sau giờ đón', '30'],
  ['Giờ mở báo ăn', '06:00'],
  ['Hạn nộp kế hoạch', '17:00'],
  ['Giờ nhắc nộp kế hoạch', '14:00'],
  ['Tài khoản trường', SCHOOL_ACCOUNT],
  ['Nơi lưu hồ sơ', 'Drive của tôi'],
  ['Liên kết Drive dùng chung', ''],
  ['Số giờ mở khi cho sửa', '24'],
  ['Kiểm định xem hồ sơ đã duyệt', 'Có'],
  ['Ăn sáng', 'Không'],
  ['Ăn phụ', 'Có'],
  ['Bữa chính chiều nhà trẻ', 'Có'],
  ['Chế độ ăn riêng', ''],
  ['Ước tính từ hôm trước', 'Không'],
  ['Số phút báo ăn theo điểm trường', ''],
  ['Nhắc báo ăn trước hạn (phút)', '0'],
  ['Nhận báo bổ sung đến giờ', '16:00'],
  ['Ký hiệu có mặt', 'x; +'],
  ['Ký hiệu nghỉ có phép', 'P'],
  ['Ký hiệu nghỉ có phép, báo muộn', 'PM'],
  ['Ký hiệu nghỉ không phép', 'K; KP; O'],
  ['Hoàn tiền ăn ngày nghỉ', 'Có phép, báo trước giờ chốt'],
  ['Điểm danh → báo ăn', 'Không'],
  ['Báo máy nền ngừng sau (giờ)', '3'],
  ['Cách tính số ngày', 'Ngày thường'],
  ['Kế hoạch tuần, ngày nộp vào', 'Ngày học cuối trước tuần ấy'],
  ['Giờ kiểm tra trước khi dùng', '07:00'],
  ['Giờ hết hạn của việc khác', '17:00'],
  ['Hạn việc đầu năm', '30/09'],
  ['Các lần ghi kết quả trẻ', '15/10; 15/01; 15/05'],
  ['Sổ ghi chép sau cuộc họp (ngày)', '2'],
  ['Nhận xét trẻ sau chủ đề (ngày)', '3'],
  ['In, ký sau học kỳ (ngày)', '14'],
  ['Lưu trữ sau học kỳ (ngày)', '28'],
  ['Phó hiệu trưởng kiểm tra hồ sơ', ''],
  ['Nhắc trước hạn (ngày làm việc)', '1'],
  ['Nhắc sau hạn (ngày làm việc)', '1; 3; 8'],
  ['Tệp lịch hạn việc của mỗi người', 'Không'],
  ['Tạo sẵn kế hoạch chủ đề trước hạn (ngày)', '14'],
  ['Tạo sẵn kế hoạch tuần, ngày trước hạn (ngày)', '11'],
  ['Ba phần của kế hoạch chủ đề', 'Mục tiêu; Nội dung; Hoạt động'],
];

function settingRows(changed: Readonly<Record<string, string>>): string[][] {
  return SETTINGS.map(([label, value]) => [label, changed[label] ?? value, '']);
}

function table(header: readonly string[], rows: readonly string[][]): ControlTable {
  return { header: [...header], headerRow: 1, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}
