/** What Việc của tôi says of each duty: written where it says something else than before, all workbooks in one round. */
import { isOwersTurn, NOT_DONE } from '../domain/duties/plan-state';
import { hashText } from '../domain/plan/fingerprint';
import type { School } from '../domain/school/types';
import { type Context, knownSchool } from './context';
import { documentIds } from './documents-known';
import { documentLink } from './duty-links';
import { dutyPlaces } from './duty-places';
import { isOver, statusOf } from './duty-state';
import type { DutyLine, DutyStatesModel } from './duty-views';
import { filesOfAskers } from './files-of-askers';
import type { Outline } from './layouts';
import { closePlans } from './plan-contents';
import { registerOf } from './register';
import { tendQueues } from './review-queue';
import type { SheetOp } from './sheet-ops';
import { TASKS } from './workbooks';

/** After something was submitted or reviewed; whether all workbooks say how it is now. */
export function tendDutyStates(context: Context): boolean {
  const { store, ports, views } = context;
  const school = store.get('dutiesStale') ? knownSchool(context) : null;
  if (!school) return true;
  closePlans(context, school);
  const due = dueBooks(context, school);
  const some = due.slice(0, BOOKS_AT_ONCE);
  const results =
    some.length === 0
      ? []
      : ports.sheets.writeAll(some.map(({ file, model }) => ({ spreadsheetId: file, ops: views.dutyStates(model) })));
  const written = some.filter((_, i) => results[i] === 'written').map(({ name, hash }) => [name, hash] as const);
  // A tab that is gone comes back with the next layout, which forgets what stood there.
  const isShown = tendQueues(context, school);
  const isDone = isShown && due.length <= BOOKS_AT_ONCE && !results.includes('busy');
  store.set('dutyStates', { ...store.get('dutyStates'), ...Object.fromEntries(written) });
  store.set('dutiesStale', !isDone);
  store.save();
  return isDone;
}

/** Google lets one account write 60 times a minute: the next beat goes on. https://developers.google.com/workspace/sheets/api/limits */
const BOOKS_AT_ONCE = 40;

/** Once a night: what another day or another list of staff says differently, and what could not be written. */
export function checkDutyStates(context: Context): boolean {
  const { store } = context;
  const known = [store.get('plans'), store.get('tickProblems')];
  if (known.some((one) => Object.keys(one).length > 0)) store.set('dutiesStale', true);
  return tendDutyStates(context);
}

/** Its rows were laid out anew. */
export function forgetDutyStates({ store }: Context, school: School, key: string): void {
  const { [nameOf(school, key)]: shown, ...others } = store.get('dutyStates');
  if (shown === undefined) return;
  store.set('dutyStates', others);
  store.set('dutiesStale', true);
}

/** The ticks as they were known, for tabs that the layout makes anew: without them all would seem taken back. */
export function tickedAgain(context: Context, school: School, key: string, { sheetIds }: Outline): SheetOp[] {
  const lost = allLines(context, school, key).filter(({ sheetId }) => !sheetIds.includes(sheetId));
  return lost.flatMap(({ sheetId, row, status }): SheetOp[] => {
    const count = status.version - (isOwersTurn(status) ? 1 : 0);
    const ticks = Array.from({ length: count }, () => ({ value: true }));
    return count === 0 ? [] : [{ type: 'cells', sheetId, row, column: TASKS.list.columns.done, cells: [ticks] }];
  });
}

interface DueBook {
  readonly name: string;
  readonly file: string;
  readonly model: DutyStatesModel;
  readonly hash: string;
}

function dueBooks(context: Context, school: School): DueBook[] {
  const known = context.store.get('dutyStates');
  const register = registerOf(context, school);
  return filesOfAskers(context, school).flatMap(({ key }) => {
    const [file, name] = [register[key]?.id, nameOf(school, key)];
    const model = { lines: linesOf(context, school, key), school };
    const hash = hashText(JSON.stringify(context.views.dutyStates(model)));
    return !file || model.lines.length === 0 || hash === known[name] ? [] : [{ name, file, model, hash }];
  });
}

/** What was written of duties that are over stays in their rows. */
function linesOf(context: Context, school: School, key: string): DutyLine[] {
  return allLines(context, school, key).filter(({ duty }) => !isOver(context, duty));
}

/** Those of which something is known, and those that have a document of their own. */
function allLines(context: Context, school: School, key: string): DutyLine[] {
  const { store } = context;
  const ids = documentIds(context, school);
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

function nameOf({ settings }: School, key: string): string {
  return `${settings.schoolYear} ${key}`;
}
