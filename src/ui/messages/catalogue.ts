/**
 * Every text of the worker, Vietnamese first, English second. A message is looked up by its key; `{name}` stands for a
 * parameter. One file an area; a key belongs to one file only. The panel has its own: panel.ts.
 */
import { ACCOUNT_MESSAGES } from './accounts';
import { ATTENDANCE_MESSAGES } from './attendance';
import { CLOSED_MESSAGES } from './closed';
import { CONTROL_MESSAGES } from './control';
import { GUIDE_MESSAGES } from './control-guide';
import { CORRECTION_MESSAGES } from './corrections';
import { DEVIATION_MESSAGES } from './deviations';
import { GUIDE_PAGES } from './guides';
import { HEALTH_MESSAGES } from './health';
import { INCIDENT_MESSAGES } from './incidents';
import { JOURNAL_MESSAGES } from './journal';
import { KITCHEN_MESSAGES } from './kitchen';
import { LOCK_MESSAGES } from './locks';
import { MAIL_MESSAGES } from './mails';
import { MEAL_MESSAGES } from './meals';
import { MENU_MESSAGES } from './menus';
import { MONTH_BOOK_MESSAGES } from './month-book';
import { MONTH_FIGURE_MESSAGES } from './months';
import { OVERVIEW_MESSAGES } from './overview';
import { PEOPLE_MESSAGES } from './people';
import { PLAN_MESSAGES } from './plan';
import { PROBE_MESSAGES } from './probe';
import { PROBLEM_MESSAGES } from './problems';
import { PROPOSAL_MESSAGES } from './proposals';
import { REPORT_MESSAGES } from './report';
import { REVIEW_GUIDE } from './review-guide';
import { QUEUE_MESSAGES } from './review-queue';
import { type KeyOf, sayFrom } from './say';
import { TASK_MESSAGES } from './tasks';
import { TEMPLATE_DOCUMENTS } from './template-documents';
import { TEMPLATE_WORKBOOKS } from './template-workbooks';

const AREAS = [
  ATTENDANCE_MESSAGES,
  CLOSED_MESSAGES,
  CONTROL_MESSAGES,
  CORRECTION_MESSAGES,
  DEVIATION_MESSAGES,
  GUIDE_MESSAGES,
  GUIDE_PAGES,
  HEALTH_MESSAGES,
  INCIDENT_MESSAGES,
  JOURNAL_MESSAGES,
  KITCHEN_MESSAGES,
  LOCK_MESSAGES,
  MAIL_MESSAGES,
  MEAL_MESSAGES,
  MENU_MESSAGES,
  MONTH_BOOK_MESSAGES,
  MONTH_FIGURE_MESSAGES,
  OVERVIEW_MESSAGES,
  PEOPLE_MESSAGES,
  PLAN_MESSAGES,
  PROBE_MESSAGES,
  PROBLEM_MESSAGES,
  PROPOSAL_MESSAGES,
  QUEUE_MESSAGES,
  REVIEW_GUIDE,
  REPORT_MESSAGES,
  TASK_MESSAGES,
  TEMPLATE_DOCUMENTS,
  TEMPLATE_WORKBOOKS,
  ACCOUNT_MESSAGES,
] as const;

export type MessageKey = KeyOf<typeof AREAS>;

export const say = sayFrom(AREAS);
