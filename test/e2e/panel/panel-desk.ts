/** A small school whose control workbook has the panel, and people who use it at a desktop. */
import { type DayRun, passTo } from '../../../scripts/day/day-run';
import { rowOf, valuesAt } from '../../../scripts/day/places';
import { setUpSchool } from '../../../scripts/day/set-up-steps';
import { bundleFiles, controlId, newSchoolWorld, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import {
  callFromPage,
  createProject,
  type ExecutionResult,
  openSpreadsheet,
  pressMenuItem,
  pushFiles,
} from '../../../src/simulator/script';
import { sampleTables } from '../../support/sample-tables';

export const PRINCIPAL = 'ht@hoamai.example';
export const VICE_PRINCIPAL = 'pht1@hoamai.example';
export const MONDAY = '2026-11-23';

export interface PanelDesk {
  day: DayRun;
  control: string;
  press(account: string, item: string): ExecutionResult;
  /** `google.script.run` of the dialog; throws what its failure handler would get. */
  call(account: string, functionName: string, ...args: unknown[]): unknown;
  /** The row of the key in `Khóa – Mở`: name, tick, reason, state, by, since, detail. */
  lockRow(key: string): string[];
}

export function panelDesk(seed: number): PanelDesk {
  const day: DayRun = {
    school: newSchoolWorld({ now: '2026-11-22T19:30+07:00', seed }),
    dice: { rng: seed },
    runs: [],
    refusals: [],
    onProgress: () => {},
  };
  const { world } = day.school;
  setUpSchool(day, sampleTables({ classes: 4 }));
  passTo(day, `${MONDAY}T07:00+07:00`);
  const control = controlId(world);
  const scriptId = createProject(world, SCHOOL_ACCOUNT, { title: 'Hồ sơ điện tử', parentId: control });
  pushFiles(world, scriptId, bundleFiles('panel'));
  return {
    day,
    control,
    press: (account, item) => {
      openSpreadsheet(world, account, control);
      return pressMenuItem(world, account, control, ['Hồ sơ điện tử', item], { answers: [{ button: 'OK' }] });
    },
    call: (account, functionName, ...args) => {
      const { value, error } = callFromPage(world, {
        scriptId,
        functionName,
        args,
        account,
        activeSpreadsheetId: control,
      });
      if (error) throw new Error(error.message);
      return value;
    },
    lockRow: (key) => {
      const row = rowOf(world, control, CONTROL.locks.id, key);
      return (valuesAt(world, control, CONTROL.locks.id, [row, 1, 1, 7])[0] ?? []).map(String);
    },
  };
}
