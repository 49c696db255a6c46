/** The school's Drive as comparable text: ids and times left out, what was set aside told apart. */

import { SCHOOL_ACCOUNT } from '../../../scripts/school/school-world';
import { EVERY_YEAR, MARK } from '../../../src/app/marks';
import type { DriveFile } from '../../../src/simulator/drive';
import { effectivePermissions, FOLDER } from '../../../src/simulator/drive';
import type { SimWorld } from '../../../src/simulator/world';

export interface DriveText {
  /** One line an item: key or path, name, kind, owner, direct grants, marks. */
  items: string[];
  /** Keys of the duplicates that lie in `Để riêng`. */
  setAside: string[];
  /** Keys that two live items outside `Để riêng` have. */
  doubled: string[];
}

export function driveText(world: SimWorld): DriveText {
  const files = schoolFiles(world);
  const aside = files.filter((file) => file.properties[MARK.key] === 'setAside').map(({ id }) => id);
  const live = files.filter((file) => !file.trashed && !aside.includes(file.parentId ?? ''));
  const keys = live.flatMap((file) => keyOf(file) ?? []);
  return {
    items: files
      .filter((file) => !aside.includes(file.parentId ?? ''))
      .map((file) => itemText(world, file))
      .sort(),
    setAside: files.filter((file) => aside.includes(file.parentId ?? '')).map((file) => nameOf(world, file)),
    doubled: keys.filter((key, i) => keys.indexOf(key) !== i),
  };
}

/** Who has which role where, inherited ones included: `<item> <e-mail>` → rank. */
export function accessTable(world: SimWorld): Map<string, number> {
  const table = new Map<string, number>();
  for (const file of schoolFiles(world)) {
    if (file.trashed) continue;
    for (const { emailAddress, type, role } of effectivePermissions(world, file)) {
      const entry = `${nameOf(world, file)} ${emailAddress ?? type}`;
      table.set(entry, Math.max(table.get(entry) ?? 0, ROLES.indexOf(role)));
    }
  }
  return table;
}

const ROLES: readonly string[] = ['', 'reader', 'commenter', 'writer', 'fileOrganizer', 'organizer', 'owner'];

/** What lies in the school account's My Drive or in a shared drive, whoever put it there; not the tops themselves. */
function schoolFiles(world: SimWorld): DriveFile[] {
  const { files } = world.state.drive;
  const isSchools = (file: DriveFile | undefined): boolean =>
    file !== undefined && (file.parentId === null ? isTopOfSchool(world, file) : isSchools(files[file.parentId]));
  return Object.values(files).filter((file) => file.parentId !== null && isSchools(file));
}

function isTopOfSchool({ state }: SimWorld, { id, ownerEmail }: DriveFile): boolean {
  return ownerEmail === SCHOOL_ACCOUNT || state.drive.sharedDrives[id] !== undefined;
}

function itemText(world: SimWorld, file: DriveFile): string {
  const grants = file.permissions.map(({ emailAddress, type, role }) => `${emailAddress ?? type}:${role}`).sort();
  const { [MARK.takenFrom]: takenFrom, ...marks } = file.properties;
  return [
    nameOf(world, file),
    file.name,
    file.mimeType === FOLDER ? 'folder' : file.mimeType.split('.').pop(),
    `in ${parentName(world, file)}`,
    file.ownerEmail,
    file.writersCanShare ? 'writers share' : '',
    file.trashed ? 'trashed' : '',
    takenFrom ? 'taken over' : '',
    (file.description ?? '').replace(/\d\d\/\d\d\/\d{4} \d\d:\d\d/, 'then'),
    grants.join(' '),
    JSON.stringify(Object.entries(marks).sort()),
  ].join(' | ');
}

/** The key in its mark, else the name with that of its folder. */
export function nameOf(world: SimWorld, file: DriveFile): string {
  return keyOf(file) ?? `${parentName(world, file)}/${file.name}`;
}

/** The key in its mark, with the school year that it belongs to. */
export function keyOf({ properties }: DriveFile): string | undefined {
  const { [MARK.key]: key, [MARK.year]: year } = properties;
  return key && keyInYear(key, year);
}

export function keyInYear(key: string, year: string | undefined): string {
  return year && year !== EVERY_YEAR ? `${key} ${year}` : key;
}

function parentName(world: SimWorld, file: DriveFile): string {
  const parent = world.state.drive.files[file.parentId ?? ''];
  return parent ? nameOf(world, parent) : '';
}
