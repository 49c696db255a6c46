/**
 * Every text a user sees, Vietnamese first, English second. A message is looked up by its key; `{name}` stands for a
 * parameter. One file an area; a key belongs to one file only.
 */
import { CONTROL_MESSAGES } from './control';
import { GUIDE_PAGES } from './guides';
import { LANGUAGE } from './language';
import { LOCK_MESSAGES } from './locks';
import { MAIL_MESSAGES } from './mails';
import { MEAL_MESSAGES } from './meals';
import { MENU_MESSAGES } from './menus';
import type { Message } from './message';
import { PLAN_MESSAGES } from './plan';
import { PROBLEM_MESSAGES } from './problems';
import { TASK_MESSAGES } from './tasks';

const CATALOGUE = {
  ...CONTROL_MESSAGES,
  ...GUIDE_PAGES,
  ...LOCK_MESSAGES,
  ...MAIL_MESSAGES,
  ...MEAL_MESSAGES,
  ...MENU_MESSAGES,
  ...PLAN_MESSAGES,
  ...PROBLEM_MESSAGES,
  ...TASK_MESSAGES,
} as const;

export type MessageKey = keyof typeof CATALOGUE;

/** The message in the language of the build, its parameters put in. A parameter that is not given is a bug and throws. */
export function say(key: MessageKey, params: Readonly<Record<string, string | number>> = {}): string {
  const message: Message = CATALOGUE[key];
  return message[LANGUAGE].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`Message ${String(key)} needs the parameter ${name}`);
    return String(value);
  });
}
