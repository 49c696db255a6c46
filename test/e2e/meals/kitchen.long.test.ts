/** The rest of the kitchen's day: its end, beats at leisure, beats that come wrong, and protections that somebody took away. */
import { journalRows, mealCell } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { openStore } from '../../../src/app/store';
import { MEALS, protectionId, supplementSheetId } from '../../../src/app/workbooks';
import { countedBy } from '../../../src/domain/meals/supplements';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo, type ExecutionResult } from '../../../src/simulator/script';
import { batchUpdateAs } from '../../../src/simulator/sheets';
import { idOf, setUpSchool } from '../faults/small-school';
import {
  clockTo,
  closedMorning,
  KITCHEN,
  kitchenOf,
  kitchenTab,
  MONDAY,
  stateOf,
  supplement,
  supplementLines,
  TEACHER,
  tick,
  typeIn,
} from './kitchen-desk';

jest.setTimeout(120_000);

const school = closedMorning(5);
let closed: WorldState;

beforeAll(() => {
  closed = school.world.snapshot();
});

beforeEach(() => {
  school.world.restore(closed);
});

const book = () => kitchenOf(school)?.books[0];
const journal = () => journalRows(school.world, school.journalId).map((cells) => cells.slice(2, 9).join(' | '));

it('[KT25] what is typed until the end is taken, afterwards nobody types or ticks', () => {
  clockTo(school, '15:58');
  expect(supplement(school, TEACHER, '3a1', { main: 15, reason: 'Trẻ về sớm' })).toEqual([true, true]);
  clockTo(school, '16:20');
  expect(book()?.day.supplements).toHaveLength(1);
  expect(supplementLines(school)).toHaveLength(1);
  expect(stateOf(school, '3a1')).toMatch(/chờ bếp nhận$/);
  expect(supplement(school, TEACHER, '3a1', { main: 14 })).toEqual([false]);
  expect(tick(school, KITCHEN, 'kitchen')).toBe(false);
  expect(kitchenOf(school)?.isClosed).toBe(true);
  // The next day's cells are others.
  const taken = book()?.day.supplements;
  clockTo(school, '17:00');
  expect(book()?.day.supplements).toEqual(taken);
});

it('[KT25] a day that no beat ended in the evening is ended by the first one of the next morning', () => {
  supplement(school, TEACHER, '3a1', { main: 18, reason: 'Trẻ về sớm' });
  const { triggerChaos } = school.world.state.script;
  triggerChaos.skipRate = 1;
  clockTo(school, '23:55');
  triggerChaos.skipRate = 0;
  expect(kitchenOf(school)?.isClosed).toBe(false);
  advanceTo(school.world, '2026-11-24T06:20+07:00');
  expect(kitchenOf(school)?.isClosed).toBe(true);
  expect(book()?.day.supplements.map(({ after }) => after.main)).toEqual([18]);
});

it('[KT26] a tick and a row whose protection somebody took away have no effect, and are put right', () => {
  const spreadsheetId = idOf(school.world, 'meals');
  const tab = supplementSheetId('2026-11');
  const row = book()?.rows.indexOf('3a1') ?? 0;
  const ids = [
    protectionId(MEALS.kitchen.id, MEALS.kitchen.protections.kitchen),
    protectionId(tab, MEALS.supplements.firstRowProtection + row),
  ];
  const gone = ids.map((protectedRangeId) => ({ deleteProtectedRange: { protectedRangeId } }));
  batchUpdateAs(school.world, SCHOOL_ACCOUNT, spreadsheetId, gone);
  expect(tick(school, TEACHER, 'kitchen')).toBe(true);
  supplement(school, 'gv.nt1@hoamai.example', '3a1', { main: 3, reason: 'Trẻ về sớm' });
  clockTo(school, '08:46');
  expect(book()?.day).toMatchObject({ confirmation: null, supplements: [] });
  expect(journal().filter((line) => line.includes('không rõ người nhập'))).toHaveLength(2);
  expect(tick(school, TEACHER, 'kitchen')).toBe(false);
  expect(supplement(school, 'gv.nt1@hoamai.example', '3a1', { main: 3 })).toEqual([false]);
  expect(tick(school, KITCHEN, 'kitchen')).toBe(true);
  supplement(school, TEACHER, '3a1', { main: 18, reason: 'Trẻ về sớm' });
  clockTo(school, '08:52');
  expect(book()?.day.confirmation?.by).toBe('kitchen');
  expect(book()?.day.supplements).toHaveLength(1);
});

const gone = (...tabs: number[]) =>
  batchUpdateAs(
    school.world,
    SCHOOL_ACCOUNT,
    idOf(school.world, 'meals'),
    tabs.map((sheetId) => ({ deleteSheet: { sheetId } })),
  );

