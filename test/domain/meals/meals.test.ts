import fc from 'fast-check';
import { askedOn } from '../../../src/domain/meals/asked-classes';
import { checkCount } from '../../../src/domain/meals/check-count';
import { cutOff, cutOffInstant, seasonOf } from '../../../src/domain/meals/cut-off';
import { judgeReport, type ReportEvidence, reportInterval } from '../../../src/domain/meals/judge-report';
import { mealColumnsOf } from '../../../src/domain/meals/meal-columns';
import { closeRows, type MealDay, type MealReading, observe, openMealDay } from '../../../src/domain/meals/meal-day';
import { ledgerRows, statusOf, summaryOf } from '../../../src/domain/meals/meal-summary';
import { formatTime, instantOf } from '../../../src/domain/shared/plain-date';
import { date, sampleSchool, TODAY } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(150, 400) };

const school = sampleSchool();
const { settings } = school;

/** An instant of the day by the clock: at('08:15'). */
function at(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return instantOf(TODAY, hours * 60 + minutes);
}

describe('the cut-off', () => {
  it.each([
    // winter hours from 01/11 to 31/03, both included
    ['2026-10-31', 'nursery', '08:15'],
    ['2026-11-01', 'nursery', '08:30'],
    ['2026-11-23', 'nursery', '08:30'],
    ['2026-11-23', 'kindergarten', '08:15'],
    ['2027-01-15', 'kindergarten', '08:15'],
    ['2027-03-31', 'kindergarten', '08:15'],
    ['2027-04-01', 'kindergarten', '08:00'],
    ['2026-09-07', 'kindergarten', '08:00'],
  ] as const)(
    '[ML1] on %s for %s it is at %s: the end of drop-off of the season plus 30 minutes',
    (day, stage, time) => {
      const room = { stage, campus: null };
      expect(formatTime(cutOff(settings, room, date(day)))).toBe(time);
      expect(cutOffInstant(settings, room, date(day))).toBe(instantOf(date(day), cutOff(settings, room, date(day))));
    },
  );

  it('[ML1] a campus may have its own minutes', () => {
    const apart = { ...settings, meals: { ...settings.meals, minutesByCampus: { 'diem-le': 60 } } };
    const at = (campus: string | null) => formatTime(cutOff(apart, { stage: 'nursery', campus }, TODAY));
    expect([at('Điểm lẻ'), at('Điểm chính'), at(null)]).toEqual(['09:00', '08:30', '08:30']);
  });

  it('[ML2] a winter that does not cross the New Year holds between its two days', () => {
    const within = { ...settings, winter: { from: { month: 1, day: 10 }, to: { month: 2, day: 20 } } };
    const days = ['2027-01-09', '2027-01-10', '2027-02-20', '2027-02-21', '2026-12-31'];
    expect(days.map((day) => seasonOf(within, date(day)))).toEqual(['summer', 'winter', 'winter', 'summer', 'summer']);
  });
});

describe('a typed count', () => {
  it.each([
    ['', null, undefined, undefined],
    ['   ', null, undefined, undefined],
    [null, null, undefined, undefined],
    [undefined, null, undefined, undefined],
    [0, 0, undefined, undefined],
    ['0', 0, undefined, undefined],
    [28, 28, undefined, undefined],
    [' 28 ', 28, undefined, undefined],
    ['28,0', 28, undefined, undefined],
    [31, 31, undefined, 'OverEnrolment'],
    [29, 29, undefined, 'OverPresent'],
    [-1, null, 'Negative', undefined],
    ['-3', null, 'Negative', undefined],
    [20.5, null, 'NotWhole', undefined],
    ['20,5', null, 'NotWhole', undefined],
    ['hai mươi', null, 'NotANumber', undefined],
    ['28 cháu', null, 'NotANumber', undefined],
    ['1e3', null, 'NotANumber', undefined],
    [true, null, 'NotANumber', undefined],
    [Number.NaN, null, 'NotANumber', undefined],
    [Number.POSITIVE_INFINITY, null, 'NotANumber', undefined],
  ])('[ML3] %p of 30 enrolled and 28 present counts as %p (%p, %p)', (raw, value, problem, warning) => {
    const check = checkCount(raw, { enrolment: 30, present: 28 });
    expect(check).toEqual({
      ok: problem === undefined,
      value,
      ...(problem ? { problem } : {}),
      ...(warning ? { warning } : {}),
    });
  });

  it('[ML4] more than enrolled is a warning, never a refusal, and an empty cell is never zero', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(60), (typed, enrolment) => {
        const check = checkCount(typed, { enrolment });
        expect([check.ok, check.value, check.warning]).toEqual([
          true,
          typed,
          typed > enrolment ? 'OverEnrolment' : undefined,
        ]);
        expect(checkCount('', { enrolment }).value).not.toBe(0);
      }),
      SEED,
    );
  });
});

