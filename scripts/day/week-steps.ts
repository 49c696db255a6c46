/** The rest of the week: a holiday, three ordinary mornings, and on Friday the plans of the next week. */
import { dutyTableOf } from '../../src/app/duty-rows';
import { teachersOf } from '../../src/domain/school/people';
import type { School } from '../../src/domain/school/types';
import { instantOf, localOf, type PlainDate } from '../../src/domain/shared/plain-date';
import { type DayRun, draw, passTo } from './day-run';
import { mealDayOf } from './meal-day-state';
import { submitPlan } from './plan-steps';

export interface HolidayFacts {
  date: PlainDate;
  /** Classes for which the day was opened. */
  asked: number;
  /** Mails that day. */
  reminded: number;
}

export function holiday(day: DayRun, date: PlainDate): HolidayFacts {
  passTo(day, instantOf(date, 23 * 60 + 59));
  const opened = mealDayOf(day);
  return { date, asked: opened.date === date ? opened.classes.length : 0, reminded: mailsOn(day, date).length };
}

export interface FridayFacts {
  date: PlainDate;
  week: number;
  /** Classes by what they left open. */
  nothingIn: string[];
  halfIn: string[];
  reminded: string[];
}

/** Most classes tick both plans in time, some one, some none. */
export function friday(day: DayRun, school: School, date: PlainDate): FridayFacts {
  const { occasions, week } = weekPlans(school, date);
  passTo(day, instantOf(date, 10 * 60));
  const chosen = draw(day, school.classes, 4);
  const [nothingIn, halfIn] = [chosen.slice(0, 3), chosen.slice(3)];
  for (const room of school.classes.filter((one) => !nothingIn.includes(one))) {
    const submitted = halfIn.includes(room) ? occasions.slice(0, 1) : occasions;
    const account = teachersOf(school, room.id, date)[0]?.email ?? '';
    for (const key of submitted)
      if (!submitPlan(day, account, room.id, key)) throw new Error(day.refusals[day.refusals.length - 1]?.error);
  }
  passTo(day, instantOf(date, 18 * 60));
  const names = (rooms: typeof chosen) => rooms.map((room) => room.name);
  const to = mailsOn(day, date)
    .filter((mail) => mail.subject.includes('Hôm nay đến hạn'))
    .flatMap((mail) => mail.to);
  return { date, week, nothingIn: names(nothingIn), halfIn: names(halfIn), reminded: to };
}

/** The plans of the next week that are due on the date. */
function weekPlans(school: School, date: PlainDate): { occasions: string[]; week: number } {
  const { duties } = dutyTableOf(school, school.settings.firstMonday);
  const due = duties.filter(({ occasion }) => occasion.dueDate === date && occasion.rule.anchor.type === 'week');
  const occasions = [...new Set(due.map(({ occasion }) => occasion.key))];
  return { occasions, week: Number(occasions[0]?.split('/')[1] ?? 0) };
}

export function mailsOn(day: DayRun, date: PlainDate) {
  return day.school.world.state.script.mails.filter((mail) => localOf(mail.atMs).date === date);
}
