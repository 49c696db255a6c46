/**
 * The register (Sổ đăng ký): which id is which item, and which native file was being made when. Rows are only appended;
 * the last row of a key holds. It stands in the journal workbook, which nobody but the school account opens.
 */
import type { Register } from '../domain/plan/identify';
import type { PlanScope } from '../domain/plan/scope';
import type { School } from '../domain/school/types';
import { DRIVE_KEY } from '../domain/tree/frame-items';
import type { Context } from './context';
import { textOf } from './control';
import { EVERY_YEAR, markYear } from './marks';
import { readOne } from './read-one';
import type { CellValue } from './sheet-ops';
import type { RegisterPart } from './stored-values';
import { JOURNAL } from './workbooks';

/** The register of the school's year; the id of the shared drive that it was given stands in its settings. */
export function registerOf(context: Context, school: School): Register {
  return withCalendars(context, withGivenDrive(readRegister(context, school.settings.schoolYear), school));
}

/** The calendar files are the school's own, wherever they lie: no plan wants them, and no sweep finds them strange. */
function withCalendars({ store }: Context, register: Register): Register {
  const files = Object.entries(store.get('calendars'));
  if (files.length === 0) return register;
  const entries = files.map(([name, { id }]) => [`calendar/${name}`, { id, attemptedMs: null }] as const);
  return { ...register, ...Object.fromEntries(entries) };
}

function withGivenDrive(register: Register, { settings: { sharedDriveId: id } }: School): Register {
  return id === null ? register : { ...register, [DRIVE_KEY]: { id, attemptedMs: null } };
}

/** What a plan of that part needs of it: as a run kept it that showed the plan, else the whole register, which is one request. */
export function registerForPart(context: Context, school: School, scope: PlanScope): Register {
  const year = school.settings.schoolYear;
  const kept = partsUsed.get(context) ?? context.store.get('registerPart');
  const isRead = registersRead.get(context)?.year === year;
  if (isRead || kept?.year !== year || !isSameScope(kept.scope, scope)) return registerOf(context, school);
  partsUsed.set(context, kept);
  return withGivenDrive(kept.entries, school);
}

/** Keeps what the plan's tick will need, unless the part is too large to be kept. */
export function keepRegisterPart(
  context: Context,
  school: School,
  part: Pick<RegisterPart, 'scope' | 'entries'>,
): void {
  const kept = { year: school.settings.schoolYear, ...part };
  const isSmall = Object.keys(part.entries).length <= MOST_KEPT;
  if (isSmall) context.store.set('registerPart', kept);
}

/** About 20 KB of the 500 that all that is remembered may have. */
const MOST_KEPT = 300;

/** Of the run that has begun what was shown: what it adds is in it too. */
const partsUsed = new WeakMap<Context, RegisterPart>();

function isSameScope(one: PlanScope, other: PlanScope): boolean {
  return JSON.stringify([one.units, one.items]) === JSON.stringify([other.units, other.items]);
}

/** The rows of that school year, and those of what outlives a year: keys are the same every year. */
export function readRegister(context: Context, year: string): Register {
  const known = registersRead.get(context);
  if (known?.year === year) return known.register;
  const register = readRows(context, year);
  registersRead.set(context, { year, register });
  return register;
}

/** Nobody else writes it while a run holds the lock: what the run adds itself is added to what it has read. */
const registersRead = new WeakMap<Context, { year: string; register: Register }>();

function readRows(context: Context, year: string): Register {
  const range = {
    ...{ sheetId: JOURNAL.register.id, row: 1, column: 0, endColumn: JOURNAL.register.width },
    valuesOnly: true as const,
  };
  const [reading] = readOne(context, journalId(context), [range]);
  return entriesOf(reading?.values ?? [], year);
}

type Row = readonly CellValue[];

function entriesOf(rows: readonly Row[], year: string): Register {
  const register: Record<string, { id: string | null; attemptedMs: number | null }> = {};
  for (const cells of rows) {
    const key = textOf(cells[0]);
    const isOfYear = [year, EVERY_YEAR, ''].includes(textOf(cells[3]));
    if (key && isOfYear) register[key] = { id: textOf(cells[1]) || null, attemptedMs: Number(cells[2] ?? 0) || null };
  }
  return register;
}

export interface RegisterEntry {
  key: string;
  /** Null while a native file is being made: Google gives its id only in the answer. */
  id: string | null;
}

/** Written before a folder is made (its id is ours) and before and after a native file is made. */
export function addToRegister(context: Context, year: string, entries: readonly RegisterEntry[]): void {
  if (entries.length === 0) return;
  // Before the register has more than the part that was kept of it.
  if (context.store.get('registerPart')) context.store.put('registerPart', null);
  const now = context.ports.clock.now();
  const rows = entries.map((entry) => [entry.key, entry.id ?? '', now, markYear(entry.key, year)]);
  context.ports.sheets.write(journalId(context), [{ type: 'appendRows', sheetId: JOURNAL.register.id, rows }]);
  const known = registersRead.get(context);
  if (known) registersRead.set(context, { year: known.year, register: withRows(known.register, known.year, rows) });
  const part = partsUsed.get(context);
  if (part) partsUsed.set(context, { ...part, entries: withRows(part.entries, part.year, rows) });
}

function withRows(register: Register, year: string, rows: readonly Row[]): Register {
  return { ...register, ...entriesOf(rows, year) };
}

export function journalId(context: Context): string {
  const ids = context.store.get('ids');
  if (!ids) throw new Error('The worker is not installed yet: run install first.');
  return ids.journal;
}
