/** Faults in the night that finds marks of days gone by edited: told once, remembered once. */
import { idOfKey, valuesAt } from '../../../scripts/day/places';
import { controlId } from '../../../scripts/school/school-world';
import { ATTENDANCE, CONTROL, monthSheetId } from '../../../src/app/workbooks';
import { type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import type { Job } from '../../support/fault-sweep';
import { nextNight } from '../healing/tamper-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { type JobOptions, ROOM, setUpSchool } from './small-school';

const DAY = 20;

/** On Friday two children are marked; on Saturday one mark is changed and another taken away. */
export function attendanceNight(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-20T23:40+07:00', options);
  const { world } = school;
  const spreadsheetId = idOfKey(world, `${ROOM.key}/children/attendance`);
  const { firstRow, firstDay } = ATTENDANCE.month;
  const typeIn = (sheet: number, cell: string, text: string) =>
    type(world, ROOM.teacher, { spreadsheetId, sheet, cell }, text, { client: 'phone' });
  const mark = (child: number, sign: string) =>
    typeIn(monthSheetId('2026-11'), `${columnName(firstDay + DAY - 1)}${firstRow + child + 1}`, sign);
  ['Bé A', 'Bé B'].forEach((name, child) => {
    typeIn(ATTENDANCE.list.id, `B${ATTENDANCE.list.firstRow + child + 1}`, name);
    mark(child, 'x');
  });
  nextNight(school);
  mark(0, 'P');
  mark(1, '');
  const { id, firstRow: top, columns } = CONTROL.attendanceEdits;
  return makeJob('attendance by night', school, {
    run: () => nextNight(school),
    facts: () => ({
      told: valuesAt(world, controlId(world), id, [top, 0, 10, columns.found]),
      seen: valuesAt(world, spreadsheetId, ATTENDANCE.seen.id, [0, 0, 10, ATTENDANCE.seen.width]),
    }),
  });
}
