/** A person's due times as a calendar file, for the calendar of her phone. https://www.rfc-editor.org/rfc/rfc5545 */
import { type Instant, instantOf, localOf, type PlainDate } from '../shared/plain-date';

export interface CalendarEntry {
  /** Stays for ever: a file that is taken in again changes the entry and makes none twice. */
  readonly uid: string;
  readonly dueMs: Instant;
  readonly title: string;
  readonly text: string;
  /** Where it is ticked off; null: nothing is known. */
  readonly link: string | null;
}

/** `stampMs`: when it was written. The entries end when the work is due, and block no time. */
export function calendarFile(name: string, entries: readonly CalendarEntry[], stampMs: Instant): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Ho So Mam Non//VI', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH'],
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap((entry) => entryLines(entry, stampMs)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const LENGTH_MS = 30 * 60_000;

function entryLines({ uid, dueMs, title, text, link }: CalendarEntry, stampMs: Instant): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stampMs)}`,
    `DTSTART:${utc(dueMs - LENGTH_MS)}`,
    `DTEND:${utc(dueMs)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(link === null ? text : `${text}\n${link}`)}`,
    ...(link === null ? [] : [`URL:${link}`]),
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** '20261127T093000Z'. */
function utc(atMs: Instant): string {
  const { date, minutes } = localOf(atMs + instantOf(FIRST_DAY, 0));
  const two = (number: number) => String(number).padStart(2, '0');
  const seconds = Math.floor(atMs / 1000) % 60;
  return `${date.replace(/-/g, '')}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}${two(seconds)}Z`;
}

/** Its first minute here is as far from the count's beginning as the two clocks are apart. */
const FIRST_DAY = '1970-01-01' as PlainDate;

/** §3.3.11; control characters have no place in it. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** §3.1: at most 75 octets a line, never cut within a letter; the rest goes on after a space. */
function folded(line: string): string {
  let [text, octets] = ['', 0];
  for (const letter of line) {
    const size = octetsOf(letter);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += letter;
    octets += size;
  }
  return text;
}

const MOST_OCTETS = 75;

/** In UTF-8. */
function octetsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
