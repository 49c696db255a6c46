/**
 * What a tick in `Khóa – Mở` asks for. It counts only if the same read shows that nobody but the principal (of the portions of a
 * month: the board) and the school account could make it; any other is put back and reported.
 */
import { periodOf } from '../domain/locks/period';
import { parseScope } from '../domain/locks/scope';
import type { School } from '../domain/school/types';
import { fromSerial, type PlainDate, plainDate } from '../domain/shared/plain-date';
import { type Context, log, today } from './context';
import type { LockRow, Requests } from './control';
import { boardEditors, lockEditors, rowEditors } from './lock-editors';
import { moveToOwnRow, pointedAt } from './lock-links';
import { idInLink, lockInRow } from './lock-rows';
import { removeLock, replaceLock } from './lock-state';
import { queueMails } from './outbox';
import { isProvenFor } from './proof';
import { isHeadingRow, isLinkRow, isPortionsRow } from './row-kinds';
import type { CellValue, SheetOp } from './sheet-ops';
import type { LockRecord } from './stored-values';
import type { LockStatus } from './views';
import { CONTROL, protectionId } from './workbooks';

/** Whether a tick differs from what is known. */
export function asksForSomething(locks: readonly LockRecord[], row: LockRow): boolean {
  return !isHeadingRow(row.key) && row.ticked !== (lockInRow(locks, row) !== undefined);
}

/** Turns a tick that differs from what is known into a lock or unlock to be done; returns what to write into its row. */
export function decide(
  context: Context,
  school: School,
  requests: Requests,
  row: LockRow,
  typist: string | null,
): SheetOp[] {
  const locks = context.store.get('locks');
  if (!asksForSomething(locks, row)) return [];
  const known = lockInRow(locks, row);
  if (!isProven(context, school, requests, row)) return refuse(context, school, requests, row, known !== undefined);
  const actor = typist === context.ports.account ? typist : personOf(context, school, row);
  return known ? askUnlock(context, known, row, actor) : askLock(context, school, requests, row, actor);
}

/** Where several may tick it is known that one of them did. */
function personOf(context: Context, school: School, { key }: LockRow): string {
  const [one = 'unknown', ...others] = rowEditors(context, school, key).filter(
    (email) => email !== context.ports.account,
  );
  return others.length > 0 && isPortionsRow(key) ? 'board' : one;
}

function askLock(context: Context, school: School, requests: Requests, row: LockRow, actor: string): SheetOp[] {
  const asked = lockAsked(context, school, row, actor);
  if ('refusal' in asked) return refusal(context, row, asked.refusal);
  const itemId = isLinkRow(row.key) ? idInLink(row.name) : null;
  const pointed = itemId === null ? null : pointedAt(context, school, requests, itemId);
  if (pointed?.isAlwaysOpen) return putBack(context, row, 'alwaysOpen');
  if (!pointed?.ownRow || itemId === null) return noteLock(context, asked.lock, row);
  if (pointed.ownRow.ticked) return putBack(context, row, 'twice');
  return askLock(context, school, requests, moveToOwnRow(context, row, pointed.ownRow, itemId), actor);
}

/** From now on the lock is in force; the next step carries it out. What an unlock had still to give back, the lock's end gives. */
function noteLock(context: Context, asked: LockRecord, row: LockRow): SheetOp[] {
  const unlocking = context.store.get('unlocking');
  const lowered = unlocking.find((one) => one.key === asked.key)?.lowered;
  context.store.set(
    'unlocking',
    unlocking.filter((one) => one.key !== asked.key),
  );
  replaceLock(context, { ...asked, ...(lowered ? { lowered } : {}) });
  const { key, reason, from, until, by: actor } = asked;
  log(context, {
    action: 'lockAsked',
    actor,
    target: key,
    detail: { ...(from ? { from } : {}), ...(until ? { until } : {}) },
    before: 'open',
    after: 'locked',
    why: reason,
  });
  return from && from > today(context)
    ? context.views.lockStatus({ row: row.row, state: 'scheduled', by: actor, sinceMs: asked.sinceMs, from })
    : [];
}

type Asked = { readonly lock: LockRecord } | { readonly refusal: LockStatus['state'] };

