/**
 * The nightly look at the attendance books: what was changed in days gone by is told to the board, marks that cannot be right to
 * the class. What the marks were stands in a hidden tab of the book itself: it is written last, so a run that is cut off finds
 * the same again and tells it once.
 */
import { pastEdits } from '../domain/attendance/edits';
import { type AttendanceMonth, readMonth, schoolMonths } from '../domain/attendance/month';
import { fromSeen, marksOf, toSeen } from '../domain/attendance/seen';
import { rulesOf, type SeenBook, seenRows } from '../domain/attendance/seen-book';
import type { School } from '../domain/school/types';
import { formatMonth, localOf, type PlainDate } from '../domain/shared/plain-date';
import { type AttendanceBook, attendanceBooks, type BookReading, readBooks } from './attendance-books';
import { noteCounts } from './attendance-counts';
import { type FoundEdits, tellEdits } from './attendance-edits';
import { type Context, knownSchool, today } from './context';
import { modifiedTimes } from './modified-times';
import { isTreeWorkedOn } from './school-state';
import type { SheetOp } from './sheet-ops';
import { monthSheetId } from './workbooks';

/** Google lets one account read 60 times a minute: the next beat goes on. https://developers.google.com/workspace/sheets/api/limits */
const MOST_BOOKS = 40;
/** Late in the year a book has many months: of so many tabs the answers are read at once. */
const TABS_AT_ONCE = 120;

/** Whether all books are looked at that were changed since they were last. */
export function checkAttendance(context: Context): boolean {
  const school = knownSchool(context);
  if (!school || isTreeWorkedOn(context)) return true;
  const due = changedBooks(context, school);
  const months = monthsUntil(school, today(context));
  const atOnce = Math.min(MOST_BOOKS, Math.floor(TABS_AT_ONCE / Math.max(1, months.length)));
  if (due.length > 0) lookAt(context, school, due.slice(0, atOnce), months);
  return due.length <= atOnce;
}

/** All of them after the school changed its signs or its days off. */
function changedBooks(context: Context, school: School): AttendanceBook[] {
  const known = context.store.get('attendance');
  const rules = rulesOf(school);
  if (known.rules !== rules) context.store.set('attendance', { ...known, rules, looked: {} });
  const { looked } = context.store.get('attendance');
  const books = attendanceBooks(context, school);
  const modified = modifiedTimes(
    context,
    books.map(({ id }) => id),
  );
  return books.filter(({ classId, id }) => (modified.get(id) ?? 0) > (looked[classId] ?? 0));
}

function lookAt(context: Context, school: School, books: readonly AttendanceBook[], months: readonly string[]): void {
  const atMs = context.ports.clock.now();
  const readings = readBooks(context, books, months);
  const found = readings.map((reading) => examine(context, school, reading));
  for (const { classId, months } of found) noteCounts(context, school, classId, months);
  tellEdits(context, school, found);
  const ruled = withNewRules(context, school, found);
  const writes = ruled.filter(({ ops }) => ops.length > 0);
  const results = context.ports.sheets.writeAll(writes.map(({ id, ops }) => ({ spreadsheetId: id, ops })));
  const busy = new Set(writes.filter((_, i) => results[i] === 'busy').map(({ classId }) => classId));
  const known = context.store.get('attendance');
  const seen = readings.filter(({ classId }) => !busy.has(classId)).map(({ classId }) => [classId, atMs] as const);
  context.store.set('attendance', { ...known, looked: { ...known.looked, ...Object.fromEntries(seen) } });
  context.store.save();
}

/** All that have begun: a mark may be changed in any of them. */
function monthsUntil({ calendar }: School, date: PlainDate): string[] {
  return schoolMonths(calendar).filter((month) => month <= formatMonth(date));
}

interface Examined extends FoundEdits {
  readonly months: readonly AttendanceMonth[];
  readonly id: string;
  readonly hasOldRules: boolean;
  readonly ops: readonly SheetOp[];
}

function examine(context: Context, school: School, reading: BookReading): Examined {
  const { calendar, settings } = school;
  const date = today(context);
  const read = reading.months.map(({ book, note }) => {
    const month = readMonth(book, { calendar, signs: settings.attendance.signs, today: date });
    return { month, note, problems: context.views.attendanceProblems(month.problems) };
  });
  const { seen, classId, id } = reading;
  const before = (month: AttendanceMonth) => seenBefore(context, reading, month);
  const next = withMonths(
    seen,
    read.map(({ month }) => month),
    rulesOf(school),
    date,
  );
  return {
    ...{ classId, id, serial: seen.serial, hasOldRules: seen.rules !== '' && seen.rules !== next.rules },
    months: read.map(({ month }) => month),
    edits: read.flatMap(({ month }) => pastEdits(before(month), month)),
    ops: [
      ...read.flatMap(({ month: { month }, note, problems }) =>
        note === problems ? [] : context.views.attendanceNote({ month, text: problems }),
      ),
      ...seenOps(context, reading, next),
    ],
  };
}

function withMonths(seen: SeenBook, read: readonly AttendanceMonth[], rules: string, date: PlainDate): SeenBook {
  const fresh = read.map((month) => [month.month, toSeen(month, date).filter(({ id }) => id !== '')] as const);
  return { ...seen, rules, months: { ...seen.months, ...Object.fromEntries(fresh) } };
}

/** The marks as they were when the book was last looked at. */
function seenBefore(
  { store }: Context,
  { classId, seen }: BookReading,
  { month, days }: AttendanceMonth,
): AttendanceMonth {
  const looked = store.get('attendance').looked[classId];
  const last = looked === undefined ? '' : localOf(looked).date;
  return fromSeen(
    month,
    seen.months[month] ?? [],
    days.filter((date) => date < last),
  );
}

/** Nothing if the book shows the marks that were seen already. */
function seenOps(context: Context, { seen, seenRows: oldRows }: BookReading, next: SeenBook): SheetOp[] {
  if (JSON.stringify(marked(seen)) === JSON.stringify(marked(next))) return [];
  const rows = seenRows({ ...next, serial: seen.serial + 1 });
  const { account } = context.ports;
  return context.views.attendanceSeen({ account, isNew: oldRows === null, rows, oldRows: oldRows ?? 0 });
}

function marked({ rules, months }: SeenBook): unknown {
  const all = Object.entries(months).map(([month, seen]) => [month, marksOf(seen)] as const);
  return [rules, all.filter(([, seen]) => seen.length > 0).sort()];
}

/** The months that are there get the new signs and days off with the same write that notes it. */
function withNewRules(context: Context, school: School, found: readonly Examined[]): Examined[] {
  const old = found.filter(({ hasOldRules }) => hasOldRules);
  const outlines = old.length === 0 ? [] : context.ports.sheets.outline(old.map(({ id }) => id));
  return found.map((book) => {
    const tabs = outlines[old.indexOf(book)]?.sheetIds ?? [];
    const months = schoolMonths(school.calendar).filter((month) => tabs.includes(monthSheetId(month)));
    return months.length === 0
      ? book
      : { ...book, ops: [...context.views.attendanceRules({ school, months }), ...book.ops] };
  });
}
