/** Who asks where: a class's teachers in the class's workbook, everyone without a class in her own. */
import { activeAssignments, teachersOf } from '../school/people';
import type { Person, School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';

export interface AskerFile {
  /** The key in the tree: 'tasks/5a1', 'tasks/person/nd1'. */
  readonly key: string;
  /** What stands in the numbers of its requests: '5A1', 'CN-ND1'. */
  readonly code: string;
  readonly askers: readonly Person[];
}

export function askerFiles(school: School, today: PlainDate): AskerFile[] {
  const classes = school.classes.map(({ id }) => ({
    key: `tasks/${id}`,
    code: id.toUpperCase(),
    askers: teachersOf(school, id, today),
  }));
  const alone = peopleWithoutClass(school, today).map((person) => ({
    key: `tasks/person/${person.id}`,
    code: `CN-${person.id.toUpperCase()}`,
    askers: [person],
  }));
  return [...classes, ...alone];
}

/** Everyone of that day who teaches no class. */
export function peopleWithoutClass(school: School, today: PlainDate): Person[] {
  return school.people.filter((person) => {
    const held = activeAssignments(person, today);
    return held.length > 0 && !held.some(({ role, classId }) => role === 'teacher' && classId !== undefined);
  });
}
