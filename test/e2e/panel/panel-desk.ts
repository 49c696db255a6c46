/** A small school whose control workbook has the panel, and people who use it at a desktop. */
import type { DayRun } from '../../../scripts/day/day-run';
import { rowOf, valuesAt } from '../../../scripts/day/places';
import { bundleFiles, controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import {
  callFromPage,
  createProject,
  type ExecutionResult,
  installForDomain,
  openSpreadsheet,
  pressMenuItem,
  pushFiles,
} from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { mondaySchool } from '../../support/monday-school';

export { MONDAY } from '../../support/monday-school';

export const PRINCIPAL = 'ht@hoamai.example';
export const VICE_PRINCIPAL = 'pht1@hoamai.example';

export interface PanelDesk {
  day: DayRun;
  control: string;
  scriptId: string;
  press(account: string, item: string): ExecutionResult;
  /** `google.script.run` of the dialog; throws what its failure handler would get. */
  call(account: string, functionName: string, ...args: unknown[]): unknown;
  /** The row of the key in `Khóa – Mở`: name, tick, reason, state, by, since, detail. */
  lockRow(key: string): string[];
}

/** On Gmail the panel is bound to the control workbook; in a domain everybody has it as an add-on. */
export function panelDesk(target: 'panel' | 'panel-domain' = 'panel'): PanelDesk {
  const day = mondaySchool();
  const { world } = day.school;
  const control = controlId(world);
  const scriptId = installPanel(world, control, target);
  return {
    day,
    control,
    scriptId,
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

function installPanel(world: SimWorld, control: string, target: 'panel' | 'panel-domain'): string {
  const title = 'Hồ sơ điện tử';
  const isBound = target === 'panel';
  const scriptId = createProject(world, SCHOOL_ACCOUNT, isBound ? { title, parentId: control } : { title });
  if (!isBound) for (const account of Object.values(world.state.accounts)) account.edition = 'education';
  pushFiles(world, scriptId, bundleFiles(target));
  if (!isBound) installForDomain(world, scriptId, 'hoamai.example');
  return scriptId;
}
