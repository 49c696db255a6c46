/** Puts "Cập nhật nhân sự" ready in `Lệnh`: its plan is shown there and waits for the tick. */
import { freeCommandRow, SETTLED } from './commands';
import type { Context } from './context';
import { controlId, readRequests } from './control';

/** One row is enough: where the command waits already, its plan is made anew if `isPlannedAnew`. */
export function readyStaffCommand(context: Context, isPlannedAnew: boolean): void {
  const { views, ports, store } = context;
  const name = views.commandNames.updateStaff;
  const { commands } = readRequests(context);
  const shown = store.get('shownPlans');
  const waiting = commands.find((one) => one.name === name && shown[one.row] !== SETTLED);
  if (waiting) {
    const { [waiting.row]: _old, ...others } = shown;
    if (isPlannedAnew) store.set('shownPlans', others);
    return;
  }
  const row = freeCommandRow(commands);
  if (row !== null) ports.sheets.write(controlId(context), views.commandRow({ row, name, agreed: false }));
}
