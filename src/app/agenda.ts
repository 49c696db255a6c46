/**
 * What the clock brings today, worked out once a day: an idle beat then asks no more than whether something is due.
 */
import { isOffDay, isSchoolDay } from '../domain/calendar/calendar';
import { type Instant, instantOf, type PlainDate } from '../domain/shared/plain-date';
import { type Context, knownSchool, today } from './context';
import { departuresFrom } from './people-overdue';
import { weeklyFrom } from './weekly';

export interface Agenda {
  readonly date: PlainDate;
  /** When the day's meal reports open; null on a day without school. */
  readonly mealsFromMs: Instant | null;
  /** When the day's digests go out; null on a day off. */
  readonly remindFromMs: Instant | null;
  /** When the week's mail to the board goes out; null before its day. */
  readonly weeklyFromMs: Instant | null;
  /** When the staff tab is looked at for last days that passed without agreement. */
  readonly departuresFromMs: Instant;
}

/** Null before the first set-up. */
export function agendaOf(context: Context): Agenda | null {
  const known = context.store.get('agenda');
  if (known && known.date === today(context)) return known;
  const agenda = workOut(context);
  if (agenda) context.store.set('agenda', agenda);
  return agenda;
}

function workOut(context: Context): Agenda | null {
  const school = knownSchool(context);
  if (!school) return null;
  const { calendar, settings } = school;
  const date = today(context);
  return {
    date,
    mealsFromMs: isSchoolDay(calendar, date) ? instantOf(date, settings.mealOpenTime) : null,
    weeklyFromMs: weeklyFrom(calendar, date),
    departuresFromMs: departuresFrom(date),
    remindFromMs: isOffDay(calendar, date) ? null : instantOf(date, settings.duties.reminders.time),
  };
}
