/** Two dispatchers at every beat, edits in between, in many orders: the outcome is that of a calm day. */
import { mealCell } from '../../../scripts/day/places';
import { STAFF_ROW } from '../../../src/app/workbooks';
import { nextTriggerAt } from '../../../src/simulator/script';
import { runOnce } from '../../support/fault-sweep';
import { width } from '../../support/width';
import { lockScope, unlockScope } from '../faults/lock-jobs';
import { mealMorning, planDigests } from '../faults/mail-jobs';
import { MINUTE, ROOM } from '../faults/small-school';
import { problemsWhenOverlapped, ticking, typing } from './overlapped';

jest.setTimeout(300_000);

const SEEDS = width([1], [1, 2, 3, 4, 5, 6, 7, 8]);

describe('overlapping runs', () => {
  it('[CY1] a morning of meal reports ends as without overlaps', async () => {
    const job = mealMorning({ seed: 1 });
    const { outcome } = runOnce(job, null);
    const until = Date.parse('2026-11-23T08:50+07:00');
    for (const seed of SEEDS) {
      const { world } = job;
      world.restore(job.start);
      const beat = Math.max(nextTriggerAt(world) ?? 0, world.now()) + 15 * MINUTE;
      const steps = [
        typing(world, beat + 200, ROOM.teacher, () => mealCell(world, ROOM.id, '2026-11-23', 'present'), 20),
        typing(world, beat + 900, 'nd1@hoamai.example', () => mealCell(world, STAFF_ROW, '2026-11-23', 'main'), 5),
        typing(world, beat + 2_500, ROOM.teacher, () => mealCell(world, ROOM.id, '2026-11-23', 'main'), 19),
      ];
      expect([seed, await problemsWhenOverlapped(job, outcome, { seed, steps, until })]).toEqual([seed, []]);
    }
  });

  it('[CY2] the digests of a Friday go out once', async () => {
    const job = planDigests({ seed: 1 });
    const { outcome } = runOnce(job, null);
    expect(outcome.mails.length).toBeGreaterThan(0);
    const until = Date.parse('2026-11-27T14:25+07:00');
    for (const seed of SEEDS) {
      expect([seed, await problemsWhenOverlapped(job, outcome, { seed, steps: [], until })]).toEqual([seed, []]);
    }
  });

  it.each([
    ['lock', lockScope, true, 'Kiểm tra hồ sơ'],
    ['unlock', unlockScope, false, 'Xong'],
  ] as const)(
    '[CY3] a %s begun by a tick between two dispatchers ends as without them',
    async (_, jobOf, ticked, reason) => {
      const job = jobOf({ seed: 1, client: 'desktop' });
      const { outcome } = runOnce(job, null);
      for (const seed of SEEDS) {
        job.world.restore(job.start);
        const beat = nextTriggerAt(job.world) ?? 0;
        const timeline = {
          seed,
          steps: ticking(job.world, beat - 4_000, ticked, reason),
          until: job.world.now() + 25 * MINUTE,
        };
        expect([seed, await problemsWhenOverlapped(job, outcome, timeline)]).toEqual([seed, []]);
      }
    },
  );
});
