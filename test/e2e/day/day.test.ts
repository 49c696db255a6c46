/** One school day through the real bundle, with different seeds. Rules: src/app/spec/day.md. */
import type { AclRow } from '../../../scripts/day/acl';
import { type DayFacts, runDay, runMonday } from '../../../scripts/day/scenario';
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { width } from '../../support/width';

/** A quarter of the sample school and a short week; in the soak all of the week, and also half and all of the school. */
const CLASSES: Readonly<Record<number, number>> = width<Record<number, number>>({ 1: 4 }, { 1: 4, 2: 8, 3: 16 });
const SEEDS = Object.keys(CLASSES).map(Number);
const days = new Map<number, DayFacts>();

beforeAll(() => {
  for (const seed of SEEDS)
    days.set(seed, runDay({ seed, classes: CLASSES[seed] ?? 16, isWeekShort: width(true, false) }));
}, 240_000);

function dayOf(seed: number): DayFacts {
  return days.get(seed) as DayFacts;
}

describe.each(SEEDS)('seed %i', (seed) => {
  it('[DY1] a second set-up writes nothing', () => {
    const { setup } = dayOf(seed);
    expect(setup.secondRunWrites).toBe(0);
    expect(setup.answerOfSecondRun).toContain('Không có gì phải làm');
    expect(setup.folders).toBeGreaterThan(20 * dayOf(seed).meals.classes);
    expect(setup.grants).toBeGreaterThan(35 * dayOf(seed).meals.classes);
  });

  it('[DY2] classes and portions add up everywhere', () => {
    const { meals, morning } = dayOf(seed);
    expect(meals.onTime + meals.late + meals.missing).toBe(meals.classes);
    const sum = meals.rows.reduce((total, { portions }) => total + (portions ?? 0), 0);
    expect(sum).toBe(meals.portions.nursery + meals.portions.kindergarten);
    const shown = new Map(morning.kitchenLate.slice(0, 8).map(([name = '', value = '']) => [name, value]));
    expect(shown.get('Suất nhà trẻ')).toBe(String(meals.portions.nursery));
    expect(shown.get('Suất mẫu giáo')).toBe(String(meals.portions.kindergarten));
    expect(shown.get('Suất cô')).toBe(String(meals.portions.staff));
    expect(shown.get('Lớp chưa báo')).toBe(morning.missingClasses.join(', '));
    expect(dayOf(seed).ledger.map(({ portions }) => portions)).toEqual(meals.rows.map(({ portions }) => portions));
  });

  it("[DY3] another class's row and computed cells refuse a teacher", () => {
    const { refusals } = dayOf(seed).morning;
    const protectedCells = refusals.filter(({ error }) => error.includes('được bảo vệ'));
    expect(protectedCells).toHaveLength(2);
  });

  it('[DY4] letters and negative numbers are refused, too many are flagged', () => {
    const { refusals } = dayOf(seed).morning;
    expect(refusals.filter(({ error }) => error.startsWith('Gõ một số nguyên'))).toHaveLength(2);
    expect(refusals.find(({ action }) => action === 'flag')?.error).toContain('Nhiều hơn sĩ số');
  });

  it('[DY5] two classes are late, one is missing, and only its teachers and the board hear of it', () => {
    const { meals, morning, mails } = dayOf(seed);
    const statuses = (status: string) => meals.rows.filter((row) => row.status === status).map((row) => row.class);
    expect(statuses('late').sort()).toEqual([...morning.lateClasses].sort());
    expect(statuses('missing')).toEqual(morning.missingClasses);
    const told = mails.filter(({ at, subject }) => at.startsWith('2026-11-23') && subject.includes('chưa báo'));
    const code = (morning.missingClasses[0] ?? '').replace('Lớp ', '').toLowerCase();
    const teachers = [`gv.${code}@hoamai.example`, `gv2.${code}@hoamai.example`];
    const board = ['ht@hoamai.example', 'pht1@hoamai.example', 'pht2@hoamai.example'];
    expect(told.flatMap(({ to }) => to).sort()).toEqual([...teachers, ...board].sort());
  });

  it('[DY6] a locked class has no writer but the school account, and every try is refused', () => {
    const { lock } = dayOf(seed);
    expect(lock.aclLocked.filter(mayWrite)).toEqual([]);
    expect(lock.aclBefore.filter(mayWrite).length).toBeGreaterThan(0);
    expect(lock.writeAttempts).toHaveLength(10);
    expect(lock.writeAttempts.filter(({ error }) => error === '')).toEqual([]);
    const readers = (rows: readonly AclRow[]) => new Set(rows.map(([item, account]) => `${item} ${account}`));
    expect(readers(lock.aclLocked)).toEqual(readers(lock.aclBefore));
  });

  it('[DY7] the unlock gives back exactly what was', () => {
    const { lock } = dayOf(seed);
    expect(lock.aclAfterUnlock).toEqual(lock.aclBefore);
    expect(lock.restored).toBe(true);
  });

  it("[DY8] a teacher's own file goes back to her and the school keeps a copy", () => {
    const { leftovers } = dayOf(seed);
    expect(leftovers.taken[0]).toContain('Drive của tôi');
    const rows = leftovers.aclLocked.filter(([item]) => item.endsWith('Ảnh hoạt động góc.txt'));
    expect(rows.filter(([, , role]) => role === 'owner').map(([, account]) => account)).toEqual([SCHOOL_ACCOUNT]);
    expect(rows.filter(mayWrite)).toEqual([]);
  });

  it('[DY9] a folder that cannot be read keeps the lock incomplete', () => {
    const { shown } = dayOf(seed).leftovers;
    expect(shown[3]).toContain('CHƯA TRỌN');
    expect(shown[6]).toContain('Thư mục riêng');
  });

  it('[DY10] nobody is asked or mailed on 24/11', () => {
    const { holiday } = dayOf(seed);
    expect(holiday).toEqual({ date: '2026-11-24', asked: 0, reminded: 0 });
  });

  it('[DY11] Friday reminds exactly those with an open plan', () => {
    const { friday } = dayOf(seed);
    const codes = [...friday.nothingIn, ...friday.halfIn].map((name) => name.replace('Lớp ', '').toLowerCase());
    const wanted = codes.flatMap((code) => [`gv.${code}@hoamai.example`, `gv2.${code}@hoamai.example`]);
    expect([...friday.reminded].sort()).toEqual(wanted.sort());
    expect(friday.week).toBe(13);
  });
});

it('[DY12] the same seed gives the same day', () => {
  const [seed = 0] = SEEDS;
  const { holiday, friday, runs, mails, ...first } = dayOf(seed);
  const again = runMonday({ seed, classes: CLASSES[seed] ?? 0 });
  expect(again.runs.length).toBeGreaterThan(100);
  expect(again).toEqual({
    ...first,
    runs: runs.slice(0, again.runs.length),
    mails: mails.slice(0, again.mails.length),
  });
}, 120_000);

function mayWrite([, account, role]: AclRow): boolean {
  return account !== SCHOOL_ACCOUNT && role !== 'reader';
}
