/** Google shares no more while the principal locks or unlocks. Rules: src/app/spec/locks.md. */
import { callAs } from '../../../scripts/day/day-run';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { effectiveRole } from '../../../src/simulator/drive';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { clearRestFaults, planRestFault } from '../../../src/simulator/rest';
import { API, lockDesk } from './lock-desk';

const KEY = 'class/3a1';
const TEACHER = 'gv.3a1@hoamai.example';
const WAITING = /tạm chưa cho chia sẻ/;
const desk = lockDesk();
const { world } = desk.day.school;
let ready: WorldState;

beforeAll(() => {
  ready = world.snapshot();
});

beforeEach(() => {
  world.restore(ready);
  desk.day.refusals.length = 0;
});

const roleOn = (key: string) => effectiveRole(world, desk.file(key).id, TEACHER);

function shareNoMore(): void {
  planRestFault(world, { kind: 'sharingRateLimitExceeded', methodId: 'drive.permissions.create', count: 100_000 });
}

/** So that she has to be given it anew. */
function takeAway(key: string): void {
  const { id, permissions } = desk.file(key);
  const hers = permissions.find(({ emailAddress }) => emailAddress === TEACHER);
  callAs(desk.day, SCHOOL_ACCOUNT, 'DELETE', `${API}/${id}/permissions/${hers?.id ?? ''}`);
}

/** Listings of Drive in the rest of the pause, after the beats that look at what was done by hand. */
function listingsInPause(): string[] {
  const urls: string[] = [];
  desk.pass(9);
  world.onExchange = ({ url }) => url.includes('/drive/v3/files?') && urls.push(url);
  desk.pass(5);
  delete world.onExchange;
  return urls;
}

it('[LW23] an unlock says that it waits, asks nothing for a quarter of an hour, and then gives the rest', () => {
  desk.tick(KEY, true, 'Kiểm tra');
  takeAway(`${KEY}/uploads`);
  shareNoMore();
  desk.type(KEY, 'tick', false);
  expect(desk.cell(KEY, 'state')).toMatch(WAITING);
  expect(listingsInPause()).toEqual([]);
  clearRestFaults(world);
  desk.pass(8);
  expect(desk.cell(KEY, 'state')).toBe('Đang mở');
  expect(roleOn(`${KEY}/uploads`)).toBe('writer');
});

it('[LW23] a lock closes at once what it has to close, and is complete when Google shares again', () => {
  takeAway(KEY);
  shareNoMore();
  desk.type(KEY, 'reason', 'Kiểm tra');
  desk.type(KEY, 'tick', true);
  expect(desk.cell(KEY, 'state')).toMatch(WAITING);
  expect(roleOn(`${KEY}/uploads`)).toBe('reader');
  expect(listingsInPause()).toEqual([]);
  clearRestFaults(world);
  desk.pass(8);
  expect([desk.cell(KEY, 'state'), roleOn(KEY)]).toEqual(['Đã khóa', 'reader']);
});

it('[LW23] a class that is unlocked and locked again while Google shares no more stays locked', () => {
  desk.tick(KEY, true, 'Kiểm tra');
  takeAway(`${KEY}/uploads`);
  shareNoMore();
  desk.type(KEY, 'tick', false);
  desk.type(KEY, 'tick', true);
  clearRestFaults(world);
  desk.pass(40);
  expect([desk.cell(KEY, 'state'), roleOn(`${KEY}/uploads`)]).toEqual(['Đã khóa', 'reader']);
});
