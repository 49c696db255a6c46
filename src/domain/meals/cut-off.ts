/** Until when a meal report is on time: Điều 5 of the Hoa Mai regulation, "30 minutes after drop-off ends". */
import type { SchoolSettings, Season, Stage } from '../school/types';
import { type Instant, instantOf, type MonthDay, monthDayOf, type PlainDate } from '../shared/plain-date';

/** Minutes since midnight; a report at that very minute is on time. */
export function cutOff(settings: SchoolSettings, stage: Stage, date: PlainDate): number {
  return settings.dropOffEnd[stage][seasonOf(settings, date)] + settings.mealReportMinutes;
}

/** The instant of the cut-off on the school's clock. */
export function cutOffInstant(settings: SchoolSettings, stage: Stage, date: PlainDate): Instant {
  return instantOf(date, cutOff(settings, stage, date));
}

/** Winter hours hold from the first to the last day of the setting, both included, across the New Year too. */
export function seasonOf({ winter }: SchoolSettings, date: PlainDate): Season {
  const [from, to, day] = [winter.from, winter.to, monthDayOf(date)].map(ordinal) as [number, number, number];
  const inside = from <= to ? from <= day && day <= to : day >= from || day <= to;
  return inside ? 'winter' : 'summer';
}

function ordinal({ month, day }: MonthDay): number {
  return month * 100 + day;
}
