/** Locking and unlocking from the card of an item: what its row in `Khóa – Mở` says, and what a press would ask for there. */
import { idInLink } from '../../app/lock-rows';
import { isHeadingRow, isLinkRow } from '../../app/row-kinds';
import type { CellValue } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import type { PlainDate } from '../../domain/shared/plain-date';
import { stateFacts } from '../dialogs/lock-dialog';
import { type PanelKey, say } from '../messages/panel';
import { type CardSection, type CardWidget, fact, text } from './card';
import type { ItemFacts } from './item-card';

/** `Khóa – Mở` as this person may read it: whole rows from the first lock on. */
export interface LockTab {
  readonly rows: readonly (readonly CellValue[])[];
  readonly mayTick: boolean;
}

/** What the person put into the card. */
export interface LockForm {
  readonly isLocked: boolean;
  readonly reason: string;
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
}

/** What is to be written into which row; or why nothing is. */
export type LockWish = { readonly index: number; readonly link: string | null } | { readonly refusal: PanelKey };

export const LOCK_FUNCTION = 'cardLock';
export const FIELDS = { reason: 'reason', from: 'from', until: 'until' } as const;

export function lockSection(item: ItemFacts, tab: LockTab | null): CardSection[] {
  if (!tab) return [];
  if (!tab.mayTick) return [section([text(say('lockDialog.onlyPrincipal'))])];
  const row = tab.rows[rowOfItem(tab.rows, item.id)];
  return [section(row && isTicked(row) ? unlocking(item, row) : locking(item, row))];
}

/** The row about the item: the ticked one before others; -1 if there is none. */
export function rowOfItem(rows: LockTab['rows'], itemId: string): number {
  const isAbout = (row: readonly CellValue[]) =>
    textAt(row, 'item') === itemId || (isLinkRow(textAt(row, 'key')) && idInLink(textAt(row, 'name')) === itemId);
  const ticked = rows.findIndex((row) => isAbout(row) && isTicked(row));
  return ticked >= 0 ? ticked : rows.findIndex(isAbout);
}

/** Where the wish goes: the item's own row, else the first free one with its link. */
export function lockWish(tab: LockTab | null, itemId: string, form: LockForm, today: PlainDate): LockWish {
  const refusal = tab ? refusalOf(tab, itemId, form, today) : 'card.lock.noTab';
  if (!tab || refusal) return { refusal: refusal ?? 'card.lock.noTab' };
  const known = rowOfItem(tab.rows, itemId);
  if (known >= 0) return { index: known, link: null };
  const free = tab.rows.findIndex((row) => isLinkRow(textAt(row, 'key')) && isFree(row));
  return free < 0
    ? { refusal: 'card.lock.noRow' }
    : { index: free, link: `https://drive.google.com/open?id=${itemId}` };
}

function refusalOf(tab: LockTab, itemId: string, form: LockForm, today: PlainDate): PanelKey | null {
  const { isLocked, reason, from, until } = form;
  const row = tab.rows[rowOfItem(tab.rows, itemId)];
  if (!tab.mayTick) return 'lockDialog.onlyPrincipal';
  if (reason.trim() === '') return 'lockDialog.needsReason';
  if (until && until < (from ?? today)) return 'card.lock.badDates';
  if (until && until < today) return 'card.lock.badDates';
  return (row !== undefined && isTicked(row)) === isLocked ? 'lockDialog.already' : null;
}

function section(widgets: readonly CardWidget[]): CardSection {
  return { header: say('card.lock.act'), widgets };
}

function locking(item: ItemFacts, row: readonly CellValue[] | undefined): CardWidget[] {
  return [
    ...(row ? factsOf(row) : []),
    text(say('card.lock.will', { name: item.name })),
    reasonField(),
    { type: 'date', name: FIELDS.from, label: say('card.lock.from') },
    { type: 'date', name: FIELDS.until, label: say('card.lock.until') },
    button(item, true),
  ];
}

function unlocking(item: ItemFacts, row: readonly CellValue[]): CardWidget[] {
  return [...factsOf(row), text(say('lockDialog.willOpen', { name: item.name })), reasonField(), button(item, false)];
}

function factsOf(row: readonly CellValue[]): CardWidget[] {
  return stateFacts(row).map(([label, value]) => fact(label, value));
}

function reasonField(): CardWidget {
  return { type: 'input', name: FIELDS.reason, label: say('lockDialog.reason'), hint: say('card.lock.reasonHint') };
}

function button({ id }: ItemFacts, isLocked: boolean): CardWidget {
  const label = say(isLocked ? 'lockDialog.lock' : 'lockDialog.unlock');
  return { type: 'action', label, functionName: LOCK_FUNCTION, parameters: { itemId: id, isLocked: String(isLocked) } };
}

const COLUMN = CONTROL.locks.columns;

function isTicked(row: readonly CellValue[]): boolean {
  return row[COLUMN.tick] === true && !isHeadingRow(textAt(row, 'key'));
}

function isFree(row: readonly CellValue[]): boolean {
  return textAt(row, 'name') === '' && !isTicked(row);
}

function textAt(row: readonly CellValue[], column: keyof typeof COLUMN): string {
  return String(row[COLUMN[column]] ?? '').trim();
}
