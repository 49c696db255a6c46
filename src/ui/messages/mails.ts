/** Texts of mails: plain text, one matter a mail, the subject begins with [HSĐT]. */
import type { Message } from './message';

export const MAIL_MESSAGES = {
  'mail.subject': { vi: '[HSĐT] {subject}', en: '[HSĐT] {subject}' },
  'mail.greeting': { vi: 'Kính gửi thầy/cô {name},', en: 'Dear {name},' },
  'mail.greeting.nameless': { vi: 'Kính gửi thầy/cô,', en: 'Dear colleague,' },
  'mail.line': { vi: '- {line}', en: '- {line}' },
  'mail.footer': {
    vi: '{school}\nThư tự động của hệ thống hồ sơ điện tử. Cảm ơn thầy/cô.',
    en: '{school}\nAn automatic mail of the electronic records. Thank you.',
  },
  'mail.footer.nameless': {
    vi: 'Thư tự động của hệ thống hồ sơ điện tử. Cảm ơn thầy/cô.',
    en: 'An automatic mail of the electronic records. Thank you.',
  },
  'mail.carried': {
    vi: 'Nhắc lại từ lần trước (thư trước có thể chưa đến):',
    en: 'From last time (that mail may not have arrived):',
  },

  'mail.duties.subject.today': { vi: 'Hôm nay đến hạn – {count} việc', en: 'Due today – {count} duties' },
  'mail.duties.subject.late': { vi: 'Có việc quá hạn – {count} việc', en: 'Overdue – {count} duties' },
  'mail.duties.subject.review': { vi: 'Chờ thầy/cô duyệt – {count} việc', en: 'Waiting for your review – {count}' },
  'mail.duties.subject.soon': { vi: 'Sắp đến hạn – {count} việc', en: 'Due soon – {count} duties' },
  'mail.duties.subject.summary': { vi: 'Tổng hợp tuần', en: 'Weekly summary' },
  'mail.duties.intro': { vi: 'Đến lúc này còn mở:', en: 'Open now:' },
  'mail.duties.do': { vi: '{duty} – hạn {due}', en: '{duty} – due {due}' },
  'mail.duties.late': { vi: 'QUÁ HẠN: {duty} – hạn {due}', en: 'OVERDUE: {duty} – due {due}' },
  'mail.duties.change': { vi: 'ĐIỀU CHỈNH: {duty} – hạn {due}', en: 'TO CHANGE: {duty} – due {due}' },
  'mail.duties.review': { vi: 'DUYỆT: {duty} – hạn {due}', en: 'TO REVIEW: {duty} – due {due}' },
  'mail.duties.review.timeless': { vi: 'DUYỆT: {duty}', en: 'TO REVIEW: {duty}' },
  'mail.duties.link': { vi: '{line}\n  {link}', en: '{line}\n  {link}' },
  'mail.duties.more': { vi: '… và {count} việc khác', en: '… and {count} more' },
  'mail.duties.figures': {
    vi: 'Bảy ngày qua: {owed} việc đến hạn, {onTime} đúng hạn, {late} trễ, {missing} chưa nộp.',
    en: 'The last seven days: {owed} duties due, {onTime} in time, {late} late, {missing} missing.',
  },
  'mail.duties.lateList': { vi: 'Còn quá hạn: {duty} – hạn {due}', en: 'Still overdue: {duty} – due {due}' },
  'mail.duties.nobody': { vi: 'Chưa có ai được duyệt: {duty}', en: 'Nobody may review: {duty}' },
  'mail.duties.tick': {
    vi: 'Xong thì mở tệp này và tick ô “Đã nộp” (trên điện thoại cũng được): {url}',
    en: 'When done, open this file and tick “Submitted”: {url}',
  },
  'mail.duties.judge': { vi: 'Duyệt ở tệp này: {url}', en: 'Review in this file: {url}' },
  'mail.duties.ignore': { vi: 'Nếu vừa làm xong thì xin bỏ qua thư này.', en: 'If you just did, ignore this mail.' },

  'mail.weekly.subject': {
    vi: 'Tuần {week}: nhật ký hồ sơ, {count} việc cần xem',
    en: 'Week {week}: the log, {count} to look at',
  },
  'mail.weekly.head': {
    vi: 'Nhật ký hồ sơ điện tử đến lúc này có {number} dòng, mã dòng cuối: {hash}. Xin giữ thư này: nếu sau này ai sửa hay xóa dòng cũ, “Kiểm tra nhật ký” sẽ không còn ra mã này nữa.',
    en: 'The log has {number} rows now; the code of the last one: {hash}. Please keep this mail: if anyone changes an old row, “Check the log” will not come to this code again.',
  },
  'mail.weekly.deviations': {
    vi: '{open} sai lệch trong Drive chưa hết, {offered} chờ tick Sửa: {url}',
    en: '{open} deviations in Drive are open, {offered} wait for a tick: {url}',
  },
  'mail.weekly.lock': { vi: 'Khóa chưa trọn: {target}', en: 'Incomplete lock: {target}' },
  'mail.weekly.done': { vi: '{action}: {count} lần', en: '{action}: {count} times' },
  'mail.weekly.nothing': { vi: 'Đến {until} không có việc gì được ghi.', en: 'Nothing was logged until {until}.' },
  'mail.weekly.todo': {
    vi: 'Muốn kiểm tra: ở Bảng điều hành, trang “Lệnh”, chọn “Kiểm tra nhật ký”; kết quả nêu số dòng và mã của từng thư tuần.',
    en: 'To check: in Bảng điều hành, tab “Commands”, choose “Check the log”; the answer names number and code of each weekly mail.',
  },

  'mail.departures.subject': {
    vi: '{count} người đã qua ngày cuối nhưng vẫn còn quyền',
    en: '{count} people past their last day still have access',
  },
  'mail.departures.intro': {
    vi: 'Trang Nhân sự đã ghi ngày cuối, nhưng thay đổi này chưa ai đồng ý nên quyền chưa được gỡ:',
    en: 'The staff tab has a last day, but nobody has agreed to the change, so nothing was taken away:',
  },
  'mail.departures.item': {
    vi: '{name} ({email}): ngày cuối {date}',
    en: '{name} ({email}): last day {date}',
  },
  'mail.departures.todo': {
    vi: 'Ở Bảng điều hành, trang “Lệnh” đã có sẵn dòng “Cập nhật nhân sự”: xem kế hoạch bên cạnh rồi tick “Đồng ý”. Nếu ngày ghi nhầm, xin sửa trang Nhân sự. Thư này chỉ gửi một lần.',
    en: 'In Bảng điều hành, tab “Commands”, a row “Update the staff” is ready: read the plan beside it and tick “Agree”. If the date is wrong, mend the staff tab. This mail comes only once.',
  },

  'mail.lostDrive.subject': {
    vi: 'Tài khoản trường không còn vào được Drive dùng chung',
    en: 'The school account no longer reaches the shared drive',
  },
  'mail.lostDrive.intro': {
    vi: '{account} không còn là Người quản lý của Drive dùng chung chứa hồ sơ, nên khóa, mở, báo ăn, nhắc hạn và rà soát đều đang dừng. Hồ sơ vẫn nguyên trong Drive:',
    en: '{account} no longer manages the shared drive with the records, so locks, meal reports, reminders and sweeps stand still. The records are still in the drive:',
  },
  'mail.lostDrive.todo': {
    vi: 'Xin nhờ một Người quản lý của Drive ấy, hoặc quản trị viên Google Workspace của trường, cho {account} làm Người quản lý trở lại. Trong vòng 5 phút sau đó mọi việc tự chạy tiếp, không mất gì. Thư này được gửi mỗi ngày cho đến khi xong.',
    en: 'Please ask a manager of that drive, or the administrator of your Google Workspace, to make {account} a manager again. Within 5 minutes everything goes on by itself, nothing is lost. This mail comes once a day until then.',
  },

  'mail.mealReminder.subject': {
    vi: '{classes}: báo ăn trước {time}',
    en: '{classes}: report your meals before {time}',
  },
  'mail.mealReminder.intro': {
    vi: 'Đến lúc này bếp chưa có số báo ăn của:',
    en: 'So far the kitchen has no number of:',
  },
  'mail.mealReminder.todo': {
    vi: 'Xin thầy/cô mở tệp Báo ăn và gõ số trước {time}. Nếu vừa gõ xong thì bỏ qua thư này.',
    en: 'Please open the meal workbook and type the number before {time}. If you have just done so, ignore this mail.',
  },
  'mail.meals.subject.teacher': {
    vi: '{classes} chưa báo ăn ngày {date}',
    en: 'No meal report of {classes} on {date}',
  },
  'mail.meals.intro.teacher': {
    vi: 'Đã hết giờ báo ăn mà bếp chưa có số của:',
    en: 'The time for meal reports is over and the kitchen has no number of:',
  },
  'mail.meals.item.missing': { vi: '{class}: chưa báo ăn ngày {date}', en: '{class}: no meal report on {date}' },
  'mail.meals.item.invalid': {
    vi: '{class}: ô báo ăn ngày {date} có nội dung nhưng không phải là số dùng được',
    en: '{class}: the meal report of {date} is no usable number',
  },
  'mail.meals.todo.teacher': {
    vi: 'Ô báo ăn của lớp đã đóng. Xin thầy/cô gọi ngay cho bếp để báo số trẻ ăn hôm nay.',
    en: 'The cells are closed. Please call the kitchen at once with the number of children.',
  },
  'mail.meals.subject.board': {
    vi: 'Báo ăn ngày {date}: {total} suất, {missing} lớp chưa báo',
    en: 'Meals on {date}: {total} portions, {missing} classes missing',
  },
  'mail.meals.intro.board': { vi: 'Tình hình báo ăn ngày {date}:', en: 'Meal reports of {date}:' },
  'mail.meals.item.portions': {
    vi: 'Suất ăn ngày {date}: nhà trẻ {nursery}, mẫu giáo {kindergarten}, cô {staff}',
    en: 'Portions on {date}: nursery {nursery}, kindergarten {kindergarten}, staff {staff}',
  },
  'mail.meals.staff.unknown': { vi: 'chưa báo', en: 'not reported' },
  'mail.meals.late.none': { vi: 'Không có lớp báo trễ ngày {date}', en: 'No class was late on {date}' },
  'mail.meals.late': { vi: 'Báo trễ ngày {date}: {classes}', en: 'Late on {date}: {classes}' },
  'mail.meals.missing': {
    vi: 'Chưa báo ngày {date} (chưa tính vào tổng): {classes}',
    en: 'Missing on {date} (not in the sum): {classes}',
  },

  'mail.tick.subject': {
    vi: 'Không nhận dấu tick ở trang Khóa – Mở: {target}',
    en: 'Tick refused in Lock – Unlock: {target}',
  },
  'mail.tick.item': {
    vi: '{target}: có người tick hoặc bỏ tick mà không rõ là ai',
    en: '{target}: somebody ticked or unticked, and nobody knows who',
  },
  'mail.tick.todo': {
    vi: 'Việc này không có tác dụng: ô đã được trả lại như cũ, hồ sơ không bị khóa hay mở thêm. Vùng ô chỉ dành cho hiệu trưởng cũng đã được đặt lại. Nếu chính thầy/cô đã tick, xin tick lại một lần nữa.',
    en: 'It had no effect: the box was put back, nothing was locked or unlocked. The protection was set again. If it was you, please tick once more.',
  },

  'mail.lock.subject': { vi: 'Khóa CHƯA TRỌN: {target}', en: 'INCOMPLETE lock: {target}' },
  'mail.lock.intro': {
    vi: '{target} đã được khóa, nhưng những chỗ sau vẫn còn sửa được:',
    en: '{target} was locked, but there are still these ways to write:',
  },
  'mail.lock.more': { vi: 'và {count} chỗ khác', en: 'and {count} more' },
  'mail.lock.todo': {
    vi: 'Xin xem cột Chi tiết ở trang Khóa – Mở và đề nghị người giữ tệp chuyển hoặc bỏ chia sẻ. Xử lý xong, bỏ tick rồi khóa lại.',
    en: 'See the column Detail in Lock – Unlock and ask the owners to stop sharing. Then untick and lock again.',
  },
} as const satisfies Record<string, Message>;
