/** `Utilities.formatDate`: patterns of Java's SimpleDateFormat, with English names as Apps Script prints them. */
import { NotSimulated } from '../kernel/errors';
import { ScriptException } from './run';
import { type LocalTime, localTime, offsetMs } from './time-zone';

const TOKEN = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);

/** @throws ScriptException for an unknown time zone; NotSimulated for pattern letters that are not modelled. */
export function formatJavaDate(ms: number, timeZone: string, pattern: string): string {
  const time = timeIn(ms, timeZone);
  return pattern.replace(TOKEN, (token: string, quoted: string | undefined, letter: string | undefined) => {
    if (quoted !== undefined) return quoted === '' ? "'" : quoted.replace(/''/g, "'");
    return letter === undefined ? token : field(letter, token.length, time, offsetMs(ms, timeZone));
  });
}

function timeIn(ms: number, timeZone: string): LocalTime {
  try {
    return localTime(ms, timeZone);
  } catch {
    throw new ScriptException(`Invalid argument: timeZone. Should be of type: String`);
  }
}

function field(letter: string, length: number, time: LocalTime, offset: number): string {
  const number = (value: number) => String(value).padStart(length, '0');
  switch (letter) {
    case 'y':
    case 'Y':
      if (letter === 'Y') throw new NotSimulated(`Utilities.formatDate pattern letter Y (week year)`);
      return length === 2 ? String(time.year % 100).padStart(2, '0') : number(time.year);
    case 'M':
      return length >= 3 ? name(MONTHS, time.month, length) : number(time.month);
    case 'd':
      return number(time.day);
    case 'E':
      return name(DAYS, time.weekDay, length);
    case 'u':
      return number(time.weekDay);
    case 'H':
      return number(time.hour);
    case 'h':
      return number(time.hour % 12 || 12);
    case 'a':
      return time.hour < 12 ? 'AM' : 'PM';
    case 'm':
      return number(time.minute);
    case 's':
      return number(time.second);
    case 'S':
      return number(time.millisecond);
    case 'Z':
    case 'X':
      return zone(offset, letter, length);
    default:
      throw new NotSimulated(`Utilities.formatDate pattern letter ${letter}`);
  }
}

function name(names: readonly string[], index: number, length: number): string {
  const whole = names[index - 1] ?? '';
  return length >= 4 ? whole : whole.slice(0, 3);
}

/** `+0700` for Z, `+07`, `+0700`, `+07:00` for X, XX, XXX. */
function zone(offset: number, letter: string, length: number): string {
  if (letter === 'X' && offset === 0) return 'Z';
  const minutes = Math.abs(offset) / 60_000;
  const hh = String(Math.floor(minutes / 60)).padStart(2, '0');
  const mm = String(minutes % 60).padStart(2, '0');
  const sign = offset < 0 ? '-' : '+';
  if (letter === 'Z') return `${sign}${hh}${mm}`;
  return length === 1 ? `${sign}${hh}` : `${sign}${hh}${length === 3 ? ':' : ''}${mm}`;
}
