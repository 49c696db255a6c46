/** Until when a meal report is on time: Điều 5 of the Hoa Mai regulation, "30 minutes after drop-off ends". */
import type { ClassRoom, SchoolSettings, Season } from '../school/types';
import { type Instant, instantOf, type MonthDay, monthDayOf, type PlainDate } from '../shared/plain-date';
import { slug } from '../shared/text';

/** Minutes since midnight; a report at that very minute is on time. A campus may have its own minutes after drop-off. */
export function cutOff(
  { dropOffEnd, mealReportMinutes, meals, winter }: SchoolSettings,
  { stage, campus }: Pick<ClassRoom, 'stage' | 'campus'>,
  date: PlainDate,
): number {
  const minutes = meals.minutesByCampus[slug(campus ?? '')] ?? mealReportMinutes;
  return dropOffEnd[stage][seasonOf({ winter }, date)] + minutes;
}

/** The instant of the cut-off on the school's clock. */
export function cutOffInstant(
  settings: SchoolSettings,
  room: Pick<ClassRoom, 'stage' | 'campus'>,
  date: PlainDate,
): Instant {
  return instantOf(date, cutOff(settings, room, date));
}

/** Winter hours hold from the first to the last day of the setting, both included, across the New Year too. */
export function seasonOf({ winter }: Pick<SchoolSettings, 'winter'>, date: PlainDate): Season {
  const [from, to, day] = [winter.from, winter.to, monthDayOf(date)].map(ordinal) as [number, number, number];
  const inside = from <= to ? from <= day && day <= to : day >= from || day <= to;
  return inside ? 'winter' : 'summer';
}

function ordinal({ month, day }: MonthDay): number {
  return month * 100 + day;
}
