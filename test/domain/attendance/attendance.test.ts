import fc from 'fast-check';
import { type ListLine, type MonthLine, monthBook } from '../../../src/domain/attendance/book';
import { attendedDays, differencesOf } from '../../../src/domain/attendance/compare';
import { pastEdits } from '../../../src/domain/attendance/edits';
import { type BookChild, datesOf, type MonthBook, readMonth } from '../../../src/domain/attendance/month';
import { REFUND_RULES, refundsOf } from '../../../src/domain/attendance/refunds';
import { fromSeen, toSeen } from '../../../src/domain/attendance/seen';
import { codeOf, INITIAL_SIGNS, signsIn, signsOfTwoCodes } from '../../../src/domain/attendance/signs';
import { attendanceRate, childCounts, classCounts, dayCounts, presentFor } from '../../../src/domain/attendance/totals';
import { isSchoolDay } from '../../../src/domain/calendar/calendar';
import { date, sampleSchool } from '../../support/school-builder';
import { width } from '../../support/width';

const { calendar } = sampleSchool(4);
const SEED = { seed: 20261123, numRuns: width(100, 1_000) };
const context = { calendar, signs: INITIAL_SIGNS, today: date('2026-11-30') };
const NOVEMBER = datesOf('2026-11');
const SCHOOL_DAYS = NOVEMBER.filter((day) => isSchoolDay(calendar, day));

function child(row: number, marks: Readonly<Record<string, unknown>>, from?: string, to?: string): BookChild {
  const cells = NOVEMBER.map((day) => marks[day] ?? '');
  return { row, id: `child ${row}`, from: from ? date(from) : null, to: to ? date(to) : null, cells };
}

const book = (...children: BookChild[]): MonthBook => ({ month: '2026-11', children });
const everyDay = (sign: string) => Object.fromEntries(SCHOOL_DAYS.map((day) => [day, sign]));

/** Any book: signs of all kinds in any cell, children who come and go. */
const anyBook = fc
  .array(
    fc.record({
      from: fc.option(fc.constantFrom(...NOVEMBER)),
      to: fc.option(fc.constantFrom(...NOVEMBER)),
      cells: fc.array(fc.constantFrom('x', 'X', '+', 'P', 'p', 'PM', 'K', 'kp', '0', '', ' ', '?', 7), {
        minLength: 30,
        maxLength: 31,
      }),
    }),
    { maxLength: 8 },
  )
  .map(
    (children): MonthBook => ({
      month: '2026-11',
      children: children.map((each, i) => ({ ...each, row: 6 + i, id: `child ${i}` })),
    }),
  );

describe('signs', () => {
  it.each([
    ['x', 'present'],
    ['X', 'present'],
    [' + ', 'present'],
    ['p', 'excused'],
    ['PM', 'excused_late'],
    ['kp', 'unexcused'],
    [0, 'unexcused'],
    ['', 'unmarked'],
    [null, 'unmarked'],
    ['?', 'unknown'],
    [7, 'unknown'],
  ])('[AT1] %p is %s', (cell, code) => {
    expect(codeOf(cell, INITIAL_SIGNS)).toBe(code);
  });

  it('[AT2] a sign of two codes is found, whatever its letters', () => {
    expect(signsIn('x, +;v  V')).toEqual(['x', '+', 'v', 'V']);
    expect(signsOfTwoCodes(INITIAL_SIGNS)).toEqual([]);
    expect(signsOfTwoCodes({ ...INITIAL_SIGNS, unexcused: ['k', 'P'], present: ['x', 'X'] })).toEqual(['p']);
  });
});

