/** Tests run our scripts in kept globals, because it is twice as fast: nothing may depend on it. */
import { type DayRun, passTo, sleepTo } from '../../../scripts/day/day-run';
import { setUpSchool } from '../../../scripts/day/set-up-steps';
import { sampleTables } from '../../../scripts/school/sample-tables';
import { newSchoolWorld } from '../../../scripts/school/school-world';
import { width } from '../../support/width';
import { deskOf } from '../locks/lock-desk';

function states(keepsGlobals: boolean): string[] {
  const school = newSchoolWorld({ now: '2026-11-22T19:30+07:00', seed: 5, keepsGlobals });
  const day: DayRun = { school, dice: { rng: 5 }, runs: [], refusals: [], onProgress: () => {} };
  setUpSchool(day, sampleTables({ classes: 2 }));
  const parts = [JSON.stringify(school.world.state)];
  sleepTo(school.world, '2026-11-23T06:55+07:00');
  passTo(day, '2026-11-23T07:05+07:00');
  const desk = deskOf(day);
  desk.tick('year', true, 'Kiểm kê');
  desk.tick('year', false, 'Xong');
  passTo(day, width('2026-11-23T07:40+07:00', '2026-11-28T08:10+07:00'));
  return [
    ...parts,
    JSON.stringify(school.world.state),
    JSON.stringify(day.runs.map(({ logs, calls }) => [logs, calls])),
  ];
}

describe('globals', () => {
  it('[TL14] a morning with a lock and an unlock goes the same with fresh globals and with kept ones', () => {
    const [kept, fresh] = [states(true), states(false)];
    expect(kept.map((part, i) => part === fresh[i])).toEqual([true, true, true]);
  });
});
