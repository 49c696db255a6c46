/** From the teacher's tick to the lead's verdict and back, on phones. Rules: src/app/spec/duties.md. */
import { type DayRun, passTo } from '../../../scripts/day/day-run';
import { idOfKey, journalRows } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { protectionId, REVIEW, TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { mailsTo, pass, VICE } from '../corrections/correction-desk';
import { setUpSchool } from '../faults/small-school';
import { reviewId } from '../proposals/review-desk';
import { choose, judge, queued, queueTab, shown, tick } from './duty-desk';

/** Lead and deputy of the team teach the class themselves. */
const REVIEWER = VICE;
const COLLEAGUE = 'gv2.3a1@hoamai.example';

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

it('[DT4, DT5] a plan is ticked, sent back with a remark, ticked again and accepted', () => {
  expect(tick(day, COLLEAGUE, true)).toBe(true);
  expect(shown(day, 'state')).toBe('Đã nộp, chờ tổ trưởng duyệt');
  expect(queued(day, REVIEWER, 1, 'key')).toContain('plan_week/13/class/3a1@1.leads');
  expect(queued(day, REVIEWER, 1, 'state')).toBe('Chờ thầy/cô');
  judge(day, REVIEWER, 1, { verdict: 'Yêu cầu điều chỉnh' });
  expect(queued(day, REVIEWER, 1, 'state')).toBe('Ghi ở cột Nhận xét cần sửa gì');
  judge(day, REVIEWER, 1, { remark: 'Thêm hoạt động ngoài trời', changesBy: '26/11/2026' });
  expect(queued(day, REVIEWER, 1, 'state')).toBe('Đã ghi nhận');
  expect(shown(day, 'state')).toContain('Yêu cầu điều chỉnh');
  expect(shown(day, 'remark')).toContain('Thêm hoạt động ngoài trời (sửa đến hết 26/11/2026)');
  tick(day, COLLEAGUE, true, 'again');
  expect(queued(day, REVIEWER, 2, 'key')).toContain('@2.leads');
  judge(day, REVIEWER, 2, { verdict: 'Đạt' });
  expect(shown(day, 'state')).toBe('Đã xong');
});

it('[DT5] a tick taken away before the review takes it back', () => {
  tick(day, COLLEAGUE, true);
  tick(day, COLLEAGUE, false);
  expect(shown(day, 'state')).toBe('Đang soạn');
  expect(queued(day, REVIEWER, 1, 'state')).toContain('Không còn chờ');
});

it('[DT6] a verdict in a row that others can type in does not count', () => {
  tick(day, COLLEAGUE, true);
  batchUpdateAs(day.school.world, SCHOOL_ACCOUNT, reviewId(day), [
    { deleteProtectedRange: { protectedRangeId: protectionId(queueTab(day, REVIEWER), REVIEW.queue.inputProtection) } },
  ]);
  judge(day, REVIEWER, 1, { verdict: 'Đạt' });
  expect(shown(day, 'state')).toContain('chờ');
  expect(queued(day, REVIEWER, 1, 'state')).toContain('Không rõ ai đã chọn');
});

it('[DT7] a tick in a row that others can type in is taken away', () => {
  const spreadsheetId = idOfKey(day.school.world, 'tasks/3a1');
  batchUpdateAs(day.school.world, SCHOOL_ACCOUNT, spreadsheetId, [
    { deleteProtectedRange: { protectedRangeId: protectionId(TASKS.list.id, 2) } },
  ]);
  tick(day, COLLEAGUE, true);
  expect(shown(day, 'done')).toBe('false');
  expect(shown(day, 'remark')).toContain('người khác cũng tick được');
  expect(journalRows(day.school.world, day.school.journalId).join('\n')).toContain('Bỏ dấu nộp không rõ của ai');
});

it('[DT12] what was reviewed a moment before the digests is not asked for', () => {
  tick(day, COLLEAGUE, true);
  passTo(day, '2026-11-25T13:58+07:00');
  const before = day.school.world.snapshot();
  const asked = () => mailsTo(day, REVIEWER).filter((mail) => mail.includes('DUYỆT: Lớp 3A1'));
  passTo(day, '2026-11-25T14:10+07:00');
  expect(asked()).toHaveLength(1);
  day.school.world.restore(before);
  choose(day, REVIEWER, 1, { verdict: 'Đạt' });
  passTo(day, '2026-11-25T14:10+07:00');
  expect(asked()).toEqual([]);
});
