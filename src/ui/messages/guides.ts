/** The pages `Hướng dẫn` of the workbooks that teachers, the kitchen and the school account open, line by line. */
import type { Message } from './message';

export const MEAL_GUIDE = {
  'guide.meals.title': { vi: 'HƯỚNG DẪN BÁO ĂN', en: 'HOW TO REPORT MEALS' },
  'guide.meals.who': {
    vi: 'Bảng này chỉ có số lượng, không có tên trẻ. Dùng được trên điện thoại (ứng dụng Google Trang tính) và máy tính.',
    en: 'This workbook has counts only, no names of children. It works on a phone (the Google Sheets app) and a computer.',
  },
  'guide.meals.teacher': { vi: '1. GIÁO VIÊN BÁO ĂN', en: '1. TEACHERS REPORT' },
  'guide.meals.open': {
    vi: 'Từ {open} mỗi ngày học: mở trang “Báo ăn” của tháng. Cột của hôm nay đã ở ngay bên phải tên lớp.',
    en: "From {open} on each school day: open the month's tab “Meal reports”. Today's columns are right beside the class.",
  },
  'guide.meals.type': {
    vi: 'Tìm dòng của lớp mình, gõ Có mặt bằng chữ số: các bữa tự điền theo. Bữa nào khác thì gõ đè; không có trẻ nào ăn thì gõ 0. Ghi chú nếu có.',
    en: 'Find your class and type Present in digits: the meals are filled in. Type over what differs; if no child eats, type 0. Note if needed.',
  },
  'guide.meals.done': {
    vi: 'Ô Tình trạng đổi thành “Đã báo” là xong. Không phải bấm nút nào, không phải lưu.',
    en: 'When State says “Reported” you are done. There is no button to press and nothing to save.',
  },
  'guide.meals.cutOff': {
    vi: 'Hạn: nhà trẻ {nurserySummer}, mẫu giáo {kindergartenSummer}. Từ {winterFrom} đến {winterTo}: nhà trẻ {nurseryWinter}, mẫu giáo {kindergartenWinter}. Đó là {minutes} phút sau giờ đón trẻ. Quá hạn dòng đóng lại.',
    en: 'Cut-off: nursery {nurserySummer}, kindergarten {kindergartenSummer}. From {winterFrom} to {winterTo}: nursery {nurseryWinter}, kindergarten {kindergartenWinter}. That is {minutes} minutes after drop-off. Then the row closes.',
  },
  'guide.meals.kitchen': { vi: '2. NHÀ BẾP', en: '2. THE KITCHEN' },
  'guide.meals.figures': {
    vi: 'Trang Bếp: lớp chưa báo, tổng số suất, từng giai đoạn, từng bữa; bên dưới là từng lớp. Số tự cập nhật, không gõ. Phiếu báo ăn để in.',
    en: 'The tab Kitchen: who is missing, all portions, each stage and meal; each class below. It follows by itself. The meal slip is for printing.',
  },
  'guide.meals.confirm': {
    vi: 'Hết hạn: bếp hoặc ban giám hiệu đánh dấu Xác nhận ở trang Bếp. Sau đó lớp đổi số thì dòng báo bổ sung hiện ở bên phải: bếp đánh dấu đã nhận, số ấy mới được cộng.',
    en: 'After the cut-off the kitchen or the board ticks to confirm. A later change of a class stands on the right: it counts when the kitchen ticks it.',
  },
  'guide.meals.staff': {
    vi: 'Suất cô: bộ phận nuôi dưỡng hoặc kế toán gõ ở dòng “Suất cô” của trang tháng.',
    en: "Staff portions: the kitchen or the accountant types them in the row “Staff portions” of the month's tab.",
  },
  'guide.meals.missing': {
    vi: 'Lớp CHƯA BÁO không tính là 0 suất: hãy gọi cho giáo viên của lớp trước khi xuất kho.',
    en: 'A class NOT REPORTED is not zero portions: call its teachers before you measure out.',
  },
  'guide.meals.colours': { vi: '3. Ý NGHĨA MÀU SẮC', en: '3. WHAT THE COLOURS MEAN' },
  'guide.meals.white': {
    vi: 'Trắng: ô của lớp, gõ được trước hạn.',
    en: "White: the class's cells, open until the cut-off.",
  },
  'guide.meals.grey': { vi: 'Xám: hệ thống ghi, không gõ.', en: 'Grey: written by the system, nothing to type.' },
  'guide.meals.yellow': { vi: 'Vàng: lớp chưa báo.', en: 'Yellow: the class has not reported.' },
  'guide.meals.red': {
    vi: 'Đỏ: số cần xem lại (không phải số, số âm, nhiều hơn sĩ số hoặc nhiều hơn trẻ có mặt); ở trang Bếp: lớp chưa báo.',
    en: 'Red: a number to look at again (no number, negative, more than enrolled or present); in the tab Kitchen: not reported.',
  },
  'guide.meals.whatIf': { vi: '4. NẾU…', en: '4. WHAT IF …' },
  'guide.meals.wrong': {
    vi: 'Gõ nhầm, trẻ đến muộn hay về sớm: trước hạn thì gõ lại. Quá hạn: trang Báo bổ sung của tháng, gõ số MỚI của cả lớp rồi chọn lý do; ô Tình trạng nói bếp đã nhận chưa.',
    en: "Typed wrongly, children late or gone early: before the cut-off type again. Later: in the month's tab Supplements type the NEW number and give a reason; State says whether the kitchen has seen it.",
  },
  'guide.meals.refused': {
    vi: 'Ô không cho gõ: có thể đã quá hạn, không phải dòng của lớp mình, hoặc điện thoại đang dùng tài khoản khác. Bấm ảnh đại diện để xem đang là ai.',
    en: 'The cell refuses: it is past the cut-off, not your row, or the phone uses another account. Tap your picture to see which.',
  },
  'guide.meals.offline': {
    vi: 'Mất mạng: số chỉ gửi đi khi có mạng lại. Gần đến hạn thì gọi cho bếp.',
    en: 'No network: the numbers go out when it is back. Close to the cut-off call the kitchen.',
  },
  'guide.meals.away': {
    vi: 'Cô nghỉ: giáo viên còn lại của lớp báo. Lớp không báo thì giáo viên và ban giám hiệu nhận thư sau hạn.',
    en: 'A teacher is away: the other one reports. If nobody does, the teachers and the board get a mail after the cut-off.',
  },
  'guide.meals.ask': {
    vi: 'Hỏi ai: tổ trưởng, rồi ban giám hiệu. Lỗi kỹ thuật: {account}.',
    en: 'Whom to ask: your team lead, then the board. Technical trouble: {account}.',
  },
} as const satisfies Record<string, Message>;

