import type { CorrectionRequest } from '../../src/domain/corrections/request';
import type { Deviation } from '../../src/domain/deviations/deviation';
import type { Widening } from '../../src/domain/plan/plan';
import { desiredTree } from '../../src/domain/tree/desired-tree';
import { cureText } from '../../src/ui/describe-deviation';
import { wideningSentence, wideningSummary, wideningText } from '../../src/ui/describe-widening';
import { correctionRow } from '../../src/ui/sheets/corrections';
import { sampleSchool, TODAY } from '../support/school-builder';

const school = sampleSchool(4);
const WEEK = `class/${school.classes[0]?.id ?? ''}/plan_week`;
const WHY = { article: 'Điều 7', reason: 'class_teachers' } as const;
const OUTSIDER: Widening = { email: 'nguoi.la@gmail.example', key: WEEK, role: 'writer', why: null };

/** What the whole tree gives, as a plan of an empty Drive would. */
const all: Widening[] = desiredTree(school, TODAY).flatMap(({ key, grants }) =>
  grants.map(({ email, role, why }) => ({ email, key, role, why })),
);

it('[RP20] tells person, role, place, group and article', () => {
  const teacher = school.people.find(({ email }) => all.some((one) => one.email === email && one.key === WEEK));
  const text = wideningText(
    all.filter(({ key, email }) => key === WEEK && email === teacher?.email),
    school,
  );
  const [title, line] = text.split('\n');
  expect(title).toMatch(/^AI ĐƯỢC THÊM QUYỀN SO VỚI BÂY GIỜ$/);
  expect(line).toMatch(`${teacher?.fullName} (${teacher?.email}) được sửa ở ${school.classes[0]?.name}`);
  expect(line).toMatch(/\(giáo viên của lớp, Điều 7\)$/);
});

it('[RP20] calls out whoever is not on the staff list, before everyone else', () => {
  const text = wideningText([...all.slice(0, 3), OUTSIDER], school);
  const [title, first] = text.split('\n');
  expect(title).toMatch(/CÓ NGƯỜI NGOÀI DANH SÁCH NHÂN SỰ/);
  expect(first).toMatch(/NGOÀI DANH SÁCH NHÂN SỰ: nguoi\.la@gmail\.example được sửa/);
  expect(wideningSentence([...all, OUTSIDER], school)).toMatch(/CÓ NGƯỜI NGOÀI DANH SÁCH NHÂN SỰ: nguoi\.la@gmail/);
});

it('[RP20] says that nobody gets more', () => {
  expect([wideningText([], school), wideningSummary([], school), wideningSentence([], school)]).toEqual(
    new Array(3).fill('Không ai được thêm quyền so với bây giờ.'),
  );
});

it('[RP20] counts many people, by group and article, and says that all are on the staff list', () => {
  const people = new Set(all.map(({ email }) => email)).size;
  const text = wideningSummary(all, school);
  expect(text).toMatch(`${people} người được thêm quyền`);
  expect(text).toMatch(/giáo viên của lớp, Điều 5, 7/);
  expect(text).toMatch(/không ai ngoài danh sách nhân sự/);
  expect(text.split('\n')).toHaveLength(1);
  expect(wideningText(all, school).split('\n').length).toBeLessThan(30);
});

it('[RP22] a mend that gives access says to whom and by which article', () => {
  const grantee = 'gv.3a1@hoamai.example';
  const step = { type: 'grant', key: WEEK, id: 'x', email: grantee, role: 'writer', why: WHY } as const;
  const deviation = { treatment: 'mend', mends: [{ type: 'grant', step }], grantee, article: 'Điều 7', wanted: null };
  expect(cureText(deviation as unknown as Deviation)).toBe(`Tự sửa ngay: Giao lại quyền cho ${grantee} theo Điều 7`);
});

it('[RP22] a request for a correction says whom it lets write', () => {
  const request = { id: 'd1', askedMs: 0, item: { name: 'Kế hoạch tuần' }, file: 'f', boardRow: 1, state: 'asked' };
  const ops = correctionRow({ request: request as unknown as CorrectionRequest, asker: 'Giáo viên 1', isOwn: false });
  expect(JSON.stringify(ops)).toContain('chỉ Giáo viên 1 được thêm quyền sửa hồ sơ này');
});
