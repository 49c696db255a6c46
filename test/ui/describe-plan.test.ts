/** Plans in words, made by the real planner from the sample school. */

import { SCHOOL_ACCOUNT, sampleTables } from '../../scripts/school/sample-tables';
import type { Plan } from '../../src/domain/plan/plan';
import { planChanges } from '../../src/domain/plan/plan-changes';
import { readSchool } from '../../src/domain/school/read-school';
import type { School } from '../../src/domain/school/types';
import { instantOf, plainDate } from '../../src/domain/shared/plain-date';
import { desiredTree } from '../../src/domain/tree/desired-tree';
import { describeNothingToDo, describePlan } from '../../src/ui/describe-plan';

const TODAY = dateOf('2026-11-23');

const EMPTY: Plan = {
  creates: [],
  renames: [],
  moves: [],
  restores: [],
  grants: [],
  shareSwitches: [],
  setAside: [],
  waiting: [],
  retired: [],
  unrecognised: [],
  widenings: [],
  found: {},
  schoolAccount: SCHOOL_ACCOUNT,
  madeAtMs: instantOf(TODAY, 480),
};

describe('the first plan of the year', () => {
  const school = schoolOf(16);
  const plan = firstPlan(school);
  const text = describePlan({ plan, school, warnings: [] });

  it('[TX5] its figures are those of the plan', () => {
    const count = (kind: string) => plan.creates.filter((step) => step.kind === kind).length;
    const grants = plan.creates.flatMap((step) => step.grants);
    const people = new Set(grants.map(({ email }) => email)).size;
    expect(text).toContain(`Tạo ${count('folder')} thư mục`);
    expect(text).toContain(`(${count('sheet')} bảng tính, ${count('doc')} văn bản)`);
    expect(text).toContain(`Giao ${grants.length} quyền cho ${people} người.`);
    expect(people).toBe(53);
  });

  it('[TX6] classes that give the same share a line, and people are counted', () => {
    expect(text).toContain('Lớp 5A2, Lớp 5A3, Lớp 5A4: mỗi lớp 2 giáo viên sửa 8 thư mục, tổ trưởng, tổ phó xem');
    expect(text).toContain('• Báo ăn: 32 giáo viên đứng lớp sửa, nuôi dưỡng, kế toán (9 người) sửa');
    expect(text).not.toContain('@');
  });

  it('[TX6] every class stands in the plan once', () => {
    const lines = text.split('\n').filter((line) => line.startsWith('• Lớp'));
    const named = lines.flatMap((line) => line.match(/Lớp \w+/g) ?? []);
    expect(named.sort()).toEqual(school.classes.map(({ name }) => name).sort());
  });

  it('[TX6] it is short enough to be read for 53 people', () => {
    expect(text.split('\n').length).toBeLessThan(30);
  });

  it('[TX9] nothing is said of a quota that is enough', () => {
    expect(text).not.toContain('ngày mai');
  });
});

it('[TX9] a school of 40 classes is told that the rest is made tomorrow', () => {
  const school = schoolOf(40);
  const text = describePlan({ plan: firstPlan(school), school, warnings: [] });
  expect(text).toContain('250 bảng tính');
  expect(text).toContain('ngày mai (cả thảy khoảng 2 ngày)');
});

