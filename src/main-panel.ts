/** The panel's functions: the menu of the control workbook. It acts as the person who clicks and only writes requests. */
import { CONTROL } from './app/workbooks';
import { menuItems } from './entry-points';
import { addMenu, sheetById, tell, toast } from './google/screen';
import { say } from './ui/messages/catalogue';

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

export function menuShowLocks(): void {
  sheetById(CONTROL.locks.id)?.activate();
}
