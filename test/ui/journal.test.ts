/** Rows of the journal workbook. */
import fc from 'fast-check';
import type { LogEntry } from '../../src/app/stored-values';
import { JOURNAL } from '../../src/app/workbooks';
import { JOURNAL_HEADERS, logRow, REGISTER_HEADERS } from '../../src/ui/journal';

const RAN = { ran: 'truong@hoamai.example', run: 'mfz1' };
const AT = Date.UTC(2026, 10, 23, 1, 30, 5);

function entry(more: Partial<LogEntry>): LogEntry {
  return {
    id: '7',
    atMs: AT,
    action: 'locked',
    actor: 'ht@hoamai.example',
    ...RAN,
    target: 'class/5a1',
    detail: {},
    ...more,
  };
}

it('[TX17] a lock is told with time, person, place and reason', () => {
  expect(logRow(entry({ detail: { left: 2 }, why: 'Hết học kỳ I', before: 'open', after: 'locked' }))).toEqual([
    '7',
    '23/11/2026 08:30:05',
    'Đã khóa',
    'ht@hoamai.example',
    'Lớp 5A1',
    'Còn 2 chỗ vẫn sửa được',
    'Hết học kỳ I',
    'mở',
    'khóa',
    'truong@hoamai.example',
    'mfz1',
  ]);
});

it.each<[Partial<LogEntry>, string]>([
  [{ target: 'year' }, 'Cả năm học'],
  [{ target: '2026-2027' }, 'Năm học 2026-2027'],
  [{ target: '2026-11-23' }, 'Ngày 23/11/2026'],
  [{ target: '3' }, 'Lệnh, dòng 3'],
  [{ target: 'gv.5a1@hoamai.example' }, 'gv.5a1@hoamai.example'],
  [{ target: 'class/5a1/plan_week' }, 'Lớp 5A1 › plan_week'],
  [{ action: 'mealRowUnproven', target: '5a1' }, 'Lớp 5A1'],
  [{ action: 'mealRowUnproven', target: 'staff' }, 'Suất cô'],
])('[TX17] %j is told as %s', (more, text) => {
  expect(logRow(entry(more))[4]).toBe(text);
});

it('[TX17] a row has a cell for each heading', () => {
  expect(logRow(entry({}))).toHaveLength(JOURNAL.month.cells);
  expect(JOURNAL_HEADERS).toHaveLength(JOURNAL.month.width);
  expect(REGISTER_HEADERS).toHaveLength(JOURNAL.register.width);
});

it('[TX18] no cell is a formula, whatever was typed', () => {
  const text = fc.oneof(fc.string(), fc.constantFrom('=1+1', '=IMPORTXML("x")', '=a@b', '+1', '@x'));
  const detail = fc.dictionary(fc.constantFrom('name', 'subject', 'date', 'zzz'), text);
  fc.assert(
    fc.property(text, detail, text, text, (target, facts, why, before) => {
      const cells = logRow(entry({ target, detail: facts, why, before }));
      for (const cell of cells) expect(String(cell).trimStart().startsWith('=')).toBe(false);
    }),
    { seed: 20261123 },
  );
});

it('[TX19] what has no text of its own is logged as it is', () => {
  const row = logRow(entry({ action: 'somethingNew', actor: 'unknown', detail: { colour: 'xanh' } }));
  expect([row[2], row[3], row[5]]).toEqual(['somethingNew', 'không rõ người nhập', 'colour: xanh']);
});
