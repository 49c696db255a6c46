/** Texts of the tab `Tài khoản`. */
import type { Message } from './message';

export const ACCOUNT_MESSAGES = {
  'control.tab.accounts': { vi: 'Tài khoản', en: 'Accounts' },
  'accounts.email': { vi: 'Tài khoản (e-mail)', en: 'Account (e-mail)' },
  'accounts.email.help': { vi: 'Mỗi địa chỉ một dòng, giữ mãi.', en: 'A row an address, for ever.' },
  'accounts.whose': { vi: 'Của ai', en: 'Whose' },
  'accounts.whose.help': { vi: 'Theo trang Nhân sự.', en: 'By the tab Nhân sự.' },
  'accounts.roles': { vi: 'Chức vụ hôm nay', en: 'Roles today' },
  'accounts.roles.help': { vi: 'Theo trang Nhân sự, tính đến đêm qua.', en: 'By the tab Nhân sự, as of last night.' },
  'accounts.state': { vi: 'Tình trạng', en: 'State' },
  'accounts.state.help': {
    vi: 'Dòng đỏ: địa chỉ lạ, dùng chung, hoặc đã nghỉ mà còn quyền.',
    en: 'Red: unknown, shared, or left and still with access.',
  },
  'accounts.confirmedOn': { vi: 'Xác minh 2 bước: đã thấy bật ngày', en: '2-step verification seen on, date' },
  'accounts.confirmedOn.help': {
    vi: 'Ban giám hiệu ghi ngày đã nhìn thấy xác minh 2 bước đang bật trên máy của người đó, ví dụ 05/09/2026 (Điều 3). Mỗi năm học một lần.',
    en: "The board types the day it saw 2-step verification on in the person's account, such as 05/09/2026. Once a school year.",
  },
  'accounts.checkedOn': { vi: 'Ngày kiểm tra', en: 'Checked on' },
  'accounts.checkedOn.help': { vi: 'Lần xem lại gần nhất.', en: 'The last look at it.' },
  'accounts.checkedBy': { vi: 'Người kiểm tra', en: 'Checked by' },
  'accounts.checkedBy.help': { vi: 'Ai đã xem.', en: 'Who looked.' },
  'accounts.remarks': { vi: 'Ghi chú', en: 'Remarks' },
  'accounts.remarks.help': { vi: 'Ví dụ: đổi mật khẩu, mất điện thoại.', en: 'Such as: new password, phone lost.' },
  'accounts.todo': { vi: 'Việc còn lại', en: 'To do' },
  'accounts.todo.help': { vi: 'Hệ thống ghi mỗi đêm.', en: 'Written by the system every night.' },
  'accounts.role': { vi: '{name} {place}', en: '{name} {place}' },
  'accounts.is.active': { vi: 'Đang làm việc', en: 'Active' },
  'accounts.is.away': { vi: 'Không giữ chức vụ', en: 'No role today' },
  'accounts.is.school': { vi: 'Tài khoản trường', en: 'School account' },
  'accounts.is.leftWithAccess': { vi: 'ĐÃ NGHỈ MÀ CÒN QUYỀN', en: 'LEFT, STILL HAS ACCESS' },
  'accounts.is.shared': { vi: 'DÙNG CHUNG', en: 'SHARED' },
  'accounts.is.unknown': { vi: 'ĐỊA CHỈ LẠ CÓ QUYỀN', en: 'UNKNOWN, HAS ACCESS' },
  'accounts.duty.confirm': {
    vi: 'Chưa xác nhận xác minh 2 bước (Điều 3)',
    en: '2-step verification is not confirmed yet',
  },
  'accounts.duty.confirmAgain': {
    vi: 'Xác nhận lại xác minh 2 bước cho năm học {year}',
    en: 'Confirm 2-step verification again for {year}',
  },
  'accounts.duty.unreadableDate': {
    vi: 'Không đọc được ngày xác nhận: ghi như 05/09/2026',
    en: 'The date cannot be read: write it like 05/09/2026',
  },
  'accounts.duty.futureDate': { vi: 'Ngày xác nhận ở sau hôm nay: sửa lại', en: 'The date is after today: correct it' },
  'mail.weekly.unconfirmed': {
    vi: 'Xác minh 2 bước (Điều 3): {count} tài khoản chưa xác nhận trong năm học – ghi ngày ở trang “Tài khoản” của Bảng điều hành',
    en: '2-step verification: {count} accounts are not confirmed this school year – type the date in the tab “Accounts”',
  },
  'mail.weekly.alarming': {
    vi: '{count} tài khoản lạ, dùng chung, hoặc đã nghỉ mà còn quyền – dòng đỏ ở trang “Tài khoản”',
    en: '{count} accounts are unknown, shared, or left and still have access – red in the tab “Accounts”',
  },
} as const satisfies Record<string, Message>;
