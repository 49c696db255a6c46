/** A meal day as a short text: 40 classes fit one script property (9 KB). */
import type { Instant, PlainDate } from '../shared/plain-date';
import { instantOf, plainDate } from '../shared/plain-date';
import type { MealClass, MealDay } from './meal-day';

/** Changes with the order or the meaning of the fields. */
const VERSION = 1;

type Packed = readonly [
  version: number,
  date: string,
  cutOffs: readonly [number | null, number | null],
  closings: readonly [number | null, number | null],
  staff: number | null,
  classes: readonly PackedClass[],
];

type PackedClass = readonly [
  classId: string,
  isNursery: 0 | 1,
  enrolment: number,
  present: number | null,
  portions: number | null,
  problem: MealClass['problem'],
  warning: MealClass['warning'],
  times: readonly (number | null)[],
  changes: number,
  changedAfterCutOff: 0 | 1,
];

export function packMealDay(day: MealDay): string {
  const since = sinceMidnight(day.date);
  const stages = (times: MealDay['closedAtMs']) => [since(times.nursery), since(times.kindergarten)] as const;
  const packed: Packed = [
    VERSION,
    day.date,
    stages(day.cutOffMs),
    stages(day.closedAtMs),
    day.staff,
    day.classes.map((each) => packClass(each, since)),
  ];
  return JSON.stringify(packed);
}

/** null: no text that `packMealDay` of this version made; the day is then read anew. */
export function unpackMealDay(text: string): MealDay | null {
  const packed = parsed(text);
  const date = packed && plainDate(packed[1]);
  if (!packed || !date) return null;
  const [, , cutOffs, closings, staff, classes] = packed;
  const midnight = instantOf(date, 0);
  const time = (offset: number | null | undefined) =>
    offset === null || offset === undefined ? null : midnight + offset;
  return {
    date,
    cutOffMs: { nursery: time(cutOffs[0]) ?? midnight, kindergarten: time(cutOffs[1]) ?? midnight },
    closedAtMs: { nursery: time(closings[0]), kindergarten: time(closings[1]) },
    staff,
    classes: classes.map((each) => unpackClass(each, time)),
  };
}

function packClass(each: MealClass, since: (time: Instant | null) => number | null): PackedClass {
  return [
    each.classId,
    each.stage === 'nursery' ? 1 : 0,
    each.enrolment,
    each.present,
    each.portions,
    each.problem,
    each.warning,
    [each.readMs, each.lastWithoutMs, each.firstWithMs, each.stampMs].map(since),
    each.changes,
    each.changedAfterCutOff ? 1 : 0,
  ];
}

function unpackClass(
  [classId, isNursery, enrolment, present, portions, problem, warning, times, changes, changed]: PackedClass,
  time: (offset: number | null | undefined) => Instant | null,
): MealClass {
  return {
    classId,
    stage: isNursery ? 'nursery' : 'kindergarten',
    enrolment,
    present,
    portions,
    problem,
    warning,
    readMs: time(times[0]),
    lastWithoutMs: time(times[1]),
    firstWithMs: time(times[2]),
    stampMs: time(times[3]),
    changes,
    changedAfterCutOff: changed === 1,
  };
}

function sinceMidnight(date: PlainDate): (time: Instant | null) => number | null {
  const midnight = instantOf(date, 0);
  return (time) => (time === null ? null : time - midnight);
}

/** The version vouches for the form: only `packMealDay` writes such texts. */
function parsed(text: string): Packed | null {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) && value[0] === VERSION && value.length === 6 ? (value as unknown as Packed) : null;
  } catch {
    return null;
  }
}
