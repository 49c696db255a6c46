/** Texts of each class's own workbook "Việc của tôi – Đề nghị". */
import type { Message } from './message';

export const TASK_MESSAGES = {
  'tasks.tab': { vi: 'Việc của tôi', en: 'My duties' },
  'tasks.help': {
    vi: 'Nộp kế hoạch xong, tick vào ô “Đã nộp” ở đúng dòng. Chỉ cột này gõ được; trên điện thoại cũng vậy.',
    en: 'When a plan is in, tick “Submitted” in its row. Only this column can be typed in, on a phone too.',
  },
  'tasks.none': {
    vi: 'Chưa có việc định kỳ. Cần sửa hồ sơ đã khóa: sang trang “Đề nghị”.',
    en: 'No regular duties. To correct a locked record: see the tab “Requests”.',
  },
  'tasks.column.key': { vi: 'Mã', en: 'Code' },
  'tasks.column.name': { vi: 'Việc', en: 'Duty' },
  'tasks.column.due': { vi: 'Hạn nộp', en: 'Due' },
  'tasks.column.done': { vi: 'Đã nộp', en: 'Submitted' },
  'tasks.duty': { vi: '{week}: {record}', en: '{week}: {record}' },
  'tasks.protection.sheet': { vi: 'Chỉ cột Đã nộp gõ được', en: 'Only the column Submitted can be typed in' },
  'tasks.protection.ticks': { vi: 'Chỉ giáo viên của lớp tick', en: "Only the class's teachers tick" },
} as const satisfies Record<string, Message>;
