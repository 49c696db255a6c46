/** What comes by itself on its day, and addresses that Google does not take. */
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo } from '../../../src/simulator/script';
import { addRow, rowWith, setCell } from '../../domain/school/edit-tables';
import {
  accessNow,
  accessWanted,
  ask,
  change,
  edit,
  holdingsOf,
  openDesk,
  type PeopleDesk,
  protectionsNaming,
  share,
} from './people-desk';

jest.setTimeout(120_000);

let desk: PeopleDesk;
let start: { state: WorldState; tables: PeopleDesk['tables']; row: number };

beforeAll(() => {
  desk = openDesk('2026-11-20T20:00+07:00');
  start = { state: desk.world.snapshot(), tables: desk.tables, row: desk.row };
});

beforeEach(() => {
  desk.world.restore(start.state);
  desk.tables = start.tables;
  desk.row = start.row;
});

const SUBSTITUTE = 'gv.thay@hoamai.example';

it('[PE9] opens for a substitute on her first day and closes the day after her last', () => {
  const dates = ['21/11/2026', '21/11/2026'];
  const { plan } = change(desk, [
    addRow('staff', ['GV8', 'Cô dạy thay', 'Giáo viên', SUBSTITUTE, '3A1', '', ...dates]),
  ]);
  expect(plan).toContain('Người mới: Cô dạy thay');
  expect(holdingsOf(desk.world, SUBSTITUTE)).toEqual([]);
  advanceTo(desk.world, '2026-11-21T00:20+07:00');
  expect(holdingsOf(desk.world, SUBSTITUTE).length).toBeGreaterThan(10);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
  advanceTo(desk.world, '2026-11-22T00:20+07:00');
  expect(holdingsOf(desk.world, SUBSTITUTE)).toEqual([]);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it('[PE9] does not apply what was typed but not agreed to', () => {
  const row = rowWith(desk.tables, 'staff', 'id', 'KT');
  const before = accessNow(desk.world);
  edit(desk, [setCell('staff', row, 'to', '20/11/2026')]);
  advanceTo(desk.world, '2026-11-21T00:20+07:00');
  expect(accessNow(desk.world)).toEqual(before);
});

it('[PE15, PE16] ends on its own what was agreed to: direct grants and protections too', () => {
  const leaver = 'gv2.3a1@hoamai.example';
  const rows = (desk.tables.staff?.rows ?? []).filter(({ cells }) => cells[0] === 'GV2-3A1');
  change(
    desk,
    rows.map(({ row }) => setCell('staff', row, 'to', '20/11/2026')),
  );
  share(desk, 'class/nt1/plan_year/plan_year', leaver, 'writer');
  expect(holdingsOf(desk.world, leaver).length).toBeGreaterThan(10);
  advanceTo(desk.world, '2026-11-21T00:20+07:00');
  expect(holdingsOf(desk.world, leaver)).toEqual([]);
  expect(protectionsNaming(desk.world, leaver)).toEqual([]);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});

it('[PE11] one bad address stops nothing else: the others get and lose what is theirs in the same run', () => {
  const bad = 'khong.phai@@hoamai';
  const [none, fresh, leaver] = ['chua.co@hoamai.example', 'gv.moi@hoamai.example', 'nd1@hoamai.example'];
  const { state, progress } = change(
    desk,
    [
      addRow('staff', ['GV7', 'Cô chưa có tài khoản', 'Giáo viên', none, '3A1', '', '', '']),
      addRow('staff', ['GV9', 'Giáo viên mới', 'Giáo viên', fresh, '3A1', '', '', '']),
      setCell('staff', rowWith(desk.tables, 'staff', 'id', 'ND1'), 'to', '19/11/2026'),
    ],
    [none],
  );
  expect(state).toBe('Xong');
  expect(progress).toContain(none);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk, [none]));
  expect(holdingsOf(desk.world, leaver)).toEqual([]);
  const { plan } = change(desk, [addRow('staff', ['GV6', 'Sai địa chỉ', 'Giáo viên', bad, '3A1', '', '', ''])]);
  expect(plan).toContain(bad);
});

it('[PE11] asks Google for an address it refused only on another day, and then gives what is due', () => {
  const email = 'chua.co@hoamai.example';
  const row = ['GV8', 'Cô chưa có tài khoản', 'Giáo viên', email, '3A1', '', '', ''];
  const { progress, state } = change(desk, [addRow('staff', row)], [email]);
  expect(state).toBe('Xong');
  expect(progress).toContain(email);
  expect(accessNow(desk.world)).toEqual(accessWanted(desk, [email]));
  const batches: string[] = [];
  desk.world.onExchange = ({ url }) => url.includes('/batch/') && batches.push(url);
  expect(ask(desk, 'setUpYear').plan).toContain('GOOGLE KHÔNG NHẬN ĐỊA CHỈ');
  delete desk.world.onExchange;
  expect(batches).toEqual([]);
  desk.world.addAccount(email);
  advanceTo(desk.world, '2026-11-21T00:20+07:00');
  expect(accessNow(desk.world)).toEqual(accessWanted(desk));
});
