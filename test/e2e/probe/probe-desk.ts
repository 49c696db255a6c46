/** A small school whose school account checks its environment, with a helper and a phone at hand. */
import { type DayRun, passTo, typeAs } from '../../../scripts/day/day-run';
import { valuesAt } from '../../../scripts/day/places';
import { newSchoolWorld, pressWorkerMenu, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { QUESTIONS, type Question } from '../../../src/app/probe/environment';
import { JOURNAL } from '../../../src/app/workbooks';
import type { WorldState } from '../../../src/simulator/kernel/state';
import type { Switches } from '../../../src/simulator/kernel/switches';
import type { Client, ExecutionResult } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import { MONDAY, mondaySchool } from '../../support/monday-school';

export { MONDAY };

export const HELPER = 'nguoi.giup@hoamai.example';

/** A school whose year is not set up, with these rules of Google. */
export function emptyDesk(switches: Partial<Switches> = {}): DayRun {
  const school = newSchoolWorld({ now: `${MONDAY}T08:45+07:00`, seed: 5, switches });
  const day: DayRun = { school, dice: { rng: 5 }, runs: [], refusals: [], onProgress: () => {} };
  school.world.addAccount(HELPER);
  pressWorkerMenu(school, 'Cài đặt', [{ button: 'OK' }]);
  passTo(day, `${MONDAY}T09:00+07:00`);
  return day;
}

let morning: { day: DayRun; ready: WorldState } | undefined;

/** The set-up school at nine on Monday, with other rules of Google from then on. One a test file: each call puts it back. */
export function probeMorning(switches: Partial<Switches> = {}): DayRun {
  morning ??= readyMorning();
  const { day, ready } = morning;
  day.school.world.restore(ready);
  Object.assign(day.school.world.state.switches, switches);
  return day;
}

function readyMorning() {
  const day = mondaySchool('09:00', [HELPER]);
  return { day, ready: day.school.world.snapshot() };
}

export function check(day: DayRun): ExecutionResult {
  return pressWorkerMenu(day.school, 'Kiểm tra môi trường', [{ button: 'OK' }]);
}

/** How to try, the answer, when, and what follows, as the tab says it. */
export function rowOf(day: DayRun, question: Question): { how: string; answer: string; at: string; follows: string } {
  const { id, firstRow, columns } = JOURNAL.probe;
  const cells = valuesAt(day.school.world, day.school.journalId, id, [firstRow + QUESTIONS.indexOf(question), 0, 1, 9]);
  const text = (column: number) => String(cells[0]?.[column] ?? '');
  return { how: text(columns.how), answer: text(columns.answer), at: text(columns.at), follows: text(columns.follows) };
}

export const answerOf = (day: DayRun, question: Question): string => rowOf(day, question).answer;

/** A cell of the tab in the row of the question. */
export function cellOf(day: DayRun, question: Question, column: 'input' | 'tried' | 'sample') {
  const { id, firstRow, columns } = JOURNAL.probe;
  const cell = `${columnName(columns[column])}${firstRow + QUESTIONS.indexOf(question) + 1}`;
  return { spreadsheetId: day.school.journalId, sheet: id, cell };
}

export function fill(day: DayRun, question: Question, input: number | null, client: Client = 'desktop'): void {
  if (input !== null) typeAs(day, SCHOOL_ACCOUNT, cellOf(day, question, 'input'), input, client);
  typeAs(day, SCHOOL_ACCOUNT, cellOf(day, question, 'tried'), true, client);
}

/** Throw-away files that are not in the trash, nor in a folder that is. */
export function leftOvers(day: DayRun): string[] {
  const { files } = day.school.world.state.drive;
  const isTrashed = (id: string | null): boolean => {
    const file = id === null ? undefined : files[id];
    return file !== undefined && (file.trashed || isTrashed(file.parentId));
  };
  return Object.values(files)
    .filter((file) => file.properties.hsmnYear === 'probe' && !isTrashed(file.id))
    .map(({ name }) => name);
}
