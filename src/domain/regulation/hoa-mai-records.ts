/** Hoa Mai's leaves (folders people write in) and record catalogue: Điều 4–8 of the regulation. */
import type { Leaf, LeafKey, RecordKey, RecordKind, Role } from './types';

const LEADS: readonly Role[] = ['team_lead', 'deputy_team_lead'];
const BOARD: readonly Role[] = ['principal', 'vice_principal'];

export const hoaMaiLeaves: readonly Leaf[] = [
  classLeaf('plan_year', 'Kế hoạch năm học', 'Điều 7'),
  classLeaf('plan_theme', 'Kế hoạch chủ đề', 'Điều 7'),
  classLeaf('plan_week', 'Kế hoạch tuần', 'Điều 7'),
  classLeaf('plan_day', 'Kế hoạch ngày (giáo án)', 'Điều 7'),
  classLeaf('children', 'Sổ theo dõi trẻ', 'Điều 7'),
  classLeaf('profiles', 'Hồ sơ trẻ', 'Điều 5'),
  classLeaf('toys', 'Đồ dùng, đồ chơi', 'Điều 7'),
  classLeaf('uploads', 'Tải lên', 'Điều 5'),
  approved('class'),
  {
    key: 'bdtx',
    name: 'Bồi dưỡng thường xuyên',
    unit: 'person',
    heldBy: 'teachers',
    writers: 'person',
    article: 'Điều 7',
  },
  { key: 'notes', name: 'Sổ ghi chép', unit: 'person', heldBy: 'teachers', writers: 'person', article: 'Điều 7' },
  { key: 'profile', name: 'Sơ yếu lý lịch', unit: 'person', heldBy: 'all', writers: 'person', article: 'Điều 6' },
  approved('person'),
  { key: 'files', name: 'Hồ sơ tổ', unit: 'team', heldBy: 'all', writers: 'team_leads', article: 'Điều 4' },
  approved('team'),
  {
    key: 'finance',
    name: 'Tổng hợp báo ăn – Tài chính',
    unit: 'office',
    heldBy: 'all',
    writers: 'kitchen_office',
    article: 'Điều 6',
  },
  { key: 'clerk', name: 'Văn thư – Lưu trữ', unit: 'office', heldBy: 'all', writers: 'clerk', article: 'Điều 8' },
  approved('office'),
  { key: 'management', name: 'Hồ sơ quản lý', unit: 'board', heldBy: 'all', writers: 'board', article: 'Điều 8' },
  approved('board'),
];