it.each([
  ['08:50', "the kitchen's tab and the slip", [MEALS.kitchen.id, MEALS.slip.id]],
  ['08:50', 'the supplements', [supplementSheetId('2026-11')]],
  ['10:20', 'everything', [MEALS.kitchen.id, MEALS.slip.id, supplementSheetId('2026-11'), MEALS.guide.id]],
])('[KT31] at %s %s are deleted: they come back, and what was said stands', (time, _what, tabs) => {
  tick(school, KITCHEN, 'kitchen');
  supplement(school, TEACHER, '3a1', { main: 25, reason: 'Trẻ đến muộn' });
  clockTo(school, '08:45');
  expect(tick(school, KITCHEN, 0)).toBe(true);
  clockTo(school, time);
  gone(...tabs);
  const failed = clockTo(school, '10:40').filter(({ status }) => status !== 'completed');
  expect(failed).toEqual([]);
  expect(kitchenTab(school).get('Tổng số suất')).toBe('30');
  expect(kitchenTab(school).get('Bếp xác nhận')).toMatch(/^lúc 08:4\d$/);
  expect(supplementLines(school)).toEqual([
    expect.stringContaining('Lớp 3A1 | ăn chính +6 (19 → 25) | Trẻ đến muộn |'),
  ]);
  expect(supplementLines(school).join()).toContain('NHIỀU HƠN SĨ SỐ');
  expect(stateOf(school, '3a1')).toMatch(/^Bếp đã nhận lúc 08:\d\d/);
  expect(supplement(school, TEACHER, '3a1', { main: 24, reason: 'Trẻ về sớm' })).toEqual([true, true]);
  clockTo(school, '11:10');
  expect(book()?.day.supplements.map(({ after }) => after.main)).toEqual([25, 24]);
});

it('[KT31] a tab that is deleted right before the end comes back closed', () => {
  clockTo(school, '15:56');
  supplement(school, TEACHER, '3a1', { main: 18, reason: 'Trẻ về sớm' });
  clockTo(school, '15:59');
  gone(supplementSheetId('2026-11'));
  expect(clockTo(school, '16:20').filter(({ status }) => status !== 'completed')).toEqual([]);
  expect(kitchenOf(school)?.isClosed).toBe(true);
  expect(supplement(school, TEACHER, '3a1', { main: 24 })).toEqual([false]);
});

it('[KT27] at leisure a supplement is found within a quarter of an hour, and idle beats ask Google once', () => {
  clockTo(school, '10:07');
  const idle = clockTo(school, '11:02').filter(({ functionName }) => functionName === 'dispatch');
  expect(idle.length).toBeGreaterThanOrEqual(10);
  // Requests of one `fetchAll` are one round.
  const roundsOf = ({ calls }: ExecutionResult) =>
    new Set(calls.flatMap(({ service, round }) => (service === 'UrlFetchApp' ? [round] : []))).size;
  // One beat an hour writes the worker's own heartbeat.
  expect(idle.filter((run) => roundsOf(run) > 1).length).toBeLessThanOrEqual(1);
  supplement(school, TEACHER, '3a1', { main: 18, reason: 'Trẻ về sớm' });
  clockTo(school, '11:18');
  expect(book()?.day.supplements).toHaveLength(1);
});

it('[KT28] skipped, doubled and late beats end in the same numbers', () => {
  const story = (chaos: { skipRate: number; doubleRate: number; maxDelayMs: number }) => {
    school.world.restore(closed);
    Object.assign(school.world.state.script.triggerChaos, chaos);
    tick(school, KITCHEN, 'kitchen');
    supplement(school, TEACHER, '3a1', { main: 21, reason: 'Trẻ đến muộn' });
    clockTo(school, '09:20');
    supplement(school, TEACHER, '3a1', { main: 22, snack: 22 });
    clockTo(school, '10:30');
    for (const place of book()?.day.supplements.keys() ?? []) tick(school, KITCHEN, place);
    Object.assign(school.world.state.script.triggerChaos, { skipRate: 0, doubleRate: 0, maxDelayMs: 0 });
    clockTo(school, '16:20');
    const day = book()?.day;
    const tab = kitchenTab(school);
    return { counted: day && countedBy(day), by: day?.confirmation?.by, total: tab.get('Tổng số suất') };
  };
  const calm = story({ skipRate: 0, doubleRate: 0, maxDelayMs: 0 });
  expect(calm).toMatchObject({ counted: { '3a1': { main: 22, snack: 22 } }, by: 'kitchen', total: '27' });
  expect(story({ skipRate: 0.6, doubleRate: 0.3, maxDelayMs: 200_000 })).toEqual(calm);
  expect(story({ skipRate: 0.3, doubleRate: 0.7, maxDelayMs: 60_000 })).toEqual(calm);
});

it('[KT29] who is missing ten minutes before the cut-off is reminded once, whatever beats come twice or late', () => {
  const early = setUpSchool('2026-11-23T07:05+07:00', { seed: 6 });
  agreeTo(early, 'Nhắc báo ăn trước hạn (phút)', '10');
  Object.assign(early.world.state.script.triggerChaos, { doubleRate: 0.8 });
  clockTo(early, '07:20');
  typeIn(early, TEACHER, mealCell(early.world, '3a1', MONDAY, 'present'), 20);
  clockTo(early, '08:29');
  const reminded = early.world.state.script.mails.map(({ to, subject }) => `${to.join()} ${subject}`);
  expect(reminded).toEqual(
    ['gv.nt1', 'gv2.nt1'].map((name) => `${name}@hoamai.example [HSĐT] Lớp NT1: báo ăn trước 08:30`),
  );
});

/** As if the board had agreed to another value of the setting. */
function agreeTo({ world, workerId }: SchoolWorld, label: string, value: string): void {
  const properties = world.state.script.properties[`script|${workerId}`] ?? {};
  const store = openStore({ load: () => properties, save: (changes) => Object.assign(properties, changes) });
  const tables = store.get('school')!;
  const rows = (tables.settings?.rows ?? []).map(({ row, cells }) => ({
    row,
    cells: cells[0] === label ? [label, value, ...cells.slice(2)] : cells,
  }));
  store.set('school', { ...tables, settings: { ...tables.settings!, rows } });
  store.save();
}
