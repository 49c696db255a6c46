/** Texts of the tab `Đang khóa` of Việc của tôi. */
import type { Message } from './message';

export const CLOSED_MESSAGES = {
  'closed.tab': { vi: 'Đang khóa', en: 'Locked now' },
  'closed.none': { vi: 'Không có hồ sơ nào đang khóa.', en: 'No record is locked.' },
  'closed.some': { vi: 'ĐANG KHÓA: chỉ xem, chưa sửa được', en: 'LOCKED: to be read only' },
  'closed.ask': { vi: 'Cần sửa? Bấm đây, ghi vào trang Đề nghị', en: 'Need a change? Ask in the tab Requests' },
  'closed.column.what': { vi: 'Hồ sơ', en: 'Records' },
  'closed.column.until': { vi: 'Khóa đến', en: 'Until' },
  'closed.column.why': { vi: 'Vì sao', en: 'Why' },
  'closed.column.scope': { vi: 'Phạm vi khóa', en: 'What was locked' },
  'closed.column.since': { vi: 'Từ lúc', en: 'Since' },
  'closed.column.by': { vi: 'Người quyết định', en: 'Decided by' },
  'closed.all': { vi: 'Tất cả hồ sơ', en: 'All records' },
  'closed.unit': { vi: '{name}: tất cả', en: '{name}: all' },
  'closed.period': { vi: '{name}: tài liệu và sổ', en: '{name}: documents and registers' },
  'closed.more': { vi: 'và {count} mục khác', en: 'and {count} others' },
  'closed.until': { vi: 'Hết ngày {until}', en: 'The end of {until}' },
  'closed.untilOpened': { vi: 'Khi được mở', en: 'It is opened' },
} as const satisfies Record<string, Message>;