describe('a month', () => {
  it('[AT3] has the school days up to the reading and no others', () => {
    const early = readMonth(book(child(6, {})), { ...context, today: date('2026-11-10') });
    expect(early.days).toEqual(SCHOOL_DAYS.filter((day) => day <= '2026-11-10'));
    expect(early.days).not.toContain('2026-11-08');
    expect(datesOf('2027-02')).toHaveLength(28);
    expect(datesOf('2028-02')).toHaveLength(29);
  });

  it('[AT4] names every mark that cannot be right, with its row and day, and counts it as none', () => {
    const marks = { '2026-11-02': 'x', '2026-11-08': 'x', '2026-11-10': '?', '2026-11-12': 'x', '2026-11-27': 'x' };
    const month = readMonth(book(child(6, marks, undefined, '2026-11-11')), { ...context, today: date('2026-11-26') });
    expect(month.problems).toEqual([
      { type: 'MarkOnDayOff', row: 6, date: '2026-11-08', value: 'x' },
      { type: 'MarkUnknown', row: 6, date: '2026-11-10', value: '?' },
      { type: 'MarkOutsideEnrolment', row: 6, date: '2026-11-12', value: 'x' },
      { type: 'MarkOutsideEnrolment', row: 6, date: '2026-11-27', value: 'x' },
    ]);
    expect(classCounts(month)).toMatchObject({ present: 1, enrolled: 8, unmarked: 7 });
    const next = readMonth(book(child(6, { '2026-11-27': 'x' })), { ...context, today: date('2026-11-26') });
    expect(next.problems).toEqual([{ type: 'MarkInFuture', row: 6, date: '2026-11-27', value: 'x' }]);
  });

  it('[AT5] by child, by day and for the class the sums are the same, and each enrolled day is counted once', () => {
    fc.assert(
      fc.property(anyBook, (any) => {
        const month = readMonth(any, context);
        const total = classCounts(month);
        const byChild = month.children.map(childCounts);
        const byDay = month.days.map((day) => dayCounts(month, day));
        for (const key of ['present', 'excused', 'excused_late', 'unexcused', 'unmarked', 'enrolled'] as const) {
          for (const parts of [byChild, byDay])
            expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(total[key]);
        }
        const { enrolled, ...codes } = total;
        expect(Object.values(codes).reduce((sum, one) => sum + one, 0)).toBe(enrolled);
      }),
      SEED,
    );
  });

  it('[AT6] the rate is days attended of days of enrolment, also for children who come in the middle', () => {
    const half = SCHOOL_DAYS.slice(10);
    const month = readMonth(book(child(6, everyDay('x')), child(7, everyDay('P'), half[0])), context);
    expect(attendanceRate(classCounts(month))).toBeCloseTo(
      (SCHOOL_DAYS.length / (SCHOOL_DAYS.length + half.length)) * 100,
    );
    expect(attendanceRate(classCounts(readMonth(book(), context)))).toBeNull();
  });

  it('[AT7] the day’s number for the meal report is there when every child is marked, and not before', () => {
    const day = date('2026-11-23');
    const month = (second: string) => readMonth(book(child(6, { [day]: 'x' }), child(7, { [day]: second })), context);
    expect([presentFor(month('P'), day), presentFor(month('x'), day), presentFor(month(''), day)]).toEqual([
      1,
      2,
      null,
    ]);
    expect(presentFor(readMonth(book(), context), day)).toBeNull();
  });
});

