/** What people choose in the tab `Lệnh`, in the order of its list. */
import type { CommandName } from '../app/views';
import { say } from './messages/catalogue';

export const COMMAND_NAMES: Readonly<Record<CommandName, string>> = {
  setUpYear: say('control.command.setUpYear'),
  updateStaff: say('control.command.updateStaff'),
  prepareYear: say('control.command.prepareYear'),
  sweep: say('control.command.sweep'),
  accessReport: say('control.command.accessReport'),
  mendTriggers: say('control.command.mendTriggers'),
  checkJournal: say('control.command.checkJournal'),
};
