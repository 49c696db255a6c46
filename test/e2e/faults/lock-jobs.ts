/** The jobs of the principal: lock and unlock a class, at the desk and on the phone. */

import { controlId, SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { type Client, type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import type { Job } from '../../support/fault-sweep';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { call, type JobOptions, MINUTE, pass, ROOM, rowOf, setUpSchool } from './small-school';
import { storedValue } from './stored-value';

const PRINCIPAL = 'ht@hoamai.example';

/** The principal ticks a class folder; `phone`: no on-edit run, the next beat finds the tick. */
export function lockClass(options: JobOptions & { client: Client }): Job<Outcome> {
  const school = schoolBeforeLock(options);
  return makeJob(`lock (${options.client})`, school, {
    run: () => {
      tick(school, true, 'Kiểm tra hồ sơ', options.client);
      pass(school, 25 * MINUTE);
    },
    facts: () => lockFacts(school),
  });
}

/** The way back: only what the regulation gives. */
export function unlockClass(options: JobOptions & { client: Client }): Job<Outcome> {
  const school = schoolBeforeLock(options);
  tick(school, true, 'Kiểm tra hồ sơ', 'desktop');
  pass(school, 15 * MINUTE);
  return makeJob(`unlock (${options.client})`, school, {
    run: () => {
      tick(school, false, 'Xong', options.client);
      pass(school, 25 * MINUTE);
    },
    facts: () => lockFacts(school),
  });
}

/** With what a lock has to find: a teacher's own file in a leaf, and a direct grant below the class folder. */
function schoolBeforeLock(options: JobOptions): SchoolWorld {
  const school = setUpSchool('2026-11-23T14:00+07:00', options);
  const { world } = school;
  const leaf = Object.values(world.state.drive.files).find(
    (file) =>
      file.properties.hsmnKey?.startsWith(`${ROOM.key}/`) &&
      file.permissions.some((grant) => grant.emailAddress === ROOM.teacher && grant.role === 'writer'),
  );
  if (!leaf) throw new Error('The class has no leaf its teachers write in');
  call(world, ROOM.teacher, 'POST', 'files', { name: 'Ảnh hoạt động', mimeType: 'image/jpeg', parents: [leaf.id] });
  const record = Object.values(world.state.drive.files).find(
    (file) => file.properties.hsmnKey?.startsWith(`${ROOM.key}/`) && file.mimeType.endsWith('.document'),
  );
  if (!record) throw new Error('The class has no document');
  call(world, SCHOOL_ACCOUNT, 'POST', `files/${record.id}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: 'nd1@hoamai.example',
  });
  pass(school, 2 * MINUTE);
  return school;
}

function tick(school: SchoolWorld, ticked: boolean, reason: string, client: Client): void {
  const { world } = school;
  const spreadsheetId = controlId(world);
  const sheet = CONTROL.locks.id;
  const row = rowOf(world, spreadsheetId, sheet, ROOM.key);
  const cell = (column: number) => ({ spreadsheetId, sheet, cell: `${columnName(column)}${row + 1}` });
  if (client === 'phone') world.state.switches.editTriggerFiresOnPhone = false;
  type(world, PRINCIPAL, cell(CONTROL.locks.columns.reason), reason, { client });
  type(world, PRINCIPAL, cell(CONTROL.locks.columns.tick), ticked, { client });
}

function lockFacts(school: SchoolWorld): Record<string, unknown> {
  const locks = storedValue<{ key: string; state: string; by: string; reason: string }[]>(school, 'locks') ?? [];
  return {
    locks: locks.map(({ key, state, by, reason }) => `${key} ${state} ${by} ${reason}`),
    unlocking: storedValue(school, 'unlocking') ?? [],
  };
}
