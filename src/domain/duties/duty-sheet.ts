/** The tab in which the board adds a duty, switches one of the regulation's off, or words it anew: one row a duty. */
import type { SheetSchema } from '../school/sheet-schema';
import type { Anchor, DutyOwner, DutyRule, ReviewStep } from './types';

export const DUTY_SHEET = {
  key: 'duties',
  name: 'Nhiệm vụ',
  columns: [
    { key: 'code', header: 'Mã', help: 'Ngắn, không dấu, không trùng. Mã của quy chế (plan_week…) thì thay dòng ấy.' },
    { key: 'name', header: 'Việc phải làm', help: 'Như sẽ thấy trong Việc của tôi và trong thư nhắc.' },
    { key: 'owner', header: 'Ai làm', help: 'Chọn trong danh sách.' },
    { key: 'anchor', header: 'Tính theo', help: 'Mốc để tính hạn. Chọn trong danh sách.' },
    { key: 'dates', header: 'Ngày trong năm', help: 'Chỉ với mốc Ngày trong năm, ví dụ 15/10; 15/01; 15/05.' },
    { key: 'days', header: 'Số ngày', help: 'So với mốc: -5 là trước 5 ngày, 2 là sau 2 ngày; để trống là đúng ngày.' },
    { key: 'time', header: 'Giờ', help: 'Ví dụ 17:00; để trống thì theo giờ chung của trường.' },
    { key: 'reviewers', header: 'Ai kiểm tra', help: 'Lần lượt, cách nhau bằng dấu phẩy; để trống nếu không ai.' },
    { key: 'checkDays', header: 'Hạn kiểm tra', help: 'Số ngày so với mốc, ví dụ -2; để trống nếu không có hạn.' },
    { key: 'remind', header: 'Nhắc', help: 'Trước và sau hạn, Chỉ khi trễ, hoặc Không; để trống là Trước và sau hạn.' },
    { key: 'told', header: 'Trễ thì báo ban giám hiệu', help: 'Có hoặc Không; để trống là Không.' },
    { key: 'article', header: 'Điều', help: 'Điều của quy chế; để trống là Điều 7.' },
    { key: 'applies', header: 'Áp dụng', help: 'Có hoặc Không; để trống là Có.' },
  ],
} as const satisfies SheetSchema;

/** Texts of the column 'Ai làm'. */
export const DUTY_OWNERS: Readonly<Record<DutyOwner, string>> = {
  class: 'Mỗi lớp',
  team: 'Mỗi tổ',
  each_teacher: 'Mỗi giáo viên',
  each_person: 'Mỗi người',
  board: 'Ban giám hiệu',
  principal: 'Hiệu trưởng',
  vice_principal: 'Phó hiệu trưởng',
  team_lead: 'Các tổ trưởng',
  deputy_team_lead: 'Các tổ phó',
  kitchen_staff: 'Nhân viên nuôi dưỡng',
  accountant: 'Kế toán',
  clerk: 'Văn thư',
  health: 'Y tế',
  staff: 'Nhân viên',
  accreditation: 'Kiểm định',
};

/** Texts of the column 'Tính theo', and the anchor each means; the dates stand in a column of their own. */
export const DUTY_ANCHORS = {
  week: 'Mỗi tuần',
  theme_start: 'Bắt đầu chủ đề',
  theme_end: 'Kết thúc chủ đề',
  dates: 'Ngày trong năm',
  school_day: 'Mỗi ngày học',
  month: 'Cuối tháng',
  term: 'Cuối học kỳ',
  year: 'Cuối năm học',
  meeting: 'Sau mỗi cuộc họp',
  training: 'Sau mỗi buổi tập huấn',
} as const;

export const ANCHORS: Readonly<Record<Exclude<keyof typeof DUTY_ANCHORS, 'dates'>, Anchor>> = {
  week: { type: 'week' },
  theme_start: { type: 'theme', edge: 'start' },
  theme_end: { type: 'theme', edge: 'end' },
  school_day: { type: 'school_day' },
  month: { type: 'month' },
  term: { type: 'term', parts: 1 },
  year: { type: 'year', parts: 1 },
  meeting: { type: 'event', kind: 'meeting' },
  training: { type: 'event', kind: 'training' },
};

/** Words of the column 'Ai kiểm tra', and the step each means. */
export const REVIEW_STEPS: Readonly<Record<ReviewStep, string>> = {
  leads: 'Tổ trưởng',
  board: 'Ban giám hiệu',
  principal: 'Hiệu trưởng',
  vice_principal: 'Phó hiệu trưởng',
  clerk: 'Văn thư',
};

/** Texts of the column 'Nhắc'. */
export const REMIND_NAMES: Readonly<Record<DutyRule['remind'], string>> = {
  usual: 'Trước và sau hạn',
  after: 'Chỉ khi trễ',
  never: 'Không',
};

/** What a new tab begins with: the regulation's duties. Their empty anchors and checks mean what the regulation says. */
export function dutyRows(duties: readonly DutyRule[]): string[][] {
  return duties.map((rule) => {
    const texts: Partial<Record<(typeof DUTY_SHEET.columns)[number]['key'], string>> = {
      code: rule.key,
      name: rule.name,
      owner: DUTY_OWNERS[rule.owner],
      remind: REMIND_NAMES[rule.remind],
      told: rule.ifLate === 'told' ? 'Có' : 'Không',
      article: rule.article,
      applies: 'Có',
    };
    return DUTY_SHEET.columns.map(({ key }) => texts[key] ?? '');
  });
}
