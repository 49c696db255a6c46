/** What is true of a shared drive alone: members, content restrictions, access lists, the log of changes. */
import { controlId, pressWorkerMenu, SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { advanceTo } from '../../../src/simulator/script';
import { idOf, MINUTE, pass, ROOM, rowsOf, SET_UP, setUpSchool } from '../faults/small-school';
import { textAt } from '../faults/workbook-state';
import {
  as,
  DOCUMENT,
  deviationLines,
  deviationStates,
  madeIn,
  OUTSIDER,
  overNight,
  shareWith,
  tickMend,
} from '../healing/tamper-desk';
import { lockState, tickLock, writersBelow } from './either-edition';

jest.setTimeout(120_000);

const LEAF = `${ROOM.key}/plan_week`;
const OLD_MANAGER = 'quan.ly.cu@hoamai.example';

let school: SchoolWorld;
let driveId: string;
let start: WorldState;

beforeAll(() => {
  school = setUpSchool('2026-11-23T20:00+07:00', { seed: 1, edition: 'shared_drive' });
  driveId = Object.keys(school.world.state.drive.sharedDrives)[0] ?? '';
  for (const email of [OUTSIDER, OLD_MANAGER]) school.world.addAccount(email);
  overNight(school);
  start = school.world.snapshot();
});

beforeEach(() => school.world.restore(start));

it('[SD8] a member is told, makes a lock incomplete, and goes when the board ticks', () => {
  const { world } = school;
  shareWith(school, driveId, OLD_MANAGER, 'fileOrganizer');
  tickLock(school, ROOM.key, true);
  expect(lockState(school, ROOM.key)).not.toBe('Đã khóa');
  overNight(school);
  expect(deviationStates(school)).toEqual(['offered driveMember']);
  const [line] = deviationLines(school);
  expect(line?.what).toContain(`${OLD_MANAGER} (quản lý nội dung)`);
  tickMend(school, line?.row ?? 0);
  pass(school, 12 * MINUTE);
  expect(deviationStates(school)).toEqual(['solved driveMember']);
  overNight(school);
  expect(lockState(school, ROOM.key)).toBe('Đã khóa');
  expect(writersBelow(world, idOf(world, ROOM.key), () => false)).toEqual([]);
});

it('[SD6] a document under a lock is closed to all but those who manage the drive', () => {
  const file = madeIn(school, ROOM.teacher, LEAF, 'Tuần 12', DOCUMENT);
  const restriction = () => school.world.state.drive.files[file]?.contentRestriction;
  tickLock(school, ROOM.key, true);
  expect(restriction()).toMatchObject({ ownerRestricted: true, restrictingEmail: SCHOOL_ACCOUNT });
  tickLock(school, ROOM.key, false);
  expect(restriction()).toBeUndefined();
});

it('[SD9] asks for access lists only where something was given', () => {
  const asked: string[] = [];
  school.world.onExchange = ({ body }) => {
    asked.push(
      ...[...(body ?? '').matchAll(/GET \/drive\/v3\/files\/([^/]+)\/permissions/g)].map(([, id]) => id ?? ''),
    );
  };
  pressWorkerMenu(school, SET_UP, [{ button: 'OK' }]);
  delete school.world.onExchange;
  const { files } = school.world.state.drive;
  const given = Object.values(files).filter(({ ownerEmail, permissions }) => ownerEmail === null && permissions.length);
  expect(new Set(asked)).toEqual(new Set(given.map(({ id }) => id)));
  expect(asked).toHaveLength(given.length);
});

it('[SD16] a folder that was taken out of the drive is told with who can bring it back', () => {
  const { world } = school;
  const { id, parentId } = world.state.drive.files[idOf(world, LEAF)]!;
  const away = world.account(SCHOOL_ACCOUNT).rootId;
  as(
    school,
    SCHOOL_ACCOUNT,
    'PATCH',
    `files/${id}?addParents=${away}&removeParents=${parentId}&supportsAllDrives=true`,
    {},
  );
  overNight(school);
  expect(deviationStates(school)).toContain('left moved');
  const { id: sheetId, columns } = CONTROL.deviations;
  const states = Object.values(rowsOf(world, controlId(world), sheetId)).map((row) => textAt(row[columns.state]));
  expect(states.some((text) => text.includes('kéo thư mục về chỗ cũ'))).toBe(true);
});

it('[SD10] what somebody shares by day, and who becomes a member, is found by the log of the drive', () => {
  const { world } = school;
  advanceTo(world, '2026-11-24T09:10+07:00');
  const file = madeIn(school, ROOM.teacher, LEAF, 'Tuần 12', DOCUMENT);
  shareWith(school, file, OUTSIDER, 'writer', ROOM.teacher);
  shareWith(school, driveId, OLD_MANAGER, 'reader');
  advanceTo(world, '2026-11-24T09:40+07:00');
  expect(deviationStates(school).sort()).toEqual(['offered driveMember', 'solved sharedToOutsider']);
  expect(world.state.drive.files[file]?.permissions).toEqual([]);
});
