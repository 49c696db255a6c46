/** Texts of the Sheets part of the page. */
import { textsOf } from '../text';

export const SHEETS_TEXTS = {
  loading: ['Đang mở bảng tính…', 'Opening the spreadsheet…'],
  viewOnly: ['Chỉ xem', 'View only'],
  closedSheet: ['Trang tính này được bảo vệ: bạn không sửa được', 'This sheet is protected: you cannot edit it'],
  menus: ['Thanh menu', 'Menu bar'],
  noMenus: ['Bảng tính này không có menu riêng', 'This spreadsheet has no menu of its own'],
  tabs: ['Các trang tính', 'Sheets'],
  grid: ['Ô của trang tính', 'Cells of the sheet'],
  cellLabel: ['Ô {cell}: {text}', 'Cell {cell}: {text}'],
  closedCell: ['được bảo vệ', 'protected'],
  emptyCell: ['trống', 'empty'],
  nameBox: ['Ô đang chọn', 'Selected cells'],
  formulaBar: ['Nội dung ô', 'Content of the cell'],
  enterHere: ['Nhập văn bản hoặc công thức', 'Enter text or formula'],
  accept: ['Nhập', 'Enter'],
  ticked: ['Đã đánh dấu', 'Ticked'],
  notTicked: ['Chưa đánh dấu', 'Not ticked'],
  chooseValue: ['Chọn…', 'Choose…'],
  options: ['Các giá trị để chọn', 'Values to choose from'],
  invalid: ['Không hợp lệ: dữ liệu không theo quy tắc của ô', 'Invalid: the data breaks the rule of this cell'],
  openLink: ['Mở liên kết', 'Open link'],
  problem: ['Đã xảy ra sự cố', 'There was a problem'],
  running: ['Đang chạy tập lệnh…', 'Running script…'],
  scriptFailed: ['Tập lệnh báo lỗi: {message}', 'The script failed: {message}'],
  ok: ['OK', 'OK'],
  cancel: ['Hủy', 'Cancel'],
  yes: ['Có', 'Yes'],
  no: ['Không', 'No'],
  close: ['Đóng', 'Close'],
  sidebar: ['Thanh bên', 'Sidebar'],
  answer: ['Câu trả lời', 'Answer'],
} as const;

export const sheetsText = textsOf(SHEETS_TEXTS);
