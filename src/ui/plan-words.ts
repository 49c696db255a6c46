/** Words that the parts of a described plan share: people, places, groups. */
import type { School } from '../domain/school/types';
import { nameOfKey, unitOfKey } from './key-names';
import { say } from './messages/catalogue';

/** 'Họ và tên (e-mail)'; only the e-mail of someone who is not in the staff list. */
export function personText(email: string, school: School): string {
  const person = school.people.find((one) => one.email === email.toLowerCase());
  return person ? say('plan.person', { name: person.fullName, email }) : email;
}

/** The units the items lie in, each once; after the first few only how many more. null: an item without a mark. */
export function placesText(keys: readonly (string | null)[], school: School): string {
  const names = [
    ...new Set(keys.map((key) => (key === null ? say('plan.place.unmarked') : nameOfKey(unitOfKey(key), school)))),
  ];
  const shown = names.slice(0, PLACES_SHOWN).join(', ');
  const more = names.length - PLACES_SHOWN;
  return more > 0 ? `${shown} ${say('plan.more', { count: more })}` : shown;
}

const PLACES_SHOWN = 4;
