/** What someone sees while long work goes on. Rules: src/app/spec/progress.md. */
import type { DayRun } from '../../../scripts/day/day-run';
import { setUpSchool } from '../../../scripts/day/set-up-steps';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { newSchoolWorld } from '../../../scripts/school/school-world';
import { lockProgress } from '../../../src/app/lock-progress';

it('[PR1] a set-up from the menu tells how far it is', () => {
  const school = newSchoolWorld({ now: '2026-11-22T19:30+07:00', seed: 6 });
  const day: DayRun = { school, dice: { rng: 6 }, runs: [], refusals: [], onProgress: () => {} };
  setUpSchool(day, sampleTables({ classes: 4 }));
  const run = day.runs.find(({ functionName, calls }) => functionName === 'menuSetUpYear' && calls.length > 20);
  const toasts = (run?.dialogs ?? []).filter(({ kind }) => kind === 'toast').map(({ text }) => text);
  const done = toasts.flatMap((text) => /^(\d+)\/(\d+) \((\d+)%\)/.exec(text)?.[1] ?? []).map(Number);
  expect(done.length).toBeGreaterThan(3);
  expect(done).toEqual([...done].sort((a, b) => a - b));
  expect(toasts[toasts.length - 1]).toMatch(/100%/);
}, 60_000);

it('[PR2] a lock shows its progress every ten seconds, not sooner', () => {
  let elapsed = 0;
  const shown: string[] = [];
  const context = {
    ports: {
      clock: { elapsedMs: () => elapsed },
      screen: { show: (_file: string, _cell: object, text: string) => shown.push(`${elapsed}: ${text}`) },
    },
    store: { get: () => ({ control: 'file' }) },
    views: { progressText: ({ done, total }: { done: number; total: number }) => `${done}/${total}` },
  } as unknown as Parameters<typeof lockProgress>[0];
  const tell = lockProgress(context, 3, 90);
  for (const done of [0, 20, 40, 60, 80]) {
    tell(done);
    elapsed += 6_000;
  }
  expect(shown).toEqual(['12000: 40/90', '24000: 80/90']);
});
