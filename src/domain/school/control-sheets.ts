/** The tabs of the control workbook a school fills in: the ui lays them out from this, `readSchool` reads them by it. */
import type { RefundRule } from '../attendance/refunds';
import { type AttendanceCode, INITIAL_SIGNS } from '../attendance/signs';
import { DUTY_SHEET } from '../duties/duty-sheet';
import { EVENT_SHEET } from '../duties/event-sheet';
import type { DutySettings } from '../duties/types';

export type SettingKey =
  | 'school_name'
  | 'regulation'
  | 'school_year'
  | 'first_monday'
  | 'dropoff_end_nursery_summer'
  | 'dropoff_end_nursery_winter'
  | 'dropoff_end_kindergarten_summer'
  | 'dropoff_end_kindergarten_winter'
  | 'winter_from'
  | 'winter_to'
  | 'meal_report_minutes'
  | 'meal_open_time'
  | 'plan_due_time'
  | 'plan_reminder_time'
  | 'school_account'
  | 'edition'
  | 'shared_drive'
  | 'correction_hours'
  | 'accreditation_reads'
  | 'meal_breakfast'
  | 'meal_snack'
  | 'meal_second_main'
  | 'meal_diets'
  | 'meal_estimate'
  | 'meal_report_campus'
  | 'meal_reminder_minutes'
  | 'meal_supplement_until'
  | 'attendance_present'
  | 'attendance_excused'
  | 'attendance_excused_late'
  | 'attendance_unexcused'
  | 'meal_refund'
  | 'attendance_feeds_meals'
  | 'heartbeat_hours'
  | DutySettingKey
  | DocumentSettingKey;

export type DocumentSettingKey = 'theme_days_ahead' | 'week_days_ahead' | 'plan_sections';

export type DutySettingKey =
  | 'duty_day_unit'
  | 'week_plans_on'
  | 'duty_check_time'
  | 'duty_closing_time'
  | 'start_of_year'
  | 'child_results'
  | 'notes_days'
  | 'assess_days'
  | 'print_days'
  | 'archive_days'
  | 'named_vice_principals'
  | 'remind_before'
  | 'remind_after'
  | 'calendar_files';

export interface SettingSchema {
  readonly key: SettingKey;
  /** The text in the column 'Mục' by which the row is found. */
  readonly label: string;
  /** What a new workbook starts with; empty when only the school can say. */
  readonly initial: string;
  /** A workbook from before the setting was there has no row of it, or an empty one: `initial` holds. */
  readonly isOptional?: true;
  readonly help: string;
}

const settings = {
  key: 'settings',
  name: 'Thiết lập',
  columns: [
    { key: 'label', header: 'Mục', help: 'Không sửa cột này.' },
    { key: 'value', header: 'Giá trị', help: 'Nhà trường điền.' },
    { key: 'help', header: 'Hướng dẫn', help: 'Giải thích từng mục.' },
  ],
} as const;

const classes = {
  key: 'classes',
  name: 'Lớp',
  columns: [
    { key: 'code', header: 'Mã lớp', help: 'Ngắn, không trùng, ví dụ 5A1. Nếu đổi mã thì ghi cột Mã cũ.' },
    { key: 'name', header: 'Tên lớp', help: 'Tên đầy đủ; để trống thì lấy mã lớp.' },
    { key: 'stage', header: 'Giai đoạn', help: 'Nhà trẻ hoặc Mẫu giáo.' },
    { key: 'team', header: 'Tổ', help: 'Tổ chuyên môn của lớp.' },
    { key: 'enrolment', header: 'Sĩ số', help: 'Số trẻ của lớp, số nguyên.' },
    { key: 'campus', header: 'Điểm trường', help: 'Để trống nếu trường chỉ có một điểm.' },
    {
      key: 'former',
      header: 'Mã cũ',
      help: 'Chỉ khi lớp đổi mã: mã lúc lớp được lập lần đầu. Nhờ đó thư mục, đường dẫn và nội dung giữ nguyên.',
    },
    {
      key: 'formerTeam',
      header: 'Tên tổ cũ',
      help: 'Chỉ khi tổ đổi tên: tên lúc tổ được lập lần đầu. Ghi ở một dòng của tổ là đủ.',
    },
    { key: 'to', header: 'Đến ngày', help: 'Ngày học cuối của lớp bị giải thể hoặc nhập lớp; để trống nếu hết năm.' },
    {
      key: 'into',
      header: 'Nhập vào lớp',
      help: 'Mã lớp nhận trẻ và được xem hồ sơ của lớp này; để trống nếu giải thể.',
    },
  ],
} as const;

