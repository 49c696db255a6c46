/** Where the duties of a workbook Việc của tôi stand: its class's, and those of each person who has a block there. */
import { teachersOf } from '../domain/school/people';
import type { Person, School } from '../domain/school/types';
import { type Context, today } from './context';
import { type DutyRow, dutyTable } from './duty-rows';
import { ownBlocks } from './own-blocks';
import { TASKS } from './workbooks';

/** Tabs of duties. */
export type DutyTab = 'list' | 'own';

/** Some rows that the same people tick. */
export interface DutyPlace {
  readonly tab: DutyTab;
  /** Zero-based row of the first duty. */
  readonly row: number;
  readonly rows: readonly DutyRow[];
  readonly people: readonly Person[];
}

export function dutyPlaces(context: Context, school: School, key: string): DutyPlace[] {
  const table = dutyTable(context, school);
  const date = today(context);
  const classId = key.slice('tasks/'.length);
  const ofClass: DutyPlace = {
    ...{ tab: 'list', row: TASKS.list.firstRow },
    ...{ rows: table.classRows(classId), people: teachersOf(school, classId, date) },
  };
  const own = ownBlocks(context, school, key).flatMap(({ row, personId, email }): DutyPlace[] => {
    const people = school.people.filter(({ id }) => id === personId && email !== null);
    return people.length === 0 ? [] : [{ tab: 'own', row: row + 1, rows: table.ownRows(personId, date), people }];
  });
  return [ofClass, ...own];
}