const maybeTime = fc.option(fc.integer({ min: 0, max: 100 }));
const anyEvidence: fc.Arbitrary<ReportEvidence> = fc.record({
  cutOffMs: fc.constant(50),
  lastReadWithoutMs: maybeTime,
  firstReadWithMs: maybeTime,
  stampMs: maybeTime,
  closedAtMs: maybeTime,
});

describe('judging a report', () => {
  it('[ML5] it is never late if the time in which it can have been made begins before the cut-off', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { fromMs } = reportInterval(evidence);
        if (fromMs === null || fromMs <= evidence.cutOffMs) expect(judgeReport(evidence)).toBe('on_time');
        const unstamped = { ...evidence, stampMs: null };
        const without = evidence.lastReadWithoutMs;
        if (without === null || without <= evidence.cutOffMs) expect(judgeReport(unstamped)).toBe('on_time');
      }),
      SEED,
    );
  });

  it('[ML6] what was seen at the cut-off is on time whatever else is known, and what was stamped after it is late', () => {
    fc.assert(
      fc.property(anyEvidence, fc.integer({ min: 0, max: 50 }), (evidence, seen) => {
        const readings = { lastReadWithoutMs: null, firstReadWithMs: seen };
        expect(judgeReport({ ...evidence, ...readings })).toBe('on_time');
      }),
      SEED,
    );
    fc.assert(
      fc.property(fc.integer({ min: 51, max: 90 }), fc.integer({ min: 0, max: 50 }), (stampMs, lastReadWithoutMs) => {
        const evidence = { cutOffMs: 50, lastReadWithoutMs, firstReadWithMs: 91, stampMs, closedAtMs: null };
        expect(judgeReport(evidence)).toBe('late');
      }),
      SEED,
    );
  });

  it('[ML7] the interval never ends before it begins and never goes beyond what was read', () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { fromMs, toMs } = reportInterval(evidence);
        if (fromMs !== null && toMs !== null) expect(fromMs).toBeLessThanOrEqual(toMs);
        if (evidence.firstReadWithMs !== null) expect(toMs).toBeLessThanOrEqual(evidence.firstReadWithMs);
      }),
      SEED,
    );
  });

  it('[ML7] a report that was missing at the very closing was made after it', () => {
    const evidence = { cutOffMs: 50, lastReadWithoutMs: 55, firstReadWithMs: 60, stampMs: null, closedAtMs: 55 };
    expect(reportInterval(evidence)).toEqual({ fromMs: 55, toMs: 60 });
    expect(reportInterval({ ...evidence, lastReadWithoutMs: 54 })).toEqual({ fromMs: 54, toMs: 55 });
  });

  it.each([
    ['a stamp at the cut-off', { stampMs: 50 }, 'on_time'],
    ['a stamp just after it', { stampMs: 51 }, 'late'],
    ['no stamp, first reading of the day shows it', { firstReadWithMs: 90 }, 'on_time'],
    ['no stamp, missing at the cut-off itself', { lastReadWithoutMs: 50, firstReadWithMs: 90 }, 'on_time'],
    ['no stamp, missing just after it', { lastReadWithoutMs: 51, firstReadWithMs: 90 }, 'late'],
    ['seen after a closing at the cut-off', { firstReadWithMs: 90, closedAtMs: 50 }, 'on_time'],
    [
      'closed late, missing before the cut-off',
      { lastReadWithoutMs: 49, firstReadWithMs: 60, closedAtMs: 55 },
      'on_time',
    ],
    ['closed late, missing after the cut-off', { lastReadWithoutMs: 52, firstReadWithMs: 60, closedAtMs: 55 }, 'late'],
    ['entered in the closed row', { lastReadWithoutMs: 56, firstReadWithMs: 60, closedAtMs: 55 }, 'late'],
    [
      'the stamp of an earlier entry that was gone again',
      { stampMs: 20, lastReadWithoutMs: 60, firstReadWithMs: 70 },
      'late',
    ],
    ['the stamp of a later edit of the row', { stampMs: 80, lastReadWithoutMs: 40, firstReadWithMs: 60 }, 'on_time'],
    [
      'a stamp after the closing',
      { stampMs: 58, lastReadWithoutMs: 40, firstReadWithMs: 60, closedAtMs: 55 },
      'on_time',
    ],
  ] as const)('[ML8] %s: %j is %s', (_, evidence, judged) => {
    const nothing = { cutOffMs: 50, lastReadWithoutMs: null, firstReadWithMs: null, stampMs: null, closedAtMs: null };
    expect(judgeReport({ ...nothing, ...evidence })).toBe(judged);
  });
});

