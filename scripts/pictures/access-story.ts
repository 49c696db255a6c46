/** Who may do what and why, seen in the tabs: nested locks, requests, proposals, deviations, the report, the journal's check. */
import { CONTROL, JOURNAL, REVIEW, TASKS } from '../../src/app/workbooks';
import { instantOf, type PlainDate } from '../../src/domain/shared/plain-date';
import { columnName } from '../../src/ui/sheets/a1';
import { callAs, type DayRun, passTo, typeAs } from '../day/day-run';
import { idOfKey, rowOf } from '../day/places';
import { controlId, SCHOOL_ACCOUNT } from '../school/school-world';
import type { Camera, Shot } from './camera';

const PRINCIPAL = 'ht@hoamai.example';
const VICE = 'pht1@hoamai.example';
const TEACHER = 'gv.5a1@hoamai.example';
const API = 'https://www.googleapis.com/drive/v3/files';

export function seeAccess(day: DayRun, camera: Camera, date: PlainDate): void {
  passTo(day, instantOf(date, 15 * 60));
  nestedLocks(day, camera);
  requests(day, camera);
  messages(day, camera);
  deviations(day, camera);
  commands(day, camera);
}

type Typed = Readonly<Record<string, string | boolean>>;

/** One row as somebody types it. */
function fill(
  day: DayRun,
  account: string,
  at: { spreadsheetId: string; sheet: number; row: number; columns: Readonly<Record<string, number>> },
  typed: Typed,
): void {
  for (const [name, input] of Object.entries(typed)) {
    const cell = `${columnName(at.columns[name] ?? 0)}${at.row + 1}`;
    if (!typeAs(day, account, { spreadsheetId: at.spreadsheetId, sheet: at.sheet, cell }, input))
      throw new Error(`${name}: ${day.refusals[day.refusals.length - 1]?.error}`);
  }
}

function pass(day: DayRun, minutes: number): void {
  passTo(day, day.school.world.state.nowMs + minutes * 60_000);
}

function see(
  camera: Camera,
  name: string,
  shot: Omit<Shot, 'name' | 'device'>,
  devices: readonly Shot['device'][],
): void {
  for (const device of devices) camera.take({ ...shot, device, name: device === 'phone' ? `${name}-phone` : name });
}

const BOTH = ['desktop', 'phone'] as const;

function nestedLocks(day: DayRun, camera: Camera): void {
  const { world } = day.school;
  const control = controlId(world);
  const { id: sheet, columns } = CONTROL.locks;
  const lock = (key: string, reason: string, more: Typed = {}) => {
    const row = rowOf(world, control, sheet, key);
    fill(day, PRINCIPAL, { spreadsheetId: control, sheet, row, columns }, { ...more, reason, tick: true });
  };
  lock('kind/plan_week', 'Đã duyệt kế hoạch tuần 12');
  lock('period/2026-10', 'Khóa sổ tháng 10', { until: '31/12/2026' });
  lock('theme/mau-giao-gia-dinh', 'Hết chủ đề');
  pass(day, 20);
  lock('year', 'Đoàn kiểm tra của Phòng', { until: '27/11/2026' });
  pass(day, 20);
  const shot = { spreadsheetId: control, sheetId: sheet, account: PRINCIPAL };
  see(camera, 'locks-nested', shot, BOTH);
  see(camera, 'locks-themes', { ...shot, fromRow: 34 }, ['desktop']);
  see(
    camera,
    'closed',
    { spreadsheetId: idOfKey(world, 'tasks/5a1'), sheetId: TASKS.closed.id, account: TEACHER },
    BOTH,
  );
  see(camera, 'themes', { spreadsheetId: control, sheetId: CONTROL.themes.id, account: PRINCIPAL }, ['desktop']);
}

function requests(day: DayRun, camera: Camera): void {
  const { world } = day.school;
  const [book, control] = [idOfKey(world, 'tasks/5a1'), controlId(world)];
  const { id: sheet, firstRow, columns } = TASKS.requests;
  const at = (n: number) => ({ spreadsheetId: book, sheet, row: firstRow + n, columns });
  const record = 'Sổ theo dõi, điểm danh trẻ – Lớp 5A1';
  const asked = { what: 'Ngày 12/11, dòng 3', before: 'vắng', after: 'có mặt', reason: 'Ghi nhầm dòng' };
  fill(day, TEACHER, at(1), { record, ...asked, sent: true });
  fill(day, TEACHER, at(2), { record, what: 'Ngày 13/11', reason: 'Ghi nhầm', sent: true });
  pass(day, 16);
  const board = CONTROL.corrections;
  const row = { spreadsheetId: control, sheet: board.id, row: board.firstRow, columns: board.columns };
  fill(day, PRINCIPAL, row, { hours: '1', choice: 'Đồng ý' });
  pass(day, 6);
  see(camera, 'requests', { spreadsheetId: book, sheetId: sheet, account: TEACHER }, BOTH);
  typeAs(
    day,
    TEACHER,
    { spreadsheetId: idOfKey(world, 'class/5a1/children/attendance'), sheet: 0, cell: 'C9' },
    'có mặt',
  );
  pass(day, 75);
  see(camera, 'requests-closed', { spreadsheetId: book, sheetId: sheet, account: TEACHER }, ['desktop']);
  see(camera, 'corrections', { spreadsheetId: control, sheetId: board.id, account: PRINCIPAL }, BOTH);
}