export const hoaMaiRecords: readonly RecordKind[] = [
  classRecord('plan_year', 'Kế hoạch giáo dục năm học', 'plan_year', { form: 'doc', cadence: 'yearly' }),
  classRecord('plan_theme', 'Kế hoạch giáo dục chủ đề', 'plan_theme', { form: 'folder', cadence: 'per_theme' }),
  classRecord('plan_week', 'Kế hoạch giáo dục tuần', 'plan_week', { form: 'folder', cadence: 'weekly' }),
  classRecord('plan_day', 'Kế hoạch giáo dục ngày (giáo án)', 'plan_day', { form: 'folder', cadence: 'weekly' }),
  teacherRecord('bdtx_plan', 'Kế hoạch bồi dưỡng thường xuyên', 'bdtx', { form: 'doc', cadence: 'yearly' }),
  teacherRecord('bdtx_log', 'Sổ học tập bồi dưỡng thường xuyên', 'bdtx', { form: 'sheet', cadence: 'on_event' }),
  classRecord('attendance', 'Sổ theo dõi, điểm danh trẻ', 'children', {
    cadence: 'daily',
    exported: 'month',
    reviewers: BOARD,
  }),
  classRecord('child_results', 'Sổ theo dõi kết quả chăm sóc, giáo dục trẻ', 'children', {
    cadence: 'three_times_a_year',
    exported: 'semester',
    reviewers: BOARD,
  }),
  classRecord('child_assess', 'Nhận xét, đánh giá trẻ', 'children', {
    cadence: 'daily',
    exported: 'semester',
    article: 'Điều 5',
  }),
  teacherRecord('notes', 'Sổ ghi chép', 'notes', { form: 'doc', cadence: 'on_event', exported: 'on_demand' }),
  classRecord('toys', 'Danh mục đồ dùng, đồ chơi', 'toys', { cadence: 'yearly', reviewers: ['vice_principal'] }),
  record('meal_report', 'Báo ăn hằng ngày', null, {
    unit: 'school',
    form: 'workbook',
    cadence: 'daily',
    exported: 'month',
    reviewers: ['kitchen_staff', 'accountant'],
    article: 'Điều 5',
  }),
  record('meal_summary', 'Tổng hợp báo ăn, hồ sơ tài chính, khẩu phần ăn', 'finance', {
    unit: 'office',
    form: 'folder',
    cadence: 'daily',
    exported: 'month',
    reviewers: ['vice_principal'],
    article: 'Điều 6',
  }),
  classRecord('child_profile', 'Danh sách, sơ yếu lý lịch trẻ', 'profiles', {
    cadence: 'on_change',
    exported: 'on_demand',
    reviewers: ['clerk'],
    article: 'Điều 5',
  }),
  record('staff_profile', 'Sơ yếu lý lịch', 'profile', {
    unit: 'person',
    form: 'doc',
    cadence: 'on_change',
    exported: 'on_demand',
    reviewers: ['clerk'],
    mending: 'ask',
    article: 'Điều 6',
  }),
  classRecord('honours', 'Bé ngoan, bé ngoan xuất sắc', 'profiles', {
    cadence: 'end_of_year',
    reviewers: ['principal'],
    article: 'Điều 5',
  }),
  record('team_plan', 'Kế hoạch hoạt động của tổ', 'files', {
    unit: 'team',
    form: 'doc',
    reviewers: BOARD,
    article: 'Điều 4',
  }),
  record('team_minutes', 'Sổ ghi nội dung sinh hoạt tổ', 'files', {
    unit: 'team',
    form: 'doc',
    cadence: 'on_event',
    exported: 'on_demand',
    reviewers: BOARD,
    article: 'Điều 4',
  }),
  record('print_book', 'Sổ in ấn, đóng dấu, lưu trữ hồ sơ', 'clerk', {
    unit: 'office',
    cadence: 'on_event',
    reviewers: ['vice_principal'],
    readers: ['accreditation'],
    article: 'Điều 9',
  }),
  record('rating_summary', 'Biểu tổng hợp đánh giá hồ sơ sổ sách', 'clerk', {
    unit: 'office',
    cadence: 'each_semester',
    exported: 'semester',
    reviewers: ['principal'],
    readers: ['accreditation'],
    article: 'Điều 8',
  }),
  record('board_checks', 'Sổ kiểm tra hồ sơ của ban giám hiệu', 'management', {
    unit: 'board',
    cadence: 'monthly',
    exported: 'semester',
  }),
  record('decisions', 'Quyết định, phân công của hiệu trưởng', 'management', {
    unit: 'board',
    form: 'folder',
    cadence: 'on_event',
    article: 'Điều 3',
  }),
];

function classLeaf(key: LeafKey, name: string, article: Leaf['article']): Leaf {
  return { key, name, unit: 'class', heldBy: 'all', writers: 'class_teachers', article };
}

/** Where single records close by being moved: nobody writes there. */
function approved(unit: Leaf['unit']): Leaf {
  return { key: 'approved', name: 'Đã duyệt', unit, heldBy: 'all', writers: 'nobody', article: 'Điều 4' };
}

function classRecord(key: RecordKey, name: string, leaf: LeafKey, more: Partial<RecordKind>): RecordKind {
  return record(key, name, leaf, { reviewers: LEADS, ...more });
}

function teacherRecord(key: RecordKey, name: string, leaf: LeafKey, more: Partial<RecordKind>): RecordKind {
  return record(key, name, leaf, { unit: 'person', heldBy: 'teachers', reviewers: LEADS, mending: 'ask', ...more });
}

/** What most records have in common, and what this one has of its own. */
function record(key: RecordKey, name: string, leaf: LeafKey | null, own: Partial<RecordKind>): RecordKind {
  return {
    key,
    name,
    unit: 'class',
    heldBy: 'all',
    leaf,
    form: 'sheet',
    cadence: 'yearly',
    exported: 'year',
    reviewers: [],
    readers: [],
    template: null,
    mending: 'auto',
    article: 'Điều 7',
    ...own,
  };
}
