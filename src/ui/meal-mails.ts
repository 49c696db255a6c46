/** The mails after the cut-off of a day's meal reports: one person one mail. */
import type { MealFacts, ReminderFacts } from '../app/meal-views';
import type { QueuedMail } from '../app/stored-values';
import { boardOf, teachersOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { formatDate, formatTime, localOf, type PlainDate } from '../domain/shared/plain-date';
import { nameOfKey } from './key-names';
import { compose } from './mail-parts';
import { say } from './messages/catalogue';

/**
 * When a class with children is missing: one mail to each of its teachers and one to each of the board (who then gets no
 * other). Nothing when all reported.
 */
export function mealDigests(facts: MealFacts): QueuedMail[] {
  const { school, day, summary } = facts;
  const missing = summary.missing.filter((id) => day.classes.some((one) => one.classId === id && one.enrolment > 0));
  if (missing.length === 0) return [];
  const board = boardOf(school, day.date).map(({ email }) => email);
  const teachers = [...classesByTeacher(school, day.date, missing)].filter(([email]) => !board.includes(email));
  return [
    ...teachers.map(([email, classIds]) => teacherMail(facts, email, classIds)),
    ...board.map((email) => boardMail(facts, email, missing)),
  ];
}

/** Before the cut-off: one mail to each teacher of the classes that are missing. */
export function mealReminders({ occasion, school, date, classIds, cutOffMs }: ReminderFacts): QueuedMail[] {
  const time = formatTime(localOf(cutOffMs).minutes);
  return [...classesByTeacher(school, date, classIds)].map(([to, own]) =>
    compose({
      key: `${occasion}/${to}`,
      to,
      school,
      subject: say('mail.mealReminder.subject', { classes: namesOf(own, school), time }),
      intro: [say('mail.mealReminder.intro', { time })],
      lines: own.map((id) => say('mail.meals.item.missing', { class: namesOf([id], school), date: formatDate(date) })),
      todo: say('mail.mealReminder.todo', { time }),
    }),
  );
}

/** Each teacher with her classes among the missing ones, in the order of the classes. */
function classesByTeacher(school: School, date: PlainDate, missing: readonly string[]): Map<string, string[]> {
  const classesOf = new Map<string, string[]>();
  for (const id of missing) {
    for (const { email } of teachersOf(school, id, date)) classesOf.set(email, [...(classesOf.get(email) ?? []), id]);
  }
  return classesOf;
}

/** To a teacher: her class did not report before the row closed. */
function teacherMail(
  { occasion, school, day, summary }: MealFacts,
  to: string,
  classIds: readonly string[],
): QueuedMail {
  const date = formatDate(day.date);
  const line = (id: string) => {
    const key = summary.invalid.includes(id) ? 'mail.meals.item.invalid' : 'mail.meals.item.missing';
    return say(key, { class: namesOf([id], school), date });
  };
  return compose({
    key: `${occasion}/${to}`,
    to,
    school,
    subject: say('mail.meals.subject.teacher', { classes: namesOf(classIds, school), date }),
    intro: [say('mail.meals.intro.teacher')],
    lines: classIds.map(line),
    todo: say('mail.meals.todo.teacher'),
  });
}

/** To the board: the day's portions, the late and the missing classes. What is missing is named, not counted as zero. */
function boardMail({ occasion, school, day, summary }: MealFacts, to: string, missing: readonly string[]): QueuedMail {
  const { portionsByStage, staff, lateClasses } = summary;
  const date = formatDate(day.date);
  const total = portionsByStage.nursery + portionsByStage.kindergarten + (staff ?? 0);
  return compose({
    key: `${occasion}/${to}`,
    to,
    school,
    subject: say('mail.meals.subject.board', { date, total, missing: missing.length }),
    intro: [say('mail.meals.intro.board', { date })],
    lines: [
      say('mail.meals.item.portions', { date, ...portionsByStage, staff: staff ?? say('mail.meals.staff.unknown') }),
      lateClasses.length === 0
        ? say('mail.meals.late.none', { date })
        : say('mail.meals.late', { date, classes: namesOf(lateClasses, school) }),
      say('mail.meals.missing', { date, classes: namesOf(missing, school) }),
    ],
    todo: null,
  });
}

function namesOf(ids: readonly string[], school: School): string {
  return ids.map((id) => nameOfKey(`class/${id}`, school)).join(', ');
}