const staff = {
  key: 'staff',
  name: 'Nhân sự',
  columns: [
    {
      key: 'id',
      header: 'Mã',
      help: 'Mỗi người một mã, ví dụ GV01. Người giữ hai chức vụ có hai dòng cùng mã, cùng e-mail.',
    },
    { key: 'fullName', header: 'Họ và tên', help: 'Như trong hồ sơ.' },
    { key: 'role', header: 'Chức vụ', help: 'Chọn trong danh sách.' },
    { key: 'email', header: 'E-mail', help: 'Tài khoản Google của chính người đó.' },
    { key: 'class', header: 'Lớp', help: 'Mã lớp; chỉ dùng cho giáo viên.' },
    { key: 'team', header: 'Tổ', help: 'Bắt buộc với tổ trưởng, tổ phó.' },
    { key: 'from', header: 'Từ ngày', help: 'Ngày đầu tiên giữ chức vụ này trong năm học; để trống nếu từ đầu năm.' },
    { key: 'to', header: 'Đến ngày', help: 'Ngày cuối cùng còn quyền; để trống nếu hết năm.' },
  ],
} as const;

const offDays = {
  key: 'offDays',
  name: 'Ngày nghỉ',
  columns: [
    { key: 'from', header: 'Từ ngày', help: 'Ngày đầu.' },
    { key: 'to', header: 'Đến ngày', help: 'Ngày cuối; để trống nếu chỉ một ngày.' },
    { key: 'name', header: 'Lý do', help: 'Ví dụ: Nghỉ Tết, rét đậm. Ngày lễ của Nhà nước đã có sẵn.' },
    {
      key: 'kind',
      header: 'Loại',
      help: 'Nghỉ, Học bù, Nửa ngày (không ăn chiều) hoặc Ghép lớp (lớp ghi đầu báo ăn cho cả các lớp ghi sau).',
    },
    {
      key: 'classes',
      header: 'Lớp',
      help: 'Mã các lớp, cách nhau bằng dấu phẩy, nếu chỉ những lớp đó nghỉ (đi tham quan…), học nửa ngày hoặc ghép; để trống là cả trường.',
      isOptional: true,
    },
  ],
} as const;

const catalogue = {
  key: 'catalogue',
  name: 'Danh mục hồ sơ',
  columns: [
    {
      key: 'code',
      header: 'Mã',
      help: 'Ngắn, không dấu, không trùng, ví dụ suc_khoe. Giữ nguyên mãi mãi; tên thì đổi được.',
    },
    { key: 'name', header: 'Tên hồ sơ', help: 'Tên trên Drive. Đổi tên ở đây thì tệp được đổi tên theo.' },
    { key: 'form', header: 'Loại', help: 'Bảng tính, Văn bản, Thư mục (mọi người tự đặt tệp vào) hoặc Sổ chung.' },
    { key: 'owner', header: 'Ai thực hiện', help: 'Mỗi lớp, giáo viên, người, tổ… có một bản. Chọn trong danh sách.' },
    {
      key: 'reviewers',
      header: 'Ai kiểm tra',
      help: 'Chức vụ, cách nhau bằng dấu phẩy. Người kiểm tra được xem hồ sơ.',
    },
    {
      key: 'readers',
      header: 'Ai xem',
      help: 'Xem thêm ngoài người vốn xem được lớp, tổ. Ví dụ: Y tế, Văn phòng, Tất cả giáo viên. Tổ trưởng là tổ trưởng của chính tổ đó.',
    },
    { key: 'cadence', header: 'Tần suất', help: 'Bao lâu phải cập nhật một lần. Chọn trong danh sách.' },
    { key: 'exported', header: 'Thời gian xuất', help: 'Khi nào in hoặc xuất ra để lưu. Để trống là Khi cần.' },
    {
      key: 'template',
      header: 'Mẫu',
      help: 'Dán liên kết tới tệp Google mẫu của trường; để trống thì dùng mẫu có sẵn.',
    },
    {
      key: 'leaf',
      header: 'Thư mục lá',
      help: 'Thư mục chứa hồ sơ. Tên mới thì có thư mục mới; để trống thì lấy tên hồ sơ.',
    },
    {
      key: 'applies',
      header: 'Áp dụng',
      help: 'Có hoặc Không. Chọn Không, hay xóa dòng, thì hồ sơ ngừng dùng; tệp cũ vẫn còn.',
    },
    { key: 'mending', header: 'Khi sai lệch', help: 'Bị đổi tên, chuyển chỗ, chia sẻ sai: Tự sửa, hoặc Hỏi trước.' },
    { key: 'article', header: 'Điều', help: 'Điều của quy chế, ví dụ Điều 7. Để trống thì lấy theo cột Ai thực hiện.' },
  ],
} as const;

