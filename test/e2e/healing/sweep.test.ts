import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { fileOf, idOf, MINUTE, pass, ROOM } from '../faults/small-school';
import { storedValue } from '../faults/stored-value';
import {
  as,
  DOCUMENT,
  deviationLines,
  deviationStates,
  eveningSchool,
  FOLDER,
  madeIn,
  OUTSIDER,
  overNight,
  shareWith,
  tickMend,
} from './tamper-desk';

jest.setTimeout(120_000);

const LEAF = `${ROOM.key}/plan_week`;
const RECORD = `${ROOM.key}/plan_year/plan_year`;

const fresh = eveningSchool();

describe('the sweep', () => {
  it('[HE20] mends at night what widens or loses, and tells it', () => {
    const school = fresh();
    const { world } = school;
    as(school, ROOM.teacher, 'PATCH', `files/${idOf(world, RECORD)}`, { name: 'KH cũ' });
    shareWith(school, idOf(world, LEAF), OUTSIDER, 'writer');
    as(school, SCHOOL_ACCOUNT, 'PATCH', `files/${idOf(world, `${ROOM.key}/toys`)}`, { trashed: true });
    overNight(school);
    expect(deviationStates(school)).toEqual(['solved renamed', 'solved trashed', 'solved sharedToOutsider']);
    expect(fileOf(world, RECORD).name).not.toBe('KH cũ');
    expect(fileOf(world, LEAF).permissions.some(({ emailAddress }) => emailAddress === OUTSIDER)).toBe(false);
    expect(fileOf(world, `${ROOM.key}/toys`).trashed).toBe(false);
    expect(storedValue(school, 'sweep')).toBeNull();
  });

  it('[HE19] marks again what was marked for another year or class', () => {
    const school = fresh();
    const { world } = school;
    const marks = (key: string) => world.state.drive.files[ids[key] ?? '']?.properties;
    const ids: Record<string, string> = { [LEAF]: idOf(world, LEAF), [RECORD]: idOf(world, RECORD) };
    const before = [marks(LEAF), marks(RECORD)];
    as(school, ROOM.teacher, 'PATCH', `files/${ids[LEAF]}`, { properties: { hsmnScope: 'class/9z9' } });
    as(school, ROOM.teacher, 'PATCH', `files/${ids[RECORD]}`, { properties: { hsmnYear: '2025-2026' } });
    overNight(school);
    expect(deviationStates(school)).toEqual(['solved markLost', 'solved markLost']);
    expect([marks(LEAF), marks(RECORD)]).toEqual(before);
  });

  it('[HE21] offers what people made, and mends it when the board ticks', () => {
    const school = fresh();
    const { world } = school;
    const file = madeIn(school, ROOM.teacher, LEAF, 'Tuần 12', DOCUMENT);
    const folder = madeIn(school, ROOM.teacher, LEAF, 'Của tôi', FOLDER);
    const inner = as(school, ROOM.teacher, 'POST', 'files?fields=id', {
      name: 'Trong',
      mimeType: DOCUMENT,
      parents: [folder],
    }).id;
    overNight(school);
    expect(deviationStates(school).sort()).toEqual(['offered teacherFile', 'offered teacherFolder']);
    for (const { row } of deviationLines(school)) tickMend(school, row);
    pass(school, 12 * MINUTE);
    expect(deviationStates(school).sort()).toEqual(['solved teacherFile', 'solved teacherFolder']);
    const teacherRoot = world.account(ROOM.teacher).rootId;
    for (const id of [file, folder, inner]) expect(world.state.drive.files[id]?.parentId).toBe(teacherRoot);
    const copies = Object.values(world.state.drive.files).filter(({ properties }) => properties.hsmnTakenFrom);
    expect(copies.map(({ name, ownerEmail }) => `${name} ${ownerEmail}`).sort()).toEqual(
      ['Của tôi', 'Trong', 'Tuần 12'].map((name) => `${name} ${SCHOOL_ACCOUNT}`).sort(),
    );
    const place = copies.find(({ name }) => name === 'Của tôi');
    expect(place?.parentId).toBe(idOf(world, LEAF));
    expect(copies.find(({ name }) => name === 'Trong')?.parentId).toBe(place?.id);
  });
});
