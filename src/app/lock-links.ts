/** Free rows of `Khóa – Mở`, in which the principal (or the card beside Drive) names a folder or file by its link. */
import { parseScope } from '../domain/locks/scope';
import type { School } from '../domain/school/types';
import { desiredTree } from '../domain/tree/desired-tree';
import { type Context, today } from './context';
import { controlId, type LockRow, type Requests } from './control';
import { rewriteControl } from './layouts';
import { registerOf } from './register';
import { isLinkRow, LINK } from './row-kinds';

/** What a link points at, as the register of the school knows it. */
export interface Pointed {
  /** The row that this item of the tree has of its own. */
  readonly ownRow: LockRow | null;
  /** Such items no lock closes. */
  readonly isAlwaysOpen: boolean;
}

export function pointedAt(context: Context, school: School, { locks }: Requests, itemId: string): Pointed {
  const register = registerOf(context, school);
  const key = Object.keys(register).find((one) => register[one]?.id === itemId) ?? '';
  // A team's row is about its classes too: a link to the team's folder is about that folder.
  const ownRow = parseScope(key).type === 'tree' ? locks.find((row) => row.key === key) : undefined;
  const isAlwaysOpen = desiredTree(school, today(context)).some((item) => item.key === key && item.alwaysOpen);
  return { ownRow: ownRow ?? null, isAlwaysOpen };
}

/**
 * What has a row of its own is locked there, so that one thing has one state: the request moves, and the free row is free again.
 * Written before anything is remembered: a tick without its lock asks again, a lock without its tick would be opened.
 */
export function moveToOwnRow(context: Context, from: LockRow, to: LockRow, itemId: string): LockRow {
  context.ports.sheets.write(controlId(context), context.views.lockMoved({ from, to, item: itemId }));
  return { ...to, ticked: true, reason: from.reason, from: from.from, until: from.until };
}

/** More free rows before the last ones are used; a tab has room for so many. */
export function tendLinkRows(context: Context, school: School, { locks }: Requests): void {
  const links = locks.filter(({ key }) => isLinkRow(key));
  const free = links.filter(({ name, ticked }) => name === '' && !ticked);
  const rows = context.store.get('lockRows');
  if (links.length === 0 || free.length >= FEWEST_FREE || rows.length + MORE > MOST_ROWS) return;
  const more = Array.from({ length: MORE }, (_, i) => `${LINK}${links.length + i + 1}`);
  context.store.set('lockRows', [...rows, ...more]);
  rewriteControl(context, school);
  context.store.save();
}

const FEWEST_FREE = 3;
const MORE = 12;
const MOST_ROWS = 590;
