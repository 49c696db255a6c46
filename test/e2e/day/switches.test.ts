/** The same small Monday with the assumed rules of Google turned the other way, some at a time. Rules: src/app/spec/day.md. */
import { runMonday } from '../../../scripts/day/scenario';
import { DEFAULT_SWITCHES, type Switches } from '../../../src/simulator/kernel/switches';
import { width } from '../../support/width';

const TURNED = (Object.keys(DEFAULT_SWITCHES) as (keyof Switches)[]).map((name): Partial<Switches> => {
  const value = DEFAULT_SWITCHES[name];
  return { [name]: typeof value === 'number' ? value * 15 : !value };
});

/** So many at a time: the title of a day that ends otherwise names them. */
const TOGETHER = width(Math.ceil(TURNED.length / 2), 3);
const GROUPS = Array.from({ length: Math.ceil(TURNED.length / TOGETHER) }, (_, n) =>
  Object.assign({}, ...TURNED.slice(n * TOGETHER, (n + 1) * TOGETHER)),
) as Partial<Switches>[];

it.each(GROUPS)(
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
