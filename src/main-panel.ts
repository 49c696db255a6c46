/** The panel's functions: the menu of the control workbook. It acts as the person who clicks and only writes requests. */
import { CONTROL } from './app/workbooks';
import { menuItems } from './entry-points';
import { isSchoolAccount, readLockTab, writeLockRequest } from './google/lock-tab';
import { addMenu, sheetById, showPage, tell, toast } from './google/screen';
import { type LockAnswer, type LockDialogModel, lockDialog, lockRefusal, rowOfLock } from './ui/dialogs/lock-dialog';
import { say } from './ui/messages/panel';

export function onOpen(): void {
  addMenu(
    say('menu.title'),
    menuItems('panel').map(({ name, label }) => ({ label: say(label), functionName: name })),
  );
}

/** Writes the command into the next free row of `Lệnh`; the worker shows its plan there. */
export function menuAskSetUp(): void {
  const { id, firstRow, rows, columns } = CONTROL.commands;
  const sheet = sheetById(id);
  const names = sheet?.getRange(firstRow + 1, columns.name + 1, rows, 1).getValues() ?? [];
  const free = names.findIndex(([name]) => name === '');
  if (!sheet || free < 0) {
    tell(say('menu.title'), say('menu.noFreeRow'));
    return;
  }
  const row = firstRow + 1 + free;
  sheet.activate();
  try {
    sheet.getRange(row, columns.name + 1).setValue(say('control.command.setUpYear'));
    toast(say('menu.asked', { row }));
  } catch (error) {
    // The tab is protected: only the principal and the school account give commands.
    tell(say('menu.notAllowed'), (error as Error).message);
  }
}

/** The dialog `Khóa – Mở…`. */
export function menuLock(): void {
  if (readLockTab()) showPage('lock-dialog', say('lockDialog.title'), readLocks(), { width: 720, height: 470 });
  else tell(say('menu.title'), say('lockDialog.noTab'));
}

/** For the dialog: all rows of the tab and their states. */
export function readLocks(): LockDialogModel {
  const tab = readLockTab();
  return lockDialog(tab?.rows ?? [], tab?.mayTick === true);
}

/** For the dialog: writes the request into its row, where the worker finds it like a tick by hand. */
export function requestLock(key: string, isLocked: boolean, reason: string): LockAnswer {
  const { rows, mayTick } = readLockTab() ?? { rows: [], mayTick: false };
  const index = rowOfLock(rows, key);
  const refusal = lockRefusal({ row: rows[index], mayTick, isLocked, reason });
  if (!refusal)
    writeLockRequest(index, isLocked, isSchoolAccount() ? say('lockDialog.bySchoolAccount', { reason }) : reason);
  return { isWritten: refusal === null, text: say(refusal ?? 'lockDialog.written'), model: readLocks() };
}

export function menuShowLocks(): void {
  sheetById(CONTROL.locks.id)?.activate();
}