function lockAsked(context: Context, school: School, row: LockRow, by: string): Asked {
  if (row.reason === '') return { refusal: 'needsReason' };
  const [from, until] = [dateIn(row.from), dateIn(row.until)];
  if (from === null || until === null) return { refusal: 'badDate' };
  if ((until && until < (from ?? today(context))) || (until && until < today(context))) return { refusal: 'badDate' };
  const id = isLinkRow(row.key) ? idInLink(row.name) : null;
  if (isLinkRow(row.key) && id === null) return { refusal: 'badLink' };
  const key = id === null ? row.key : `item/${id}`;
  const period = parseScope(key).type === 'period' ? periodOf(key, school) : undefined;
  if (period === null) return { refusal: 'noPeriod' };
  if (id !== null && context.store.get('locks').some((one) => one.key === key)) return { refusal: 'twice' };
  const lock: LockRecord = { key, by, reason: row.reason, sinceMs: context.ports.clock.now(), state: 'pending' };
  return {
    lock: {
      ...lock,
      ...(from ? { from } : {}),
      ...(until ? { until } : {}),
      ...(period ? { period: period.days, ...(period.units ? { units: period.units } : {}) } : {}),
      ...(id === null ? {} : { rowKey: row.key }),
    },
  };
}

/** Undefined: the cell is empty; null: it holds no date. */
function dateIn(value: CellValue | undefined): PlainDate | null | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  return typeof value === 'number' ? fromSerial(value) : plainDate(String(value));
}

function refusal(context: Context, row: LockRow, state: LockStatus['state']): SheetOp[] {
  return state === 'twice' ? putBack(context, row, state) : say(context, row, state);
}

/** The tick goes: it must not lock by itself when the other lock ends. */
function putBack(context: Context, { row }: LockRow, state: LockStatus['state']): SheetOp[] {
  return [...context.views.lockTick({ row, ticked: false }), ...context.views.lockStatus({ row, state })];
}

/** What stands in the row already is not written at every beat. */
function say(context: Context, row: LockRow, state: LockStatus['state']): SheetOp[] {
  return row.state === context.views.lockStateText(state) ? [] : context.views.lockStatus({ row: row.row, state });
}

function askUnlock(context: Context, { key, ...lock }: LockRecord, row: LockRow, actor: string): SheetOp[] {
  endLock(context, { key, ...lock }, actor, row.reason);
  const change = { before: 'locked', after: 'open', why: row.reason };
  log(context, { action: 'unlockAsked', actor, target: key, detail: {}, ...change });
  return [];
}

/** From now on the lock is not in force; the next step undoes it. */
export function endLock(context: Context, lock: LockRecord, by: string, reason: string): void {
  const { key, period, units, rowKey, lowered } = lock;
  const asked = {
    key,
    by,
    reason,
    ...(period ? { period } : {}),
    ...(units ? { units } : {}),
    ...(rowKey ? { rowKey } : {}),
    ...(lowered ? { lowered } : {}),
  };
  context.store.set('unlocking', [...context.store.get('unlocking').filter((one) => one.key !== key), asked]);
  removeLock(context, key);
}

/** True if the row's cells are protected, strictly, for exactly the principal and the school account. */
function isProven(context: Context, school: School, requests: Requests, row: LockRow): boolean {
  const allowed = rowEditors(context, school, row.key);
  const { columns } = CONTROL.locks;
  const isCovered = (from: number, to: number) => {
    const block = { row: row.row - 1, endRow: row.row, column: from, endColumn: to + 1 };
    return isProvenFor(requests.lockProtections, block, allowed);
  };
  const isLinkProven = !isLinkRow(row.key) || isCovered(columns.name, columns.name);
  return isCovered(columns.tick, columns.reason) && isCovered(columns.from, columns.until) && isLinkProven;
}

/** Puts the tick and the protections back, and tells those who may tick. */
function refuse(context: Context, school: School, requests: Requests, row: LockRow, wasTicked: boolean): SheetOp[] {
  const occasion = `tick/${row.key}/${context.ports.clock.now()}`;
  const [before, after] = row.ticked ? ['ticked', 'unticked'] : ['unticked', 'ticked'];
  log(context, { action: 'tickRefused', actor: 'unknown', target: row.key, detail: {}, before, after });
  queueMails(
    context,
    context.views.tickRefusedMails({ occasion, target: row.key, to: rowEditors(context, school, row.key) }),
  );
  const known = new Set(requests.lockProtections.map(({ id }) => id));
  return [
    ...context.views.lockTick({ row: row.row, ticked: wasTicked }),
    ...context.views.lockStatus({ row: row.row, state: wasTicked ? 'locked' : 'refused' }),
    ...context.views.lockProtection({
      editors: lockEditors(context, school),
      board: boardEditors(context, school),
      rows: requests.locks.map(({ key }) => key),
      isKnown: (n) => known.has(protectionId(CONTROL.locks.id, n)),
    }),
  ];
}
