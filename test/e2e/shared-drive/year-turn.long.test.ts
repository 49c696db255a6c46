/** A school that moves into a shared drive with a new school year. Rules: src/app/spec/shared-drive.md. */

import { sleepTo } from '../../../scripts/day/day-run';
import { MARK } from '../../../src/app/marks';
import { effectivePermissions } from '../../../src/simulator/drive';
import { advanceTo } from '../../../src/simulator/script';
import { type Edit, setCell } from '../../domain/school/edit-tables';
import { inSharedDrive, madeDrive } from '../faults/shared-drive-school';
import { agree, ask, edit, openDesk, type PeopleDesk } from '../people/people-desk';

jest.setTimeout(120_000);

const [OLD, NEW] = ['2026-2027', '2027-2028'] as const;

it('[SD3] a new school year may lie elsewhere, and the last one stays where it is, only read', () => {
  const desk = openDesk('2027-07-30T20:00+07:00');
  const { world } = desk;
  Object.assign(world.account('truong@hoamai.example'), { edition: 'education' });
  const driveId = madeDrive(world);
  sleepTo(world, '2027-08-02T08:00+07:00');
  edit(desk, [...nextYear(desk), (tables) => inSharedDrive(tables, driveId)]);
  ask(desk, 'setUpYear');
  expect(agree(desk).state).not.toBe('Cần sửa');
  advanceTo(world, '2027-08-02T08:20+07:00');
  const files = Object.values(world.state.drive.files);
  const ofYear = (year: string) => files.filter(({ properties }) => properties[MARK.year] === year);
  expect(ofYear(NEW).length).toBeGreaterThan(100);
  expect(ofYear(NEW).every(({ ownerEmail }) => ownerEmail === null)).toBe(true);
  expect(ofYear(NEW).find(({ properties }) => properties[MARK.key] === 'year')?.parentId).toBe(driveId);
  expect(ofYear(OLD).every(({ ownerEmail }) => ownerEmail === 'truong@hoamai.example')).toBe(true);
  const writers = ofYear(OLD).flatMap((file) =>
    effectivePermissions(world, file).filter(({ role }) => role === 'writer'),
  );
  expect(writers).toEqual([]);
});

function nextYear({ tables }: PeopleDesk): Edit[] {
  const row = (label: string) => tables.settings?.rows.find(({ cells }) => cells[0] === label)?.row ?? 0;
  return [
    setCell('settings', row('Năm học'), 'value', NEW),
    setCell('settings', row('Thứ Hai của tuần 1'), 'value', '06/09/2027'),
    ...(tables.offDays?.rows ?? []).flatMap((one) => [
      setCell('offDays', one.row, 'from', '24/01/2028'),
      setCell('offDays', one.row, 'to', '04/02/2028'),
    ]),
  ];
}
