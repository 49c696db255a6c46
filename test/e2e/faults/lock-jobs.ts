/** The jobs of the principal: she locks and unlocks a class, at the desk and on the phone, and whatever else has a row. */

import { controlId, SCHOOL_ACCOUNT, type SchoolWorld } from '../../../scripts/school/school-world';
import { CONTROL } from '../../../src/app/workbooks';
import { type Client, type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import type { Job } from '../../support/fault-sweep';
import { DOCUMENT, madeIn, skipTo } from '../healing/tamper-desk';
import { makeJob } from './make-job';
import type { Outcome } from './outcome';
import { call, type JobOptions, MINUTE, pass, ROOM, rowOf, setUpSchool } from './small-school';
import { storedValue } from './stored-value';

const PRINCIPAL = 'ht@hoamai.example';

/** The row that is ticked, what it is about and how; without an on-edit run on the phone the next beat finds the tick. */
export interface LockJobOptions extends JobOptions {
  row?: string;
  client?: Client;
}

/** The principal ticks a row. */
export function lockScope(options: LockJobOptions): Job<Outcome> {
  const { row = ROOM.key, client = 'desktop' } = options;
  const school = schoolBeforeLock(options);
  return makeJob(`lock ${row} (${client})`, school, {
    run: () => {
      tick(school, row, true, 'Kiểm tra hồ sơ', client);
      pass(school, 25 * MINUTE);
    },
    facts: () => lockFacts(school),
  });
}

/** The way back: only what the regulation gives. */
export function unlockScope(options: LockJobOptions): Job<Outcome> {
  const { row = ROOM.key, client = 'desktop' } = options;
  const school = schoolBeforeLock(options);
  tick(school, row, true, 'Kiểm tra hồ sơ', 'desktop');
  pass(school, 15 * MINUTE);
  return makeJob(`unlock ${row} (${client})`, school, {
    run: () => {
      tick(school, row, false, 'Xong', client);
      pass(school, 25 * MINUTE);
    },
    facts: () => lockFacts(school),
  });
}

/** A lock with a first and a last day: it begins just after midnight, with nobody there. */
export function lockBegins(options: JobOptions): Job<Outcome> {
  return overMidnight('lock from a day', schoolWithDates(options));
}

/** The night after its last day. */
export function lockEnds(options: JobOptions): Job<Outcome> {
  const school = schoolWithDates(options);
  pass(school, 60 * MINUTE);
  skipTo(school, Date.parse('2026-11-24T23:50+07:00'));
  return overMidnight('lock until a day', school);
}

function overMidnight(name: string, school: SchoolWorld): Job<Outcome> {
  return makeJob(name, school, { run: () => pass(school, 60 * MINUTE), facts: () => lockFacts(school) });
}

/** Ten minutes before the day on which a class is locked. */
function schoolWithDates(options: JobOptions): SchoolWorld {
  const school = setUpSchool('2026-11-23T14:00+07:00', options);
  typeIn(school, ROOM.key, 'from', '24/11/2026', 'desktop');
  typeIn(school, ROOM.key, 'until', '24/11/2026', 'desktop');
  tick(school, ROOM.key, true, 'Đoàn kiểm tra', 'desktop');
  pass(school, 15 * MINUTE);
  skipTo(school, Date.parse('2026-11-23T23:50+07:00'));
  return school;
}

/**
 * With what a lock has to find: a teacher's own file in a leaf, a direct grant below the class folder, and a document of the
 * school's which the first free row names.
 */
export function schoolBeforeLock(options: LockJobOptions): SchoolWorld {
  const { row, client: _client, ...kept } = options;
  const school = setUpSchool('2026-11-23T14:00+07:00', kept);
  const { world } = school;
  const leaf = Object.values(world.state.drive.files).find(
    (file) =>
      file.properties.hsmnKey?.startsWith(`${ROOM.key}/`) &&
      file.permissions.some((grant) => grant.emailAddress === ROOM.teacher && grant.role === 'writer'),
  );
  if (!leaf) throw new Error('The class has no leaf its teachers write in');
  call(world, ROOM.teacher, 'POST', 'files?supportsAllDrives=true', {
    name: 'Ảnh hoạt động',
    mimeType: 'image/jpeg',
    parents: [leaf.id],
  });
  const record = Object.values(world.state.drive.files).find(
    (file) => file.properties.hsmnKey?.startsWith(`${ROOM.key}/`) && file.mimeType.endsWith('.document'),
  );
  if (!record) throw new Error('The class has no document');
  call(
    world,
    SCHOOL_ACCOUNT,
    'POST',
    `files/${record.id}/permissions?sendNotificationEmail=false&supportsAllDrives=true`,
    {
      type: 'user',
      role: 'writer',
      emailAddress: 'nd1@hoamai.example',
    },
  );
  if (row === LINK_ROW) {
    const document = madeIn(school, SCHOOL_ACCOUNT, `${ROOM.key}/plan_week`, 'Kế hoạch tuần 12', DOCUMENT);
    typeIn(school, LINK_ROW, 'name', `https://docs.google.com/document/d/${document}/edit`, 'desktop');
  }
  pass(school, 2 * MINUTE);
  return school;
}

export const LINK_ROW = 'link/1';

export function tick(
  school: SchoolWorld,
  row: string,
  ticked: boolean,
  reason: string,
  client: Client = 'desktop',
): void {
  if (client === 'phone') school.world.state.switches.editTriggerFiresOnPhone = false;
  typeIn(school, row, 'reason', reason, client);
  typeIn(school, row, 'tick', ticked, client);
}

type Column = keyof typeof CONTROL.locks.columns;

function typeIn({ world }: SchoolWorld, key: string, column: Column, input: string | boolean, client: Client): void {
  const spreadsheetId = controlId(world);
  const sheet = CONTROL.locks.id;
  const cell = `${columnName(CONTROL.locks.columns[column])}${rowOf(world, spreadsheetId, sheet, key) + 1}`;
  type(world, PRINCIPAL, { spreadsheetId, sheet, cell }, input, { client });
}

export function lockFacts(school: SchoolWorld): Record<string, unknown> {
  const locks = storedValue<{ key: string; state: string; by: string; reason: string }[]>(school, 'locks') ?? [];
  return {
    locks: locks.map(({ key, state, by, reason }) => `${key} ${state} ${by} ${reason}`),
    unlocking: storedValue(school, 'unlocking') ?? [],
  };
}