const adminBoard = {
  key: 'adminBoard',
  name: 'Ban quản trị',
  columns: [
    { key: 'id', header: 'Mã nhân sự', help: 'Mã trong trang Nhân sự.' },
    { key: 'position', header: 'Vai trò trong ban', help: 'Ví dụ Trưởng ban, Phó ban, Thành viên.' },
    { key: 'decision', header: 'Số quyết định', help: 'Ví dụ 16/QĐ-MNHM.' },
    { key: 'decided', header: 'Ngày quyết định', help: 'Ví dụ 31/08/2026.' },
    { key: 'from', header: 'Từ ngày', help: 'Để trống nếu từ đầu năm học.' },
    { key: 'to', header: 'Đến ngày', help: 'Ngày cuối cùng; để trống nếu hết năm.' },
    { key: 'duties', header: 'Nhiệm vụ', help: 'Việc được giao trong ban.' },
  ],
} as const;

const themes = {
  key: 'themes',
  name: 'Chủ đề',
  columns: [
    { key: 'block', header: 'Khối', help: 'Tên tổ trong trang Lớp, hoặc Nhà trẻ, Mẫu giáo; để trống là mọi lớp.' },
    { key: 'name', header: 'Tên chủ đề', help: 'Ví dụ Gia đình. Một lớp không có hai chủ đề cùng ngày.' },
    { key: 'from', header: 'Từ ngày', help: 'Ngày đầu, ví dụ 26/10/2026.' },
    { key: 'to', header: 'Đến hết ngày', help: 'Ngày cuối, ví dụ 20/11/2026.' },
  ],
} as const;

/** The tabs, their columns in order. */
export const CONTROL_SHEETS = {
  ...{ settings, classes, staff, offDays, catalogue, adminBoard, themes },
  ...{ duties: DUTY_SHEET, events: EVENT_SHEET },
};

/** Texts of the column 'Giai đoạn'. */
export const STAGE_NAMES = { nursery: 'Nhà trẻ', kindergarten: 'Mẫu giáo' } as const;

/** Texts of the column 'Loại'. */
export const OFF_DAY_KINDS = { off: 'Nghỉ', make_up: 'Học bù', half: 'Nửa ngày', joined: 'Ghép lớp' } as const;

/** Texts of the setting 'Nơi lưu hồ sơ'. */
export const EDITION_NAMES = { my_drive: 'Drive của tôi', shared_drive: 'Drive dùng chung' } as const;

/** Texts of the setting 'Hoàn tiền ăn ngày nghỉ'. */
export const REFUND_NAMES: Readonly<Record<RefundRule, string>> = {
  none: 'Không hoàn',
  told: 'Có phép, báo trước giờ chốt',
  excused: 'Mọi ngày có phép',
};

/** Texts of the setting 'Cách tính số ngày'. */
export const DAY_UNIT_NAMES: Readonly<Record<DutySettings['dayUnit'], string>> = {
  calendar: 'Ngày thường',
  working: 'Ngày làm việc',
};

