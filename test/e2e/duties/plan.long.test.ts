/** A week plan from its template to 'Đã duyệt' and through a correction. Rules: src/app/spec/duties.md. */
import { type DayRun, passTo } from '../../../scripts/day/day-run';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { answer, ask, decide, journalText, pass, VICE } from '../corrections/correction-desk';
import { fileOf, idOf, rowOf, rowsOf, setUpSchool } from '../faults/small-school';
import { judge, PLAN, queued, shown, tick, writeInto } from './duty-desk';

const REVIEWER = VICE;
const TEACHER = 'gv.3a1@hoamai.example';
const DOCUMENT = 'class/3a1/plan_week/13';

let day: DayRun;
let monday: WorldState;

beforeAll(() => {
  const school = setUpSchool('2026-11-22T19:30+07:00', { seed: 3, documents: true });
  day = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  passTo(day, '2026-11-23T08:00+07:00');
  monday = school.world.snapshot();
}, 120_000);

beforeEach(() => {
  day.school.world.restore(monday);
});

const write = (email: string, text: string) => writeInto(day, email, DOCUMENT, text);

function approve(): void {
  write(TEACHER, 'Mục tiêu: …');
  tick(day, TEACHER, true);
  judge(day, REVIEWER, 1, { verdict: 'Đạt' });
}

it('[DT11] the row of a plan opens its document', () => {
  const { world } = day.school;
  const spreadsheetId = idOf(world, 'tasks/3a1');
  const row = rowOf(world, spreadsheetId, TASKS.list.id, PLAN);
  const cell = rowsOf(world, spreadsheetId, TASKS.list.id)[row]?.[TASKS.list.columns.name];
  expect(JSON.stringify(cell)).toContain(`open?id=${idOf(world, DOCUMENT)}`);
});

it('[DT8] a plan in which nothing was written is not submitted: the tick goes, and the row says why', () => {
  tick(day, TEACHER, true);
  expect(shown(day, 'done')).toBe('false');
  expect(shown(day, 'remark')).toContain('chưa viết gì thêm');
  expect(write(TEACHER, 'Mục tiêu: …')).toBe(true);
  expect(shown(day, 'state')).toBe('Đang soạn');
  tick(day, TEACHER, true);
  expect(shown(day, 'state')).toContain('chờ tổ trưởng duyệt');
  expect(shown(day, 'remark')).toBe('');
});

it('[DT9] an approved plan lies in Đã duyệt, and teachers write it no more', () => {
  approve();
  expect(shown(day, 'state')).toBe('Đã duyệt, đã khóa');
  expect(fileOf(day.school.world, DOCUMENT).parentId).toBe(idOf(day.school.world, 'class/3a1/approved'));
  expect(write(TEACHER, 'sau khi duyệt')).toBe(false);
});

it('[DT9] a correction allowed in an approved plan opens it, and it is submitted and reviewed anew', () => {
  approve();
  const record = `https://docs.google.com/document/d/${idOf(day.school.world, DOCUMENT)}/edit`;
  ask(day, TEACHER, 1, { record, what: 'Thứ 3', before: 'a', after: 'b', reason: 'Nhầm' });
  pass(day, 16);
  decide(day, 1, { choice: 'Đồng ý', hours: 4 });
  pass(day, 31);
  expect(answer(day, TEACHER, 1)).toContain('ĐƯỢC SỬA');
  expect(shown(day, 'state')).toBe('Đang soạn lại: xong thì tick “Nộp lại 1”');
  expect(write(TEACHER, 'sửa')).toBe(true);
  tick(day, TEACHER, true, 'again');
  judge(day, REVIEWER, 2, { verdict: 'Đạt' });
  expect(shown(day, 'state')).toBe('Đã duyệt, đã khóa');
});

it('[DT10] what changes after it was accepted is shown, logged once, and waits for whoever accepted it', () => {
  approve();
  expect(write(SCHOOL_ACCOUNT, 'đổi sau khi duyệt')).toBe(true);
  expect(shown(day, 'state')).toBe('Đã duyệt, đã khóa; nội dung đã đổi sau khi duyệt');
  expect(queued(day, REVIEWER, 2, 'state')).toContain('Nội dung đã đổi');
  judge(day, REVIEWER, 2, { verdict: 'Yêu cầu điều chỉnh', remark: 'Trả lại' });
  expect(queued(day, REVIEWER, 2, 'state')).toContain('đề nghị sửa');
  judge(day, REVIEWER, 2, { verdict: 'Đạt' });
  expect(queued(day, REVIEWER, 2, 'state')).toBe('Đã ghi nhận');
  expect(shown(day, 'state')).toBe('Đã duyệt, đã khóa');
  expect(journalText(day.school).split('Nội dung kế hoạch đã đổi sau khi duyệt')).toHaveLength(2);
});
