/** Marks that cannot be right, told at the head of their month's tab to those who wrote them. */

import type { SheetOp } from '../../app/sheet-ops';
import { ATTENDANCE, monthSheetId } from '../../app/workbooks';
import type { MarkProblem } from '../../domain/attendance/month';
import { monthDayOf } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';
import { COLOURS, row } from './cells';

/** So many fit into a line that is read. */
const MOST_TOLD = 12;

export function attendanceProblems(problems: readonly MarkProblem[]): string {
  if (problems.length === 0) return '';
  const told = problems.slice(0, MOST_TOLD).map(({ type, row, date, value }) => {
    const what = say(`attendance.problem.${type}`, { value });
    return say('attendance.problem', { row, day: monthDayOf(date).day, what });
  });
  const rest = problems.length - told.length;
  const more = rest > 0 ? [say('attendance.problem.more', { count: rest })] : [];
  return say('attendance.problems', { problems: [...told, ...more].join('; ') });
}

export function attendanceNote({ month, text }: { month: string; text: string }): SheetOp[] {
  const cell = { value: text, bold: true, colour: COLOURS.badText };
  return [row(monthSheetId(month), 0, [cell], ATTENDANCE.month.firstDay)];
}
