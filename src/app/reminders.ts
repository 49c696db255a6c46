/** One digest a teacher on the day a plan is due, only with what is hers and still open. */
import { digestsFor } from '../domain/deadlines/digests';
import { type Duty, dutiesToRemind, planDuties } from '../domain/deadlines/duties';
import { classesOn } from '../domain/school/people';
import type { ClassRoom, School } from '../domain/school/types';
import type { Instant } from '../domain/shared/plain-date';
import { type Context, knownSchool, log, today } from './context';
import { textOf } from './control';
import { noteDone } from './health';
import { FRAME_SCOPE, idsByKey, listItems } from './listing';
import { queueMails } from './outbox';
import type { CellValue } from './sheet-ops';
import { TASKS } from './workbooks';

/** Queues the day's digests once, from `fromMs` on; the mark and the queue are saved in one call. */
export function remindOfPlans(context: Context, fromMs: Instant): void {
  const date = today(context);
  const occasion = `plans/${date}`;
  if (context.ports.clock.now() < fromMs || context.store.get('done').includes(occasion)) return;
  const school = knownSchool(context);
  if (!school) return;
  const duties = dutiesToRemind(planDuties(school), context.ports.clock.now());
  if (duties.length === 0) return;
  const submitted = readSubmitted(context, school, classesOn(school, date), duties);
  const digests = digestsFor({ date, duties, submitted, school });
  queueMails(
    context,
    digests.map((digest) => context.views.planDigest({ occasion, digest, school })),
  );
  markDone(context, occasion);
  context.store.save();
}

/** `occasion`: 'plans/2026-11-27'; the caller saves. */
export function markDone(context: Context, occasion: string): void {
  noteDone(context, occasion.split('/')[0] ?? occasion);
  context.store.set('done', [...context.store.get('done').slice(-KEPT_OCCASIONS), occasion]);
}

/** Occasions older than a few weeks can't come back. */
const KEPT_OCCASIONS = 60;

/**
 * Keys of the ticked duties by class id, read from each class's own workbook. A class whose workbook cannot be read counts
 * as having submitted: a reminder is never wrong. The journal says so.
 */
function readSubmitted(
  context: Context,
  school: School,
  classes: readonly ClassRoom[],
  duties: readonly Duty[],
): Record<string, string[]> {
  const ids = idsByKey(listItems(context, school.settings.schoolYear, [FRAME_SCOPE]));
  const rooms = classes.filter((room) => ids[`tasks/${room.id}`]);
  const { firstRow, width } = TASKS.list;
  const ranges = [{ sheetId: TASKS.list.id, row: firstRow, column: 0, endColumn: width }];
  const readings = context.ports.sheets.read(
    rooms.map((room) => ({ spreadsheetId: ids[`tasks/${room.id}`]!, ranges })),
  );
  const readingOf = new Map(rooms.map((room, i) => [room.id, readings[i]?.[0]?.values ?? null]));
  return Object.fromEntries(
    classes.map(({ id }) => [id, tickedIn(readingOf.get(id) ?? null) ?? assumeSubmitted(context, id, duties)]),
  );
}

function tickedIn(rows: readonly (readonly CellValue[])[] | null): string[] | undefined {
  const { columns } = TASKS.list;
  return rows?.filter((cells) => cells[columns.done] === true).map((cells) => textOf(cells[columns.key]));
}

function assumeSubmitted(context: Context, classId: string, duties: readonly Duty[]): string[] {
  log(context, { action: 'tasksUnreadable', actor: context.ports.account, target: `tasks/${classId}`, detail: {} });
  return duties.map(({ key }) => key);
}
