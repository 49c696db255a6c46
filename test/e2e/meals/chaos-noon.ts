/** What comes after the closing on a day of the month of chaos: supplements, and the kitchen that acknowledges some of them. */
import { between, draw, passTo } from '../../../scripts/day/day-run';
import { teachersOf } from '../../../src/domain/school/people';
import type { ClassRoom } from '../../../src/domain/school/types';
import type { PlainDate } from '../../../src/domain/shared/plain-date';
import type { ChaosMonth } from './chaos-month';
import { KITCHEN, kitchenOf, kitchenTab, supplement, tick } from './kitchen-desk';

export interface Noon {
  /** What the sheet took from each class. */
  readonly sent: ReadonlyMap<string, number>;
  /** Classes whose supplement the kitchen ticked. */
  readonly acknowledged: ReadonlySet<string>;
  /** What `Bếp` says in the evening that was to be cooked. */
  readonly cooked: number;
}

/** Some of it before the kitchen looks, some when it has cooked; in the evening nobody types any more. */
export function chaosNoon(month: ChaosMonth, date: PlainDate): Noon {
  const { day, school } = month;
  const sent = new Map<string, number>();
  const [late, ...early] = draw(day, school.classes, between(day, 0, 3));
  if (between(day, 0, 3) > 0) tick(day.school, KITCHEN, 'kitchen', true, date);
  for (const room of early) send(month, room, date, sent);
  passTo(day, `${date}T10:${between(day, 20, 59)}+07:00`);
  const acknowledged = acknowledge(month, date);
  passTo(day, `${date}T13:${between(day, 10, 59)}+07:00`);
  if (late) send(month, late, date, sent);
  passTo(day, `${date}T16:40+07:00`);
  return { sent, acknowledged, cooked: Number(kitchenTab(day.school).get('Tổng số suất') ?? Number.NaN) };
}

/** The reason is forgotten now and then: then nothing was sent. */
function send({ day, school }: ChaosMonth, room: ClassRoom, date: PlainDate, sent: Map<string, number>): void {
  const [teacher] = teachersOf(school, room.id, date);
  const main = between(day, 1, room.enrolment);
  const isWhole = between(day, 0, 5) > 0;
  const typed: Record<string, string | number> = isWhole ? { main, reason: 'Trẻ đến muộn' } : { main };
  const isTaken = supplement(day.school, teacher?.email ?? '', room.id, typed, date).every(Boolean);
  if (isTaken && isWhole) sent.set(room.id, main);
}

/** Two of three of those that stand in `Bếp` by then. */
function acknowledge({ day }: ChaosMonth, date: PlainDate): Set<string> {
  const waiting = kitchenOf(day.school)?.books[0]?.day.supplements ?? [];
  const ticked = waiting.filter((_, place) => between(day, 0, 2) > 0 && tick(day.school, KITCHEN, place, true, date));
  return new Set(ticked.map(({ rowId }) => rowId));
}
