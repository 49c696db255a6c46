/** The words of the tab 'Danh mục hồ sơ', and what each means. */
import type { AccessGroup, Cadence, ExportTime, Mending, RecordKind, Role, RoleRule } from '../regulation/types';
import { foldText } from '../shared/text';

/** Texts of the column 'Loại'. */
export const FORM_NAMES: Readonly<Record<RecordKind['form'], string>> = {
  sheet: 'Bảng tính',
  doc: 'Văn bản',
  folder: 'Thư mục',
  workbook: 'Sổ chung',
};

/** Texts of the column 'Ai thực hiện'. */
export const OWNER_NAMES = {
  class: 'Lớp',
  teacher: 'Giáo viên',
  person: 'Mỗi người',
  team: 'Tổ',
  office: 'Văn phòng',
  board: 'Ban giám hiệu',
  school: 'Trường',
} as const;

export type Owner = keyof typeof OWNER_NAMES;

export const CADENCE_NAMES: Readonly<Record<Cadence, string>> = {
  yearly: 'Mỗi năm',
  each_semester: 'Mỗi học kỳ',
  monthly: 'Hằng tháng',
  per_theme: 'Mỗi chủ đề',
  weekly: 'Hằng tuần',
  daily: 'Hằng ngày',
  three_times_a_year: '3 lần một năm',
  on_event: 'Khi có việc',
  on_change: 'Khi có thay đổi',
  end_of_year: 'Cuối năm học',
};

export const EXPORT_NAMES: Readonly<Record<ExportTime, string>> = {
  month: 'Cuối tháng',
  semester: 'Cuối học kỳ',
  year: 'Cuối năm học',
  on_demand: 'Khi cần',
};

export const MENDING_NAMES: Readonly<Record<Mending, string>> = { auto: 'Tự sửa', ask: 'Hỏi trước' };

export const APPLIES_NAMES = { yes: 'Có', no: 'Không' } as const;

/** Several roles in one word, in the column 'Ai kiểm tra'. */
export const ROLES_TOGETHER: readonly (readonly [string, readonly Role[]])[] = [
  ['Ban giám hiệu', ['principal', 'vice_principal']],
];

/** Groups in the column 'Ai xem'; a role's name means its people nearest to the record: of its class, its team, else the school. */
const GROUP_NAMES: readonly (readonly [string, AccessGroup])[] = [
  ['Ban giám hiệu', 'board'],
  ['Tất cả giáo viên', 'all_class_teachers'],
  ['Văn phòng', 'office'],
];

/** Who a word of the column 'Ai xem' means; null when nobody. */
export function readerOf(word: string, roles: readonly RoleRule[]): AccessGroup | null {
  const fold = foldText(word);
  const group = GROUP_NAMES.find(([name]) => foldText(name) === fold);
  return group ? group[1] : roleOf(word, roles);
}

/** The role of a name or alias; null when there is none. */
export function roleOf(word: string, roles: readonly RoleRule[]): Role | null {
  const fold = foldText(word);
  return roles.find(({ name, aliases }) => [name, ...aliases].some((label) => foldText(label) === fold))?.role ?? null;
}

export function readerName(group: AccessGroup, roles: readonly RoleRule[]): string {
  const known = GROUP_NAMES.find(([, one]) => one === group);
  return known?.[0] ?? roles.find(({ role }) => role === group)?.name ?? group;
}

/** All words of the column 'Ai xem'. */
export function readerNames(roles: readonly RoleRule[]): string[] {
  return [...GROUP_NAMES.map(([name]) => name), ...roles.map(({ name }) => name)];
}
