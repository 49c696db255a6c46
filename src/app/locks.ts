/**
 * Locks and unlocks what the principal ticked in `Khóa – Mở`. A tick counts only if the same read shows that nobody but
 * the principal and the school account could make it; any other is put back and reported.
 */
import { peopleWith } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { type Context, knownSchool, log, mayGoOn, today } from './context';
import { controlId, type LockRow, type Requests } from './control';
import { lockEditors } from './lock-editors';
import { removeLock, replaceLock } from './lock-state';
import { carryOutLock, carryOutUnlock } from './lock-work';
import { queueMails } from './outbox';
import type { SheetOp } from './sheet-ops';
import { CONTROL, protectionId } from './workbooks';

/** Acts on the ticks of one reading. `typist` is the account that the edit trigger named, if any. */
export function processLocks(context: Context, requests: Requests, typist: string | null): void {
  const school = hasLockWork(context, requests) ? knownSchool(context) : null;
  if (!school) return;
  const ops = requests.locks.flatMap((row) => decide(context, school, requests, row, typist));
  context.store.save();
  for (const lock of context.store.get('locks')) {
    if (lock.state === 'pending')
      ops.push(...inRow(requests, lock.key, (row) => carryOutLock(context, school, lock, row)));
  }
  for (const asked of context.store.get('unlocking')) {
    ops.push(...inRow(requests, asked.key, (row) => carryOutUnlock(context, school, asked, row)));
  }
  showAndSave(context, ops);
}

/** Told without the school, which takes longer to read than all else in an idle beat. */
function hasLockWork({ store }: Context, { locks }: Requests): boolean {
  const known = store.get('locks');
  return (
    locks.some((row) => row.ticked !== known.some(({ key }) => key === row.key)) ||
    known.some(({ state }) => state === 'pending') ||
    store.get('unlocking').length > 0
  );
}

/** Shown before it is remembered as done: a run that dies in between looks again and shows it again. */
function showAndSave(context: Context, ops: readonly SheetOp[]): void {
  if (ops.length > 0) context.ports.sheets.write(controlId(context), ops);
  context.store.save();
}

/**
 * Looks at every lock again, once a night: what was opened below it since is closed, and what could not be closed then may be
 * now. A lock that is as it was is left alone. What was asked for in the evening and cut off is finished.
 */
export function checkLocks(context: Context): void {
  const date = today(context);
  const due = context.store.get('locks').filter((lock) => lock.state === 'pending' || lock.checked !== date);
  const unlocking = context.store.get('unlocking');
  const school = due.length + unlocking.length === 0 ? null : knownSchool(context);
  if (!school) return;
  const rows = context.store.get('lockRows');
  const rowOf = (key: string) => CONTROL.locks.firstRow + rows.indexOf(key) + 1;
  const ops = [
    ...due.flatMap((lock) => (mayGoOn(context) ? carryOutLock(context, school, lock, rowOf(lock.key)) : [])),
    ...unlocking.flatMap((asked) => carryOutUnlock(context, school, asked, rowOf(asked.key))),
  ];
  showAndSave(context, ops);
}

function inRow(requests: Requests, key: string, work: (row: number) => SheetOp[]): SheetOp[] {
  const row = requests.locks.find((one) => one.key === key)?.row;
  return row === undefined ? [] : work(row);
}

/** Turns a tick that differs from what is known into a pending lock or unlock; returns what to write into its row. */
function decide(context: Context, school: School, requests: Requests, row: LockRow, typist: string | null): SheetOp[] {
  const known = context.store.get('locks').find((lock) => lock.key === row.key);
  if (row.ticked === (known !== undefined)) return [];
  if (!isProven(context, school, requests)) return refuse(context, school, requests, row, known !== undefined);
  const actor =
    typist === context.ports.account
      ? typist
      : (peopleWith(school, today(context), 'principal')[0]?.email ?? 'unknown');
  return row.ticked ? askLock(context, row, actor) : askUnlock(context, row, actor);
}

function askLock(context: Context, row: LockRow, actor: string): SheetOp[] {
  if (row.reason === '')
    return row.state === context.views.needsReasonText
      ? []
      : context.views.lockStatus({ row: row.row, state: 'needsReason' });
  replaceLock(context, {
    key: row.key,
    by: actor,
    reason: row.reason,
    sinceMs: context.ports.clock.now(),
    state: 'pending',
  });
  log(context, {
    action: 'lockAsked',
    actor,
    target: row.key,
    detail: {},
    why: row.reason,
    before: 'open',
    after: 'locked',
  });
  return [];
}

function askUnlock(context: Context, row: LockRow, actor: string): SheetOp[] {
  context.store.set('unlocking', [...context.store.get('unlocking'), { key: row.key, by: actor, reason: row.reason }]);
  removeLock(context, row.key);
  log(context, {
    action: 'unlockAsked',
    actor,
    target: row.key,
    detail: {},
    why: row.reason,
    before: 'locked',
    after: 'open',
  });
  return [];
}

/** True if the tick and reason columns are protected, strictly, for exactly the principal and the school account. */
function isProven(context: Context, school: School, requests: Requests): boolean {
  const allowed = lockEditors(context, school);
  const { firstRow, columns } = CONTROL.locks;
  return requests.lockProtections.some(
    ({ warningOnly, range, editors }) =>
      !warningOnly &&
      range !== null &&
      range.row <= firstRow &&
      range.endRow >= firstRow + requests.locks.length &&
      range.column <= columns.tick &&
      range.endColumn > columns.reason &&
      hasExactly(editors, allowed),
  );
}

function hasExactly(editors: readonly string[], allowed: readonly string[]): boolean {
  const wanted = new Set(allowed.map((email) => email.toLowerCase()));
  return editors.length === wanted.size && editors.every((email) => wanted.has(email.toLowerCase()));
}

/** Puts the tick and the protection back, and tells those who may tick. */
function refuse(context: Context, school: School, requests: Requests, row: LockRow, wasTicked: boolean): SheetOp[] {
  const editors = lockEditors(context, school);
  const occasion = `tick/${row.key}/${context.ports.clock.now()}`;
  const [before, after] = row.ticked ? ['ticked', 'unticked'] : ['unticked', 'ticked'];
  log(context, { action: 'tickRefused', actor: 'unknown', target: row.key, detail: {}, before, after });
  queueMails(context, context.views.tickRefusedMails({ occasion, target: row.key, to: editors }));
  const id = protectionId(CONTROL.locks.id, CONTROL.locks.tickProtection);
  const isNew = !requests.lockProtections.some((one) => one.id === id);
  return [
    ...context.views.lockTick({ row: row.row, ticked: wasTicked }),
    ...context.views.lockStatus({ row: row.row, state: wasTicked ? 'locked' : 'refused' }),
    ...context.views.lockProtection({ editors, rows: requests.locks.length, isNew }),
  ];
}
