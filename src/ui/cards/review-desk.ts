/** What stands in the tabs of Duyệt in which plans are reviewed, as a card reads it: a row a version and step, written by the worker. */
import { idInLink } from '../../app/lock-rows';
import type { CellValue } from '../../app/sheet-ops';
import { REVIEW } from '../../app/workbooks';
import { type Instant, instantOf, parseTime, plainDate } from '../../domain/shared/plain-date';
import { say } from '../messages/panel';

export interface QueueTab {
  readonly sheetId: number;
  readonly title: string;
  /** Whether the person who looks may type into it, as its protection tells. */
  readonly isMine: boolean;
  /** From the first below the headings; formulas as they are. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface QueueEntry {
  readonly sheetId: number;
  readonly index: number;
  readonly isMine: boolean;
  /** Whose tab it is. */
  readonly who: string;
  readonly key: string;
  readonly dutyId: string;
  readonly version: number;
  readonly name: string;
  readonly url: string | null;
  readonly itemId: string | null;
  readonly due: string;
  readonly dueMs: Instant | null;
  readonly verdict: string;
  readonly remark: string;
  readonly changesBy: string;
  readonly state: string;
  /** The worker has not taken an answer yet. */
  readonly isWaiting: boolean;
}

export function queueEntries(tabs: readonly QueueTab[]): QueueEntry[] {
  return tabs.flatMap((tab) => tab.rows.flatMap((row, index) => entryOf(tab, row, index) ?? []));
}

/** What the person has to review and has not answered, the most urgent first. */
export function myQueue(entries: readonly QueueEntry[]): QueueEntry[] {
  return entries.filter((one) => one.isMine && one.isWaiting && !isAnswered(one)).sort(byDue);
}

/** She has chosen, and the worker has found nothing wrong with it so far. */
export function isAnswered({ verdict, state }: QueueEntry): boolean {
  return verdict !== '' && [say('queue.state.waiting'), say('queue.state.again')].includes(state);
}

/** '27/11/2026 16:30'; null: no time. */
export function momentOf(text: string): Instant | null {
  const [day = '', time = ''] = text.split(' ');
  const [date, minutes] = [plainDate(day), parseTime(time)];
  return date === null || minutes === null ? null : instantOf(date, minutes);
}

/** What is due first; what has no time comes last. */
export function byDue(a: { dueMs: Instant | null }, b: { dueMs: Instant | null }): number {
  return (a.dueMs ?? Number.POSITIVE_INFINITY) - (b.dueMs ?? Number.POSITIVE_INFINITY) || 0;
}

function entryOf(tab: QueueTab, row: readonly CellValue[], index: number): QueueEntry | null {
  const text = (column: keyof typeof REVIEW.queue.columns) => String(row[REVIEW.queue.columns[column]] ?? '').trim();
  const key = text('key');
  const [, dutyId, version] = /^(.+)@(\d+)\.\w/.exec(key) ?? [];
  if (dutyId === undefined) return null;
  const { url, name } = linkIn(text('what'));
  const state = text('state');
  return {
    ...{ sheetId: tab.sheetId, index, isMine: tab.isMine, who: whoseTab(tab.title) },
    ...{ key, dutyId, version: Number(version), name, url, itemId: url === null ? null : idInLink(url) },
    ...{ due: text('due'), dueMs: momentOf(text('due')) },
    ...{ verdict: text('verdict'), remark: text('remark'), changesBy: text('changesBy'), state },
    isWaiting: ![say('queue.state.answered'), say('queue.state.gone')].includes(state),
  };
}

/** The worker writes the link as a formula; the separator is the file's own. */
function linkIn(text: string): { url: string | null; name: string } {
  const [, url, name] = /^=HYPERLINK\("([^"]*)"\s*[;,]\s*"((?:[^"]|"")*)"\)$/i.exec(text) ?? [];
  return url === undefined ? { url: null, name: text } : { url, name: (name ?? '').replace(/""/g, '"') };
}

/** 'Chờ duyệt – Nguyễn Thị A (GV1)' → 'Nguyễn Thị A (GV1)'. */
function whoseTab(title: string): string {
  const prefix = say('queue.tab', { name: '' });
  return title.startsWith(prefix) ? title.slice(prefix.length) : title;
}
