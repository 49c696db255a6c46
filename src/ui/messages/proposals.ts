/** Texts of Duyệt: what the board and the leads remark on, and what they propose to the principal. */
import type { Message } from './message';

export const PROPOSAL_MESSAGES = {
  'message.help': {
    vi: 'Chọn loại, hồ sơ; ghi nội dung; tick Gửi.',
    en: 'Choose kind and record, write, tick Send.',
  },
  'message.help.more': {
    vi: 'Mỗi dòng một việc, không dùng lại. Hệ thống nhận trong vòng 15 phút (6–18 giờ) và trả lời ở cột Tình trạng.',
    en: 'One thing a row, never used again. It is received within 15 minutes (6:00–18:00) and answered in the column State.',
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
  'message.tab.lists': { vi: 'Danh sách', en: 'Lists' },
  'message.chooseTarget': {
    vi: 'Chọn tên (gõ vài chữ để tìm), hoặc dán liên kết',
    en: 'Choose a name (type some letters to find it), or paste a link',
  },
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

  'message.problem.badDate': {
    vi: 'CHƯA NHẬN: ngày ghi như 25/12/2026; ngày cuối không trước ngày đầu.',
    en: 'NOT RECEIVED: dates like 25/12/2026; the last day is not before the first.',
  },
  'message.problem.alreadyProposed': {
    vi: 'CHƯA NHẬN: đã có đề xuất như vậy đang chờ hiệu trưởng.',
    en: 'NOT RECEIVED: the same proposal waits for the principal.',
  },
  'message.problem.nameMissing': {
    vi: 'CHƯA NHẬN: mã này chưa có trong Nhân sự; hãy ghi Họ và tên.',
    en: 'NOT RECEIVED: the code is not on the staff list; give the full name.',
  },
  'message.problem.emailMissing': {
    vi: 'CHƯA NHẬN: mã này chưa có trong Nhân sự; hãy ghi E-mail.',
    en: 'NOT RECEIVED: the code is not on the staff list; give the e-mail.',
  },
  'message.problem.roleUnknown': {
    vi: 'CHƯA NHẬN: ghi Chức vụ như trong trang Nhân sự, ví dụ Giáo viên.',
    en: 'NOT RECEIVED: give the role as in the staff tab, e.g. Giáo viên.',
  },
  'message.problem.classUnknown': {
    vi: 'CHƯA NHẬN: không có lớp mã này.',
    en: 'NOT RECEIVED: there is no class of that code.',
  },
  'message.problem.teamUnknown': {
    vi: 'CHƯA NHẬN: không có tổ tên này.',
    en: 'NOT RECEIVED: there is no team of that name.',
  },

  'message.state.remark': { vi: 'Đã gửi, số {id}: {to}.', en: 'Sent, number {id}: {to}.' },
  'message.state.remark.book': { vi: 'đọc ở tệp Việc của tôi', en: 'to be read in My duties' },
  'message.state.remark.mail': { vi: 'gửi qua thư', en: 'sent by mail' },
  'message.state.remark.nobody': {
    vi: 'đã ghi; hiện không ai phụ trách hồ sơ này',
    en: 'kept; nobody is in charge of the record now',
  },

  'proposal.tab': { vi: 'Đề xuất', en: 'Proposals' },
  'proposal.column.number': { vi: 'Số', en: 'Number' },
  'proposal.column.asked': { vi: 'Gửi lúc', en: 'Sent' },
  'proposal.column.who': { vi: 'Người đề xuất', en: 'Proposed by' },
  'proposal.column.kind': { vi: 'Loại', en: 'Kind' },
  'proposal.column.target': { vi: 'Về', en: 'About' },
  'proposal.column.content': { vi: 'Nội dung, lý do', en: 'Text, reason' },
  'proposal.column.from': { vi: 'Từ ngày', en: 'From' },
  'proposal.column.until': { vi: 'Đến hết ngày', en: 'Until' },
  'proposal.column.choice': { vi: 'Quyết định', en: 'Decision' },
  'proposal.column.reason': { vi: 'Lý do', en: 'Reason' },
  'proposal.column.state': { vi: 'Tình trạng', en: 'State' },
  'proposal.choose': {
    vi: 'Hiệu trưởng chọn. Từ chối thì ghi lý do trước.',
    en: 'The principal chooses. To refuse give the reason first.',
  },
  'proposal.protection': { vi: 'Chỉ hiệu trưởng quyết định', en: 'Only the principal decides' },
  'proposal.state.asked': { vi: 'Chờ hiệu trưởng quyết định', en: 'To be decided by the principal' },
  'proposal.state.accepting': { vi: 'Được đồng ý, đang ghi…', en: 'Accepted, being written …' },
  'proposal.state.accepted': {
    vi: 'Được đồng ý: đã ghi vào trang Khóa – Mở, thực hiện trong ít phút',
    en: 'Accepted: written into Lock – Unlock, carried out within minutes',
  },
  'proposal.state.acceptedStaff': {
    vi: 'Được đồng ý: đã ghi vào trang Nhân sự. Trang Lệnh có sẵn “Cập nhật nhân sự”: xem kế hoạch, tick Đồng ý để thực hiện',
    en: 'Accepted: written into the staff tab. “Update the staff” is ready in Commands: read the plan, tick Agree to carry it out',
  },
  'proposal.state.refused': { vi: 'TỪ CHỐI. Lý do: {reason}', en: 'REFUSED. Reason: {reason}' },
  'proposal.state.takenBack': { vi: 'Người đề xuất thôi', en: 'Taken back' },
  'proposal.problem.needsReason': { vi: 'Chưa từ chối: hãy ghi lý do', en: 'Not refused: give the reason' },
  'proposal.problem.adminLocked': {
    vi: 'Chưa ghi: phần quản trị đang khóa. Mở phần quản trị, rồi dòng này tự được ghi',
    en: 'Not written: the administration is locked. Unlock it, then this row is written by itself',
  },
  'proposal.problem.noFreeRow': {
    vi: 'Chưa ghi: trang Khóa – Mở không còn dòng phù hợp. Xóa liên kết ở một dòng đã mở, hoặc chọn Từ chối',
    en: 'Not written: Lock – Unlock has no row for it. Clear the link of a row that is open, or refuse',
  },
  'proposal.problem.notLocked': {
    vi: 'Chưa ghi: không có khóa riêng nào như vậy để mở. Chọn Từ chối kèm lý do',
    en: 'Not written: there is no such lock of its own to open. Refuse with a reason',
  },
  'proposal.problem.alreadyLocked': {
    vi: 'Chưa ghi: đang khóa rồi. Chọn Từ chối kèm lý do',
    en: 'Not written: it is locked already. Refuse with a reason',
  },
  'proposal.problem.tabGone': {
    vi: 'Chưa ghi: tên cột ở trang Nhân sự đã bị đổi. Sửa lại tên cột, rồi dòng này tự được ghi',
    en: 'Not written: the headings of the staff tab were changed. Mend them, then this row is written by itself',
  },
  'proposal.answer': { vi: 'Số {id}: {state}.', en: 'Number {id}: {state}.' },
  'proposal.reason': {
    vi: 'Theo đề xuất số {id} của {author}: {content}',
    en: 'As proposed by {author}, number {id}: {content}',
  },

  'remark.tab': { vi: 'Nhận xét', en: 'Remarks' },
  'remark.help': {
    vi: 'Nhận xét về hồ sơ: chỉ để đọc.',
    en: 'Remarks on the records, to be read only.',
  },
  'remark.column.number': { vi: 'Số', en: 'Number' },
  'remark.column.at': { vi: 'Lúc', en: 'At' },
  'remark.column.who': { vi: 'Người nhận xét', en: 'By' },
  'remark.column.record': { vi: 'Hồ sơ', en: 'Record' },
  'remark.column.text': { vi: 'Nhận xét', en: 'Remark' },

  'mail.proposal.subject': { vi: 'Đề xuất số {id}: {kind}', en: 'Proposal {id}: {kind}' },
  'mail.proposal.item': { vi: '{author} – {kind}: {target}. {state}', en: '{author} – {kind}: {target}. {state}' },
  'mail.proposal.todo': {
    vi: 'Mở Bảng điều hành, trang “Đề xuất”: chọn Đồng ý hoặc Từ chối.',
    en: 'Open Bảng điều hành, tab “Proposals”: choose Accept or Refuse.',
  },
  'mail.remark.subject': { vi: 'Nhận xét về hồ sơ (số {id})', en: 'A remark on a record (number {id})' },
  'mail.remark.item': { vi: '{who} nhận xét về {record}: {text}', en: '{who} on {record}: {text}' },
} as const satisfies Record<string, Message>;
