/** A small school on a Saturday, and the hands of its people: ticks, requests, staff, and whatever else they do to Drive. */
import { callAs, type DayRun, passTo, typeAs } from '../../../scripts/day/day-run';
import { rowOf, valuesAt } from '../../../scripts/day/places';
import { controlId } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { columnName } from '../../../src/ui/sheets/a1';
import { setCell } from '../../domain/school/edit-tables';
import { restore } from '../../support/fault-sweep';
import { answer, ask, decide, PRINCIPAL, tick } from '../corrections/correction-desk';
import type { JobOptions } from '../faults/small-school';
import { eveningSchool, nextNight, skipTo, tickOffered } from '../healing/tamper-desk';
import { answerNow, change, idsNow, openDesk, type PeopleDesk } from '../people/people-desk';

export interface MachineDesk {
  readonly day: DayRun;
  readonly people: PeopleDesk;
  /** The tree's items as they were made. */
  readonly ids: Readonly<Record<string, string>>;
}

const HOUR = 3_600_000;
const EVENING = '2026-11-20T23:40+07:00';

/** Each run of the machine begins from the same state: nothing is locked, nobody has asked for anything. */
export function machineDesk(edition: NonNullable<JobOptions['edition']>): () => MachineDesk {
  const school = eveningSchool(EVENING, edition)();
  nextNight(school);
  skipTo(school, school.world.state.nowMs + 8 * HOUR);
  const people = { ...openDesk(EVENING, 1, {}, edition), school, world: school.world };
  const start = { state: school.world.snapshot(), tables: people.tables, row: people.row };
  const day: DayRun = { school, dice: { rng: 1 }, runs: [], refusals: [], onProgress: () => {} };
  const ids = idsNow(school.world);
  return () => {
    restore(school.world, start.state);
    Object.assign(people, { tables: start.tables, row: start.row });
    return { day, people, ids };
  };
}

export function wait({ day }: Pick<MachineDesk, 'day'>, minutes: number): void {
  day.runs.length = 0;
  passTo(day, day.school.world.state.nowMs + minutes * 60_000);
}

/** A night with its sweep, then the board ticks all that is offered: it is the morning after. */
export function night({ day }: MachineDesk): void {
  nextNight(day.school);
  skipTo(day.school, day.school.world.state.nowMs + 7.5 * HOUR);
  tickOffered(day.school);
}

type LockColumn = keyof typeof CONTROL.locks.columns;

/** The principal's row: an item's link in a free row, the last day, the reason, the tick; and a quarter of an hour. */
export function tickLock(
  desk: MachineDesk,
  row: string,
  ticked: boolean,
  said: { until?: string; item?: string } = {},
) {
  if (said.item !== undefined) typeInLock(desk, row, 'name', `https://drive.google.com/open?id=${said.item}`);
  typeInLock(desk, row, 'until', said.until ?? '');
  typeInLock(desk, row, 'reason', ticked ? 'Kiểm tra' : 'Xong');
  typeInLock(desk, row, 'tick', ticked);
  wait(desk, 16);
}

function typeInLock({ day }: MachineDesk, key: string, column: LockColumn, input: string | boolean): void {
  const { world } = day.school;
  const spreadsheetId = controlId(world);
  const row = rowOf(world, spreadsheetId, CONTROL.locks.id, key) + 1;
  const cell = `${columnName(CONTROL.locks.columns[column])}${row}`;
  if (!typeAs(day, PRINCIPAL, { spreadsheetId, sheet: CONTROL.locks.id, cell }, input))
    throw new Error(`${key} ${column}: ${day.refusals.at(-1)?.error}`);
}

export function lockState({ day }: MachineDesk, key: string): string {
  const { world } = day.school;
  const row = rowOf(world, controlId(world), CONTROL.locks.id, key);
  const box: [number, number, number, number] = [row, CONTROL.locks.columns.state, 1, 1];
  return String(valuesAt(world, controlId(world), CONTROL.locks.id, box)[0]?.[0] ?? '');
}

/** Her n-th row with the link of the record; whether it is received. She takes back what is not. */
export function askFor({ day, ids }: MachineDesk, email: string, n: number, key: string): boolean {
  const record = `https://drive.google.com/open?id=${ids[key]}`;
  const isTyped = ask(day, email, n, { record, what: 'Ngày 12/11', after: 'có mặt', reason: 'Nhầm' });
  if (!isTyped) throw new Error(`${email} cannot ask: ${day.refusals.at(-1)?.error}`);
  wait({ day }, 21);
  const isReceived = answer(day, email, n).startsWith('Đã nhận');
  if (!isReceived) tick(day, email, n, false);
  return isReceived;
}

export function takeBack(desk: MachineDesk, email: string, n: number): void {
  tick(desk.day, email, n, false);
  wait(desk, 21);
}

export function sayOf(desk: MachineDesk, n: number, said: Parameters<typeof decide>[2]): void {
  if (!decide(desk.day, n, said)) throw new Error(`Decision ${n}: ${desk.day.refusals.at(-1)?.error}`);
  wait(desk, 11);
}

/** In each of the person's rows of the staff tab that has such a thing, with the command and its tick. */
export function setStaff(desk: MachineDesk, staffId: string, column: 'to' | 'class', text: string): void {
  const own = (desk.people.tables.staff?.rows ?? []).filter(({ cells }) => cells[0] === staffId);
  const rows = own.filter(({ cells }) => column !== 'class' || cells[4]).map(({ row }) => row);
  const edits = rows.map((row) => setCell('staff', row, column, text));
  const { state, plan } = change(desk.people, edits);
  wait(desk, 21);
  const { state: after } = answerNow(desk.people);
  if (after !== 'Xong') throw new Error(`${staffId}: ${state}, ${after}: ${plan}`);
}

/** Whether Drive lets the account rename the item. */
export function mayRename({ day }: MachineDesk, email: string, id: string): boolean {
  const name = day.school.world.state.drive.files[id]?.name;
  return (
    callAs(day, email, 'PATCH', `https://www.googleapis.com/drive/v3/files/${id}?supportsAllDrives=true`, { name })
      .status < 300
  );
}
