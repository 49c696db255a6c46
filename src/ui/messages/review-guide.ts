/** The page `Hướng dẫn` of Duyệt, line by line. */
import type { Message } from './message';

export const REVIEW_GUIDE = {
  'guide.review.title': { vi: 'HƯỚNG DẪN DUYỆT', en: 'HOW TO REVIEW' },
  'guide.review.who': {
    vi: 'Tệp này của ban giám hiệu, tổ trưởng, tổ phó và ban quản trị. Mỗi người viết ở trang mang tên mình; mọi người trong tệp đọc được.',
    en: 'This file is for the board, the team leads and the administration board. Each writes in her own tab; all of them can read it.',
  },
  'guide.review.write': { vi: '1. GHI MỘT DÒNG', en: '1. WRITE A ROW' },
  'guide.review.kind': {
    vi: 'Chọn Loại, chọn hay dán liên kết ở cột Về, ghi Nội dung, rồi tick Gửi. Hệ thống nhận trong vòng 15 phút (6–18 giờ). Mỗi dòng một việc, không dùng lại. Danh sách chọn có nhiều nhất 1.000 tên: tên không thấy ở đó thì gõ, hoặc dán liên kết.',
    en: 'Choose the kind, choose or paste a link in About, write the text, then tick Send. It is received within 15 minutes (6:00–18:00). One thing a row, never used again. The list has at most 1,000 names: type one it has not, or paste a link.',
  },
  'guide.review.remark': {
    vi: 'Nhận xét: người giữ hồ sơ đọc ở trang “Nhận xét” trong tệp Việc của tôi của mình. Hồ sơ đang khóa vẫn nhận xét được; trong hồ sơ không thay đổi gì.',
    en: 'Remark: whoever keeps the record reads it in the tab “Remarks” of My duties. A locked record can be remarked on; nothing changes in it.',
  },
  'guide.review.propose': {
    vi: 'Đề nghị khóa, Đề nghị mở: hiệu trưởng quyết định ở Bảng điều hành. Về: tên lớp, tổ, tháng, loại hồ sơ như trang Khóa – Mở, tên hồ sơ, hoặc liên kết. Tổ trưởng, tổ phó chỉ đề nghị cho tổ mình.',
    en: 'Propose to lock or unlock: the principal decides in Bảng điều hành. About: a class, team, month or kind as in Lock – Unlock, the name of a record, or a link. Leads propose for their own team only.',
  },
  'guide.review.staff': {
    vi: 'Nhân sự (ban giám hiệu, ban quản trị): Về là người trong danh sách, hoặc mã mới; ghi chức vụ, lớp, tổ, ngày ở các cột bên phải. Được đồng ý thì dòng ấy vào trang Nhân sự, và “Cập nhật nhân sự” có sẵn ở trang Lệnh.',
    en: 'Staff (board, administration board): About is a person of the list, or a new code; give role, class, team, dates in the columns to the right. Once accepted the row goes into the staff tab, and “Update the staff” stands ready in Commands.',
  },
  'guide.review.plans': { vi: '2. DUYỆT KẾ HOẠCH', en: '2. REVIEW PLANS' },
  'guide.review.verdict': {
    vi: 'Trang “Chờ duyệt” mang tên mình: bấm tên bài để mở, rồi chọn Đạt hoặc Yêu cầu điều chỉnh (ghi Nhận xét, có thể ghi ngày sửa xong). Hệ thống nhận trong vòng 15 phút (6–18 giờ); giáo viên đọc nhận xét ở Việc của tôi. Bài đạt được đóng lại.',
    en: 'Your tab “To review”: tap the name to open it, then choose Accepted or Changes wanted (with a remark, and a day if you like). It is taken within 15 minutes (6:00–18:00); the teachers read the remark in My duties. What is accepted is closed.',
  },
  'guide.review.card': {
    vi: 'Trường có Workspace, trên máy tính: trong Drive chọn tệp Duyệt này, bấm “Duyệt bằng bảng này” ở thẻ bên phải một lần; từ đó duyệt ngay ở thẻ của từng kế hoạch.',
    en: 'With Workspace, at a computer: select this file in Drive and press “Review by this workbook” on the card at the right once; then review on the card of each plan.',
  },
  'guide.review.colours': { vi: '3. Ý NGHĨA MÀU SẮC', en: '3. WHAT THE COLOURS MEAN' },
  'guide.review.white': { vi: 'Trắng: dòng để ghi.', en: 'White: rows to write in.' },
  'guide.review.red': {
    vi: 'Đỏ: chưa nhận; cột Tình trạng nói cần sửa gì. Sửa xong thì dòng được nhận.',
    en: 'Red: not received; the column State says what to mend. Then the row is received.',
  },
  'guide.review.green': { vi: 'Xanh: đã gửi, hoặc đã được đồng ý.', en: 'Green: sent, or accepted.' },
  'guide.review.ask': { vi: 'Lỗi kỹ thuật: {account}.', en: 'Technical trouble: {account}.' },
} as const satisfies Record<string, Message>;
