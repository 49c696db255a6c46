/**
 * The register (Sổ đăng ký): which id is which item, and which native file was being made when. Rows are only appended;
 * the last row of a key holds. It stands in the journal workbook, which nobody but the school account opens.
 */
import type { Register } from '../domain/plan/identify';
import type { School } from '../domain/school/types';
import { DRIVE_KEY } from '../domain/tree/frame-items';
import type { Context } from './context';
import { textOf } from './control';
import { EVERY_YEAR, markYear } from './marks';
import { readOne } from './read-one';
import type { CellValue } from './sheet-ops';
import { JOURNAL } from './workbooks';

/** The register of the school's year; the id of the shared drive that it was given stands in its settings. */
export function registerOf(context: Context, { settings }: School): Register {
  const register = readRegister(context, settings.schoolYear);
  const { sharedDriveId: id } = settings;
  return id === null ? register : { ...register, [DRIVE_KEY]: { id, attemptedMs: null } };
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
  const now = context.ports.clock.now();
  const rows = entries.map((entry) => [entry.key, entry.id ?? '', now, markYear(entry.key, year)]);
  context.ports.sheets.write(journalId(context), [{ type: 'appendRows', sheetId: JOURNAL.register.id, rows }]);
  const known = registersRead.get(context);
  if (known) registersRead.set(context, { year: known.year, register: withRows(known, rows) });
}

function withRows({ year, register }: { year: string; register: Register }, rows: readonly Row[]): Register {
  return { ...register, ...entriesOf(rows, year) };
}

export function journalId(context: Context): string {
  const ids = context.store.get('ids');
  if (!ids) throw new Error('The worker is not installed yet: run install first.');
  return ids.journal;
}
