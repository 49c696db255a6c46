/** Texts of incidents (Điều 6): what people report in `Báo sự cố`, what the board answers in `Sự cố`. */
import type { Message } from './message';

export const INCIDENT_MESSAGES = {
  'incident.report.tab': { vi: 'Báo sự cố', en: 'Report trouble' },
  'incident.report.help': {
    vi: 'Ghi một dòng dưới tên mình, tick Gửi. Không ghi tên trẻ.',
    en: 'Fill in a row below your name, tick Send. No names of children.',
  },
  'incident.report.help.more': {
    vi: 'Mở không được, mất tệp, nhập nhầm, không báo ăn được… Ban quản trị nhận thư trong vòng 15 phút (6–18 giờ) và trả lời ở cột Trả lời. Bỏ tick nếu đã hết.',
    en: 'Something does not open, a file is gone, a wrong entry, meals cannot be reported … The administration board gets a mail within 15 minutes (6:00–18:00) and answers in the column Answer. Untick if it is over.',
  },
  'incident.report.code': { vi: 'Số', en: 'Number' },
  'incident.report.what': { vi: 'Việc gì', en: 'What' },
  'incident.report.since': { vi: 'Từ lúc', en: 'Since' },
  'incident.report.record': { vi: 'Hồ sơ (nếu có)', en: 'Record (if any)' },
  'incident.report.sent': { vi: 'Gửi', en: 'Send' },
  'incident.report.state': { vi: 'Trả lời', en: 'Answer' },

  'incident.problem.unproven': {
    vi: 'CHƯA NHẬN: không rõ người gửi, vì dòng này người khác cũng gõ được. Bảo vệ đã được đặt lại; tick Gửi lần nữa.',
    en: 'NOT RECEIVED: unknown sender, since others could type in this row. It is protected again; tick Send once more.',
  },
  'incident.problem.whatMissing': { vi: 'CHƯA NHẬN: hãy ghi Việc gì.', en: 'NOT RECEIVED: say what.' },
  'incident.problem.sinceMissing': {
    vi: 'CHƯA NHẬN: hãy ghi Từ lúc nào, ví dụ 7h sáng nay.',
    en: 'NOT RECEIVED: say since when, e.g. this morning at 7.',
  },
  'incident.problem.tooLong': {
    vi: 'CHƯA NHẬN: dài hơn 1.000 chữ cái. Hãy rút gọn, hoặc chia làm hai dòng.',
    en: 'NOT RECEIVED: longer than 1,000 letters. Shorten it, or use two rows.',
  },

  'incident.state.new': { vi: 'Mới', en: 'New' },
  'incident.state.working': { vi: 'Đang xử lý', en: 'At work' },
  'incident.state.done': { vi: 'Đã xong', en: 'Done' },
  'incident.told.new': {
    vi: 'Số {id}: đã báo ban quản trị. {answer}',
    en: 'Number {id}: the administration board was told. {answer}',
  },
  'incident.told.working': { vi: 'Số {id}: ĐANG XỬ LÝ. {answer}', en: 'Number {id}: AT WORK. {answer}' },
  'incident.told.done': { vi: 'Số {id}: ĐÃ XONG. {answer}', en: 'Number {id}: DONE. {answer}' },
  'incident.told.takenBack': { vi: 'Số {id}: đã thôi báo.', en: 'Number {id}: taken back.' },

  'incident.tab': { vi: 'Sự cố', en: 'Incidents' },
  'incident.column.who': { vi: 'Người báo', en: 'Reported by' },
  'incident.column.what': { vi: 'Việc gì', en: 'What' },
  'incident.column.state': { vi: 'Tình trạng', en: 'State' },
  'incident.column.answer': { vi: 'Trả lời', en: 'Answer' },
  'incident.column.since': { vi: 'Từ lúc', en: 'Since' },
  'incident.column.record': { vi: 'Hồ sơ', en: 'Record' },
  'incident.column.told': { vi: 'Gửi lúc', en: 'Sent' },
  'incident.column.number': { vi: 'Số', en: 'Number' },
  'incident.choose': {
    vi: 'Mới, Đang xử lý hoặc Đã xong; người báo đọc được trong tệp Việc của tôi',
    en: 'New, At work or Done; who reported it reads it in My duties',
  },
  'incident.protection': { vi: 'Ban giám hiệu chọn và trả lời', en: 'The board chooses and answers' },
  'incident.takenBack': { vi: '(Người báo đã thôi)', en: '(Taken back)' },

  'mail.incident.subject': { vi: 'Sự cố số {id}', en: 'Incident number {id}' },
  'mail.incident.item': {
    vi: '{who} báo: {what} (từ {since}). Hồ sơ: {record}.',
    en: '{who} reports: {what} (since {since}). Record: {record}.',
  },
  'mail.incident.noRecord': { vi: 'không ghi', en: 'none given' },
  'mail.incident.todo': {
    vi: 'Ban giám hiệu chọn Tình trạng và trả lời ở trang Sự cố của Bảng điều hành: {url}',
    en: 'The board chooses the state and answers in the tab Incidents of the control workbook: {url}',
  },
} as const satisfies Record<string, Message>;
