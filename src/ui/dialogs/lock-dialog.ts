/** What the dialog `Khóa – Mở…` shows: every row of the tab, its state in words, and what pressing would do. */
import { isHeadingRow, isLinkRow, isPortionsRow } from '../../app/row-kinds';
import type { CellValue } from '../../app/sheet-ops';
import { CONTROL } from '../../app/workbooks';
import { parseScope } from '../../domain/locks/scope';
import { type PanelKey, say } from '../messages/panel';

export interface LockDialogModel {
  readonly texts: Readonly<Record<string, string>>;
  /** Whether the person may write into the columns of ticks and reasons. */
  readonly mayTick: boolean;
  readonly rows: readonly LockDialogRow[];
}

export interface LockDialogRow {
  readonly key: string;
  readonly name: string;
  /** The heading it stands under. */
  readonly group: string;
  /** Shown below the year. */
  readonly isInner: boolean;
  /** Ticked: pressing unlocks. */
  readonly isLocked: boolean;
  /** What was asked for is not done yet. */
  readonly isWaiting: boolean;
  readonly tone: Tone;
  readonly badge: string;
  /** Name and value, as far as the tab tells. */
  readonly facts: readonly (readonly [string, string])[];
  /** What will happen, in words. */
  readonly consequence: string;
  /** The button's text. */
  readonly action: string;
}

type Tone = 'open' | 'locked' | 'waiting' | 'trouble';

const TEXTS = [
  'language',
  'where',
  'filter',
  'reason',
  'close',
  'needsReason',
  'writing',
  'onlyPrincipal',
  'noRows',
] as const;

/** The model of the tab's rows (whole rows from the first lock on). */
export function lockDialog(cells: readonly (readonly CellValue[])[], mayTick: boolean): LockDialogModel {
  const texts = Object.fromEntries(TEXTS.map((name) => [name, say(`lockDialog.${name}`)]));
  const failed = say('lockDialog.failed', { message: '{message}' });
  return {
    texts: { ...texts, failed },
    mayTick,
    rows: cells.filter(isTarget).map((row) => dialogRow(row, groupOf(cells, row))),
  };
}

/** The heading under which the row stands in the tab; the year and its classes have none. */
function groupOf(cells: readonly (readonly CellValue[])[], row: readonly CellValue[]): string {
  const above = cells.slice(0, cells.indexOf(row)).filter((each) => isHeadingRow(textAt(each, 'key')));
  const last = above[above.length - 1];
  return last ? textAt(last, 'name') : '';
}

/** A row that locks something: no heading, and no free row without a link. */
function isTarget(row: readonly CellValue[]): boolean {
  const key = textAt(row, 'key');
  return key !== '' && !isHeadingRow(key) && !(isLinkRow(key) && textAt(row, 'name') === '');
}

/** What the dialog is told after a press. */
export interface LockAnswer {
  readonly isWritten: boolean;
  readonly text: string;
  readonly model: LockDialogModel;
}

/** The position of the lock's row among those read; -1 if it is gone. */
export function rowOfLock(cells: readonly (readonly CellValue[])[], key: string): number {
  return cells.findIndex((row) => textAt(row, 'key') === key);
}

export interface LockPress {
  row: readonly CellValue[] | undefined;
  mayTick: boolean;
  /** What was asked for. */
  isLocked: boolean;
  reason: string;
}

/** Why a press writes nothing; null if it is to be written. */
export function lockRefusal({ row, mayTick, isLocked, reason }: LockPress): PanelKey | null {
  if (!mayTick) return 'lockDialog.onlyPrincipal';
  if (!row) return 'lockDialog.gone';
  if (reason.trim() === '') return 'lockDialog.needsReason';
  return isTicked(row) === isLocked ? 'lockDialog.already' : null;
}

const COLUMN = CONTROL.locks.columns;

const isTicked = (row: readonly CellValue[]): boolean => row[COLUMN.tick] === true;

function dialogRow(row: readonly CellValue[], group: string): LockDialogRow {
  const [key, name, isLocked] = [textAt(row, 'key'), textAt(row, 'name'), isTicked(row)];
  const tone = toneOf(isLocked, textAt(row, 'state'));
  const will: PanelKey = isLocked ? 'lockDialog.willOpen' : `lockDialog.willLock.${kindOf(key)}`;
  return {
    key,
    name,
    group,
    isInner: key !== 'year',
    isLocked,
    isWaiting: tone === 'waiting',
    tone,
    badge: say(`lockDialog.badge.${tone}`),
    facts: stateFacts(row),
    consequence: say(will, { name }),
    action: say(isLocked ? 'lockDialog.unlock' : 'lockDialog.lock'),
  };
}

/** What locking the row means, in kinds that are told apart in words. */
function kindOf(key: string): 'year' | 'class' | 'admin' | 'team' | 'kind' | 'period' | 'portions' | 'link' {
  const { type } = parseScope(key);
  if (isLinkRow(key)) return 'link';
  if (isPortionsRow(key)) return 'portions';
  if (type === 'tree') return key === 'year' ? 'year' : 'class';
  return type === 'item' ? 'link' : type;
}

/** The worker writes the state when it is done: a tick that the state does not speak of is still waiting. */
function toneOf(isLocked: boolean, state: string): Tone {
  if (isLocked && state === say('lock.state.locked')) return 'locked';
  if (!isLocked && (state === '' || state === say('lock.state.open'))) return 'open';
  if (TROUBLE.some((name) => state === say(`lock.state.${name}`))) return 'trouble';
  return 'waiting';
}

const TROUBLE = [
  'incomplete',
  'needsReason',
  'refused',
  'badDate',
  'noPeriod',
  'badLink',
  'twice',
  'alwaysOpen',
] as const;

/** What the row says, as name and value: a request that is not done yet before the state of the last one. */
export function stateFacts(row: readonly CellValue[]): [string, string][] {
  const isLocked = isTicked(row);
  const tone = toneOf(isLocked, textAt(row, 'state'));
  const state = textAt(row, 'state') || say('lock.state.open');
  const asked = say(isLocked ? 'lockDialog.state.waitingToLock' : 'lockDialog.state.waitingToOpen');
  const names = ['by', 'since', 'reason', 'detail'] as const;
  const facts = names.map((name): [string, string] => [say(`lockDialog.fact.${name}`), textAt(row, name)]);
  const shown: [string, string] = [say('lockDialog.fact.state'), tone === 'waiting' ? asked : state];
  return [shown, ...facts].filter(([, value]) => value !== '');
}

function textAt(row: readonly CellValue[], column: keyof typeof COLUMN): string {
  return String(row[COLUMN[column]] ?? '').trim();
}
