/** Last days that were typed into the staff tab and have passed, while nobody has agreed to them. */
import { activeAssignments } from '../school/people';
import type { Person, School } from '../school/types';
import type { PlainDate } from '../shared/plain-date';

export interface OverdueDeparture {
  /** As the staff tab has them now. */
  readonly person: Person;
  readonly lastDay: PlainDate;
}

/** Who by the staff tab has left before today and by what was agreed to still has access. */
export function overdueDepartures(agreed: School, typed: School, today: PlainDate): OverdueDeparture[] {
  const active = new Set(agreed.people.filter((one) => activeAssignments(one, today).length > 0).map(({ id }) => id));
  return typed.people.flatMap((person) => {
    const lastDay = lastDayOf(person);
    return active.has(person.id) && lastDay !== null && lastDay < today ? [{ person, lastDay }] : [];
  });
}

/** Null for someone who goes on. */
function lastDayOf({ assignments }: Person): PlainDate | null {
  const days = assignments.flatMap(({ to }) => to ?? []).sort();
  return days.length < assignments.length ? null : (days[days.length - 1] ?? null);
}
