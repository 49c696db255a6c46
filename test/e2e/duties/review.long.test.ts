/** From the teacher's tick to the lead's verdict and back, on phones. Rules: src/app/spec/duties.md. */
import { type DayRun, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, journalRows, rowOf, valuesAt } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { protectionId, REVIEW, TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { columnName } from '../../../src/ui/sheets/a1';
import { pass, VICE } from '../corrections/correction-desk';
import { setUpSchool } from '../faults/small-school';
import { reviewId, tabOf } from '../proposals/review-desk';

const PLAN = 'plan_week/13';
/** Lead and deputy of the team teach the class themselves. */
const REVIEWER = VICE;
const COLLEAGUE = 'gv2.3a1@hoamai.example';
const ROOM = '3a1';

let day: DayRun;
let start: WorldState;

beforeAll(() => {
  const school = setUpSchool('2026-11-24T10:00+07:00', { seed: 3 });
  day = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  pass(day, 30);
  start = school.world.snapshot();
}, 120_000);

beforeEach(() => {
  day.school.world.restore(start);
});

type Column = keyof typeof TASKS.list.columns;

function tick(email: string, ticked: boolean, column: Column = 'done', key = PLAN): boolean {
  const spreadsheetId = idOfKey(day.school.world, `tasks/${ROOM}`);
  const row = rowOf(day.school.world, spreadsheetId, TASKS.list.id, key);
  const cell = `${columnName(TASKS.list.columns[column])}${row + 1}`;
  const isTyped = typeAs(day, email, { spreadsheetId, sheet: TASKS.list.id, cell }, ticked);
  pass(day, 31);
  return isTyped;
}

function shown(column: Column, key = PLAN): string {
  const spreadsheetId = idOfKey(day.school.world, `tasks/${ROOM}`);
  const row = rowOf(day.school.world, spreadsheetId, TASKS.list.id, key);
  return String(
    valuesAt(day.school.world, spreadsheetId, TASKS.list.id, [row, TASKS.list.columns[column], 1, 1])[0]?.[0] ?? '',
  );
}

type QueueColumn = keyof typeof REVIEW.queue.columns;

function queueTab(email: string): number {
  return REVIEW.queue.firstTab + tabOf(day, email) - REVIEW.firstTab;
}

function queued(email: string, n: number, column: QueueColumn): string {
  const box = [REVIEW.queue.firstRow + n - 1, REVIEW.queue.columns[column], 1, 1] as [number, number, number, number];
  return String(valuesAt(day.school.world, reviewId(day), queueTab(email), box)[0]?.[0] ?? '');
}

function judge(email: string, n: number, said: Partial<Record<QueueColumn, string>>): void {
  for (const [name, text] of Object.entries(said)) {
    const cell = `${columnName(REVIEW.queue.columns[name as QueueColumn])}${REVIEW.queue.firstRow + n}`;
    if (!typeAs(day, email, { spreadsheetId: reviewId(day), sheet: queueTab(email), cell }, text)) {
      throw new Error(day.refusals[day.refusals.length - 1]?.error);
    }
  }
  pass(day, 31);
}

it('[DT4, DT5] a plan is ticked, sent back with a remark, ticked again and accepted', () => {
  expect(tick(COLLEAGUE, true)).toBe(true);
  expect(shown('state')).toBe('Đã nộp, chờ tổ trưởng duyệt');
  expect(queued(REVIEWER, 1, 'key')).toContain('plan_week/13/class/3a1@1.leads');
  expect(queued(REVIEWER, 1, 'state')).toBe('Chờ thầy/cô');
  judge(REVIEWER, 1, { verdict: 'Yêu cầu điều chỉnh' });
  expect(queued(REVIEWER, 1, 'state')).toBe('Ghi ở cột Nhận xét cần sửa gì');
  judge(REVIEWER, 1, { remark: 'Thêm hoạt động ngoài trời', changesBy: '26/11/2026' });
  expect(queued(REVIEWER, 1, 'state')).toBe('Đã ghi nhận');
  expect(shown('state')).toContain('Yêu cầu điều chỉnh');
  expect(shown('remark')).toContain('Thêm hoạt động ngoài trời (sửa đến hết 26/11/2026)');
  tick(COLLEAGUE, true, 'again');
  expect(queued(REVIEWER, 2, 'key')).toContain('@2.leads');
  judge(REVIEWER, 2, { verdict: 'Đạt' });
  expect(shown('state')).toBe('Đã xong');
});

it('[DT5] a tick taken away before the review takes it back', () => {
  tick(COLLEAGUE, true);
  tick(COLLEAGUE, false);
  expect(shown('state')).toBe('Đang soạn');
  expect(queued(REVIEWER, 1, 'state')).toContain('Không còn chờ');
});

it('[DT6] a verdict in a row that others can type in does not count', () => {
  tick(COLLEAGUE, true);
  batchUpdateAs(day.school.world, SCHOOL_ACCOUNT, reviewId(day), [
    { deleteProtectedRange: { protectedRangeId: protectionId(queueTab(REVIEWER), REVIEW.queue.inputProtection) } },
  ]);
  judge(REVIEWER, 1, { verdict: 'Đạt' });
  expect(shown('state')).toContain('chờ');
  expect(queued(REVIEWER, 1, 'state')).toContain('Không rõ ai đã chọn');
});

it('[DT7] a tick in a row that others can type in is taken away', () => {
  const spreadsheetId = idOfKey(day.school.world, `tasks/${ROOM}`);
  batchUpdateAs(day.school.world, SCHOOL_ACCOUNT, spreadsheetId, [
    { deleteProtectedRange: { protectedRangeId: protectionId(TASKS.list.id, 2) } },
  ]);
  tick(COLLEAGUE, true);
  expect(shown('done')).toBe('false');
  expect(shown('state')).toBe('');
  expect(journalRows(day.school.world, day.school.journalId).join('\n')).toContain('Bỏ dấu nộp không rõ của ai');
});