export const TASK_GUIDE = {
  'guide.tasks.title': { vi: 'HƯỚNG DẪN VIỆC CỦA TÔI', en: 'HOW TO USE MY DUTIES' },
  'guide.tasks.who': {
    vi: 'Tệp này của giáo viên {name}. Ban giám hiệu xem được, không sửa.',
    en: 'This file belongs to the teachers of {name}. The board can read it.',
  },
  'guide.tasks.daily': { vi: '1. VIỆC CÓ HẠN', en: '1. DUTIES WITH A DEADLINE' },
  'guide.tasks.write': {
    vi: 'Soạn kế hoạch trong thư mục của lớp trên Drive (Kế hoạch tuần, Kế hoạch ngày…).',
    en: "Write the plan in the class's folder in Drive (Kế hoạch tuần, Kế hoạch ngày …).",
  },
  'guide.tasks.tick': {
    vi: 'Xong việc nào, tick ô Đã nộp ở đúng dòng: việc của lớp ở trang “Việc của lớp”, việc của riêng mình ở trang “Việc của tôi”. Hạn của kế hoạch tuần, ngày: {due}.',
    en: "Then tick Submitted in its row: the class's duties in “The class's duties”, your own in “My duties”. Plans of a week are due at {due}.",
  },
  'guide.tasks.remind': {
    vi: 'Lúc {remind}: trước hạn, ngày hết hạn, và khi đã trễ, người chưa tick nhận một thư cho mọi việc còn mở. Tick rồi thì không có thư.',
    en: 'At {remind}, before the day, on it and when it is late, whoever has open duties gets one mail for all of them. Ticked duties are never reminded of.',
  },
  'guide.tasks.calendar': {
    vi: 'Trường bật “Tệp lịch hạn việc” thì thư mục của thầy cô có tệp “Lịch việc”: mở ra trên điện thoại là mọi hạn vào lịch; mở lại khi lịch đổi, không bị trùng.',
    en: 'Where the school wants calendar files, there is one in your folder: open it on the phone and all due times are in its calendar; opened again it changes them and doubles none.',
  },
  'guide.tasks.colours': { vi: '2. Ý NGHĨA MÀU SẮC', en: '2. WHAT THE COLOURS MEAN' },
  'guide.tasks.green': { vi: 'Xanh: đã tick nộp.', en: 'Green: ticked as submitted.' },
  'guide.tasks.white': { vi: 'Trắng: chưa nộp, hoặc chưa đến hạn.', en: 'White: not submitted, or not due yet.' },
  'guide.tasks.whatIf': { vi: '3. NẾU…', en: '3. WHAT IF …' },
  'guide.tasks.wrong': { vi: 'Tick nhầm: bỏ tick.', en: 'Ticked wrongly: untick.' },
  'guide.tasks.refused': {
    vi: 'Chỉ cột Đã nộp gõ được. Nếu cả cột đó cũng không: điện thoại đang dùng tài khoản khác; bấm ảnh đại diện để xem.',
    en: 'Only the column Submitted can be typed in. If that refuses too, the phone uses another account: tap your picture.',
  },
  'guide.tasks.locked': {
    vi: 'Hồ sơ chỉ còn xem được: trang “Đang khóa” nói hồ sơ nào, đến khi nào, vì sao, ai quyết định. Cần sửa: ghi vào trang “Đề nghị”; được đồng ý thì đúng hồ sơ ấy mở trong số giờ ghi ở đó.',
    en: 'Records can only be read: the tab “Locked now” says which, until when, why and who decided. To change something write into “Requests”; once it is accepted that record opens for the hours given there.',
  },
  'guide.tasks.request': {
    vi: 'Trang “Đề nghị”: ghi một dòng dưới tên mình rồi tick Gửi; hệ thống nhận trong vòng 15 phút (6–18 giờ), trả lời ở cột Tình trạng. Mỗi dòng một đề nghị. Bỏ tick: thôi đề nghị, hoặc báo đã sửa xong.',
    en: 'The tab “Requests”: fill in one row below your name and tick Send; it is received within 15 minutes (6:00–18:00) and answered in the column State. One request a row. Untick to take it back, or when you are done.',
  },
  'guide.tasks.incident': {
    vi: 'Hệ thống hỏng, mất tệp, nhập nhầm, khó khăn khi báo ăn: ghi vào trang “Báo sự cố”, tick Gửi; ban quản trị nhận thư và trả lời ngay ở dòng đó.',
    en: 'Something is broken, a file is gone, a wrong entry, trouble with meal reports: write into “Report trouble” and tick Send; the administration board gets a mail and answers in that row.',
  },
  'guide.tasks.ask': {
    vi: 'Hỏi ai: tổ trưởng, rồi ban giám hiệu. Lỗi kỹ thuật: {account}.',
    en: 'Whom to ask: your team lead, then the board. Technical trouble: {account}.',
  },
} as const satisfies Record<string, Message>;

