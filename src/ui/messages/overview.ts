/** Texts of the tab `Tổng quan`. */
import type { Message } from './message';

export const OVERVIEW_MESSAGES = {
  'overview.tab': { vi: 'Tổng quan', en: 'Overview' },
  'overview.school': { vi: '{school} – năm học {year}', en: '{school} – school year {year}' },
  'overview.none': { vi: 'Chưa khởi tạo năm học', en: 'No school year started yet' },
  'overview.machine': { vi: 'Máy nền', en: 'Worker' },
  'overview.time': { vi: 'Số liệu lúc', en: 'As of' },
  'overview.meals': { vi: 'BÁO ĂN', en: 'MEAL REPORTS' },
  'overview.meals.last': { vi: 'Ngày {date}', en: 'On {date}' },
  'overview.meals.noDay': { vi: 'Ngày gần nhất', en: 'Last day' },
  'overview.meals.none': { vi: 'Chưa có', en: 'None yet' },
  'overview.meals.line': {
    vi: '{portions} suất; {onTime} lớp đúng giờ, {late} lớp muộn, {missing} lớp chưa báo{names}',
    en: '{portions} portions; {onTime} classes on time, {late} late, {missing} missing{names}',
  },
  'overview.waiting': { vi: 'ĐANG CHỜ', en: 'WAITING' },
  'overview.corrections': { vi: 'Đề nghị sửa', en: 'Corrections' },
  'overview.proposals': { vi: 'Đề xuất', en: 'Proposals' },
  'overview.incidents': { vi: 'Sự cố', en: 'Incidents' },
  'overview.deviations': { vi: 'Sai lệch', en: 'Deviations' },
  'overview.locks': { vi: 'KHÓA', en: 'LOCKS' },
  'overview.locked': { vi: 'Đang khóa', en: 'Locked' },
  'overview.incomplete': { vi: 'Chưa trọn', en: 'Incomplete' },
  'overview.places': { vi: 'Ở đâu', en: 'Where' },
  'overview.places.none': { vi: 'Không khóa gì', en: 'Nothing is locked' },
  'overview.places.more': { vi: '{names} và {count} nơi nữa', en: '{names} and {count} more' },
  'overview.chart.portions': { vi: 'Suất ăn các ngày gần đây', en: 'Portions of the last days' },
  'overview.chart.onTime': { vi: 'Số lớp báo ăn đúng giờ', en: 'Classes that reported in time' },
  'overview.data.date': { vi: 'Ngày', en: 'Day' },
  'overview.data.portions': { vi: 'Suất', en: 'Portions' },
  'overview.data.onTime': { vi: 'Đúng giờ', en: 'On time' },
} as const satisfies Record<string, Message>;
