/** The year's turn through the built worker: a new tree beside the old one, which nobody writes in any more. */
import { controlId } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import { CONTROL } from '../../../src/app/workbooks';
import { effectivePermissions } from '../../../src/simulator/drive';
import { advanceTo, type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import { type Edit, setCell } from '../../domain/school/edit-tables';
import { rowOf, rowsOf } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';
import { textAt } from '../faults/workbook-state';
import { agree, ask, deleteRow, edit, openDesk, type PeopleDesk, share } from './people-desk';

jest.setTimeout(200_000);

const LEAVER = 'gv2.nt1@hoamai.example';
const [OLD, NEW] = ['2026-2027', '2027-2028'];

let desk: PeopleDesk;

/** `<key> <e-mail> <role>` of everyone but the school account on the year's items. */
function accessOf(year: string): string[] {
  return Object.values(desk.world.state.drive.files)
    .filter(({ trashed, properties }) => !trashed && properties[MARK.year] === year)
    .flatMap((file) =>
      effectivePermissions(desk.world, file)
        .filter(({ role }) => role !== 'owner')
        .map(({ emailAddress, role }) => `${file.properties[MARK.key]} ${emailAddress} ${role}`),
    );
}

function idsOf(year: string): Record<string, string> {
  const files = Object.values(desk.world.state.drive.files).filter(({ properties }) => properties[MARK.year] === year);
  return Object.fromEntries(files.map(({ id, properties }) => [properties[MARK.key] ?? '', `${id}`]));
}

const inSettings = (label: string, value: string): Edit =>
  setCell('settings', desk.tables.settings?.rows.find(({ cells }) => cells[0] === label)?.row ?? 0, 'value', value);

const nextYear = (): Edit[] => [
  inSettings('Năm học', NEW ?? ''),
  inSettings('Thứ Hai của tuần 1', '06/09/2027'),
  ...(desk.tables.offDays?.rows ?? []).flatMap(({ row }) => [
    setCell('offDays', row, 'from', '24/01/2028'),
    setCell('offDays', row, 'to', '04/02/2028'),
  ]),
];

const withoutLeaver = (): Edit[] =>
  (desk.tables.staff?.rows ?? [])
    .filter(({ cells }) => cells[3] === LEAVER)
    .map(({ row }) => row)
    .sort((a, b) => b - a)
    .map((row) => deleteRow('staff', row));

function tickLock(reason: string): void {
  const { world } = desk;
  const spreadsheetId = controlId(world);
  const { id: sheet, columns } = CONTROL.locks;
  const row = rowOf(world, spreadsheetId, sheet, 'class/3a1');
  const cell = (column: number) => ({ spreadsheetId, sheet, cell: `${columnName(column)}${row + 1}` });
  type(world, 'ht@hoamai.example', cell(columns.reason), reason);
  type(world, 'ht@hoamai.example', cell(columns.tick), true);
}

function ticksInForce(): string[] {
  const { id, columns } = CONTROL.locks;
  const rows = Object.values(rowsOf(desk.world, controlId(desk.world), id));
  return rows.filter((row) => textAt(row[columns.tick]) === 'true').map((row) => textAt(row[columns.key]));
}

beforeAll(() => {
  desk = openDesk('2027-07-31T22:00+07:00');
  share(desk, 'class/nt1/plan_year/plan_year', LEAVER, 'writer');
  tickLock('Hết năm học');
});

it('[YR1] refuses a year that has not begun, and the year that goes on stays as it is', () => {
  const before = accessOf(OLD ?? '');
  edit(desk, nextYear());
  expect(ask(desk, 'setUpYear').plan).toContain('01/08/2027');
  expect(accessOf(OLD ?? '')).toEqual(before);
});

describe('after the turn', () => {
  let old: Record<string, string>;

  beforeAll(() => {
    old = idsOf(OLD ?? '');
    advanceTo(desk.world, '2027-08-01T06:00+07:00');
    edit(desk, withoutLeaver());
    ask(desk, 'setUpYear');
    agree(desk);
    advanceTo(desk.world, '2027-08-01T06:40+07:00');
  });

  it('[YR2] a whole new tree lies beside the old one, with no item in both', () => {
    const made = idsOf(NEW ?? '');
    expect(Object.keys(made).sort()).toEqual(
      Object.keys(old)
        .filter((key) => !key.includes('gv2-nt1'))
        .sort(),
    );
    expect(Object.values(made).filter((id) => Object.values(old).includes(id))).toEqual([]);
    expect(idsOf(OLD ?? '')).toEqual(old);
  });

  it('[YR3] nobody writes in the old year; the board and staff who read it still do, a leaver does not', () => {
    const access = accessOf(OLD ?? '');
    expect(access.filter((line) => !line.endsWith(' reader'))).toEqual([]);
    expect(access.filter((line) => line.includes(LEAVER))).toEqual([]);
    expect(access).toContain('class/3a1/plan_week gv.3a1@hoamai.example reader');
    expect(access).toContain('year ht@hoamai.example reader');
  });

  it('[YR4] locks of the old year lock nothing of the new one, and their ticks are gone', () => {
    expect(storedValue(desk.school, 'locks')).toEqual([]);
    expect(ticksInForce()).toEqual([]);
    expect(accessOf(NEW ?? '')).toContain('class/3a1/plan_week gv.3a1@hoamai.example writer');
  });

  it('[YR2] given again there is nothing to do, and the last year is not begun again', () => {
    expect(ask(desk, 'setUpYear').plan).toContain('Không có gì phải làm');
    edit(desk, [inSettings('Năm học', OLD ?? ''), inSettings('Thứ Hai của tuần 1', '07/09/2026')]);
    expect(ask(desk, 'setUpYear').state).toBe('Cần sửa');
  });

  it('[YR5] what is opened in the old year is closed again at night', () => {
    const file = Object.values(desk.world.state.drive.files).find(({ id }) => id === old['class/nt1/plan_year']);
    expect(file).toBeDefined();
    file?.permissions
      .filter(({ role }) => role === 'reader')
      .forEach((grant) => {
        grant.role = 'writer';
      });
    expect(accessOf(OLD ?? '').filter((line) => line.endsWith(' writer')).length).toBeGreaterThan(0);
    advanceTo(desk.world, '2027-08-02T01:00+07:00');
    expect(accessOf(OLD ?? '').filter((line) => !line.endsWith(' reader'))).toEqual([]);
  });
});
