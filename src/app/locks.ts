/** Locks and unlocks what the principal ticked in `Khóa – Mở`, at once, at its first day, and until its last. */

import type { School } from '../domain/school/types';
import { type Context, knownSchool, log, mayGoOn, today } from './context';
import { controlId, type Requests } from './control';
import { tendLinkRows } from './lock-links';
import { asksForSomething, decide, endLock } from './lock-requests';
import { dueLocks, locksOver, locksToDo, rowKeyOf, unlocksToDo } from './lock-rows';
import { carryOutLock, carryOutUnlock } from './lock-work';
import type { SheetOp } from './sheet-ops';
import type { LockRecord } from './stored-values';
import { CONTROL } from './workbooks';
import { takeTicksOff } from './year-turn';

/** Acts on the ticks of one reading. `typist` is the account that the edit trigger named, if any. */
export function processLocks(context: Context, requests: Requests, typist: string | null): void {
  if (takeTicksOff(context, requests)) return;
  const school = hasLockWork(context, requests) ? knownSchool(context) : null;
  if (!school) return;
  const asked = requests.locks.flatMap((row) => decide(context, school, requests, row, typist));
  context.store.save();
  tendLinkRows(context, school, requests);
  showAndSave(context, [...asked, ...workOff(context, school, locksToDo(context))]);
}

/** Told without the school, which takes longer to read than all else in an idle beat. */
function hasLockWork(context: Context, { locks }: Requests): boolean {
  const known = context.store.get('locks');
  return (
    locks.some((row) => asksForSomething(known, row)) ||
    locksToDo(context).length > 0 ||
    locksOver(context).length > 0 ||
    unlocksToDo(context).length > 0
  );
}

/**
 * Looks at every lock again, once a night: what was opened below it since is closed, and what could not be closed then may be
 * now. A lock that is as it was is left alone. What was asked for in the evening and cut off is finished.
 */
export function checkLocks(context: Context): void {
  const date = today(context);
  const due = dueLocks(context).filter((lock) => lock.state === 'pending' || lock.checked !== date);
  const isIdle = due.length + locksOver(context).length + unlocksToDo(context).length === 0;
  const school = isIdle ? null : knownSchool(context);
  if (school) showAndSave(context, workOff(context, school, due));
}

/** Ends what is over, then locks, then opens; what a run has no time for is done by the next. */
function workOff(context: Context, school: School, due: readonly LockRecord[]): SheetOp[] {
  const rows = context.store.get('lockRows');
  const rowOf = (key: string) => CONTROL.locks.firstRow + rows.indexOf(key) + 1;
  const ops = locksOver(context).flatMap((lock) => endByItself(context, lock, rowOf(rowKeyOf(lock))));
  for (const lock of due) {
    const isOver = !context.store.get('locks').some(({ key }) => key === lock.key);
    if (!isOver && mayGoOn(context)) ops.push(...carryOutLock(context, school, lock, rowOf(rowKeyOf(lock))));
  }
  for (const asked of unlocksToDo(context)) {
    if (mayGoOn(context)) ops.push(...carryOutUnlock(context, school, asked, rowOf(rowKeyOf(asked))));
  }
  return ops;
}

/** The tick goes first: a tick without its lock would ask for a new one. */
function endByItself(context: Context, lock: LockRecord, row: number): SheetOp[] {
  const { account } = context.ports;
  context.ports.sheets.write(controlId(context), context.views.lockTick({ row, ticked: false }));
  endLock(context, lock, account, lock.reason);
  log(context, {
    action: 'unlockAsked',
    actor: account,
    target: lock.key,
    detail: { until: lock.until ?? '' },
    before: 'locked',
    after: 'open',
    why: lock.reason,
  });
  context.store.save();
  return [];
}

/** Shown before it is remembered as done: a run that dies in between looks and shows again. */
function showAndSave(context: Context, ops: readonly SheetOp[]): void {
  if (ops.length > 0) context.ports.sheets.write(controlId(context), ops);
  context.store.save();
}
