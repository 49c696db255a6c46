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
  'lock.state.waitingForSharing': {
    vi: 'Google tạm chưa cho chia sẻ thêm: 15 phút nữa tự làm tiếp',
    en: 'Google shares no more for now: goes on by itself in 15 minutes',
  },
  'lock.state.scheduled': { vi: 'Sẽ khóa theo ngày đã ghi', en: 'Will be locked on its day' },
  'lock.state.badDate': {
    vi: 'Chưa khóa: ngày ghi như 15/01/2027, ngày cuối không trước ngày đầu hay hôm nay',
    en: 'Not locked: write dates like 15/01/2027, the last day not before the first or today',
  },
  'lock.state.badLink': {
    vi: 'Chưa khóa: dán vào cột Tên đường liên kết của thư mục hoặc tệp trong Drive',
    en: 'Not locked: paste the link of a folder or file of Drive into the column Name',
  },
  'lock.state.twice': {
    vi: 'Chưa khóa thêm: thư mục hoặc tệp này đã khóa ở dòng khác',
    en: 'Not locked again: another row has locked this folder or file',
  },
  'lock.state.noPeriod': {
    vi: 'Chưa khóa: năm học này không có tháng hay chủ đề ấy; xem trang Chủ đề',
    en: 'Not locked: this school year has no such month or theme; see the tab Chủ đề',
  },
  'lock.state.alwaysOpen': {
    vi: 'Chưa khóa: Bảng điều hành và Việc của tôi luôn mở để khóa, mở và đề nghị',
    en: 'Not locked: Bảng điều hành and My tasks always stay open, to lock, unlock and ask',
  },
  'lock.group.admin': { vi: 'PHẦN QUẢN TRỊ', en: 'ADMINISTRATION' },
  'lock.group.teams': { vi: 'TỔ', en: 'TEAMS' },
  'lock.group.terms': { vi: 'HỌC KỲ', en: 'TERMS' },
  'lock.group.months': { vi: 'THÁNG', en: 'MONTHS' },
  'lock.group.portions': {
    vi: 'CHỐT SUẤT ĂN: BÁO ĂN VÀ SỔ ĐIỂM DANH CỦA THÁNG (BAN GIÁM HIỆU TICK)',
    en: 'SETTLE PORTIONS: MEAL REPORTS AND ATTENDANCE OF THE MONTH (THE BOARD)',
  },
  'lock.group.themes': { vi: 'CHỦ ĐỀ', en: 'THEMES' },
  'lock.group.kinds': { vi: 'LOẠI HỒ SƠ (MỌI LỚP, MỌI NGƯỜI)', en: 'KINDS OF RECORDS (EVERYWHERE)' },
  'lock.group.links': { vi: 'THƯ MỤC, TỆP KHÁC: DÁN LIÊN KẾT VÀO CỘT TÊN', en: 'OTHERS: PASTE A LINK INTO THE NAME' },
  'lock.linkRow': { vi: 'Dán liên kết thư mục hoặc tệp', en: 'Paste the link of a folder or file' },
  'lock.tab': { vi: 'Đã khóa: chỉ tài khoản trường ghi được', en: 'Locked: only the school account can write' },
  'lock.detail.scheduled': { vi: 'Bắt đầu khóa ngày {from}.', en: 'The lock begins on {from}.' },
  'lock.detail.until': { vi: 'Tự mở sau ngày {until}.', en: 'Opens by itself after {until}.' },
  'lock.detail.opens': {
    vi: 'Khi mở khóa, trừ nơi còn khóa khác: {who}',
    en: 'When it ends, but for other locks: {who}',
  },
  'lock.detail.complete': {
    vi: 'Mọi người chỉ còn xem. Đã kiểm tra lại quyền của từng thư mục.',
    en: 'Everybody can only read. Every folder was checked again.',
  },
  'lock.detail.open': { vi: 'Quyền đã trở lại đúng quy chế.', en: 'Access is again as the regulation gives it.' },
  'lock.detail.left': { vi: 'Còn {count} chỗ vẫn sửa được: {list}', en: '{count} ways to write are left: {list}' },
  'lock.noteMark': { vi: 'ĐÃ KHÓA', en: 'LOCKED' },
  'lock.note': {
    vi: '{mark} từ {since}{until}: {reason}. Người quyết định: {by}. Mọi người chỉ còn xem. Cần sửa: ghi vào trang Đề nghị của Việc của tôi, hoặc đề nghị hiệu trưởng mở.',
    en: '{mark} since {since}{until}: {reason}. Decided by {by}. Everybody can only read. To change something write into the tab Requests of My tasks, or ask the principal.',
  },
  'lock.noteUntil': { vi: ' đến hết {until}', en: ' until {until}' },
  'lock.left.grant': { vi: '{email} sửa được “{name}”', en: '{email} can edit “{name}”' },
  'lock.left.owner': { vi: '{email} sở hữu “{name}”', en: '{email} owns “{name}”' },
  'lock.left.link': { vi: '“{name}” sửa được bằng đường liên kết', en: '“{name}” can be edited by link' },
  'lock.left.stuck': {
    vi: '“{name}” chưa đóng được: không có thư mục Đã duyệt để chuyển vào',
    en: '“{name}” cannot be closed: there is no folder Approved to move it into',
  },
  'lock.left.tab': { vi: 'trang theo tháng của “{name}” chưa đóng được', en: 'a month of “{name}” is not closed' },
  'lock.left.unknown': { vi: 'không đọc được quyền của “{name}”', en: 'the access of “{name}” cannot be read' },
  'lock.protection.board': {
    vi: 'Chỉ ban giám hiệu tick chốt suất ăn và ghi lý do',
    en: 'Only the board settles portions and gives the reason',
  },
  'lock.protection': {
    vi: 'Chỉ hiệu trưởng tick khóa, mở và ghi lý do',
    en: 'Only the principal ticks and gives the reason',
  },
} as const satisfies Record<string, Message>;
