/** Where a day stands in its month's tab. */
import type { MealMonthModel } from '../../app/meal-views';
import { dayColumn, dayOffsets, dayWidth, monthSheetId } from '../../app/workbooks';
import { formatMonth, monthDayOf, type PlainDate, weekdayOf } from '../../domain/shared/plain-date';
import { say } from '../messages/catalogue';

export interface DayPlace {
  readonly sheetId: number;
  /** The first column. */
  readonly column: number;
  readonly width: number;
  readonly offsets: ReturnType<typeof dayOffsets>;
}

export function dayPlace({ date, columns }: Pick<MealMonthModel, 'date' | 'columns'>): DayPlace {
  const width = dayWidth(columns.length);
  return {
    sheetId: monthSheetId(formatMonth(date)),
    column: dayColumn(monthDayOf(date).day, width),
    width,
    offsets: dayOffsets(width),
  };
}

export function monthTitle(date: PlainDate): string {
  return say('meals.tab.month', { month: formatMonth(date) });
}

/** 'Thứ Hai' */
export function weekdayName(date: PlainDate): string {
  return say('meals.weekdays').split('|')[weekdayOf(date) - 1] ?? '';
}
