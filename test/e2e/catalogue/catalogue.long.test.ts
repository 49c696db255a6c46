/** A set-up year whose record catalogue changes: what happens to the records in Drive. */
import { idOfKey } from '../../../scripts/day/places';
import { sampleTables } from '../../../scripts/school/sample-tables';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { rowWith } from '../../domain/school/edit-tables';
import {
  addRow,
  agreedDesk,
  command,
  commandAt,
  type Desk,
  drivePicture,
  setUpUntil,
  typeIn,
} from '../bad-input/control-desk';

const TABLES = sampleTables({ classes: 4 });

let desk: Desk;
let agreed: WorldState;

beforeAll(() => {
  desk = agreedDesk('2026-11-23T05:00+07:00', '2026-11-23T05:30+07:00', TABLES);
  agreed = desk.world.snapshot();
});

beforeEach(() => {
  desk.world.restore(agreed);
});

/** The first free row of the tab `Lệnh`. */
const COMMAND_ROW = 3;
const LATER = '2026-11-23T05:55+07:00';
const fileOf = (key: string) => desk.world.state.drive.files[idOfKey(desk.world, key)];
const rolesOn = (key: string) =>
  Object.fromEntries(
    Object.values(fileOf(key)?.permissions ?? {}).map(({ emailAddress, role }) => [emailAddress?.split('@')[0], role]),
  );

it('[SL27] a new row makes its record for every class, in a new folder that its people write and its checker reads', () => {
  addRow(desk, 'catalogue', ['suc_khoe', 'Sổ sức khỏe', 'Bảng tính', 'Lớp', 'Y tế', '', 'Hằng tháng']);
  setUpUntil(desk, LATER);
  for (const { cells } of TABLES.classes?.rows ?? []) {
    const id = String(cells[0]).toLowerCase();
    expect(fileOf(`class/${id}/so-suc-khoe/suc_khoe`)?.name).toBe(`Sổ sức khỏe – Lớp ${id.toUpperCase()}`);
    expect(rolesOn(`class/${id}/so-suc-khoe`)).toEqual({
      truong: 'owner',
      [`gv.${id}`]: 'writer',
      [`gv2.${id}`]: 'writer',
      yt: 'reader',
    });
  }
});

it('[SL28] another name renames the records and keeps their ids', () => {
  const before = idOfKey(desk.world, 'class/5a1/children/attendance');
  typeIn(desk, 'catalogue', rowWith(TABLES, 'catalogue', 'code', 'attendance'), 'name', 'Sổ gọi tên');
  setUpUntil(desk, LATER);
  expect(idOfKey(desk.world, 'class/5a1/children/attendance')).toBe(before);
  expect(fileOf('class/5a1/children/attendance')?.name).toBe('Sổ gọi tên – Lớp 5A1');
});

it('[SD3] a shared drive in the middle of the year is refused in words, and nothing is made or moved', () => {
  const rowOfSetting = (label: string) => rowWith(TABLES, 'settings', 'label', label);
  const before = drivePicture(desk);
  typeIn(desk, 'settings', rowOfSetting('Liên kết Drive dùng chung'), 'value', '0ABcDeFgHiJkLUk9PVA');
  typeIn(desk, 'settings', rowOfSetting('Nơi lưu hồ sơ'), 'value', 'Drive dùng chung');
  command(desk, COMMAND_ROW);
  expect(commandAt(desk, COMMAND_ROW)).toMatchObject({
    state: 'Cần sửa',
    plan: expect.stringMatching(/dòng 17.*“Drive của tôi”; nơi lưu chỉ đổi được khi sang năm học mới/),
  });
  expect(drivePicture(desk)).toEqual(before);
});

it('[SL29] a record that no longer applies stays where it is, and nobody but the readers of the class has it', () => {
  const before = drivePicture(desk);
  typeIn(desk, 'catalogue', rowWith(TABLES, 'catalogue', 'code', 'toys'), 'applies', 'Không');
  setUpUntil(desk, LATER);
  const place = ({ id, parentId, trashed }: { id: string; parentId?: unknown; trashed: boolean }) => [
    id,
    parentId,
    trashed,
  ];
  const places = (picture: unknown[]) => picture.map((file) => place(file as Parameters<typeof place>[0]));
  expect(places(drivePicture(desk))).toEqual(places(before));
  expect(rolesOn('class/5a1/toys')).toEqual({ truong: 'owner' });
});