/** Texts of the setting 'Kế hoạch tuần, ngày nộp vào'. */
export const WEEK_PLAN_NAMES: Readonly<Record<DutySettings['weekPlansOn'], string>> = {
  last_school_day_before: 'Ngày học cuối trước tuần ấy',
  first_school_day: 'Ngày học đầu của tuần ấy',
};

/** The rows of the tab 'Thiết lập', in order. */
export const SETTINGS: readonly SettingSchema[] = [
  { key: 'school_name', label: 'Tên trường', initial: '', help: 'Như trên con dấu.' },
  { key: 'regulation', label: 'Quy chế', initial: 'hoa-mai', help: 'Mã bộ quy chế hồ sơ điện tử: hoa-mai.' },
  { key: 'school_year', label: 'Năm học', initial: '2026-2027', help: 'Hai năm liền nhau, ví dụ 2026-2027.' },
  { key: 'first_monday', label: 'Thứ Hai của tuần 1', initial: '07/09/2026', help: 'Ngày thứ Hai đầu tiên thực học.' },
  ...dropOffSettings(),
  { key: 'winter_from', label: 'Mùa đông từ ngày', initial: '01/11', help: 'Ngày/tháng bắt đầu giờ mùa đông.' },
  { key: 'winter_to', label: 'Mùa đông đến ngày', initial: '31/03', help: 'Ngày/tháng cuối cùng theo giờ mùa đông.' },
  {
    key: 'meal_report_minutes',
    label: 'Số phút báo ăn sau giờ đón',
    initial: '30',
    help: 'Báo ăn chậm nhất sau khi hết giờ đón trẻ (quy chế: 30 phút).',
  },
  {
    key: 'meal_open_time',
    label: 'Giờ mở báo ăn',
    initial: '06:00',
    help: 'Từ giờ này giáo viên nhập được số của ngày.',
  },
  {
    key: 'plan_due_time',
    label: 'Hạn nộp kế hoạch',
    initial: '17:00',
    help: 'Giờ của chiều thứ Sáu (ngày học cuối trước tuần mới).',
  },
  {
    key: 'plan_reminder_time',
    label: 'Giờ nhắc nộp kế hoạch',
    initial: '14:00',
    help: 'Cùng ngày với hạn nộp, trước hạn.',
  },
  { key: 'school_account', label: 'Tài khoản trường', initial: '', help: 'E-mail của tài khoản sở hữu mọi thư mục.' },
  {
    key: 'edition',
    label: 'Nơi lưu hồ sơ',
    initial: EDITION_NAMES.my_drive,
    help: 'Drive của tôi (mọi tài khoản Google) hoặc Drive dùng chung (Google Workspace).',
  },
  {
    key: 'shared_drive',
    label: 'Liên kết Drive dùng chung',
    initial: '',
    help: 'Chỉ điền khi lưu ở Drive dùng chung, mà tài khoản trường là Người quản lý: mở Drive ấy và chép địa chỉ.',
  },
  {
    key: 'correction_hours',
    label: 'Số giờ mở khi cho sửa',
    initial: '24',
    help: 'Một đề nghị sửa được duyệt thì hồ sơ mở trong bấy nhiêu giờ.',
  },
  {
    key: 'accreditation_reads',
    label: 'Kiểm định xem hồ sơ đã duyệt',
    initial: 'Có',
    help: 'Có: người giữ chức vụ Kiểm định xem được mọi thư mục Đã duyệt. Không: không xem.',
  },
  ...mealSettings(),
  ...attendanceSettings(),
  ...dutySettingRows(),
  ...documentSettingRows(),
];

