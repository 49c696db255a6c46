/** The weekly mail to the board. Rules: src/app/spec/journal.md. */
import fc from 'fast-check';
import { journalRows } from '../../../scripts/day/places';
import { controlId, pressWorkerMenu } from '../../../scripts/school/school-world';
import { weeklyFrom } from '../../../src/app/weekly';
import { CONTROL, JOURNAL } from '../../../src/app/workbooks';
import { weekOf } from '../../../src/domain/calendar/calendar';
import { chainRows, NO_HASH } from '../../../src/domain/journal/chain';
import { addDays, instantOf, weekdayOf } from '../../../src/domain/shared/plain-date';
import { advanceTo, type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import { date, sampleSchool } from '../../support/school-builder';
import { ROOM, setUpSchool } from '../faults/small-school';
import { sha256 } from '../faults/workbook-state';
import { DOCUMENT, madeIn } from '../healing/tamper-desk';
import { meddle } from './desk';

jest.setTimeout(60_000);

const BOARD = ['ht@hoamai.example', 'pht1@hoamai.example'];
const school = setUpSchool('2026-11-23T09:25+07:00', { seed: 3 });
const { world } = school;
const ready = world.snapshot();
beforeEach(() => world.restore(ready));

const weekly = () => world.state.script.mails.filter(({ subject }) => subject.includes('nhật ký hồ sơ'));
/** Time in which no trigger fires. */
function skipTo(time: string): void {
  const skipped = Date.parse(time) - world.state.nowMs;
  world.state.nowMs += skipped;
  for (const trigger of Object.values(world.state.script.triggers)) if (trigger.slotMs) trigger.slotMs += skipped;
}

const check = () => pressWorkerMenu(school, 'Kiểm tra nhật ký', [{ button: 'OK' }]).dialogs[0]?.text ?? '';

it('[JO15] the day is the first school day of the week, and in a week without school Monday', () => {
  const { calendar } = sampleSchool(4);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), (days) => {
      const today = addDays(date('2026-06-01'), days);
      const monday = addDays(today, 1 - weekdayOf(today));
      const first = weekOf(calendar, today)?.days[0] ?? monday;
      const isDue = today >= first && (today === first || weekdayOf(today) <= 5);
      expect(weeklyFrom(calendar, today)).toBe(isDue ? instantOf(first, 600) : null);
    }),
    { seed: 20261123 },
  );
});

it('[JO15] on Monday at ten the board is told the head of the journal and what was done, once', () => {
  const before = journalRows(world, school.journalId);
  advanceTo(world, '2026-11-23T09:55+07:00');
  expect(weekly()).toEqual([]);
  advanceTo(world, '2026-11-23T10:10+07:00');
  const mails = weekly();
  expect(mails.flatMap(({ to }) => to)).toEqual(BOARD);
  const rows = journalRows(world, school.journalId);
  const told = /có (\d+) dòng, mã dòng cuối: ([0-9a-f]{32})/.exec(mails[0]?.body ?? '');
  const row = rows[Number(told?.[1]) - 1];
  expect(row?.[JOURNAL.month.cells + 1]).toBe(told?.[2]);
  expect(Number(told?.[1])).toBeGreaterThanOrEqual(before.length);
  expect(mails[0]?.body).toContain('Khởi tạo năm học xong: 1 lần');
  skipTo('2026-11-25T10:00+07:00');
  advanceTo(world, '2026-11-25T10:20+07:00');
  expect(weekly()).toHaveLength(BOARD.length);
});

it('[RP23] the mail counts the open deviations and those that wait for a tick, with the link', () => {
  madeIn(school, ROOM.teacher, `${ROOM.key}/plan_week`, 'Tuần 12', DOCUMENT);
  const cell = `${columnName(CONTROL.commands.columns.name)}${CONTROL.commands.firstRow + 2}`;
  const sheet = CONTROL.commands.id;
  type(world, 'ht@hoamai.example', { spreadsheetId: controlId(world), sheet, cell }, 'Rà soát');
  advanceTo(world, '2026-11-23T10:10+07:00');
  const url = `https://docs.google.com/spreadsheets/d/${controlId(world)}/edit#gid=${CONTROL.deviations.id}`;
  expect(weekly()[0]?.body).toContain(`1 sai lệch trong Drive chưa hết, 1 chờ tick Sửa: ${url}`);
});

it('[JO15] a Monday on which no trigger fired is made up on Tuesday', () => {
  skipTo('2026-11-24T06:30+07:00');
  advanceTo(world, '2026-11-24T06:50+07:00');
  expect(weekly()).toHaveLength(BOARD.length);
});

it('[JO16] a journal written anew from its first row on no longer agrees with the mail', () => {
  advanceTo(world, '2026-11-23T10:20+07:00');
  expect(check()).toMatch(/Thư tuần 23\/11\/2026: số \d+, mã [0-9a-f]{32}: khớp/);
  const rows = journalRows(world, school.journalId);
  const { cells: width } = JOURNAL.month;
  const anew = chainRows(
    rows.map((cells) => [...cells.slice(0, width - 1), 'khác']),
    NO_HASH,
    sha256,
  );
  const values = anew.map((row) => ({
    values: [...row.cells, row.previous, row.hash].map((stringValue) => ({ userEnteredValue: { stringValue } })),
  }));
  const start = { sheetId: 100_000 + 202_611, rowIndex: 1, columnIndex: 0 };
  meddle(school, [{ updateCells: { start, rows: values, fields: 'userEnteredValue' } }]);
  const text = check();
  expect(text).toMatch(/Thư tuần 23\/11\/2026: số \d+, mã [0-9a-f]{32}: KHÔNG KHỚP/);
  expect(text).toMatch(/số 1 đến số \d+: không khớp mã đã biết/);
});

it('[JO17] each mail that went out is in the journal, once', () => {
  advanceTo(world, '2026-11-23T10:20+07:00');
  const sent = world.state.script.mails.flatMap(({ to, subject }) => to.map((each) => `${each} Tiêu đề: ${subject}`));
  const logged = journalRows(world, school.journalId).filter(([, , action]) => action === 'Đã gửi thư');
  expect(logged.map(([, , , , to, detail]) => `${to} ${detail?.split('; ')[0]}`).sort()).toEqual(sent.sort());
});
