/** From the closing of the reports to the kitchen: one confirmation, one supplement, and who may say what. */
import { journalRows, ledgerOf } from '../../../scripts/day/places';
import type { WorldState } from '../../../src/simulator/kernel/state';
import {
  chat,
  clockTo,
  closedMorning,
  KITCHEN,
  kitchenOf,
  kitchenTab,
  MONDAY,
  PRINCIPAL,
  slip,
  stateOf,
  supplement,
  supplementLines,
  TEACHER,
  tick,
} from './kitchen-desk';

jest.setTimeout(60_000);

const school = closedMorning(5);
let closed: WorldState;

beforeAll(() => {
  closed = school.world.snapshot();
});

beforeEach(() => {
  school.world.restore(closed);
});

const journal = () => journalRows(school.world, school.journalId).map((cells) => cells.slice(2, 9).join(' | '));
const mailsTo = (email: string) => school.world.state.script.mails.filter(({ to }) => to.includes(email));

it('[KT20, KT21] after the closing tab, ledger, slip and chat say the same numbers, the missing class first', () => {
  const tab = kitchenTab(school);
  expect([...tab.keys()].slice(0, 3)).toEqual(['BÁO ĂN NGÀY 23/11/2026', 'Lớp chưa báo', 'Bếp xác nhận']);
  expect(tab.get('Lớp chưa báo')).toBe('Lớp NT1');
  const names = ['Tổng số suất', 'Suất nhà trẻ', 'Suất mẫu giáo', 'Ăn phụ mẫu giáo'];
  expect(names.map((name) => tab.get(name))).toEqual(['24', '0', '19', '20']);
  expect(tab.get('Lớp NT1')).toMatch(/^CHƯA BÁO – hỏi .*NT1/);
  expect(ledgerOf(school.world, MONDAY).map(({ portions }) => portions)).toEqual([null, 19]);
  expect(slip(school)).toContain('2 | Lớp 3A1 | 23 | 20 | 19 | 20 |  | Đúng hạn');
  expect(chat(school)).toContain('24 suất (nhà trẻ 0, mẫu giáo 19, cô 5).');
  expect(chat(school)).toContain('Chưa báo: Lớp NT1. Chưa xác nhận.');
});

it('[KT22] one tick of the kitchen confirms, nobody else can give it, and it stands', () => {
  expect(tick(school, TEACHER, 'kitchen')).toBe(false);
  expect([tick(school, KITCHEN, 'board'), tick(school, PRINCIPAL, 'kitchen')]).toEqual([false, false]);
  expect(tick(school, KITCHEN, 'kitchen')).toBe(true);
  clockTo(school, '08:45');
  expect(kitchenTab(school).get('Bếp xác nhận')).toMatch(/^lúc 08:4\d$/);
  expect(journal().some((row) => row.startsWith(`Xác nhận suất ăn | ${KITCHEN} | Ngày 23/11/2026`))).toBe(true);
  tick(school, KITCHEN, 'kitchen', false);
  tick(school, PRINCIPAL, 'board');
  clockTo(school, '08:50');
  expect(kitchenOf(school)?.books[0]?.day.confirmation?.by).toBe('kitchen');
});

it('[KT23, KT24, KT30] a supplement says what it lacks, waits for its own tick, and then counts everywhere', () => {
  tick(school, KITCHEN, 'kitchen');
  expect(supplement(school, TEACHER, '3a1', { main: 21 })).toEqual([true]);
  expect(supplement(school, TEACHER, 'nt1', { main: 9, reason: 'Trẻ đến muộn' })).toEqual([false, false]);
  clockTo(school, '08:45');
  expect(stateOf(school, '3a1')).toBe('Chưa gửi: chọn lý do');
  expect(tick(school, KITCHEN, 0)).toBe(false);
  supplement(school, TEACHER, '3a1', { reason: 'Trẻ đến muộn' });
  clockTo(school, '08:50');
  expect(stateOf(school, '3a1')).toMatch(/^Đã gửi bếp lúc 08:4\d, chờ bếp nhận – Suất ăn nhiều hơn trẻ có mặt$/);
  expect(supplementLines(school)).toEqual([
    expect.stringMatching(/^Lớp 3A1 \| ăn chính \+2 \(19 → 21\) \| Trẻ đến muộn \|/),
  ]);
  expect(kitchenTab(school).get('Tổng số suất')).toBe('24');
  expect(kitchenTab(school).get('Bổ sung chờ bếp nhận')).toBe('Lớp 3A1: ăn chính +2 (19 → 21)');
  expect(mailsTo(KITCHEN)).toHaveLength(1);
  expect([tick(school, TEACHER, 0), tick(school, KITCHEN, 0)]).toEqual([false, true]);
  clockTo(school, '08:55');
  expect(stateOf(school, '3a1')).toMatch(/^Bếp đã nhận lúc 08:5\d –/);
  expect(kitchenTab(school).get('Tổng số suất')).toBe('26');
  expect(slip(school)).toContain('2 | Lớp 3A1 | 23 | 20 | 21 | 20 |  | CÓ BỔ SUNG');
  expect(chat(school)).toContain('26 suất (nhà trẻ 0, mẫu giáo 21, cô 5).');
  expect(journal().filter((row) => row.includes('bổ sung | ') || row.includes('bổ sung suất ăn | '))).toHaveLength(2);
  expect(kitchenOf(school)?.books[0]?.day.reported['3a1']?.main).toBe(19);
  const own = ledgerOf(school.world, MONDAY).filter((row) => row.class === 'Lớp 3A1');
  expect(own.map(({ portions, status }) => `${portions} ${status}`)).toEqual(['19 Đúng hạn', '21 Bổ sung']);
});
