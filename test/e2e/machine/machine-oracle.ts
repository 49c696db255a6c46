/** What does not hold of the school's Drive against the plain model. Access is added up from the simulator's files by hand. */
import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import { readSchool } from '../../../src/domain/school/read-school';
import type { School } from '../../../src/domain/school/types';
import { localOf } from '../../../src/domain/shared/plain-date';
import type { DesiredItem } from '../../../src/domain/tree/desired-item';
import { desiredTree } from '../../../src/domain/tree/desired-tree';
import type { DriveFile } from '../../../src/simulator/drive';
import { restore } from '../../support/fault-sweep';
import { secondRun } from '../faults/small-school';
import { journalText } from '../faults/workbook-state';
import { holdingsOf, protectionsNaming } from '../people/people-desk';
import { lockState, type MachineDesk, mayRename } from './machine-desk';
import { closedUnits, isAccepted, isClosed, type Model } from './machine-model';

const BOARD = ['ht@hoamai.example', 'pht1@hoamai.example'];
const KEPT = [...BOARD, SCHOOL_ACCOUNT];

/** What does not hold. */
export function breaches(model: Model, desk: MachineDesk): string[] {
  return [
    ...writersLeft(model, desk),
    ...leaversLeft(model, desk),
    ...wrongStates(model, desk),
    ...wrongAccess(model, desk),
    ...renamedBy(model, desk),
    ...journalProblems(desk),
  ];
}

/** "Khởi tạo năm học" has nothing to do; it is as if nobody had pressed it. */
export function planLeft({ day }: MachineDesk): string[] {
  const { world } = day.school;
  const before = world.snapshot();
  const left = secondRun(day.school);
  restore(world, before);
  return left.secondWrites === 0 ? [] : [`the plan is not empty: ${JSON.stringify(left)}`];
}

export function schoolOf({ people }: MachineDesk): School {
  const date = todayOf(people.world);
  const reading = readSchool(people.tables, date);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.school;
}

function treeOf(desk: MachineDesk): DesiredItem[] {
  return [...desiredTree(schoolOf(desk), todayOf(desk.people.world))];
}

export function todayOf({ state }: MachineDesk['people']['world']) {
  return localOf(state.nowMs).date;
}

/** What of the tree still remembers a lock when there is none; records of leavers stay as they were left. */
export function lockedStill(desk: MachineDesk): string[] {
  const { files } = desk.people.world.state.drive;
  return treeOf(desk).flatMap(({ key }) => {
    const { properties, description } = files[desk.ids[key] ?? ''] ?? {};
    return properties?.[MARK.closedFrom] || description ? [`${key} remembers a lock: ${description}`] : [];
  });
}

/** Below what a lock covers, and among the documents of its days, only the board writes and who may correct the record. */
function writersLeft(model: Model, desk: MachineDesk): string[] {
  const school = schoolOf(desk);
  const keyOf = new Map(Object.entries(desk.ids).map(([key, id]) => [id, key]));
  return liveFiles(desk).flatMap((file) => {
    const key = lineOf(desk, file).flatMap(({ id }) => keyOf.get(id) ?? [])[0];
    if (key === undefined || !(isClosed(model, school, key) || isDated(model, school, desk, file, key))) return [];
    return writersOf(desk, file)
      .filter((email) => !KEPT.includes(email) && !(keyOf.get(file.id) === key && isAccepted(model, key, email)))
      .map((email) => `${email} can write ${file.name} (${key})`);
  });
}

function isDated(model: Model, school: School, desk: MachineDesk, file: DriveFile, key: string): boolean {
  if (Object.values(desk.ids).includes(file.id) || file.mimeType.endsWith('.folder')) return false;
  const unit = /^(class|team|person)\/[^/]+/.exec(key)?.[0];
  const date = file.properties.hsmnDate ?? localOf(file.createdMs).date;
  return unit !== undefined && closedUnits(model, school, date).some((units) => units?.includes(unit) ?? true);
}

function liveFiles({ people }: MachineDesk): DriveFile[] {
  return Object.values(people.world.state.drive.files).filter(({ trashed }) => !trashed);
}

/** The item and the folders above it; nothing of what lies in the bin. */
function lineOf({ people }: MachineDesk, file: DriveFile): DriveFile[] {
  const { files } = people.world.state.drive;
  const line = [file];
  for (let above = files[file.parentId ?? '']; above; above = files[above.parentId ?? '']) line.push(above);
  return line.some(({ trashed }) => trashed) ? [] : line;
}

