/** Serial date-times of Sheets: days since 1899-12-30, the fraction is the time of day. */
import { NotSimulated } from '../kernel/errors';

const UNIX_EPOCH_SERIAL = 25_569;
const DAY_MS = 86_400_000;
/** Hours ahead of UTC of the zones without daylight saving that are simulated. */
const ZONE_HOURS: Readonly<Record<string, number>> = {
  'Asia/Ho_Chi_Minh': 7,
  'Asia/Saigon': 7,
  'Asia/Bangkok': 7,
  'Etc/GMT': 0,
  GMT: 0,
  UTC: 0,
};

export interface CivilTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

/** The serial date-time of an instant (ms since the epoch) in a time zone. */
export function serialOfInstant(ms: number, timeZone: string): number {
  return (ms + zoneOffsetMs(timeZone)) / DAY_MS + UNIX_EPOCH_SERIAL;
}

/** The instant (ms since the epoch, to the second) of a serial date-time in a time zone. */
export function instantOfSerial(serial: number, timeZone: string): number {
  return Math.round((serial - UNIX_EPOCH_SERIAL) * 86_400) * 1000 - zoneOffsetMs(timeZone);
}

function zoneOffsetMs(timeZone: string): number {
  const hours = ZONE_HOURS[timeZone];
  if (hours === undefined) throw new NotSimulated(`spreadsheet time zone ${timeZone}`);
  return hours * 3_600_000;
}

/** The serial of a civil date; undefined for a date the calendar lacks (31/02). */
export function serialOfDate(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.getTime() / DAY_MS + UNIX_EPOCH_SERIAL;
}

/** The civil time of a serial, rounded to the second. */
export function civilTimeOf(serial: number): CivilTime {
  const date = new Date(Math.round((serial - UNIX_EPOCH_SERIAL) * 86_400) * 1000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}
