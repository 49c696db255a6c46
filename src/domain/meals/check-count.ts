/** What a typed count means. A cell may hold a number, text, a tick or nothing; nothing is not zero. */

export type CountProblem = 'NotANumber' | 'Negative' | 'NotWhole';
export type CountWarning = 'OverEnrolment' | 'OverPresent';

export interface CountCheck {
  readonly ok: boolean;
  /** null: the cell is empty, or what stands in it is no count. */
  readonly value: number | null;
  readonly problem?: CountProblem;
  /** The number counts, but somebody should look at it. */
  readonly warning?: CountWarning;
}

/** `present`: the children counted present, for the check of portions; null where it is not known. */
export function checkCount(raw: unknown, enrolment: number, present: number | null = null): CountCheck {
  if (isBlank(raw)) return { ok: true, value: null };
  const number = numberOf(raw);
  const problem = problemOf(number);
  if (number === null || problem) return { ok: false, value: null, problem: problem ?? 'NotANumber' };
  const warning = warningOf(number, enrolment, present);
  return warning ? { ok: true, value: number, warning } : { ok: true, value: number };
}

export function isBlank(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && raw.trim() === '');
}

/** A number, or its text as it comes from a cell formatted as text: '24', '24,0', '-3'. */
function numberOf(raw: unknown): number | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : null;
  if (typeof raw !== 'string' || !/^[+-]?\d{1,9}([.,]\d{1,9})?$/.test(raw.trim())) return null;
  return Number(raw.trim().replace(',', '.'));
}

function problemOf(number: number | null): CountProblem | null {
  if (number === null) return 'NotANumber';
  if (number < 0) return 'Negative';
  return Number.isInteger(number) ? null : 'NotWhole';
}

function warningOf(number: number, enrolment: number, present: number | null): CountWarning | null {
  if (number > enrolment) return 'OverEnrolment';
  return present !== null && number > present ? 'OverPresent' : null;
}
