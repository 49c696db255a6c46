/** The signs a school writes into its attendance book, and what they mean: no two schools write the same (facts of many books). */
import { isBlank } from '../meals/check-count';
import { foldText } from '../shared/text';

/** `excused_late`: with leave, but told after the hour until which the school takes a meal back. */
export const ATTENDANCE_CODES = ['present', 'excused', 'excused_late', 'unexcused'] as const;
export type AttendanceCode = (typeof ATTENDANCE_CODES)[number];

/** One or more signs for each code, the usual one first. None at all: the school does not tell this code apart. */
export type AttendanceSigns = Readonly<Record<AttendanceCode, readonly string[]>>;

export const INITIAL_SIGNS: AttendanceSigns = {
  present: ['x', '+'],
  excused: ['P'],
  excused_late: ['PM'],
  unexcused: ['K', 'KP', 'O'],
};

/** 'x, +' → ['x', '+']. */
export function signsIn(text: string): string[] {
  return text.split(/[,;\s]+/).filter((sign) => sign !== '');
}

/** Signs that stand for two codes; nothing can be read by such a key. */
export function signsOfTwoCodes(signs: AttendanceSigns): string[] {
  const all = ATTENDANCE_CODES.flatMap((code) => [...new Set(signs[code].map(foldSign))]);
  return [...new Set(all.filter((sign, i) => all.indexOf(sign) !== i))];
}

/** What stands in a child's day: a code, nothing yet, or a sign that nobody agreed on. Letters may be small or capital. */
export function codeOf(cell: unknown, signs: AttendanceSigns): AttendanceCode | 'unmarked' | 'unknown' {
  if (isBlank(cell)) return 'unmarked';
  const sign = foldSign(String(cell));
  return ATTENDANCE_CODES.find((code) => signs[code].some((one) => foldSign(one) === sign)) ?? 'unknown';
}

/** A nought and the letter O are typed for one another. */
function foldSign(sign: string): string {
  return foldText(sign).replace(/^0$/, 'o');
}