/** New rows stand at the end: the labels of a workbook that is in use are written again row by row. */
function mealSettings(): SettingSchema[] {
  const next = 'Đổi thì có hiệu lực từ trang báo ăn của tháng sau.';
  const optional = (key: SettingKey, label: string, initial: string, help: string): SettingSchema => ({
    key,
    label,
    initial,
    isOptional: true,
    help,
  });
  return [
    optional('meal_breakfast', 'Ăn sáng', 'Không', `Có: mỗi ngày có thêm cột Ăn sáng. ${next}`),
    optional('meal_snack', 'Ăn phụ', 'Có', `Có: mỗi ngày có thêm cột Ăn phụ. ${next}`),
    optional('meal_second_main', 'Bữa chính chiều nhà trẻ', 'Có', `Có: lớp nhà trẻ có thêm cột Ăn chiều. ${next}`),
    optional(
      'meal_diets',
      'Chế độ ăn riêng',
      '',
      `Mỗi chế độ một cột, cách nhau bằng dấu chấm phẩy, ví dụ: Cháo; Dị ứng. Chỉ ghi số trẻ. ${next}`,
    ),
    optional(
      'meal_estimate',
      'Ước tính từ hôm trước',
      'Không',
      'Có: lớp chưa báo thì bếp thấy số của ngày học trước, ghi rõ là ước tính và không cộng vào tổng.',
    ),
    optional(
      'meal_report_campus',
      'Số phút báo ăn theo điểm trường',
      '',
      'Chỉ khi một điểm trường có hạn riêng, ví dụ: Điểm lẻ: 45; Bản Mới: 60. Điểm khác theo số phút chung.',
    ),
    optional(
      'meal_reminder_minutes',
      'Nhắc báo ăn trước hạn (phút)',
      '0',
      'Giáo viên lớp chưa báo nhận một thư trước hạn bấy nhiêu phút, từ 5 đến 60. 0: không nhắc.',
    ),
    optional(
      'meal_supplement_until',
      'Nhận báo bổ sung đến giờ',
      '16:00',
      'Sau hạn báo ăn, lớp đổi số ở trang Báo bổ sung đến giờ này, từ 10:00 đến 17:30.',
    ),
  ];
}

function attendanceSettings(): SettingSchema[] {
  const help = 'Trong sổ điểm danh. Nhiều ký hiệu thì cách nhau bằng dấu ;';
  const signs = (key: SettingKey, label: string, code: AttendanceCode, more = ''): SettingSchema => ({
    ...{ key, label, initial: INITIAL_SIGNS[code].join('; '), isOptional: true, help: `${help}${more}` },
  });
  return [
    signs('attendance_present', 'Ký hiệu có mặt', 'present'),
    signs('attendance_excused', 'Ký hiệu nghỉ có phép', 'excused'),
    signs(
      'attendance_excused_late',
      'Ký hiệu nghỉ có phép, báo muộn',
      'excused_late',
      ' Báo sau giờ chốt suất ăn; trường không phân biệt thì không dùng.',
    ),
    signs('attendance_unexcused', 'Ký hiệu nghỉ không phép', 'unexcused'),
    {
      key: 'meal_refund',
      label: 'Hoàn tiền ăn ngày nghỉ',
      initial: REFUND_NAMES.told,
      isOptional: true,
      help: 'Ngày nghỉ nào được tính hoàn tiền ăn. Chọn trong danh sách.',
    },
    {
      key: 'attendance_feeds_meals',
      label: 'Điểm danh → báo ăn',
      initial: 'Không',
      isOptional: true,
      help: 'Có: lớp đã điểm danh đủ mọi trẻ thì số có mặt được lấy làm báo ăn, nếu cô chưa tự báo. Không: cô tự báo.',
    },
    {
      key: 'heartbeat_hours',
      label: 'Báo máy nền ngừng sau (giờ)',
      initial: '3',
      isOptional: true,
      help: 'Ban ngày máy nền ghi một nhịp mỗi giờ ở trang Tình trạng; quá số giờ này không có nhịp thì trang ấy báo NGỪNG. Từ 2 đến 8.',
    },
  ];
}

function dropOffSettings(): SettingSchema[] {
  const help = 'Giờ kết thúc đón trẻ, ví dụ 07:30 hoặc 7h30.';
  return [
    { key: 'dropoff_end_nursery_summer', label: 'Hết giờ đón trẻ – Nhà trẻ – mùa hè', initial: '07:45', help },
    { key: 'dropoff_end_nursery_winter', label: 'Hết giờ đón trẻ – Nhà trẻ – mùa đông', initial: '08:00', help },
    { key: 'dropoff_end_kindergarten_summer', label: 'Hết giờ đón trẻ – Mẫu giáo – mùa hè', initial: '07:30', help },
    { key: 'dropoff_end_kindergarten_winter', label: 'Hết giờ đón trẻ – Mẫu giáo – mùa đông', initial: '07:45', help },
  ];
}

