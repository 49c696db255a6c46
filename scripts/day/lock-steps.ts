/** The afternoon: the principal locks a class, everyone tries to write, and it is opened again. */
import { CONTROL } from '../../src/app/workbooks';
import { teachersOf } from '../../src/domain/school/people';
import type { ClassRoom, School } from '../../src/domain/school/types';
import { instantOf, type PlainDate } from '../../src/domain/shared/plain-date';
import { columnName } from '../../src/ui/sheets/a1';
import { controlId } from '../school/school-world';
import { type AclRow, aclBelow, childrenOf, type DriveFile } from './acl';
import { type Cell, callAs, type DayRun, passTo, type Refusal, typeAs } from './day-run';
import { idOfKey, rowOf, valuesAt } from './places';

export interface LockFacts {
  class: string;
  aclBefore: AclRow[];
  aclLocked: AclRow[];
  aclAfterUnlock: AclRow[];
  /** What each teacher tried while it was locked, and the answer. */
  writeAttempts: Refusal[];
  /** What others than the principal tried with the tick, and the answer. */
  tickAttempts: Refusal[];
  restored: boolean;
  /** The row in `Khóa – Mở` when locked and when open again. */
  shownLocked: string[];
  shownOpen: string[];
}

const API = 'https://www.googleapis.com/drive/v3/files';

export function lockClass(day: DayRun, school: School, room: ClassRoom, date: PlainDate): LockFacts {
  const { world } = day.school;
  passTo(day, instantOf(date, 14 * 60));
  const key = `class/${room.id}`;
  const folder = idOfKey(world, key);
  const aclBefore = aclBelow(day, folder, room.name);
  const tickAttempts = othersTick(day, school, key);
  tick(day, school, key, true, 'Kiểm tra hồ sơ tháng 11');
  passTo(day, instantOf(date, 14 * 60 + 15));
  const aclLocked = aclBelow(day, folder, room.name);
  const shownLocked = lockRow(day, key);
  const writeAttempts = teachersOf(school, room.id, date).flatMap(({ email }) => tryToWrite(day, email, folder));
  passTo(day, instantOf(date, 15 * 60));
  tick(day, school, key, false, 'Đã kiểm tra xong');
  passTo(day, instantOf(date, 15 * 60 + 15));
  const aclAfterUnlock = aclBelow(day, folder, room.name);
  return {
    class: room.name,
    aclBefore,
    aclLocked,
    aclAfterUnlock,
    writeAttempts,
    tickAttempts,
    restored: JSON.stringify(aclAfterUnlock) === JSON.stringify(aclBefore),
    shownLocked,
    shownOpen: lockRow(day, key),
  };
}

export interface SweepFacts {
  class: string;
  shown: string[];
  aclLocked: AclRow[];
  /** What the teacher owned there, and where it is now. */
  taken: string[];
}

/** A lock where teachers have left things of their own: an upload, a shared file, a folder the school cannot look into. */
export function lockWithLeftovers(day: DayRun, school: School, room: ClassRoom, date: PlainDate): SweepFacts {
  const { world } = day.school;
  const key = `class/${room.id}`;
  const folder = idOfKey(world, key);
  const [teacher = '', colleague = ''] = teachersOf(school, room.id, date).map(({ email }) => email);
  const uploads = idOfKey(world, `${key}/uploads`);
  const upload = make(day, teacher, uploads, 'Ảnh hoạt động góc.txt', 'text/plain');
  callAs(day, teacher, 'POST', `${API}/${upload}/permissions?sendNotificationEmail=false`, {
    type: 'user',
    role: 'writer',
    emailAddress: colleague,
  });
  const hidden = make(day, teacher, uploads, 'Thư mục riêng', 'application/vnd.google-apps.folder');
  callAs(day, teacher, 'PATCH', `${API}/${hidden}`, { inheritedPermissionsDisabled: true });
  tick(day, school, key, true, 'Kết thúc học kỳ I');
  passTo(day, world.state.nowMs + 15 * 60_000);
  const original = world.state.drive.files[upload];
  const aclLocked = aclBelow(day, folder, room.name);
  const shown = lockRow(day, key);
  const inMyDrive = original?.parentId === world.account(teacher).rootId;
  tick(day, school, key, false, 'Mở lại');
  passTo(day, world.state.nowMs + 15 * 60_000);
  return {
    class: room.name,
    shown,
    aclLocked,
    taken: [`${original?.name ?? ''}: ${inMyDrive ? 'Drive của tôi của' : 'chưa về với'} ${teacher}`],
  };
}

