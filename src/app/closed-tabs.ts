/**
 * The tab `Đang khóa` of each Việc của tôi: what is locked of its people's records, by whom, since when, until when and why. Written
 * where it says something else than before, in one round; a beat in which no lock changed looks at nothing.
 */
import { closedFor } from '../domain/locks/closed-for';
import { coverage } from '../domain/locks/coverage';
import { hashText } from '../domain/plan/fingerprint';
import type { School } from '../domain/school/types';
import type { ClosedLine, ClosedTabModel } from './closed-views';
import { type Context, knownSchool, today } from './context';
import { filesOfAskers } from './files-of-askers';
import { locksInForce } from './lock-state';
import { registerOf } from './register';
import { writtenBy } from './request-blocks';
import { reviewFacts } from './review-tabs';
import type { LockRecord } from './stored-values';

/** After locks or people changed; whether all tabs say how it is now. */
export function tendClosedTabs(context: Context): boolean {
  const { store } = context;
  if (!store.get('closedStale')) return true;
  const school = knownSchool(context);
  const due = school ? dueTabs(context, school) : [];
  const left = due.length - (school ? writeTabs(context, school, due.slice(0, TABS_AT_ONCE)) : 0);
  store.set('closedStale', left > 0);
  store.save();
  return left === 0;
}

/** Google lets one account write 60 times a minute: the next beat goes on. https://developers.google.com/workspace/sheets/api/limits */
const TABS_AT_ONCE = 40;

/** Once a night: what no change of a lock has told, and what could not be written. */
export function checkClosedTabs(context: Context): boolean {
  const { store } = context;
  if (locksInForce(context).length > 0 || Object.keys(store.get('closedTabs')).length > 0)
    store.set('closedStale', true);
  return tendClosedTabs(context);
}

/** Their tab was made anew: nothing stands in it. */
export function forgetClosedTabs(context: Context, school: School, keys: readonly string[]): void {
  const known = context.store.get('closedTabs');
  const gone = new Set(keys.map((key) => nameOf(school, key)));
  if (![...gone].some((name) => known[name])) return;
  context.store.set('closedTabs', Object.fromEntries(Object.entries(known).filter(([name]) => !gone.has(name))));
  context.store.set('closedStale', true);
}

interface DueTab {
  readonly key: string;
  readonly model: ClosedTabModel;
  readonly hash: string;
}

/** Workbooks that are still to be made have no tab yet; a tab without lines says nothing of locks. */
function dueTabs(context: Context, school: School): DueTab[] {
  const known = context.store.get('closedTabs');
  if (locksInForce(context).length === 0 && Object.keys(known).length === 0) return [];
  const register = registerOf(context, school);
  const linesOf = linesByFile(context, school);
  return filesOfAskers(context, school).flatMap(({ key }) => {
    const file = register[key]?.id;
    if (!file) return [];
    const model = { file, lines: linesOf(key), school };
    const hash = hashOf(context, model);
    return hash === (known[nameOf(school, key)] ?? hashOf(context, { ...model, lines: [] }))
      ? []
      : [{ key, model, hash }];
  });
}

function hashOf({ views }: Context, model: ClosedTabModel): string {
  return hashText(JSON.stringify(views.closedLines(model)));
}

function linesByFile(context: Context, school: School): (key: string) => ClosedLine[] {
  const locks = new Map(locksInForce(context).map((lock) => [lock.key, lock]));
  const { desired } = reviewFacts(school, today(context));
  const covered = coverage(desired, [...locks.values()], registerOf(context, school));
  return (key) =>
    closedFor(writtenBy(context, school, key), covered, (lock) => locks.get(lock.key)?.pointed?.place ?? null).map(
      ({ lock, items, ...rest }) => ({
        ...rest,
        lock: locks.get(lock.key) as LockRecord,
        items: items.map(({ key: item, name, kind }) => ({ key: item, name, isFolder: kind === 'folder' })),
      }),
    );
}

/** How many are done with: written, or refused even with a new tab, which the night tries again. */
function writeTabs(context: Context, school: School, due: readonly DueTab[]): number {
  if (due.length === 0) return 0;
  const { sheets, account } = context.ports;
  const { views } = context;
  const results = sheets.writeAll(
    due.map(({ model }) => ({ spreadsheetId: model.file, ops: views.closedLines(model) })),
  );
  const refused = due.filter((_, i) => results[i] === 'refused');
  const again = sheets.writeAll(
    refused.map(({ model }) => ({ spreadsheetId: model.file, ops: views.closedTabAnew({ ...model, account }) })),
  );
  const isIn = (tab: DueTab, i: number) => [results[i], again[refused.indexOf(tab)]].includes('written');
  remember(context, school, due.filter(isIn));
  const busy = [...results, ...again].filter((result) => result === 'busy').length;
  return due.length - busy;
}

/** Of this school year alone: the tabs of an archived one stay as they are. */
function remember(context: Context, school: School, written: readonly DueTab[]): void {
  const fresh = Object.fromEntries(written.map(({ key, hash }) => [nameOf(school, key), hash]));
  const all = Object.entries({ ...context.store.get('closedTabs'), ...fresh });
  const isOfYear = (name: string) => name.startsWith(`${school.settings.schoolYear} `);
  context.store.set('closedTabs', Object.fromEntries(all.filter(([name]) => isOfYear(name))));
}

function nameOf({ settings }: School, key: string): string {
  return `${settings.schoolYear} ${key}`;
}
