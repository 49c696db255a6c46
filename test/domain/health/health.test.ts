/** What failed and how long triggers ran. Rules: src/app/spec/health.md. */
import fc from 'fast-check';
import { afterRun, withFailure } from '../../../src/domain/health/failure';
import { type RunTime, usedMinutes, withRun } from '../../../src/domain/health/trigger-time';
import { instantOf, type PlainDate } from '../../../src/domain/shared/plain-date';

const DAY = '2026-11-23' as PlainDate;
const SEED = { seed: 8 };

it('[HB7] trigger time grows through a day and begins anew with the next one', () => {
  const runs = fc.array(fc.tuple(fc.integer({ min: 0, max: 1_439 }), fc.integer({ min: 0, max: 360_000 })));
  fc.assert(
    fc.property(runs, (some) => {
      let known: RunTime | null = null;
      let last = 0;
      for (const [minutes, ms] of [...some].sort(([one], [other]) => one - other)) {
        known = withRun(known, instantOf(DAY, minutes), ms);
        const used = usedMinutes(known, instantOf(DAY, minutes));
        expect(used).toBeGreaterThanOrEqual(last);
        last = used;
      }
      const all = some.reduce((sum, [, ms]) => sum + ms, 0);
      expect(usedMinutes(known, instantOf(DAY, 1_439))).toBeGreaterThanOrEqual(Math.floor(all / 60_000));
      expect(usedMinutes(known, instantOf('2026-11-24' as PlainDate, 0))).toBe(0);
    }),
    SEED,
  );
});

it('[HB7] a day of idle beats alone is ten minutes', () => {
  expect(usedMinutes(null, instantOf(DAY, 1_439))).toBe(10);
});

it('[HB4] the same job failing again is counted, and only doing it whole makes up for it', () => {
  const once = withFailure(null, 'meals', 'busy', 1_000);
  const twice = withFailure(once, 'meals', 'busy again', 2_000);
  expect(twice).toEqual({ sinceMs: 1_000, atMs: 2_000, job: 'meals', message: 'busy again', times: 2 });
  expect(afterRun(twice, new Set(['requests']), 3_000)).toBe(twice);
  const made = afterRun(twice, new Set(['date', 'meals']), 3_000);
  expect(made.caughtUpMs).toBe(3_000);
  expect(afterRun(made, new Set(['meals']), 4_000)).toBe(made);
  expect(withFailure(made, 'meals', 'busy', 5_000)).toMatchObject({ times: 1, sinceMs: 5_000 });
  expect(withFailure(twice, 'sweep', 'x'.repeat(9_999), 5_000).message).toHaveLength(300);
});
