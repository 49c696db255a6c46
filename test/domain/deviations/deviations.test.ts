import type { Deviation } from '../../../src/domain/deviations/deviation';
import type { ActualItem } from '../../../src/domain/plan/actual-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { add, change, fileIn, itemOf, NOW_MS, OUTSIDER, setUp, share, type World } from '../../support/drive-world';
import { SCHOOL, sampleSchool, TODAY } from '../../support/school-builder';
import { deviationsIn, type Look } from './deviation-world';

const school = sampleSchool(4);
const desired = desiredTree(school, TODAY);
const look: Look = { school, desired };
const untouched = setUp(desired);

const ROOM = `class/${school.classes[0]?.id ?? ''}`;
const LEAF = `${ROOM}/plan_week`;
const RECORD = `${ROOM}/plan_year/plan_year`;
const TEACHER = desired.find(({ key }) => key === LEAF)?.grants[0]?.email ?? '';
const COLLEAGUE =
  desired.find(({ key }) => key === `class/${school.classes[1]?.id ?? ''}/plan_week`)?.grants[0]?.email ?? '';

function kinds(world: World, other: Partial<Look> = {}): string[] {
  return deviationsIn(world, { ...look, ...other }).map(({ kind }) => kind);
}

function only(world: World, other: Partial<Look> = {}): Deviation {
  const found = deviationsIn(world, { ...look, ...other });
  expect(found).toHaveLength(1);
  return found[0] as Deviation;
}

function changed(key: string, fields: Partial<ActualItem>): World {
  return change(untouched, key, (item) => ({ ...item, ...fields }));
}

