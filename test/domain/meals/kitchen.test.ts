import fc from 'fast-check';
import { figureValue, kitchenFigures, missingOf, waitingDifference } from '../../../src/domain/meals/kitchen';
import { type MealCounts, mealColumnsOf } from '../../../src/domain/meals/meal-columns';
import { openMealDay } from '../../../src/domain/meals/meal-day';
import { remindersAt } from '../../../src/domain/meals/reminders';
import { readEntry, warningOf } from '../../../src/domain/meals/supplement-entry';
import {
  countedBy,
  differenceOf,
  type KitchenDay,
  type KitchenReading,
  latestCounts,
  openKitchenDay,
  readKitchen,
  waitingOf,
} from '../../../src/domain/meals/supplements';
import { date, sampleSchool } from '../../support/school-builder';
import { width } from '../../support/width';

const SEED = { seed: 20261123, numRuns: width(150, 600) };
const DAY = date('2026-11-23');
const REPORTED = { '3a1': { present: 20, main: 20, snack: 20 }, '3a2': { present: 18, main: 17 }, nt1: { main: null } };

const opened = () => openKitchenDay(DAY, REPORTED);
const nothing: KitchenReading = { atMs: 0, confirmedBy: [], acknowledged: [], entries: [] };
const entry = (rowId: string, counts: Record<string, number>, reason = 'Trẻ đến muộn') => ({ rowId, counts, reason });

function readAll(readings: readonly Partial<KitchenReading>[], day: KitchenDay = opened()): KitchenDay {
  return readings.reduce((state, reading, i) => readKitchen(state, { ...nothing, atMs: i + 1, ...reading }), day);
}

describe('a typed supplement', () => {
  it.each([
    [{ main: '', snack: null }, '', { is: 'empty' }],
    [{ main: 21 }, ' ', { is: 'noReason' }],
    [{ main: '' }, 'Trẻ đến muộn', { is: 'noNumber' }],
    [{ main: 'hai mươi' }, 'Trẻ đến muộn', { is: 'wrong', key: 'main', problem: 'NotANumber' }],
    [{ main: 21, snack: -1 }, '', { is: 'wrong', key: 'snack', problem: 'Negative' }],
    [{ main: 20.5 }, 'Trẻ đến muộn', { is: 'wrong', key: 'main', problem: 'NotWhole' }],
    [{ main: '21', snack: '' }, ' Trẻ đến muộn ', { is: 'complete', entry: entry('3a1', { main: 21 }) }],
    [{ main: 0 }, 'Trẻ đến muộn', { is: 'complete', entry: entry('3a1', { main: 0 }) }],
  ])('[KT1] %j with the reason %j is %j', (cells, reason, state) => {
    expect(readEntry('3a1', cells, reason)).toEqual(state);
  });
});

it('[KT10] new numbers are looked at as those of a report, by what the row says with them', () => {
  const { settings } = sampleSchool();
  const columns = mealColumnsOf({ meals: { ...settings.meals, diets: ['Cháo'] } });
  const of = (counts: MealCounts) => warningOf({ present: 20, main: 19, ...counts }, columns, 23);
  expect(of({ main: 20 })).toBeNull();
  expect(of({ present: 24, main: 24 })).toBe('OverEnrolment');
  expect(of({ main: 21 })).toBe('OverPresent');
  expect(of({ 'diet/chao': 20 })).toBe('OverMain');
  expect(warningOf({ main: 22 }, columns, 23)).toBeNull();
});

