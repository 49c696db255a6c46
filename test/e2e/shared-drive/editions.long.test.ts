/** The year's jobs in My Drive and in a shared drive. Rules: src/app/spec/shared-drive.md. */
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import type { DriveFile } from '../../../src/simulator/drive';
import type { WorldState } from '../../../src/simulator/kernel/state';
import { addRow, rowWith } from '../../domain/school/edit-tables';
import { fileOf, idOf, ROOM, secondRun } from '../faults/small-school';
import { as, DOCUMENT, deviationStates, FOLDER, madeIn, OUTSIDER, overNight, shareWith } from '../healing/tamper-desk';
import {
  accessNow,
  accessWanted,
  change,
  deleteRow,
  holdingsOf,
  openDesk,
  type PeopleDesk,
} from '../people/people-desk';
import { EDITIONS, lockState, tickLock, writersBelow } from './either-edition';

jest.setTimeout(120_000);

const LEAF = `${ROOM.key}/plan_week`;
const ALL = 'supportsAllDrives=true';

describe.each(EDITIONS)('%s', (edition) => {
  let desk: PeopleDesk;
  let start: { state: WorldState; tables: PeopleDesk['tables']; row: number };
  const isShared = edition === 'shared_drive';
  const isOpen = ({ properties }: DriveFile) => /^tasks|^review$|^meals\/open$/.test(properties[MARK.key] ?? '');

  beforeAll(() => {
    desk = openDesk('2026-11-22T20:00+07:00', 1, {}, edition);
    desk.world.addAccount(OUTSIDER);
    start = { state: desk.world.snapshot(), tables: desk.tables, row: desk.row };
  });

  beforeEach(() => {
    desk.world.restore(start.state);
    desk.tables = start.tables;
    desk.row = start.row;
  });

  it('[SD1] lies where it should, and a second set-up writes nothing', () => {
    const { world } = desk;
    const top = isShared ? Object.keys(world.state.drive.sharedDrives)[0] : idOf(world, 'root');
    const owner = isShared ? null : SCHOOL_ACCOUNT;
    expect(fileOf(world, 'year')).toMatchObject({ parentId: top, ownerEmail: owner });
    expect(fileOf(world, 'setAside')).toMatchObject({ parentId: top, ownerEmail: owner });
    expect(fileOf(world, 'control')).toMatchObject({ parentId: idOf(world, 'root'), ownerEmail: SCHOOL_ACCOUNT });
    expect(secondRun(desk.school)).toEqual({ secondRun: 'Không có gì phải làm', secondWrites: 0 });
  });

  it('[SD2] gives what the regulation gives, before and after a change of staff', () => {
    expect(accessNow(desk.world)).toEqual(accessWanted(desk));
    const row = rowWith(start.tables, 'staff', 'id', 'GV2-NT1');
    const NEW = ['GV9', 'Giáo viên mới', 'Giáo viên', 'gv.moi@hoamai.example', '3A1', '', '', ''];
    expect(change(desk, [deleteRow('staff', row), addRow('staff', NEW)]).state).toBe('Xong');
    expect(accessNow(desk.world)).toEqual(accessWanted(desk));
    const other = rowWith(desk.tables, 'staff', 'id', 'GV2-NT1');
    change(desk, [deleteRow('staff', other)]);
    expect(holdingsOf(desk.world, 'gv2.nt1@hoamai.example')).toEqual([]);
  });

  it('[SD5] locks the year to the last item, and gives back exactly what there was', () => {
    const { world, school } = desk;
    const before = accessNow(world);
    const file = madeIn(school, ROOM.teacher, LEAF, 'Tuần 12', DOCUMENT);
    madeIn(school, ROOM.teacher, LEAF, 'Của tôi', FOLDER);
    shareWith(school, file, 'gv2.nt1@hoamai.example', 'writer', ROOM.teacher);
    tickLock(school, 'year', true);
    expect(lockState(school, 'year')).toBe('Đã khóa');
    expect(writersBelow(world, idOf(world, 'year'), isOpen)).toEqual([]);
    if (isShared) expect(() => as(school, ROOM.teacher, 'PATCH', `files/${file}?${ALL}`, { name: 'x' })).toThrow();
    tickLock(school, 'year', false);
    expect(accessNow(world)).toEqual(before);
  });

  it('[SD7] finds and mends what people did', () => {
    const { world, school } = desk;
    const record = `${ROOM.key}/plan_year/plan_year`;
    as(school, ROOM.teacher, 'PATCH', `files/${idOf(world, record)}?${ALL}`, { name: 'KH cũ' });
    shareWith(school, idOf(world, LEAF), OUTSIDER, 'writer');
    as(school, SCHOOL_ACCOUNT, 'PATCH', `files/${idOf(world, `${ROOM.key}/toys`)}?${ALL}`, { trashed: true });
    overNight(school);
    expect(deviationStates(school).sort()).toEqual(['solved renamed', 'solved sharedToOutsider', 'solved trashed']);
    expect(accessNow(world)).toEqual(accessWanted(desk));
  });

  if (!isShared) return;

  it('[SD12] a leaver who is a member of the drive is taken out of it', () => {
    const { world, school } = desk;
    const leaver = 'gv2.nt1@hoamai.example';
    const driveId = fileOf(world, 'year').parentId ?? '';
    shareWith(school, driveId, leaver, 'writer');
    const rows = (start.tables.staff?.rows ?? []).filter(({ cells }) => cells[3] === leaver).reverse();
    change(
      desk,
      rows.map(({ row }) => deleteRow('staff', row)),
    );
    expect(holdingsOf(world, leaver)).toEqual([]);
    expect(world.state.drive.files[driveId]?.permissions.map(({ emailAddress }) => emailAddress)).toEqual([
      SCHOOL_ACCOUNT,
    ]);
  });
});