function dutySettingRows(): SettingSchema[] {
  const row = (key: DutySettingKey, label: string, initial: string, help: string): SettingSchema => {
    return { key, label, initial, isOptional: true, help };
  };
  const after = (key: DutySettingKey, label: string, initial: string) => {
    return row(key, label, initial, 'Từ 0 đến 60; đếm theo Cách tính số ngày.');
  };
  return [
    row('duty_day_unit', 'Cách tính số ngày', DAY_UNIT_NAMES.calendar, 'Để hiểu “trước 5 ngày”. Chọn trong danh sách.'),
    row(
      'week_plans_on',
      'Kế hoạch tuần, ngày nộp vào',
      WEEK_PLAN_NAMES.last_school_day_before,
      'Quy chế Hoa Mai: chiều thứ Sáu; thứ Sáu nghỉ thì ngày học ngay trước. Chọn trong danh sách.',
    ),
    row('duty_check_time', 'Giờ kiểm tra trước khi dùng', '07:00', 'Kế hoạch tuần, ngày được duyệt trước giờ này.'),
    row('duty_closing_time', 'Giờ hết hạn của việc khác', '17:00', 'Việc không có giờ riêng thì hết hạn giờ này.'),
    row(
      'start_of_year',
      'Hạn việc đầu năm',
      '30/09',
      'Kế hoạch năm, danh mục đồ dùng, hồ sơ đầu năm xong đến ngày này.',
    ),
    row(
      'child_results',
      'Các lần ghi kết quả trẻ',
      '15/10; 15/01; 15/05',
      'Quy chế: ba lần một năm. Cách nhau bằng dấu ;',
    ),
    after('notes_days', 'Sổ ghi chép sau cuộc họp (ngày)', '2'),
    after('assess_days', 'Nhận xét trẻ sau chủ đề (ngày)', '3'),
    after('print_days', 'In, ký sau học kỳ (ngày)', '14'),
    after('archive_days', 'Lưu trữ sau học kỳ (ngày)', '28'),
    row(
      'named_vice_principals',
      'Phó hiệu trưởng kiểm tra hồ sơ',
      '',
      'Mã nhân sự, cách nhau bằng dấu ; – để trống là mọi phó hiệu trưởng.',
    ),
    row(
      'remind_before',
      'Nhắc trước hạn (ngày làm việc)',
      '1',
      'Cách nhau bằng dấu ;. Ngày hết hạn luôn có nhắc. Để 0: không nhắc trước.',
    ),
    row('remind_after', 'Nhắc sau hạn (ngày làm việc)', '1; 3; 8', 'Chỉ khi còn chưa xong. Để 0: không nhắc sau.'),
    row(
      'calendar_files',
      'Tệp lịch hạn việc của mỗi người',
      'Không',
      'Có: mỗi người có tệp “Lịch việc” trong thư mục của mình, mở ra là hạn việc vào lịch của điện thoại.',
    ),
  ];
}

function documentSettingRows(): SettingSchema[] {
  const row = (key: DocumentSettingKey, label: string, initial: string, help: string): SettingSchema => {
    return { key, label, initial, isOptional: true, help };
  };
  const none = 'Để 0: không tạo sẵn, giáo viên tự tạo trong thư mục.';
  return [
    row('theme_days_ahead', 'Tạo sẵn kế hoạch chủ đề trước hạn (ngày)', '14', none),
    row(
      'week_days_ahead',
      'Tạo sẵn kế hoạch tuần, ngày trước hạn (ngày)',
      '11',
      'Trong mẫu, «Tên», «tuần», «từ ngày», «đến ngày», «chủ đề», «giáo viên» được điền sẵn. Để 0: không tạo sẵn.',
    ),
    row(
      'plan_sections',
      'Ba phần của kế hoạch chủ đề',
      'Mục tiêu; Nội dung; Hoạt động',
      'Ba tên, cách nhau bằng dấu ; – trong mẫu là «phần 1», «phần 2», «phần 3».',
    ),
  ];
}
