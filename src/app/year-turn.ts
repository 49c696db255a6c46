/**
 * The year's turn. The new year's tree is made beside the last one's; what the worker remembers of locks and rows belongs to a
 * year, so it begins anew. The last year stays in place as an archive that is looked at again every night.
 */

import { yearSpan } from '../domain/calendar/school-year';
import { archiveYear } from '../domain/people/archive';
import { activeAddresses } from '../domain/people/leavers';
import { grantWaves } from '../domain/plan/grant-waves';
import { boardOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { formatDate } from '../domain/shared/plain-date';
import type { Problem } from '../domain/shared/problem';
import { grantWrite } from './apply-plan';
import { type Context, knownSchool, log, mayGoOn, today } from './context';
import { controlId, type Requests } from './control';
import { below, FRAME_SCOPE, listBelow, listItems } from './listing';
import type { ListedItem } from './ports';
import type { ArchivedYear } from './store';
import { writtenBy } from './take-over';

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
  store.set('locks', []);
  store.set('unlocking', []);
  store.set('exceptions', []);
  store.set('change', null);
  store.set('mealDay', null);
  store.set('turning', true);
  const { meals: _last, ...ids } = store.get('ids') ?? { root: '', control: '', journal: '' };
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
  const isYear = ({ key }: ListedItem) => key === FRAME_SCOPE;
  closeYears(context, open, (year) => below(listBelow(context, listItems(context, year), isYear), isYear));
}

/** The nightly look at all archived years, by their marks; whether it is through. */
export function checkArchives(context: Context): boolean {
  const date = today(context);
  const due = context.store.get('archives').filter(({ checked }) => checked !== null && checked !== date);
  return closeYears(context, due, (year) => listItems(context, year));
}

function closeYears(context: Context, years: readonly ArchivedYear[], list: (year: string) => readonly ListedItem[]) {
  const school = years.length === 0 ? null : knownSchool(context);
  if (!school) return true;
  return years.every(({ year }) => mayGoOn(context) && closeYear(context, school, year, list(year)));
}

function closeYear(context: Context, school: School, year: string, actual: readonly ListedItem[]): boolean {
  const date = today(context);
  const { steps, ownedByOthers } = archiveYear({
    actual,
    schoolAccount: context.ports.account,
    staff: new Set(activeAddresses({ school, date })),
    board: boardOf(school, date).map(({ email }) => email),
  });
  for (const wave of grantWaves(steps, actual)) {
    if (writtenBy(context.ports.drive.write(wave.map(grantWrite), () => mayGoOn(context))) === 'notAll') return false;
  }
  const before = context.store.get('archives').find((one) => one.year === year)?.checked ?? null;
  if (steps.length > 0 || before === null)
    log(context, {
      action: 'archiveClosed',
      actor: context.ports.account,
      target: year,
      detail: { steps: steps.length, othersFiles: ownedByOthers.length },
    });
  context.store.set(
    'archives',
    context.store.get('archives').map((one) => (one.year === year ? { year, checked: date } : one)),
  );
  context.store.save();
  return true;
}
