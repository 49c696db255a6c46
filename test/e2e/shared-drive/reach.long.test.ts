/** A shared drive that the school account cannot reach, or that reaches no further than its domain. */
import { sleepTo } from '../../../scripts/day/day-run';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo, type ExecutionResult } from '../../../src/simulator/script';
import { addRow } from '../../domain/school/edit-tables';
import { MINUTE, pass, ROOM } from '../faults/small-school';
import { accessNow, accessWanted, change, openDesk, type PeopleDesk } from '../people/people-desk';
import { lockState, PRINCIPAL, tickLock, VICE } from './either-edition';

jest.setTimeout(120_000);

const NEW_MANAGER = 'quan.ly.moi@hoamai.example';

let desk: PeopleDesk;
let start: { state: WorldState; tables: PeopleDesk['tables']; row: number };
let runs: ExecutionResult[];

beforeAll(() => {
  desk = openDesk('2026-11-23T20:00+07:00', 1, {}, 'shared_drive');
  desk.world.addAccount(NEW_MANAGER);
  start = { state: desk.world.snapshot(), tables: desk.tables, row: desk.row };
});

beforeEach(() => {
  desk.world.restore(start.state);
  desk.tables = start.tables;
  desk.row = start.row;
  runs = [];
  desk.world.onExecution = (result) => runs.push(result);
});

function members(manager: string): void {
  const { state } = desk.world;
  const [driveId = ''] = Object.keys(state.drive.sharedDrives);
  const top = state.drive.files[driveId];
  if (!top) throw new Error('no shared drive');
  const { permissionId } = desk.world.account(manager);
  top.permissions = [{ id: permissionId, type: 'user', role: 'organizer', emailAddress: manager }];
}

function lossMails(): string[] {
  return desk.world.state.script.mails
    .filter(({ subject }) => subject.includes('Drive dùng chung'))
    .flatMap(({ to }) => to);
}

it('[SD13] out of reach: the board is told once a day, no run fails, and work goes on when it is back', () => {
  const { school, world } = desk;
  members(NEW_MANAGER);
  sleepTo(world, '2026-11-24T08:40+07:00');
  advanceTo(world, '2026-11-24T09:00+07:00');
  tickLock(school, ROOM.key, true);
  expect(runs.filter(({ status }) => status !== 'completed')).toEqual([]);
  expect(lossMails().sort()).toEqual([PRINCIPAL, VICE].sort());
  expect(lockState(school, ROOM.key)).not.toBe('Đã khóa');
  sleepTo(world, '2026-11-24T23:50+07:00');
  advanceTo(world, '2026-11-25T00:20+07:00');
  expect(lossMails()).toHaveLength(4);
  members(SCHOOL_ACCOUNT);
  sleepTo(world, '2026-11-25T06:10+07:00');
  advanceTo(world, '2026-11-25T06:30+07:00');
  expect(lockState(school, ROOM.key)).toBe('Đã khóa');
  expect(runs.filter(({ status }) => status !== 'completed')).toEqual([]);
  expect(lossMails()).toHaveLength(4);
});

it('[SD14] kept to its domain: who is outside of it is named once, all others have what they should', () => {
  const { world } = desk;
  const [driveId = ''] = Object.keys(world.state.drive.sharedDrives);
  const drive = world.state.drive.sharedDrives[driveId];
  if (drive) drive.restrictions.domainUsersOnly = true;
  const OUTSIDE = 'gv.moi@gmail.example';
  const [outside, inside] = [OUTSIDE, 'gv.moi@hoamai.example'].map((email, i) =>
    addRow('staff', [`GV9${i}`, 'Giáo viên mới', 'Giáo viên', email, '3A1', '', '', '']),
  );
  const answer = change(desk, [outside!, inside!]);
  pass(desk.school, 10 * MINUTE);
  expect(answer.progress.split('\n').filter((line) => line.includes(OUTSIDE))).toHaveLength(1);
  expect(accessNow(world)).toEqual(accessWanted(desk, [OUTSIDE]));
});
