/** Hoa Mai's duties: every deadline, check and count that Điều 3–9 of its regulation name. What they leave open is a setting. */
import type { DutyCheck, DutyRule, Offset, ReviewStep, When } from './types';

const onTheDay: When = { offset: days(0), time: 'closingTime' };
const startOfYear: DutyRule['anchor'] = { type: 'dates', dates: 'startOfYear' };
const weekCheck = check(['leads'], { offset: days(0), time: 'checkTime' });
const weekLimit: When = { offset: { type: 'week_limit' }, time: 'planTime' };

export const hoaMaiDuties: readonly DutyRule[] = [
  // Plans
  duty('plan_year', 'Kế hoạch giáo dục năm học', { anchor: startOfYear, check: check(['leads', 'board']) }),
  duty('plan_theme', 'Kế hoạch giáo dục chủ đề', {
    anchor: { type: 'theme', edge: 'start' },
    due: { offset: days(-5), time: 'planTime' },
    check: check(['leads'], { offset: days(-2), time: 'planTime' }),
    ifLate: 'told',
  }),
  duty('plan_week', 'Kế hoạch giáo dục tuần', { due: weekLimit, check: weekCheck, ifLate: 'told' }),
  duty('plan_day', 'Kế hoạch giáo dục ngày (giáo án)', { due: weekLimit, check: weekCheck, ifLate: 'told' }),
  duty('bdtx_plan', 'Kế hoạch bồi dưỡng thường xuyên', {
    owner: 'each_teacher',
    anchor: { type: 'dates', dates: [{ month: 8, day: 25 }] },
    // "Trước 25/8": the day before is the last one.
    due: { offset: days(-1), time: 'closingTime' },
    check: check(['leads']),
    ifLate: 'told',
  }),
  // Books
  duty('bdtx_log', 'Sổ học tập bồi dưỡng thường xuyên', {
    owner: 'each_teacher',
    anchor: { type: 'event', kind: 'training' },
    due: { offset: days('notesDays'), time: 'closingTime' },
  }),
  duty('notes', 'Sổ ghi chép', {
    owner: 'each_teacher',
    anchor: { type: 'event', kind: 'meeting' },
    due: { offset: days('notesDays'), time: 'closingTime' },
  }),
  daily('attendance', 'Sổ theo dõi, điểm danh trẻ', { remind: 'after' }),
  duty('child_results', 'Sổ theo dõi kết quả chăm sóc, giáo dục trẻ', {
    anchor: { type: 'dates', dates: 'childResults' },
    check: check(['board']),
    ifLate: 'told',
  }),
  daily('child_assess', 'Nhận xét, đánh giá trẻ hằng ngày', { article: 'Điều 5' }),
  duty('child_assess_theme', 'Nhận xét, đánh giá trẻ cuối chủ đề', {
    record: 'child_assess',
    article: 'Điều 5',
    anchor: { type: 'theme', edge: 'end' },
    due: { offset: days('assessDays'), time: 'closingTime' },
  }),
  duty('child_assess_stage', 'Nhận xét, đánh giá trẻ theo giai đoạn', {
    record: 'child_assess',
    article: 'Điều 5',
    anchor: { type: 'dates', dates: 'childResults' },
  }),
  duty('toys', 'Danh mục đồ dùng, đồ chơi', { anchor: startOfYear, check: check(['vice_principal']) }),
  duty('child_profile', 'Danh sách, sơ yếu lý lịch trẻ', {
    article: 'Điều 5',
    anchor: startOfYear,
    check: check(['clerk']),
  }),
  duty('staff_profile', 'Sơ yếu lý lịch', {
    article: 'Điều 6',
    owner: 'each_person',
    anchor: startOfYear,
    check: check(['clerk']),
  }),
  duty('honours', 'Bé ngoan, bé ngoan xuất sắc', {
    article: 'Điều 5',
    anchor: { type: 'year', parts: 1 },
    check: check(['principal']),
  }),
  // Meals: the meal workbook has its own deadline within the morning and reminds of it.
  daily('meal_report', 'Báo ăn hằng ngày', { article: 'Điều 5' }),
  daily('meal_summary', 'Tổng hợp báo ăn, tính khẩu phần', { article: 'Điều 6', owner: 'kitchen_staff' }),
  // Checks
  duty('board_month', 'Kiểm tra tiến độ, tỉ lệ hoàn thành cuối tháng', {
    record: 'board_checks',
    owner: 'board',
    anchor: { type: 'month' },
    ifLate: 'told',
  }),
  duty('board_reviews', 'Kiểm tra hồ sơ của tổ, giáo viên, nhân viên 2 lần một năm', {
    record: 'board_checks',
    article: 'Điều 4',
    owner: 'vice_principal',
    anchor: { type: 'year', parts: 2 },
    evidence: { type: 'reviews', timesAPart: 1, of: 'all' },
    ifLate: 'told',
  }),
  duty('lead_reviews', 'Kiểm tra hồ sơ của giáo viên 2 lần một kỳ', {
    record: null,
    article: 'Điều 4',
    owner: 'team',
    anchor: { type: 'term', parts: 2 },
    evidence: { type: 'reviews', timesAPart: 1, of: 'teachers' },
    ifLate: 'told',
  }),
  duty('database_check', 'Kiểm tra việc cập nhật vào cơ sở dữ liệu ngành', {
    record: null,
    article: 'Điều 3',
    owner: 'principal',
    anchor: { type: 'term', parts: 1 },
  }),
  duty('training', 'Tổ chức tập huấn sử dụng hồ sơ điện tử', {
    record: null,
    article: 'Điều 3',
    owner: 'principal',
    anchor: startOfYear,
  }),
  // Printing and keeping
  duty('export_month', 'Xuất hồ sơ theo tháng', {
    record: null,
    article: 'Điều 9',
    owner: 'clerk',
    anchor: { type: 'month' },
  }),
  duty('print_term', 'In và ký hồ sơ cuối kỳ', {
    record: 'print_book',
    article: 'Điều 9',
    anchor: { type: 'term', parts: 1 },
    due: { offset: days('printDays'), time: 'closingTime' },
    check: check(['clerk']),
  }),
  duty('archive_term', 'Đóng dấu, lưu trữ, chuyển bộ phận kiểm định', {
    record: 'print_book',
    article: 'Điều 9',
    owner: 'clerk',
    anchor: { type: 'term', parts: 1 },
    due: { offset: days('archiveDays'), time: 'closingTime' },
  }),
  duty('rating_summary', 'Biểu tổng hợp đánh giá hồ sơ sổ sách', {
    article: 'Điều 8',
    owner: 'clerk',
    anchor: { type: 'term', parts: 1 },
    due: { offset: days('archiveDays'), time: 'closingTime' },
    check: check(['principal']),
  }),
];

/** A tick of the class's teachers for each week; what is different is said. */
function duty(key: string, name: string, own: Partial<DutyRule>): DutyRule {
  return {
    key,
    name,
    article: 'Điều 7',
    record: key,
    owner: 'class',
    anchor: { type: 'week' },
    due: onTheDay,
    evidence: { type: 'tick' },
    check: null,
    remind: 'usual',
    ifLate: 'counted',
    ...own,
  };
}

function daily(key: string, name: string, own: Partial<DutyRule>): DutyRule {
  return duty(key, name, { anchor: { type: 'school_day' }, evidence: { type: 'record' }, remind: 'never', ...own });
}

function check(steps: readonly ReviewStep[], due: When | null = null): DutyCheck {
  return { steps, due };
}

function days(count: Extract<Offset, { type: 'days' }>['days']): Offset {
  return { type: 'days', days: count };
}
