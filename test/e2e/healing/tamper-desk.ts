/** What people do to a small school's Drive, and what the tab `Sai lệch` then says. */
import { controlId, SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import type { RestRequest } from '../../../src/simulator/kernel/rest';
import { advanceTo, type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import { restore } from '../../support/fault-sweep';
import { idOf, type JobOptions, MINUTE, pass, rowsOf, setUpSchool } from '../faults/small-school';
import { textAt } from '../faults/workbook-state';

export const PRINCIPAL = 'ht@hoamai.example';
export const OUTSIDER = 'nguoi.la@gmail.example';
export const FOLDER = 'application/vnd.google-apps.folder';
export const DOCUMENT = 'application/vnd.google-apps.document';

export interface DeviationLine {
  row: number;
  id: string;
  state: string;
  ticked: boolean;
  what: string;
  item: string;
  where: string;
  who: string;
  cure: string;
}

/** A small school that is set up, late on a Monday unless said otherwise; each test begins from the same state. */
export function eveningSchool(
  now = '2026-11-23T22:30+07:00',
  edition: NonNullable<JobOptions['edition']> = 'my_drive',
): () => SchoolWorld {
  const school = setUpSchool(now, { seed: 1, ...(edition === 'shared_drive' ? { edition } : {}) });
  school.world.addAccount(OUTSIDER);
  pass(school, 5 * MINUTE);
  const start = school.world.snapshot();
  return () => {
    restore(school.world, start);
    return school;
  };
}

/** The same school after a night's sweep, on a holiday: nobody reports meals. */
export function nextMorning(evening: () => SchoolWorld): () => SchoolWorld {
  const school = evening();
  advanceTo(school.world, '2026-11-24T06:32+07:00');
  const start = school.world.snapshot();
  return () => {
    restore(school.world, start);
    return school;
  };
}

/** The rows of the tab in their order. */
export function deviationLines({ world }: SchoolWorld): DeviationLine[] {
  const { id: sheetId, columns } = CONTROL.deviations;
  return Object.entries(rowsOf(world, controlId(world), sheetId)).flatMap(([row, cells]) => {
    const at = (column: number) => textAt(cells[column]);
    if (Number(row) < CONTROL.deviations.firstRow || at(columns.id) === '') return [];
    return [
      {
        row: Number(row),
        id: at(columns.id),
        state: at(columns.code).split(' ')[0] ?? '',
        ticked: at(columns.tick) === 'TRUE' || at(columns.tick) === 'true',
        what: at(columns.what),
        item: at(columns.item),
        where: at(columns.where),
        who: at(columns.who),
        cure: at(columns.cure),
      },
    ];
  });
}

/** '<state> <kind>' of each row. */
export function deviationStates(school: SchoolWorld): string[] {
  return deviationLines(school).map(({ state, id }) => `${state} ${id.split(':')[0]}`);
}

export function tickMend({ world }: SchoolWorld, row: number, account = PRINCIPAL): void {
  const cell = `${columnName(CONTROL.deviations.columns.tick)}${row + 1}`;
  type(world, account, { spreadsheetId: controlId(world), sheet: CONTROL.deviations.id, cell }, true);
}

/** The board ticks all that is offered. What shows only after something else is mended is ticked then. */
export function tickOffered(school: SchoolWorld): void {
  for (let round = 0; round < 4; round++) {
    const offered = deviationLines(school).filter(({ state }) => state === 'offered');
    for (const { row } of offered) tickMend(school, row);
    advanceTo(school.world, school.world.state.nowMs + 60_000);
  }
}

/** An HTTP request as the person's Drive page sends it; the answer's JSON. */
export function as(
  { world }: SchoolWorld,
  email: string,
  method: RestRequest['method'],
  path: string,
  body?: unknown,
): { id: string } {
  const headers = { Authorization: `Bearer ${email}`, 'Content-Type': 'application/json' };
  const url = `https://www.googleapis.com/drive/v3/${path}`;
  const answer = world.rest({ method, url, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.body}`);
  return answer.body ? (JSON.parse(answer.body) as { id: string }) : { id: '' };
}

/** A file or folder that somebody makes in a folder of the tree. */
export function madeIn(school: SchoolWorld, email: string, key: string, name: string, mimeType: string): string {
  return as(school, email, 'POST', 'files?fields=id&supportsAllDrives=true', {
    name,
    mimeType,
    parents: [idOf(school.world, key)],
  }).id;
}

export function shareWith(school: SchoolWorld, fileId: string, email: string, role: string, by = SCHOOL_ACCOUNT): void {
  const body = { type: 'user', role, emailAddress: email };
  as(school, by, 'POST', `files/${fileId}/permissions?sendNotificationEmail=false&supportsAllDrives=true`, body);
}

/** A quarter of an hour for what was just asked, and then to one o'clock, after the night's sweep. */
export function overNight(school: SchoolWorld): void {
  const { world } = school;
  const midnight = midnightAfter(world);
  advanceTo(world, world.state.nowMs + HOUR / 4);
  skipTo(school, midnight - HOUR / 4);
  advanceTo(world, midnight + HOUR);
}

/** Whether the item lies somewhere below the folder. */
export function liesIn({ state }: SchoolWorld['world'], id: string, folderId: string): boolean {
  const parentId = state.drive.files[id]?.parentId ?? null;
  return parentId !== null && (parentId === folderId || liesIn({ state } as SchoolWorld['world'], parentId, folderId));
}

/** To half past midnight of the next night; the beats of the day are left out. */
export function nextNight(school: SchoolWorld): void {
  const midnight = midnightAfter(school.world);
  skipTo(school, midnight - HOUR / 4);
  advanceTo(school.world, midnight + HOUR / 2);
}

const HOUR = 3_600_000;

function midnightAfter({ state }: SchoolWorld['world']): number {
  return Math.ceil((state.nowMs + 7 * HOUR) / (24 * HOUR)) * 24 * HOUR - 7 * HOUR;
}

/** Nothing happens until then: the beats in between are left out. */
export function skipTo({ world }: SchoolWorld, untilMs: number): void {
  const { state } = world;
  const ms = Math.max(0, untilMs - state.nowMs);
  state.nowMs += ms;
  for (const trigger of Object.values(state.script.triggers)) {
    if (trigger.nextMs !== undefined) trigger.nextMs += ms;
    if (trigger.slotMs !== undefined) trigger.slotMs += ms;
  }
}
