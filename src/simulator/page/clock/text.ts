/** Texts of the clock. */
import { textsOf } from '../text';

export const CLOCK_TEXTS = {
  title: ['Đồng hồ', 'Clock'],
  intro: [
    'Thế giới mô phỏng có giờ riêng. Khi đồng hồ đi qua giờ hẹn, các trình kích hoạt của trường tự chạy.',
    'The simulated world has a time of its own. Triggers of the school run when the clock passes their hour.',
  ],
  run: ['Cho chạy', 'Let it run'],
  stop: ['Dừng lại', 'Stop it'],
  fiveMinutes: ['+5 phút', '+5 minutes'],
  halfHour: ['+30 phút', '+30 minutes'],
  nextMorning: ['06:30 hôm sau', '06:30 next day'],
  nextSchoolMorning: ['Sáng học kế tiếp', 'Next school morning'],
  jump: ['Đến', 'Jump'],
  jumpTo: ['Đến ngày giờ', 'Jump to'],
  moving: ['Đồng hồ đang đi, các trình kích hoạt đang chạy…', 'The clock goes on, triggers are running…'],
  fired: ['Đã chạy trên đường đi', 'What ran on the way'],
  firedNothing: ['Không có gì đến giờ chạy.', 'Nothing fell due.'],
  moved: ['Từ {from} đến {to}', 'From {from} to {to}'],
} as const;

export const clockText = textsOf(CLOCK_TEXTS);
