/** The evening before: the school account installs, fills the control workbook in and starts the year. */
import type { ControlTables } from '../../src/domain/school/types';
import type { ExecutionResult } from '../../src/simulator/script';
import { addAccounts, fillControl, pressWorkerMenu } from '../school/school-world';
import { type DayRun, passTo } from './day-run';

export interface SetUpFacts {
  folders: number;
  records: number;
  grants: number;
  /** Changes in Drive and cells by a second "Khởi tạo năm học". */
  secondRunWrites: number;
  /** The plan as the dialog showed it. */
  plan: string;
  answerOfSecondRun: string;
}

const FOLDER = 'application/vnd.google-apps.folder';

export function setUpSchool(day: DayRun, tables: ControlTables): SetUpFacts {
  const { world } = day.school;
  day.onProgress('Cài đặt');
  press(day, 'Cài đặt', 'OK');
  addAccounts(world, tables);
  fillControl(world, tables);
  day.onProgress('Khởi tạo năm học');
  const first = press(day, 'Khởi tạo năm học', 'YES');
  // What one run did not finish the next beats do.
  passTo(day, world.state.nowMs + 30 * 60_000);
  const second = press(day, 'Khởi tạo năm học', 'OK');
  const ours = Object.values(world.state.drive.files).filter((file) => file.properties.hsmnKey && !file.trashed);
  return {
    folders: ours.filter((file) => file.mimeType === FOLDER).length,
    records: ours.filter((file) => file.mimeType !== FOLDER).length,
    grants: ours.reduce((sum, file) => sum + file.permissions.filter((one) => one.role !== 'owner').length, 0),
    secondRunWrites: second.calls.filter((call) => call.isWrite && call.service === 'UrlFetchApp').length,
    plan: first.dialogs[0]?.text ?? '',
    answerOfSecondRun: second.dialogs[0]?.text ?? '',
  };
}

function press(day: DayRun, item: string, button: 'OK' | 'YES'): ExecutionResult {
  const result = pressWorkerMenu(day.school, item, [{ button }]);
  if (result.status !== 'completed') throw new Error(`${item}: ${result.error?.message ?? result.status}`);
  day.runs.push(result);
  return result;
}
