/** A class's attendance book: the months of its year, who may type where, and the hidden tab of what was marked when. */
import type { AttendanceRulesModel, AttendanceSeenModel } from '../../app/attendance-views';
import type { Outline } from '../../app/layouts';
import type { SheetOp } from '../../app/sheet-ops';
import { ATTENDANCE, monthSheetId } from '../../app/workbooks';
import { datesOf, schoolMonths } from '../../domain/attendance/month';
import { rulesOf, seenRows } from '../../domain/attendance/seen-book';
import { isSchoolDay } from '../../domain/calendar/calendar';
import type { SchoolCalendar } from '../../domain/calendar/types';
import type { School } from '../../domain/school/types';
import { weekdayOf } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { markRules } from './attendance-marks';
import { protect, row, sheet } from './cells';

const PATTERN_ID = ATTENDANCE.pattern.id;
const SEEN = ATTENDANCE.seen;

/** A tab a month of the school year, in its order, each with an id of its month; those that are there stay. */
export function monthTabs(school: School, outline: Outline): SheetOp[] {
  const { sheetIds, titles = [] } = outline;
  if (!sheetIds.includes(PATTERN_ID)) return [];
  const months = schoolMonths(school.calendar).map((month) => ({
    ...{ month, sheetId: monthSheetId(month), title: titleOf(month) },
  }));
  const wanted = months.filter(({ sheetId, title }) => !sheetIds.includes(sheetId) && !titles.includes(title));
  return [
    ...(wanted.length > 0 ? markRules(PATTERN_ID, school) : []),
    ...wanted.flatMap(({ month, sheetId, title }, i): SheetOp[] => [
      { type: 'copySheet', from: PATTERN_ID, sheetId, title, index: 1 + i },
      row(sheetId, ATTENDANCE.month.monthRow, [{ value: firstDayOf(month) }], 1),
      weekdays(sheetId, month, school.calendar),
      protectMonth(outline, sheetId, school),
    ]),
    { type: 'editSheet', sheetId: PATTERN_ID, hidden: true },
    protectList(outline, school),
    ...(sheetIds.includes(SEEN.id)
      ? []
      : attendanceSeen({
          ...{ account: school.settings.schoolAccount, isNew: true, oldRows: 0 },
          rows: seenRows({ serial: 0, rules: rulesOf(school), months: {} }),
        })),
  ];
}

/** The months of a book that is there, after signs or days off changed. */
export function attendanceRules({ school, months }: AttendanceRulesModel): SheetOp[] {
  return months.flatMap((month) => [
    weekdays(monthSheetId(month), month, school.calendar),
    ...markRules(monthSheetId(month), school),
  ]);
}

/** The hidden tab, anew if it is not there; nobody but the school account writes it. */
export function attendanceSeen({ isNew, account, rows, oldRows }: AttendanceSeenModel): SheetOp[] {
  const outline = { sheetIds: isNew ? [] : [SEEN.id], protectionIds: [] };
  const blank = Array.from({ length: Math.max(0, oldRows - rows.length) }, () => Array(SEEN.width).fill(''));
  const cells = [...rows, ...blank].map((values) => values.map((value) => ({ value })));
  const tab = { sheetId: SEEN.id, title: say('template.seen.tab'), hidden: true };
  return [
    ...(isNew
      ? [
          sheet(outline, { ...tab, rows: SEEN.rows, columns: SEEN.width }),
          protect(outline, SEEN.id, 1, { block: null, editors: [account], description: say('template.seen.tab') }),
        ]
      : []),
    { type: 'cells', sheetId: SEEN.id, row: 0, column: 0, cells },
  ];
}

function titleOf(month: string): string {
  return say('template.month.tab', { month: month.split('-').reverse().join('-') });
}

function firstDayOf(month: string): string {
  return `=DATE(${month.slice(0, 4)};${Number(month.slice(5))};1)`;
}

/** Days off by the school's calendar, which no formula knows. */
function weekdays(sheetId: number, month: string, calendar: SchoolCalendar): SheetOp {
  const names = say('template.month.weekdays').split(';');
  const texts = datesOf(month).map((date) =>
    isSchoolDay(calendar, date) ? (names[weekdayOf(date) % 7] ?? '') : say('template.month.off'),
  );
  const cells = texts.map((value) => ({ value, align: 'center' as const }));
  return row(sheetId, ATTENDANCE.month.headRow + 1, cells, ATTENDANCE.month.firstDay);
}

/** Its columns are read by their place: what they are called is not typed over. */
function protectList(outline: Outline, { settings }: School): SheetOp {
  const { id, firstRow, width } = ATTENDANCE.list;
  const block = { row: firstRow - 1, endRow: firstRow, column: 0, endColumn: width };
  return protect(outline, id, 1, { block, editors: [settings.schoolAccount], description: say('template.list.head') });
}

/** Open are the cells of the days: names, counts and headings are formulas. */
function protectMonth(outline: Outline, sheetId: number, { settings }: School): SheetOp {
  const { firstRow: first, rows, firstDay, days } = ATTENDANCE.month;
  const open = [{ row: first, endRow: first + rows, column: firstDay, endColumn: firstDay + days }];
  const description = say('template.month.protection');
  return protect(outline, sheetId, 1, { block: null, editors: [settings.schoolAccount], open, description });
}
