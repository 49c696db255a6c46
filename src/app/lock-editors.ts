/** Who may tick in `Khóa – Mở` and give commands. */
import { peopleWith } from '../domain/school/people';
import type { School } from '../domain/school/types';
import type { PlainDate } from '../domain/shared/plain-date';
import { type Context, today } from './context';

/** The principal; the school account as owner can always. */
export function lockEditors(context: Context, school: School, date: PlainDate = today(context)): string[] {
  return [context.ports.account, ...peopleWith(school, date, 'principal').map((person) => person.email)];
}
