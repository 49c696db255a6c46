/** Plans, reviews and duties on the cards beside Drive, through the built domain panel and worker. Rules: src/ui/spec/panel.md. */
import { callAs, type DayRun, passTo } from '../../../scripts/day/day-run';
import { idOfKey } from '../../../scripts/day/places';
import { bundleFiles, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { REVIEW } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import {
  type AddOnView,
  createProject,
  installForDomain,
  openDriveCards,
  pressCard,
  pushFiles,
} from '../../../src/simulator/script';
import { PRINCIPAL, pass, VICE } from '../corrections/correction-desk';
import { LOOK, queued, queueTab, shown, tick, writeInto } from '../duties/duty-desk';
import { setUpSchool } from '../faults/small-school';
import { reviewId } from '../proposals/review-desk';

const PLAN = 'class/3a1/plan_week/13';
/** Lead and deputy of the team teach the class themselves. */
const REVIEWER = VICE;
const TEACHER = 'gv2.3a1@hoamai.example';
const DAY = (date: string) => [String(Date.parse(`${date}T00:00:00Z`))];

let day: DayRun;
let scriptId: string;
let start: WorldState;

beforeAll(() => {
  const school = setUpSchool('2026-11-22T19:30+07:00', { seed: 3, documents: true });
  day = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  const { world } = school;
  for (const account of Object.values(world.state.accounts)) account.edition = 'education';
  scriptId = createProject(world, SCHOOL_ACCOUNT, { title: 'Hồ sơ điện tử' });
  pushFiles(world, scriptId, bundleFiles('panel-domain'));
  installForDomain(world, scriptId, 'hoamai.example');
  passTo(day, '2026-11-23T10:00+07:00');
  start = world.snapshot();
}, 120_000);

beforeEach(() => day.school.world.restore(start));

const id = (key: string) => idOfKey(day.school.world, key);
const textOf = ({ cards, error }: AddOnView) => error ?? JSON.stringify(cards);

function open(email: string, itemIds: string[]): AddOnView {
  const view = openDriveCards(day.school.world, email, itemIds).find((one) => one.scriptId === scriptId);
  if (!view) throw new Error(`${email} has no cards`);
  return view;
}

function press(email: string, key: string, name: string, more: object = {}, formInputs = {}): AddOnView {
  const itemIds = [id(key)];
  const parameters = Object.entries({ itemId: id(key), ...more }).map(([k, value]) => ({ key: k, value }));
  const action = { function: name, parameters };
  return pressCard(day.school.world, email, { scriptId, host: 'drive', action, itemIds, formInputs });
}

function look(email: string, key: string): string {
  const shown = textOf(open(email, [id(key)]));
  return shown.includes('cardLook') ? textOf(press(email, key, 'cardLook')) : shown;
}

/** Selects the workbook and says that the cards may use it. */
function use(email: string, key: string): void {
  look(email, key);
  expect(press(email, key, 'cardUseBook').notification).toContain('các thẻ dùng bảng này');
}

/** Somebody writes in the plan, and the teachers submit it. */
function submitPlan(): void {
  writeInto(day, TEACHER, PLAN, 'Mục tiêu: …');
  tick(day, TEACHER, true);
}

/** As the plan's card has it. */
function submit(): AddOnView {
  const [, task] = /"key":"task","value":"([^"]+)"/.exec(textOf(open(TEACHER, [id(PLAN)]))) ?? [];
  return press(TEACHER, PLAN, 'cardSubmit', { task });
}

const judge = (email: string, verdict: string, form: Record<string, string[]> = {}) =>
  press(email, PLAN, 'cardReview', { key: queued(day, REVIEWER, 1, 'key'), verdict }, form);

it('[CD32] who has not said that the workbook is the school’s sees nothing of it', () => {
  submitPlan();
  expect(look(REVIEWER, PLAN)).not.toContain('cardReview');
  expect(look(REVIEWER, 'review')).toContain(`Chủ sở hữu: ${SCHOOL_ACCOUNT}`);
  expect(press(REVIEWER, 'review', 'cardUseBook').notification).toContain('các thẻ dùng bảng này');
  expect(textOf(open(REVIEWER, [id('review')]))).toContain('Các thẻ đang dùng bảng này');
});

