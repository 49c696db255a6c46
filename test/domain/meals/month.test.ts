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
/** Each class eats by itself. */
const eatersOn = () => new Map<string, readonly string[]>(CLASSES.map(({ id }) => [id, [id]]));
const sum = (counts: readonly (number | null)[]) => counts.reduce<number>((all, one) => all + (one ?? 0), 0);

it('[MM1, MM2] every sum is the sum of the classes, by day, by stage and for each meal, whatever stands twice', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 30 }), (lines) => {
      const month = mealMonth({ classes: CLASSES, lines, attended: {}, eatersOn });
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
  const { days, classes } = mealMonth({ classes: CLASSES, lines, attended: {}, eatersOn });
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
  const [nursery, other] = mealMonth({ classes: CLASSES, lines, attended: {}, eatersOn }).classes;
  expect([nursery?.asked, nursery?.reported, nursery?.onTimeRate]).toEqual([4, 3, 50]);
  expect(other?.onTimeRate).toBeNull();
});

it('[MM4, MM6] differences and refunds come from the attendance books that were read', () => {
  const attended = { nt1: { present: new Map([[DAYS[0]!, 8] as const, [DAYS[1]!, 9] as const]), refundDays: 3 } };
  const lines = [line('nt1', 23, 9, 'on_time'), line('nt1', 24, 9, 'on_time'), line('3a1', 23, 9, 'on_time')];
  const month = mealMonth({ classes: CLASSES, lines, attended, eatersOn });
  expect(month.differences.map(({ type, classId, date: day }) => [type, classId, day])).toEqual([
    ['PortionsOverPresent', 'nt1', '2026-11-23'],
  ]);
  expect(month.classes.map(({ refundDays }) => refundDays)).toEqual([3, null, null]);
});

describe('on a day with other rules', () => {
  const GROUPS: readonly ReadonlyMap<string, readonly string[]>[] = [
    new Map(CLASSES.map(({ id }) => [id, [id]])),
    new Map([
      ['nt1', ['nt1']],
      ['3a1', ['3a1', '5a1']],
    ]),
    new Map([['5a1', ['5a1', 'nt1', '3a1']]]),
    new Map([['nt1', ['nt1']]]),
  ];

  it('[MM8] a report that counts the children of all who eat together differs from no book, and one more does', () => {
    const present = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }), fc.nat({ max: 30 }));
    const anyDay = fc.record({ groups: fc.constantFrom(...GROUPS), present, isWrong: fc.boolean() });
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: DAYS.length }), (days) => {
        const attended = Object.fromEntries(
          CLASSES.map(({ id }, room) => {
            const byDay = days.map((day, i) => [DAYS[i]!, day.present[room]!] as const);
            return [id, { present: new Map(byDay), refundDays: 0 }];
          }),
        );
        const countOf = (i: number, ids: readonly string[]) =>
          sum(ids.map((id) => attended[id]?.present.get(DAYS[i]!) ?? null)) + Number(days[i]?.isWrong);
        const lines = days.flatMap(({ groups }, i) =>
          [...groups].map(([id, eaters]) => line(id, 23 + i, countOf(i, eaters), 'on_time')),
        );
        const groupsOn = (day: string) => days[DAYS.findIndex((one) => one === day)]?.groups ?? new Map();
        const found = mealMonth({ classes: CLASSES, lines, attended, eatersOn: groupsOn }).differences;
        const wrong = days.flatMap(({ groups, isWrong }, i) =>
          isWrong ? [...groups.keys()].map((id) => `${id} ${DAYS[i]}`) : [],
        );
        expect(found.map(({ classId, date: day }) => `${classId} ${day}`).sort()).toEqual(wrong.sort());
      }),
      SEED,
    );
  });

  it('[MM8] while one of the books has no mark the report stands alone', () => {
    const present = (count: number | null) => ({ present: new Map([[DAYS[0]!, count]]), refundDays: 0 });
    const facts = { classes: CLASSES, lines: [line('3a1', 23, 30, 'on_time')], eatersOn: () => GROUPS[1]! };
    const typesOf = (attended: Parameters<typeof mealMonth>[0]['attended']) =>
      mealMonth({ ...facts, attended }).differences.map(({ type }) => type);
    expect(typesOf({ '3a1': present(20), '5a1': present(10) })).toEqual([]);
    expect(typesOf({ '3a1': present(20), '5a1': present(null) })).toEqual(['NotMarked']);
    expect(typesOf({ '3a1': present(20) })).toEqual([]);
  });
});
