/** Faults while people change: a leaver, another class and a new teacher in one command; and a substitute's dates. */
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { type } from '../../../src/simulator/script';
import { say } from '../../../src/ui/messages/catalogue';
import { columnName } from '../../../src/ui/sheets/a1';
import { addRow, type Edit, rowWith, setCell } from '../../domain/school/edit-tables';
import type { Job } from '../../support/fault-sweep';
import { edit, holdingsOf, openDesk, type PeopleDesk, share } from '../people/people-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { type JobOptions, MINUTE, pass } from './small-school';
import { lastCommandState } from './workbook-state';

const LEAVER = 'nd1@hoamai.example';
const SUBSTITUTE = 'gv.thay@hoamai.example';

/** The command in `Lệnh`, its plan, the tick; the leaver has a direct grant that no plan knows. */
export function changeStaff(options: JobOptions): Job<Outcome> {
  const desk = openDesk('2026-11-22T09:00+07:00', options.seed, options.switches, options.edition);
  share(desk, 'class/nt1/plan_year/plan_year', LEAVER, 'writer');
  edit(desk, [
    setCell('staff', rowWith(desk.tables, 'staff', 'id', 'ND1'), 'to', '21/11/2026'),
    addRow('staff', ['GV9', 'Giáo viên mới', 'Giáo viên', 'gv.moi@hoamai.example', '3A1', '', '', '']),
  ]);
  return makeJob('change of staff', desk.school, {
    run: () => {
      typeCommand(desk, CONTROL.commands.columns.name, say('control.command.updateStaff'));
      pass(desk.school, 10 * MINUTE);
      typeCommand(desk, CONTROL.commands.columns.agree, true);
      pass(desk.school, 25 * MINUTE);
    },
    facts: () => ({
      command: lastCommandState(desk.world, controlId(desk.world)),
      leaver: holdingsOf(desk.world, LEAVER),
    }),
  });
}

/** A night on which a substitute begins and another person's last day is over. */
export function carriedDates(options: JobOptions): Job<Outcome> {
  const desk = openDesk('2026-11-22T20:00+07:00', options.seed, options.switches);
  const dated: Edit[] = [
    setCell('staff', rowWith(desk.tables, 'staff', 'id', 'ND1'), 'to', '22/11/2026'),
    addRow('staff', ['GV8', 'Cô dạy thay', 'Giáo viên', SUBSTITUTE, '3A1', '', '23/11/2026', '']),
  ];
  edit(desk, dated);
  typeCommand(desk, CONTROL.commands.columns.name, say('control.command.updateStaff'));
  typeCommand(desk, CONTROL.commands.columns.agree, true);
  pass(desk.school, 220 * MINUTE);
  return makeJob('dates of the staff', desk.school, {
    run: () => pass(desk.school, 60 * MINUTE),
    facts: () => ({ leaver: holdingsOf(desk.world, LEAVER), came: holdingsOf(desk.world, SUBSTITUTE).length }),
  });
}

/** A person who sees a run fail waits for the next beat. */
function typeCommand(desk: PeopleDesk, column: number, input: string | boolean): void {
  const cell = `${columnName(column)}${CONTROL.commands.firstRow + 2}`;
  type(desk.world, SCHOOL_ACCOUNT, { spreadsheetId: controlId(desk.world), sheet: CONTROL.commands.id, cell }, input);
}
