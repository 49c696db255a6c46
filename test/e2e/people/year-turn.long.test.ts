/** The year's turn through the built worker: a new tree beside the old one, which nobody writes in any more. */
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { advanceTo, type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import { type Edit, setCell } from '../../domain/school/edit-tables';
import { call, fileOf, rowOf, rowsOf } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';
import { textAt } from '../faults/workbook-state';
import { accessOf, idsOf, inSettings, NEW, nextYear, OLD } from './next-year';
import { agree, ask, change, deleteRow, edit, openDesk, type PeopleDesk, share } from './people-desk';

jest.setTimeout(200_000);

const PHOTO = 'Ảnh của cô.docx';
const LEAVER = 'gv2.nt1@hoamai.example';

let desk: PeopleDesk;

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
  upload('gv.nt1@hoamai.example', 'class/nt1/uploads');
});

/** A file of the teacher's own in the class's folder. */
function upload(email: string, key: string): void {
  const { id } = fileOf(desk.world, key);
  call(desk.world, email, 'POST', 'files', { name: PHOTO, mimeType: 'application/pdf', parents: [id] });
}

it('[YR1] refuses a year that has not begun, and the year that goes on stays as it is', () => {
  const before = accessOf(desk, OLD);
  edit(desk, nextYear(desk));
  expect(ask(desk, 'setUpYear').plan).toContain('01/08/2027');
  expect(accessOf(desk, OLD)).toEqual(before);
});

describe('after the turn', () => {
  let old: Record<string, string>;

  beforeAll(() => {
    old = idsOf(desk, OLD);
    advanceTo(desk.world, '2027-08-01T06:00+07:00');
    edit(desk, withoutLeaver());
    ask(desk, 'setUpYear');
    agree(desk);
    advanceTo(desk.world, '2027-08-01T06:40+07:00');
  });

  it('[YR2] a whole new tree lies beside the old one, with no item in both', () => {
    const made = idsOf(desk, NEW);
    expect(Object.keys(made).sort()).toEqual(
      Object.keys(old)
        .filter((key) => !key.includes('gv2-nt1'))
        .sort(),
    );
    expect(Object.values(made).filter((id) => Object.values(old).includes(id))).toEqual([]);
    expect(idsOf(desk, OLD)).toEqual(old);
  });

  it('[YR3] nobody writes in the old year; the board and staff who read it still do, a leaver does not', () => {
    const access = accessOf(desk, OLD);
    expect(access.filter((line) => !line.endsWith(' reader'))).toEqual([]);
    expect(access.filter((line) => line.includes(LEAVER))).toEqual([]);
    expect(access).toContain('class/3a1/plan_week gv.3a1@hoamai.example reader');
    expect(access).toContain('year ht@hoamai.example reader');
  });

  it('[YR4] locks of the old year lock nothing of the new one, and their ticks are gone', () => {
    expect(storedValue(desk.school, 'locks')).toEqual([]);
    expect(ticksInForce()).toEqual([]);
    expect(accessOf(desk, NEW)).toContain('class/3a1/plan_week gv.3a1@hoamai.example writer');
  });

  it('[YR2] given again there is nothing to do, and the last year is not begun again', () => {
    expect(ask(desk, 'setUpYear').plan).toContain('Không có gì phải làm');
    edit(desk, [inSettings(desk.tables, 'Năm học', OLD), inSettings(desk.tables, 'Thứ Hai của tuần 1', '07/09/2026')]);
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
    expect(accessOf(desk, OLD).filter((line) => line.endsWith(' writer')).length).toBeGreaterThan(0);
    advanceTo(desk.world, '2027-08-02T01:00+07:00');
    expect(accessOf(desk, OLD).filter((line) => !line.endsWith(' reader'))).toEqual([]);
  });

  it('[YR6] what a teacher owns in the old year the school has a copy of, and the original is her own', () => {
    const files = Object.values(desk.world.state.drive.files).filter(({ name }) => name === PHOTO);
    const place = files.map(({ ownerEmail, parentId }) => [ownerEmail, parentId === old['class/nt1/uploads']]);
    expect(place.sort()).toEqual([
      ['gv.nt1@hoamai.example', false],
      [SCHOOL_ACCOUNT, true],
    ]);
  });

  it('[YR7] a changed e-mail reads the old year as the old one did, which reads nothing', () => {
    const lines = () => accessOf(desk, OLD).filter((line) => line.includes('gv.3a1@') || line.includes('gv.moi@'));
    const before = lines();
    edit(desk, [inSettings(desk.tables, 'Năm học', NEW), inSettings(desk.tables, 'Thứ Hai của tuần 1', '06/09/2027')]);
    const rows = desk.tables.staff?.rows.filter(({ cells }) => cells.includes('gv.3a1@hoamai.example')) ?? [];
    change(
      desk,
      rows.map(({ row }) => setCell('staff', row, 'email', 'gv.moi@hoamai.example')),
    );
    advanceTo(desk.world, desk.world.state.nowMs + 20 * 60_000);
    expect(before.length).toBeGreaterThan(0);
    expect(lines().sort()).toEqual(before.map((line) => line.replace('gv.3a1@', 'gv.moi@')).sort());
  });
});
