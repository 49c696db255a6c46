/** Documents of plans, night after night through the built worker. Rules: src/domain/spec/plans.md. */
import type { SchoolWorld } from '../../../scripts/school/school-world';
import type { DriveFile } from '../../../src/simulator/drive';
import { advanceTo } from '../../../src/simulator/script';
import { setUpSchool } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';

jest.setTimeout(120_000);

const CLASS = 'class/3a1';
const school: SchoolWorld = setUpSchool('2026-11-22T19:30+07:00', { seed: 3, documents: true });
const { world } = school;

const plans = (): DriveFile[] =>
  Object.values(world.state.drive.files).filter(({ properties }) =>
    /\/plan_(week|day|theme)\/./.test(properties.hsmnKey ?? ''),
  );
const keys = () => plans().map(({ properties }) => properties.hsmnKey);
const until = (time: string) => advanceTo(world, time);

it('[PD12] later nights make what has come within its days, once, and leave the rest alone', () => {
  until('2026-11-23T06:05+07:00');
  const before = new Map(plans().map((one) => [one.id, one.modifiedMs]));
  until('2026-11-24T05:00+07:00');
  until('2026-11-26T06:00+07:00');
  const now = plans();
  expect(keys()).toContain(`${CLASS}/plan_week/14`);
  expect(new Set(keys()).size).toBe(now.length);
  for (const [id, modifiedMs] of before) expect(world.state.drive.files[id]?.modifiedMs).toBe(modifiedMs);
  expect(storedValue(school, 'documentsToFill')).toEqual([]);
});