function make(day: DayRun, account: string, parent: string, name: string, mimeType: string): string {
  const answer = callAs(day, account, 'POST', `${API}?fields=id`, { name, mimeType, parents: [parent] });
  if (answer.status !== 200) throw new Error(answer.body);
  return (JSON.parse(answer.body) as { id: string }).id;
}

function principalOf(school: School): string {
  return personWith(school, 'principal');
}

function personWith(school: School, wanted: 'principal' | 'vice_principal'): string {
  return school.people.find((person) => person.assignments.some(({ role }) => role === wanted))?.email ?? '';
}

function tick(day: DayRun, school: School, key: string, ticked: boolean, reason: string): void {
  const account = principalOf(school);
  const isTyped =
    typeAs(day, account, lockCell(day, key, 'reason'), reason) &&
    typeAs(day, account, lockCell(day, key, 'tick'), ticked);
  if (!isTyped) throw new Error(`The principal could not tick: ${day.refusals[day.refusals.length - 1]?.error ?? ''}`);
}

function othersTick(day: DayRun, school: School, key: string): Refusal[] {
  const before = day.refusals.length;
  typeAs(day, personWith(school, 'vice_principal'), lockCell(day, key, 'tick'), true, 'desktop');
  typeAs(
    day,
    school.people.find((person) => person.assignments.some(({ role }) => role === 'teacher'))?.email ?? '',
    lockCell(day, key, 'tick'),
    true,
  );
  return day.refusals.slice(before);
}

function lockCell(day: DayRun, key: string, column: 'tick' | 'reason'): Cell {
  const { world } = day.school;
  const spreadsheetId = controlId(world);
  const row = rowOf(world, spreadsheetId, CONTROL.locks.id, key);
  return { spreadsheetId, sheet: CONTROL.locks.id, cell: `${columnName(CONTROL.locks.columns[column])}${row + 1}` };
}

function lockRow(day: DayRun, key: string): string[] {
  const { world } = day.school;
  const spreadsheetId = controlId(world);
  const row = rowOf(world, spreadsheetId, CONTROL.locks.id, key);
  return (valuesAt(world, spreadsheetId, CONTROL.locks.id, [row, 1, 1, 7])[0] ?? []).map(String);
}

/** Everything a teacher could think of: type, rename, move, upload, share. */
function tryToWrite(day: DayRun, account: string, folder: string): Refusal[] {
  const leaf = childrenOf(day, folder).find((child) => child.name.startsWith('Sổ theo dõi')) as DriveFile;
  const book = childrenOf(day, leaf.id)[0] as DriveFile;
  const before = day.refusals.length;
  typeAs(day, account, { spreadsheetId: book.id, sheet: 0, cell: 'A1' }, 'thử sửa', 'desktop');
  const root = day.school.world.account(account).rootId;
  attempt(day, account, 'rename', book.name, 'PATCH', `${API}/${book.id}`, { name: 'Đổi tên' });
  attempt(
    day,
    account,
    'move',
    book.name,
    'PATCH',
    `${API}/${book.id}?addParents=${root}&removeParents=${leaf.id}`,
    {},
  );
  attempt(day, account, 'upload', leaf.name, 'POST', API, {
    name: 'Tệp mới.txt',
    mimeType: 'text/plain',
    parents: [leaf.id],
  });
  attempt(day, account, 'share', book.name, 'POST', `${API}/${book.id}/permissions?sendNotificationEmail=false`, {
    type: 'anyone',
    role: 'writer',
  });
  return day.refusals.slice(before);
}

function attempt(
  day: DayRun,
  account: string,
  action: string,
  target: string,
  method: 'POST' | 'PATCH',
  url: string,
  body: unknown,
): void {
  const answer = callAs(day, account, method, url, body);
  const error = answer.status < 300 ? '' : errorText(answer.status, answer.body);
  day.refusals.push({ account, action, target, error });
}

function errorText(status: number, body: string): string {
  const { error } = JSON.parse(body) as { error: { message: string; errors?: { reason: string }[] } };
  return `${status} ${error.errors?.[0]?.reason ?? ''}: ${error.message}`;
}
