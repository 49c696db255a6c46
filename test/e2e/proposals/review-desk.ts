/** What board, leads and administration board do in Duyệt of the small school. */
import { type DayRun, typeAs } from '../../../scripts/day/day-run';
import { idOfKey, valuesAt } from '../../../scripts/day/places';
import { REVIEW, TASKS } from '../../../src/app/workbooks';
import { columnName } from '../../../src/ui/sheets/a1';
import { PRINCIPAL, VICE } from '../corrections/correction-desk';
import { storedValue } from '../faults/stored-value';

export const LEAD = 'gv.3a1@hoamai.example';
export const DEPUTY = 'gv2.3a1@hoamai.example';
const IDS: Readonly<Record<string, string>> = {
  [PRINCIPAL]: 'ht',
  [VICE]: 'pht1',
  [LEAD]: 'gv1-3a1',
  [DEPUTY]: 'gv2-3a1',
};

export interface Said {
  kind?: string;
  target?: string;
  content?: string;
  from?: string;
  until?: string;
  fullName?: string;
  role?: string;
  email?: string;
  class?: string;
  team?: string;
}

/** Types the n-th row of the person's tab and ticks; false if any cell refused. */
export function write(day: DayRun, email: string, n: number, said: Said, whose = email): boolean {
  const cells = Object.entries(said).map(([name, text]) =>
    typeAs(day, email, cellOf(day, whose, n, name as keyof Said), text),
  );
  return [...cells, send(day, email, n, true, whose)].every((ok) => ok);
}

export function send(day: DayRun, email: string, n: number, sent: boolean, whose = email): boolean {
  return typeAs(day, email, cellOf(day, whose, n, 'sent'), sent);
}

export function reviewId(day: DayRun): string {
  return idOfKey(day.school.world, 'review');
}

export function tabOf(day: DayRun, email: string): number {
  const tabs = storedValue<Record<string, string[]>>(day.school, 'reviewTabs') ?? {};
  return REVIEW.firstTab + (Object.values(tabs)[0] ?? []).indexOf(IDS[email] ?? '');
}

export function cellOf(day: DayRun, email: string, n: number, column: keyof typeof REVIEW.columns) {
  const cell = `${columnName(REVIEW.columns[column])}${REVIEW.firstRow + n}`;
  return { spreadsheetId: reviewId(day), sheet: tabOf(day, email), cell };
}

/** What the author reads in her n-th row. */
export function reply(day: DayRun, email: string, n: number, column: 'state' | 'code' = 'state'): string {
  const box = [REVIEW.firstRow + n - 1, REVIEW.columns[column], 1, 1] as [number, number, number, number];
  return String(valuesAt(day.school.world, reviewId(day), tabOf(day, email), box)[0]?.[0] ?? '');
}

/** The rows of the tab `Nhận xét` of a workbook: who, record, text. */
export function remarksIn(day: DayRun, key: string): string[] {
  const { id, firstRow, width } = TASKS.remarks;
  const rows = valuesAt(day.school.world, idOfKey(day.school.world, key), id, [firstRow, 0, 20, width]);
  const { who, record, text } = TASKS.remarks.columns;
  return rows
    .map((cells) => [who, record, text].map((at) => cells[at]).join(' | '))
    .filter((text) => /[^ |]/.test(text));
}
