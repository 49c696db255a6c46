/** Mails as data: who gets one, what it says, what is carried over. */

import { sampleTables } from '../../scripts/school/sample-tables';
import { dutyTableOf } from '../../src/app/duty-rows';
import type { MealFacts } from '../../src/app/meal-views';
import type { QueuedMail } from '../../src/app/stored-values';
import type { Duty } from '../../src/domain/duties/types';
import { askedOn } from '../../src/domain/meals/asked-classes';
import { mealColumnsOf } from '../../src/domain/meals/meal-columns';
import { type MealDay, openMealDay } from '../../src/domain/meals/meal-day';
import { type MealSummary, summaryOf } from '../../src/domain/meals/meal-summary';
import { readSchool } from '../../src/domain/school/read-school';
import type { School } from '../../src/domain/school/types';
import { instantOf, plainDate } from '../../src/domain/shared/plain-date';
import { dutyDigest } from '../../src/ui/duty-mails';
import { lockIncompleteMail, mealDigests, tickRefusedMails, withCarriedLines } from '../../src/ui/mails';

const DAY = dateOf('2026-11-23');
const FRIDAY = dateOf('2026-11-27');
const school = schoolOf();
const TEACHER = 'gv.5a1@hoamai.example';

const NOW = instantOf(FRIDAY, 840);
const plans = () => {
  const wanted = ['2026-2027/plan_week/13/class/5a1', '2026-2027/plan_day/13/class/5a1'];
  const duties = dutyTableOf(school, DAY).duties.filter(({ id }) => wanted.includes(id));
  const items = duties.map((duty) => {
    return { personId: 'gv1-5a1', duty, kind: 'do' as const, dueMs: duty.occasion.dueMs, moments: [] };
  });
  const digest = { personId: 'gv1-5a1', email: TEACHER, urgency: 'today' as const, items, summary: null };
  const books = { tasks: 'TASKS', review: null };
  const linkOf = ({ occasion }: Duty) =>
    occasion.key === 'plan_week/13' ? 'https://drive.google.com/open?id=W' : null;
  return dutyDigest({ occasion: 'duties/2026-11-27', digest, school, nowMs: NOW, linkOf, books });
};
const meals = (missing: string[], more: Partial<MealSummary> = {}) => mealDigests(mealFacts(missing, more));

it('[TX11] every kind of mail is marked, keyed and says its lines', () => {
  const refused = tickRefusedMails({ occasion: 'tick/class/5a1/1', target: 'class/5a1', to: ['ht@hoamai.example'] });
  const left = [{ email: TEACHER, id: 'x', name: 'Ảnh', how: 'owner' } as const];
  const lock = lockIncompleteMail({ occasion: 'lock/1', target: 'class/5a1', to: 'ht@hoamai.example', left });
  for (const mail of [plans(), ...meals(['5a1']), ...refused, lock]) {
    expect(mail.subject.startsWith('[HSĐT] ')).toBe(true);
    expect(mail.key.endsWith(`/${mail.to}`)).toBe(true);
    expect(mail.lines.length).toBeGreaterThan(0);
    for (const line of mail.lines) expect(mail.body).toContain(`- ${line}`);
  }
});

it('[TX12] the digest of plans names class, record, week and time, the file, and where to tick', () => {
  const mail = plans();
  expect(mail.to).toBe(TEACHER);
  expect(mail.lines).toEqual([
    'Lớp 5A1 – Tuần 13 (từ 30/11 đến 04/12/2026): Kế hoạch giáo dục tuần – hạn 27/11/2026 17:00\n  https://drive.google.com/open?id=W',
    'Lớp 5A1 – Tuần 13 (từ 30/11 đến 04/12/2026): Kế hoạch giáo dục ngày (giáo án) – hạn 27/11/2026 17:00',
  ]);
  expect(mail.body).toContain('https://docs.google.com/spreadsheets/d/TASKS/edit');
  expect(mail.body).toContain('Giáo viên 1 lớp 5A1');
});

