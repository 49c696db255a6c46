/** Duties as they stand in a workbook Việc của tôi, as a card reads it. */
import { idInLink } from '../../app/lock-rows';
import type { CellValue } from '../../app/sheet-ops';
import { TASKS } from '../../app/workbooks';
import type { Instant } from '../../domain/shared/plain-date';
import { say } from '../messages/panel';
import { byDue, momentOf } from './review-desk';

/** A row in sight. */
export interface TaskRow {
  readonly sheetId: number;
  /** Zero-based. */
  readonly row: number;
  /** Whether the person who looks may tick it, as its protection tells. */
  readonly isMine: boolean;
  /** From the hidden first column on. */
  readonly cells: readonly CellValue[];
  /** Where its name leads; null: nowhere. */
  readonly url: string | null;
}

export interface TaskBook {
  readonly spreadsheetId: string;
  readonly rows: readonly TaskRow[];
}

export interface TaskEntry {
  /** Of the row, within all workbooks. */
  readonly id: string;
  readonly book: TaskBook;
  readonly sheetId: number;
  readonly row: number;
  readonly isMine: boolean;
  readonly name: string;
  readonly url: string | null;
  readonly itemId: string | null;
  readonly due: string;
  readonly dueMs: Instant | null;
  readonly state: string;
  readonly remark: string;
  /** Which version its owers are at; null: it is not their turn. */
  readonly version: number | null;
  /** They have ticked it, and the worker has not taken it yet. */
  readonly isTicked: boolean;
}

export function taskEntries(books: readonly TaskBook[]): TaskEntry[] {
  return books.flatMap((book) => book.rows.flatMap((row) => entryOf(book, row) ?? []));
}

/** What the person has to submit, the most urgent first. */
export function myDuties(entries: readonly TaskEntry[]): TaskEntry[] {
  return entries.filter((one) => one.isMine && one.version !== null && !one.isTicked).sort(byDue);
}

/** What she is to submit next of what lies in the item, else what is known of it. */
export function taskIn(entries: readonly TaskEntry[], itemId: string): TaskEntry | undefined {
  const about = entries.filter((one) => one.itemId === itemId).sort(byDue);
  return myDuties(about)[0] ?? about[about.length - 1];
}

/** The column in which the version is ticked. */
export function tickColumn(version: number): number {
  return TASKS.list.columns.done + version - 1;
}

function entryOf(book: TaskBook, { sheetId, row, isMine, cells, url }: TaskRow): TaskEntry | null {
  const text = (column: keyof typeof TASKS.list.columns) => String(cells[TASKS.list.columns[column]] ?? '').trim();
  if (text('key') === '') return null;
  const version = versionIn(text('state'));
  return {
    id: `${book.spreadsheetId}/${sheetId}/${row}`,
    ...{ book, sheetId, row, isMine, name: text('name'), url, itemId: url === null ? null : idInLink(url) },
    ...{ state: text('state'), remark: text('remark') },
    ...{ due: text('due'), dueMs: momentOf(text('due')), version },
    isTicked: version !== null && cells[tickColumn(version)] === true,
  };
}

/** As the worker says it; what it says nothing of is at the first one. */
function versionIn(state: string): number | null {
  if (['', say('duty.state.notDone'), say('duty.state.drafting')].includes(state)) return 1;
  for (let number = 1; number <= MOST_AGAIN; number++) {
    const again = [say('duty.state.changesWanted', { number }), say('duty.state.draftingAgain', { number })];
    if (again.includes(state)) return number + 1;
  }
  return null;
}

const MOST_AGAIN = TASKS.list.columns.state - TASKS.list.columns.again;
