/** What goes wrong, reported from a phone and answered by the board. Rules: src/app/spec/incidents.md. */
import { passTo, typeAs } from '../../../scripts/day/day-run';
import { journalRows } from '../../../scripts/day/places';
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL, protectionId, TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { MONDAY, mondaySchool } from '../../support/monday-school';
import { mailsTo } from '../corrections/correction-desk';
import {
  answer,
  boardRow,
  COLLEAGUE,
  PRINCIPAL,
  pass,
  reply,
  report,
  reportCell,
  TEACHER,
  TROUBLE,
  tasksId,
  VICE,
} from './incident-desk';

const day = mondaySchool();
const { world } = day.school;
let ready: WorldState;

beforeAll(() => {
  passTo(day, `${MONDAY}T10:01+07:00`);
  ready = world.snapshot();
});

beforeEach(() => {
  world.restore(ready);
});

const journal = () =>
  journalRows(world, day.school.journalId)
    .map((cells) => cells.join(' | '))
    .join('\n');

it('[IC1, IC4] a teacher reports from a phone, the board is told, answers, and she reads it', () => {
  expect(report(day, TEACHER, 1)).toBe(true);
  expect(typeAs(day, COLLEAGUE, reportCell(day, TEACHER, 2, 'what'), 'x')).toBe(false);
  pass(day, 16);
  expect(boardRow(day, 1)).toMatchObject({
    what: TROUBLE.what,
    since: TROUBLE.since,
    number: '26.SC-3A1.1',
    state: '',
  });
  expect(reply(day, TEACHER, 1)).toContain('đã báo ban quản trị');
  expect(mailsTo(day, VICE).join()).toContain('Sự cố số 26.SC-3A1.1');
  expect(journal()).toContain('Báo sự cố');
  expect(journal()).not.toContain(TROUBLE.what);
  expect(answer(day, 1, 'Đang xử lý', 'Đã gọi kỹ thuật')).toBe(true);
  pass(day, 6);
  expect(reply(day, TEACHER, 1)).toContain('ĐANG XỬ LÝ. Đã gọi kỹ thuật');
  answer(day, 1, 'Đã xong', 'Đã mở lại', PRINCIPAL);
  pass(day, 6);
  expect(reply(day, TEACHER, 1)).toContain('ĐÃ XONG. Đã mở lại');
  const said = mailsTo(day, VICE).length;
  pass(day, 60);
  expect(mailsTo(day, VICE)).toHaveLength(said);
  expect(answer(day, 2, 'Đã xong', 'x', TEACHER)).toBe(false);
});

it('[IC2, IC5] what is missing is said in the row, and what is taken back in both tabs', () => {
  report(day, COLLEAGUE, 1, { what: 'Mất tệp' });
  pass(day, 16);
  expect(reply(day, COLLEAGUE, 1)).toContain('hãy ghi Từ lúc nào');
  expect(boardRow(day, 1).number).toBe('');
  typeAs(day, COLLEAGUE, reportCell(day, COLLEAGUE, 1, 'since'), 'hôm qua');
  pass(day, 16);
  expect(boardRow(day, 1).number).toBe('26.SC-3A1.16');
  typeAs(day, COLLEAGUE, reportCell(day, COLLEAGUE, 1, 'sent'), false);
  pass(day, 16);
  expect(reply(day, COLLEAGUE, 1)).toContain('đã thôi báo');
  expect(boardRow(day, 1).since).toContain('đã thôi');
});

function unprotect(spreadsheetId: string, protectedRangeId: number): void {
  batchUpdateAs(world, SCHOOL_ACCOUNT, spreadsheetId, [{ deleteProtectedRange: { protectedRangeId } }]);
}

it('[IC3, IC6] what others could have typed is not believed', () => {
  unprotect(tasksId(day), protectionId(TASKS.incidents.id, 10));
  report(day, TEACHER, 1);
  pass(day, 16);
  expect(reply(day, TEACHER, 1)).toContain('không rõ người gửi');
  expect(typeAs(day, COLLEAGUE, reportCell(day, TEACHER, 1, 'sent'), true)).toBe(false);
  typeAs(day, TEACHER, reportCell(day, TEACHER, 1, 'sent'), true);
  pass(day, 16);
  expect(boardRow(day, 1).number).toBe('26.SC-3A1.1');
  unprotect(controlId(world), protectionId(CONTROL.incidents.id, CONTROL.incidents.answerProtection));
  const { id: sheetId, firstRow: rowIndex, columns } = CONTROL.incidents;
  const values = ['Đã xong', 'giả'].map((stringValue) => ({ userEnteredValue: { stringValue } }));
  const start = { sheetId, rowIndex, columnIndex: columns.state };
  batchUpdateAs(world, VICE, controlId(world), [
    { updateCells: { start, rows: [{ values }], fields: 'userEnteredValue' } },
  ]);
  pass(day, 6);
  expect(boardRow(day, 1)).toMatchObject({ state: 'Mới', answer: '' });
  expect(reply(day, TEACHER, 1)).not.toContain('XONG');
});

it('[IC7] the sixteenth report has a row', () => {
  const { id: sheetId, columns, firstRow, blockRows } = TASKS.incidents;
  const values = Array.from({ length: blockRows }, () => ({
    values: [TROUBLE.what, TROUBLE.since, ''].map((stringValue) => ({ userEnteredValue: { stringValue } })),
  }));
  const ticks = Array.from({ length: blockRows }, () => ({ values: [{ userEnteredValue: { boolValue: true } }] }));
  const cells = (columnIndex: number, rows: object[]) => ({
    updateCells: { start: { sheetId, rowIndex: firstRow + 1, columnIndex }, rows, fields: 'userEnteredValue' },
  });
  batchUpdateAs(world, TEACHER, tasksId(day), [cells(columns.what, values), cells(columns.sent, ticks)]);
  pass(day, 31);
  expect(boardRow(day, blockRows).number).toBe(`26.SC-3A1.${blockRows}`);
  expect(report(day, TEACHER, 2 * blockRows + 3)).toBe(true);
  pass(day, 16);
  expect(boardRow(day, blockRows + 1).number).toBe(`26.SC-3A1.${2 * blockRows + 1}`);
});

it('[IC8] open incidents cost a beat no call', () => {
  const callsOf = () => {
    passTo(day, `${MONDAY}T16:06+07:00`);
    const before = day.runs.length;
    passTo(day, `${MONDAY}T17:59+07:00`);
    return day.runs.slice(before).map(({ callCount }) => callCount);
  };
  const without = callsOf();
  world.restore(ready);
  report(day, TEACHER, 1);
  expect(callsOf()).toEqual(without);
});

it('[IC10] deleted tabs come back with the next thing to be written there', () => {
  for (const { id: sheetId } of [CONTROL.incidents, CONTROL.health])
    batchUpdateAs(world, SCHOOL_ACCOUNT, controlId(world), [{ deleteSheet: { sheetId } }]);
  report(day, TEACHER, 1);
  pass(day, 62);
  expect(boardRow(day, 1).number).toBe('26.SC-3A1.1');
  expect(answer(day, 1, 'Đã xong', 'x')).toBe(true);
  pass(day, 6);
  expect(reply(day, TEACHER, 1)).toContain('ĐÃ XONG');
  const titles = world.state.sheets.spreadsheets[controlId(world)]?.sheets.map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Sự cố', 'Tình trạng']));
});