describe('after the cut-off', () => {
  it('[TX13] the teachers of each missing class and the board get one mail each', () => {
    expect(meals(['5a1', '5a2']).map(({ to }) => to)).toEqual([
      'gv.5a1@hoamai.example',
      'gv2.5a1@hoamai.example',
      'gv.5a2@hoamai.example',
      'gv2.5a2@hoamai.example',
      'ht@hoamai.example',
      'pht1@hoamai.example',
      'pht2@hoamai.example',
    ]);
  });

  it('[TX13] a vice principal who teaches the missing class gets one mail, the board’s', () => {
    const people = school.people.map((person) =>
      person.id === 'pht1'
        ? { ...person, assignments: [...person.assignments, { role: 'teacher' as const, classId: '5a1' }] }
        : person,
    );
    const mails = mealDigests({ ...mealFacts(['5a1']), school: { ...school, people } });
    const hers = mails.filter(({ to }) => to === 'pht1@hoamai.example');
    expect(hers.map(({ subject }) => subject)).toEqual([expect.stringContaining('1 lớp chưa báo')]);
  });

  it('[TX13] no mail when all reported, nor for a class without children', () => {
    expect(meals([])).toEqual([]);
    const facts = mealFacts(['5a1']);
    const classes = facts.day.classes.map((each) => (each.classId === '5a1' ? { ...each, enrolment: 0 } : each));
    expect(mealDigests({ ...facts, day: { ...facts.day, classes } })).toEqual([]);
  });

  it('[TX13] a teacher whose cell holds no number is told so', () => {
    expect(meals(['5a1'], { invalid: ['5a1'] })[0]?.lines).toEqual([
      'Lớp 5A1: ô báo ăn ngày 23/11/2026 có nội dung nhưng không phải là số dùng được',
    ]);
  });

  it('[TX14] the board reads portions by stage, late and missing classes', () => {
    const more = { portionsByStage: { nursery: 60, kindergarten: 300 }, staff: 40, lateClasses: ['nt1', '3a1'] };
    const mail = meals(['5a1'], more).find(({ to }) => to === 'ht@hoamai.example');
    expect(mail?.subject).toBe('[HSĐT] Báo ăn ngày 23/11/2026: 400 suất, 1 lớp chưa báo');
    expect(mail?.lines).toEqual([
      'Suất ăn ngày 23/11/2026: nhà trẻ 60, mẫu giáo 300, cô 40',
      'Báo trễ ngày 23/11/2026: Lớp NT1, Lớp 3A1',
      'Chưa báo ngày 23/11/2026 (chưa tính vào tổng): Lớp 5A1',
    ]);
  });

  it('[TX14] what the kitchen has not said is not shown as zero', () => {
    const mail = meals(['5a1'], { staff: null }).find(({ to }) => to === 'ht@hoamai.example');
    expect(mail?.lines[0]).toContain('cô chưa báo');
  });
});

it('[TX15] a refused tick and an incomplete lock name the item and who is left', () => {
  const [refused] = tickRefusedMails({ occasion: 't', target: 'class/5a1', to: ['ht@hoamai.example'], school });
  expect(refused?.subject).toContain('Lớp 5A1');
  const left = [
    { email: TEACHER, id: 'x', name: 'Ảnh', how: 'owner' },
    { email: null, id: 'y', name: 'Giáo án', how: 'link' },
    ...Array.from({ length: 30 }, () => ({ email: null, id: 'z', name: 'Sổ', how: 'unknown' }) as const),
  ] as const;
  const mail = lockIncompleteMail({ occasion: 'l', target: 'year', to: 'ht@hoamai.example', left, school });
  expect(mail.subject).toBe('[HSĐT] Khóa CHƯA TRỌN: Cả năm học');
  expect(mail.lines[0]).toBe('gv.5a1@hoamai.example sở hữu “Ảnh”');
  expect(mail.lines[1]).toContain('“Giáo án” sửa được bằng đường liên kết');
  expect(mail.lines.slice(-1)).toEqual(['và 12 chỗ khác']);
});

describe('an interrupted digest', () => {
  const mail: QueuedMail = { key: 'k', to: TEACHER, subject: 's', body: 'body', lines: ['b'] };

  it('[TX16] its lines stand first, once each, and are carried on', () => {
    const next = withCarriedLines(mail, ['a', 'b', 'a']);
    expect(next.lines).toEqual(['a', 'b']);
    expect(next.body).toMatch(/^Nhắc lại từ lần trước[^\n]*:\n- a\n\nbody$/);
    expect(next.key).toBe('k');
  });

  it('[TX16] nothing is added when the mail says it anyway', () => {
    expect(withCarriedLines(mail, ['b'])).toBe(mail);
  });
});

function mealFacts(missing: string[], more: Partial<MealSummary> = {}): MealFacts {
  const day: MealDay = openMealDay(DAY, school.settings, askedOn(school, DAY), mealColumnsOf(school.settings));
  return { occasion: 'meals/2026-11-23', school, day, summary: { ...summaryOf(day), invalid: [], missing, ...more } };
}

function schoolOf(): School {
  const reading = readSchool(sampleTables(), DAY);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.school;
}

function dateOf(text: string) {
  const date = plainDate(text);
  if (!date) throw new Error(`No date: ${text}`);
  return date;
}
