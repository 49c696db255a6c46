/** The folders of classes, teams, office, board and people, each with its leaves and records. */
import type { Unit } from '../regulation/types';
import type { DesiredItem } from './desired-item';
import { personFolderName } from './names';
import { asRoomIs, classContext, item, PRIORITY } from './new-item';
import { isTeacher, type Roster, type RosterPerson, teamIdsOf } from './roster';
import { unitBranch } from './unit-branch';

export function classItems(roster: Roster): DesiredItem[] {
  const branches = roster.school.classes.map((room) =>
    unitBranch(roster, {
      unit: 'class',
      key: `class/${room.id}`,
      parent: 'classes',
      name: room.name,
      whose: room.name,
      context: classContext(roster, room),
      teacher: true,
      folderPriority: PRIORITY.classFolders,
      recordPriority: PRIORITY.classRecords,
    }).map((each) => asRoomIs(roster, room, each)),
  );
  return [collection(roster, 'class', 'classes', PRIORITY.classFolders), ...branches.flat()];
}

export function officeItems(roster: Roster): DesiredItem[] {
  const place = { whose: '', context: {}, teacher: false, ...priorities(PRIORITY.offices) };
  const teams = roster.school.teams.map(({ id, name }) =>
    unitBranch(roster, {
      ...place,
      unit: 'team',
      key: `team/${id}`,
      parent: 'teams',
      name,
      whose: name,
      context: { teamIds: [id] },
    }),
  );
  const office = { ...place, unit: 'office', key: 'office', parent: 'year', name: folderOf(roster, 'office') } as const;
  const board = { ...place, unit: 'board', key: 'board', parent: 'year', name: folderOf(roster, 'board') } as const;
  return [
    collection(roster, 'team', 'teams', PRIORITY.offices),
    ...teams.flat(),
    ...unitBranch(roster, { ...office, whose: office.name }),
    ...unitBranch(roster, { ...board, whose: board.name }),
  ];
}

export function peopleItems(roster: Roster): DesiredItem[] {
  const branches = roster.people.map((entry) => personBranch(roster, entry));
  return [collection(roster, 'person', 'people', PRIORITY.people), ...branches.flat()];
}

function personBranch(roster: Roster, entry: RosterPerson): DesiredItem[] {
  const { person } = entry;
  return unitBranch(roster, {
    unit: 'person',
    key: `person/${person.id}`,
    parent: 'people',
    name: personFolderName(person),
    whose: person.fullName,
    context: { person, teamIds: teamIdsOf(roster, entry) },
    teacher: isTeacher(roster, entry),
    ...priorities(PRIORITY.people),
  });
}

function collection(roster: Roster, unit: Unit, key: string, priority: number): DesiredItem {
  return item({ key, parent: 'year', name: folderOf(roster, unit), priority });
}

function folderOf(roster: Roster, unit: Unit): string {
  return roster.school.regulation.units.find((rule) => rule.unit === unit)?.folder ?? unit;
}

function priorities(priority: number) {
  return { folderPriority: priority, recordPriority: priority };
}
