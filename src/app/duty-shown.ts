/** What Việc của tôi says of each duty: written where it says something else than before, all workbooks in one round. */
import { hashText } from '../domain/plan/fingerprint';
import type { School } from '../domain/school/types';
import { type Context, knownSchool } from './context';
import { documentIds } from './documents-known';
import { dutyLines, nameOfBook } from './duty-lines';
import type { DutyStatesModel } from './duty-views';
import { filesOfAskers } from './files-of-askers';
import { closePlans } from './plan-contents';
import { registerOf } from './register';
import { tendQueues } from './review-queue';

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

interface DueBook {
  readonly name: string;
  readonly file: string;
  readonly model: DutyStatesModel;
  readonly hash: string;
}

function dueBooks(context: Context, school: School): DueBook[] {
  const known = context.store.get('dutyStates');
  const register = registerOf(context, school);
  const ids = documentIds(context, school);
  return filesOfAskers(context, school).flatMap(({ key }) => {
    const [file, name] = [register[key]?.id, nameOfBook(school, key)];
    const model = { lines: dutyLines(context, school, key, ids), school };
    const hash = hashText(JSON.stringify(context.views.dutyStates(model)));
    return !file || model.lines.length === 0 || hash === known[name] ? [] : [{ name, file, model, hash }];
  });
}