describe('a small change', () => {
  const school = schoolOf(16);
  const why = { article: 'Điều 7', reason: 'class_teachers' } as const;
  const grant = { type: 'grant', id: 'f1', email: 'gv.5a1@hoamai.example', why } as const;
  const revoke = { type: 'revoke', id: 'f1', permissionId: 'p', from: 'writer' } as const;

  it('[TX6] few people are called by name', () => {
    const grants = [
      { ...grant, key: 'class/5a2', role: 'reader' },
      { ...grant, key: 'class/5a2/plan_week', role: 'writer' },
    ] as const;
    const text = describePlan({ plan: { ...EMPTY, grants }, school, warnings: [] });
    expect(text).toContain('• Lớp 5A2: Giáo viên 1 lớp 5A1 (gv.5a1@hoamai.example) sửa 1 thư mục');
  });

  it('[TX7] who loses access is named, with place and reason', () => {
    const grants = [
      { ...revoke, key: 'class/5a1/plan_week', email: 'nguoila@ngoai.example' },
      { ...revoke, key: 'meals', email: 'nguoila@ngoai.example' },
      { ...revoke, key: 'class/5a2/toys', email: 'gv.5a1@hoamai.example' },
      { ...revoke, key: 'class/5a2/toys', email: null },
      { ...revoke, type: 'changeRole', key: 'year', email: 'ht@hoamai.example', to: 'reader' },
    ] as const;
    const text = describePlan({ plan: { ...EMPTY, grants }, school, warnings: [] });
    expect(text).toContain('nguoila@ngoai.example – không có trong trang Nhân sự: gỡ quyền ở Lớp 5A1, Báo ăn');
    expect(text).toContain('(gv.5a1@hoamai.example) – quy chế không giao quyền này: gỡ quyền ở Lớp 5A2');
    expect(text).toContain('Chia sẻ bằng đường liên kết: tắt ở Lớp 5A2');
    expect(text).toContain('Hiệu trưởng (ht@hoamai.example): chỉ còn xem ở Cả năm học');
    expect(text).toContain('Gỡ 4 quyền, đổi 1 quyền.');
  });

  it('[TX7] a leaver is told as one', () => {
    const people = school.people.map((person) =>
      person.id === 'kt'
        ? { ...person, assignments: person.assignments.map((each) => ({ ...each, to: dateOf('2026-11-20') })) }
        : person,
    );
    const grants = [{ ...revoke, key: 'office/finance', email: 'kt@hoamai.example' }] as const;
    const text = describePlan({ plan: { ...EMPTY, grants }, school: { ...school, people }, warnings: [] });
    expect(text).toContain('không giữ chức vụ nào trong ngày 23/11/2026: gỡ quyền ở Văn phòng');
  });

  it('[TX8] what is not recognised and what else is done is told, long lists shortened', () => {
    const stranger = { key: null, id: 'x', name: 'Ảnh', reason: 'Unexpected', email: null } as const;
    const plan: Plan = {
      ...EMPTY,
      renames: [{ key: 'class/5a1', id: 'f1', from: 'Lop 5A1', to: 'Lớp 5A1' }],
      moves: [{ key: 'meals', id: 'f2', fromId: null, toKey: 'year' }],
      retired: [{ key: 'person/gv9', id: 'f3' }],
      unrecognised: [
        { key: 'meals', id: 'm', name: 'Báo ăn', reason: 'OwnedByOther', email: 'gv.5a1@hoamai.example' },
        ...Array.from({ length: 11 }, () => stranger),
      ],
    };
    const text = describePlan({ plan, school, warnings: [] });
    expect(text).toContain('Đổi tên “Lop 5A1” thành “Lớp 5A1”');
    expect(text).toContain('Đưa 1 mục về đúng thư mục');
    expect(text).toContain('Giữ nguyên 1 mục');
    expect(text).toContain('“Báo ăn”: do gv.5a1@hoamai.example sở hữu');
    expect(text.match(/“Ảnh”/g)).toHaveLength(9);
    expect(text).toContain('và 2 mục khác');
  });

  it('[TX10] an empty plan says so and still shows warnings and strangers', () => {
    const plan: Plan = {
      ...EMPTY,
      unrecognised: [{ key: null, id: 'x', name: 'Ảnh', reason: 'Unexpected', email: null }],
    };
    const warnings = [{ type: 'TeamWithoutLead', sheet: 'classes', value: 'Tổ 3-4 tuổi' } as const];
    const text = describePlan({ plan, school, warnings });
    expect(text).toContain('đã đúng như bảng này');
    expect(text).toContain('“Ảnh”: không phải do hệ thống tạo');
    expect(text).toContain('• Lớp: tổ “Tổ 3-4 tuổi” chưa có tổ trưởng');
    expect(describeNothingToDo({ refused: [], school, problems: [] })).toContain('Không có gì phải làm');
  });
});

function schoolOf(classes: number): School {
  const reading = readSchool(sampleTables({ classes }), TODAY);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.school;
}

function firstPlan(school: School): Plan {
  const desired = desiredTree(school, TODAY);
  return planChanges({ desired, actual: [], register: {}, schoolAccount: SCHOOL_ACCOUNT, nowMs: EMPTY.madeAtMs });
}

function dateOf(text: string) {
  const date = plainDate(text);
  if (!date) throw new Error(`No date: ${text}`);
  return date;
}
