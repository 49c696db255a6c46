/** Texts of the tab `Tình trạng`, of `Sửa trình kích hoạt`, and of a run that failed. */
import type { Message } from './message';

export const HEALTH_MESSAGES = {
  'health.tab': { vi: 'Tình trạng', en: 'Health' },
  'health.machine': { vi: 'Máy nền', en: 'Worker' },
  'health.beat': { vi: 'Nhịp cuối', en: 'Last heartbeat' },
  'health.todo': { vi: 'Cần làm', en: 'To do' },
  'health.alive': { vi: 'ĐANG CHẠY', en: 'RUNNING' },
  'health.never': { vi: 'Chưa khởi tạo năm học', en: 'No school year started yet' },
  'health.dead': {
    vi: 'NGỪNG – không có nhịp nào sau giờ ghi ở dòng dưới',
    en: 'STOPPED – no heartbeat after the time below',
  },
  'health.nothing': { vi: 'Không phải làm gì', en: 'Nothing' },
  'health.cure': {
    vi: 'Tài khoản trường {account} (không ai khác làm được) mở tệp Nhật ký trên máy tính, chọn menu Hồ sơ điện tử › Sửa trình kích hoạt, rồi › Chạy ngay. Việc còn dở tự làm tiếp; không mất gì.',
    en: 'The school account {account} (nobody else can) opens Nhật ký on a computer and chooses the menu Electronic records › Mend the triggers, then › Run now. What is left goes on by itself; nothing is lost.',
  },
  'health.failure': { vi: 'Lượt hỏng', en: 'Failed run' },
  'health.failure.none': { vi: 'Chưa có', en: 'None' },
  'health.failure.open': {
    vi: '{at}, khi đang: {job}. Đã hỏng {times} lần từ {since}. Lượt sau tự làm lại từ đầu, không mất gì. Google báo: {message}',
    en: '{at}, at: {job}. Failed {times} times since {since}. The next run does it again; nothing is lost. Google says: {message}',
  },
  'health.failure.done': {
    vi: '{at}, khi đang: {job}. Đã tự làm bù xong lúc {caughtUp}; không phải làm gì.',
    en: '{at}, at: {job}. Made up for at {caughtUp}; nothing to do.',
  },
  'health.mails': { vi: 'Thư hôm nay', en: 'Mails today' },
  'health.mails.left': {
    vi: 'Còn gửi được {left} người; {waiting} thư đang chờ',
    en: '{left} recipients left; {waiting} mails wait',
  },
  'health.mails.none': {
    vi: 'Hôm nay chưa gửi thư nào; {waiting} thư đang chờ',
    en: 'No mail sent today; {waiting} mails wait',
  },
  'health.time': { vi: 'Giờ máy hôm nay', en: 'Trigger time today' },
  'health.time.used': {
    vi: 'Khoảng {minutes} phút; Gmail thường được {limit} phút một ngày',
    en: 'About {minutes} minutes; plain Gmail has {limit} minutes a day',
  },
  'health.memory': { vi: 'Bộ nhớ', en: 'Memory' },
  'health.memory.used': { vi: '{used} trên {limit} KB ({percent}%)', en: '{used} of {limit} KB ({percent}%)' },
  'health.jobs': { vi: 'Việc', en: 'Job' },
  'health.jobs.at': { vi: 'Lần xong gần nhất', en: 'Last done' },
  'health.jobs.never': { vi: 'Chưa có lần nào', en: 'Not yet' },
  'health.job.date': { vi: 'xét ngày đổi quyền', en: 'changes due by date' },
  'health.job.meals': { vi: 'Báo ăn', en: 'Meal reports' },
  'health.job.kitchen': { vi: 'Bếp', en: 'Kitchen' },
  'health.job.plans': { vi: 'Nhắc kế hoạch', en: 'Reminders of plans' },
  'health.job.weekly': { vi: 'Thư tuần', en: 'Weekly mail' },
  'health.job.departures': { vi: 'Nhắc người nghỉ việc', en: 'Reminders of departures' },
  'health.job.requests': { vi: 'đọc yêu cầu', en: 'reading requests' },
  'health.job.clock': { vi: 'khóa và mở theo giờ', en: 'locks and corrections by the clock' },
  'health.job.mails': { vi: 'gửi thư', en: 'sending mails' },
  'health.job.work': { vi: 'tạo thư mục, phân quyền, rà soát', en: 'folders, access, sweeps' },
  'health.job.lists': { vi: 'ghi các trang danh sách', en: 'writing lists' },
  'health.job.accounts': { vi: 'Sổ tài khoản', en: 'Register of accounts' },
  'health.job.archives': { vi: 'Năm học lưu trữ', en: 'Archived years' },
  'health.job.sweep': { vi: 'Rà soát đêm', en: 'Nightly sweep' },
  'health.job.attendance': { vi: 'Sổ điểm danh', en: 'Attendance books' },
  'health.job.monthBooks': { vi: 'Sổ tháng báo ăn', en: "Months' books of meals" },
  'health.job.closedTabs': { vi: 'Trang Đang khóa', en: 'Tabs of what is locked' },
  'health.job.reviewLists': { vi: 'Danh sách trong Duyệt', en: 'Lists of the review workbook' },
  'health.job.health': { vi: 'Tình trạng', en: 'Health' },

  'control.command.mendTriggers': { vi: 'Sửa trình kích hoạt', en: 'Mend the triggers' },
  'health.triggers.done': {
    vi: 'Máy nền có đủ trình kích hoạt, mỗi việc một cái: thêm {made}, bỏ {removed} cái thừa.',
    en: 'The worker has its triggers, one of each: {made} made, {removed} too many deleted.',
  },
} as const satisfies Record<string, Message>;
