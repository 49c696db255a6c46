/**
 * Tabs that locks close: the months of registers and of the meal workbook under a lock of a period, and the tabs that describe
 * the school under a lock of the administration. Each gets one protection more, whose only editor is the school account.
 */
import { type Coverage, closesRegister, isOfPeriod } from '../domain/locks/coverage';
import { wholeMonths } from '../domain/locks/period';
import { type Context, mayGoOn } from './context';
import { controlId } from './control';
import type { LockListing, LockScene } from './lock-scene';
import { MARK } from './marks';
import type { DriveWrite } from './ports';
import type { SheetOp } from './sheet-ops';
import type { Written } from './take-over';
import { CONTROL, monthSheetId, protectionId } from './workbooks';

export interface TabWork {
  readonly written: Written;
  /** Workbooks of which a tab is not closed as it should be. */
  readonly open: readonly { readonly id: string; readonly name: string }[];
}

interface Book {
  readonly id: string;
  readonly name: string;
  /** The tabs that are to be closed; of the others `isOurs` says which may have been. */
  readonly closed: readonly number[];
  readonly isOurs: (sheetId: number) => boolean;
  /** What the workbook's mark is to say when it is done; null: it carries none. */
  readonly mark: string | null;
}

const ADMIN_TABS: readonly number[] = [
  CONTROL.settings,
  CONTROL.classes,
  CONTROL.staff,
  CONTROL.offDays,
  CONTROL.catalogue,
  CONTROL.adminBoard,
  CONTROL.accounts,
  CONTROL.themes,
  CONTROL.duties,
  CONTROL.events,
].map(({ id }) => id);

/** Brings the tabs in question to what all locks in force want. */
export function tendTabs(context: Context, scene: LockScene, listing: LockListing): TabWork {
  if (scene.lock.period) return tend(context, monthBooks(scene, listing));
  return scene.lock.key === 'admin' ? tend(context, [adminBook(context, scene)]) : NOTHING;
}

const NOTHING: TabWork = { written: 'nothing', open: [] };
/** Workbooks looked at in one go: what a run that is cut off leaves unmarked. */
const BOOKS_AT_ONCE = 50;

function adminBook(context: Context, { coverage }: LockScene): Book {
  const closed = coverage.admin.length > 0 ? ADMIN_TABS : [];
  return { id: controlId(context), name: '', closed, isOurs: (tab) => ADMIN_TABS.includes(tab), mark: null };
}

/** Registers that are kept by the month, and the meal workbook, whose mark says something else than the locks want. */
function monthBooks({ desired, coverage, school }: LockScene, { identities, all }: LockListing): Book[] {
  const daily = new Set(school.regulation.records.filter(({ cadence }) => cadence === 'daily').map(({ key }) => key));
  const marks = new Map(all.map(({ id, properties }) => [id, properties[MARK.closedMonths] ?? '']));
  return desired
    .filter(({ kind, records }) => kind === 'sheet' && records.some((record) => daily.has(record)))
    .flatMap(({ key, name, scope, records }) => {
      const id = identities.found.get(key)?.id;
      const months = closedMonths(coverage, scope, records);
      const mark = months.join(',');
      if (id === undefined || marks.get(id) === mark) return [];
      return [{ id, name, closed: months.map(monthSheetId), isOurs: isMonth, mark }];
    });
}

function closedMonths({ periods }: Coverage, scope: string, records: readonly string[]): string[] {
  const own = periods.filter((period) => isOfPeriod(period, scope) && closesRegister(period, records));
  return [...new Set(own.flatMap(({ days }) => wholeMonths(days)))].sort();
}

export function isMonth(sheetId: number): boolean {
  return sheetId >= 200_001 && sheetId <= 219_912;
}

function tend(context: Context, books: readonly Book[]): TabWork {
  const open: { id: string; name: string }[] = [];
  let written: Written = 'nothing';
  for (let i = 0; i < books.length; i += BOOKS_AT_ONCE) {
    if (!mayGoOn(context)) return { written: 'notAll', open };
    const some = books.slice(i, i + BOOKS_AT_ONCE);
    if (protectTabs(context, some)) written = 'all';
    const good = provenBooks(context, some);
    open.push(...some.filter(({ id }) => !good.has(id)).map(({ id, name }) => ({ id, name })));
    const marks = some.filter(({ id, mark }) => mark !== null && good.has(id)).map(markOf);
    if (marks.length > 0) {
      written = 'all';
      if (
        context.ports.drive.write(marks, () => mayGoOn(context)).some((result) => !result.ok && result.kind === 'busy')
      )
        return { written: 'notAll', open };
    }
  }
  return { written, open };
}

function markOf({ id, mark }: Book): DriveWrite {
  return { type: 'update', id, change: { properties: { [MARK.closedMonths]: mark || null } } };
}

/** Whether anything had to be written. */
function protectTabs(context: Context, books: readonly Book[]): boolean {
  const outlines = context.ports.sheets.outline(books.map(({ id }) => id));
  let isWritten = false;
  books.forEach((book, i) => {
    const { sheetIds, protectionIds } = outlines[i] ?? { sheetIds: [], protectionIds: [] };
    const ops = sheetIds.flatMap((tab) => opsOf(context, book, tab, protectionIds));
    if (ops.length === 0) return;
    context.ports.sheets.write(book.id, ops);
    isWritten = true;
  });
  return isWritten;
}

function opsOf(context: Context, book: Book, tab: number, protectionIds: readonly number[]): SheetOp[] {
  const id = lockProtectionId(tab);
  const isThere = protectionIds.includes(id);
  const isWanted = book.closed.includes(tab);
  if (!isWanted) return isThere && book.isOurs(tab) ? [{ type: 'unprotect', id }] : [];
  const editors = [context.ports.account, ...letInto(context, book)];
  return isThere ? [] : context.views.lockedTab({ id, sheetId: tab, editors });
}

/** Whom accepted corrections let into the workbook now. */
function letInto({ store, ports }: Context, { id }: Book): string[] {
  const now = ports.clock.now();
  return store.get('exceptions').flatMap((one) => (one.id === id && now < one.untilMs ? [one.email] : []));
}

/** The last number of the tab's own: rows of a meal tab count up from 10. */
export function lockProtectionId(tab: number): number {
  return protectionId(tab, 999);
}

/** Looks again: the workbooks whose closed tabs let nobody in but the school account and accepted corrections. */
function provenBooks(context: Context, books: readonly Book[]): ReadonlySet<string> {
  const readings = context.ports.sheets.read(
    books.map(({ id, closed }) => ({ spreadsheetId: id, ranges: closed.map(firstCell) })),
  );
  const good = books.filter((book, i) => {
    const allowed = [context.ports.account, ...letInto(context, book)].map((email) => email.toLowerCase());
    return book.closed.every((tab, n) => {
      const reading = readings[i]?.[n];
      // A tab that is not there yet is closed when it is made, by the next look.
      if (!reading) return readings[i] !== null;
      const own = reading.protections.find(({ id }) => id === lockProtectionId(tab));
      return (
        own !== undefined && !own.warningOnly && own.editors.every((email) => allowed.includes(email.toLowerCase()))
      );
    });
  });
  return new Set(good.map(({ id }) => id));
}

function firstCell(sheetId: number) {
  return { sheetId, row: 0, endRow: 1, column: 0, endColumn: 1 };
}
