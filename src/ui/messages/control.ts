/** Texts of the control workbook (Bảng điều hành): tabs, headings, commands and their states. */
import type { Message } from './message';

export const CONTROL_MESSAGES = {
  'control.tab.guide': { vi: 'Hướng dẫn', en: 'Guide' },
  'control.tab.locks': { vi: 'Khóa – Mở', en: 'Lock – Unlock' },
  'control.tab.commands': { vi: 'Lệnh', en: 'Commands' },
  'control.tab.journalCheck': { vi: 'Kiểm tra nhật ký', en: 'Check of the log' },
  'control.tab.journalMonth': { vi: 'Nhật ký {month}', en: 'Log {month}' },
  'control.tab.register': { vi: 'Sổ đăng ký', en: 'Register' },
  'control.protection.header': {
    vi: 'Tên cột, tên mục và hướng dẫn: không sửa',
    en: 'Headings, names of settings and help: not to be changed',
  },
  'control.choose': { vi: 'Chọn trong danh sách.', en: 'Choose from the list.' },

  'control.locks.key': { vi: 'Mã', en: 'Key' },
  'control.locks.key.help': { vi: 'Hệ thống dùng. Không sửa cột này.', en: 'Used by the system. Do not edit.' },
  'control.locks.name': { vi: 'Tên', en: 'Name' },
  'control.locks.name.help': {
    vi: 'Cái gì sẽ khóa. Ở các dòng cuối: dán liên kết.',
    en: 'What is locked. In the last rows: paste a link.',
  },
  'control.locks.tick': { vi: 'Khóa', en: 'Lock' },
  'control.locks.tick.help': {
    vi: 'Chỉ hiệu trưởng tick. Tick là khóa: mọi người chỉ còn xem. Bỏ tick là mở. Ghi lý do trước khi tick.',
    en: 'Only the principal ticks. Ticked: everybody only reads. Unticked: open. Give the reason first.',
  },
  'control.locks.reason': { vi: 'Lý do', en: 'Reason' },
  'control.locks.reason.help': {
    vi: 'Bắt buộc khi khóa, ví dụ: Kết thúc học kỳ I. Ghi lý do mới khi mở lại.',
    en: 'Needed to lock, e.g. end of semester I. Give a new one to unlock.',
  },
  'control.locks.state': { vi: 'Trạng thái', en: 'State' },
  'control.locks.state.help': {
    vi: 'Xanh: khóa trọn. Đỏ: CHƯA TRỌN, còn người sửa được.',
    en: 'Green: locked completely. Red: INCOMPLETE, someone can still write.',
  },
  'control.locks.by': { vi: 'Ai', en: 'Who' },
  'control.locks.by.help': { vi: 'Người khóa hoặc mở lần gần nhất.', en: 'Who locked or unlocked last.' },
  'control.locks.since': { vi: 'Từ lúc', en: 'Since' },
  'control.locks.since.help': { vi: 'Ngày, giờ khóa hoặc mở.', en: 'Date and time of it.' },
  'control.locks.from': { vi: 'Từ ngày', en: 'From' },
  'control.locks.from.help': {
    vi: 'Ngày bắt đầu khóa, như 15/01/2027. Để trống: khóa ngay.',
    en: 'The first day of the lock, like 15/01/2027. Empty: at once.',
  },
  'control.locks.until': { vi: 'Đến hết ngày', en: 'Until' },
  'control.locks.until.help': {
    vi: 'Ngày khóa cuối cùng; sau đó tự mở. Để trống: khóa đến khi bỏ tick.',
    en: 'The last day of the lock; then it opens by itself. Empty: until unticked.',
  },
  'control.locks.item': { vi: 'Mã trong Drive', en: 'Id in Drive' },
  'control.locks.item.help': {
    vi: 'Hệ thống ghi: thẻ cạnh Drive nhận ra thư mục, tệp của dòng này bằng mã này.',
    en: 'Written by the system: the card beside Drive knows the folder or file of this row by it.',
  },
  'control.locks.detail': { vi: 'Chi tiết', en: 'Detail' },
  'control.locks.detail.help': {
    vi: 'Khi chưa trọn: còn ai sửa được, ở tệp nào.',
    en: 'If incomplete: who can still write, and where.',
  },

  'control.commands.number': { vi: 'Số', en: 'Number' },
  'control.commands.number.help': { vi: 'Số thứ tự của lệnh.', en: 'The number of the command.' },
  'control.commands.name': { vi: 'Việc', en: 'Command' },
  'control.commands.name.help': {
    vi: 'Chọn việc ở dòng trống đầu tiên. Chọn xong chưa có gì thay đổi: kế hoạch hiện ra trước.',
    en: 'Choose in the first empty row. Nothing is changed yet: the plan is shown first.',
  },
  'control.commands.agree': { vi: 'Đồng ý', en: 'Agreed' },
  'control.commands.agree.help': {
    vi: 'Tick sau khi đã đọc kế hoạch. Chỉ đúng kế hoạch đang hiện được thực hiện.',
    en: 'Tick after reading the plan. Exactly the plan shown is carried out.',
  },
  'control.commands.state': { vi: 'Trạng thái', en: 'State' },
  'control.commands.state.help': { vi: 'Hệ thống ghi.', en: 'Written by the system.' },
  'control.commands.plan': { vi: 'Kế hoạch', en: 'Plan' },
  'control.commands.plan.help': {
    vi: 'Sẽ làm gì, hoặc cần sửa gì. Bấm vào ô để đọc cả đoạn.',
    en: 'What will be done, or what to mend. Select the cell to read all of it.',
  },
  'control.commands.progress': { vi: 'Tiến độ', en: 'Progress' },
  'control.commands.progress.help': {
    vi: 'Đã làm bao nhiêu bước, còn khoảng bao lâu.',
    en: 'Steps done and time left.',
  },
  'control.commands.at': { vi: 'Lúc', en: 'At' },
  'control.commands.at.help': { vi: 'Lần cập nhật gần nhất.', en: 'Last update.' },
  'control.command.updateStaff': { vi: 'Cập nhật nhân sự', en: 'Update the staff' },
  'control.command.prepareYear': { vi: 'Chuẩn bị năm học mới', en: 'Prepare the next school year' },
  'control.command.setUpYear': { vi: 'Khởi tạo năm học', en: 'Start the school year' },
  'control.command.checkJournal': { vi: 'Kiểm tra nhật ký', en: 'Check the log' },

  'control.state.waitsForAgreement': { vi: 'Chờ đồng ý', en: 'Waiting for your agreement' },
  'control.state.running': { vi: 'Đang làm', en: 'Working' },
  'control.state.done': { vi: 'Xong', en: 'Done' },
  'control.state.mustMend': { vi: 'Cần sửa', en: 'To be mended' },
  'control.state.waitingForQuota': { vi: 'Chờ hạn mức ngày mai', en: "Waiting for tomorrow's quota" },
  'control.state.waitingForSharing': {
    vi: 'Google tạm chưa cho chia sẻ thêm: 15 phút nữa tự làm tiếp',
    en: 'Google shares no more for now: goes on by itself in 15 minutes',
  },
  'control.state.planChanged': {
    vi: 'Kế hoạch đã đổi: hãy chọn lại ở dòng mới',
    en: 'The plan changed: choose again in a new row',
  },

  'control.progress': {
    vi: '{done}/{total} ({percent}%) – còn khoảng {minutes} phút',
    en: '{done}/{total} ({percent}%) – about {minutes} minutes left',
  },
  'control.progress.noTime': { vi: '{done}/{total} ({percent}%)', en: '{done}/{total} ({percent}%)' },
  'control.failure': {
    vi: 'Chưa làm được: {key} {email} – Google báo: {message}',
    en: 'Could not be done: {key} {email} – Google says: {message}',
  },
  'control.failure.address': {
    vi: 'Chưa chia sẻ được với {email} ({count} chỗ): xin xem lại e-mail này ở trang Nhân sự, sửa xong thì cập nhật lại; nếu e-mail đúng, ngày mai trường tự thử lại. Google báo: {message}',
    en: 'Nothing could be shared with {email} ({count} places): please look at this e-mail in the staff tab, mend it and update again; if it is right, it is tried again tomorrow. Google says: {message}',
  },
  'control.failure.more': { vi: '… và {count} dòng nữa', en: '… and {count} more lines' },
} as const satisfies Record<string, Message>;
