/** Who is reminded of what: one digest a teacher a day, with only what is still open in her classes. */
import { isOffDay } from '../calendar/calendar';
import { classesOn, teachersOf } from '../school/people';
import type { School } from '../school/types';
import type { Instant, PlainDate } from '../shared/plain-date';
import type { Duty } from './duties';

export interface DigestItem {
  readonly classId: string;
  readonly dutyKey: string;
  readonly dueMs: Instant;
}

export interface Digest {
  readonly email: string;
  readonly items: readonly DigestItem[];
}

export interface DigestInput {
  readonly date: PlainDate;
  /** The duties to remind of that day. */
  readonly duties: readonly Duty[];
  /** Keys of the duties each class has submitted. */
  readonly submitted: Readonly<Record<string, readonly string[]>>;
  readonly school: School;
}

/** One digest for each teacher with an open item, in the order of classes; nothing on a day off. */
export function digestsFor({ date, duties, submitted, school }: DigestInput): Digest[] {
  if (isOffDay(school.calendar, date)) return [];
  const itemsByEmail = new Map<string, DigestItem[]>();
  for (const { id } of classesOn(school, date)) {
    const open = openItems(id, duties, submitted[id] ?? []);
    for (const { email } of open.length > 0 ? teachersOf(school, id, date) : []) {
      itemsByEmail.set(email, [...(itemsByEmail.get(email) ?? []), ...open]);
    }
  }
  return [...itemsByEmail].map(([email, items]) => ({ email, items }));
}

function openItems(classId: string, duties: readonly Duty[], submitted: readonly string[]): DigestItem[] {
  return duties
    .filter(({ key }) => !submitted.includes(key))
    .map(({ key, dueMs }) => ({ classId, dutyKey: key, dueMs }));
}