export const JOURNAL_GUIDE = {
  'guide.journal.title': { vi: 'HƯỚNG DẪN NHẬT KÝ', en: 'GUIDE TO THE JOURNAL' },
  'guide.journal.who': {
    vi: 'Tệp này chỉ dành cho tài khoản trường {account}. Không chia sẻ cho ai: người sửa được tệp này điều khiển được toàn bộ hồ sơ.',
    en: 'This file is for the school account {account} only. Share it with nobody: who can edit it controls all records.',
  },
  'guide.journal.first': { vi: '1. LẦN ĐẦU', en: '1. THE FIRST TIME' },
  'guide.journal.install': {
    vi: 'Menu “Hồ sơ điện tử” › “Cài đặt” (trên máy tính). Sau đó mở Bảng điều hành, điền theo trang Hướng dẫn ở đó.',
    en: 'Menu “Electronic records” › “Install” (on a computer). Then open Bảng điều hành and follow its tab Guide.',
  },
  'guide.journal.probe': {
    vi: 'Sau khi khởi tạo năm học, chọn menu › “Kiểm tra môi trường”: hệ thống thử trên tệp nháp những điều Google không nói rõ, rồi xóa. Bước nào cần điện thoại hay người giúp, trang “Kiểm tra môi trường” chỉ cách làm.',
    en: 'After the set-up choose menu › “Check the environment”: the system tries on throw-away files what Google does not say, and removes them. What needs a phone or a helper stands in the tab “Environment”.',
  },
  'guide.journal.tabs': { vi: '2. CÁC TRANG', en: '2. THE TABS' },
  'guide.journal.log': {
    vi: 'Nhật ký của từng tháng: ai làm gì, lúc nào, ở đâu, thư nào đã gửi. Chỉ thêm dòng, không sửa, không xóa: mỗi dòng mang mã của dòng trước. Tháng cũ được ẩn: Xem › Trang tính ẩn.',
    en: 'The log of each month: who did what, when and where, and each mail sent. Rows are only added: each carries the code of the row before. Old months are hidden: View › Hidden sheets.',
  },
  'guide.journal.check': {
    vi: 'Kiểm tra nhật ký: menu › “Kiểm tra nhật ký” tìm dòng bị sửa, xóa, chèn, đổi chỗ, và so với mã trong thư tuần gửi ban giám hiệu.',
    en: 'Check of the log: menu › “Check the log” finds rows changed, deleted, inserted or moved, and compares with the code in the weekly mail to the board.',
  },
  'guide.journal.register': {
    vi: 'Sổ đăng ký: mã của từng thư mục, từng tệp. Hệ thống dùng; không sửa.',
    en: 'Register: the id of every folder and file. For the system; do not edit.',
  },
  'guide.journal.daily': { vi: '3. MỖI NGÀY', en: '3. EVERY DAY' },
  'guide.journal.beat': {
    vi: 'Hệ thống tự chạy 5 phút một lần từ 6 giờ đến 18 giờ; ban đêm kiểm tra lại các khóa. Không cần mở máy.',
    en: 'The system runs by itself every 5 minutes from 6:00 to 18:00 and looks at the locks again at night. No computer need be on.',
  },
  'guide.journal.partly': {
    vi: 'Dòng “Khóa chưa trọn”: còn người sửa được; xem cột Chi tiết ở trang Khóa – Mở của Bảng điều hành.',
    en: 'A row “Locked incompletely”: someone can still write; see the column Detail of Lock – Unlock in Bảng điều hành.',
  },
  'guide.journal.whatIf': { vi: '4. NẾU…', en: '4. WHAT IF …' },
  'guide.journal.silent': {
    vi: 'Không có dòng mới suốt một ngày học: menu › “Chạy ngay”. Vẫn không: menu › “Cài đặt” (làm lại bao nhiêu lần cũng được).',
    en: 'No new row for a school day: menu › “Run now”. Still none: menu › “Install” (as often as you like).',
  },
  'guide.journal.tabGone': {
    vi: 'Lỡ xóa một trang ở đây hay ở Bảng điều hành: menu › “Cài đặt” làm lại trang đó; không ai mất quyền.',
    en: 'A tab here or in Bảng điều hành was deleted: menu › “Install” makes it again; nobody loses access.',
  },
  'guide.journal.mailUnknown': {
    vi: 'Dòng “Thư không rõ đã gửi hay chưa”: không gửi lại; nội dung nằm trong thư sau của người ấy.',
    en: "A row “Mail perhaps not sent”: it is not sent again; its items are in that person's next mail.",
  },
} as const satisfies Record<string, Message>;

export const GUIDE_PAGES = { ...MEAL_GUIDE, ...TASK_GUIDE, ...JOURNAL_GUIDE } as const;
