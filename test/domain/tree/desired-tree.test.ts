import fc from 'fast-check';
import { askerFiles } from '../../../src/domain/corrections/asker-files';
import { hoaMai } from '../../../src/domain/regulation/hoa-mai';
import { addDays } from '../../../src/domain/shared/plain-date';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import { lineageOf, subtreeOf } from '../../../src/domain/tree/subtree';
import { isEveryYears, recordOfTemplate } from '../../../src/domain/tree/templates';
import { anySchool, classRoom, person, sampleSchool, schoolOf, TODAY, teacherOf } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(50, 150) };

const sample = desiredTree(sampleSchool(), TODAY);

function at(key: string, items: readonly DesiredItem[] = sample): DesiredItem {
  const item = items.find((each) => each.key === key);
  if (!item) throw new Error(`Not in the tree: ${key}`);
  return item;
}

describe('the desired tree', () => {
  it('[TR1] every parent stands before its children and every key stands once, for any school and day', () => {
    fc.assert(
      fc.property(anySchool, fc.integer({ min: -3, max: 3 }), (school, days) => {
        const seen = new Set<string>();
        for (const { key, parent } of desiredTree(school, addDays(TODAY, days))) {
          expect(seen).not.toContain(key);
          if (parent === null) expect(key).toBe('root');
          else expect(seen).toContain(parent);
          seen.add(key);
        }
      }),
      SEED,
    );
  });

  it('[TR2] keys are ASCII of at most 80 characters and do not name the year', () => {
    for (const { key } of [...sample, ...desiredTree(sampleSchool(40), TODAY)]) {
      expect(key).toMatch(/^[A-Za-z0-9_/-]{1,80}$/);
      expect(key).not.toContain('2026');
    }
  });

  it.each([
    ['root', null, 'folder', 'Hồ sơ điện tử – Trường Mầm non Hoa Mai'],
    ['control', 'root', 'sheet', 'Bảng điều hành'],
    ['setAside', 'root', 'folder', 'Để riêng'],
    ['year', 'root', 'folder', 'Năm học 2026-2027'],
    ['meals/folder', 'year', 'folder', 'Báo ăn'],
    ['meals/open', 'meals/folder', 'folder', 'Báo ăn – đang mở'],
    ['meals/locked', 'meals/folder', 'folder', 'Báo ăn – đã khóa'],
    ['meals', 'meals/open', 'sheet', 'Báo ăn'],
    ['tasks', 'year', 'folder', 'Việc của tôi – Đề nghị'],
    ['tasks/5a1', 'tasks', 'sheet', 'Việc của tôi – Đề nghị – Lớp 5A1'],
    ['classes', 'year', 'folder', 'Các lớp'],
    ['class/5a1', 'classes', 'folder', 'Lớp 5A1'],
    ['class/5a1/plan_week', 'class/5a1', 'folder', 'Kế hoạch tuần'],
    ['class/5a1/approved', 'class/5a1', 'folder', 'Đã duyệt'],
    ['class/5a1/children/attendance', 'class/5a1/children', 'sheet', 'Sổ theo dõi, điểm danh trẻ – Lớp 5A1'],
    ['class/5a1/plan_year/plan_year', 'class/5a1/plan_year', 'doc', 'Kế hoạch giáo dục năm học – Lớp 5A1'],
    ['people', 'year', 'folder', 'Hồ sơ cá nhân'],
    ['person/gv1-5a1', 'people', 'folder', 'Giáo viên 1 lớp 5A1 (GV1-5A1)'],
    [
      'person/gv1-5a1/bdtx/bdtx_log',
      'person/gv1-5a1/bdtx',
      'sheet',
      'Sổ học tập bồi dưỡng thường xuyên – Giáo viên 1 lớp 5A1',
    ],
    ['teams', 'year', 'folder', 'Các tổ'],
    ['team/to-5-6-tuoi/files', 'team/to-5-6-tuoi', 'folder', 'Hồ sơ tổ'],
    ['office/finance', 'office', 'folder', 'Tổng hợp báo ăn – Tài chính'],
    ['team/to-5-6-tuoi/files/team_plan', 'team/to-5-6-tuoi/files', 'doc', 'Kế hoạch hoạt động của tổ – Tổ 5-6 tuổi'],
    ['office/clerk/rating_summary', 'office/clerk', 'sheet', 'Biểu tổng hợp đánh giá hồ sơ sổ sách – Văn phòng'],
    ['board', 'year', 'folder', 'Ban giám hiệu'],
    ['board/management', 'board', 'folder', 'Hồ sơ quản lý'],
    ['board/approved', 'board', 'folder', 'Đã duyệt'],
  ])('[TR3] %s lies in %s as a %s named %s', (key, parent, kind, name) => {
    expect(at(key)).toMatchObject({ parent, kind, name });
  });

  it('[TR4] each class has the leaves of the catalogue, and a file for each record that is a sheet or a document', () => {
    const leaves = hoaMai.leaves.filter(({ unit }) => unit === 'class').map(({ key }) => `class/3a2/${key}`);
    const files = hoaMai.records.filter(({ unit, form }) => unit === 'class' && (form === 'sheet' || form === 'doc'));
    const keys = subtreeOf(sample, 'class/3a2').map(({ key }) => key);
    expect(keys.sort()).toEqual(
      ['class/3a2', ...leaves, ...files.map(({ leaf, key }) => `class/3a2/${leaf}/${key}`)].sort(),
    );
  });

  it('[TR5] teachers and those who lead a team with classes keep the records of teachers, others only their own profile', () => {
    const school = schoolOf(
      [classRoom('c1', 't1')],
      [
        teacherOf('gv', 'c1'),
        person('tt', { role: 'team_lead', teamId: 't1' }),
        person('vp', { role: 'team_lead', teamId: 'to-van-phong' }),
        person('kt', { role: 'accountant' }),
      ],
    );
    const leaves = (id: string) =>
      desiredTree(school, TODAY)
        .filter(({ parent }) => parent === `person/${id}`)
        .map(({ key }) => key.split('/')[2]);
    expect(['gv', 'tt', 'vp', 'kt'].map(leaves)).toEqual([
      ['bdtx', 'notes', 'profile', 'approved'],
      ['bdtx', 'notes', 'profile', 'approved'],
      ['profile', 'approved'],
      ['profile', 'approved'],
    ]);
  });

  it('[TR6] nothing comes sooner than the folder it lies in; the meal workbook and class folders come before records, people last', () => {
    const priority = new Map(sample.map((item) => [item.key, item.priority]));
    for (const { parent, priority: own } of sample) {
      if (parent !== null) expect(own).toBeGreaterThanOrEqual(priority.get(parent) ?? 0);
    }
    const order = ['year', 'meals', 'class/5a1/uploads', 'class/5a1/children/attendance', 'person/kt'];
    const own = order.map((key) => at(key).priority);
    expect([...own].sort((a, b) => a - b)).toEqual(own);
    expect(new Set(own).size).toBe(own.length);
  });

  it('[TR7] the scope of an item is the nearest class, team, person, office or board folder, else the year', () => {
    const lineage = lineageOf(sample);
    for (const { key, scope } of sample) {
      const unit = lineage(key).find((each) => /^((class|team|person)\/[^/]+|office|board)$/.test(each));
      expect([key, scope]).toEqual([key, unit ?? 'year']);
    }
  });

  it('[TR8] records may also rest in the Đã duyệt folder of their unit, nothing else rests in two places', () => {
    for (const { key, closesInto, kind } of sample) {
      const unit = /^((class|person|team)\/[^/]+|office|board)\//.exec(key)?.[1];
      expect([key, closesInto]).toEqual([key, unit && kind !== 'folder' ? `${unit}/approved` : null]);
    }
  });

  it('[TR9] only the control workbook, Duyệt, the files for requests and the folder the meal workbook is written in are always open', () => {
    const open = sample.filter(({ alwaysOpen }) => alwaysOpen).map(({ key }) => key);
    const school = sampleSchool();
    const files = askerFiles(school, TODAY).map(({ key }) => key);
    expect(open).toEqual(['control', 'meals/open', ...files, 'review']);
    expect(files).toEqual(
      expect.arrayContaining([...school.classes.map(({ id }) => `tasks/${id}`), 'tasks/person/nd1']),
    );
  });

  it('[TR13] those who report meals write by one folder and read by the other, as the regulation names them', () => {
    const given = (key: string) => at(key).grants.map(({ email, role }) => `${email} ${role}`);
    const writers = given('meals/open');
    expect(writers).toHaveLength(41);
    expect(writers.every((one) => one.endsWith(' writer'))).toBe(true);
    expect(given('meals/locked')).toEqual(writers.map((one) => one.replace('writer', 'reader')));
    expect(given('meals')).toEqual([]);
  });

  it('[TR10] the sample school of 16 classes needs 416 folders and 334 files', () => {
    expect(sample.filter(({ kind }) => kind === 'folder')).toHaveLength(416);
    expect(sample.filter(({ kind }) => kind !== 'folder')).toHaveLength(334);
  });

  it('[TR14] every record that is a file has its template once, beside the years, and only the board writes there', () => {
    const files = sample.filter(({ key }) => recordOfTemplate(key) !== null);
    const kinds = hoaMai.records.filter(({ key, form }) => form === 'sheet' || form === 'doc' || key in hoaMai.pieces);
    expect(files.map(({ key, kind }) => [recordOfTemplate(key), key.split('/')[1] === kind])).toEqual(
      kinds.map(({ key }) => [key, true]),
    );
    expect(
      files.every(({ parent, grants, key }) => parent === 'templates' && grants.length === 0 && isEveryYears(key)),
    ).toBe(true);
    expect(at('templates').parent).toBe('root');
    expect(at('templates').grants.map(({ email, role }) => [email.split('@')[0], role])).toEqual([
      ['ht', 'writer'],
      ['pht1', 'writer'],
      ['pht2', 'writer'],
    ]);
  });
});
