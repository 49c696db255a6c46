/** The workbooks in which people ask and speak about records: Việc của tôi and Duyệt. */
import type { WorkbookRule } from '../regulation/types';
import type { DesiredItem } from './desired-item';
import { nameOf, personFolderName } from './names';
import { asRoomIs, classContext, item, PRIORITY, workbook, workbookRule } from './new-item';
import { grantsTo, type Roster } from './roster';

/** One file a class: whoever may write a file reads all of it, and a request is no other class's business. */
export function taskItems(roster: Roster): DesiredItem[] {
  const rule = workbookRule(roster, 'tasks');
  if (!rule) return [];
  const folder = item({ key: 'tasks', parent: 'year', name: rule.name, priority: PRIORITY.tasks });
  const files = roster.school.classes.map((room) =>
    asRoomIs(
      roster,
      room,
      item({
        key: `tasks/${room.id}`,
        parent: 'tasks',
        name: nameOf(rule.name, room.name),
        kind: 'sheet',
        grants: grantsTo(roster, rule.writers, 'writer', classContext(roster, room)),
        priority: PRIORITY.tasks,
        alwaysOpen: true,
      }),
    ),
  );
  return [folder, ...files, ...tasksAlone(roster, rule)];
}

/** Whoever has no class asks in a file of her own. */
function tasksAlone(roster: Roster, { name, article }: WorkbookRule): DesiredItem[] {
  return roster.people
    .filter(({ assignments }) => !assignments.some(({ role, classId }) => role === 'teacher' && classId !== undefined))
    .map(({ person }) =>
      item({
        key: `tasks/person/${person.id}`,
        parent: 'tasks',
        name: nameOf(name, personFolderName(person)),
        kind: 'sheet',
        grants: [{ email: person.email, role: 'writer', why: { article, reason: 'person' } }],
        priority: PRIORITY.people,
        alwaysOpen: true,
      }),
    );
}

/** A lock closes the records, not what is said about them. */
export function reviewItems(roster: Roster): DesiredItem[] {
  if (!workbookRule(roster, 'review')) return [];
  return [item({ ...workbook(roster, 'review'), parent: 'year', priority: PRIORITY.tasks, alwaysOpen: true })];
}
