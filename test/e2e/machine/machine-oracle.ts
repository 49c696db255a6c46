/** What does not hold of the school's Drive against the plain model. Access is added up from the simulator's files by hand. */
import { typeAs } from '../../../scripts/day/day-run';
import { controlId, SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { lockProtectionId } from '../../../src/app/lock-tabs';
import { MARK } from '../../../src/app/marks';
import { CONTROL, monthSheetId } from '../../../src/app/workbooks';
import type { School } from '../../../src/domain/school/types';
import { localOf } from '../../../src/domain/shared/plain-date';
import type { DriveFile } from '../../../src/simulator/drive';
import { restore } from '../../support/fault-sweep';
import { PRINCIPAL, TEACHER } from '../corrections/correction-desk';
import { secondRun } from '../faults/small-school';
import { journalText } from '../faults/workbook-state';
import { holdingsOf, protectionsNaming } from '../people/people-desk';
import { BOARD, foundAccess, lineOf, schoolOf, todayOf, treeOf, wantedAccess } from './machine-access';
import { lockState, type MachineDesk, mayRename } from './machine-desk';
import { closedUnits, isAccepted, isClosed, type Model } from './machine-model';

const KEPT = [...BOARD, SCHOOL_ACCOUNT];

/** What does not hold. */
export function breaches(model: Model, desk: MachineDesk): string[] {
  return [
    ...writersLeft(model, desk),
    ...leaversLeft(model, desk),
    ...wrongStates(model, desk),
    ...wrongAccess(model, desk),
    ...renamedBy(model, desk),
    ...typedBy(model, desk),
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

/** What still remembers a lock when there is none: of the tree's items, and closed tabs; records of leavers stay as they were. */
export function lockedStill(desk: MachineDesk): string[] {
  const { files } = desk.people.world.state.drive;
  const items = treeOf(desk).flatMap(({ key }) => {
    const { properties, description } = files[desk.ids[key] ?? ''] ?? {};
    return properties?.[MARK.closedFrom] || description ? [`${key} remembers a lock: ${description}`] : [];
  });
  return [...items, ...closedTabs(desk)];
}

/** Tabs with the protection that only a lock makes. */
function closedTabs({ people }: MachineDesk): string[] {
  return Object.values(people.world.state.sheets.spreadsheets).flatMap(({ sheets }) =>
    sheets.flatMap(({ title, sheetId, protectedRanges }) =>
      protectedRanges
        .filter(({ protectedRangeId }) => protectedRangeId === lockProtectionId(sheetId))
        .map(() => `${title} is closed`),
    ),
  );
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

/** Who still types where the locks close tabs: a teacher in the month's registers, the principal where the school is described. */
function typedBy(model: Model, desk: MachineDesk): string[] {
  const { day, ids, people } = desk;
  const month = todayOf(people.world).slice(0, 7);
  const isMonthClosed = closedUnits(model, schoolOf(desk), `${month}-15`).includes(null);
  const books = isMonthClosed && !model.gone.has(TEACHER) ? ['meals', 'class/3a1/children/attendance'] : [];
  const tried = books
    .filter((key) => !isAccepted(model, key, TEACHER))
    .map((key) => ({ email: TEACHER, spreadsheetId: ids[key] ?? '', sheet: monthSheetId(month) }));
  const admin = { email: PRINCIPAL, spreadsheetId: controlId(people.world), sheet: CONTROL.staff.id };
  return [...tried.filter((one) => hasTab(desk, one)), ...(model.locks.has('admin') ? [admin] : [])]
    .filter(({ email, spreadsheetId, sheet }) => typeAs(day, email, { spreadsheetId, sheet, cell: 'C4' }, 'x'))
    .map(({ email, sheet }) => `${email} types in the tab ${sheet}`);
}

function hasTab({ people }: MachineDesk, { spreadsheetId, sheet }: { spreadsheetId: string; sheet: number }): boolean {
  return people.world.state.sheets.spreadsheets[spreadsheetId]?.sheets.some((one) => one.sheetId === sheet) === true;
}
