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
  { key: 'approved', name: 'Đã duyệt', unit: 'class', heldBy: 'all', writers: 'nobody', article: 'Điều 4' },
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
  { key: 'files', name: 'Hồ sơ tổ', unit: 'team', heldBy: 'all', writers: 'team_leads', article: 'Điều 4' },
  {
    key: 'finance',
    name: 'Tổng hợp báo ăn – Tài chính',
    unit: 'office',
    heldBy: 'all',
    writers: 'kitchen_office',
    article: 'Điều 6',
  },
  { key: 'clerk', name: 'Văn thư – Lưu trữ', unit: 'office', heldBy: 'all', writers: 'clerk', article: 'Điều 8' },
  { key: 'board', name: 'Ban giám hiệu', unit: 'board', heldBy: 'all', writers: 'board', article: 'Điều 8' },
];

export const hoaMaiRecords: readonly RecordKind[] = [
  classRecord('plan_year', 'Kế hoạch giáo dục năm học', 'plan_year', 'doc', 'yearly', LEADS),
  classRecord('plan_theme', 'Kế hoạch giáo dục chủ đề', 'plan_theme', 'folder', 'per_theme', LEADS),
  classRecord('plan_week', 'Kế hoạch giáo dục tuần', 'plan_week', 'folder', 'weekly', LEADS),
  classRecord('plan_day', 'Kế hoạch giáo dục ngày (giáo án)', 'plan_day', 'folder', 'weekly', LEADS),
  teacherRecord('bdtx_plan', 'Kế hoạch bồi dưỡng thường xuyên', 'bdtx', 'doc', 'yearly'),
  teacherRecord('bdtx_log', 'Sổ học tập bồi dưỡng thường xuyên', 'bdtx', 'sheet', 'on_event'),
  classRecord('attendance', 'Sổ theo dõi, điểm danh trẻ', 'children', 'sheet', 'daily', BOARD),
  classRecord(
    'child_results',
    'Sổ theo dõi kết quả chăm sóc, giáo dục trẻ',
    'children',
    'sheet',
    'three_times_a_year',
    BOARD,
  ),
  { ...classRecord('child_assess', 'Nhận xét, đánh giá trẻ', 'children', 'sheet', 'daily', LEADS), article: 'Điều 5' },
  teacherRecord('notes', 'Sổ ghi chép', 'notes', 'doc', 'on_event'),
  classRecord('toys', 'Danh mục đồ dùng, đồ chơi', 'toys', 'sheet', 'yearly', ['vice_principal']),
  {
    key: 'meal_report',
    name: 'Báo ăn hằng ngày',
    unit: 'school',
    heldBy: 'all',
    leaf: null,
    form: 'workbook',
    cadence: 'daily',
    reviewers: ['kitchen_staff', 'accountant'],
    article: 'Điều 5',
  },
  {
    key: 'meal_summary',
    name: 'Tổng hợp báo ăn, hồ sơ tài chính, khẩu phần ăn',
    unit: 'office',
    heldBy: 'all',
    leaf: 'finance',
    form: 'folder',
    cadence: 'daily',
    reviewers: ['vice_principal'],
    article: 'Điều 6',
  },
  {
    ...classRecord('child_profile', 'Danh sách, sơ yếu lý lịch trẻ', 'profiles', 'sheet', 'on_change', ['clerk']),
    article: 'Điều 5',
  },
  {
    key: 'staff_profile',
    name: 'Sơ yếu lý lịch',
    unit: 'person',
    heldBy: 'all',
    leaf: 'profile',
    form: 'doc',
    cadence: 'on_change',
    reviewers: ['clerk'],
    article: 'Điều 6',
  },
  {
    ...classRecord('honours', 'Bé ngoan, bé ngoan xuất sắc', 'profiles', 'sheet', 'end_of_year', ['principal']),
    article: 'Điều 5',
  },
];

function classLeaf(key: LeafKey, name: string, article: Leaf['article']): Leaf {
  return { key, name, unit: 'class', heldBy: 'all', writers: 'class_teachers', article };
}

function classRecord(
  key: RecordKey,
  name: string,
  leaf: LeafKey,
  form: RecordKind['form'],
  cadence: RecordKind['cadence'],
  reviewers: readonly Role[],
): RecordKind {
  return { key, name, unit: 'class', heldBy: 'all', leaf, form, cadence, reviewers, article: 'Điều 7' };
}

function teacherRecord(
  key: RecordKey,
  name: string,
  leaf: LeafKey,
  form: RecordKind['form'],
  cadence: RecordKind['cadence'],
): RecordKind {
  return { key, name, unit: 'person', heldBy: 'teachers', leaf, form, cadence, reviewers: LEADS, article: 'Điều 7' };
}
