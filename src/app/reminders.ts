/** One digest a teacher on the day a plan is due, only with what is hers and still open. */
import { digestsFor } from '../domain/deadlines/digests';
import { type Duty, dutiesToRemind, planDuties } from '../domain/deadlines/duties';
import { teachersOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { type Context, today } from './context';
import { textOf } from './control';
import { idsByKey, listItems } from './listing';
import { queueMails } from './outbox';
import { TASKS } from './workbooks';

/** Queues the day's digests once; the mark and the queue are saved in one call. */
export function remindOfPlans(context: Context, school: School): void {
  const date = today(context);
  const occasion = `plans/${date}`;
  if (context.store.get('done').includes(occasion)) return;
  const duties = dutiesToRemind(planDuties(school.calendar, school.settings), context.ports.clock.now());
  if (duties.length === 0) return;
  const submitted = readSubmitted(context, school, duties);
  const digests = digestsFor({ date, duties, submitted, school });
  queueMails(
    context,
    digests.map((digest) => context.views.planDigest({ occasion, digest, school })),
  );
  markDone(context, occasion);
  context.store.save();
}

export function markDone(context: Context, occasion: string): void {
  context.store.set('done', [...context.store.get('done').slice(-KEPT_OCCASIONS), occasion]);
}

/** Occasions older than a few weeks can't come back. */
const KEPT_OCCASIONS = 60;

/** Keys of the ticked duties by class id, read from each class's own workbook. */
function readSubmitted(context: Context, school: School, duties: readonly Duty[]): Record<string, string[]> {
  const ids = idsByKey(listItems(context, school.settings.schoolYear, ['tasks']));
  const rooms = school.classes.filter(
    (room) => teachersOf(school, room.id, today(context)).length > 0 && ids[`tasks/${room.id}`],
  );
  const { firstRow, columns, width } = TASKS.list;
  const readings = context.ports.sheets.read(
    rooms.map((room) => ({
      spreadsheetId: ids[`tasks/${room.id}`]!,
      ranges: [{ sheetId: TASKS.list.id, row: firstRow, column: 0, endColumn: width }],
    })),
  );
  const wanted = new Set(duties.map((duty) => duty.key));
  return Object.fromEntries(
    rooms.map((room, i) => {
      const rows = readings[i]?.[0]?.values ?? [];
      const ticked = rows.filter((cells) => cells[columns.done] === true).map((cells) => textOf(cells[columns.key]));
      return [room.id, ticked.filter((key) => wanted.has(key))];
    }),
  );
}
