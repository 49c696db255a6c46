/** The month's book of meal reports. */
import type { Message } from './message';

export const MONTH_BOOK_MESSAGES = {
  'monthBook.tab': { vi: 'Tổng hợp {month}', en: 'Summary {month}' },
  'monthBook.tab.all': { vi: 'Tổng hợp toàn trường {month}', en: 'Whole school {month}' },
  'monthBook.part': { vi: 'Cộng các lớp ở tệp này', en: 'All in this workbook' },
  'monthBook.title': { vi: 'SỔ TỔNG HỢP BÁO ĂN THÁNG {month}', en: 'MEAL REPORTS OF {month}' },
  'monthBook.pdf': { vi: 'In (PDF, A4 ngang)', en: 'Print (PDF, A4 across)' },
  'monthBook.xlsx': { vi: 'Tải Excel (cả sổ)', en: 'Excel (whole workbook)' },
  'monthBook.csv': { vi: 'Tải CSV', en: 'CSV' },
  'monthBook.column.class': { vi: 'Lớp', en: 'Class' },
  'monthBook.column.total': { vi: 'Cộng suất', en: 'Portions' },
  'monthBook.column.reported': { vi: 'Số ngày báo', en: 'Days reported' },
  'monthBook.column.asked': { vi: 'Số ngày phải báo', en: 'Days asked' },
  'monthBook.column.onTime': { vi: 'Đúng hạn', en: 'On time' },
  'monthBook.column.refund': { vi: 'Ngày hoàn tiền ăn', en: 'Refund days' },
  'monthBook.all': { vi: 'Toàn trường', en: 'All' },
  'monthBook.chart': { vi: 'Suất ăn chính mỗi ngày, tháng {month}', en: 'Main meals a day, {month}' },
  'monthBook.sums': { vi: 'Tổng cả tháng theo bữa và chế độ ăn', en: 'The month by meal and diet' },
  'monthBook.differences': { vi: 'Chênh lệch với sổ điểm danh', en: 'Where the attendance books differ' },
  'monthBook.difference.columns': {
    vi: 'Lớp | Sổ điểm danh | Báo ăn | Suất ăn | Nhận xét',
    en: 'Class | In the book | Reported | Portions | Remark',
  },
  'monthBook.difference.none': { vi: 'Không có', en: 'None' },
  'monthBook.difference.PresentDiffers': { vi: 'Số có mặt khác nhau', en: 'The numbers present differ' },
  'monthBook.difference.PortionsOverPresent': {
    vi: 'Suất ăn nhiều hơn số trẻ có mặt',
    en: 'More portions than children present',
  },
  'monthBook.difference.NotReported': { vi: 'Có điểm danh, không báo ăn', en: 'Attendance, but no report' },
  'monthBook.difference.NotMarked': { vi: 'Có báo ăn, chưa điểm danh', en: 'A report, but no attendance' },
  'monthBook.signs.maker': { vi: 'Người lập', en: 'Made by' },
  'monthBook.signs.how': { vi: '(ký, ghi rõ họ tên)', en: '(signature, full name)' },
  'monthBook.signs.accountant': { vi: 'Kế toán', en: 'Accountant' },
  'monthBook.signs.principal': { vi: 'Hiệu trưởng', en: 'Principal' },
} as const satisfies Record<string, Message>;
