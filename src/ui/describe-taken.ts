/** From whom a plan takes what: every person by name, and why. */

import { outranks } from '../domain/access/drive-role';
import type { GrantStep, Plan } from '../domain/plan/plan';
import { activeAssignments } from '../domain/school/people';
import type { Person, School } from '../domain/school/types';
import { groupBy } from '../domain/shared/group-by';
import { formatDate, localOf, type PlainDate } from '../domain/shared/plain-date';
import { say } from './messages/catalogue';
import { personText, placesText } from './plan-words';

/** One line a person and kind of loss, in the order of the plan. */
export function takenLines(plan: Plan, school: School): string[] {
  const today = localOf(plan.madeAtMs).date;
  const revoked = plan.grants.filter((step) => step.type === 'revoke');
  const lowered = plan.grants.filter((step) => step.type === 'changeRole' && outranks(step.from, step.to));
  return [
    ...[...groupBy(revoked, emailOf)].map(([email, steps]) => revokedLine(email, steps, school, today)),
    ...[...groupBy(lowered, emailOf)].map(([email, steps]) =>
      say('plan.taken.lowered', { who: personText(email, school), places: places(steps, school) }),
    ),
  ];
}

function revokedLine(email: string, steps: readonly GrantStep[], school: School, today: PlainDate): string {
  if (email === '') return say('plan.taken.link', { places: places(steps, school) });
  const person = school.people.find((one) => one.email === email.toLowerCase());
  return say('plan.taken.revoked', {
    who: personText(email, school),
    why: whyRevoked(person, today),
    places: places(steps, school),
  });
}

function whyRevoked(person: Person | undefined, today: PlainDate): string {
  if (!person) return say('plan.why.stranger');
  if (activeAssignments(person, today).length === 0) return say('plan.why.left', { date: formatDate(today) });
  return say('plan.why.notGiven');
}

function places(steps: readonly GrantStep[], school: School): string {
  return placesText(
    steps.map(({ key }) => key),
    school,
  );
}

/** Empty: a link. */
function emailOf({ email }: GrantStep): string {
  return email ?? '';
}
