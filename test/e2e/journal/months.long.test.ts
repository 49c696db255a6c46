/** The journal over the months. Rules: src/app/spec/journal.md. */
import { journalRows } from '../../../scripts/day/places';
import { pressWorkerMenu } from '../../../scripts/school/school-world';
import { JOURNAL, journalSheetId } from '../../../src/app/workbooks';
import { advanceTo } from '../../../src/simulator/script';
import { MINUTE, pass, setUpSchool } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';
import { chainFindings } from '../faults/workbook-state';
import { meddle, tabOf } from './desk';

jest.setTimeout(60_000);

const school = setUpSchool('2026-11-30T21:30+07:00', { seed: 3 });
const ready = school.world.snapshot();
beforeEach(() => school.world.restore(ready));

const runByHand = () => pressWorkerMenu(school, 'Chạy ngay', []);

it('[JO8] a run appends all it did in one request, and a beat with nothing to tell asks nothing of the journal', () => {
  const { calls } = runByHand();
  const appends = calls.filter(({ service, isWrite }) => service === 'UrlFetchApp' && isWrite);
  expect(appends).toHaveLength(1);
  const before = school.world.state.script.executions.length;
  const asked: string[] = [];
  school.world.onExchange = ({ url }) => asked.push(url);
  pass(school, 11 * MINUTE);
  delete school.world.onExchange;
  expect(school.world.state.script.executions.length).toBeGreaterThan(before);
  expect(asked).toEqual([]);
});

it('[JO10] the first entry of a month makes its tab, puts the last one out of sight, and goes on from it', () => {
  runByHand();
  const november = journalRows(school.world, school.journalId);
  expect(tabOf(school, '2026-12')).toBeUndefined();
  advanceTo(school.world, '2026-12-01T09:00+07:00');
  runByHand();
  expect(tabOf(school, '2026-11')).toMatchObject({ hidden: true });
  const december = tabOf(school, '2026-12');
  expect(december).toMatchObject({ hidden: false, title: 'Nhật ký 12/2026', columnCount: JOURNAL.month.width });
  for (const month of ['2026-11', '2026-12']) expect(tabOf(school, month)?.protectedRanges).toHaveLength(1);
  const all = journalRows(school.world, school.journalId);
  const [last, first] = [all[november.length - 1], all[november.length]];
  expect(first?.[JOURNAL.month.cells]).toBe(last?.[JOURNAL.month.cells + 1]);
  expect(all.map(([number]) => Number(number))).toEqual(all.map((_, i) => i + 1));
  expect(chainFindings(school)).toEqual([]);
});

it('[JO11] a deleted tab is made again for what is to come; what stood in it is missing', () => {
  const lost = journalRows(school.world, school.journalId).length;
  meddle(school, [{ deleteSheet: { sheetId: journalSheetId('2026-11') } }]);
  expect(runByHand().status).toBe('failed');
  runByHand();
  expect(tabOf(school, '2026-11')).toBeDefined();
  expect(storedValue(school, 'log')).toEqual([]);
  expect(chainFindings(school)).toEqual([{ type: 'missing', from: 1, to: lost }]);
});

it('[JO11] the deleted tab of the last month does not stop the next one', () => {
  meddle(school, [{ deleteSheet: { sheetId: journalSheetId('2026-11') } }]);
  advanceTo(school.world, '2026-12-01T09:00+07:00');
  runByHand();
  runByHand();
  expect(tabOf(school, '2026-12')).toBeDefined();
  expect(storedValue(school, 'log')).toEqual([]);
});
