/** The marks of days gone by as they were last read, one line a child and month: what later edits are found by. */
import type { PlainDate } from '../shared/plain-date';
import { type AttendanceMonth, datesOf } from './month';
import type { AttendanceCode } from './signs';

export interface SeenChild {
  readonly row: number;
  readonly id: string;
  /** A letter a day of the month: a code, `-` not marked, `.` no day of the child's, or not over yet. */
  readonly codes: string;
}

/** What is over on the day `today`. */
export function toSeen({ month, days, children }: AttendanceMonth, today: PlainDate): SeenChild[] {
  const over = new Set(days.filter((date) => date < today));
  return children.map(({ row, id, codes }) => ({
    ...{ row, id },
    codes: datesOf(month)
      .map((date) => (over.has(date) && codes.has(date) ? letterOf(codes.get(date) ?? null) : NONE))
      .join(''),
  }));
}

/** `over`: days that were over when the book was last looked at. What is not written down of them was not marked. */
export function fromSeen(month: string, seen: readonly SeenChild[], over: readonly PlainDate[] = []): AttendanceMonth {
  const dates = datesOf(month);
  const isDay = (letter: string | undefined) => letter !== undefined && letter !== NONE;
  const days = dates.filter((date, i) => over.includes(date) || seen.some(({ codes }) => isDay(codes[i])));
  const children = seen.map(({ row, id, codes }) => ({
    ...{ row, id },
    codes: new Map(dates.flatMap((date, i) => (isDay(codes[i]) ? [[date, codeOf(codes[i])] as const] : []))),
  }));
  return { month, days, children, problems: [] };
}

/** Without what was not marked, which need not be written down. */
export function marksOf(seen: readonly SeenChild[]): SeenChild[] {
  const marked = seen.map((child) => ({ ...child, codes: child.codes.split(UNMARKED).join(NONE) }));
  return marked.filter(({ codes }) => codes.split('').some((letter) => letter !== NONE));
}

const NONE = '.';
const UNMARKED = '-';
const LETTERS: Readonly<Record<AttendanceCode, string>> = {
  present: 'x',
  excused: 'p',
  excused_late: 'm',
  unexcused: 'k',
};

function letterOf(code: AttendanceCode | null): string {
  return code === null ? UNMARKED : LETTERS[code];
}

function codeOf(letter: string | undefined): AttendanceCode | null {
  const codes = Object.keys(LETTERS) as AttendanceCode[];
  return codes.find((code) => LETTERS[code] === letter) ?? null;
}
