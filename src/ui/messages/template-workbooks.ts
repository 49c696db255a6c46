/**
 * What the registers of the regulation have in their columns (facts of the ministry's forms and of schools' books). A line is a
 * tab: its title, then its columns. `#` numbers the rows, `*` is a wide column, `=` brings a drop-down of what follows it.
 */
import type { Message } from './message';

export const TEMPLATE_WORKBOOKS = {
  'template.head': { vi: '«Trường» – «Tên» – Năm học «năm»', en: '«School» – «Name» – School year «year»' },
  'template.place.school': { vi: '«Trường»', en: '«School»' },
  'template.place.whose': { vi: '«Tên»', en: '«Name»' },
  'template.place.year': { vi: '«năm»', en: '«year»' },
  'template.choose': { vi: 'Chọn trong danh sách, hoặc gõ khác', en: 'Choose from the list, or type something else' },
  'template.place.week': { vi: '«tuần»', en: '«week»' },
  'template.place.from': { vi: '«từ ngày»', en: '«from»' },
  'template.place.to': { vi: '«đến ngày»', en: '«to»' },
  'template.place.theme': { vi: '«chủ đề»', en: '«theme»' },
  'template.place.teachers': { vi: '«giáo viên»', en: '«teachers»' },
  'template.place.part': { vi: '«phần {number}»', en: '«part {number}»' },
  'template.place.open': { vi: '………', en: '………' },
  'template.month.pattern': { vi: 'Mẫu tháng', en: 'Month (pattern)' },
  'template.month.tab': { vi: 'Tháng {month}', en: 'Month {month}' },
  'template.month.label': { vi: 'Tháng', en: 'Month' },
  'template.month.help': {
    vi: '{signs}; N: ngày nghỉ. Họ tên, ngày vào lớp, ngày ra lớp sửa ở trang danh sách.',
    en: '{signs}; N: day off. Names, first and last days are changed in the list.',
  },
  'template.month.present': { vi: '{signs}: có mặt', en: '{signs}: present' },
  'template.month.excused': { vi: '{signs}: nghỉ có phép', en: '{signs}: excused' },
  'template.month.excused_late': {
    vi: '{signs}: có phép, báo sau giờ chốt suất ăn',
    en: '{signs}: excused, told after the meals were closed',
  },
  'template.month.unexcused': { vi: '{signs}: nghỉ không phép', en: '{signs}: unexcused' },
  'template.month.choose': { vi: 'Chọn ký hiệu: {signs}', en: 'Choose a sign: {signs}' },
  'template.month.off': { vi: 'N', en: 'N' },
  'template.month.columns': {
    vi: 'STT | Họ và tên | Có mặt | Có phép | Có phép, báo muộn | Không phép | Tỉ lệ chuyên cần | Hoàn tiền ăn (ngày)',
    en: 'No. | Full name | Present | Excused | Excused, told late | Unexcused | Attendance rate | Refund (days)',
  },
  'template.month.from': { vi: 'Ngày vào lớp', en: 'Joined on' },
  'template.month.to': { vi: 'Ngày ra lớp', en: 'Left on' },
  'template.month.protection': {
    vi: 'Chỉ nhập vào ô của từng ngày; họ tên sửa ở trang danh sách',
    en: 'Type only in the cells of the days; names are changed in the list',
  },
  'template.list.head': { vi: 'Tên các cột: không gõ đè', en: 'Headings: not typed over' },
  'template.seen.tab': { vi: 'Đã ghi nhận', en: 'Recorded' },
  'template.month.sum': { vi: 'Số trẻ có mặt', en: 'Children present' },
  'template.month.weekdays': { vi: 'CN;T2;T3;T4;T5;T6;T7', en: 'Su;Mo;Tu;We;Th;Fr;Sa' },
  'template.sheet.attendance': {
    vi: 'Danh sách: #STT | Họ và tên* | Ngày sinh | Giới tính=Nam;Nữ | Ngày vào lớp | Ngày ra lớp | Ghi chú*',
    en: 'Children: #No. | Full name* | Born on | Sex=Male;Female | Joined on | Left on | Remarks*',
  },
  'template.sheet.child_results': {
    vi: 'Lần 1: #STT | Họ và tên* | Ngày sinh | Cân nặng (kg) | Kênh cân nặng=Bình thường;Suy dinh dưỡng;Thừa cân | Chiều cao (cm) | Kênh chiều cao=Bình thường;Thấp còi | Số ngày đi học | Thể chất=Đạt;Chưa đạt | Nhận thức=Đạt;Chưa đạt | Ngôn ngữ=Đạt;Chưa đạt | Tình cảm, kỹ năng xã hội=Đạt;Chưa đạt | Thẩm mỹ=Đạt;Chưa đạt | Nhận xét*\nLần 2: ~\nLần 3: ~',
    en: 'First time: #No. | Full name* | Born on | Weight (kg) | Weight is=Normal;Underweight;Overweight | Height (cm) | Height is=Normal;Stunted | Days attended | Physical=Reached;Not yet | Cognition=Reached;Not yet | Language=Reached;Not yet | Feelings and social skills=Reached;Not yet | Aesthetics=Reached;Not yet | Remarks*\nSecond time: ~\nThird time: ~',
  },
  'template.sheet.child_assess': {
    vi: 'Hằng ngày: Ngày | Tình trạng sức khỏe* | Cảm xúc, thái độ, hành vi* | Kiến thức, kỹ năng* | Trẻ cần chú ý* | Điều chỉnh*\nCuối chủ đề: Chủ đề* | Từ ngày | Đến ngày | Mục tiêu đã đạt* | Mục tiêu chưa đạt, lý do* | Trẻ cần chú ý* | Lưu ý cho chủ đề sau*\nCuối giai đoạn: #STT | Họ và tên* | Giai đoạn | Thể chất=Đạt;Chưa đạt | Nhận thức=Đạt;Chưa đạt | Ngôn ngữ=Đạt;Chưa đạt | Tình cảm, kỹ năng xã hội=Đạt;Chưa đạt | Thẩm mỹ=Đạt;Chưa đạt | Nhận xét*',
    en: 'Daily: Date | Health* | Feelings, attitude, behaviour* | Knowledge, skills* | Children to watch* | Changes*\nEnd of theme: Theme* | From | To | Goals reached* | Goals not reached, why* | Children to watch* | For the next theme*\nEnd of stage: #No. | Full name* | Stage | Physical=Reached;Not yet | Cognition=Reached;Not yet | Language=Reached;Not yet | Feelings and social skills=Reached;Not yet | Aesthetics=Reached;Not yet | Remarks*',
  },
  'template.sheet.toys': {
    vi: 'Đồ dùng, đồ chơi: #TT | Mã số | Tên thiết bị – đồ chơi* | ĐVT | Số lượng tối thiểu | Đối tượng sử dụng=Trẻ;Giáo viên;Dùng chung | Số lượng có | Tình trạng=Tốt;Hỏng;Mất | Thừa, thiếu | Ngày kiểm kê | Ghi chú*',
    en: 'Toys and equipment: #No. | Code | Name* | Unit | Minimum | For=Children;Teacher;All | There | State=Good;Broken;Lost | More or less | Counted on | Remarks*',
  },
  'template.sheet.child_profile': {
    vi: 'Danh sách trẻ: #STT | Họ và tên* | Ngày sinh | Giới tính=Nam;Nữ | Dân tộc | Nơi thường trú* | Họ tên bố* | Điện thoại bố | Họ tên mẹ* | Điện thoại mẹ | Con gia đình chính sách | Ngày vào lớp | Ngày ra lớp | Ghi chú*',
    en: 'Children: #No. | Full name* | Born on | Sex=Male;Female | Ethnic group | Permanent address* | Father* | His telephone | Mother* | Her telephone | Family entitled to benefits | Joined on | Left on | Remarks*',
  },
  'template.sheet.honours': {
    vi: 'Bé ngoan: #STT | Họ và tên* | Danh hiệu=Bé ngoan;Bé ngoan xuất sắc | Thành tích* | Ngày | Ghi chú*',
    en: 'Honours: #No. | Full name* | Title=Bé ngoan;Bé ngoan xuất sắc | For* | Date | Remarks*',
  },
  'template.sheet.bdtx_log': {
    vi: 'Học tập: Ngày | Nội dung, mô-đun* | Hình thức=Tập trung;Trực tuyến;Tự học | Số tiết | Điều đã học* | Vận dụng*\nDự giờ: Ngày | Người dạy* | Lớp | Hoạt động* | Ưu điểm* | Hạn chế* | Xếp loại\nKiểm tra: Ngày | Người kiểm tra* | Nội dung* | Nhận xét* | Kết quả',
    en: 'Learning: Date | Content, module* | Way=Together;Online;Alone | Lessons | What was learnt* | Put to use*\nVisits: Date | Teacher* | Class | Activity* | Good* | To improve* | Rating\nChecks: Date | Checked by* | Content* | Remarks* | Result',
  },
  'template.sheet.print_book': {
    vi: 'In ấn, đóng dấu, lưu trữ: #STT | Ngày | Tên hồ sơ* | Của lớp, người* | Số bản | Số tờ | Đóng dấu giáp lai=Có;Không | Người in | Người nhận | Nơi lưu* | Ghi chú*',
    en: 'Prints, stamps, archive: #No. | Date | Record* | Of* | Copies | Sheets | Stamped across=Yes;No | Printed by | Received by | Kept in* | Remarks*',
  },
  'template.sheet.rating_summary': {
    vi: 'Tổng hợp: #STT | Họ và tên* | Lớp, bộ phận | Số hồ sơ | Số lần kiểm tra | Xếp loại học kỳ I=Tốt;Khá;Đạt yêu cầu;Chưa đạt | Xếp loại học kỳ II=Tốt;Khá;Đạt yêu cầu;Chưa đạt | Xếp loại cả năm=Tốt;Khá;Đạt yêu cầu;Chưa đạt | Nhận xét*',
    en: 'Summary: #No. | Full name* | Class, office | Records | Checks | Term I=Good;Fair;Sufficient;Not yet | Term II=Good;Fair;Sufficient;Not yet | Year=Good;Fair;Sufficient;Not yet | Remarks*',
  },
  'template.sheet.board_checks': {
    vi: 'Kiểm tra: Ngày | Loại=Thường xuyên;Đột xuất;Định kỳ | Người kiểm tra* | Lớp, người* | Hồ sơ* | Nhận xét* | Yêu cầu điều chỉnh* | Hạn | Xếp loại=Tốt;Khá;Đạt yêu cầu;Chưa đạt | Đã điều chỉnh ngày',
    en: 'Checks: Date | Kind=Regular;Unannounced;Periodic | Checked by* | Class, person* | Record* | Remarks* | To change* | By | Rating=Good;Fair;Sufficient;Not yet | Changed on',
  },
  'template.sheet.other': {
    vi: 'Theo dõi: #STT | Ngày | Nội dung* | Người thực hiện | Kết quả* | Ghi chú*',
    en: 'Entries: #No. | Date | Content* | Done by | Result* | Remarks*',
  },
} as const satisfies Record<string, Message>;
