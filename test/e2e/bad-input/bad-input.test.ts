import { pressWorkerMenu } from '../../../scripts/school/school-world';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo } from '../../../src/simulator/script';
import { command, commandAt, type Desk, deleteTab, drivePicture, filledDesk, renameTab, typeIn } from './control-desk';
import { MISTAKES, TABLES } from './mistakes';

const FIRST_COMMAND = 2;

let desk: Desk;
let filledIn: WorldState;

beforeAll(() => {
  desk = filledDesk('2026-11-21T10:00+07:00', TABLES);
  filledIn = desk.world.snapshot();
});

beforeEach(() => {
  desk.world.restore(filledIn);
});

/** Saturday morning: the beats look for commands and have nothing else to do. */
function passMinutes(minutes: number): void {
  const runs = advanceTo(desk.world, desk.world.state.nowMs + minutes * 60_000);
  expect(runs.map(({ status, error }) => error?.message ?? status)).toEqual(runs.map(() => 'completed'));
}

/** The dialog of the menu item; whatever it asks is not agreed to. */
function askByMenu(): string {
  const { status, error, dialogs } = pressWorkerMenu(desk, 'Khởi tạo năm học', [{ button: 'OK' }]);
  expect([status, error]).toEqual(['completed', undefined]);
  return dialogs.map(({ text }) => text).join('\n');
}

function askByTab(): { state: string; plan: string } {
  command(desk, FIRST_COMMAND);
  return commandAt(desk, FIRST_COMMAND);
}

/** The lines of a refusal that have all the parts. */
function linesWith(text: string, parts: readonly string[]): string[] {
  return text.split('\n').filter((line) => parts.every((part) => line.includes(part)));
}

describe.each(MISTAKES)('$name', ({ make, told }) => {
  it('[BI1, BI2, BI3] menu and the tab `Lệnh` tell every mistake and change nothing in Drive', () => {
    make(desk);
    const before = drivePicture(desk);
    const text = askByMenu();
    for (const parts of told) expect([parts, linesWith(text, parts)]).toEqual([parts, [expect.any(String)]]);
    expect(drivePicture(desk)).toEqual(before);
    const { state, plan } = askByTab();
    expect(state).toBe('Cần sửa');
    expect(plan).toBe(text);
    passMinutes(16);
    expect(drivePicture(desk)).toEqual(before);
  });
});

describe('without the tab of commands', () => {
  it('[BI4] the menu says so', () => {
    deleteTab(desk, 'commands');
    const before = drivePicture(desk);
    expect(linesWith(askByMenu(), ['Lệnh: không tìm thấy trang này', 'Hoàn tác'])).toHaveLength(1);
    expect(drivePicture(desk)).toEqual(before);
  });
});

describe('what is no mistake', () => {
  it('[BI4] renamed tabs are read as before', () => {
    const text = () => commandAt(desk, FIRST_COMMAND);
    command(desk, FIRST_COMMAND);
    const plan = text().plan;
    desk.world.restore(filledIn);
    renameTab(desk, 'staff', 'Danh sách nhân sự 2026');
    renameTab(desk, 'classes', 'Các lớp');
    command(desk, FIRST_COMMAND);
    expect(text()).toEqual({ state: 'Chờ đồng ý', plan, progress: '' });
  });

  it('[BI5] an address without a Google account: all else is done, and the row tells which and why', () => {
    typeIn(desk, 'staff', 2, 'email', 'khong.co.tai.khoan@hoamai.example');
    const result = pressWorkerMenu(desk, 'Khởi tạo năm học', [{ button: 'YES' }]);
    expect(result.status).toBe('completed');
    passMinutes(11);
    const { state, progress } = commandAt(desk, FIRST_COMMAND);
    expect(state).toBe('Xong');
    expect(progress).toContain('khong.co.tai.khoan@hoamai.example');
    const keys = Object.values(desk.world.state.drive.files).map((file) => file.properties.hsmnKey);
    expect(keys).toEqual(expect.arrayContaining(['meals', 'tasks/5a1', 'class/5a1/uploads']));
  });

  it('[BI6] mended, the same command makes the plan', () => {
    typeIn(desk, 'staff', 2, 'role', 'Phi công');
    expect(askByTab().state).toBe('Cần sửa');
    typeIn(desk, 'staff', 2, 'role', 'Hiệu trưởng');
    command(desk, FIRST_COMMAND + 1);
    expect(commandAt(desk, FIRST_COMMAND + 1).state).toBe('Chờ đồng ý');
  });
});
