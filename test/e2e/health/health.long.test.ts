/** The worker's heartbeat, failed runs and triggers, through the pushed bundle. Rules: src/app/spec/health.md. */
import { passTo, sleepTo, typeAs } from '../../../scripts/day/day-run';
import { journalRows, valuesAt } from '../../../scripts/day/places';
import { controlId, MENU, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { armFaults, openSpreadsheet, pressMenuItem } from '../../../src/simulator/script';
import { MONDAY, mondaySchool } from '../../support/monday-school';

const PRINCIPAL = 'ht@hoamai.example';
const day = mondaySchool();
const { world } = day.school;
let ready: WorldState;

beforeAll(() => {
  ready = world.snapshot();
});

beforeEach(() => {
  world.restore(ready);
});

function health(): Map<string, string> {
  const box = [0, 0, CONTROL.health.rows, CONTROL.health.width] as [number, number, number, number];
  const rows = valuesAt(world, controlId(world), CONTROL.health.id, box);
  return new Map(rows.map(([name, value]) => [String(name), String(value)]));
}

const machine = () => health().get('Máy nền');

function triggers(): string[] {
  return Object.values(world.state.script.triggers)
    .map(({ handler }) => handler)
    .sort();
}

it('[HB1, HB3] a heartbeat comes every hour, and a worker that stands still is told by the sheet', () => {
  passTo(day, `${MONDAY}T10:30+07:00`);
  expect(machine()).toBe('ĐANG CHẠY');
  expect(health().get('Cần làm')).toBe('Không phải làm gì');
  expect(health().get('Thư hôm nay')).toMatch(/Còn gửi được \d+ người; 0 thư/);
  expect(health().get('Giờ máy hôm nay')).toMatch(/^Khoảng \d+ phút; Gmail thường được 90/);
  expect(health().get('Bộ nhớ')).toMatch(/^\d+ trên 500 KB/);
  expect(health().get('Rà soát đêm')).toMatch(/23\/11\/2026/);
  expect(health().get('Lượt hỏng')).toBe('Chưa có');
  sleepTo(world, `${MONDAY}T13:10+07:00`);
  expect(machine()).toBe('ĐANG CHẠY');
  sleepTo(world, `${MONDAY}T14:00+07:00`);
  expect(machine()).toMatch(/^NGỪNG/);
  expect(health().get('Cần làm')).toContain(SCHOOL_ACCOUNT);
  expect(health().get('Cần làm')).toContain('Sửa trình kích hoạt');
  passTo(day, `${MONDAY}T15:30+07:00`);
  expect(machine()).toBe('ĐANG CHẠY');
});

it('[HB1] a night is no standstill', () => {
  for (const time of ['23T21:00', '24T05:59', '24T06:30', '24T09:59', '24T10:01']) {
    passTo(day, `2026-11-${time}+07:00`);
    expect([time, machine()]).toEqual([time, 'ĐANG CHẠY']);
  }
});

it('[HB2] the heartbeat is the one thing written in hours without news, and wakes no look at the control workbook', () => {
  passTo(day, `${MONDAY}T16:19+07:00`);
  const exchanges: string[] = [];
  world.onExchange = ({ url }) => exchanges.push(url);
  const before = day.runs.length;
  passTo(day, `${MONDAY}T16:58+07:00`);
  world.onExchange = undefined;
  expect(exchanges.filter((url) => url.includes(':batchUpdate'))).toHaveLength(1);
  const calls = day.runs.slice(before).map(({ callCount }) => callCount);
  // That beat also notes that it looked, and its own time.
  expect(calls.filter((count) => count > 3)).toEqual([6]);
});

it('[HB4] a failed run is told with its job, and that it was made up for', () => {
  armFaults(
    world,
    [3, 4, 5, 6].map((call) => ({ call, kind: 'before' })),
  );
  passTo(day, `${MONDAY}T07:06+07:00`);
  passTo(day, `${MONDAY}T07:12+07:00`);
  expect(health().get('Lượt hỏng')).toContain('Đã tự làm bù xong lúc 23/11/2026');
  expect(journalRows(world, day.school.journalId).join('\n')).toContain('Một lượt chạy hỏng, đã làm bù');
});

it('[HB5] triggers that are gone are made again and doubled ones deleted', () => {
  const all = triggers();
  const beat = Object.values(world.state.script.triggers).find(({ handler }) => handler === 'dispatch')!;
  const edit = Object.values(world.state.script.triggers).find(({ handler }) => handler === 'onControlEdit')!;
  delete world.state.script.triggers[beat.id];
  world.state.script.triggers.doubled = { ...edit, id: 'doubled' };
  const { dialogs } = pressWorkerMenu(day.school, 'Sửa trình kích hoạt');
  expect(JSON.stringify(dialogs)).toContain('thêm');
  expect(triggers()).toEqual(all);
  const at = (cell: string) => ({ spreadsheetId: controlId(world), sheet: CONTROL.commands.id, cell });
  expect(typeAs(day, PRINCIPAL, at('B10'), 'Sửa trình kích hoạt')).toBe(true);
  passTo(day, `${MONDAY}T07:20+07:00`);
  const [[told]] = valuesAt(world, controlId(world), CONTROL.commands.id, [9, 4, 1, 1]) as [[string]];
  expect(told).toContain('thêm 0, bỏ 0');
  expect(triggers()).toEqual(all);
});

it('[HB6] the menu does nothing for anybody else', () => {
  const helper = 'kythuat@hoamai.example';
  world.addAccount(helper);
  const file = world.state.drive.files[day.school.journalId]!;
  file.permissions.push({ ...file.permissions[0]!, id: 'helper', emailAddress: helper, role: 'writer' });
  const before = triggers();
  openSpreadsheet(world, helper, day.school.journalId);
  for (const item of ['Cài đặt', 'Sửa trình kích hoạt']) {
    const run = pressMenuItem(world, helper, day.school.journalId, [MENU, item], { answers: [] });
    expect(JSON.stringify(run)).toContain(`Chỉ tài khoản trường ${SCHOOL_ACCOUNT}`);
  }
  expect(triggers()).toEqual(before);
});
