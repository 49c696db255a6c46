/** A line of the access report in words: who, what, where, where it comes from. No cell begins with what people typed. */
import type { AccessLine } from '../domain/report/access-line';
import type { School } from '../domain/school/types';
import { formatDateTime } from '../domain/shared/plain-date';
import { actorText } from './journal';
import { type MessageKey, say } from './messages/catalogue';

/** The name in the staff list; else in capitals what it is. */
export function accessPerson({ email, source }: AccessLine, school: School): string {
  if (source === 'unreadable' || source === 'lost') return say('access.who.unknown');
  if (source === 'link') return say('access.who.link');
  if (source === 'group') return say(email === null ? 'access.who.domain' : 'access.who.group');
  const person = school.people.find((one) => one.email === email?.toLowerCase());
  return person?.fullName ?? say('access.who.outsider');
}

/** Strangers first, then the staff by given name, as a Vietnamese list goes. */
export function accessOrder(line: AccessLine, school: School): string {
  const name = accessPerson(line, school);
  const isStaff = school.people.some((one) => one.email === line.email?.toLowerCase());
  const given = isStaff ? name.split(' ').pop() : '';
  return `${isStaff ? 2 : 1} ${given} ${name} ${line.email ?? ''}`;
}

export function accessRole({ role }: AccessLine): string {
  return say(`access.role.${role ?? 'none'}`);
}

export function accessItem({ name }: AccessLine): string {
  return say('access.name', { name });
}

/** The school's root says nothing. */
export function accessPath({ path }: AccessLine): string {
  return say('access.path', { path: path.slice(path.length > 1 ? 1 : 0).join(' › ') });
}

export function accessSource({ source, group, via, untilMs, lock }: AccessLine): string {
  const key: MessageKey = `access.source.${source}`;
  const words = { group: say(`access.group.${group ?? 'nobody'}`), via: via ?? '' };
  if (source === 'exception') return say(key, { until: formatDateTime(untilMs ?? 0) });
  if (source !== 'lock') return say(key, words);
  if (!lock) return say('access.source.lock.unknown');
  return say(key, { by: actorText(lock.by), reason: lock.reason, since: formatDateTime(lock.sinceMs) });
}

export function accessVerdict({ deviates, source }: AccessLine): string {
  if (source === 'unreadable' || source === 'lost') return say('access.unread');
  return say(deviates ? 'access.wrong' : 'access.right');
}
