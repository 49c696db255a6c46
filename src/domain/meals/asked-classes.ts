/** Which classes report their meals on a day: not one without children, away, or eating with another class. */
import { classesOn } from '../school/people';
import type { ClassDay, School, Stage } from '../school/types';
import type { PlainDate } from '../shared/plain-date';

export interface AskedClass {
  readonly id: string;
  readonly stage: Stage;
  readonly campus: string | null;
  /** With the children of the classes that eat with it. */
  readonly enrolment: number;
  /** Nobody eats in the afternoon. */
  readonly isHalfDay: boolean;
}

export interface NotAsked {
  readonly why: 'away' | 'joined' | 'empty';
  /** As the school's row calls it; of a class that eats with another one, the other's name. */
  readonly name: string;
}

/** In the order of the classes. */
export function askedOn(school: School, date: PlainDate): AskedClass[] {
  const rooms = classesOn(school, date);
  const days = daysOn(school, date);
  const not = notAskedOn(school, date);
  const hosts = hostsOn(days);
  const enrolled = new Map(rooms.map(({ id, enrolment }) => [id, enrolment]));
  const guests = (host: string) => [...hosts].filter(([, of]) => of === host).map(([id]) => enrolled.get(id) ?? 0);
  return rooms
    .filter(({ id }) => !not.has(id))
    .map(({ id, stage, campus, enrolment }) => ({
      id,
      stage,
      campus,
      enrolment: guests(id).reduce((sum, count) => sum + count, enrolment),
      isHalfDay: days.some((day) => day.kind === 'half' && (day.classIds.length === 0 || day.classIds.includes(id))),
    }));
}

/** Why the others are not asked, by their ids. */
export function notAskedOn(school: School, date: PlainDate): ReadonlyMap<string, NotAsked> {
  const rooms = classesOn(school, date);
  const days = daysOn(school, date);
  const hosts = hostsOn(days);
  return new Map(
    rooms.flatMap(({ id, enrolment }): [string, NotAsked][] => {
      const away = days.find(({ kind, classIds }) => kind === 'off' && classIds.includes(id));
      if (away) return [[id, { why: 'away', name: away.name }]];
      const host = rooms.find((room) => room.id === hosts.get(id));
      if (host) return [[id, { why: 'joined', name: host.name }]];
      const isEmpty = enrolment === 0 && ![...hosts.values()].includes(id);
      return isEmpty ? [[id, { why: 'empty', name: '' }]] : [];
    }),
  );
}

/** By class that is asked those whose children its numbers count: its own, and the classes that eat with it. */
export function eatersOn(school: School, date: PlainDate): ReadonlyMap<string, readonly string[]> {
  const hosts = hostsOn(daysOn(school, date));
  const guests = (host: string) => classesOn(school, date).filter(({ id }) => hosts.get(id) === host);
  return new Map(askedOn(school, date).map(({ id }) => [id, [id, ...guests(id).map((room) => room.id)]]));
}

function daysOn({ classDays }: School, date: PlainDate): ClassDay[] {
  return classDays.filter(({ from, to }) => from <= date && date <= to);
}

/** By class that eats elsewhere the one that reports for it: the first of the row that comes. A class eats at one place only. */
function hostsOn(days: readonly ClassDay[]): ReadonlyMap<string, string> {
  const taken = new Set(days.filter(({ kind }) => kind === 'off').flatMap(({ classIds }) => classIds));
  const hosts = new Map<string, string>();
  for (const { classIds } of days.filter(({ kind }) => kind === 'joined')) {
    const [host, ...guests] = classIds.filter((id) => !taken.has(id));
    if (host === undefined) continue;
    for (const id of guests) hosts.set(id, host);
    for (const id of [host, ...guests]) taken.add(id);
  }
  return hosts;
}
