/** Rows of the journal workbook (Nhật ký): what was done, by whom, where and why. */
import type { LogEntry } from '../app/stored-values';
import { STAFF_ROW } from '../app/workbooks';
import { formatDate, formatDateTime, plainDate } from '../domain/shared/plain-date';
import { nameOfKey } from './key-names';
import { type MessageKey, say } from './messages/catalogue';
import { DEVIATION_MESSAGES } from './messages/deviations';
import { JOURNAL_MESSAGES } from './messages/journal';

/** The headings of the tabs, in the order of the rows below; the register's rows are the worker's. */
export const JOURNAL_HEADERS = headers(
  ...(['number', 'time', 'action', 'actor', 'target', 'detail', 'why', 'before', 'after', 'ran', 'run'] as const),
  ...(['previous', 'hash'] as const),
);
export const CHECK_HEADERS = headers('month', 'first', 'last', 'hash', 'checked', 'result');
export const REGISTER_HEADERS = headers('key', 'id', 'attempted', 'year');

/**
 * What the headings up to the chain's own say. An action without a text of its own keeps its name: the log loses nothing. Every
 * cell is a text that Sheets keeps as it is, since the chain is made of them.
 */
export function logRow(entry: LogEntry): string[] {
  return [
    entry.id,
    timeText(entry.atMs),
    actionText(entry.action),
    actorText(entry.actor),
    targetText(entry),
    detailText(entry),
    entry.why ?? '',
    stateText(entry.before),
    stateText(entry.after),
    entry.ran,
    entry.run,
  ].map(keptText);
}

/** No formula, whatever people typed; no letter that Sheets drops or an answer in JSON cannot carry; not too long for a cell. */
function keptText(text: string): string {
  const plain = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, ' ')
    .trim();
  const short = plain.length > LONGEST_TEXT ? `${plain.slice(0, LONGEST_TEXT)}…`.replace(/\p{Cs}/gu, '') : plain;
  return short.startsWith('=') ? `“${short}”` : short;
}

/** Google refuses a cell of more than 50,000 characters; a row people can read is much shorter. */
const LONGEST_TEXT = 2_000;

function headers(...names: string[]): readonly string[] {
  return names.map((name) => say(`control.journal.column.${name}` as MessageKey));
}

/** '23/11/2026 08:30:05'. */
function timeText(atMs: number): string {
  const seconds = Math.floor(atMs / 1000) % 60;
  return `${formatDateTime(atMs)}:${String(seconds).padStart(2, '0')}`;
}

export function actionText(action: string): string {
  return textIfKnown(`control.journal.action.${action}`) ?? action;
}

function stateText(state: string | undefined): string {
  return state === undefined ? '' : (textIfKnown(`control.journal.state.${state}`) ?? state);
}

/** Who did it, where it is not an address. */
export function actorText(actor: string): string {
  return textIfKnown(`control.journal.actor.${actor}`) ?? actor;
}

/** Commands are logged by row or school year, meals by day or class, mails by address, locks by the key of the item. */
function targetText({ action, target }: LogEntry): string {
  const date = plainDate(target);
  if (date) return say('control.target.day', { name: formatDate(date) });
  if (/^\d+$/.test(target)) return say('control.target.row', { name: target });
  if (/^\d{4}-\d{4}$/.test(target)) return say('control.target.schoolYear', { name: target });
  if (/^[^=@]+@/.test(target)) return target;
  return MEAL_ROW_ACTIONS.has(action) ? mealRowText(target) : nameOfKey(target);
}

/** Their targets are rows of the meal workbook. */
const MEAL_ROW_ACTIONS: ReadonlySet<string> = new Set(['mealRowUnproven', 'mealSupplement', 'mealSupplementSeen']);

function mealRowText(id: string): string {
  return id === STAFF_ROW ? say('control.target.staffRow') : nameOfKey(`class/${id}`);
}

function detailText({ detail }: LogEntry): string {
  return Object.entries(detail)
    .map(detailPart)
    .filter((part) => part !== '')
    .join('; ');
}

function detailPart([name, given]: [string, string | number]): string {
  if (given === '' || (given === 0 && name in COUNTS_OF_TROUBLE)) return '';
  const date = DATES.includes(name) ? plainDate(String(given)) : null;
  const value = date ? formatDate(date) : wordsOf(name, given);
  return (
    textIfKnown(`control.journal.detail.${name}`, { value }) ?? say('control.journal.detail.other', { name, value })
  );
}

/** Codes of the domain in words. */
function wordsOf(name: string, given: string | number): string | number {
  const key = `deviation.${name}.${given}`;
  return key in DEVIATION_MESSAGES ? say(key as keyof typeof DEVIATION_MESSAGES) : given;
}

const DATES = ['date', 'from', 'until'];
/** Nothing is said of them when there is none. */
const COUNTS_OF_TROUBLE = {
  unconfirmed: true,
  alarming: true,
  findings: true,
  left: true,
  failures: true,
  problems: true,
};

function textIfKnown(key: string, params: Readonly<Record<string, string | number>> = {}): string | null {
  return key in JOURNAL_MESSAGES ? say(key as keyof typeof JOURNAL_MESSAGES, params) : null;
}
