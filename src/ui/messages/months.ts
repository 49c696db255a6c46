/** Texts of the tab `Tổng hợp tháng`. */
import type { Message } from './message';

export const MONTH_FIGURE_MESSAGES = {
  'months.tab': { vi: 'Tổng hợp tháng', en: 'Months' },
  'months.key': { vi: 'Mã', en: 'Key' },
  'months.month': { vi: 'Tháng', en: 'Month' },
  'months.unit': { vi: 'Của ai', en: 'Whose' },
  'months.rule': { vi: 'Việc', en: 'Duty' },
  'months.owed': { vi: 'Đến hạn', en: 'Due' },
  'months.onTime': { vi: 'Đúng hạn', en: 'On time' },
  'months.late': { vi: 'Muộn', en: 'Late' },
  'months.missing': { vi: 'Chưa xong', en: 'Missing' },
  'months.checkedBy': { vi: 'Người kiểm tra', en: 'Checked by' },
} as const satisfies Record<string, Message>;
