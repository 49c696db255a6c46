/** The figures as a table for people. */
import type { BundleFigures } from './bundle-cases';
import type { DayFigures } from './day-cases';
import type { Figures } from './figures';
import type { PlanFigures } from './plan-cases';

type Row = readonly string[];

const CASES: Readonly<Record<string, string>> = {
  'set-up': 'Khởi tạo năm học',
  'set-up-again': 'Khởi tạo lần nữa',
  'staff-plan': 'Hỏi kế hoạch nhân sự',
  'staff-change-checked': 'Đổi giáo viên một lớp, đã kiểm tra môi trường',
  'staff-change': 'Đổi giáo viên một lớp',
  'nightly-sweep': 'Rà soát ban đêm',
  'lock-class': 'Khóa một lớp',
  'lock-year': 'Khóa cả năm học',
  'lock-year-again': 'Kiểm tra lại khóa ban đêm',
  'unlock-year': 'Mở cả năm học',
};

export function schoolTable(figures: readonly Figures[]): string {
  const head = [
    'Việc',
    'Số lớp',
    'Yêu cầu',
    'Trong đó liệt kê',
    'Không quá',
    'Lượt',
    'Thay đổi',
    'Giây (mô phỏng)',
    'Lần chạy',
    'Từng quyền',
    'DriveApp',
    'Ít hơn (lần)',
  ];
  const rows = figures.map((one) => [
    CASES[one.case] ?? one.case,
    ...[one.size, one.requests, one.listings, one.bound, one.rounds, one.writes, one.modelledSeconds, one.runs].map(
      shown,
    ),
    ...[one.baseline?.perGrant ?? null, one.baseline?.driveAppLoop ?? null, one.ratio].map(shown),
  ]);
  return aligned([head, ...rows]);
}

export function dayTable(figures: readonly DayFigures[]): string {
  const head = [
    'Một ngày học, 6–18 giờ',
    'Lần chạy',
    'Giây (mô phỏng)',
    '% của 90 phút',
    'Đọc/phút',
    'Ghi/phút',
    'Lệnh khi rảnh',
    'Ban đêm',
  ];
  const rows = figures.map((one) => [
    `${one.size} lớp`,
    ...[one.runs, one.modelledSeconds, one.share, one.readsPerMinute, one.writesPerMinute].map(shown),
    ...[one.idleCalls.byDay, one.idleCalls.byNight].map(shown),
  ]);
  return aligned([head, ...rows]);
}

export function planTable(figures: readonly PlanFigures[]): string {
  const head = [
    'Nửa giờ sau khi viết kế hoạch',
    'Kế hoạch đã viết',
    'Trong số',
    'Lần chạy',
    'Yêu cầu',
    'Giây (mô phỏng)',
  ];
  const rows = figures.map(({ size, changed, plans, runs, requests, modelledSeconds }) => [
    `${size} lớp`,
    ...[changed, plans, runs, requests, modelledSeconds].map(shown),
  ]);
  return aligned([head, ...rows]);
}

export function bundleTable(figures: readonly BundleFigures[]): string {
  const head = ['Tệp chương trình', 'Byte', 'Mili giây'];
  return aligned([head, ...figures.map((one) => [one.target, shown(one.bytes), shown(one.milliseconds)])]);
}

/** `null` as `–`, thousands and decimals as written in Vietnamese. */
function shown(value: number | null): string {
  return value === null ? '–' : value.toLocaleString('vi-VN');
}

/** The first column to the left, numbers to the right. */
export function aligned(rows: readonly Row[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => [...(row[column] ?? '')].length)));
  const line = (row: Row) =>
    row.map((text, n) => (n === 0 ? text.padEnd(widths[n] ?? 0) : text.padStart(widths[n] ?? 0))).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(rows[0] ?? []), rule, ...rows.slice(1).map(line)].join('\n');
}
