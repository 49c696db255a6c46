/** School years as text: '2026-2027', from 01/8 to 31/7, so that teachers' August work is in it. */
import type { PlainDate } from '../shared/plain-date';

/** Reads '2026-2027' or '2026 – 2027'; null when it is not two years that follow each other. */
export function schoolYear(text: string): string | null {
  const match = /^(\d{4})\s*[-–]\s*(\d{4})$/.exec(text.trim());
  if (!match) return null;
  const first = Number(match[1]);
  return Number(match[2]) === first + 1 && first >= 2000 && first < 2100 ? `${first}-${first + 1}` : null;
}

/** The first and last date that belong to the school year. */
export function yearSpan(year: string): { from: PlainDate; to: PlainDate } {
  return { from: `${year.slice(0, 4)}-08-01` as PlainDate, to: `${year.slice(5)}-07-31` as PlainDate };
}

/** '2026-2027' → '2027-2028'. */
export function yearAfter(year: string): string {
  return `${year.slice(5)}-${Number(year.slice(5)) + 1}`;
}

/** Whether the date belongs to the school year. */
export function isInYear(year: string, date: PlainDate): boolean {
  const { from, to } = yearSpan(year);
  return from <= date && date <= to;
}
