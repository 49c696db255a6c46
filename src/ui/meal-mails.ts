/** The mails after the cut-off of a day's meal reports: one person one mail. */
import type { QueuedMail } from '../app/store';
import type { School, Stage } from '../domain/school/types';
import { formatDate, type PlainDate } from '../domain/shared/plain-date';
import { nameOfKey } from './key-names';
import { compose } from './mail-parts';
import { say } from './messages/catalogue';

export interface MealTeacherInput {
  /** What makes the mail's key one of its kind: 'meals/2026-11-23'. */
  readonly occasion: string;
  readonly date: PlainDate;
  readonly to: string;
  /** Her classes that did not report. */
  readonly classIds: readonly string[];
  readonly school: School;
}

/** To a teacher: her class did not report its meals before the row closed. */
export function mealDigestTeacher({ occasion, date: day, to, classIds, school }: MealTeacherInput): QueuedMail {
  const date = formatDate(day);
  return compose({
    key: `${occasion}/teacher/${to}`,
    to,
    school,
    subject: say('mail.meals.subject.teacher', { classes: namesOf(classIds, school), date }),
    intro: [say('mail.meals.intro.teacher')],
    lines: classIds.map((id) => say('mail.meals.item.missing', { class: namesOf([id], school), date })),
    todo: say('mail.meals.todo.teacher'),
  });
}

export interface MealBoardInput {
  readonly occasion: string;
  readonly date: PlainDate;
  readonly to: string;
  readonly portionsByStage: Readonly<Record<Stage, number>>;
  /** null: the kitchen has not said. */
  readonly staff: number | null;
  /** Class ids. */
  readonly late: readonly string[];
  readonly missing: readonly string[];
  readonly school: School;
}

/** To the board: the day's portions, the late and the missing classes. What is missing is named, not counted as zero. */
export function mealDigestBoard(input: MealBoardInput): QueuedMail {
  const { occasion, to, portionsByStage, staff, missing, school } = input;
  const date = formatDate(input.date);
  const total = portionsByStage.nursery + portionsByStage.kindergarten + (staff ?? 0);
  const portions = { date, ...portionsByStage, staff: staff ?? say('mail.meals.staff.unknown') };
  return compose({
    key: `${occasion}/board/${to}`,
    to,
    school,
    subject: say('mail.meals.subject.board', { date, total, missing: missing.length }),
    intro: [say('mail.meals.intro.board', { date })],
    lines: [
      say('mail.meals.item.portions', portions),
      classesLine('mail.meals.late', input.late, date, school),
      classesLine('mail.meals.missing', missing, date, school),
    ],
    todo: null,
  });
}

type ClassesKey = 'mail.meals.late' | 'mail.meals.missing';

function classesLine(key: ClassesKey, ids: readonly string[], date: string, school: School): string {
  return ids.length === 0 ? say(`${key}.none`, { date }) : say(key, { date, classes: namesOf(ids, school) });
}

function namesOf(ids: readonly string[], school: School): string {
  return ids.map((id) => nameOfKey(`class/${id}`, school)).join(', ');
}
