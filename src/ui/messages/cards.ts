/** Texts of the cards beside Drive. */
import type { Message } from './message';

export const CARD_MESSAGES = {
  'card.home.select': {
    vi: 'Chọn một thư mục hay tệp trong hồ sơ để xem đó là hồ sơ gì, của lớp nào, đang mở hay đã khóa và vì sao.',
    en: 'Select a folder or file of the records to see what it is, whose, whether it is open or locked, and why.',
  },
  'card.home.places': { vi: 'Nơi làm việc hằng ngày', en: 'Where you work every day' },
  'card.home.find': { vi: 'Tìm “{name}”', en: 'Find “{name}”' },
  'card.home.control': { vi: 'Mở Bảng điều hành', en: 'Open Bảng điều hành' },
  // Files are called as the regulation calls them.
  'card.file.meals': { vi: 'Báo ăn', en: 'Báo ăn' },
  'card.file.tasks': { vi: 'Việc của tôi', en: 'Việc của tôi' },
  'card.file.control': { vi: 'Bảng điều hành', en: 'Bảng điều hành' },
  'card.lock.header': { vi: 'Khóa – mở', en: 'Locks' },
  'card.lock.how': {
    vi: 'Hiệu trưởng khóa, mở ở Bảng điều hành: menu “Khóa – Mở…” trên máy tính, hoặc trang Khóa – Mở trên điện thoại.',
    en: 'The principal locks and unlocks in Bảng điều hành: the menu “Lock – Unlock…” on a computer, the tab Lock – Unlock on a phone.',
  },
  'card.lock.act': { vi: 'Khóa, mở ngay tại đây', en: 'Lock and unlock here' },
  'card.lock.will': {
    vi: 'Khóa “{name}”: mọi người, trừ ban giám hiệu, chỉ còn xem; tệp do cá nhân sở hữu ở trong: trường giữ bản sao, bản gốc trả về cho chủ. Nằm trong thư mục đang mở thì được chuyển vào “Đã duyệt” và trở về khi mở.',
    en: 'Locking “{name}”: everybody but the board can only read it; of files in it that persons own the school keeps a copy and the original goes back to its owner. In an open folder it moves into “Đã duyệt” and returns at the unlock.',
  },
  'card.lock.reasonHint': { vi: 'Ví dụ: Kết thúc học kỳ I', en: 'E.g. end of semester I' },
  'card.lock.from': { vi: 'Từ ngày (để trống: ngay bây giờ)', en: 'From (empty: now)' },
  'card.lock.until': { vi: 'Đến hết ngày (để trống: đến khi mở)', en: 'Until (empty: until opened)' },
  'card.lock.asked': {
    vi: 'Đã ghi yêu cầu vào trang Khóa – Mở. Hệ thống làm trong khoảng 5 phút (6 giờ đến 18 giờ) rồi kiểm tra lại.',
    en: 'Written into the tab Lock – Unlock. The system does it within about 5 minutes (6:00 to 18:00) and checks again.',
  },
  'card.lock.noTab': {
    vi: 'Tiện ích chưa đọc được trang Khóa – Mở. Chọn Bảng điều hành trong Drive, bấm “Xem thông tin hồ sơ”, rồi bấm “Khóa, mở bằng bảng này”.',
    en: 'The add-on cannot read the tab Lock – Unlock. Select Bảng điều hành in Drive, press “Show what it is”, then “Lock and unlock by this workbook”.',
  },
  'card.lock.noRow': {
    vi: 'Hết dòng trống ở cuối trang Khóa – Mở: xóa liên kết của một dòng không khóa rồi bấm lại.',
    en: 'No free row is left at the end of the tab Lock – Unlock: take the link out of a row that is not locked and press again.',
  },
  'card.lock.badDates': {
    vi: 'Ngày cuối không được trước ngày đầu hay trước hôm nay.',
    en: 'The last day must not come before the first, nor before today.',
  },
  'card.lock.where': {
    vi: 'Có thể hồ sơ đã khóa: chọn thư mục “{unit}” để xem lý do. Nếu không có lý do ở đó: quy chế chỉ cho bạn xem.',
    en: 'The records may be locked: select the folder “{unit}” to see the reason. If there is none, the regulation lets you read only.',
  },
  'card.item.look': { vi: 'Xem thông tin hồ sơ', en: 'Show what it is' },
  'card.item.mayLook': {
    vi: 'Tiện ích chỉ xem được mục mà bạn cho phép. Bấm nút dưới đây, Google sẽ hỏi một lần cho mục này.',
    en: 'The add-on sees only what you let it see. Press the button; Google asks once for this item.',
  },
  'card.item.gone': {
    vi: 'Không đọc được mục này nữa: có thể đã bị chuyển đi, hoặc quyền của bạn đã đổi.',
    en: 'This item cannot be read any more: it was moved, or your access has changed.',
  },
  'card.item.added': {
    vi: 'Mục này do người dùng thêm vào, không có trong danh mục hồ sơ.',
    en: 'Somebody added this item; it is not in the list of records.',
  },
  'card.item.kind': { vi: 'Loại', en: 'Kind' },
  'card.item.unit': { vi: 'Thuộc', en: 'Belongs to' },
  'card.item.year': { vi: 'Năm học', en: 'School year' },
  'card.item.canEdit': { vi: 'Đang mở: bạn sửa được.', en: 'Open: you can edit it.' },
  'card.item.canRead': { vi: 'Bạn chỉ xem được.', en: 'You can only read it.' },
  'card.item.folder': { vi: 'Mở thư mục chứa', en: 'Open its folder' },
  'card.item.ask': {
    vi: 'Cần sửa hồ sơ đã khóa hay cần thêm quyền: hỏi tổ trưởng, rồi ban giám hiệu.',
    en: 'To change locked records or get more access: ask your team lead, then the board.',
  },
  'card.kind.frame': { vi: 'Thư mục khung, hệ thống giữ', en: 'Folder of the frame, kept by the system' },
  'card.kind.unit': { vi: 'Thư mục chung của đơn vị', en: 'Folder of the unit' },
  'card.kind.leaf': { vi: 'Thư mục hồ sơ: làm việc ở đây', en: 'Folder of records: work here' },
  'card.kind.record': { vi: 'Sổ, tài liệu trong danh mục hồ sơ', en: 'Record of the list' },
  'card.kind.workbook': { vi: 'Bảng tính làm việc của trường', en: 'Workbook of the school' },
  'card.unit.class': { vi: 'Lớp {name}', en: 'Class {name}' },
  'card.unit.person': { vi: 'Hồ sơ cá nhân {name}', en: 'Personal records {name}' },
  'card.unit.team': { vi: 'Tổ {name}', en: 'Team {name}' },
  'card.unit.office': { vi: 'Văn phòng', en: 'The office' },
  'card.unit.board': { vi: 'Ban giám hiệu', en: 'The board' },
  'card.unit.school': { vi: 'Toàn trường', en: 'The whole school' },
} as const satisfies Record<string, Message>;
