/** A remark (nhận xét) on a record, and who reads it. It never stands in the record itself, which may be locked. */
import { effectiveAccess } from '../access/explain-access';
import { peopleWithoutClass } from '../corrections/asker-files';
import { isGoing } from '../school/people';
import type { Person, School } from '../school/types';
import type { Instant, PlainDate } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';

export interface Remark {
  /** The number people see: '26.D-PHT1.3'. */
  readonly id: string;
  /** The author's tab in Duyệt and the zero-based row there. */
  readonly sheetId: number;
  readonly row: number;
  /** Lower case. */
  readonly email: string;
  readonly about: RemarkedItem;
  readonly text: string;
  readonly atMs: Instant;
  /** Rows given to it in the workbooks of those who read it, by the key of the workbook. */
  readonly rows: Readonly<Record<string, number>>;
  /** People who have no workbook of their own read it by mail. */
  readonly mailed: readonly string[];
}

export interface RemarkedItem {
  /** The id in Drive. */
  readonly id: string;
  /** The key of the item, or of the folder of the tree in which it lies. */
  readonly place: string;
  readonly name: string;
}

export interface RemarkReaders {
  /** Keys of workbooks: 'tasks/5a1', 'tasks/person/nd1'. */
  readonly books: readonly string[];
  readonly mailed: readonly string[];
}

/**
 * A class's records are remarked on in the class's workbook. What belongs to one person or to an office is for those who write it: in
 * their own workbooks, and by mail to whoever shares hers with a colleague. Nobody is told what she wrote herself.
 */
export function remarkReaders(
  school: School,
  desired: readonly DesiredItem[],
  place: string,
  author: string,
  today: PlainDate,
): RemarkReaders {
  const room = school.classes.find(({ id }) => place === `class/${id}` || place.startsWith(`class/${id}/`));
  if (room) return { books: isGoing(room, today) ? [`tasks/${room.id}`] : [], mailed: [] };
  const readers = peopleOf(school, desired, place).filter(({ email }) => email !== author);
  const alone = new Set(peopleWithoutClass(school, today).map(({ id }) => id));
  return {
    books: readers.filter(({ id }) => alone.has(id)).map(({ id }) => `tasks/person/${id}`),
    mailed: readers.filter(({ id }) => !alone.has(id)).map(({ email }) => email),
  };
}

/** Whether it belongs to a class, a team, a person, the office or the board: the frame around them is nobody's work. */
export function isRemarkable(place: string): boolean {
  return unitsOf(place).length > 0;
}

/** The unit of the place, if it is in one: 'person/gv1', 'office'. */
function unitsOf(place: string): string[] {
  const [unit = '', id] = place.split('/');
  if (unit === 'office' || unit === 'board') return [unit];
  return id !== undefined && ['class', 'team', 'person'].includes(unit) ? [`${unit}/${id}`] : [];
}

/** Those who write the item, or something in it. */
function peopleOf({ people }: School, desired: readonly DesiredItem[], place: string): Person[] {
  const access = effectiveAccess(desired);
  const [unit] = unitsOf(place);
  const writersIn = (covers: (key: string) => boolean) =>
    new Set(
      desired
        .filter(({ key, alwaysOpen }) => !alwaysOpen && covers(key))
        .flatMap(({ key }) => [...(access.get(key)?.values() ?? [])])
        .flatMap(({ email, role }) => (role === 'writer' ? [email] : [])),
    );
  const own = writersIn((key) => key === place || key.startsWith(`${place}/`));
  const emails = own.size > 0 ? own : writersIn((key) => key.startsWith(`${unit}/`));
  return people.filter(({ email }) => emails.has(email));
}
