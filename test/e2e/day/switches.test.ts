/** The same small Monday with each assumed rule of Google turned the other way. Rules: src/app/spec/day.md. */
import { runMonday } from '../../../scripts/day/scenario';
import { DEFAULT_SWITCHES, type Switches } from '../../../src/simulator/kernel/switches';

const TURNED: Partial<Switches>[] = (Object.keys(DEFAULT_SWITCHES) as (keyof Switches)[]).map((name) => {
  const value = DEFAULT_SWITCHES[name];
  return { [name]: typeof value === 'number' ? value * 15 : !value };
});

it.each(TURNED)(
  '[DY13] the day ends the same with %j',
  (switches) => {
    const day = runMonday({ seed: 3, classes: 4, switches });
    expect(day.setup.secondRunWrites).toBe(0);
    expect(day.meals.missing).toBe(1);
    expect(day.meals.reported).toBe(3);
    expect(day.lock.restored).toBe(true);
    expect(day.lock.writeAttempts.filter(({ error }) => error === '')).toEqual([]);
  },
  60_000,
);
