/** Names of the folders that no regulation names. They are what the school sees in Drive, hence Vietnamese. */
import type { Person, School } from '../school/types';

export function rootName(school: School): string {
  return `Hồ sơ điện tử – ${school.settings.schoolName}`;
}

export function yearName(school: School): string {
  return `Năm học ${school.settings.schoolYear}`;
}

export const TEMPLATES_NAME = 'Mẫu hồ sơ';

export const SET_ASIDE_NAME = 'Để riêng';
export const REPORTS_NAME = 'Báo cáo';

/** What a shared drive is called until its own name is read. */
export const SHARED_DRIVE_NAME = 'Drive dùng chung';

/** The folder in which a workbook is written, and the one a lock keeps it in. */
export function openName(workbook: string): string {
  return `${workbook} – đang mở`;
}

export function lockedName(workbook: string): string {
  return `${workbook} – đã khóa`;
}

/** Two people may have one name: the staff id tells their folders apart. */
export function personFolderName(person: Person): string {
  return `${person.fullName} (${person.id.toUpperCase()})`;
}

/** What the records of a unit are called after, by the unit's key: the class's name, the person's. */
export function unitName({ classes, teams, people, regulation }: School, key: string): string {
  const [unit, id] = key.split('/');
  if (unit === 'class') return classes.find((room) => room.id === id)?.name ?? '';
  if (unit === 'team') return teams.find((team) => team.id === id)?.name ?? '';
  if (unit === 'person') return people.find((person) => person.id === id)?.fullName ?? '';
  return regulation.units.find((rule) => rule.unit === unit)?.folder ?? '';
}

/** What a shared file is called where its folder is not seen: 'Sổ ghi chép – Lớp 5A1'. */
export function nameOf(what: string, whose: string): string {
  return `${what} – ${whose}`;
}