describe('what follows from a month', () => {
  it('[AT8] refunds are days with leave by the school’s rule: none, told in time, all', () => {
    const marks = { '2026-11-02': 'P', '2026-11-03': 'P', '2026-11-04': 'PM', '2026-11-05': 'K', '2026-11-06': 'x' };
    const month = readMonth(book(child(6, marks), child(7, everyDay('x'))), context);
    expect(REFUND_RULES.map((rule) => refundsOf(month, rule))).toEqual([
      [],
      [{ row: 6, days: 2 }],
      [{ row: 6, days: 3 }],
    ]);
  });

  it.each([
    ['', null, null, null],
    ['', 1, 1, 'NotMarked'],
    ['x', null, null, 'NotReported'],
    ['x', 1, 1, null],
    ['x', 2, 1, 'PresentDiffers'],
    ['x', 2, 2, 'PortionsOverPresent'],
    ['P', 0, 0, null],
    ['x', null, 1, null],
  ] as const)(
    '[AT9] a book with %p beside a report of %p present, %p portions: %p',
    (sign, present, portions, type) => {
      const day = date('2026-11-23');
      const month = readMonth(book(child(6, { [day]: sign })), { ...context, today: day });
      const reported = present === null && portions === null ? [] : [{ date: day, classId: '5a1', present, portions }];
      const others = [{ date: day, classId: '5a2', present: 99, portions: 99 }];
      const found = differencesOf(attendedDays(month), '5a1', [...reported, ...others]).filter(
        (each) => each.date === day,
      );
      expect(found.map((each) => each.type)).toEqual(type === null ? [] : [type]);
    },
  );

  it('[AT10] only days over at the earlier reading can be edited behind anyone’s back, and sorting the book is no edit', () => {
    const [monday, tuesday] = [date('2026-11-23'), date('2026-11-25')];
    const first = child(6, { [monday]: 'x' });
    const second = child(7, { [monday]: 'K' });
    const before = readMonth(book(first, second), { ...context, today: monday });
    const sorted = readMonth(book({ ...second, row: 6 }, { ...first, row: 7 }), context);
    expect(pastEdits(before, sorted)).toEqual([]);
    const edited = child(7, { [monday]: 'x', [tuesday]: 'x' });
    expect(pastEdits(before, readMonth(book(first, edited), context))).toEqual([
      { row: 7, date: monday, before: 'unexcused', after: 'present' },
    ]);
  });

  it('[AT10] a mended name is the same child, a child taken out leaves its marks to be told', () => {
    const monday = date('2026-11-23');
    const before = readMonth(book(child(6, { [monday]: 'x' }), child(7, { [monday]: 'P' })), context);
    const mended = { ...child(6, { [monday]: 'x' }), id: 'another name' };
    const after = readMonth(book(mended), context);
    expect(pastEdits(before, after)).toEqual([{ row: null, date: monday, before: 'excused', after: null }]);
  });

  it('[AT10, AT13] a mark on a day that nobody had marked when it was over is an edit, though nothing was written down', () => {
    const monday = date('2026-11-23');
    const month = readMonth(book(child(6, { [monday]: 'x' })), context);
    expect(pastEdits(fromSeen('2026-11', []), month)).toEqual([]);
    const [edit, ...others] = pastEdits(fromSeen('2026-11', [], [monday]), month);
    expect([edit, others]).toEqual([{ row: 6, date: monday, before: null, after: 'present' }, []]);
  });

  it('[AT13] what is written down is read again as it was, and holds no day that is not over', () => {
    fc.assert(
      fc.property(anyBook, fc.constantFrom(...NOVEMBER), (any, today) => {
        const month = readMonth(any, { ...context, today });
        const again = fromSeen(month.month, toSeen(month, today));
        expect(pastEdits(again, month)).toEqual([]);
        expect(again.days.every((day) => day < today)).toBe(true);
        for (const { id, codes } of month.children) {
          const own = again.children.find((one) => one.id === id)?.codes ?? new Map();
          expect([...own]).toEqual([...codes].filter(([day]) => day < today));
        }
      }),
      SEED,
    );
  });
});

describe('a book as it is read', () => {
  const line = (name: string, more: Partial<ListLine> = {}): ListLine => ({
    name,
    born: '',
    from: '',
    to: '',
    ...more,
  });
  const marked = (row: number, name: unknown, sign: unknown = ''): MonthLine => ({ row, name, cells: [sign] });

  it('[AT14] finds each child by its name, in whatever row, and reads its dates as numbers or texts', () => {
    const list = [
      line('Bé A', { from: 46335, to: '20/11/2026' }),
      line(''),
      line('Bé B'),
      line('Bé B', { born: 45000 }),
    ];
    const months = monthBook('2026-11', list, [
      marked(6, 'Bé B'),
      marked(7, ' Bé A'),
      marked(8, 'Bé B'),
      marked(9, ''),
    ]);
    expect(months.children.map(({ row, id, from, to }) => [row, id, from, to])).toEqual([
      [6, 'Bé B  1', null, null],
      [7, 'Bé A  1', '2026-11-09', '2026-11-20'],
      [8, 'Bé B 45000 1', null, null],
    ]);
  });

  it('[AT14] marks in a line without a child are told, and count for nobody', () => {
    const month = readMonth(
      monthBook('2026-11', [], [marked(6, '', 'x'), { row: 7, name: null, cells: ['', 'x'] }]),
      context,
    );
    expect(month.problems).toEqual([
      { type: 'MarkOnDayOff', row: 6, date: '2026-11-01', value: 'x' },
      { type: 'MarkOutsideEnrolment', row: 7, date: '2026-11-02', value: 'x' },
    ]);
    expect(classCounts(month).enrolled).toBe(0);
  });
});
