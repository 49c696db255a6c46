/** Texts of the tabs of Duyệt in which plans are reviewed. */
import type { Message } from './message';

export const QUEUE_MESSAGES = {
  'queue.tab': { vi: 'Chờ duyệt – {name}', en: 'To review – {name}' },
  'queue.help': {
    vi: 'Bấm tên để mở. Chọn Đạt hoặc Yêu cầu điều chỉnh; điều chỉnh thì ghi nhận xét.',
    en: 'Tap the name to open it. Choose Accepted or Changes wanted; say what to change.',
  },
  'queue.choose': { vi: 'Chọn trong danh sách', en: 'Choose from the list' },
  'queue.column.key': { vi: 'Mã', en: 'Code' },
  'queue.column.what': { vi: 'Việc', en: 'What' },
  'queue.column.due': { vi: 'Duyệt trước', en: 'Review by' },
  'queue.column.verdict': { vi: 'Kết quả', en: 'Verdict' },
  'queue.column.remark': { vi: 'Nhận xét', en: 'Remark' },
  'queue.column.changesBy': { vi: 'Sửa đến hết ngày', en: 'Changes by' },
  'queue.column.state': { vi: 'Tình trạng', en: 'State' },
  'queue.verdict.accept': { vi: 'Đạt', en: 'Accepted' },
  'queue.verdict.change': { vi: 'Yêu cầu điều chỉnh', en: 'Changes wanted' },
  'queue.state.waiting': { vi: 'Chờ thầy/cô', en: 'Waits for you' },
  'queue.state.again': {
    vi: 'Nội dung đã đổi sau khi duyệt: mở xem lại rồi chọn',
    en: 'The content changed after it was accepted: look again and choose',
  },
  'queue.state.closedAlready': {
    vi: 'Đã khóa: muốn sửa thì giáo viên gửi đề nghị sửa',
    en: 'Closed: to change it the teacher asks for a correction',
  },
  'queue.state.answered': { vi: 'Đã ghi nhận', en: 'Taken' },
  'queue.state.gone': {
    vi: 'Không còn chờ: đã rút lại, hoặc người khác duyệt',
    en: 'Waits no more: taken back, or another reviewed it',
  },
  'queue.state.unproven': {
    vi: 'Không rõ ai đã chọn: người khác cũng gõ được ở đây. Chọn lại sau khi trang được khóa lại.',
    en: 'It is not known who chose: others could type here. Choose again once the tab is closed to them.',
  },
  'queue.state.unknownVerdict': { vi: 'Chọn Đạt hoặc Yêu cầu điều chỉnh', en: 'Choose one of the two verdicts' },
  'queue.state.dateInvalid': { vi: 'Ngày chưa đúng, ví dụ 27/11/2026', en: 'Not a date, e.g. 27/11/2026' },
  'queue.state.datePast': { vi: 'Ngày ấy đã qua', en: 'That day has passed' },
  'queue.state.reasonMissing': { vi: 'Ghi ở cột Nhận xét cần sửa gì', en: 'Say in Remark what to change' },
  'queue.state.ownWork': { vi: 'Việc của chính thầy/cô: người khác duyệt', en: 'Your own work: another reviews it' },
  'queue.state.otherStep': { vi: 'Chưa đến lượt duyệt này', en: 'Not the turn of this review' },
  'queue.state.notSubmitted': { vi: 'Không còn chờ duyệt', en: 'Waits for no review' },
  'queue.state.alreadySubmitted': { vi: 'Không còn chờ duyệt', en: 'Waits for no review' },
  'queue.state.untouched': { vi: 'Chưa viết gì', en: 'Nothing is written yet' },
  'queue.state.notApproved': { vi: 'Chưa được duyệt', en: 'Not approved' },
  'queue.state.notClosed': { vi: 'Chưa khóa', en: 'Not closed' },
} as const satisfies Record<string, Message>;
