/** The attendance books of the classes: which there are, and what stands in them. Read side by side, a request a book. */
import { type ListLine, monthBook } from '../domain/attendance/book';
import type { MonthBook } from '../domain/attendance/month';
import { readSeenRows, type SeenBook } from '../domain/attendance/seen-book';
import { classesOn } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { isKeptByMonth } from '../domain/tree/templates';
import { type Context, today } from './context';
import { textOf } from './control';
import type { ReadRange, SheetReading } from './ports';
import { registerOf } from './register';
import type { CellValue } from './sheet-ops';
import { ATTENDANCE, monthSheetId } from './workbooks';

export interface AttendanceBook {
  readonly classId: string;
  readonly id: string;
}

export interface BookReading extends AttendanceBook {
  readonly months: readonly {
    readonly book: MonthBook;
    /** What its head says of marks that cannot be right. */
    readonly note: string;
  }[];
  readonly seen: SeenBook;
  /** null: the hidden tab is gone. */
  readonly seenRows: number | null;
}

/** Of the classes that go on; a book that is not made yet is left out. */
export function attendanceBooks(context: Context, school: School): AttendanceBook[] {
  const register = registerOf(context, school);
  const records = school.regulation.records.filter((record) => record.unit === 'class' && isKeptByMonth(record));
  return classesOn(school, today(context)).flatMap((room) =>
    records.flatMap(({ key, leaf }) => {
      const id = register[`class/${room.id}/${leaf}/${key}`]?.id;
      return id ? [{ classId: room.id, id }] : [];
    }),
  );
}

/** Books that cannot be opened are left out: the sweep tells of them. A month without its tab is none of the book's. */
export function readBooks(
  { ports }: Context,
  books: readonly AttendanceBook[],
  months: readonly string[],
): BookReading[] {
  const ranges = [LIST, SEEN, ...months.map(monthRange)];
  const answers = ports.sheets.read(books.map(({ id }) => ({ spreadsheetId: id, ranges })));
  return books.flatMap((book, i) => {
    const readings = answers[i];
    if (!readings) return [];
    const [list, seen, ...tabs] = readings;
    const lines = listLines(list ?? null);
    return [
      {
        ...book,
        months: months.flatMap((month, n) => monthOf(month, lines, tabs[n] ?? null)),
        seen: readSeenRows(seen?.values ?? []),
        seenRows: seen ? seen.values.length : null,
      },
    ];
  });
}

const LIST: ReadRange = {
  ...{ sheetId: ATTENDANCE.list.id, row: ATTENDANCE.list.firstRow },
  ...{ column: 0, endColumn: ATTENDANCE.list.width, valuesOnly: true },
};
const SEEN: ReadRange = {
  ...{ sheetId: ATTENDANCE.seen.id, row: 0, column: 0, endColumn: ATTENDANCE.seen.width, valuesOnly: true },
};

function monthRange(month: string): ReadRange {
  const { firstRow, rows, firstDay, days } = ATTENDANCE.month;
  const box = { row: 0, endRow: firstRow + rows, column: 0, endColumn: firstDay + days };
  return { sheetId: monthSheetId(month), ...box, valuesOnly: true };
}

function listLines(list: SheetReading | null): ListLine[] {
  const { name, born, from, to } = ATTENDANCE.list.columns;
  return (list?.values ?? []).map((cells) => ({
    ...{ name: cells[name], born: cells[born], from: cells[from], to: cells[to] },
  }));
}

function monthOf(month: string, list: readonly ListLine[], tab: SheetReading | null): BookReading['months'] {
  if (!tab) return [];
  const { firstRow, name, firstDay } = ATTENDANCE.month;
  const lines = tab.values.slice(firstRow).map((cells: readonly CellValue[], i) => ({
    ...{ row: firstRow + i + 1, name: cells[name], cells: cells.slice(firstDay) },
  }));
  return [{ book: monthBook(month, list, lines), note: textOf(tab.values[0]?.[firstDay]) }];
}
