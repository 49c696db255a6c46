/**
 * 'Điểm danh → báo ăn': a class all of whose children are marked has reported by that. The number goes into the cell of the
 * children present, as long as nobody typed there; the meals follow it by their own formulas.
 */
import { readMonth } from '../domain/attendance/month';
import { presentFor } from '../domain/attendance/totals';
import { closedAt, type MealClass, type MealDay, mainOf } from '../domain/meals/meal-day';
import type { School } from '../domain/school/types';
import { formatMonth, type PlainDate } from '../domain/shared/plain-date';
import { type AttendanceBook, attendanceBooks, readBooks } from './attendance-books';
import type { Context } from './context';
import type { MonthBook } from './meal-books';
import { MEALS } from './workbooks';

/** What was put into the cells of the day. */
export interface AttendanceFed {
  readonly date: PlainDate;
  readonly books: readonly AttendanceBook[];
  /** Children present by class: a cell that still says so is ours and follows the book. */
  readonly counts: Readonly<Record<string, number>>;
}

/** `day`: as it was just read. */
export function reportFromAttendance(
  context: Context,
  school: School,
  books: readonly MonthBook[],
  day: MealDay,
): void {
  if (!school.settings.attendance.feedsMeals) return;
  const fed = fedOn(context, school, day.date);
  const free = day.classes.filter((each) => isFree(school, day, each, fed)).map(({ classId }) => classId);
  const waiting = fed.books.filter(({ classId }) => free.includes(classId));
  const news = waiting.length === 0 ? [] : newCounts(context, school, day, waiting.slice(0, BOOKS_AT_ONCE));
  if (news.length === 0) return;
  context.store.set('attendanceFed', { ...fed, counts: { ...fed.counts, ...Object.fromEntries(news) } });
  context.store.save();
  for (const book of books) {
    const rows = news.flatMap(([classId, present]) => {
      const index = book.rows.indexOf(classId);
      return index < 0 ? [] : [{ row: MEALS.month.firstRow + index, present }];
    });
    const ops = context.views.mealPresent({ date: day.date, columns: day.columns, rows });
    if (rows.length > 0) context.ports.sheets.write(book.id, ops);
  }
}

/** With the meal workbooks and all else that a beat reads, below Google's 60 a minute; the next beat has the others. */
const BOOKS_AT_ONCE = 40;

/** Which books there are is looked up once a day. Those that are not reported yet come first. */
function fedOn(context: Context, school: School, date: PlainDate): AttendanceFed {
  const known = context.store.get('attendanceFed');
  const fed = known?.date === date ? known : { date, books: attendanceBooks(context, school), counts: {} };
  const isFed = ({ classId }: AttendanceBook) => Number(classId in fed.counts);
  if (fed !== known) context.store.set('attendanceFed', fed);
  return { ...fed, books: [...fed.books].sort((a, b) => isFed(a) - isFed(b)) };
}

/** Its row is open, and holds nothing or what came from the book. A class that reports for others too is asked as ever. */
function isFree(school: School, day: MealDay, each: MealClass, { counts }: AttendanceFed): boolean {
  const room = school.classes.find(({ id }) => id === each.classId);
  const isAlone = room?.enrolment === each.enrolment;
  const isEmpty = each.present === null && mainOf(each) === null && each.problem === null;
  const isOurs = each.present !== null && each.present === counts[each.classId] && each.stampMs === null;
  return isAlone && closedAt(day, each) === null && (isEmpty || isOurs);
}

/** What the cells do not say yet, because it is new or because a run was cut off before it wrote. */
function newCounts(
  context: Context,
  { calendar, settings }: School,
  { date, classes }: MealDay,
  books: readonly AttendanceBook[],
): [string, number][] {
  return readBooks(context, books, [formatMonth(date)]).flatMap(({ classId, months }): [string, number][] => {
    const [month] = months;
    if (!month) return [];
    const read = readMonth(month.book, { calendar, signs: settings.attendance.signs, today: date });
    const present = presentFor(read, date);
    const shown = classes.find((each) => each.classId === classId)?.present;
    return present === null || present === shown ? [] : [[classId, present]];
  });
}
