/**
 * The preset of Trường Mầm non Hoa Mai: Quy chế sử dụng hồ sơ điện tử, Quyết định 15/QĐ-MNHM of 31/8/2023.
 * Names of people in Điều 4 are roles here: the staff sheet says who they are.
 */
import { hoaMaiLeaves, hoaMaiRecords } from './hoa-mai-records';
import type { GroupRule, NamedGroup, Regulation, RoleRule, UnitRule, WorkbookRule } from './types';

const groups: Readonly<Record<NamedGroup, GroupRule>> = {
  board: { relation: 'school', roles: ['principal', 'vice_principal'] },
  class_teachers: { relation: 'same_class', roles: ['teacher'] },
  person: { relation: 'self', roles: [] },
  team_leads: { relation: 'same_team', roles: ['team_lead', 'deputy_team_lead'] },
  all_class_teachers: { relation: 'school', roles: ['teacher'], withClass: true },
  kitchen_office: { relation: 'school', roles: ['kitchen_staff', 'accountant'] },
  office: { relation: 'school', roles: ['kitchen_staff', 'accountant', 'clerk', 'health', 'staff'] },
  clerk: { relation: 'school', roles: ['clerk'] },
  admin_board: { relation: 'admin_board', roles: [] },
  nobody: { relation: 'none', roles: [] },
};

const roles: readonly RoleRule[] = [
  { role: 'principal', name: 'Hiệu trưởng', aliases: ['HT'], names: 'none', article: 'Điều 3' },
  {
    role: 'vice_principal',
    name: 'Phó hiệu trưởng',
    aliases: ['PHT', 'Hiệu phó', 'P. Hiệu trưởng'],
    names: 'none',
    article: 'Điều 8',
  },
  {
    role: 'team_lead',
    name: 'Tổ trưởng',
    aliases: ['Tổ trưởng chuyên môn', 'TTCM', 'TT chuyên môn'],
    names: 'team',
    article: 'Điều 4',
  },
  {
    role: 'deputy_team_lead',
    name: 'Tổ phó',
    aliases: ['Tổ phó chuyên môn', 'TPCM', 'TP chuyên môn'],
    names: 'team',
    article: 'Điều 4',
  },
  {
    role: 'teacher',
    name: 'Giáo viên',
    aliases: ['GV', 'GVCN', 'Giáo viên chủ nhiệm'],
    names: 'class',
    article: 'Điều 5',
  },
  {
    role: 'kitchen_staff',
    name: 'Nhân viên nuôi dưỡng',
    aliases: ['Cô nuôi', 'Cấp dưỡng', 'NV nuôi dưỡng', 'Nuôi dưỡng'],
    names: 'none',
    article: 'Điều 6',
  },
  {
    role: 'accountant',
    name: 'Kế toán',
    aliases: ['NV kế toán', 'Nhân viên kế toán'],
    names: 'none',
    article: 'Điều 6',
  },
  { role: 'clerk', name: 'Văn thư', aliases: ['NV văn thư', 'Nhân viên văn thư'], names: 'none', article: 'Điều 8' },
  { role: 'health', name: 'Y tế', aliases: ['NV y tế', 'Nhân viên y tế'], names: 'none', article: 'Điều 6' },
  { role: 'staff', name: 'Nhân viên', aliases: ['NV', 'Bảo vệ'], names: 'none', article: 'Điều 6' },
  {
    role: 'accreditation',
    name: 'Kiểm định',
    aliases: ['Bộ phận kiểm định', 'KĐCL', 'Tổ kiểm định'],
    names: 'none',
    article: 'Điều 8',
  },
];

const units: readonly UnitRule[] = [
  {
    unit: 'class',
    folder: 'Các lớp',
    readers: [
      { group: 'class_teachers', article: 'Điều 5' },
      { group: 'team_leads', article: 'Điều 4' },
    ],
    writers: 'class_teachers',
    article: 'Điều 5',
  },
  {
    unit: 'person',
    folder: 'Hồ sơ cá nhân',
    readers: [
      { group: 'person', article: 'Điều 7' },
      { group: 'team_leads', article: 'Điều 4' },
    ],
    writers: 'person',
    article: 'Điều 7',
  },
  {
    unit: 'team',
    folder: 'Các tổ',
    readers: [{ group: 'team_leads', article: 'Điều 4' }],
    writers: 'team_leads',
    article: 'Điều 4',
  },
  { unit: 'office', folder: 'Văn phòng', readers: [], writers: 'office', article: 'Điều 8' },
  {
    unit: 'board',
    folder: 'Ban giám hiệu',
    readers: [{ group: 'board', article: 'Điều 8' }],
    writers: 'board',
    article: 'Điều 8',
  },
];

const workbooks: readonly WorkbookRule[] = [
  { key: 'control', name: 'Bảng điều hành', writers: [{ group: 'board', article: 'Điều 3' }], article: 'Điều 4' },
  {
    key: 'meals',
    name: 'Báo ăn',
    writers: [
      { group: 'all_class_teachers', article: 'Điều 5' },
      { group: 'kitchen_office', article: 'Điều 6' },
    ],
    article: 'Điều 5',
  },
  {
    key: 'tasks',
    name: 'Việc của tôi – Đề nghị',
    writers: [{ group: 'class_teachers', article: 'Điều 7' }],
    article: 'Điều 7',
  },
  {
    key: 'review',
    name: 'Duyệt',
    writers: [
      { group: 'board', article: 'Điều 4' },
      { group: 'team_lead', article: 'Điều 4' },
      { group: 'deputy_team_lead', article: 'Điều 4' },
      { group: 'admin_board', article: 'Điều 4' },
      { group: 'clerk', article: 'Điều 8' },
    ],
    article: 'Điều 4',
  },
];

export const hoaMai: Regulation = {
  id: 'hoa-mai',
  school: 'Trường Mầm non Hoa Mai',
  decision: { number: '15/QĐ-MNHM', date: '2023-08-31' },
  since: '2023-2024',
  nextYearFrom: { month: 6, day: 1 },
  officeTeam: 'Tổ văn phòng',
  groups,
  roles,
  yearReaders: [{ group: 'board', article: 'Điều 8' }],
  archiveReaders: [
    { group: 'clerk', article: 'Điều 8' },
    { group: 'accreditation', article: 'Điều 8' },
  ],
  units,
  leaves: hoaMaiLeaves,
  records: hoaMaiRecords,
  pieces: { plan_theme: 'doc', plan_week: 'doc', plan_day: 'doc' },
  templateWriters: [{ group: 'board', article: 'Điều 4' }],
  workbooks,
  lockPolicy: {
    decidedBy: ['principal'],
    decisionArticle: 'Điều 3',
    correctionAllowedBy: ['principal', 'vice_principal'],
    correctionArticle: 'Điều 7',
    usualAfter: ['semester', 'year'],
    usualArticle: 'Điều 9',
  },
  mealRule: {
    minutesAfterDropOff: 30,
    reportedBy: 'all_class_teachers',
    summedBy: 'kitchen_office',
    article: 'Điều 5',
  },
};
