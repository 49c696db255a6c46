/** What stands at the head of a plan: whose it is, for which days, by whom, within which theme. */

import { teachersOf } from '../school/people';
import type { School, Theme } from '../school/types';
import type { PlainDate } from '../shared/plain-date';
import { unitName } from '../tree/names';
import type { PlanDocument } from './plan-documents';

export interface PlanHeading {
  readonly whose: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** Numbers of the weeks it is for, in order. */
  readonly weeks: readonly number[];
  readonly themes: readonly string[];
  /** Of the day it is due. */
  readonly teachers: readonly string[];
}

export function headingOf(school: School, { duty: { unit, occasion } }: PlanDocument): PlanHeading {
  const { from, to } = occasion.about;
  const classId = unit.slice('class/'.length);
  const weeks = school.calendar.weeks.filter(({ days }) => days.some((day) => from <= day && day <= to));
  const themes = school.themes.filter((theme) => isOf(theme, classId, from, to));
  return {
    whose: unitName(school, unit),
    from,
    to,
    weeks: weeks.map(({ number }) => number),
    themes: themes.map(({ name }) => name),
    teachers: teachersOf(school, classId, occasion.dueDate).map(({ fullName }) => fullName),
  };
}

function isOf(theme: Theme, classId: string, from: PlainDate, to: PlainDate): boolean {
  return theme.classIds.includes(classId) && theme.from <= to && from <= theme.to;
}
