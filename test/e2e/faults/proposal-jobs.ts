/** A lead proposes to lock her team; the principal accepts, which ticks the row. */
import type { DayRun } from '../../../scripts/day/day-run';
import { valuesAt } from '../../../scripts/day/places';
import { controlId } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { type } from '../../../src/simulator/script';
import { cellName } from '../../../src/ui/sheets/a1';
import type { Job } from '../../support/fault-sweep';
import { VICE } from '../corrections/correction-desk';
import { LEAD, reply, write } from '../proposals/review-desk';
import { lockFacts } from './lock-jobs';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { type JobOptions, MINUTE, pass, setUpSchool } from './small-school';

const TEAM = 'Tổ 3-4 tuổi';

export function acceptProposal(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-23T14:00+07:00', options);
  const day: DayRun = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  write(day, LEAD, 1, { kind: 'Đề nghị khóa', target: TEAM, content: 'Tổ đã kiểm tra xong' });
  pass(school, 16 * MINUTE);
  return makeJob('accept a proposal', school, {
    run: () => {
      accept(day);
      pass(school, 40 * MINUTE);
    },
    facts: () => ({ ...lockFacts(school), said: reply(day, LEAD, 1) }),
  });
}

/** A vice principal proposes a newcomer; accepted she stands in the list, and the command waits for its tick, once. */
export function acceptStaff(options: JobOptions): Job<Outcome> {
  const school = setUpSchool('2026-11-23T14:00+07:00', options);
  const day: DayRun = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  const newcomer = {
    target: 'GV99',
    fullName: 'Cô mới',
    email: 'gv.moi@hoamai.example',
    role: 'Giáo viên',
    class: '3A1',
  };
  write(day, VICE, 1, { kind: 'Nhân sự', ...newcomer, content: 'Thay cô nghỉ sinh' });
  pass(school, 16 * MINUTE);
  return makeJob('accept a row of staff', school, {
    run: () => {
      accept(day);
      pass(school, 40 * MINUTE);
    },
    facts: () => ({ said: reply(day, VICE, 1), waiting: waitingCommands(day) }),
  });
}

/** Name, tick and state of the commands in `Lệnh`. */
function waitingCommands({ school: { world } }: DayRun): string[] {
  const { id, firstRow, columns, width } = CONTROL.commands;
  const rows = valuesAt(world, controlId(world), id, [firstRow, 0, 12, width]);
  return rows
    .filter((cells) => cells[columns.name])
    .map((cells) => [columns.name, columns.agree, columns.state].map((at) => String(cells[at])).join(' | '));
}

function accept({ school: { world } }: DayRun): void {
  const { id: sheet, firstRow, columns } = CONTROL.proposals;
  const cell = cellName(firstRow, columns.choice);
  type(world, 'ht@hoamai.example', { spreadsheetId: controlId(world), sheet, cell }, 'Đồng ý');
}
