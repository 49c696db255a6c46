/**
 * The year's turn. The new year's tree is made beside the last one's; what the worker remembers of locks and rows belongs to a
 * year, so it begins anew. The last year stays in place as an archive that is looked at again every night.
 */

import { yearSpan } from '../domain/calendar/school-year';
import { archiveYear } from '../domain/people/archive';
import { activeAddresses } from '../domain/people/leavers';
import type { ActualItem } from '../domain/plan/actual-item';
import { grantWaves } from '../domain/plan/grant-waves';
import { boardOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { formatDate } from '../domain/shared/plain-date';
import type { Problem } from '../domain/shared/problem';
import { grantWrite } from './apply-changes';
import { type Context, knownSchool, log, mayGoOn, today } from './context';
import { controlId, type Requests } from './control';
import { below, FRAME_SCOPE, listBelow, listItems } from './listing';
import { writeMonths } from './month-frozen';
import type { ListedItem } from './ports';
import { readRegister } from './register';
import type { ArchivedYear } from './stored-values';
import { type Written, writtenBy } from './take-over';
import { takeOverAll } from './take-over-folders';
import { takenFoldersOf } from './taken-folders';

/** Why the year of the settings cannot be begun today; null if it is the year that goes on, or the next one that has begun. */
export function yearProblem(context: Context, school: School): Problem | null {
  const year = school.settings.schoolYear;
  const known = knownSchool(context)?.settings.schoolYear ?? year;
  const place = { sheet: 'settings', value: year } as const;
  if (year < known) return { type: 'YearIsPast', ...place, expected: known };
  const { from } = yearSpan(year);
  if (year > known && today(context) < from) return { type: 'YearNotBegun', ...place, expected: formatDate(from) };
  return null;
}

/** What belongs to the last year is put away, in the same save in which the new one begins. */
export function turnYear(context: Context, last: School): void {
  const { store } = context;
  const year = last.settings.schoolYear;
  store.set('archives', [...store.get('archives').filter((one) => one.year !== year), { year, checked: null }]);
  writeMonths(context, last);
  store.set('frozen', []);
  store.set('plans', {});
  store.set('plansOver', {});
  store.set('tickProblems', {});
  store.set('locks', []);
  store.set('unlocking', []);
  store.set('exceptions', []);
  store.set('change', null);
  store.set('mealDay', null);
  store.set('nextSchool', null);
  store.set('nextYear', null);
  store.set('turning', true);
  const { meals: _meals, mealParts: _parts, ...ids } = store.get('ids') ?? { root: '', control: '', journal: '' };
  store.set('ids', ids);
  log(context, { action: 'yearArchived', actor: context.ports.account, target: year, detail: {} });
}

/**
 * The ticks of last year's locks mean nothing for the new one: they are taken off before any tick is looked at. Whether that was
 * done just now, so that the ticks that were read are not those of the sheet any more.
 */
export function takeTicksOff(context: Context, { locks }: Requests): boolean {
  if (!context.store.get('turning')) return false;
  const ops = locks
    .filter(({ ticked }) => ticked)
    .flatMap(({ row }) => [
      ...context.views.lockTick({ row, ticked: false }),
      ...context.views.lockStatus({ row, state: 'open' }),
    ]);
  if (ops.length > 0) context.ports.sheets.write(controlId(context), ops);
  context.store.set('turning', false);
  context.store.save();
  return true;
}

/** Closes the years that were archived but not looked at yet: to the last item that anyone has put there. */
export function closeNewArchives(context: Context): void {
  const open = context.store.get('archives').filter(({ checked }) => checked === null);
  closeYears(context, open, (year) => below(listBelow(context, listItems(context, year), isYear), isYear));
}

function isYear({ key }: ListedItem): boolean {
  return key === FRAME_SCOPE;
}

/** The nightly look at all archived years, by their marks; whether it is through. */
export function checkArchives(context: Context): boolean {
  const date = today(context);
  const due = context.store.get('archives').filter(({ checked }) => checked !== null && checked !== date);
  return closeYears(context, due, (year) => listItems(context, year));
}

type List = (year: string) => readonly ListedItem[];

function closeYears(context: Context, years: readonly ArchivedYear[], list: List): boolean {
  const school = years.length === 0 ? null : knownSchool(context);
  if (!school) return true;
  return years.every(({ year }) => mayGoOn(context) && closeYear(context, school, year, list));
}

/** What is taken over shows in a new listing only: it is looked at again until nothing is left, or what is left stays. */
function closeYear(context: Context, school: School, year: string, list: List): boolean {
  const count = { steps: 0, othersFiles: 0 };
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const actual = list(year);
    const { steps, ownedByOthers } = archiveYear({
      actual,
      schoolAccount: context.ports.account,
      staff: readersOf(context, school),
      board: boardOf(school, today(context)).map(({ email }) => email),
    });
    for (const wave of grantWaves(steps, actual)) {
      if (writtenBy(context.ports.drive.write(wave.map(grantWrite), () => mayGoOn(context))) === 'notAll') return false;
    }
    const taken = takeBack(context, school, year, ownedByOthers, actual);
    count.steps += steps.length;
    count.othersFiles = ownedByOthers.length;
    if (taken === 'notAll' || !mayGoOn(context)) return false;
    if (taken === 'nothing') break;
  }
  noteClosed(context, year, count);
  return true;
}

/** A folder is made, emptied, its files copied, and it goes: a listing each. */
const MOST_ROUNDS = 4;

/** Who works here today, and addresses that are about to be replaced by another one of the same person. */
function readersOf(context: Context, school: School): Set<string> {
  const jobs = [context.store.get('setUp'), context.store.get('change')];
  const replaced = jobs.flatMap((job) => job?.leavers ?? []).filter(({ successor }) => successor !== undefined);
  return new Set([
    ...activeAddresses({ school, date: today(context) }),
    ...replaced.map(({ email }) => email.toLowerCase()),
  ]);
}

/** Their owners could still write them: the school keeps copies, and the originals go back. */
function takeBack(
  context: Context,
  school: School,
  year: string,
  ownedByOthers: readonly ActualItem[],
  actual: readonly ListedItem[],
): Written {
  const inside = new Set(below(actual, isYear).map(({ id }) => id));
  const found = ownedByOthers.filter(({ id }) => inside.has(id));
  if (found.length === 0) return 'nothing';
  const takenFolders = takenFoldersOf(readRegister(context, year));
  const ofYear = { ...school, settings: { ...school.settings, schoolYear: year } };
  return takeOverAll(context, found, actual, { takenFolders, school: ofYear });
}

function noteClosed(context: Context, year: string, { steps, othersFiles }: Record<'steps' | 'othersFiles', number>) {
  const archives = context.store.get('archives');
  const before = archives.find((one) => one.year === year)?.checked ?? null;
  if (steps > 0 || before === null)
    log(context, {
      action: 'archiveClosed',
      actor: context.ports.account,
      target: year,
      detail: { steps, othersFiles },
    });
  const checked = today(context);
  context.store.set(
    'archives',
    archives.map((one) => (one.year === year ? { year, checked } : one)),
  );
  context.store.save();
}
