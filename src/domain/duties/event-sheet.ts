/** The tab in which the school says what was held: one row a meeting or training. What is to be done after it follows from the duties. */
import type { SheetSchema } from '../school/sheet-schema';
import type { EventKind } from './types';

export const EVENT_SHEET = {
  key: 'events',
  name: 'Sự kiện',
  columns: [
    { key: 'date', header: 'Ngày', help: 'Ngày đã họp hay tập huấn, ví dụ 12/10/2026.' },
    { key: 'kind', header: 'Loại', help: 'Họp hoặc Tập huấn.' },
    {
      key: 'name',
      header: 'Nội dung',
      help: 'Ví dụ Họp hội đồng tháng 10. Giữ nguyên về sau: ngày, loại và nội dung cùng nhau là tên của sự kiện.',
    },
    {
      key: 'who',
      header: 'Ai dự',
      help: 'Tên tổ, chức vụ hoặc mã nhân sự, cách nhau bằng dấu phẩy; để trống là tất cả.',
    },
  ],
} as const satisfies SheetSchema;

/** Texts of the column 'Loại'. */
export const EVENT_KINDS: Readonly<Record<EventKind, string>> = { meeting: 'Họp', training: 'Tập huấn' };
