/** The one-page guide on the first tab of the control workbook, line by line. */
import type { Message } from './message';

export const GUIDE_MESSAGES = {
  'control.guide.title': { vi: 'HƯỚNG DẪN BẢNG ĐIỀU HÀNH', en: 'GUIDE TO THE CONTROL WORKBOOK' },
  'control.guide.who': {
    vi: 'Bảng này dành cho ban giám hiệu và người quản trị. Giáo viên không mở được bảng này.',
    en: 'This workbook is for the board and the administrator. Teachers cannot open it.',
  },
  'control.guide.fill': { vi: '1. ĐIỀN THÔNG TIN CỦA TRƯỜNG', en: '1. FILL IN THE SCHOOL' },
  'control.guide.settings': {
    vi: 'Thiết lập: chỉ điền cột Giá trị. Ví dụ giờ: 07:30 hoặc 7h30; ngày: 07/09/2026. Tài khoản trường là tài khoản sở hữu mọi thư mục.',
    en: 'Thiết lập: fill in the column Giá trị only. Times like 07:30, dates like 07/09/2026. The school account owns every folder.',
  },
  'control.guide.classes': {
    vi: 'Lớp: mỗi lớp một dòng. Ví dụ: 5A1 | Lớp 5A1 | Mẫu giáo | Tổ 5-6 tuổi | 31. Mã lớp giữ nguyên cả năm học.',
    en: 'Lớp: one row a class, e.g. 5A1 | Lớp 5A1 | Mẫu giáo | Tổ 5-6 tuổi | 31. The code stays the same all year.',
  },
  'control.guide.staff': {
    vi: 'Nhân sự: mỗi chức vụ một dòng. Ví dụ: GV01 | họ và tên | Giáo viên | e-mail | 5A1. Tổ trưởng dạy lớp có hai dòng cùng mã, cùng e-mail.',
    en: 'Nhân sự: one row a role, e.g. GV01 | name | Giáo viên | e-mail | 5A1. A lead who teaches has two rows with the same code and e-mail.',
  },
  'control.guide.leaver': {
    vi: 'Người nghỉ việc: không xóa dòng, chỉ điền Đến ngày. Hết ngày đó quyền của người ấy được gỡ; hồ sơ vẫn ở lại trường.',
    en: 'Someone leaves: keep the row and fill in Đến ngày. After that day the access is taken away; the records stay.',
  },
  'control.guide.offDays': {
    vi: 'Ngày nghỉ: nghỉ Tết, nghỉ rét, học bù… Ngày lễ của Nhà nước đã có sẵn. Ví dụ: 01/02/2027 | 12/02/2027 | Nghỉ Tết | Nghỉ.',
    en: 'Ngày nghỉ: Tết break, cold days, make-up days. Public holidays are known. E.g. 01/02/2027 | 12/02/2027 | Nghỉ Tết | Nghỉ.',
  },
  'control.guide.catalogue': {
    vi: 'Danh mục hồ sơ: mỗi hồ sơ một dòng, đã có sẵn theo quy chế. Thêm một dòng là mọi lớp, tổ hay người phải làm đều có hồ sơ ấy. Đổi tên thì tệp đổi tên; xóa dòng thì hồ sơ ngừng dùng, tệp cũ vẫn còn.',
    en: 'Danh mục hồ sơ: one row a record, filled in from the regulation. A new row gives the record to every class, team or person that owes it. A new name renames the files; a deleted row retires the record, its files stay.',
  },
  'control.guide.adminBoard': {
    vi: 'Ban quản trị: mỗi thành viên một dòng, ghi mã nhân sự, vai trò, số và ngày quyết định. Ví dụ: PHT1 | Trưởng ban | 16/QĐ-MNHM | 31/08/2026.',
    en: 'Ban quản trị: one row a member with the staff code, the position, and the number and date of the decision. E.g. PHT1 | Trưởng ban | 16/QĐ-MNHM | 31/08/2026.',
  },
  'control.guide.themes': {
    vi: 'Chủ đề: mỗi chủ đề một dòng, của một tổ, của Nhà trẻ hay Mẫu giáo, hoặc của mọi lớp. Ví dụ: Mẫu giáo | Gia đình | 26/10/2026 | 20/11/2026. Chủ đề nào cũng có dòng để khóa ở trang Khóa – Mở.',
    en: 'Chủ đề: one row a theme, of a team, of Nhà trẻ or Mẫu giáo, or of all classes. E.g. Mẫu giáo | Gia đình | 26/10/2026 | 20/11/2026. Each theme has a row in the tab Lock – Unlock.',
  },
  'control.guide.duties': {
    vi: 'Nhiệm vụ: mọi việc có hạn của quy chế đã có sẵn, cột trống nghĩa là theo quy chế. Thêm một dòng là ai phải làm cũng có việc ấy, có nhắc hạn. Áp dụng: Không thì thôi việc ấy.',
    en: 'Nhiệm vụ: every duty of the regulation is there, an empty column means as the regulation says. A new row gives everyone who owes it the duty with its reminders. Áp dụng: Không ends it.',
  },
  'control.guide.events': {
    vi: 'Sự kiện: mỗi cuộc họp, buổi tập huấn một dòng. Ai dự thì có việc phải làm sau đó, như ghi Sổ ghi chép. Ví dụ: 12/10/2026 | Họp | Họp hội đồng tháng 10 | Giáo viên.',
    en: 'Sự kiện: one row a meeting or training. Whoever was there has the duties that follow it, such as notes. E.g. 12/10/2026 | Họp | Họp hội đồng tháng 10 | Giáo viên.',
  },
  'control.guide.headings': {
    vi: 'Không xóa, không đổi chỗ các cột và tên cột ở dòng đầu.',
    en: 'Do not delete or move columns or the headings in the first row.',
  },
  'control.guide.start': { vi: '2. KHỞI TẠO NĂM HỌC', en: '2. START THE SCHOOL YEAR' },
  'control.guide.command': {
    vi: 'Mở trang Lệnh, chọn “Khởi tạo năm học” ở cột Việc. Vài phút sau cột Kế hoạch nói rõ sẽ tạo gì, giao quyền gì cho ai. Lúc này chưa có gì thay đổi.',
    en: 'On the tab Commands choose “Start the school year” in the column Command. Minutes later the column Plan says what will be made and who gets what. Nothing is changed yet.',
  },
  'control.guide.problems': {
    vi: 'Nếu thông tin còn sai, cột Kế hoạch ghi từng chỗ cần sửa (trang, dòng, cột). Sửa xong, chọn lại “Khởi tạo năm học” ở dòng mới.',
    en: 'If something is wrong, the plan lists every place to mend. Mend them and choose “Start the school year” again in a new row.',
  },
  'control.guide.agree': {
    vi: 'Đọc kế hoạch, thấy đúng thì tick ô Đồng ý. Việc chạy nhiều đợt, cột Tiến độ cho biết đã xong bao nhiêu; có thể đóng máy. Chạy lại bao nhiêu lần cũng không tạo trùng.',
    en: 'Read the plan, then tick Agreed. The work runs in slices, the column Progress shows how far it is; you may close the file. Running it again makes nothing twice.',
  },
  'control.guide.change': {
    vi: 'Khi đổi nhân sự, lớp hay thiết lập trong năm: sửa bảng rồi chọn lại “Khởi tạo năm học”. Kế hoạch chỉ nêu phần thay đổi.',
    en: 'When staff, classes or settings change: edit the tabs and choose “Start the school year” again. The plan shows the changes only.',
  },
  'control.guide.lock': {
    vi: '3. KHÓA VÀ MỞ HỒ SƠ (TRÊN MÁY TÍNH HOẶC ĐIỆN THOẠI)',
    en: '3. LOCK AND UNLOCK (COMPUTER OR PHONE)',
  },
  'control.guide.lockHow': {
    vi: 'Hiệu trưởng mở trang Khóa – Mở, gõ lý do vào cột Lý do, rồi tick ô Khóa ở dòng của lớp. Ví dụ lý do: Kết thúc học kỳ I.',
    en: 'The principal opens Lock – Unlock, types the reason into the column Reason, then ticks Lock in the row of the class. E.g. end of semester I.',
  },
  'control.guide.unlockHow': {
    vi: 'Muốn mở lại: ghi lý do mới và bỏ tick. Quyền trở lại đúng như quy chế. Mỗi lần khóa, mở đều được ghi vào Nhật ký.',
    en: 'To unlock: type the new reason and untick. Access is again as the regulation gives it. Both are logged.',
  },
  'control.guide.phone': {
    vi: 'Trên điện thoại: mở bằng ứng dụng Google Trang tính, đúng tài khoản của hiệu trưởng. Việc bắt đầu chậm nhất sau khoảng 5 phút, từ 6 giờ đến 18 giờ.',
    en: "On a phone: use the Google Sheets app with the principal's account. Work begins within about 5 minutes, from 6:00 to 18:00.",
  },
  'control.guide.onlyPrincipal': {
    vi: 'Người khác tick thì không có tác dụng: ô được trả lại như cũ và hiệu trưởng nhận thư báo.',
    en: 'A tick by anyone else has no effect: it is put back and the principal gets a mail.',
  },
  'control.guide.colours': { vi: '4. Ý NGHĨA MÀU SẮC', en: '4. WHAT THE COLOURS MEAN' },
  'control.guide.white': { vi: 'Trắng: ô để nhà trường điền.', en: 'White: cells for you to fill in.' },
  'control.guide.grey': {
    vi: 'Xám: ô do hệ thống ghi, hoặc đã đóng; không cần gõ.',
    en: 'Grey: written by the system, or closed; nothing to type.',
  },
  'control.guide.green': { vi: 'Xanh: đã xong, hoặc đã khóa trọn.', en: 'Green: done, or locked completely.' },
  'control.guide.yellow': {
    vi: 'Vàng: đang làm, đang chờ đồng ý, hoặc nên kiểm tra lại.',
    en: 'Yellow: at work, waiting for your agreement, or worth a check.',
  },
  'control.guide.red': {
    vi: 'Đỏ: cần sửa, hoặc khóa CHƯA TRỌN – vẫn còn người sửa được; đọc cột Chi tiết.',
    en: 'Red: to be mended, or an INCOMPLETE lock – someone can still write; read the column Detail.',
  },
  'control.guide.whatIf': { vi: '5. NẾU…', en: '5. WHAT IF …' },
  'control.guide.silent': {
    vi: 'Sau 15 phút vẫn chưa thấy gì (từ 6 giờ đến 18 giờ): tài khoản trường {account} mở Nhật ký, chọn menu “Hồ sơ điện tử” › “Chạy ngay”.',
    en: 'Nothing after 15 minutes (between 6:00 and 18:00): the school account {account} opens Nhật ký and chooses the menu “Electronic records” › “Run now”.',
  },
  'control.guide.wrong': {
    vi: 'Khóa nhầm: ghi lý do rồi bỏ tick; quyền trở lại như cũ. Lỡ xóa một trang: tài khoản trường chọn “Cài đặt”.',
    en: 'Locked by mistake: give a reason and untick; access comes back. A tab was deleted: the school account chooses “Install”.',
  },
} as const satisfies Record<string, Message>;
