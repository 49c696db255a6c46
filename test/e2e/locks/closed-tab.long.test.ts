/** What the tab `Đang khóa` tells those whose records are locked, through the built worker. Rules: src/app/spec/locks.md. */
import { passTo, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, valuesAt } from '../../../scripts/day/places';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { TASKS } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { batchUpdateAs, spreadsheetView } from '../../../src/simulator/sheets';
import { lockDesk } from './lock-desk';

const TEACHER = 'gv.3a1@hoamai.example';
const { id: SHEET, firstRow: FIRST, width: WIDTH } = TASKS.closed;
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

const book = (key: string) => idOfKey(world, `tasks/${key}`);

/** Its lines, without the headings. */
function lines(key = '3a1'): string[][] {
  return valuesAt(world, book(key), SHEET, [FIRST, 0, 12, WIDTH])
    .map((cells) => cells.map(String))
    .filter(([what]) => what);
}

const title = (key = '3a1') => String(valuesAt(world, book(key), SHEET, [0, 0, 1, 1])[0]?.[0]);

/** Writes into a tab `Đang khóa` from now on. */
function watchWrites(): string[] {
  const urls: string[] = [];
  const workbooks = new Set(['3a1', '4a1'].map(book));
  world.onExchange = ({ url }) => {
    const [, id = ''] = /spreadsheets\/([^/:]+):batchUpdate/.exec(url) ?? [];
    if (workbooks.has(id)) urls.push(id);
  };
  return urls;
}

it('[LK48] says what, until when, why, since when and by whom, and leads to Đề nghị; then that nothing is locked', () => {
  desk.type('class/3a1', 'until', '23/11/2026');
  desk.tick('class/3a1', true, 'Kiểm tra hồ sơ');
  desk.tick('kind/plan_week', true, 'Duyệt kế hoạch');
  const [whole, kind] = lines();
  expect(whole?.slice(0, 4)).toEqual(['Lớp 3A1: tất cả', 'Hết ngày 23/11/2026', 'Kiểm tra hồ sơ', 'Lớp 3A1']);
  expect([whole?.[4], whole?.[5]]).toEqual([expect.stringContaining('23/11/2026'), expect.not.stringContaining('@')]);
  expect(kind?.slice(0, 3)).toEqual([expect.stringContaining('Kế hoạch tuần'), 'Khi được mở', 'Duyệt kế hoạch']);
  const { sheet } = spreadsheetView(world, TEACHER, book('3a1'), { sheetId: SHEET });
  expect(sheet.cells.find(({ row, column }) => row === 1 && column === 0)?.link).toContain(`gid=${TASKS.requests.id}`);
  expect(lines('4a1').map(([what]) => what)).toEqual([expect.stringContaining('Kế hoạch tuần')]);
  expect(typeAs(desk.day, TEACHER, { spreadsheetId: book('3a1'), sheet: SHEET, cell: 'A4' }, 'x')).toBe(false);
  desk.tick('kind/plan_week', false, 'Xong');
  expect([title('4a1'), lines('4a1'), lines().length]).toEqual(['Không có hồ sơ nào đang khóa.', [], 1]);
  passTo(desk.day, '2026-11-24T06:20+07:00');
  expect([title(), lines()]).toEqual(['Không có hồ sơ nào đang khóa.', []]);
});

it('[LK48] a month, and a file that a link names, are told too', () => {
  const plan = desk.make(SCHOOL_ACCOUNT, idOfKey(world, 'class/3a1/plan_week'), 'Kế hoạch tuần 12');
  desk.type('link/1', 'name', `https://drive.google.com/open?id=${plan}`);
  desk.tick('link/1', true, 'Đã nghiệm thu');
  expect([lines().map(([what]) => what), lines('4a1')]).toEqual([['Kế hoạch tuần 12'], []]);
  desk.tick('period/2026-11', true, 'Khóa sổ tháng');
  expect(lines('4a1').map(([what]) => what)).toEqual(['Tháng 11/2026: tài liệu và sổ']);
});

it('[LK49] one lock writes each tab once, and later beats and nights none', () => {
  const writes = watchWrites();
  desk.tick('class/3a1', true, 'Kiểm tra');
  expect(writes).toEqual([book('3a1')]);
  desk.pass(60);
  passTo(desk.day, '2026-11-24T05:00+07:00');
  expect(writes).toHaveLength(1);
  delete world.onExchange;
});

it('[LK50] a tab that is gone is made again, protected, with what it says', () => {
  batchUpdateAs(world, SCHOOL_ACCOUNT, book('3a1'), [{ deleteSheet: { sheetId: SHEET } }]);
  desk.tick('class/3a1', true, 'Kiểm tra');
  expect(lines().map(([what]) => what)).toEqual(['Lớp 3A1: tất cả']);
  expect(typeAs(desk.day, TEACHER, { spreadsheetId: book('3a1'), sheet: SHEET, cell: 'A4' }, 'x')).toBe(false);
});

it('[LK51] the first two columns fit a phone of 360, and the way to ask stands above them', () => {
  desk.tick('class/3a1', true, 'Kiểm tra');
  const { sheet } = spreadsheetView(world, TEACHER, book('3a1'), { sheetId: SHEET });
  const [what, until] = sheet.columns;
  expect((what?.width ?? 0) + (until?.width ?? 0)).toBeLessThanOrEqual(360 - 44);
  expect(sheet.frozenRows).toBe(FIRST);
});
