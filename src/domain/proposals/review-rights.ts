/** Who has a tab in Duyệt, and what she may remark on and propose there (Điều 4, 9). */
import { effectiveAccess } from '../access/explain-access';
import { activeAssignments, adminBoardOf, boardOf } from '../school/people';
import type { Person, School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';
import type { MessageKind } from './message';
import { isRemarkable } from './remark';

/** Whoever writes in Duyệt that day, in the order of the staff sheet. `desired`: the tree without locks. */
export function reviewersOf({ people }: School, desired: readonly DesiredItem[]): Person[] {
  const emails = new Set(desired.find(({ key }) => key === 'review')?.grants.map(({ email }) => email));
  return people.filter(({ email }) => emails.has(email));
}

export interface ReviewRights {
  readonly kinds: readonly MessageKind[];
  /** Items of the tree that she may remark on: what the regulation lets her read. */
  readonly mayRemark: (key: string) => boolean;
  /** Whether she may propose to lock or unlock that scope or item. */
  readonly mayPropose: (key: string) => boolean;
}

/** The board and the administration board propose anything, leads the locks of their own teams. */
export function reviewRights(
  school: School,
  desired: readonly DesiredItem[],
  today: PlainDate,
): (person: Person) => ReviewRights {
  const access = effectiveAccess(desired);
  const wide = new Set([...boardOf(school, today), ...adminBoardOf(school, today)].map(({ id }) => id));
  return (person) => {
    const own = unitsLed(school, person, today);
    const mayRemark = (key: string) => isRemarkable(key) && access.get(key)?.has(person.email) === true;
    if (wide.has(person.id)) return { kinds: ['remark', 'lock', 'unlock', 'staff'], mayRemark, mayPropose: () => true };
    const mayPropose = (key: string) => own.some((unit) => key === unit || key.startsWith(`${unit}/`));
    return { kinds: ['remark', 'lock', 'unlock'], mayRemark, mayPropose };
  };
}

/** 'team/la', 'class/5a1': her teams and their classes. */
function unitsLed({ classes }: School, person: Person, today: PlainDate): string[] {
  const led = activeAssignments(person, today).flatMap(({ role, teamId }) =>
    (role === 'team_lead' || role === 'deputy_team_lead') && teamId !== undefined ? [teamId] : [],
  );
  const rooms = classes.filter(({ team }) => led.includes(team)).map(({ id }) => `class/${id}`);
  return [...led.map((id) => `team/${id}`), ...rooms];
}
