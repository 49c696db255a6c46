/** What every use case of a run shares. */

import { yearAfter, yearSpan } from '../domain/calendar/school-year';
import { assignMealParts, type MealParts, onlyPart } from '../domain/meals/meal-parts';
import { readSchool } from '../domain/school/read-school';
import type { ControlTables, School } from '../domain/school/types';
import { localOf, type PlainDate } from '../domain/shared/plain-date';
import type { Ports } from './ports';
import type { Store } from './store';
import type { LogEntry } from './stored-values';
import type { Views } from './views';

export interface Context {
  ports: Ports;
  store: Store;
  views: Views;
  /** Tells the person who started the run from a menu how far it is. */
  notify?: (text: string) => void;
}

/** Runs stop starting new work after this long; Google kills them at six minutes. */
const WORK_LIMIT_MS = 200_000;

export function mayGoOn(context: Context): boolean {
  return context.ports.clock.elapsedMs() < WORK_LIMIT_MS;
}

export function today(context: Context): PlainDate {
  return localOf(context.ports.clock.now()).date;
}

/** The school as it was agreed to at the last set-up; null before the first. */
export function knownSchool(context: Context): School | null {
  const tables = context.store.get('school');
  if (!tables) return null;
  const known = schoolsRead.get(tables);
  if (known) return known;
  const reading = readSchool(tables, today(context));
  if (!reading.ok) return null;
  const noted = { mealParts: mealPartsKnown(context, reading.school), ...documentsKnown(context, reading.school) };
  const school = { ...reading.school, ...noted };
  schoolsRead.set(tables, school);
  return school;
}

/** A school of which nothing was noted has one meal workbook, as large as it may be. */
function mealPartsKnown({ store }: Context, { settings, classes }: School): MealParts {
  return store.get('mealParts')[settings.schoolYear] ?? onlyPart(classes);
}

/** Noted by the first night on which documents are made. */
export function documentsKnown({ store }: Context, { settings }: School): Pick<School, 'documentsSince'> {
  const documentsSince = store.get('documentsSince')[settings.schoolYear];
  return documentsSince ? { documentsSince } : {};
}

/** From that day on there are documents of plans. */
export function noteDocumentsSince({ store }: Context, { settings }: School, date: PlainDate): void {
  store.set('documentsSince', { [settings.schoolYear]: date });
  store.save();
  const tables = store.get('school');
  if (tables) schoolsRead.delete(tables);
}

/** The next school year as it was agreed to, on its first day; null if none is prepared. */
export function nextSchool(context: Context): School | null {
  const tables = context.store.get('nextSchool');
  const year = knownSchool(context)?.settings.schoolYear;
  if (!tables || !year) return null;
  const reading = readSchool(tables, yearSpan(yearAfter(year)).from);
  if (!reading.ok) return null;
  const { school } = reading;
  const known = context.store.get('mealParts')[school.settings.schoolYear] ?? {};
  return { ...school, mealParts: assignMealParts(school.classes, known) };
}

/** Reading the tables takes longer than all else in an idle run: once a run is enough. */
const schoolsRead = new WeakMap<ControlTables, School>();

export type NewLogEntry = Omit<LogEntry, 'id' | 'atMs' | 'ran' | 'run'>;

/** Notes what was done; written to the journal at the end of the run, or of the next one if this run dies. */
export function log(context: Context, entry: NewLogEntry): void {
  const { clock, account } = context.ports;
  const count = context.store.get('logCount') + 1;
  const run = (clock.now() - clock.elapsedMs()).toString(36);
  const full = { ...entry, id: `${count}`, atMs: clock.now(), ran: account, run };
  context.store.set('logCount', count);
  context.store.set('log', [...context.store.get('log'), full]);
  const counts = context.store.get('actionCounts');
  context.store.set('actionCounts', { ...counts, [entry.action]: (counts[entry.action] ?? 0) + 1 });
}
