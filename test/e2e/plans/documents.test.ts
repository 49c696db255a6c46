/** Documents of plans, made at night through the built worker. Rules: src/domain/spec/plans.md. */
import { SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import type { DriveFile } from '../../../src/simulator/drive';
import { advanceTo } from '../../../src/simulator/script';
import { fileOf, idOf, setUpSchool } from '../faults/small-school';

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

it('[PD11] the evening a school is set up makes what its classes owe next, and fills in whose, which week and which days', () => {
  until('2026-11-23T06:05+07:00');
  const week = fileOf(world, `${CLASS}/plan_week/13`);
  expect(week).toMatchObject({ name: 'Kế hoạch tuần 13 (30/11–04/12) – Lớp 3A1', ownerEmail: SCHOOL_ACCOUNT });
  expect(week.parentId).toBe(idOf(world, `${CLASS}/plan_week`));
  expect(week.content).toContain('Tuần 13 (từ ngày 30/11/2026 đến ngày 04/12/2026)');
  expect(week.content).toContain('Lớp: Lớp 3A1');
  for (const { content } of plans()) expect(content).not.toContain('«');
  expect(new Set(keys()).size).toBe(keys().length);
  expect(keys()).toEqual(
    expect.arrayContaining([`${CLASS}/plan_week/12`, `${CLASS}/plan_day/13`, 'class/nt1/plan_week/13']),
  );
  expect(keys()).not.toContain(`${CLASS}/plan_week/11`);
});