const CLASS = '5a1';
const CUT_OFF = at('08:15');
const columns = mealColumnsOf(settings);
const opened = openMealDay(TODAY, settings, askedOn(school, TODAY), columns);

/** A reading of class 5A1 alone: kindergarten, 31 enrolled, cut-off 08:15. */
function reading(
  time: string,
  portions: unknown,
  stamps: readonly [string?, string?] = [],
  present: unknown = portions,
): MealReading {
  const [first, last = first] = stamps;
  const row = {
    classId: CLASS,
    present,
    counts: countsOf(portions),
    firstStampMs: first ? at(first) : null,
    lastStampMs: last ? at(last) : null,
  };
  return { atMs: at(time), rows: [row] };
}

/** Every column has the number of the main meal. */
function countsOf(portions: unknown): Record<string, unknown> {
  return Object.fromEntries(columns.map(({ key }) => [key, portions]));
}

function dayAfter(...readings: readonly MealReading[]): MealDay {
  return readings.reduce(observe, opened);
}

function statusAfter(...readings: readonly MealReading[]): string {
  return statusOf(dayAfter(...readings), classOf(dayAfter(...readings)));
}

function classOf(day: MealDay) {
  const found = day.classes.find(({ classId }) => classId === CLASS);
  if (!found) throw new Error('no such class');
  return found;
}

