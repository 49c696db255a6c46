/** Texts of the dialog `Khóa – Mở…` in the panel's menu. */
import type { Message } from './message';

export const LOCK_DIALOG_MESSAGES = {
  'lockDialog.title': { vi: 'Khóa – Mở hồ sơ', en: 'Lock – Unlock records' },
  'lockDialog.language': { vi: 'vi', en: 'en' },
  'lockDialog.where': { vi: 'Khóa hoặc mở ở đâu?', en: 'Lock or unlock what?' },
  'lockDialog.filter': { vi: 'Tìm', en: 'Find' },
  'lockDialog.reason': { vi: 'Lý do (bắt buộc)', en: 'Reason (needed)' },
  'lockDialog.close': { vi: 'Đóng', en: 'Close' },
  'lockDialog.lock': { vi: 'Khóa', en: 'Lock' },
  'lockDialog.unlock': { vi: 'Mở', en: 'Unlock' },
  'lockDialog.badge.open': { vi: 'Mở', en: 'Open' },
  'lockDialog.badge.locked': { vi: 'Đã khóa', en: 'Locked' },
  'lockDialog.badge.trouble': { vi: 'Cần xem', en: 'Look' },
  'lockDialog.badge.waiting': { vi: 'Đang chờ', en: 'Waiting' },
  'lockDialog.fact.state': { vi: 'Trạng thái', en: 'State' },
  'lockDialog.fact.by': { vi: 'Người khóa, mở', en: 'Locked or unlocked by' },
  'lockDialog.fact.since': { vi: 'Từ lúc', en: 'Since' },
  'lockDialog.fact.reason': { vi: 'Lý do đã ghi', en: 'Reason given' },
  'lockDialog.fact.detail': { vi: 'Chi tiết', en: 'Detail' },
  'lockDialog.state.waitingToLock': {
    vi: 'Đã ghi yêu cầu khóa, hệ thống chưa làm xong',
    en: 'Asked to lock, not done yet',
  },
  'lockDialog.state.waitingToOpen': {
    vi: 'Đã ghi yêu cầu mở, hệ thống chưa làm xong',
    en: 'Asked to unlock, not done yet',
  },
  'lockDialog.willLock.class': {
    vi: 'Mọi người chỉ còn xem hồ sơ của {name}: không sửa, không thêm, không đổi tên, không xóa. Tệp do cá nhân sở hữu: trường giữ bản sao, bản gốc trả về cho chủ.',
    en: 'Everybody can only read the records of {name}: no changes, nothing new, no renaming, no deleting. Of files that persons own the school keeps a copy, the original goes back to its owner.',
  },
  'lockDialog.willLock.year': {
    vi: 'Mọi người chỉ còn xem hồ sơ của cả năm học, mọi lớp, mọi tổ, kể cả Báo ăn. Chỉ dùng khi kết thúc năm học.',
    en: 'Everybody can only read the records of the whole school year, all classes and teams, Báo ăn too. For the end of the year.',
  },
  'lockDialog.willLock.admin': {
    vi: 'Cài đặt, Lớp, Nhân sự, Ngày nghỉ và các danh mục chỉ còn xem, với cả ban giám hiệu; vẫn khóa, mở và ra lệnh được.',
    en: 'Settings, classes, staff, days off and the lists can only be read, by the board too; locks and commands still work.',
  },
  'lockDialog.willLock.team': {
    vi: 'Mọi người chỉ còn xem hồ sơ của {name} và hồ sơ các lớp trong tổ. Lớp của tổ khác không đổi.',
    en: 'Everybody can only read the records of {name} and of its classes. Classes of other teams do not change.',
  },
  'lockDialog.willLock.kind': {
    vi: 'Ở mọi nơi có {name}, mọi người chỉ còn xem. Sổ nằm chung thư mục với loại khác được chuyển vào “Đã duyệt” và trở về khi mở.',
    en: 'Wherever there is {name} everybody can only read it. A record that shares its folder moves into “Đã duyệt” and returns at the unlock.',
  },
  'lockDialog.willLock.period': {
    vi: 'Tài liệu của {name} được chuyển vào “Đã duyệt”; trang tháng của sổ hằng ngày và Báo ăn chỉ còn xem. Hồ sơ của thời gian khác không đổi.',
    en: 'Documents of {name} move into “Đã duyệt”; its months of the daily registers and of Báo ăn can only be read. Other times do not change.',
  },
  'lockDialog.willLock.portions': {
    vi: 'Trang tháng của Báo ăn và của sổ điểm danh mọi lớp chỉ còn xem; các hồ sơ khác và tháng khác không đổi.',
    en: 'The month in Báo ăn and in the attendance book of every class can only be read; other records and months do not change.',
  },
  'lockDialog.willLock.link': {
    vi: 'Mọi người chỉ còn xem thư mục hoặc tệp này. Nằm trong thư mục đang mở thì được chuyển vào “Đã duyệt” và trở về khi mở.',
    en: 'Everybody can only read this folder or file. In an open folder it moves into “Đã duyệt” and returns at the unlock.',
  },
  'lockDialog.willOpen': {
    vi: 'Quyền ở {name} trở lại đúng như quy chế, trừ nơi còn đang khóa riêng.',
    en: 'Access to {name} is again as the regulation gives it, but for what is locked by itself.',
  },
  'lockDialog.needsReason': { vi: 'Hãy ghi lý do trước.', en: 'Give the reason first.' },
  'lockDialog.writing': { vi: 'Đang ghi…', en: 'Writing…' },
  'lockDialog.failed': { vi: 'Chưa ghi được: {message}', en: 'Not written: {message}' },
  'lockDialog.written': {
    vi: 'Đã ghi yêu cầu. Hệ thống làm trong khoảng 5 phút (từ 6 giờ đến 18 giờ) rồi kiểm tra lại từng thư mục; trạng thái hiện ở đây và ở trang Khóa – Mở. Có thể đóng cửa sổ này.',
    en: 'Request written. The system does it within about 5 minutes (6:00 to 18:00) and checks every folder; the state is shown here and in the tab Lock – Unlock. You may close this window.',
  },
  'lockDialog.already': {
    vi: 'Yêu cầu này đã được ghi trước đó. Hãy xem trạng thái.',
    en: 'This was asked for before. See the state.',
  },
  'lockDialog.gone': {
    vi: 'Không còn dòng này ở trang Khóa – Mở. Hãy đóng và mở lại cửa sổ.',
    en: 'This row is no longer in the tab Lock – Unlock. Close the window and open it again.',
  },
  'lockDialog.onlyPrincipal': {
    vi: 'Chỉ hiệu trưởng và tài khoản trường khóa, mở được. Ở đây bạn xem được trạng thái; muốn khóa hay mở, hãy đề nghị hiệu trưởng.',
    en: 'Only the principal and the school account lock and unlock. You can see the states here; to lock or unlock ask the principal.',
  },
  'lockDialog.noRows': {
    vi: 'Chưa có lớp nào để khóa: hãy “Khởi tạo năm học” trước.',
    en: 'There is nothing to lock yet: “Start the school year” first.',
  },
  'lockDialog.noTab': {
    vi: 'Hãy mở Bảng điều hành rồi chọn lại menu này.',
    en: 'Open Bảng điều hành and choose this menu again.',
  },
  'lockDialog.bySchoolAccount': {
    vi: '{reason} (tài khoản trường ghi)',
    en: '{reason} (written by the school account)',
  },
} as const satisfies Record<string, Message>;
