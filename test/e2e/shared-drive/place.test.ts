/** What has to be true of a shared drive before a year is made there. Rules: bad-input.md (BI10), shared-drive.md. */
import { addAccounts, fillControl, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { inSharedDrive, madeDrive } from '../faults/shared-drive-school';
import { filledSchool, MINUTE, pass, SET_UP, smallTables } from '../faults/small-school';
import { as } from '../healing/tamper-desk';

jest.setTimeout(120_000);

const OTHER = 'ban.giam.doc@hoamai.example';
const school = filledSchool('2026-11-22T20:00+07:00', { seed: 1, edition: 'shared_drive' });
const { world } = school;
const [driveId = ''] = Object.keys(world.state.drive.sharedDrives);
let start: WorldState;

beforeAll(() => {
  world.addAccount(OTHER, 'education');
  start = world.snapshot();
});

beforeEach(() => world.restore(start));

/** The dialog of "Khởi tạo năm học", and what the press wrote to Google's files. */
function setUp(button: 'OK' | 'YES' = 'OK') {
  const result = pressWorkerMenu(school, SET_UP, [{ button }]);
  const writes = result.calls.filter(({ isWrite, service }) => isWrite && service === 'UrlFetchApp').length;
  return { text: result.dialogs[0]?.text ?? '', writes };
}

function name(id: string): void {
  const tables = inSharedDrive(smallTables(), id);
  addAccounts(world, tables);
  fillControl(world, tables);
}

const member = (email: string, role: string) =>
  as(school, SCHOOL_ACCOUNT, 'POST', `files/${driveId}/permissions?supportsAllDrives=true`, {
    type: 'user',
    role,
    emailAddress: email,
  });

it('[BI10] a drive that the school account does not see is named with its row', () => {
  name('0AKhongCoDriveNao1PVA');
  const { text, writes } = setUp();
  expect(text).toMatch(/dòng \d+.*không mở được Drive dùng chung “0AKhongCoDriveNao1PVA”/);
  expect(writes).toBe(0);
});

it('[BI10] a drive that another account manages is explained', () => {
  member(OTHER, 'organizer');
  const own = world.account(SCHOOL_ACCOUNT).permissionId;
  as(school, OTHER, 'PATCH', `files/${driveId}/permissions/${own}?supportsAllDrives=true`, { role: 'fileOrganizer' });
  const { text, writes } = setUp();
  expect(text).toMatch(/dòng \d+.*chưa phải Người quản lý của Drive dùng chung “Hồ sơ trường”/);
  expect(writes).toBe(0);
});

it('[BI10] a drive for members only is explained', () => {
  as(school, SCHOOL_ACCOUNT, 'PATCH', `drives/${driveId}`, { restrictions: { driveMembersOnly: true } });
  const { text, writes } = setUp();
  expect(text).toMatch(/dòng \d+.*chỉ cho thành viên mở tệp/);
  expect(writes).toBe(0);
});

it('[SD3, SD4] only managers share folders after the set-up, and another drive is not taken in the same year', () => {
  expect(setUp('YES').text).toContain('KẾ HOẠCH NĂM HỌC');
  pass(school, 7 * MINUTE);
  const restrictions = () => world.state.drive.sharedDrives[driveId]?.restrictions;
  expect(restrictions()?.sharingFoldersRequiresOrganizerPermission).toBe(true);
  as(school, SCHOOL_ACCOUNT, 'PATCH', `drives/${driveId}`, {
    restrictions: { sharingFoldersRequiresOrganizerPermission: false },
  });
  setUp('YES');
  expect(restrictions()?.sharingFoldersRequiresOrganizerPermission).toBe(true);
  expect(setUp().writes).toBe(0);
  name(madeDrive(world, 'Drive khác'));
  const { text, writes } = setUp();
  expect(text).toMatch(new RegExp(`dòng \\d+.*“${driveId}”; nơi lưu chỉ đổi được khi sang năm học mới`));
  expect(writes).toBe(0);
});