describe('a day of meal reports', () => {
  it.each([
    ['nothing was read', [], 'missing'],
    ['the cell was empty', [reading('08:10', '')], 'missing'],
    ['something else than a count stands there', [reading('08:10', 'đủ')], 'invalid'],
    ['zero was reported', [reading('08:10', 0)], 'on_time'],
    ['it was there at the first reading', [reading('08:10', 28)], 'on_time'],
    ['it came between readings around the cut-off', [reading('08:14', ''), reading('08:20', 28)], 'on_time'],
    ['it came after a reading past the cut-off', [reading('08:16', ''), reading('08:20', 28)], 'late'],
    ['its stamp is past the cut-off', [reading('08:14', ''), reading('08:20', 28, ['08:17'])], 'late'],
    ['it was mended before the cut-off', [reading('08:00', 28), reading('08:10', 27)], 'on_time'],
    [
      'it changed after the cut-off',
      [reading('08:00', 28), reading('08:16', 28), reading('08:20', 27)],
      'changed_after_cutoff',
    ],
    [
      'its change is stamped after the cut-off',
      [reading('08:10', 28), reading('08:20', 27, ['08:00', '08:18'])],
      'changed_after_cutoff',
    ],
    ['it may have changed before the cut-off', [reading('08:10', 28), reading('08:20', 27)], 'on_time'],
    ['it was taken away again', [reading('08:10', 28), reading('08:20', '')], 'missing'],
    ['it was overwritten by text', [reading('08:10', 28), reading('08:12', 'x')], 'invalid'],
    [
      'text was mended in time',
      [reading('08:05', 'x', ['08:04']), reading('08:12', 28, ['08:04', '08:11'])],
      'on_time',
    ],
    ['text was mended too late', [reading('08:16', 'x', ['08:04']), reading('08:22', 28, ['08:04', '08:20'])], 'late'],
    [
      'text was mended too late, as only the stamp tells',
      [reading('08:05', 'x', ['08:04']), reading('08:22', 28, ['08:04', '08:20'])],
      'late',
    ],
  ] as const)('[ML9] when %s, the class is %j → %s', (_, readings, status) => {
    expect(statusAfter(...readings)).toBe(status);
  });

  it('[ML10] what a closed row holds when first read is dated by the closing', () => {
    const closed = observe(closeRows(dayAfter(reading('08:14', '')), CUT_OFF, at('08:18')), reading('08:40', 28));
    expect(statusOf(closed, classOf(closed))).toBe('on_time');
    expect(ledgerRows(closed).find(({ classId }) => classId === CLASS)?.reportedAtMs).toBe(at('08:18'));
    const twice = closeRows(closed, CUT_OFF, at('09:00'));
    expect(twice).toEqual(closed);
  });

  it('[ML11] reading again, or reading late what is older, changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.constantFrom('', 'x', 20, 28, -1)), { maxLength: 8 }),
        (list) => {
          const readings = list.map(([minute, portions]) => ({
            ...reading('08:00', portions),
            atMs: at('08:00') + minute * 60_000,
          }));
          const day = dayAfter(...readings);
          for (const each of readings) expect(observe(day, each)).toEqual(day);
        },
      ),
      SEED,
    );
  });

  const anyRows = fc.array(
    fc.record({
      minute: fc.integer({ min: 0, max: 60 }),
      counts: fc.array(fc.constantFrom('', 0, 12, 20, 31, 'x', -2), { minLength: 16, maxLength: 16 }),
      stamped: fc.boolean(),
    }),
    { maxLength: 4 },
  );

  function play(list: readonly { minute: number; counts: readonly unknown[]; stamped: boolean }[]): MealDay {
    return [...list]
      .sort((a, b) => a.minute - b.minute)
      .reduce((day, { minute, counts, stamped }) => {
        const atMs = at('07:50') + minute * 60_000;
        const rows = school.classes.map(({ id }, index) => ({
          classId: id,
          present: counts[index],
          counts: countsOf(counts[index]),
          firstStampMs: stamped ? atMs - 30_000 : null,
          lastStampMs: stamped ? atMs - 30_000 : null,
        }));
        return observe(day, { atMs, rows, staff: { main: 40 } });
      }, opened);
  }

  it('[ML12] totals add up over the classes, and every class is reported or missing', () => {
    fc.assert(
      fc.property(anyRows, (list) => {
        const day = play(list);
        const summary = summaryOf(day);
        const rows = ledgerRows(day);
        const sum = (stage: string) =>
          rows.filter((row) => row.stage === stage).reduce((total, { counts }) => total + (counts.main ?? 0), 0);
        expect(summary.portionsByStage).toEqual({ nursery: sum('nursery'), kindergarten: sum('kindergarten') });
        expect(summary.reported + summary.missing.length).toBe(16);
        expect(summary.onTime + summary.late).toBe(summary.reported);
        expect(summary.lateClasses).toHaveLength(summary.late);
        expect(rows.filter(({ counts }) => (counts.main ?? null) === null).map(({ classId }) => classId)).toEqual(
          summary.missing,
        );
        for (const id of summary.invalid) expect(summary.missing).toContain(id);
        expect(rows.filter(({ reportedAtMs }) => reportedAtMs === null)).toHaveLength(summary.missing.length);
      }),
      SEED,
    );
  });

  it('[ML13] a class that is not read keeps what is known of it, and the staff’s portions too', () => {
    const before = { ...dayAfter(reading('08:00', 28)), staff: { main: 41, snack: 40 } };
    const day = observe(before, { atMs: at('08:05'), rows: [] });
    expect([classOf(day).counts.main, day.staff]).toEqual([28, before.staff]);
    const read = observe(day, { atMs: at('08:06'), rows: [], staff: { main: '', snack: 40, secondMain: 3 } });
    expect(read.staff).toEqual({ main: null, snack: 40 });
  });

  it('[ML16] the ledger has one row a class in the order of the classes', () => {
    const rows = ledgerRows(dayAfter(reading('08:10', 28, ['08:09'], 29)));
    expect(rows.map(({ classId }) => classId)).toEqual(school.classes.map(({ id }) => id));
    expect(rows.find(({ classId }) => classId === CLASS)).toEqual({
      date: TODAY,
      classId: CLASS,
      stage: 'kindergarten',
      enrolment: 31,
      present: 29,
      counts: { main: 28, snack: 28 },
      status: 'on_time',
      timing: 'on_time',
      reportedAtMs: at('08:09'),
    });
  });
});
