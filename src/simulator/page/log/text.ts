/** Texts of the log of script runs. */
import { textsOf } from '../text';

export const LOG_TEXTS = {
  title: ['Nhật ký chạy', 'Run log'],
  runs: ['Các lượt chạy', 'Runs'],
  account: ['Tài khoản', 'Account'],
  everyone: ['Mọi tài khoản', 'All accounts'],
  functionName: ['Hàm', 'Function'],
  kind: ['Loại', 'Kind'],
  start: ['Bắt đầu', 'Start'],
  time: ['Thời gian mô hình', 'Modelled time'],
  calls: ['Lượt gọi (ghi)', 'Calls (writes)'],
  result: ['Kết quả', 'Result'],
  completed: ['Xong', 'Completed'],
  failed: ['Lỗi', 'Failed'],
  timedOut: ['Quá giờ', 'Timed out'],
  killed: ['Bị ngắt', 'Killed'],
  empty: ['Chưa có lượt chạy nào.', 'Nothing has run yet.'],
  back: ['Về danh sách', 'Back to the list'],
  script: ['Kịch bản', 'Script'],
  service: ['Dịch vụ', 'Service'],
  detail: ['Chi tiết', 'Detail'],
  latency: ['Thời gian', 'Time'],
  callList: ['Các lượt gọi', 'Calls'],
  noCalls: ['Không giữ chi tiết các lượt gọi của lượt chạy này.', 'The calls of this run were not kept.'],
  logs: ['Dòng nhật ký của kịch bản', 'Log lines of the script'],
  seconds: ['{n} giây', '{n} s'],
} as const;

export const logText = textsOf(LOG_TEXTS);
