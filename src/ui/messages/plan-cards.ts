/** Texts of cards about plans, reviews and duties, and of the workbooks they are read from. */
import type { Message } from './message';

export const PLAN_CARD_MESSAGES = {
  'card.book.isUsed': { vi: 'Các thẻ đang dùng bảng này.', en: 'The cards use this workbook.' },
  'card.book.header.control': { vi: 'Khóa, mở ngay tại đây', en: 'Lock and unlock here' },
  'card.book.header.review': { vi: 'Duyệt ngay trong Drive', en: 'Review in Drive' },
  'card.book.header.tasks': { vi: 'Nộp ngay trong Drive', en: 'Submit in Drive' },
  'card.book.use.control': { vi: 'Khóa, mở bằng bảng này', en: 'Lock and unlock by this workbook' },
  'card.book.use.review': { vi: 'Duyệt bằng bảng này', en: 'Review by this workbook' },
  'card.book.use.tasks': { vi: 'Nộp bằng bảng này', en: 'Submit by this workbook' },
  'card.book.how.control': {
    vi: 'Chủ sở hữu: {owner}. Nếu đây là Bảng điều hành của trường, bấm nút dưới đây một lần: từ đó thẻ của mọi thư mục, tệp có nút Khóa, Mở, và trang đầu có số liệu của trường.',
    en: 'Owner: {owner}. If this is your school’s Bảng điều hành, press the button once: the cards of all folders and files then have buttons to lock and unlock, and the first card the school’s figures.',
  },
  'card.book.how.review': {
    vi: 'Chủ sở hữu: {owner}. Nếu đây là bảng Duyệt của trường, bấm nút dưới đây một lần: từ đó thẻ của kế hoạch có nút Đạt và Yêu cầu điều chỉnh.',
    en: 'Owner: {owner}. If this is your school’s Duyệt, press the button once: the cards of plans then have the buttons Accepted and Changes wanted.',
  },
  'card.book.how.tasks': {
    vi: 'Chủ sở hữu: {owner}. Nếu đây là Việc của tôi do trường lập, bấm nút dưới đây một lần: từ đó thẻ của kế hoạch có nút Nộp, và trang đầu có việc đến hạn.',
    en: 'Owner: {owner}. If this is your school’s Việc của tôi, press the button once: the cards of plans then have the button Submit, and the first card what is due.',
  },
  'card.book.used': { vi: 'Xong: các thẻ dùng bảng này.', en: 'Done: the cards use this workbook.' },
  'card.book.unread': {
    vi: 'Chưa đọc được bảng này: có thể quyền của thầy/cô đã đổi, hoặc đây không phải bảng của trường.',
    en: 'This workbook cannot be read: your access has changed, or it is not the school’s.',
  },

  'card.review.header': { vi: 'Duyệt', en: 'Review' },
  'card.review.what': { vi: 'Việc', en: 'What' },
  'card.review.due': { vi: 'Duyệt trước', en: 'Review by' },
  'card.review.overdue': { vi: '{due} – đã quá hạn', en: '{due} – overdue' },
  'card.review.state': { vi: 'Tình trạng', en: 'State' },
  'card.review.waitsFor': { vi: 'Chờ {who} duyệt', en: 'Waits for {who}' },
  'card.review.judged': { vi: '{who}: {verdict}', en: '{who}: {verdict}' },
  'card.review.written': {
    vi: 'Đã ghi “{verdict}” vào dòng của thầy/cô ở bảng Duyệt. Hệ thống nhận trong ít phút.',
    en: '“{verdict}” is written into your row of Duyệt. The system takes it within some minutes.',
  },
  'card.review.remark': { vi: 'Nhận xét', en: 'Remark' },
  'card.review.remarkHint': { vi: 'Bắt buộc khi yêu cầu điều chỉnh', en: 'Needed when you want changes' },
  'card.review.changesBy': {
    vi: 'Sửa đến hết ngày (để trống: sớm nhất có thể)',
    en: 'Changes by (empty: as soon as can be)',
  },
  'card.review.needsReason': {
    vi: 'Chưa ghi gì: hãy viết vào ô Nhận xét cần sửa gì, rồi bấm lại.',
    en: 'Nothing is written: say in Remark what to change, then press again.',
  },
  'card.review.past': {
    vi: 'Chưa ghi gì: ngày sửa không được trước hôm nay.',
    en: 'Nothing is written: the day for changes must not be before today.',
  },
  'card.review.over': {
    vi: 'Chưa ghi gì: việc này không còn chờ thầy/cô duyệt.',
    en: 'Nothing is written: this does not wait for you any more.',
  },
  'card.review.noBook': {
    vi: 'Chưa đọc được bảng Duyệt. Chọn Duyệt trong Drive, bấm “Xem thông tin hồ sơ”, rồi bấm “Duyệt bằng bảng này”.',
    en: 'Duyệt cannot be read. Select Duyệt in Drive, press “Show what it is”, then “Review by this workbook”.',
  },
  'card.review.next': { vi: 'Mở bài kế tiếp: {name}', en: 'Open the next: {name}' },
  'card.review.last': { vi: 'Không còn bài nào khác chờ thầy/cô.', en: 'Nothing else waits for you.' },
  'card.review.history': { vi: 'Các lần duyệt', en: 'Reviews so far' },
  'card.review.version': { vi: 'Lần {number} – {who}', en: 'Version {number} – {who}' },
  'card.review.withRemark': { vi: '{verdict}: {remark}{until}', en: '{verdict}: {remark}{until}' },
  'card.review.until': { vi: ' (sửa đến hết {date})', en: ' (by {date})' },

  'card.task.header': { vi: 'Nộp', en: 'Submit' },
  'card.task.due': { vi: 'Hạn nộp', en: 'Due' },
  'card.task.remark': { vi: 'Nhận xét', en: 'Remark' },
  'card.task.submit': { vi: 'Nộp', en: 'Submit' },
  'card.task.submitAgain': { vi: 'Nộp lại', en: 'Submit again' },
  'card.task.written': {
    vi: 'Đã tick vào dòng của thầy/cô ở Việc của tôi. Hệ thống nhận trong ít phút.',
    en: 'Ticked in your row of Việc của tôi. The system takes it within some minutes.',
  },
  'card.task.over': {
    vi: 'Chưa ghi gì: việc này không chờ thầy/cô nộp.',
    en: 'Nothing is written: this does not wait for you to submit it.',
  },
  'card.task.noBook': {
    vi: 'Chưa đọc được Việc của tôi. Chọn Việc của tôi trong Drive, bấm “Xem thông tin hồ sơ”, rồi bấm “Nộp bằng bảng này”.',
    en: 'Việc của tôi cannot be read. Select it in Drive, press “Show what it is”, then “Submit by this workbook”.',
  },
  'card.failed': { vi: 'Chưa ghi được: {message}', en: 'Not written: {message}' },

  'card.item.changed': { vi: 'Sửa lần cuối', en: 'Last change' },
  'card.item.changedBy': { vi: '{who}, {at}', en: '{who}, {at}' },

  'card.home.queue': { vi: 'Chờ thầy/cô duyệt: {count}', en: 'Wait for your review: {count}' },
  'card.home.noQueue': { vi: 'Không có bài nào chờ thầy/cô duyệt.', en: 'Nothing waits for your review.' },
  'card.home.duties': { vi: 'Cần nộp trong hai tuần: {count}', en: 'To submit within two weeks: {count}' },
  'card.home.noDuties': {
    vi: 'Không có việc nào đến hạn trong hai tuần tới.',
    en: 'Nothing is due within the next two weeks.',
  },
  'card.home.more': { vi: '… và {count} việc nữa', en: '… and {count} more' },
  'card.home.openReview': { vi: 'Mở Duyệt', en: 'Open Duyệt' },
  'card.home.openTasks': { vi: 'Mở Việc của tôi', en: 'Open Việc của tôi' },
  'card.home.overview': { vi: 'Mở Tổng quan', en: 'Open Tổng quan' },
  'card.file.review': { vi: 'Duyệt', en: 'Duyệt' },
} as const satisfies Record<string, Message>;
