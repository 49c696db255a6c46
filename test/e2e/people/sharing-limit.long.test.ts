/** Google shares no more for a while: the job waits and goes on; what takes access away is done all the same. */
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { clearRestFaults, planRestFault } from '../../../src/simulator/rest';
import { advanceTo } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { addRow, rowWith, setCell } from '../../domain/school/edit-tables';
import { fileOf, filledSchool, idOf, MINUTE, pass, pressUntilDone, SET_UP } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';
import { deviationStates, nextNight, shareWith } from '../healing/tamper-desk';
import { accessNow, accessWanted, agree, answerNow, ask, edit, holdingsOf, openDesk } from './people-desk';

jest.setTimeout(120_000);

const FRESH = 'gv.moi@hoamai.example';
const LEAVER = 'nd1@hoamai.example';

function shareNoMore(world: SimWorld): void {
  planRestFault(world, { kind: 'sharingRateLimitExceeded', methodId: 'drive.permissions.create', count: 100_000 });
}

it('[PE13] a change of staff takes from the leaver at once and gives when Google shares again', () => {
  const desk = openDesk('2026-11-23T08:00+07:00');
  const { world } = desk;
  edit(desk, [
    setCell('staff', rowWith(desk.tables, 'staff', 'id', 'ND1'), 'to', '22/11/2026'),
    addRow('staff', ['GV9', 'Giáo viên mới', 'Giáo viên', FRESH, '3A1', '', '', '']),
  ]);
  ask(desk);
  shareNoMore(world);
  const { state, runs } = agree(desk);
  expect(state).toMatch(/tạm chưa cho chia sẻ/);
  expect(holdingsOf(world, LEAVER)).toEqual([]);
  expect(holdingsOf(world, FRESH)).toEqual([]);
  expect(Math.max(...runs.map(({ modelledMs }) => modelledMs))).toBeLessThan(60_000);
  const asked: string[] = [];
  world.onExchange = ({ url }) => decodeURIComponent(url).includes("'class/3a1'") && asked.push(url);
  advanceTo(world, world.state.nowMs + 13 * MINUTE);
  expect(asked).toEqual([]);
  clearRestFaults(world);
  advanceTo(world, world.state.nowMs + 8 * MINUTE);
  expect(answerNow(desk).state).toBe('Xong');
  expect(accessNow(world)).toEqual(accessWanted(desk));
});

it('[PE13] a set-up makes everything and gives when Google shares again', () => {
  const school = filledSchool('2026-11-22T20:00+07:00', { seed: 1 });
  const { world } = school;
  shareNoMore(world);
  pressUntilDone(school, SET_UP, () => pass(school, 5_000));
  expect(idOf(world, 'class/3a1/plan_week')).not.toBe('');
  expect(storedValue(school, 'setUp')).not.toBeNull();
  clearRestFaults(world);
  pass(school, 25 * MINUTE);
  expect(storedValue(school, 'setUp')).toBeNull();
  const leaf = fileOf(world, 'class/3a1/plan_week');
  expect(leaf.permissions.some(({ role }) => role === 'writer')).toBe(true);
});

it('[PE13] a sweep mends what takes access away, and says of the rest what Google said', () => {
  const desk = openDesk('2026-11-20T23:40+07:00');
  const { school, world } = desk;
  const leaf = fileOf(world, 'class/3a1/plan_week');
  const grant = leaf.permissions.find(({ role }) => role === 'writer');
  const path = `files/${leaf.id}/permissions/${grant?.id ?? ''}`;
  const headers = { Authorization: `Bearer ${SCHOOL_ACCOUNT}` };
  world.rest({ method: 'DELETE', url: `https://www.googleapis.com/drive/v3/${path}`, headers });
  shareWith(school, idOf(world, 'board/management'), LEAVER, 'writer');
  shareNoMore(world);
  nextNight(school);
  expect(deviationStates(school).sort()).toEqual(['left accessMissing', 'solved directGrant']);
  expect(storedValue(school, 'sweep')).toBeNull();
  clearRestFaults(world);
  nextNight(school);
  expect(deviationStates(school).sort()).toEqual(['solved accessMissing', 'solved directGrant']);
  expect(accessNow(world)).toEqual(accessWanted(desk));
});