function messages(day: DayRun, camera: Camera): void {
  const { world } = day.school;
  const [review, control] = [idOfKey(world, 'review'), controlId(world)];
  const tab = world.state.sheets.spreadsheets[review]?.sheets.find(
    ({ title, sheetId }) => title.includes('(PHT1)') && sheetId < REVIEW.queue.firstTab,
  );
  const sheet = tab?.sheetId ?? REVIEW.firstTab;
  const at = (n: number) => ({ spreadsheetId: review, sheet, row: REVIEW.firstRow + n, columns: REVIEW.columns });
  const staff = {
    target: 'GV99',
    role: 'Giáo viên',
    class: '5A1',
    fullName: 'Cô giáo mới',
    email: 'gv.moi@hoamai.example',
  };
  fill(day, VICE, at(0), {
    kind: 'Nhận xét',
    target: 'Lớp 5A1 › Kế hoạch tuần',
    content: 'Tuần 12 còn thiếu hoạt động góc.',
    sent: true,
  });
  fill(day, VICE, at(1), {
    kind: 'Nhân sự',
    ...staff,
    content: 'Thay cô nghỉ thai sản',
    from: '01/12/2026',
    sent: true,
  });
  fill(day, VICE, at(2), { kind: 'Đề nghị khóa', target: 'Tháng 11/2026', content: 'Hết tháng', sent: true });
  fill(day, VICE, at(3), { kind: 'Nhận xét', target: 'Sổ khác', content: 'Thiếu', sent: true });
  pass(day, 16);
  const { id, firstRow, columns } = CONTROL.proposals;
  fill(day, PRINCIPAL, { spreadsheetId: control, sheet: id, row: firstRow, columns }, { choice: 'Đồng ý' });
  pass(day, 10);
  see(camera, 'review', { spreadsheetId: review, sheetId: sheet, account: VICE }, BOTH);
  see(camera, 'review-guide', { spreadsheetId: review, sheetId: REVIEW.guide.id, account: VICE }, ['desktop']);
  see(camera, 'proposals', { spreadsheetId: control, sheetId: id, account: PRINCIPAL }, BOTH);
  see(camera, 'remarks', { spreadsheetId: idOfKey(world, 'tasks/5a1'), sheetId: TASKS.remarks.id, account: TEACHER }, [
    'phone',
  ]);
  see(camera, 'commands-staff', { spreadsheetId: control, sheetId: CONTROL.commands.id, account: PRINCIPAL }, BOTH);
}

/** Somebody renames a folder, shares a record with an outsider, and bins another. */
function deviations(day: DayRun, camera: Camera): void {
  const { world } = day.school;
  const control = controlId(world);
  const on = (key: string) => `${API}/${idOfKey(world, key)}`;
  world.addAccount('phuhuynh@nha.example');
  callAs(day, SCHOOL_ACCOUNT, 'PATCH', on('class/4a1/plan_week'), { name: 'KH tuần (cũ)' });
  callAs(day, SCHOOL_ACCOUNT, 'POST', `${on('class/4a1/toys/toys')}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: 'phuhuynh@nha.example',
  });
  callAs(day, SCHOOL_ACCOUNT, 'POST', `${on('class/4a1/profiles/honours')}/permissions`, {
    type: 'anyone',
    role: 'reader',
  });
  callAs(day, SCHOOL_ACCOUNT, 'PATCH', on('class/4a1/children/child_assess'), { trashed: true });
  pass(day, 20);
  order(day, 'Rà soát');
  pass(day, 30);
  see(camera, 'deviations', { spreadsheetId: control, sheetId: CONTROL.deviations.id, account: PRINCIPAL }, BOTH);
}

function commands(day: DayRun, camera: Camera): void {
  const { world } = day.school;
  const control = controlId(world);
  order(day, 'Báo cáo quyền');
  order(day, 'Kiểm tra nhật ký');
  pass(day, 30);
  const tabs = ['accessByPerson', 'accessByItem', 'catalogue', 'adminBoard', 'accounts', 'commands'] as const;
  for (const tab of tabs)
    see(camera, tab, { spreadsheetId: control, sheetId: CONTROL[tab].id, account: PRINCIPAL }, BOTH);
  see(
    camera,
    'journal-check',
    { spreadsheetId: day.school.journalId, sheetId: JOURNAL.check.id, account: SCHOOL_ACCOUNT },
    ['desktop'],
  );
  for (const key of [
    'class/5a1/children/attendance',
    'class/5a1/profiles/child_profile',
    'office/clerk/print_book',
    'board/management/board_checks',
  ])
    see(
      camera,
      `record-${key.split('/').pop()}`,
      { spreadsheetId: idOfKey(world, key), sheetId: 0, account: PRINCIPAL },
      ['desktop'],
    );
}

/** A command in the first free row of `Lệnh`. */
function order(day: DayRun, name: string): void {
  const { world } = day.school;
  const control = controlId(world);
  const { id: sheet, firstRow, columns } = CONTROL.commands;
  const rows = world.state.sheets.spreadsheets[control]?.sheets.find(({ sheetId }) => sheetId === sheet)?.rows ?? {};
  let row = firstRow;
  while (rows[row]?.[columns.name]?.userEnteredValue?.stringValue) row++;
  fill(day, PRINCIPAL, { spreadsheetId: control, sheet, row, columns }, { name });
  pass(day, 6);
}
