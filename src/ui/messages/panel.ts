/** Every text of the panel (menu, dialogs, cards): a bundle of its own, which carries only these. */
import { CARD_MESSAGES } from './cards';
import { CONTROL_MESSAGES } from './control';
import { LOCK_DIALOG_MESSAGES } from './lock-dialog';
import { LOCK_MESSAGES } from './locks';
import { MENU_MESSAGES } from './menus';
import { PLAN_CARD_MESSAGES } from './plan-cards';
import { QUEUE_MESSAGES } from './review-queue';
import { type KeyOf, sayFrom } from './say';
import { TASK_MESSAGES } from './tasks';

const AREAS = [
  CARD_MESSAGES,
  CONTROL_MESSAGES,
  LOCK_DIALOG_MESSAGES,
  LOCK_MESSAGES,
  MENU_MESSAGES,
  PLAN_CARD_MESSAGES,
  QUEUE_MESSAGES,
  TASK_MESSAGES,
] as const;

export type PanelKey = KeyOf<typeof AREAS>;

export const say = sayFrom(AREAS);
