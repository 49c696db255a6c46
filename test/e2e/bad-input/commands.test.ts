/** Rows of the tab `Lệnh`: ticked too soon, used again, used up. */
import { controlId, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo, type } from '../../../src/simulator/script';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { cellName } from '../../../src/ui/sheets/a1';
import { command, commandAt, type Desk, drivePicture, filledDesk, typeAt } from './control-desk';
import { TABLES } from './mistakes';

const { id: sheetId, columns, firstRow, rows } = CONTROL.commands;
const ROW = firstRow + 1;
const WAITS = 'Chờ đồng ý';

let desk: Desk;
let filledIn: WorldState;

beforeAll(() => {
  desk = filledDesk('2026-11-21T10:00+07:00', TABLES);
  filledIn = desk.world.snapshot();
});

beforeEach(() => {
  desk.world.restore(filledIn);
});

function tick(): void {
  const target = { spreadsheetId: controlId(desk.world), sheet: sheetId, cell: cellName(ROW - 1, columns.agree) };
  type(desk.world, SCHOOL_ACCOUNT, target, true);
}

function passMinutes(minutes: number): void {
  advanceTo(desk.world, desk.world.state.nowMs + minutes * 60_000);
}

/** Every row of the tab holds a command that nobody has looked at. */
function fillRows(): void {
  const start = { sheetId, rowIndex: firstRow, columnIndex: columns.name };
  const values = [{ userEnteredValue: { stringValue: 'Rà soát' } }];
  const request = { updateCells: { start, rows: Array.from({ length: rows }, () => ({ values })), fields: '*' } };
  batchUpdateAs(desk.world, SCHOOL_ACCOUNT, controlId(desk.world), [request]);
}

it('[BI11] a tick that was there before the plan begins nothing', () => {
  const before = drivePicture(desk);
  tick();
  command(desk, ROW);
  passMinutes(11);
  expect(commandAt(desk, ROW).state).toBe(WAITS);
  expect(drivePicture(desk)).toEqual(before);
  tick();
  passMinutes(11);
  expect(drivePicture(desk)).not.toEqual(before);
});

it('[BI12] a cleared row takes another command', () => {
  command(desk, ROW);
  typeAt(desk, 'commands', ROW, columns.name, '');
  passMinutes(6);
  typeAt(desk, 'commands', ROW, columns.name, 'Kiểm tra nhật ký');
  passMinutes(6);
  expect(commandAt(desk, ROW).state).toBe('Xong');
});

it('[BI13] with every row taken the menu says what to do, and begins nothing', () => {
  fillRows();
  const before = drivePicture(desk);
  const { status, dialogs } = pressWorkerMenu(desk, 'Khởi tạo năm học', [{ button: 'OK' }]);
  expect(status).toBe('completed');
  expect(dialogs.map(({ text }) => text).join()).toContain('hết dòng');
  expect(drivePicture(desk)).toEqual(before);
});
