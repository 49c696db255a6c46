/** The jobs that end in mails: the morning of meal reports and Friday's plans. */

import { dayWidthIn } from '../../../scripts/day/places';
import type { SchoolWorld } from '../../../scripts/school/school-world';
import { dayColumn, dayOffsets, monthSheetId, STAFF_ROW, TASKS } from '../../../src/app/workbooks';
import { advanceTo, type } from '../../../src/simulator/script';
import { SheetRefusal } from '../../../src/simulator/sheets';
import { columnName } from '../../../src/ui/sheets/a1';
import type { Job } from '../../support/fault-sweep';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { idOf, type JobOptions, MINUTE, pass, ROOM, rowOf, rowsOf, setUpSchool } from './small-school';
import { ledgerClasses, textAt } from './workbook-state';

/** A short morning: the day opens, one class reports, one does not, both stages close, the digests go out. */
export function mealMorning(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-23T07:05+07:00', options);
  return makeJob('meals', school, {
    run: () => {
      pass(school, 15 * MINUTE);
      reportMeals(school);
      advanceTo(school.world, '2026-11-23T08:50+07:00');
    },
    facts: () => ({ ledger: ledgerClasses(school.world, idOf(school.world, 'meals'), '2026-11-23').sort() }),
  });
}

/** Friday: one class has ticked its plans, the other is reminded. */
export function planDigests(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-27T13:20+07:00', options);
  tickDuties(school);
  return makeJob('plan digests', school, {
    run: () => {
      advanceTo(school.world, '2026-11-27T14:25+07:00');
    },
    facts: () => ({}),
  });
}

/** Types the class's numbers; a cell that is still closed is tried again later. */
function reportMeals(school: SchoolWorld): void {
  for (let attempt = 0; attempt < 4; attempt++) {
    if (isTyped(() => typeMeal(school, ROOM.teacher, ROOM.id, 'present', 20))) break;
    pass(school, 6 * MINUTE);
  }
  typeMeal(school, ROOM.teacher, ROOM.id, 'main', 19);
  typeMeal(school, 'nd1@hoamai.example', STAFF_ROW, 'main', 5);
}

function isTyped(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof SheetRefusal || (error instanceof Error && error.message.startsWith('No row'))) return false;
    throw error;
  }
}

function typeMeal(school: SchoolWorld, email: string, rowKey: string, column: 'present' | 'main', value: number): void {
  const spreadsheetId = idOf(school.world, 'meals');
  const sheet = monthSheetId('2026-11');
  const row = rowOf(school.world, spreadsheetId, sheet, rowKey);
  const width = dayWidthIn(school.world, spreadsheetId, sheet);
  const cell = `${columnName(dayColumn(23, width) + dayOffsets(width)[column])}${row + 1}`;
  type(school.world, email, { spreadsheetId, sheet, cell }, value, { client: 'phone' });
}

function tickDuties(school: SchoolWorld): void {
  const spreadsheetId = idOf(school.world, `tasks/${ROOM.id}`);
  const { id: sheet, columns } = TASKS.list;
  const rows = rowsOf(school.world, spreadsheetId, sheet);
  for (const [row, cells] of Object.entries(rows)) {
    if (!textAt(cells[columns.due]).startsWith('27/11/2026')) continue;
    const cell = `${columnName(columns.done)}${Number(row) + 1}`;
    type(school.world, ROOM.teacher, { spreadsheetId, sheet, cell }, true, { client: 'phone' });
  }
}