describe('a day after its closing', () => {
  it('[KT2, KT3] a supplement changes what the kitchen cooks for when it is acknowledged, and never what was reported', () => {
    const taken = readAll([{ entries: [entry('3a1', { main: 22 })] }]);
    expect(taken.supplements).toMatchObject([
      { rowId: '3a1', before: REPORTED['3a1'], after: { main: 22, snack: 20 } },
    ]);
    expect(taken.reported).toBe(REPORTED);
    expect(countedBy(taken)).toEqual(REPORTED);
    expect(waitingDifference(taken)).toEqual({ main: 2 });
    const known = readAll([{ atMs: 9, acknowledged: [0] }], taken);
    expect(countedBy(known)).toEqual({ ...REPORTED, '3a1': { present: 20, main: 22, snack: 20 } });
    expect(waitingDifference(known)).toEqual({});
    expect(known.supplements[0]?.acknowledgedMs).toBe(9);
  });

  it('[KT3] the difference of a later supplement counts although an earlier one still waits', () => {
    const day = readAll([
      { entries: [entry('3a1', { main: 22 })] },
      { entries: [entry('3a1', { main: 25 })] },
      { acknowledged: [1] },
    ]);
    expect(countedBy(day)['3a1']?.main).toBe(23);
    expect(countedBy(readAll([{ atMs: 9, acknowledged: [0, 1] }], day))['3a1']?.main).toBe(25);
  });

  it('[KT2, KT8] a class that had not reported is missing until its late number is acknowledged, zero too', () => {
    const rows = [{ classId: 'nt1', stage: 'nursery' as const, campus: null }];
    const taken = readAll([{ entries: [entry('nt1', { main: 0 })] }]);
    expect(missingOf(rows, taken)).toEqual(['nt1']);
    const known = readAll([{ atMs: 9, acknowledged: [0] }], taken);
    expect(countedBy(known).nt1).toEqual({ main: 0 });
    expect(missingOf(rows, known)).toEqual([]);
  });

  it('[KT5] the first confirmation stands', () => {
    const day = readAll([{}, { confirmedBy: ['board'] }, { confirmedBy: ['kitchen', 'board'] }, { confirmedBy: [] }]);
    expect(day.confirmation).toEqual({ by: 'board', atMs: 2 });
    expect(readAll([{}]).confirmation).toBeNull();
  });

  it('[KT6] a tick says nothing of a supplement that comes with the same reading', () => {
    const day = readAll([{ confirmedBy: ['kitchen'], acknowledged: [0], entries: [entry('3a2', { main: 19 })] }]);
    expect(day.confirmation).not.toBeNull();
    expect(countedBy(day)).toEqual(REPORTED);
    expect(waitingOf(day)).toHaveLength(1);
  });
});

/** What people typed by each moment: cells stay as they are until somebody types again. */
const ROWS = ['3a1', '3a2', 'nt1'] as const;
const typing = fc.record({
  rowId: fc.constantFrom(...ROWS),
  counts: fc.dictionary(fc.constantFrom('present', 'main', 'snack'), fc.nat(40), { minKeys: 1 }),
});
const story = fc.array(typing, { minLength: 1, maxLength: 12 });

/** Ever more cells are filled; the readings see what stands there at their moment. */
function cellsAfter(steps: readonly { rowId: string; counts: Record<string, number> }[]) {
  const cells = new Map<string, Record<string, number>>();
  for (const { rowId, counts } of steps) cells.set(rowId, { ...cells.get(rowId), ...counts });
  return [...cells].map(([rowId, counts]) => entry(rowId, counts));
}

const everyPlace = (day: KitchenDay) => day.supplements.map((_, place) => place);

function endOf(day: KitchenDay): Record<string, MealCounts> {
  return countedBy(readKitchen(day, { ...nothing, atMs: 1_000, acknowledged: everyPlace(day) }));
}

it('[KT4] differences add up to the last number less the reported one', () => {
  fc.assert(
    fc.property(story, (steps) => {
      const day = readAll(steps.map((_, i) => ({ entries: cellsAfter(steps.slice(0, i + 1)) })));
      for (const rowId of ROWS) {
        const [last, first] = [latestCounts(day, rowId), (REPORTED as Record<string, MealCounts>)[rowId] ?? {}];
        for (const key of Object.keys(last)) {
          const own = day.supplements.filter((one) => one.rowId === rowId);
          const sum = own.reduce((total, one) => total + (differenceOf(one)[key] ?? 0), 0);
          expect(sum).toBe((last[key] ?? 0) - (first[key] ?? 0));
        }
      }
    }),
    SEED,
  );
});

it('[KT7] readings skipped, repeated or late end in the same numbers', () => {
  const runs = fc.array(fc.tuple(fc.nat(12), fc.boolean(), fc.boolean()), { maxLength: 20 });
  fc.assert(
    fc.property(story, runs, (steps, readings) => {
      const final = cellsAfter(steps);
      const straight = endOf(readAll([{ entries: final }]));
      let day = opened();
      readings.forEach(([seen, isTicked, isOld], i) => {
        const upTo = Math.min(steps.length, Math.max(seen, i));
        const acknowledged = isTicked ? everyPlace(day) : [];
        const reading = { ...nothing, atMs: i + 1, acknowledged, entries: cellsAfter(steps.slice(0, upTo)) };
        day = readKitchen(day, reading);
        expect(readKitchen(day, reading)).toBe(day);
        if (isOld) expect(readKitchen(day, { ...reading, atMs: i, entries: [entry('3a1', { main: 99 })] })).toBe(day);
      });
      expect(endOf(readKitchen(day, { ...nothing, atMs: 500, entries: final }))).toEqual(straight);
    }),
    SEED,
  );
});

