/** Attendance books: what was edited afterwards, and what in a book is to be looked at. */
import type { Message } from './message';

export const ATTENDANCE_MESSAGES = {
  'attendance.edits.tab': { vi: 'Sửa điểm danh', en: 'Attendance edits' },
  'attendance.edits.id': { vi: 'Mã', en: 'Id' },
  'attendance.edits.class': { vi: 'Lớp', en: 'Class' },
  'attendance.edits.date': { vi: 'Ngày điểm danh', en: 'Day of the marks' },
  'attendance.edits.count': { vi: 'Số ô sửa', en: 'Cells changed' },
  'attendance.edits.detail': { vi: 'Sửa ở dòng nào, từ gì thành gì', en: 'Rows, from what to what' },
  'attendance.edits.found': { vi: 'Phát hiện ngày', en: 'Found on' },
  'attendance.edits.change': { vi: 'dòng {row}: {before} → {after}', en: 'row {row}: {before} → {after}' },
  'attendance.edits.gone': {
    vi: 'trẻ không còn trong sổ: {before} → {after}',
    en: 'child no longer in the book: {before} → {after}',
  },
  'attendance.code.present': { vi: 'có mặt', en: 'present' },
  'attendance.code.excused': { vi: 'có phép', en: 'excused' },
  'attendance.code.excused_late': { vi: 'có phép, báo muộn', en: 'excused, told late' },
  'attendance.code.unexcused': { vi: 'không phép', en: 'unexcused' },
  'attendance.code.unmarked': { vi: 'chưa điểm danh', en: 'not marked' },
  'attendance.problems': { vi: 'Cần sửa: {problems}', en: 'To be corrected: {problems}' },
  'attendance.problem': { vi: 'dòng {row}, ngày {day}: {what}', en: 'row {row}, day {day}: {what}' },
  'attendance.problem.more': { vi: 'và {count} ô nữa', en: 'and {count} cells more' },
  'attendance.problem.MarkUnknown': {
    vi: '“{value}” không phải ký hiệu của trường',
    en: '“{value}” is no sign of the school',
  },
  'attendance.problem.MarkOutsideEnrolment': {
    vi: 'trẻ không học lớp này ngày đó (xem ngày vào lớp, ra lớp)',
    en: 'the child was not in the class that day (see its first and last day)',
  },
  'attendance.problem.MarkOnDayOff': { vi: 'ngày nghỉ, hãy xóa', en: 'a day off: clear it' },
  'attendance.problem.MarkInFuture': { vi: 'ngày chưa đến, hãy xóa', en: 'a day to come: clear it' },
} as const satisfies Record<string, Message>;
