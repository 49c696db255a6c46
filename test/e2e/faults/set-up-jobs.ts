/** The jobs of the school account: install, set up by menu and by tab. */

import { controlId, newSchoolWorld, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import type { Job } from '../../support/fault-sweep';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import {
  call,
  fileOf,
  filledSchool,
  type JobOptions,
  MINUTE,
  pass,
  pressUntilDone,
  SET_UP,
  secondRun,
  setUpSchool,
  worldOptions,
} from './small-school';
import { lastCommandState } from './workbook-state';

/** The menu: plan, yes, work; pressed again by whoever sees it die. */
export function setUpByMenu(options: JobOptions): Job<Outcome> {
  const school = filledSchool('2026-11-22T20:00+07:00', options);
  return makeJob('set-up by menu', school, {
    run: () => {
      pressUntilDone(school, SET_UP, () => pass(school, 5_000));
      pass(school, 20 * MINUTE);
    },
    facts: () => ({ command: lastCommandState(school.world, controlId(school.world)), ...secondRun(school) }),
  });
}

/** The tab `Lệnh`: a command, the plan beside it, the tick "Đồng ý". */
export function setUpByTab(options: JobOptions): Job<Outcome> {
  const school = filledSchool('2026-11-22T09:00+07:00', options);
  const cell = (column: number) => ({
    spreadsheetId: controlId(school.world),
    sheet: CONTROL.commands.id,
    cell: `${columnName(column)}${CONTROL.commands.firstRow + 1}`,
  });
  return makeJob('set-up by tab', school, {
    run: () => {
      type(school.world, SCHOOL_ACCOUNT, cell(CONTROL.commands.columns.name), SET_UP);
      pass(school, 10 * MINUTE);
      type(school.world, SCHOOL_ACCOUNT, cell(CONTROL.commands.columns.agree), true);
      pass(school, 25 * MINUTE);
    },
    facts: () => ({ command: lastCommandState(school.world, controlId(school.world)), ...secondRun(school) }),
  });
}

/** Installing: root folder, control workbook, triggers; pressed again until it says it is done. */
export function installing(options: JobOptions): Job<Outcome> {
  const school = newSchoolWorld(worldOptions('2026-11-22T20:00+07:00', options));
  return makeJob('install', school, {
    run: () => {
      pressUntilDone(school, 'Cài đặt', () => pass(school, 5_000));
      pass(school, 10 * MINUTE);
    },
    facts: () => ({
      triggers: Object.values(school.world.state.script.triggers)
        .map(({ handler }) => handler)
        .sort(),
    }),
  });
}

/** A year that is set up, and a second, younger file with the mark of one of its records: as if it had been made twice. */
export function setUpWithDuplicate(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-22T20:00+07:00', options);
  const { world } = school;
  return makeJob('set-up with a duplicate', school, {
    run: () => {
      const { name, mimeType, parentId, properties } = fileOf(world, 'class/3a1/plan_year/plan_year');
      call(world, SCHOOL_ACCOUNT, 'POST', 'files', { name, mimeType, parents: [parentId], properties });
      pass(school, 10_000);
      pressUntilDone(school, SET_UP, () => pass(school, 5_000));
      pass(school, 10 * MINUTE);
    },
    facts: () => secondRun(school),
  });
}
