/** Texts of Duyệt: what the board and the leads remark on, and what they propose to the principal. */
import type { Message } from './message';

export const PROPOSAL_MESSAGES = {
  'message.help': {
    vi: 'Chọn loại, ghi về hồ sơ (lớp, tháng, người…) nào và nội dung, rồi tick Gửi. Mỗi dòng một việc, không dùng lại.',
    en: 'Choose the kind, say which record (class, month, person …) and what, then tick Send. One thing a row, never used again.',
  },
  'message.column.code': { vi: 'Số', en: 'Number' },
  'message.column.kind': { vi: 'Loại', en: 'Kind' },
  'message.column.target': { vi: 'Về (chọn, hoặc dán liên kết)', en: 'About (choose, or paste a link)' },
  'message.column.content': { vi: 'Nội dung, lý do', en: 'Text, reason' },
  'message.column.from': { vi: 'Từ ngày', en: 'From' },
  'message.column.until': { vi: 'Đến hết ngày', en: 'Until' },
  'message.column.fullName': { vi: 'Họ và tên', en: 'Full name' },
  'message.column.role': { vi: 'Chức vụ', en: 'Role' },
  'message.column.email': { vi: 'E-mail', en: 'E-mail' },
  'message.column.class': { vi: 'Lớp', en: 'Class' },
  'message.column.team': { vi: 'Tổ', en: 'Team' },
  'message.column.sent': { vi: 'Gửi', en: 'Send' },
  'message.column.state': { vi: 'Tình trạng', en: 'State' },
  'message.kind.remark': { vi: 'Nhận xét', en: 'Remark' },
  'message.kind.lock': { vi: 'Đề nghị khóa', en: 'Propose to lock' },
  'message.kind.unlock': { vi: 'Đề nghị mở', en: 'Propose to unlock' },
  'message.kind.staff': { vi: 'Nhân sự', en: 'Staff' },
  'message.choose': { vi: 'Chọn trong danh sách', en: 'Choose from the list' },
  'message.protection.sheet': { vi: 'Hệ thống ghi', en: 'Written by the system' },
  'message.protection.block': { vi: 'Chỉ {name} gõ được', en: 'Only {name} can type here' },

  'message.problem.unproven': {
    vi: 'CHƯA NHẬN: không rõ người gửi, vì dòng này người khác cũng gõ được. Bảo vệ đã được đặt lại; tick Gửi lần nữa.',
    en: 'NOT RECEIVED: unknown sender, since others could type in this row. It is protected again; tick Send once more.',
  },
  'message.problem.kindMissing': { vi: 'CHƯA NHẬN: hãy chọn Loại.', en: 'NOT RECEIVED: choose the kind.' },
  'message.problem.kindNotYours': {
    vi: 'CHƯA NHẬN: việc này dành cho ban giám hiệu và ban quản trị.',
    en: 'NOT RECEIVED: this is for the board and the administration board.',
  },
  'message.problem.targetMissing': {
    vi: 'CHƯA NHẬN: hãy chọn ở cột Về, hoặc dán liên kết.',
    en: 'NOT RECEIVED: choose in About, or paste a link.',
  },
  'message.problem.contentMissing': {
    vi: 'CHƯA NHẬN: hãy ghi Nội dung, lý do.',
    en: 'NOT RECEIVED: write the text or the reason.',
  },
  'message.problem.tooLong': {
    vi: 'CHƯA NHẬN: nội dung dài hơn 2.000 chữ cái. Hãy rút gọn, hoặc chia làm hai dòng.',
    en: 'NOT RECEIVED: longer than 2,000 letters. Shorten it, or use two rows.',
  },
  'message.problem.targetUnknown': {
    vi: 'CHƯA NHẬN: không có hồ sơ, lớp, tổ… tên như vậy. Chọn trong danh sách, hoặc dán liên kết.',
    en: 'NOT RECEIVED: there is no record, class, team … of that name. Choose from the list, or paste a link.',
  },
  'message.problem.targetTwice': {
    vi: 'CHƯA NHẬN: có nhiều hồ sơ cùng tên này. Hãy dán liên kết của đúng hồ sơ.',
    en: 'NOT RECEIVED: several records have this name. Paste the link of the right one.',
  },
  'message.problem.notSeen': {
    vi: 'CHƯA NHẬN: trường không thấy tệp này (đã xóa, hoặc không thuộc hồ sơ của trường). Kiểm tra lại liên kết.',
    en: 'NOT RECEIVED: the school does not see this file (deleted, or not among its records). Check the link.',
  },
  'message.problem.notYours': {
    vi: 'CHƯA NHẬN: theo quy chế thầy/cô không phụ trách hồ sơ này.',
    en: 'NOT RECEIVED: by the regulation this is not yours to review.',
  },

  'message.state.remark': { vi: 'Đã gửi, số {id}: {to}.', en: 'Sent, number {id}: {to}.' },
  'message.state.remark.book': { vi: 'đọc ở tệp Việc của tôi', en: 'to be read in My duties' },
  'message.state.remark.mail': { vi: 'gửi qua thư', en: 'sent by mail' },
  'message.state.remark.nobody': {
    vi: 'đã ghi; hiện không ai phụ trách hồ sơ này',
    en: 'kept; nobody is in charge of the record now',
  },

  'remark.tab': { vi: 'Nhận xét', en: 'Remarks' },
  'remark.help': {
    vi: 'Nhận xét của ban giám hiệu, tổ trưởng về hồ sơ. Chỉ để đọc; hồ sơ không bị thay đổi.',
    en: 'Remarks of the board and the leads on the records. To be read only; the records are unchanged.',
  },
  'remark.column.number': { vi: 'Số', en: 'Number' },
  'remark.column.at': { vi: 'Lúc', en: 'At' },
  'remark.column.who': { vi: 'Người nhận xét', en: 'By' },
  'remark.column.record': { vi: 'Hồ sơ', en: 'Record' },
  'remark.column.text': { vi: 'Nhận xét', en: 'Remark' },

  'mail.remark.subject': { vi: 'Nhận xét về hồ sơ (số {id})', en: 'A remark on a record (number {id})' },
  'mail.remark.item': { vi: '{who} nhận xét về {record}: {text}', en: '{who} on {record}: {text}' },
} as const satisfies Record<string, Message>;
