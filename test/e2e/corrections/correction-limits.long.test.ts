/** What a correction may not become: someone else's word, writing after the hour, many calls. Rules: src/app/spec/corrections.md. */
import { type DayRun, passTo } from '../../../scripts/day/day-run';
import { idOfKey } from '../../../scripts/day/places';
import { controlId, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL, protectionId, TASKS } from '../../../src/app/workbooks';
import type { CorrectionRequest } from '../../../src/domain/corrections/request';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { storedValue } from '../faults/stored-value';
import {
  answer,
  ask,
  boardRow,
  COLLEAGUE,
  correctionDesk,
  decide,
  journalText,
  lock,
  mailsTo,
  PRINCIPAL,
  pass,
  RECORD,
  TEACHER,
  tasksId,
  tick,
  typeInRecord,
  WANTED,
  writers,
} from './correction-desk';

let day: DayRun;
let locked: WorldState;

beforeAll(() => {
  day = correctionDesk({ expirationOnConsumer: true, ownerRestrictedOnConsumer: true });
  locked = day.school.world.snapshot();
}, 120_000);

beforeEach(() => {
  day.school.world.restore(locked);
  day.runs.length = 0;
});

function unprotect(spreadsheetId: string, id: number): void {
  batchUpdateAs(day.school.world, SCHOOL_ACCOUNT, spreadsheetId, [{ deleteProtectedRange: { protectedRangeId: id } }]);
}

it('[CO2] a row that others could type in is not received, and protected again', () => {
  unprotect(tasksId(day), protectionId(TASKS.requests.id, 10));
  ask(day, TEACHER, 1);
  pass(day, 16);
  expect(answer(day, TEACHER, 1)).toContain('không rõ người gửi');
  expect(boardRow(day, 1).number).toBe('');
  expect(tick(day, COLLEAGUE, 1, true, TEACHER)).toBe(false);
  tick(day, TEACHER, 1, true);
  pass(day, 16);
  expect(answer(day, TEACHER, 1)).toContain('Đã nhận');
});

it('[CO9] a decision that others could have made is put back', () => {
  ask(day, TEACHER, 1);
  pass(day, 16);
  unprotect(controlId(day.school.world), protectionId(CONTROL.corrections.id, 2));
  decide(day, 1, { choice: 'Đồng ý' });
  pass(day, 6);
  expect(boardRow(day, 1)).toMatchObject({ choice: '', state: expect.stringMatching(/^Chờ quyết định/) });
  expect(writers(day.school.world)).toEqual([]);
  expect(journalText(day.school)).toContain('Không nhận quyết định');
  decide(day, 1, { choice: 'Đồng ý' });
  pass(day, 6);
  expect(writers(day.school.world)).toHaveLength(1);
});

it('[CO11] what was written after the hour is told to the board', () => {
  ask(day, TEACHER, 1);
  pass(day, 16);
  decide(day, 1, { choice: 'Đồng ý', hours: 0.5 });
  pass(day, 6);
  const [open] = storedValue<CorrectionRequest[]>(day.school, 'corrections') ?? [];
  passTo(day, (open?.untilMs ?? 0) + 1_000);
  expect(typeInRecord(day, TEACHER, 'C9', 'muộn')).toBe(true);
  pass(day, 6);
  expect(boardRow(day, 1)).toMatchObject({ overdue: '1', state: expect.stringContaining('QUÁ GIỜ') });
  expect(answer(day, TEACHER, 1, 'outcome')).toContain('QUÁ GIỜ');
  expect(mailsTo(day, PRINCIPAL).join()).toContain('quá giờ');
});

it('[CO14, BN14] while nobody asks a beat reads no workbook of an asker, and asks Google once', () => {
  pass(day, 62);
  day.runs.length = 0;
  pass(day, 60);
  const beats = day.runs.filter(({ functionName }) => functionName === 'dispatch');
  const fetchesOf = ({ calls }: (typeof beats)[number]) =>
    calls.filter(({ service }) => service === 'UrlFetchApp').length;
  // One beat an hour writes the worker's own heartbeat beside.
  const quiet = beats.filter((beat) => fetchesOf(beat) === 1);
  expect(quiet.length).toBeGreaterThan(10);
  expect(beats.length - quiet.length).toBeLessThanOrEqual(1);
  expect(Math.max(...quiet.map(({ calls }) => calls.length))).toBeLessThanOrEqual(3);
});

it('[CO15] whoever has used her rows up gets new ones', () => {
  const { id: sheetId, columns, firstRow, blockRows } = TASKS.requests;
  const rows = Array.from({ length: blockRows }, () => ({ values: [{ userEnteredValue: { boolValue: true } }] }));
  const start = { sheetId, rowIndex: firstRow + 1, columnIndex: columns.sent };
  batchUpdateAs(day.school.world, TEACHER, tasksId(day), [
    { updateCells: { start, rows, fields: 'userEnteredValue' } },
  ]);
  pass(day, 16);
  expect(ask(day, TEACHER, 2 * blockRows + 3)).toBe(true);
  expect(tick(day, COLLEAGUE, 2 * blockRows + 3, true, TEACHER)).toBe(false);
  pass(day, 16);
  expect(boardRow(day, 1).number).toBe(`26.3A1.${2 * blockRows + 1}`);
});

it('[CO16] the grant carries its hour where Google ends it', () => {
  pressWorkerMenu(day.school, 'Kiểm tra môi trường', [{ button: 'OK' }]);
  ask(day, TEACHER, 1);
  pass(day, 16);
  decide(day, 1, { choice: 'Đồng ý', hours: 1 });
  pass(day, 6);
  const file = day.school.world.state.drive.files[idOfKey(day.school.world, RECORD.key)];
  const grant = file?.permissions.find(({ emailAddress }) => emailAddress === TEACHER);
  expect(grant?.expirationMs).toBeGreaterThan(day.school.world.state.nowMs);
  pass(day, 62);
  expect(writers(day.school.world)).toEqual([]);
  expect(boardRow(day, 1).state).toBe('Đã đóng');
});

it('[CO22] a document that the lock has restricted can be written for the hours, and is restricted again', () => {
  pressWorkerMenu(day.school, 'Kiểm tra môi trường', [{ button: 'OK' }]);
  lock(day, false);
  lock(day, true);
  const id = idOfKey(day.school.world, 'class/3a1/plan_year/plan_year');
  const restricted = () => day.school.world.state.drive.files[id]?.contentRestriction !== undefined;
  expect(restricted()).toBe(true);
  ask(day, TEACHER, 1, { ...WANTED, record: `https://docs.google.com/document/d/${id}/edit` });
  pass(day, 16);
  decide(day, 1, { choice: 'Đồng ý', hours: 0.5 });
  pass(day, 6);
  expect({ restricted: restricted(), writers: writers(day.school.world) }).toEqual({
    restricted: false,
    writers: [`class/3a1/plan_year/plan_year ${TEACHER}`],
  });
  pass(day, 36);
  expect({ restricted: restricted(), writers: writers(day.school.world) }).toEqual({ restricted: true, writers: [] });
});
