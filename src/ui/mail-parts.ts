/** How every mail is made up: greeting, items as lines, what to do, who sends it. */
import type { QueuedMail } from '../app/stored-values';
import type { School } from '../domain/school/types';
import { say } from './messages/catalogue';

export interface MailParts extends Omit<QueuedMail, 'body'> {
  /** For the greeting by name; null: not known here. */
  readonly school: School | null;
  readonly intro: readonly string[];
  readonly todo: string | null;
}

/** `subject` without the mark of the product; `lines` become the body's list and are kept for a digest to come. */
export function compose({ key, to, school, subject, intro, lines, todo }: MailParts): QueuedMail {
  const items = [...intro, ...lines.map(bullet)].join('\n');
  const paragraphs = [greeting(to, school), items, ...(todo === null ? [] : [todo]), footer(school)];
  return { key, to, subject: say('mail.subject', { subject }), body: paragraphs.join('\n\n'), lines };
}

function greeting(to: string, school: School | null): string {
  const name = school?.people.find(({ email }) => email === to)?.fullName;
  return name === undefined ? say('mail.greeting.nameless') : say('mail.greeting', { name });
}

function footer(school: School | null): string {
  return school ? say('mail.footer', { school: school.settings.schoolName }) : say('mail.footer.nameless');
}

export function bullet(line: string): string {
  return say('mail.line', { line });
}
