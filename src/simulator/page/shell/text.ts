/** Texts of the frame around everything. */
import { textsOf } from '../text';

export const SHELL_TEXTS = {
  brand: ['Workspace tại chỗ', 'Local Workspace'],
  skip: ['Đến nội dung', 'Skip to content'],
  simulation: ['Mô phỏng', 'Simulation'],
  start: ['Bắt đầu', 'Start'],
  clock: ['Đồng hồ', 'Clock'],
  log: ['Nhật ký chạy', 'Run log'],
  settings: ['Cài đặt', 'Settings'],
  apps: ['Ứng dụng', 'Apps'],
  drive: ['Drive', 'Drive'],
  mail: ['Thư', 'Mail'],
  person: ['Người dùng', 'Person'],
  choosePerson: ['Chọn người…', 'Choose a person…'],
  device: ['Thiết bị', 'Device'],
  desktop: ['Máy tính', 'Desktop'],
  phone: ['Điện thoại', 'Phone'],
  language: ['Ngôn ngữ', 'Language'],
  stopped: ['đứng yên', 'stopped'],
  running: ['đang chạy', 'running'],
  worldTime: ['Giờ của thế giới mô phỏng', 'Time of the simulated world'],
  offline: ['Mất kết nối với máy chủ. Đang thử lại…', 'The server does not answer. Trying again…'],
  unknownPerson: [
    'Không có tài khoản {email}. Chọn một người trong danh sách.',
    'There is no account {email}. Choose a person.',
  ],
  loading: ['Đang tải…', 'Loading…'],
  close: ['Đóng', 'Close'],
  cancel: ['Hủy', 'Cancel'],
} as const;

export const shellText = textsOf(SHELL_TEXTS);
