/** A desk at which the tabs are turned to the next school year. */
import { MARK } from '../../../src/app/marks';
import { effectivePermissions } from '../../../src/simulator/drive';
import { type Edit, setCell } from '../../domain/school/edit-tables';
import type { PeopleDesk } from './people-desk';

export const [OLD, NEW] = ['2026-2027', '2027-2028'] as const;

/** The settings and days off of the year after. */
export function nextYear({ tables }: PeopleDesk): Edit[] {
  const offDays = tables.offDays?.rows ?? [];
  return [
    inSettings(tables, 'Năm học', NEW),
    inSettings(tables, 'Thứ Hai của tuần 1', '06/09/2027'),
    ...offDays.flatMap(({ row }) => [
      setCell('offDays', row, 'from', '24/01/2028'),
      setCell('offDays', row, 'to', '04/02/2028'),
    ]),
  ];
}

export function inSettings(tables: PeopleDesk['tables'], label: string, value: string): Edit {
  return setCell('settings', tables.settings?.rows.find(({ cells }) => cells[0] === label)?.row ?? 0, 'value', value);
}

/** `<key> <e-mail> <role>` of everyone but the school account on the year's items. */
export function accessOf({ world }: PeopleDesk, year: string): string[] {
  return filesOf({ world }, year).flatMap((file) =>
    effectivePermissions(world, file)
      .filter(({ role }) => role !== 'owner')
      .map(({ emailAddress, role }) => `${file.properties[MARK.key]} ${emailAddress} ${role}`),
  );
}

/** Ids of the year's items by key. */
export function idsOf(desk: Pick<PeopleDesk, 'world'>, year: string): Record<string, string> {
  return Object.fromEntries(filesOf(desk, year).map(({ id, properties }) => [properties[MARK.key] ?? '', id]));
}

function filesOf({ world }: Pick<PeopleDesk, 'world'>, year: string) {
  return Object.values(world.state.drive.files).filter(
    ({ trashed, properties }) => !trashed && properties[MARK.year] === year,
  );
}
