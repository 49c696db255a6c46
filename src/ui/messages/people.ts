/** Texts of a change of people before it is applied. */
import type { Message } from './message';

export const PEOPLE_MESSAGES = {
  'change.title': { vi: 'KẾ HOẠCH CẬP NHẬT NHÂN SỰ', en: 'PLAN OF THE CHANGE OF STAFF' },
  'change.creates': {
    vi: 'Tạo {folders} thư mục, {records} sổ và tài liệu.',
    en: 'Makes {folders} folders and {records} records.',
  },
  'change.leaver': {
    vi: '{who}: gỡ hết quyền trên mọi tệp của trường, kể cả năm học trước',
    en: '{who}: loses every access to what the school owns, former years too',
  },
  'change.tabs.title': { vi: 'TRANG NHÂN SỰ VÀ LỚP THAY ĐỔI', en: 'WHAT THE TABS SAY DIFFERENTLY' },
  'change.came': { vi: 'Người mới: {who}', en: 'New: {who}' },
  'change.gone': { vi: 'Không còn trong trang Nhân sự: {who}', en: 'No longer on the tab: {who}' },
  'change.email': { vi: '{who}: đổi e-mail từ {from} sang {to}', en: '{who}: e-mail changes from {from} to {to}' },
  'change.name': { vi: '{who}: đổi tên từ “{from}”', en: '{who}: was called “{from}”' },
  'change.begins': { vi: '{who}: {role}', en: '{who}: {role}' },
  'change.ends': { vi: '{who}: thôi {role}', en: '{who}: no longer {role}' },
  'change.from': { vi: 'từ {date}', en: 'from {date}' },
  'change.to': { vi: 'đến hết {date}', en: 'to {date}' },
  'change.newClass': { vi: 'Lớp mới: {room}', en: 'New class: {room}' },
  'change.classGone': {
    vi: '{room} không còn trong trang Lớp: hồ sơ được giữ, quyền được đóng. Nếu chỉ đổi mã lớp, hãy ghi cột Mã cũ.',
    en: '{room} is no longer on the tab: its records stay, closed. If only its code changed, fill in Mã cũ.',
  },
  'change.classRenamed': { vi: 'Lớp đổi tên: {from} thành {to}', en: 'Class renamed: {from} to {to}' },
  'change.classEnds': { vi: '{room} giải thể, ngày cuối {date}', en: '{room} ends on {date}' },
  'change.classMerged': { vi: '{room} nhập vào {into}, ngày cuối {date}', en: '{room} goes into {into} after {date}' },
  'change.otherTabs': {
    vi: 'Trang {tabs} cũng đã sửa: lệnh này không dùng đến, hãy chọn “Khởi tạo năm học”.',
    en: 'The tabs {tabs} changed too: this command leaves them alone, choose “Start the school year”.',
  },
  'plan.refusedAddresses.title': {
    vi: 'GOOGLE KHÔNG NHẬN ĐỊA CHỈ (chưa được giao quyền gì; thử lại vào ngày mai hoặc khi sửa dòng)',
    en: 'ADDRESSES GOOGLE DOES NOT TAKE (nothing given; tried again tomorrow or when the row changes)',
  },
} as const satisfies Record<string, Message>;