/** By a grant, a link or as owner, on the item or on any folder above it. */
function writersOf(desk: MachineDesk, file: DriveFile): string[] {
  const grants = lineOf(desk, file).flatMap(({ permissions }) => permissions);
  const writing = grants.filter(({ role }) => !['reader', 'commenter'].includes(role));
  return [...new Set(writing.map(({ emailAddress, type }) => emailAddress ?? type))];
}

function leaversLeft({ gone }: Model, desk: MachineDesk): string[] {
  const { world } = desk.people;
  return [...gone].flatMap((email) => [
    ...holdingsOf(world, email).map((name) => `${email} left and has ${name}`),
    ...protectionsNaming(world, email).map((id) => `${email} left and may write in protection ${id}`),
  ]);
}

function journalProblems({ day }: MachineDesk): string[] {
  const { findings, waiting } = journalText(day.school);
  return [...findings, ...(waiting > 0 ? [`${waiting} entries are not in the journal`] : [])];
}

function wrongStates({ locks }: Model, desk: MachineDesk): string[] {
  return [...locks.keys()].flatMap((row) => {
    const state = lockState(desk, row);
    return state === 'Đã khóa' ? [] : [`${row} says ${state}`];
  });
}

/** Everybody has on every item of the tree what the regulation gives, less the locks, and what a correction opened. */
function wrongAccess(model: Model, desk: MachineDesk): string[] {
  const wanted = new Set(wantedAccess(model, desk));
  const found = new Set(foundAccess(desk));
  return [
    ...[...wanted].filter((line) => !found.has(line)).map((line) => `lacking: ${line}`),
    ...[...found].filter((line) => !wanted.has(line)).map((line) => `too much: ${line}`),
  ];
}

function wantedAccess(model: Model, desk: MachineDesk): string[] {
  const school = schoolOf(desk);
  const tree = treeOf(desk);
  const byKey = new Map(tree.map((item) => [item.key, item]));
  const closed = (key: string) => isClosed(model, school, key);
  const rolesOf = (item: DesiredItem | undefined): Map<string, string> => {
    if (!item) return new Map();
    const roles = new Map(rolesOf(byKey.get(placeOf(item, closed, byKey) ?? '')));
    for (const { email, role } of item.grants) {
      // Under a lock the board keeps what it has as the board, not what its members have as teachers and staff.
      const isBoards = BOARD.includes(email) && !item.key.startsWith('person/');
      const given = closed(item.key) && !isBoards ? 'reader' : role;
      if (given === 'writer' || !roles.has(email)) roles.set(email, given);
    }
    for (const { email, key, state } of model.requests)
      if (key === item.key && state === 'open' && closed(key)) roles.set(email, 'writer');
    return roles;
  };
  return tree.flatMap((item) => [...rolesOf(item)].map(([email, role]) => `${item.key} ${email} ${role}`));
}

/** A record that is closed in an open leaf lies in 'Đã duyệt', the meal workbook in its own closed folder. */
function placeOf(
  { key, parent, lockedInto, closesInto }: DesiredItem,
  closed: (key: string) => boolean,
  byKey: ReadonlyMap<string, DesiredItem>,
): string | null {
  const isHeld = closed(key) && parent !== null && !closed(parent) && byKey.get(parent)?.grain === true;
  return isHeld ? (lockedInto ?? closesInto) : parent;
}

function foundAccess(desk: MachineDesk): string[] {
  const { files } = desk.people.world.state.drive;
  return treeOf(desk).flatMap(({ key }) => {
    const file = files[desk.ids[key] ?? ''];
    if (!file) return [`${key} is gone`];
    const roles = new Map<string, string>();
    for (const { emailAddress, type, role } of lineOf(desk, file).flatMap(({ permissions }) => permissions)) {
      const who = emailAddress ?? type;
      if (role !== 'reader' || !roles.has(who)) roles.set(who, role);
    }
    return [...roles].flatMap(([who, role]) => (who === SCHOOL_ACCOUNT ? [] : [`${key} ${who} ${role}`]));
  });
}

/** Nobody of the staff gets a name changed where a lock begins. */
function renamedBy(model: Model, desk: MachineDesk): string[] {
  const tops = [...model.locks.values()].flatMap(({ scope }) => desk.ids[scope] ?? []);
  const staff = schoolOf(desk).people.map(({ email }) => email);
  const others = staff.filter((email) => !BOARD.includes(email));
  const key = (id: string) => Object.keys(desk.ids).find((one) => desk.ids[one] === id) ?? '';
  return tops.flatMap((id) =>
    others
      .filter((email) => !isAccepted(model, key(id), email) && mayRename(desk, email, id))
      .map((email) => `${email} renames ${key(id)}`),
  );
}