describe('what is found', () => {
  it('[HE5] a renamed item is known, and an item with its name elsewhere is not taken for it', () => {
    const renamed = changed(LEAF, { name: 'Thư mục mới' });
    const alike = add(
      renamed,
      fileIn(renamed, `${ROOM}/children`, {
        id: 'alike',
        name: 'Kế hoạch tuần',
        kind: 'folder',
        writersCanShare: false,
      }),
    );
    expect(only(alike)).toMatchObject({ kind: 'renamed', itemId: itemOf(untouched, LEAF).id, wanted: 'Kế hoạch tuần' });
  });

  it('[HE6] what widens or loses is mended at once, what people made is asked about', () => {
    const treatments = (world: World) => deviationsIn(world, look).map(({ kind, treatment }) => `${kind} ${treatment}`);
    expect(treatments(changed(RECORD, { name: 'Khác' }))).toEqual(['renamed mend']);
    expect(treatments(changed(RECORD, { parentId: itemOf(untouched, LEAF).id }))).toEqual(['moved mend']);
    expect(treatments(changed(RECORD, { trashed: true }))).toEqual(['trashed mend']);
    expect(treatments(changed(RECORD, { writersCanShare: true }))).toEqual(['writersCanShare mend']);
    expect(treatments(changed(LEAF, { limited: true }))).toEqual(['limitedAccess mend']);
    expect(treatments(share(untouched, RECORD, null, 'reader', 'anyone'))).toEqual(['sharedByLink mend']);
    expect(treatments(share(untouched, LEAF, TEACHER, null))).toEqual(['accessMissing mend']);
    expect(treatments(add(untouched, fileIn(untouched, LEAF, { id: 'f', owner: TEACHER })))).toEqual([
      'teacherFile ask',
    ]);
    expect(treatments(add(untouched, fileIn(untouched, LEAF, { id: 'f', owner: TEACHER, kind: 'folder' })))).toEqual([
      'teacherFolder ask',
    ]);
    expect(treatments(add(untouched, fileIn(untouched, ROOM, { id: 'f', writersCanShare: false })))).toEqual([
      'unexpected ask',
    ]);
  });

  it('[HE7] of a record that is asked about only links and outsiders are closed unasked', () => {
    const ask: Partial<Look> = { rule: (record) => (record === 'plan_week' ? 'ask' : 'auto') };
    expect(only(changed(LEAF, { name: 'Khác' }), ask).treatment).toBe('ask');
    expect(only(share(untouched, LEAF, COLLEAGUE, 'writer'), ask).treatment).toBe('ask');
    expect(only(share(untouched, LEAF, OUTSIDER, 'reader'), ask).treatment).toBe('mend');
    expect(only(share(untouched, LEAF, null, 'reader', 'anyone'), ask).treatment).toBe('mend');
    expect(only(changed(RECORD, { name: 'Khác' }), ask).treatment).toBe('mend');
  });

  it('[HE8] what is lost, given away, of another kind or unreadable is only told, whatever the rule says', () => {
    const gone = { ...untouched, actual: untouched.actual.filter(({ key }) => key !== RECORD) };
    const worlds: [string, World][] = [
      ['lost', gone],
      ['givenAway', changed(RECORD, { owner: TEACHER })],
      ['wrongKind', changed(RECORD, { kind: 'other' })],
      ['unreadable', changed(RECORD, { grants: null })],
    ];
    for (const [kind, world] of worlds) {
      expect(only(world, { rule: () => 'auto' })).toMatchObject({ kind, treatment: 'tell', mends: [] });
    }
  });

  it('[HE9] links, outsiders, staff and raised roles are told apart', () => {
    const found = (world: World) => only(world);
    expect(found(share(untouched, RECORD, OUTSIDER, 'commenter'))).toMatchObject({
      kind: 'sharedToOutsider',
      grantee: OUTSIDER,
      role: 'commenter',
    });
    expect(found(share(untouched, RECORD, COLLEAGUE, 'reader'))).toMatchObject({
      kind: 'directGrant',
      grantee: COLLEAGUE,
      role: 'reader',
    });
    expect(found(share(untouched, ROOM, TEACHER, 'writer'))).toMatchObject({ kind: 'roleRaised', grantee: TEACHER });
    expect(found(share(untouched, RECORD, null, 'writer', 'anyone'))).toMatchObject({
      kind: 'sharedByLink',
      grantee: null,
      role: 'writer',
    });
    const upload = add(untouched, fileIn(untouched, LEAF, { id: 'own', writersCanShare: false }));
    const shared = {
      ...upload,
      actual: upload.actual.map((item) => (item.id === 'own' ? given(item, OUTSIDER) : item)),
    };
    expect(found(shared)).toMatchObject({ kind: 'sharedToOutsider', itemId: 'own', grantee: OUTSIDER });
  });

  it('[HE10] a direct grant that adds nothing is offered to be taken away', () => {
    expect(only(share(untouched, RECORD, TEACHER, 'writer'))).toMatchObject({
      kind: 'redundantGrant',
      treatment: 'ask',
    });
    expect(only(share(untouched, RECORD, TEACHER, 'reader'))).toMatchObject({
      kind: 'redundantGrant',
      grantee: TEACHER,
    });
  });

  it('[HE11] groups and domains are offered to be taken away', () => {
    const group = only(share(untouched, LEAF, 'nhom@hoamai.example', 'writer', 'group'));
    expect(group).toMatchObject({ kind: 'groupGrant', grantee: 'nhom@hoamai.example', treatment: 'ask' });
    expect(only(share(untouched, LEAF, 'hoamai.example', 'reader', 'domain'))).toMatchObject({ kind: 'domainGrant' });
  });

  it('[HE12] files of an owner in a folder are one deviation, and none in the place for uploads', () => {
    const files = ['a', 'b', 'c', 'd'].map((id) => fileIn(untouched, LEAF, { id, owner: TEACHER, name: `Tuần ${id}` }));
    expect(only(add(untouched, ...files))).toMatchObject({
      kind: 'teacherFile',
      count: 4,
      who: TEACHER,
      name: 'Tuần a; Tuần b; Tuần c; …',
    });
    const photos = (key: string) => add(untouched, fileIn(untouched, key, { id: 'p', owner: TEACHER, kind: 'other' }));
    expect(kinds(photos(LEAF))).toEqual(['upload']);
    expect(kinds(photos(`${ROOM}/uploads`))).toEqual([]);
  });

  it('[HE13] a folder of a teacher is one deviation with all in it, and told alone when it cannot be looked into', () => {
    const folder = fileIn(untouched, LEAF, { id: 'own', owner: TEACHER, kind: 'folder' });
    const inside = fileIn(untouched, LEAF, { id: 'file', owner: TEACHER, parentId: 'own' });
    const ours = fileIn(untouched, LEAF, { id: 'ours', parentId: 'own' });
    const open = only(add(untouched, folder, inside, ours));
    expect(open).toMatchObject({ kind: 'teacherFolder', count: 2, treatment: 'ask' });
    expect(open.mends).toHaveLength(2);
    const shut = only(add(untouched, { ...folder, canListChildren: false }, inside));
    expect(shut).toMatchObject({ kind: 'teacherFolder', treatment: 'tell', mends: [] });
  });

  it('[HE14] a copy beside the original is a duplicate, elsewhere a copy, and of another account only told', () => {
    const copy = { ...itemOf(untouched, RECORD), id: 'copy', createdMs: NOW_MS, modifiedMs: NOW_MS };
    expect(only(add(untouched, copy))).toMatchObject({ kind: 'duplicated', treatment: 'ask' });
    expect(only(add(untouched, { ...copy, parentId: itemOf(untouched, LEAF).id }))).toMatchObject({ kind: 'copied' });
    const others = only(add(untouched, { ...copy, parentId: null, owner: TEACHER, grants: null }));
    expect(others).toMatchObject({ kind: 'copied', treatment: 'tell', who: TEACHER });
  });

  it('[HE15] an accepted correction is no deviation until its hour', () => {
    const world = share(untouched, RECORD, COLLEAGUE, 'writer');
    const exception = { id: itemOf(untouched, RECORD).id, email: COLLEAGUE };
    expect(kinds(world, { exceptions: [{ ...exception, untilMs: NOW_MS + 1 }] })).toEqual([]);
    expect(kinds(world, { exceptions: [{ ...exception, untilMs: NOW_MS }] })).toEqual(['directGrant']);
  });

  it('[HE16] a binned folder is told once', () => {
    const inBin = new Set(
      untouched.actual.filter(({ key }) => key === LEAF || key?.startsWith(`${LEAF}/`)).map(({ id }) => id),
    );
    const actual = untouched.actual.map((item) => (inBin.has(item.id) ? { ...item, trashed: true } : item));
    expect(only({ ...untouched, actual })).toMatchObject({ kind: 'trashed', key: LEAF });
  });

  it('[HE17] a deviation says where, whose and which article', () => {
    const found = only(changed(RECORD, { name: 'Khác', changedBy: TEACHER, modifiedMs: NOW_MS }));
    expect(found).toMatchObject({ unit: ROOM, who: TEACHER, sinceMs: NOW_MS, article: 'Điều 7' });
    expect(found.path.slice(1)).toEqual(['Năm học 2026-2027', 'Các lớp', school.classes[0]?.name, 'Kế hoạch năm học']);
    expect(only(changed(RECORD, { name: 'Khác', changedBy: SCHOOL })).who).toBeNull();
  });

  it('[HE18] nothing is lost in a unit that was not listed', () => {
    const gone = { ...untouched, actual: untouched.actual.filter(({ key }) => !key?.startsWith(ROOM)) };
    expect(kinds(gone, { units: ['year'] })).toEqual([]);
    expect(new Set(kinds(gone, { units: [ROOM] }))).toEqual(new Set(['lost']));
  });

  it('[HE19] an item without its mark is known by the register and marked again', () => {
    const found = only(changed(RECORD, { key: null }));
    expect(found).toMatchObject({ kind: 'markLost', treatment: 'mend' });
    expect(found.mends).toEqual([{ type: 'mark', step: { key: RECORD, id: itemOf(untouched, RECORD).id } }]);
  });

  it('[HE19, HE10] an item with the mark of another keeps what the regulation gives on it', () => {
    expect(only(changed(LEAF, { key: RECORD }))).toMatchObject({ kind: 'markLost', treatment: 'mend' });
  });

  it('[HE31] what was set aside is looked at for who can open it, and for nothing else', () => {
    const aside = (more: Partial<ActualItem>) =>
      add(untouched, fileIn(untouched, 'setAside', { id: 'aside', writersCanShare: false, ...more }));
    expect(kinds(aside({}))).toEqual([]);
    expect(kinds(aside({ key: RECORD }))).toEqual([]);
    const open = aside({});
    const shared = (email: string | null, type: 'user' | 'anyone') => ({
      ...open,
      actual: open.actual.map((item) => (item.id === 'aside' ? given(item, email, type) : item)),
    });
    expect(kinds(shared(OUTSIDER, 'user'))).toEqual(['sharedToOutsider']);
    expect(kinds(shared(null, 'anyone'))).toEqual(['sharedByLink']);
    expect(kinds(shared(TEACHER, 'user'))).toEqual(['directGrant']);
  });
});

function given(item: ActualItem, email: string | null, type: 'user' | 'anyone' = 'user'): ActualItem {
  const grant = {
    permissionId: `${type}:${email}`,
    type,
    email,
    direct: 'reader' as const,
    inherited: null,
  };
  return { ...item, grants: [...(item.grants ?? []), grant] };
}
