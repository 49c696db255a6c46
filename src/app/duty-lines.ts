/** What is to be said in the rows of duties of a workbook Việc của tôi, and what a layout does with them. */
import { isOwersTurn, NOT_DONE } from '../domain/duties/plan-state';
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { documentLink } from './duty-links';
import { dutyPlaces } from './duty-places';
import { isOver, statusOf } from './duty-state';
import type { DutyLine } from './duty-views';
import type { Outline } from './layouts';
import type { SheetOp } from './sheet-ops';
import { TASKS } from './workbooks';

/** Ids of documents by the ids of duties. */
type DocumentIds = ReadonlyMap<string, string>;

const NO_LINKS: DocumentIds = new Map();

/** What was written of duties that are over stays in their rows. */
export function dutyLines(context: Context, school: School, key: string, ids: DocumentIds): DutyLine[] {
  return allLines(context, school, key, ids).filter(({ duty }) => !isOver(context, duty));
}

/** Those of which something is known, and those that have a document of their own. */
function allLines(context: Context, school: School, key: string, ids: DocumentIds): DutyLine[] {
  const { store } = context;
  const rows = dutyPlaces(context, school, key).flatMap(({ tab, row: first, rows }) =>
    rows.map(({ index, duty }) => ({ sheetId: TASKS[tab].id, row: first + index, duty })),
  );
  return rows.flatMap((place) => {
    const { duty } = place;
    const { [duty.id]: problem } = store.get('tickProblems');
    const status = statusOf(context, duty);
    const link = documentLink(ids.get(duty.id));
    const line = { ...place, status, link };
    if (problem) return [{ ...line, problem }];
    return link === null && status === NOT_DONE ? [] : [line];
  });
}

/** By which the memory knows what was written. */
export function nameOfBook({ settings }: School, key: string): string {
  return `${settings.schoolYear} ${key}`;
}

/** Its rows were laid out anew. */
export function forgetDutyStates({ store }: Context, school: School, key: string): void {
  const { [nameOfBook(school, key)]: shown, ...others } = store.get('dutyStates');
  if (shown === undefined) return;
  store.set('dutyStates', others);
  store.set('dutiesStale', true);
}

/** The ticks as they were known, for tabs that the layout makes anew: without them all would seem taken back. */
export function tickedAgain(context: Context, school: School, key: string, { sheetIds }: Outline): SheetOp[] {
  const gone = [TASKS.list.id, TASKS.own.id].filter((id) => !sheetIds.includes(id));
  if (gone.length === 0) return [];
  const lost = allLines(context, school, key, NO_LINKS).filter(({ sheetId }) => gone.some((id) => id === sheetId));
  return lost.flatMap(({ sheetId, row, status }): SheetOp[] => {
    const count = status.version - (isOwersTurn(status) ? 1 : 0);
    const ticks = Array.from({ length: count }, () => ({ value: true }));
    return count === 0 ? [] : [{ type: 'cells', sheetId, row, column: TASKS.list.columns.done, cells: [ticks] }];
  });
}
