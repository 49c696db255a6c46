/** Texts of requests for corrections: the tab `Đề nghị` of the askers, `Đề nghị sửa` of the board, and the mails. */
import type { Message } from './message';

export const CORRECTION_MESSAGES = {
  'request.tab': { vi: 'Đề nghị', en: 'Requests' },
  'request.tab.snapshots': { vi: 'Bản trước khi mở', en: 'Before opening' },
  'request.help': {
    vi: 'Ghi một dòng dưới tên mình, rồi tick Gửi.',
    en: 'Fill in one row below your name, tick Send.',
  },
  'request.help.more': {
    vi: 'Hệ thống nhận trong vòng 15 phút (6–18 giờ) và trả lời ở cột Tình trạng. Mỗi dòng một đề nghị, không dùng lại. Bỏ tick: thôi đề nghị, hoặc báo đã sửa xong.',
    en: 'It is received within 15 minutes (6:00–18:00) and answered in the column State. One request a row, never used again. Untick to take it back, or when you are done.',
  },
  'request.rejected': { vi: 'CHƯA NHẬN', en: 'NOT RECEIVED' },
  'request.allowed': { vi: 'ĐƯỢC SỬA', en: 'MAY BE WRITTEN' },
  'request.column.code': { vi: 'Số', en: 'Number' },
  'request.column.record': { vi: 'Hồ sơ (chọn, hoặc dán liên kết tệp)', en: 'Record (choose, or paste a link)' },
  'request.column.what': { vi: 'Sai ở đâu', en: 'What is wrong' },
  'request.column.before': { vi: 'Giá trị cũ', en: 'Old value' },
  'request.column.after': { vi: 'Giá trị mới', en: 'New value' },
  'request.column.reason': { vi: 'Lý do', en: 'Reason' },
  'request.column.evidence': { vi: 'Minh chứng (liên kết)', en: 'Evidence (link)' },
  'request.column.sent': { vi: 'Gửi', en: 'Send' },
  'request.column.state': { vi: 'Tình trạng', en: 'State' },
  'request.column.form': { vi: 'Giấy đề nghị', en: 'Request form' },
  'request.column.outcome': { vi: 'Khác biệt sau khi sửa', en: 'Difference' },
  'request.block': { vi: '{name}', en: '{name}' },
  'request.block.closed': { vi: '{name} (không còn đề nghị ở đây)', en: '{name} (asks here no more)' },
  'request.choose': {
    vi: 'Chọn hồ sơ trong danh sách, hoặc dán liên kết của tệp',
    en: 'Choose a record, or paste the link of a file',
  },
  'request.protection.sheet': {
    vi: 'Hệ thống ghi; chỉ điền phần của mình',
    en: 'Written by the system; fill in your own rows',
  },
  'request.protection.block': { vi: 'Chỉ {name} điền', en: 'Only {name} fills in' },

  'request.problem.unproven': {
    vi: 'CHƯA NHẬN: không rõ người gửi, ô này người khác cũng gõ được. Đã bảo vệ lại: xem lại dòng rồi tick Gửi lần nữa.',
    en: 'NOT RECEIVED: unknown who sent it, others could type here. Protected again: check the row and tick Send again.',
  },
  'request.problem.recordMissing': {
    vi: 'CHƯA NHẬN: hãy chọn hồ sơ ở cột Hồ sơ, hoặc dán liên kết của tệp.',
    en: 'NOT RECEIVED: choose the record, or paste the link of the file.',
  },
  'request.problem.whatMissing': {
    vi: 'CHƯA NHẬN: hãy ghi sai ở đâu (trang, dòng, ngày).',
    en: 'NOT RECEIVED: say what is wrong (page, row, day).',
  },
  'request.problem.afterMissing': {
    vi: 'CHƯA NHẬN: hãy ghi giá trị mới (bỏ đi thì ghi “xóa”).',
    en: 'NOT RECEIVED: give the new value (“delete” if it goes).',
  },
  'request.problem.reasonMissing': { vi: 'CHƯA NHẬN: hãy ghi lý do.', en: 'NOT RECEIVED: give the reason.' },
  'request.problem.recordUnknown': {
    vi: 'CHƯA NHẬN: không có hồ sơ tên như vậy trong danh sách của thầy/cô. Chọn trong danh sách, hoặc dán liên kết của tệp.',
    en: 'NOT RECEIVED: no record of that name is yours. Choose from the list, or paste the link of the file.',
  },
  'request.problem.notSeen': {
    vi: 'CHƯA NHẬN: trường không thấy tệp này (đã xóa, hoặc không nằm trong hồ sơ của trường). Kiểm tra lại liên kết.',
    en: 'NOT RECEIVED: the school does not see this file (deleted, or not among its records). Check the link.',
  },
  'request.problem.notYours': {
    vi: 'CHƯA NHẬN: theo quy chế hồ sơ này không do thầy/cô thực hiện. Đề nghị người thực hiện gửi.',
    en: 'NOT RECEIVED: by the regulation this record is not yours to write. Ask the one who keeps it.',
  },
  'request.problem.isFolder': {
    vi: 'CHƯA NHẬN: đây là thư mục. Mở thư mục, sao chép liên kết của đúng tệp cần sửa.',
    en: 'NOT RECEIVED: this is a folder. Open it and copy the link of the very file.',
  },
  'request.problem.isOpen': {
    vi: 'Hồ sơ đang mở: thầy/cô sửa được ngay, không cần đề nghị. Bỏ tick Gửi.',
    en: 'The record is open: you can write it now, no request is needed. Untick Send.',
  },
  'request.problem.alreadyAsked': {
    vi: 'CHƯA NHẬN: thầy/cô đã có đề nghị cho hồ sơ này chưa xong. Xong đề nghị ấy rồi dòng này được nhận.',
    en: 'NOT RECEIVED: a request of yours for this record is not finished. After it this row is received.',
  },

  'request.state.asked': {
    vi: 'Đã nhận, số {id}. Đang chờ ban giám hiệu.',
    en: 'Received, number {id}. Waiting for the board.',
  },
  'request.state.opening': { vi: 'Số {id}: được đồng ý, đang mở…', en: 'Number {id}: allowed, being opened …' },
  'request.state.open': {
    vi: 'Số {id}: ĐƯỢC SỬA đến {until}. Sửa xong thì bỏ tick Gửi.',
    en: 'Number {id}: MAY BE WRITTEN until {until}. Untick Send when done.',
  },
  'request.state.closing': { vi: 'Số {id}: đang đóng lại…', en: 'Number {id}: being closed …' },
  'request.state.closed': {
    vi: 'Số {id}: đã đóng lúc {closed} ({because}).',
    en: 'Number {id}: closed at {closed} ({because}).',
  },
  'request.state.refused': { vi: 'Số {id}: TỪ CHỐI. Lý do: {reason}', en: 'Number {id}: REFUSED. Reason: {reason}' },
  'request.state.takenBack': { vi: 'Số {id}: đã thôi đề nghị.', en: 'Number {id}: taken back.' },
  'request.state.left': {
    vi: 'Số {id}: hết hiệu lực, hồ sơ không còn do thầy/cô thực hiện.',
    en: 'Number {id}: void, the record is no longer yours.',
  },
  'request.state.notNeeded': {
    vi: 'Số {id}: hồ sơ đang mở, sửa được ngay.',
    en: 'Number {id}: the record is open now.',
  },
  'request.state.failed': {
    vi: 'Số {id}: chưa mở được, Google báo: {reason}. Gửi lại ở dòng mới, hoặc báo tài khoản trường.',
    en: 'Number {id}: could not be opened, Google says: {reason}. Send it again in a new row, or tell the school account.',
  },
  'request.failed.gone': { vi: 'tệp không còn', en: 'the file is gone' },
  'request.because.hour': { vi: 'hết giờ', en: 'its hour came' },
  'request.because.withdrawn': { vi: 'ban giám hiệu thu hồi', en: 'withdrawn by the board' },
  'request.because.done': { vi: 'đã sửa xong', en: 'done' },
  'request.because.left': { vi: 'không còn phụ trách', en: 'no longer in charge' },

  'request.form': {
    vi: 'GIẤY ĐỀ NGHỊ THAY ĐỔI THÔNG TIN\nSố: {id}. Ngày: {date}\nKính gửi: Ban giám hiệu {school}\nNgười đề nghị: {asker}\nHồ sơ: {record}\nNội dung sai: {what}\nGiá trị cũ: {before}\nĐề nghị sửa thành: {after}\nLý do: {reason}\nMinh chứng: {evidence}',
    en: 'REQUEST FOR A CHANGE OF INFORMATION\nNumber: {id}. Date: {date}\nTo: the board of {school}\nAsked by: {asker}\nRecord: {record}\nWhat is wrong: {what}\nOld value: {before}\nTo be changed to: {after}\nReason: {reason}\nEvidence: {evidence}',
  },
  'request.form.none': { vi: '(không ghi)', en: '(none)' },

  'request.outcome': {
    vi: 'Mở {opened}, hạn {until}, đóng {closed}.\nNgười sửa: {writers}.\n{changes}',
    en: 'Opened {opened}, until {until}, closed {closed}.\nWritten by: {writers}.\n{changes}',
  },
  'request.outcome.late': { vi: 'QUÁ GIỜ: {times}.', en: 'AFTER THE HOUR: {times}.' },
  'request.outcome.nobody': { vi: 'Google không ghi ai', en: 'nobody, as far as Google tells' },
  'request.outcome.someone': { vi: 'không rõ', en: 'unknown' },
  'request.outcome.none': { vi: 'Không có gì thay đổi.', en: 'Nothing was changed.' },
  'request.outcome.unknown': {
    vi: 'Khác biệt: xem lịch sử phiên bản của tệp trên Drive.',
    en: "Difference: see the file's version history in Drive.",
  },
  'request.outcome.change': { vi: '{at}: “{before}” → “{after}”', en: '{at}: “{before}” → “{after}”' },
  'request.outcome.more': { vi: '… và {count} chỗ nữa', en: '… and {count} more' },

  'correction.tab': { vi: 'Đề nghị sửa', en: 'Corrections' },
  'correction.column.number': { vi: 'Số', en: 'Number' },
  'correction.column.asked': { vi: 'Gửi lúc', en: 'Asked' },
  'correction.column.who': { vi: 'Người đề nghị', en: 'Who' },
  'correction.column.record': { vi: 'Hồ sơ', en: 'Record' },
  'correction.column.link': { vi: 'Xem đề nghị', en: 'See it' },
  'correction.column.choice': { vi: 'Quyết định', en: 'Decision' },
  'correction.column.hours': { vi: 'Số giờ', en: 'Hours' },
  'correction.column.reason': { vi: 'Lý do', en: 'Reason' },
  'correction.column.state': { vi: 'Tình trạng', en: 'State' },
  'correction.column.opened': { vi: 'Mở lúc', en: 'Opened' },
  'correction.column.until': { vi: 'Đến', en: 'Until' },
  'correction.column.closed': { vi: 'Đóng lúc', en: 'Closed' },
  'correction.column.changes': { vi: 'Số chỗ sửa', en: 'Changes' },
  'correction.column.overdue': { vi: 'Quá giờ', en: 'After the hour' },
  'correction.column.choice.help': {
    vi: 'Hiệu trưởng hoặc phó hiệu trưởng chọn. Thu hồi: đóng lại ngay.',
    en: 'The principal or a vice principal chooses. Withdraw: close at once.',
  },
  'correction.column.hours.help': {
    vi: 'Được sửa trong mấy giờ, nhiều nhất 168; để trống: theo Thiết lập.',
    en: 'For how many hours, at most 168; empty: as in the settings.',
  },
  'correction.column.reason.help': { vi: 'Bắt buộc khi từ chối.', en: 'Required to refuse.' },
  'correction.record': { vi: '“{record}”', en: '“{record}”' },
  'correction.link': { vi: 'Mở', en: 'Open' },
  'correction.choice.accept': { vi: 'Đồng ý', en: 'Accept' },
  'correction.choice.refuse': { vi: 'Từ chối', en: 'Refuse' },
  'correction.choice.withdraw': { vi: 'Thu hồi', en: 'Withdraw' },
  'correction.protection': { vi: 'Chỉ ban giám hiệu quyết định', en: 'Only the board decides' },
  'correction.protection.sheet': { vi: 'Hệ thống ghi', en: 'Written by the system' },
  'correction.state.asked': {
    vi: 'Chờ quyết định. Nếu đồng ý: chỉ {asker} được thêm quyền sửa hồ sơ này, trong số giờ đã ghi (Điều 7)',
    en: 'To be decided. If accepted: only {asker} may edit this record, for the hours given',
  },
  'correction.state.own': {
    vi: 'Chờ người khác trong ban giám hiệu quyết định: không ai tự cho mình sửa',
    en: 'To be decided by another member of the board: nobody allows herself',
  },
  'correction.protection.own': { vi: 'Người đề nghị không tự quyết định', en: 'Whoever asks does not decide' },
  'correction.state.opening': { vi: 'Đang mở…', en: 'Being opened …' },
  'correction.state.open': { vi: 'Đang được sửa', en: 'Open' },
  'correction.state.closing': { vi: 'Đang đóng…', en: 'Being closed …' },
  'correction.state.closed': { vi: 'Đã đóng', en: 'Closed' },
  'correction.state.closedLate': { vi: 'Đã đóng; CÓ SỬA QUÁ GIỜ', en: 'Closed; WRITTEN AFTER THE HOUR' },
  'correction.state.refused': { vi: 'Đã từ chối', en: 'Refused' },
  'correction.state.takenBack': { vi: 'Người đề nghị thôi', en: 'Taken back' },
  'correction.state.left': { vi: 'Hết hiệu lực: không còn phụ trách', en: 'Void: no longer in charge' },
  'correction.state.notNeeded': { vi: 'Không cần: hồ sơ đang mở', en: 'Not needed: the record is open' },
  'correction.state.failed': { vi: 'Chưa mở được: {reason}', en: 'Could not be opened: {reason}' },
  'correction.problem.needsReason': { vi: 'Chưa từ chối: hãy ghi lý do', en: 'Not refused: give the reason' },
  'correction.problem.hoursInvalid': {
    vi: 'Chưa mở: số giờ phải là số từ 1 đến 168, hoặc để trống',
    en: 'Not opened: hours must be a number from 1 to 168, or empty',
  },

  'mail.correction.asked.subject': { vi: 'Đề nghị sửa hồ sơ số {id}', en: 'Request {id} to correct a record' },
  'mail.correction.asked.item': {
    vi: '{asker} đề nghị sửa: {record} (số {id})',
    en: '{asker} asks to correct: {record} (number {id})',
  },
  'mail.correction.asked.todo': {
    vi: 'Mở Bảng điều hành, trang “Đề nghị sửa”: xem đề nghị, chọn Đồng ý hoặc Từ chối.',
    en: 'Open Bảng điều hành, tab “Corrections”: see the request, choose Accept or Refuse.',
  },
  'mail.correction.opened.subject': {
    vi: 'Được sửa hồ sơ (đề nghị số {id})',
    en: 'You may correct the record (request {id})',
  },
  'mail.correction.opened.item': {
    vi: '{record}: thầy/cô sửa được đến {until} (đề nghị số {id})',
    en: '{record}: you can write it until {until} (request {id})',
  },
  'mail.correction.opened.todo': {
    vi: 'Sửa xong, bỏ tick Gửi ở dòng đề nghị để đóng lại sớm: {link}',
    en: 'When done untick Send in the row to close it early: {link}',
  },
  'mail.correction.refused.subject': { vi: 'Đề nghị sửa số {id} không được đồng ý', en: 'Request {id} is refused' },
  'mail.correction.refused.item': { vi: '{record} (số {id}): {reason}', en: '{record} (number {id}): {reason}' },
  'mail.correction.closed.subject': {
    vi: 'Hồ sơ đã đóng lại (đề nghị số {id})',
    en: 'The record is closed again (request {id})',
  },
  'mail.correction.closed.item': {
    vi: '{record}: đã đóng, {because} (đề nghị số {id})',
    en: '{record}: closed, {because} (request {id})',
  },
  'mail.correction.failed.subject': {
    vi: 'Chưa mở được hồ sơ (đề nghị số {id})',
    en: 'The record could not be opened (request {id})',
  },
  'mail.correction.failed.item': { vi: '{record} (số {id}): {reason}', en: '{record} (number {id}): {reason}' },
  'mail.correction.overdue.subject': {
    vi: 'Có sửa hồ sơ quá giờ (đề nghị số {id})',
    en: 'A record was written after the hour (request {id})',
  },
  'mail.correction.overdue.item': {
    vi: '{record}: sửa {count} lần sau {until} (đề nghị số {id}, {asker})',
    en: '{record}: written {count} times after {until} (request {id}, {asker})',
  },
  'mail.correction.overdue.todo': {
    vi: 'Hồ sơ đã đóng. Chi tiết ở dòng của đề nghị: {link}',
    en: 'The record is closed. Details stand in the row of the request: {link}',
  },
} as const satisfies Record<string, Message>;