it('[CD34, CD38] a plan is sent back and accepted from its card, before the add-on may look into the file', () => {
  submitPlan();
  use(REVIEWER, 'review');
  expect(textOf(open(REVIEWER, [id(PLAN)]))).toMatch(/Kế hoạch giáo dục tuần.*Duyệt trước.*Chờ thầy.*cardLook/s);
  const sent = judge(REVIEWER, 'change', { remark: ['=Thêm hoạt động'], changesBy: DAY('2026-11-26') });
  expect(sent.notification).toContain('Đã ghi “Yêu cầu điều chỉnh”');
  expect(textOf(sent)).toContain('Hệ thống nhận trong ít phút');
  pass(day, LOOK);
  expect(shown(day, 'state')).toContain('Yêu cầu điều chỉnh: sửa xong tick “Nộp lại 1”');
  expect(shown(day, 'remark')).toContain('=Thêm hoạt động (sửa đến hết 26/11/2026)');
  tick(day, TEACHER, true, 'again');
  const key = queued(day, REVIEWER, 2, 'key');
  open(REVIEWER, [id(PLAN)]);
  press(REVIEWER, PLAN, 'cardReview', { key, verdict: 'accept' });
  pass(day, LOOK);
  expect(shown(day, 'state')).toContain('Đã duyệt');
  expect(look(REVIEWER, PLAN)).toMatch(/Lần 1 – .*Thêm hoạt động.*Lần 2 – .*Đạt/s);
});

it('[CD35] a press without a reason, or when it waits no more, writes nothing', () => {
  submitPlan();
  use(REVIEWER, 'review');
  open(REVIEWER, [id(PLAN)]);
  expect(judge(REVIEWER, 'change').notification).toContain('hãy viết vào ô Nhận xét');
  expect(queued(day, REVIEWER, 1, 'verdict')).toBe('');
  tick(day, TEACHER, false);
  expect(judge(REVIEWER, 'accept').notification).toContain('không còn chờ');
  expect(queued(day, REVIEWER, 1, 'verdict')).toBe('');
});

it('[CD36] the principal sees how it stands and no form, and Google refuses a forged answer', () => {
  submitPlan();
  use(PRINCIPAL, 'review');
  const card = look(PRINCIPAL, PLAN);
  expect(card).toMatch(/Chờ .*PHT1.* duyệt/);
  expect(card).not.toContain('cardReview');
  const { firstRow, columns } = REVIEW.queue;
  const start = { sheetId: queueTab(day, REVIEWER), rowIndex: firstRow, columnIndex: columns.verdict };
  const rows = [{ values: [{ userEnteredValue: { stringValue: 'Đạt' } }] }];
  const url = `https://sheets.googleapis.com/v4/spreadsheets/${reviewId(day)}:batchUpdate`;
  const body = { requests: [{ updateCells: { start, rows, fields: 'userEnteredValue' } }] };
  expect(callAs(day, PRINCIPAL, 'POST', url, body).status).toBe(400);
});

it('[CD33] the card of a document tells who changed it last', () => {
  writeInto(day, TEACHER, PLAN, 'Mục tiêu: …');
  expect(look(TEACHER, PLAN)).toMatch(/Sửa lần cuối","text":"gv2\.3a1, 23\/11\/2026 10:\d\d/);
});

it('[CD39] a teacher submits from the card of the plan, and what is not written is not taken', () => {
  use(TEACHER, 'tasks/3a1');
  expect(textOf(open(TEACHER, [id(PLAN)]))).toMatch(/Hạn nộp.*27\/11\/2026 17:00.*Chưa làm.*cardSubmit/s);
  expect(submit().notification).toContain('Đã tick vào dòng');
  pass(day, LOOK);
  expect(look(TEACHER, PLAN)).toMatch(/Kế hoạch chưa viết gì thêm so với mẫu.*cardSubmit/s);
  writeInto(day, TEACHER, PLAN, 'Mục tiêu: …');
  expect(textOf(submit())).toContain('Hệ thống nhận trong ít phút');
  pass(day, LOOK);
  expect(shown(day, 'state')).toBe('Đã nộp, chờ tổ trưởng duyệt');
  expect(look(TEACHER, PLAN)).not.toContain('cardSubmit');
});

it('[CD40] the first card lists reviews, duties and the school at a glance, each for whom uses the workbook', () => {
  submitPlan();
  use(REVIEWER, 'review');
  expect(textOf(open(REVIEWER, []))).toMatch(/Chờ thầy\/cô duyệt: 1.*Lớp 3A1 – Tuần 13/s);
  use(TEACHER, 'tasks/3a1');
  expect(textOf(open(TEACHER, []))).toMatch(/Cần nộp trong hai tuần: \d.*Kế hoạch giáo dục ngày/s);
  use(PRINCIPAL, 'control');
  expect(textOf(open(PRINCIPAL, []))).toMatch(/Trường Mầm non Hoa Mai.*ĐANG CHẠY.*BÁO ĂN.*Mở Tổng quan/s);
});

it('[CD41] with all workbooks in use a card takes seconds', () => {
  submitPlan();
  for (const key of ['review', 'control']) use(REVIEWER, key);
  const runs = [
    open(REVIEWER, []),
    open(REVIEWER, [id(PLAN)]),
    judge(REVIEWER, 'accept'),
    press(REVIEWER, PLAN, 'cardLook'),
  ];
  for (const { executions } of runs) {
    const last = executions[executions.length - 1];
    expect(last?.modelledMs).toBeLessThan(10_000);
    expect(last?.calls.filter(({ service }) => service === 'UrlFetchApp').length).toBeLessThanOrEqual(6);
  }
});
