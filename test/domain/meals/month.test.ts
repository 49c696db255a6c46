/** The month of meal reports. */
import fc from 'fast-check';
import { type LedgerLine, mealMonth } from '../../../src/domain/meals/month';
import type { Stage } from '../../../src/domain/school/types';
import { date } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261130, numRuns: width(100, 1_000) };
const CLASSES = [
  { id: 'nt1', stage: 'nursery' },
  { id: '3a1', stage: 'kindergarten' },
  { id: '5a1', stage: 'kindergarten' },
] as const satisfies readonly { id: string; stage: Stage }[];
const DAYS = [23, 24, 25, 26, 27].map((day) => date(`2026-11-${day}`));

const count = fc.option(fc.integer({ min: 0, max: 40 }));
const anyLine: fc.Arbitrary<LedgerLine> = fc.record({
  date: fc.constantFrom(...DAYS),
  classId: fc.constantFrom(...CLASSES.map(({ id }) => id)),
  present: count,
  counts: fc.tuple(count, count, count),
  timing: fc.constantFrom('on_time', 'late', null),
});

const line = (classId: string, day: number, main: number | null, timing: LedgerLine['timing']): LedgerLine => ({
  ...{ date: date(`2026-11-${day}`), classId, present: main, counts: [main, null], timing },
});
const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0);

it('[MM1, MM2] every sum is the sum of the classes, by day, by stage and for each meal, whatever stands twice', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
      const month = mealMonth({ classes: CLASSES, lines, attended: {} });
      const last = new Map(lines.map((one) => [`${one.classId} ${one.date}`, one]));
      expect(sum(month.totals)).toBe(sum([...last.values()].map(({ counts }) => counts[0] ?? null)));
      expect(sum(month.classes.map(({ total }) => total))).toBe(sum(month.totals));
      month.days.forEach((_, i) => {
        const { nursery, kindergarten } = month.byStage;
        expect((nursery[i] ?? 0) + (kindergarten[i] ?? 0)).toBe(month.totals[i]);
        expect(sum(month.classes.map(({ portions }) => portions[i] ?? null))).toBe(month.totals[i]);
      });
      month.columns.forEach(({ nursery, kindergarten }, i) => {
        expect(nursery + kindergarten).toBe(sum([...last.values()].map(({ counts }) => counts[i] ?? null)));
      });
    }),
    SEED,
  );
});

it('[MM1] a class without a line or a number has none, which is not zero', () => {
  const lines = [line('nt1', 23, 0, 'on_time'), line('3a1', 23, null, null), line('3a1', 24, 20, 'late')];
  const { days, classes } = mealMonth({ classes: CLASSES, lines, attended: {} });
  expect(days).toEqual(['2026-11-23', '2026-11-24']);
  expect(classes.map(({ portions }) => portions)).toEqual([
    [0, null],
    [null, 20],
    [null, null],
  ]);
});

it('[MM3] the rate is of the days asked, missing ones too', () => {
  const lines = [
    ...[line('nt1', 23, 9, 'on_time'), line('nt1', 24, 9, 'late')],
    ...[line('nt1', 25, null, null), line('nt1', 26, 9, 'on_time')],
  ];
  const [nursery, other] = mealMonth({ classes: CLASSES, lines, attended: {} }).classes;
  expect([nursery?.asked, nursery?.reported, nursery?.onTimeRate]).toEqual([4, 3, 50]);
  expect(other?.onTimeRate).toBeNull();
});

it('[MM4, MM6] differences and refunds come from the attendance books that were read', () => {
  const attended = { nt1: { present: new Map([[DAYS[0]!, 8] as const, [DAYS[1]!, 9] as const]), refundDays: 3 } };
  const lines = [line('nt1', 23, 9, 'on_time'), line('nt1', 24, 9, 'on_time'), line('3a1', 23, 9, 'on_time')];
  const month = mealMonth({ classes: CLASSES, lines, attended });
  expect(month.differences.map(({ type, classId, date: day }) => [type, classId, day])).toEqual([
    ['PortionsOverPresent', 'nt1', '2026-11-23'],
  ]);
  expect(month.classes.map(({ refundDays }) => refundDays)).toEqual([3, null, null]);
});
