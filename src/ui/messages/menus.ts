/** Texts of menus and dialogs. */
import type { Message } from './message';

export const MENU_MESSAGES = {
  'menu.title': { vi: 'Hồ sơ điện tử', en: 'Electronic records' },
  'menu.install': { vi: 'Cài đặt', en: 'Install' },
  'menu.setUpYear': { vi: 'Khởi tạo năm học', en: 'Start the school year' },
  'menu.updateStaff': { vi: 'Cập nhật nhân sự', en: 'Update the staff' },
  'menu.accessReport': { vi: 'Báo cáo quyền', en: 'Access report' },
  'menu.prepareYear': { vi: 'Chuẩn bị năm học mới', en: 'Prepare the next school year' },
  'menu.mendTriggers': { vi: 'Sửa trình kích hoạt', en: 'Mend the triggers' },
  'menu.runNow': { vi: 'Chạy ngay', en: 'Run now' },
  'menu.lock': { vi: 'Khóa – Mở…', en: 'Lock – Unlock…' },
  'menu.probe': { vi: 'Kiểm tra môi trường', en: 'Check the environment' },
  'menu.checkJournal': { vi: 'Kiểm tra nhật ký', en: 'Check the log' },
  'menu.probing': {
    vi: 'Đang thử trên tệp nháp, khoảng một phút…',
    en: 'Trying on throw-away files, about a minute …',
  },
  'menu.showLocks': { vi: 'Xem trang Khóa – Mở', en: 'Go to the tab Lock – Unlock' },
  'menu.busy': {
    vi: 'Hệ thống đang chạy việc khác. Đợi một phút rồi bấm lại.',
    en: 'Another run is at work. Wait a minute and press again.',
  },
  'menu.installed': {
    vi: 'Đã cài đặt. Mở “Bảng điều hành” để điền thiết lập, lớp, nhân sự, rồi chọn “Khởi tạo năm học”: {url}',
    en: 'Installed. Open “Bảng điều hành”, fill in settings, classes and staff, then choose “Start the school year”: {url}',
  },
  'menu.notInstalled': { vi: 'Chưa cài đặt: chọn “Cài đặt” trước.', en: 'Not installed yet: choose “Install” first.' },
  'menu.wrongAccount': {
    vi: 'Chỉ tài khoản trường {account} làm được việc này. Hãy đăng nhập đúng tài khoản đó rồi chọn lại; chưa có gì thay đổi.',
    en: 'Only the school account {account} can do this. Sign in with it and choose again; nothing was changed.',
  },
  'menu.mustMend': {
    vi: 'CẦN SỬA TRƯỚC – chưa có gì thay đổi trong Drive',
    en: 'TO BE MENDED FIRST – nothing was changed in Drive',
  },
  'menu.nothingToDo': { vi: 'Không có gì phải làm', en: 'Nothing to do' },
  'menu.agree': { vi: 'Đồng ý làm theo kế hoạch này?', en: 'Carry out this plan?' },
  'menu.started': {
    vi: 'Đang làm. Tiến độ ở trang “Lệnh” của Bảng điều hành; đóng cửa sổ này cũng được.',
    en: 'At work. Progress is in the tab “Commands”; you may close this window.',
  },
  'menu.asked': {
    vi: 'Đã ghi lệnh ở dòng {row}. Kế hoạch hiện ra trong vài phút; đọc rồi tick “Đồng ý”.',
    en: 'Command written in row {row}. The plan appears in some minutes; read it and tick “Agreed”.',
  },
  'menu.notAllowed': {
    vi: 'Chỉ hiệu trưởng và tài khoản trường ra lệnh ở trang “Lệnh”',
    en: 'Only the principal and the school account give commands in the tab “Commands”',
  },
  'menu.noFreeRow': {
    vi: 'Trang “Lệnh” đã dùng hết dòng; chưa làm gì. Xóa chữ trong dòng cuối cùng đã xong rồi ra lệnh lại.',
    en: 'The tab “Commands” has no free row; nothing was done. Clear the last row that is done, then give the command again.',
  },
  // Names of items come from the regulation, in Vietnamese.
  'new.root': { vi: 'Hồ sơ điện tử', en: 'Hồ sơ điện tử' },
  'new.control': { vi: 'Bảng điều hành', en: 'Bảng điều hành' },
} as const satisfies Record<string, Message>;
