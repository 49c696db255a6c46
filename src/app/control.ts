/** Reads the control workbook (Bảng điều hành): its tables, the commands and the lock ticks. */
import type { ControlTable, ControlTables, SheetKey } from '../domain/school/types';
import type { Context } from './context';
import { incidentRange } from './incident-range';
import type { ProtectionReading, ReadRange, SheetReading, SheetsPort } from './ports';
import { opened, readOne } from './read-one';
import type { CellValue } from './sheet-ops';
import { CONTROL } from './workbooks';

export interface CommandRow {
  /** 1-based, as the user sees it. */
  row: number;
  name: string;
  agreed: boolean;
  state: string;
}

export interface LockRow {
  row: number;
  key: string;
  /** In a free row the link that the principal pasted. */
  name: string;
  ticked: boolean;
  reason: string;
  /** The first and the last day, as they were typed. */
  from: CellValue;
  until: CellValue;
  /** What the worker last wrote about it. */
  state: string;
}

export interface Requests {
  commands: readonly CommandRow[];
  locks: readonly LockRow[];
  lockProtections: readonly ProtectionReading[];
  /** Of the tab `Sai lệch`: ids, states and ticks; null if the tab is gone. */
  deviations: SheetReading | null;
  /** Of the tab `Sự cố`: the rows of open incidents; null if there are none, or the tab is gone. */
  incidents: SheetReading | null;
  /** The answers to what was asked beside. */
  beside: readonly ((SheetReading | null)[] | null)[];
}

const TABLES = [
  'settings',
  'classes',
  'staff',
  'offDays',
  'catalogue',
  'adminBoard',
  'themes',
  'duties',
  'events',
] as const satisfies readonly SheetKey[];
const OWN_TABS = ['commands', 'locks'] as const;

/**
 * What people ask for (ticks and commands), in one round. `withTables`: the tables with them, so that a command that is planned
 * in this run reads the workbook no second time. `beside`: what is read of other workbooks at the same time.
 */
export function readRequests(context: Context, withTables = false, beside: readonly BookRequest[] = []): Requests {
  const incidents = incidentRange(context);
  const tables = withTables ? TABLES.map(wholeTab) : [];
  const ranges = [...REQUEST_RANGES, ...tables, ...incidents];
  const spreadsheetId = controlId(context);
  const [own, ...others] = context.ports.sheets.read([{ spreadsheetId, ranges }, ...beside]);
  const readings = opened(own, spreadsheetId);
  if (withTables) tablesRead.set(context, toControl(readings.slice(REQUEST_RANGES.length), readings.slice(1, 3)));
  return {
    ...toRequests(readings),
    incidents: incidents.length > 0 ? (readings[ranges.length - 1] ?? null) : null,
    beside: others,
  };
}

/** Some ranges of a workbook. */
export type BookRequest = Parameters<SheetsPort['read']>[0][number];

const tablesRead = new WeakMap<Context, ControlReading>();

export interface ControlReading {
  /** What describes the school. */
  tables: ControlTables;
  /** The worker's own tabs that are gone. */
  lost: readonly (typeof OWN_TABS)[number][];
}

/** The whole control workbook as far as a plan needs it, in one request at most. */
export function readControl(context: Context): ControlReading {
  const known = tablesRead.get(context);
  if (known) return known;
  const ranges = [...TABLES.map(wholeTab), ...OWN_TABS.map(cornerOf)];
  const readings = readOne(context, controlId(context), ranges);
  return toControl(readings, readings.slice(TABLES.length));
}

function wholeTab(name: (typeof TABLES)[number]): ReadRange {
  return { sheetId: CONTROL[name].id };
}

/** Of the worker's own tabs it is enough to know that they are there. */
function cornerOf(name: (typeof OWN_TABS)[number]): ReadRange {
  return { sheetId: CONTROL[name].id, row: 0, endRow: 1, column: 0, endColumn: 1 };
}

function toControl(tables: readonly (SheetReading | null)[], own: readonly (SheetReading | null)[]): ControlReading {
  const named = TABLES.map((name, i) => [name, toTable(tables[i] ?? null)] as const);
  const lost = OWN_TABS.filter((_, i) => !own[i]);
  return { tables: Object.fromEntries(named) as unknown as ControlTables, lost };
}

export function controlId(context: Context): string {
  const ids = context.store.get('ids');
  if (!ids) throw new Error('The worker is not installed yet: run install first.');
  return ids.control;
}

/** What the worker needs of the tab `Sai lệch`. */
export const DEVIATION_RANGE: ReadRange = {
  sheetId: CONTROL.deviations.id,
  row: CONTROL.deviations.firstRow,
  column: 0,
  endColumn: CONTROL.deviations.columns.tick + 1,
};

const REQUEST_RANGES: readonly ReadRange[] = [
  DEVIATION_RANGE,
  { sheetId: CONTROL.commands.id, row: CONTROL.commands.firstRow, column: 0, endColumn: CONTROL.commands.width },
  { sheetId: CONTROL.locks.id, row: CONTROL.locks.firstRow, column: 0, endColumn: CONTROL.locks.width },
];

function toRequests(readings: readonly (SheetReading | null)[]): Omit<Requests, 'beside' | 'incidents'> {
  const [deviations = null, commands, locks] = readings;
  return {
    commands: (commands?.values ?? []).map((cells, i) => toCommand(cells, i)).filter((command) => command.name !== ''),
    locks: (locks?.values ?? []).map((cells, i) => toLock(cells, i)).filter((lock) => lock.key !== ''),
    lockProtections: locks?.protections ?? [],
    deviations,
  };
}

function toCommand(cells: readonly CellValue[], index: number): CommandRow {
  const columns = CONTROL.commands.columns;
  return {
    row: CONTROL.commands.firstRow + index + 1,
    name: textOf(cells[columns.name]),
    agreed: cells[columns.agree] === true,
    state: textOf(cells[columns.state]),
  };
}

function toLock(cells: readonly CellValue[], index: number): LockRow {
  const columns = CONTROL.locks.columns;
  return {
    row: CONTROL.locks.firstRow + index + 1,
    key: textOf(cells[columns.key]),
    name: textOf(cells[columns.name]),
    ticked: cells[columns.tick] === true,
    from: cells[columns.from] ?? null,
    until: cells[columns.until] ?? null,
    reason: textOf(cells[columns.reason]),
    state: textOf(cells[columns.state]),
  };
}

function toTable(reading: SheetReading | null): ControlTable | null {
  if (!reading) return null;
  const [header = [], ...rows] = reading.texts;
  const numbered = rows.map((cells, i) => ({ row: i + 2, cells: [...cells] }));
  return { header: [...header], rows: numbered.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')) };
}

export function textOf(value: CellValue | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
