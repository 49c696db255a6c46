/** Texts of locking and unlocking. */
import type { Message } from './message';

export const LOCK_MESSAGES = {
  'lock.target.year': { vi: 'Cả năm học', en: 'The whole school year' },
  'lock.state.locked': { vi: 'Đã khóa', en: 'Locked' },
  'lock.state.incomplete': { vi: 'CHƯA TRỌN: còn người sửa được', en: 'INCOMPLETE: someone can still write' },
  'lock.state.open': { vi: 'Đang mở', en: 'Open' },
  'lock.state.needsReason': {
    vi: 'Chưa khóa: hãy ghi lý do ở cột Lý do',
    en: 'Not locked: give the reason in the column Reason',
  },
  'lock.state.refused': {
    vi: 'Không rõ người tick: đã trả lại như cũ và báo hiệu trưởng',
    en: 'Unknown who ticked: put back and reported to the principal',
  },
  'lock.state.working': { vi: 'Đang làm…', en: 'Working…' },
  'lock.detail.complete': {
    vi: 'Mọi người chỉ còn xem. Đã kiểm tra lại quyền của từng thư mục.',
    en: 'Everybody can only read. Every folder was checked again.',
  },
  'lock.detail.open': { vi: 'Quyền đã trở lại đúng quy chế.', en: 'Access is again as the regulation gives it.' },
  'lock.detail.left': { vi: 'Còn {count} chỗ vẫn sửa được: {list}', en: '{count} ways to write are left: {list}' },
  'lock.noteMark': { vi: 'ĐÃ KHÓA', en: 'LOCKED' },
  'lock.note': {
    vi: '{mark} từ {since}: {reason}. Mọi người chỉ còn xem. Cần sửa: đề nghị hiệu trưởng mở.',
    en: '{mark} since {since}: {reason}. Everybody can only read. To change something ask the principal.',
  },
  'lock.left.grant': { vi: '{email} sửa được “{name}”', en: '{email} can edit “{name}”' },
  'lock.left.owner': { vi: '{email} sở hữu “{name}”', en: '{email} owns “{name}”' },
  'lock.left.link': { vi: '“{name}” sửa được bằng đường liên kết', en: '“{name}” can be edited by link' },
  'lock.left.unknown': { vi: 'không đọc được quyền của “{name}”', en: 'the access of “{name}” cannot be read' },
  'lock.protection': {
    vi: 'Chỉ hiệu trưởng tick khóa, mở và ghi lý do',
    en: 'Only the principal ticks and gives the reason',
  },
} as const satisfies Record<string, Message>;
