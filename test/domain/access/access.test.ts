import fc from 'fast-check';
import { outranks, rankOf, strongest } from '../../../src/domain/access/drive-role';
import { explainAccess } from '../../../src/domain/access/explain-access';
import { mergeGrants } from '../../../src/domain/access/grant';
import { hoaMai } from '../../../src/domain/regulation/hoa-mai';
import { activeAssignments } from '../../../src/domain/school/people';
import { addDays } from '../../../src/domain/shared/plain-date';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import {
  anySchool,
  classRoom,
  joined,
  person,
  sampleSchool,
  schoolOf,
  TODAY,
  teacherOf,
} from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(50, 150) };

const sample = desiredTree(sampleSchool(), TODAY);

function roleOn(key: string, account: string, items: readonly DesiredItem[] = sample): string {
  return explainAccess(items, key).find(({ email }) => email === `${account}@hoamai.example`)?.role ?? 'nothing';
}

describe('access', () => {
  it('[AC1] whoever writes somewhere has only files below: nobody is writer above a leaf', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const items = desiredTree(school, TODAY);
        const foldersIn = new Set(items.filter(({ kind }) => kind === 'folder').map(({ parent }) => parent));
        for (const { key, grants } of items) {
          if (grants.some(({ role }) => role === 'writer')) expect(foldersIn).not.toContain(key);
        }
      }),
      SEED,
    );
  });

  it('[AC2] every grant names an article of the regulation and the group or role it is given to', () => {
    const articles = new Set(JSON.stringify(hoaMai).match(/Điều \d+/g));
    const named = [...Object.keys(hoaMai.groups), ...hoaMai.roles.map(({ role }) => role)];
    fc.assert(
      fc.property(anySchool, (school) => {
        for (const { why } of desiredTree(school, TODAY).flatMap(({ grants }) => grants)) {
          expect(articles).toContain(why.article);
          expect(named).toContain(why.reason);
        }
      }),
      SEED,
    );
  });

  it('[AC3] someone without an assignment that day has nothing, and the last day of an assignment still counts', () => {
    fc.assert(
      fc.property(anySchool, fc.integer({ min: -3, max: 3 }), (school, days) => {
        const day = addDays(TODAY, days);
        const granted = new Set(desiredTree(school, day).flatMap(({ grants }) => grants.map(({ email }) => email)));
        for (const each of school.people) {
          expect([each.id, granted.has(each.email)]).toEqual([each.id, activeAssignments(each, day).length > 0]);
        }
      }),
      SEED,
    );
    const school = schoolOf([classRoom('c1')], [teacherOf('gv', 'c1', { to: TODAY })]);
    expect(roleOn('class/c1/plan_week', 'gv', desiredTree(school, TODAY))).toBe('writer');
    expect(roleOn('class/c1/plan_week', 'gv', desiredTree(school, addDays(TODAY, 1)))).toBe('nothing');
  });

  it('[AC4] a teacher who joins a class changes only that class, the meal workbook, its requests and her own folder', () => {
    fc.assert(
      fc.property(anySchool, fc.nat(2), (school, nth) => {
        const room = school.classes[nth % school.classes.length] ?? classRoom('c1');
        const before = new Map(desiredTree(school, TODAY).map((item) => [item.key, item]));
        const after = desiredTree(joined(school, teacherOf('moi', room.id)), TODAY);
        const changed = after.filter((item) => JSON.stringify(before.get(item.key)) !== JSON.stringify(item));
        const own = new RegExp(`^(class/${room.id}(/.*)?|meals/(open|locked)|tasks/${room.id}|person/moi(/.*)?)$`);
        for (const { key } of changed) expect(key).toMatch(own);
        expect(after).toHaveLength(before.size + after.filter(({ key }) => key.startsWith('person/moi')).length);
      }),
      SEED,
    );
  });

  it('[AC5] nobody outside the staff list, and not the school account, is given anything', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const staff = new Set(school.people.map(({ email }) => email));
        for (const { email } of desiredTree(school, TODAY).flatMap(({ grants }) => grants))
          expect(staff).toContain(email);
      }),
      SEED,
    );
  });

  it('[AC6] a grant stands once a person and only if the person does not have as much from above', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        const items = desiredTree(school, TODAY);
        for (const { key, parent, grants } of items) {
          expect(new Set(grants.map(({ email }) => email)).size).toBe(grants.length);
          const above = parent === null ? [] : explainAccess(items, parent);
          for (const { email, role } of grants) {
            const has = above.find((each) => each.email === email)?.role;
            expect([key, email, outranks(role, has)]).toEqual([key, email, true]);
          }
        }
      }),
      SEED,
    );
  });

  it.each([
    // the board reads the year and writes where it decides
    ['ht', 'root', 'nothing'],
    ['ht', 'control', 'writer'],
    ['pht2', 'class/5a1/plan_week', 'reader'],
    ['pht1', 'person/kt/profile', 'reader'],
    ['pht1', 'board', 'reader'],
    ['pht1', 'board/management', 'writer'],
    // a teacher of the class
    ['gv.5a2', 'class/5a2', 'reader'],
    ['gv.5a2', 'class/5a2/plan_week', 'writer'],
    ['gv2.5a2', 'class/5a2/children/attendance', 'writer'],
    ['gv.5a2', 'class/5a2/approved', 'reader'],
    ['gv.5a2', 'class/5a1', 'nothing'],
    ['gv.5a2', 'class/5a1/children/attendance', 'nothing'],
    ['gv.5a2', 'meals', 'writer'],
    ['gv.5a2', 'tasks/5a2', 'writer'],
    ['gv.5a2', 'tasks/5a1', 'nothing'],
    ['gv.5a2', 'control', 'nothing'],
    ['gv.5a2', 'person/gv1-5a2', 'reader'],
    ['gv.5a2', 'person/gv1-5a2/notes', 'writer'],
    ['gv.5a2', 'person/gv2-5a2', 'nothing'],
    // the lead of the team
    ['gv.5a1', 'class/5a2', 'reader'],
    ['gv.5a1', 'class/5a2/plan_week', 'reader'],
    ['gv.5a1', 'class/4a2', 'nothing'],
    ['gv.5a1', 'person/gv1-5a2/notes', 'reader'],
    ['gv.5a1', 'person/gv1-4a2', 'nothing'],
    ['gv2.5a1', 'team/to-5-6-tuoi/files', 'writer'],
    // the office
    ['kt', 'meals', 'writer'],
    ['kt', 'office/finance', 'writer'],
    ['nd1', 'office/finance', 'writer'],
    ['kt', 'office/clerk', 'nothing'],
    ['vt', 'office/clerk', 'writer'],
    ['nv1', 'meals', 'nothing'],
    ['kt', 'class/5a1', 'nothing'],
    ['nv1', 'person/nv1/profile', 'writer'],
    // the clerk reads what she checks and what is approved
    ['vt', 'class/5a1/profiles', 'reader'],
    ['vt', 'class/5a1/children', 'nothing'],
    ['vt', 'person/kt/profile', 'reader'],
    ['vt', 'person/kt/approved', 'reader'],
    ['kt', 'class/5a1/approved', 'nothing'],
    // the accreditation unit (here the health officer) reads what is approved
    ['yt', 'class/5a1/approved', 'reader'],
    ['yt', 'board/approved', 'reader'],
    ['yt', 'office/clerk', 'reader'],
    ['yt', 'class/5a1/profiles', 'nothing'],
    // a teacher without a class
    ['gv.dutru', 'meals', 'nothing'],
    ['gv.dutru', 'person/gv0/notes', 'writer'],
  ])('[AC7] %s on %s: %s', (account, key, role) => {
    expect(roleOn(key, account)).toBe(role);
  });

  it('[AC8] the explanation says on which item a role was given, and the role given higher up explains an equal one', () => {
    const of = (key: string, account: string) =>
      explainAccess(sample, key).find(({ email }) => email === `${account}@hoamai.example`);
    expect(of('class/5a2/children/attendance', 'gv.5a2')).toMatchObject({
      role: 'writer',
      via: 'class/5a2/children',
      why: { article: 'Điều 7', reason: 'class_teachers' },
    });
    expect(of('class/5a2/children/attendance', 'gv.5a1')).toMatchObject({
      via: 'class/5a2',
      why: { reason: 'team_leads' },
    });
    expect(of('class/5a2/children/attendance', 'ht')).toMatchObject({ via: 'year', why: { reason: 'board' } });
    expect(explainAccess(sample, 'class/9z9')).toEqual([]);
  });

  it('[AC9] of two grants to one person the stronger stands, and of equal ones the board’s', () => {
    const grant = (role: 'reader' | 'writer', reason: 'board' | 'person' | 'team_leads') =>
      ({ email: 'a@hoamai.example', role, why: { article: 'Điều 8', reason } }) as const;
    expect(mergeGrants([grant('reader', 'board'), grant('writer', 'person')])).toEqual([grant('writer', 'person')]);
    expect(mergeGrants([grant('writer', 'person'), grant('reader', 'board')])).toEqual([grant('writer', 'person')]);
    expect(mergeGrants([grant('writer', 'person'), grant('writer', 'board')])).toEqual([grant('writer', 'board')]);
    expect(mergeGrants([grant('reader', 'person'), grant('reader', 'team_leads')])).toEqual([
      grant('reader', 'person'),
    ]);
  });

  it('[AC10] roles are ordered owner, manager, content manager, writer, commenter, reader, nothing', () => {
    const order = ['owner', 'organizer', 'fileOrganizer', 'writer', 'commenter', 'reader', null] as const;
    expect(order.map(rankOf)).toEqual([6, 5, 4, 3, 2, 1, 0]);
    for (const [index, role] of order.entries()) {
      for (const other of order.slice(index)) {
        expect(strongest(role, other)).toBe(role);
        expect(strongest(other, role)).toBe(role);
      }
    }
  });

  it('[AC11] a person with two roles has what both give', () => {
    const both = person('tt', { role: 'teacher', classId: 'c1' }, { role: 'team_lead', teamId: 't1' });
    const items = desiredTree(schoolOf([classRoom('c1'), classRoom('c2')], [both, teacherOf('gv', 'c2')]), TODAY);
    const roles = ['class/c1/plan_day', 'class/c2/plan_day', 'team/t1/files', 'person/gv', 'tasks/c2'];
    expect(roles.map((key) => roleOn(key, 'tt', items))).toEqual(['writer', 'reader', 'writer', 'reader', 'nothing']);
  });
});
