/** What a typed count means. A cell may hold a number, text, a tick or nothing; nothing is not zero. */
import { isDiet, type MealColumn } from './meal-columns';

export type CountProblem = 'NotANumber' | 'Negative' | 'NotWhole';
export type CountWarning = 'OverEnrolment' | 'OverPresent' | 'OverMain';

export interface CountCheck {
  readonly ok: boolean;
  /** null: the cell is empty, or what stands in it is no count. */
  readonly value: number | null;
  readonly problem?: CountProblem;
  /** The number counts, but somebody should look at it. */
  readonly warning?: CountWarning;
}

/** What a count is looked at beside; null or absent where it is not known. */
export interface CountLimits {
  readonly enrolment: number;
  readonly present?: number | null;
  /** Children who eat the main meal: those on a diet are among them. */
  readonly main?: number | null;
  /** Absent: the children present. */
  readonly column?: Pick<MealColumn, 'key'>;
}

export function checkCount(raw: unknown, limits: CountLimits): CountCheck {
  if (isBlank(raw)) return { ok: true, value: null };
  const number = numberOf(raw);
  const problem = problemOf(number);
  if (number === null || problem) return { ok: false, value: null, problem: problem ?? 'NotANumber' };
  const warning = warningOf(number, limits);
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

function warningOf(number: number, { enrolment, present, main, column }: CountLimits): CountWarning | null {
  if (number > enrolment) return 'OverEnrolment';
  if (typeof present === 'number' && number > present) return 'OverPresent';
  return column && isDiet(column) && typeof main === 'number' && number > main ? 'OverMain' : null;
}
