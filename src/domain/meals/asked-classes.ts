/** Which classes report their meals on a day: not one without children, away, or eating with another class. */
import { classesOn } from '../school/people';
import type { ClassDay, ClassRoom, School, Stage } from '../school/types';
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
  return rooms
    .filter(({ id }) => !not.has(id))
    .map(({ id, stage, campus, enrolment }) => ({
      id,
      stage,
      campus,
      enrolment: enrolment + enrolmentOf(rooms, guestsOf(days, id)),
      isHalfDay: days.some((day) => day.kind === 'half' && (day.classIds.length === 0 || day.classIds.includes(id))),
    }));
}

/** Why the others are not asked, by their ids. */
export function notAskedOn(school: School, date: PlainDate): ReadonlyMap<string, NotAsked> {
  const rooms = classesOn(school, date);
  const days = daysOn(school, date);
  return new Map(
    rooms.flatMap(({ id, enrolment }): [string, NotAsked][] => {
      const away = days.find(({ kind, classIds }) => kind === 'off' && classIds.includes(id));
      if (away) return [[id, { why: 'away', name: away.name }]];
      if (enrolment === 0) return [[id, { why: 'empty', name: '' }]];
      const host = rooms.find((room) => guestsOf(days, room.id).includes(id));
      return host ? [[id, { why: 'joined', name: host.name }]] : [];
    }),
  );
}

function daysOn({ classDays }: School, date: PlainDate): ClassDay[] {
  return classDays.filter(({ from, to }) => from <= date && date <= to);
}

/** The first class of a row that comes to school reports for the others of the row; a class eats at one place only. */
function guestsOf(days: readonly ClassDay[], hostId: string): string[] {
  const away = new Set(days.filter(({ kind }) => kind === 'off').flatMap(({ classIds }) => classIds));
  const seen = new Set<string>();
  for (const { classIds } of days.filter(({ kind }) => kind === 'joined')) {
    const [host, ...guests] = classIds.filter((id) => !away.has(id) && !seen.has(id));
    if (host === hostId) return guests;
    for (const id of [host ?? '', ...guests]) seen.add(id);
  }
  return [];
}

function enrolmentOf(rooms: readonly ClassRoom[], ids: readonly string[]): number {
  return rooms.filter(({ id }) => ids.includes(id)).reduce((sum, { enrolment }) => sum + enrolment, 0);
}
