/** Cells that several tabs have: e-mail addresses, ranges of dates, words that stand for codes. */
import { isInYear, yearSpan } from '../calendar/school-year';
import { formatDate, type PlainDate, plainDate } from '../shared/plain-date';
import { foldText } from '../shared/text';
import { type Findings, problemAt, type TableRow } from './read-table';

/** A plain ASCII address in lower case; null when Google would not take it. */
export function emailAddress(text: string): string | null {
  const address = text.toLowerCase();
  const shape = /^[a-z0-9_%+'-]+(\.[a-z0-9_%+'-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/;
  return shape.test(address) && address.length <= 254 ? address : null;
}

/** The mailbox an address leads to: Gmail ignores dots and what follows a plus sign. */
export function mailboxOf(address: string): string {
  const [local = '', domain = ''] = address.split('@');
  if (domain !== 'gmail.com' && domain !== 'googlemail.com') return address;
  return `${local.replace(/\+.*$/, '').replace(/\./g, '')}@gmail.com`;
}

/** The dates of the columns `from` and `to`; null where the cell is empty or wrong. `year` null: not known, not checked. */
export function readDateRange(
  row: TableRow<'from' | 'to'>,
  year: string | null,
  findings: Findings,
): { from: PlainDate | null; to: PlainDate | null } {
  const from = readDate(row, 'from', year, findings);
  const to = readDate(row, 'to', year, findings);
  if (from !== null && to !== null && from > to) {
    findings.problems.push(problemAt('DateOrderWrong', row.place('to'), { expected: `≥ ${formatDate(from)}` }));
  }
  return { from, to };
}

/** The date of one cell; null where it is empty or wrong. */
export function readDate<Key extends string>(
  row: TableRow<Key>,
  key: Key,
  year: string | null,
  findings: Findings,
): PlainDate | null {
  const text = row.text(key);
  if (text === '') return null;
  const date = plainDate(text);
  if (date === null) {
    findings.problems.push(problemAt('DateInvalid', row.place(key), { expected: 'dd/MM/yyyy' }));
  } else if (year !== null && !isInYear(year, date)) {
    findings.problems.push(problemAt('DateOutsideYear', row.place(key), { expected: spanText(year) }));
  }
  return date;
}

/** '01/08/2026 – 31/07/2027'. */
export function spanText(year: string): string {
  const { from, to } = yearSpan(year);
  return `${formatDate(from)} – ${formatDate(to)}`;
}

/** The code that the text names; null if none does. */
export function codeOf<Code extends string>(names: Readonly<Record<Code, string>>, text: string): Code | null {
  const codes = Object.keys(names) as Code[];
  return codes.find((code) => foldText(names[code]) === foldText(text)) ?? null;
}