describe('the portions', () => {
  const { settings } = sampleSchool();
  const columns = mealColumnsOf({ meals: { ...settings.meals, snack: true, secondMain: true, diets: ['Cháo'] } });
  const room = fc.record({
    stage: fc.constantFrom('nursery' as const, 'kindergarten' as const),
    campus: fc.constantFrom(null, 'Điểm A', 'Điểm B'),
    main: fc.option(fc.nat(40)),
    snack: fc.option(fc.nat(40)),
  });

  it('[KT8] every class and the staff are once in the groups of a column they are asked for, which add up to all of it', () => {
    fc.assert(
      fc.property(fc.array(room, { maxLength: 20 }), fc.boolean(), (rooms, hasStaff) => {
        const rows = rooms.map((one, i) => ({ classId: `c${i}`, ...one }));
        const counts = Object.fromEntries(rows.map(({ classId, main, snack }) => [classId, { main, snack }]));
        const all = { ...counts, staff: { main: 7, snack: null } };
        const figures = kitchenFigures(rows, columns, hasStaff ? 'staff' : null);
        for (const column of columns) {
          const own = figures.filter((figure) => figure.column === column);
          const parts = own.filter(({ of }) => of !== 'all').flatMap(({ rowIds }) => rowIds);
          const asked = rows.filter(({ stage }) => column.stages.includes(stage)).map(({ classId }) => classId);
          const staff = hasStaff && ['main', 'snack'].includes(column.key) ? ['staff'] : [];
          expect([...parts].sort()).toEqual([...asked, ...staff].sort());
          const sum = parts.reduce(
            (total, id) => total + ((all as Record<string, MealCounts>)[id]?.[column.key] ?? 0),
            0,
          );
          expect(own.filter(({ of }) => of === 'all').map((figure) => figureValue(figure, all))).toEqual([sum]);
        }
      }),
      SEED,
    );
  });

  it('[KT8] only a school in several places tells its campuses apart', () => {
    const rows = ['a', 'b'].map((classId) => ({ classId, stage: 'nursery' as const, campus: 'Điểm A' }));
    const groups = (list: typeof rows) => kitchenFigures(list, columns, null).filter(({ of }) => of === 'group');
    expect(groups(rows).every(({ campus }) => campus === null)).toBe(true);
    const apart = [rows[0]!, { ...rows[1]!, campus: 'Điểm B' }];
    expect(
      groups(apart)
        .map(({ campus }) => campus)
        .slice(0, 2),
    ).toEqual(['Điểm A', 'Điểm B']);
  });
});

describe('reminders before the cut-off', () => {
  const { settings, classes } = sampleSchool();
  const asked = classes.map((room) => ({ ...room, isHalfDay: false }));
  const day = openMealDay(DAY, settings, asked, mealColumnsOf(settings));
  const cutOffs = [...new Set(day.classes.map(({ cutOffMs }) => cutOffMs))];

  it('[KT9] name what is missing, of a cut-off that is near and not past', () => {
    const at = fc.integer({ min: -90, max: 30 });
    fc.assert(
      fc.property(
        at,
        fc.constantFrom(0, 5, 30, 60),
        fc.subarray(day.classes.map(({ classId }) => classId)),
        (offset, minutes, there) => {
          const nowMs = Math.max(...cutOffs) + offset * 60_000;
          const reported = day.classes.map((each) =>
            there.includes(each.classId) ? { ...each, counts: { main: 20 } } : each,
          );
          const reminders = remindersAt({ ...day, classes: reported }, minutes, nowMs);
          const near = cutOffs.filter((cutOff) => nowMs < cutOff && cutOff - nowMs <= minutes * 60_000);
          expect(reminders.map(({ cutOffMs }) => cutOffMs)).toEqual(near.sort((a, b) => a - b));
          const named = reminders.flatMap(({ classIds }) => classIds);
          const wanted = day.classes.filter(
            ({ classId, cutOffMs }) => near.includes(cutOffMs) && !there.includes(classId),
          );
          expect([...named].sort()).toEqual(wanted.map(({ classId }) => classId).sort());
        },
      ),
      SEED,
    );
  });
});
