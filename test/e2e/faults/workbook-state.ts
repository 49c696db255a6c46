/** The school's workbooks as comparable text: everything a person sees or is bound by, but no times. */
import { createHash } from 'node:crypto';
import { journalRows } from '../../../scripts/day/places';
import type { SchoolWorld } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import { takenKey } from '../../../src/app/taken-folders';
import {
  CONTROL,
  dayOffsets,
  dayWidth,
  JOURNAL,
  journalSheetId,
  ledgerSheetId,
  MEALS,
  monthSheetId,
  TASKS,
} from '../../../src/app/workbooks';
import type { ChainMonth } from '../../../src/domain/journal/chain';
import { type Finding, type TabRow, verifyChain } from '../../../src/domain/journal/verify-chain';
import type { Cell, ProtectedRange } from '../../../src/simulator/sheets/resources';
import type { Row, Sheet } from '../../../src/simulator/sheets/state';
import type { SimWorld } from '../../../src/simulator/world';
import { keyInYear, keyOf } from './drive-state';
import { storedValue } from './stored-value';

/** One line a row and a protection of every workbook of the school but the journal. */
export function workbookText(world: SimWorld): string[] {
  const { files } = world.state.drive;
  return Object.values(world.state.sheets.spreadsheets).flatMap(({ spreadsheetId, sheets }) => {
    const file = files[spreadsheetId];
    const key = file?.properties[MARK.key];
    if (!file || key === undefined || file.trashed || isAside(world, spreadsheetId)) return [];
    return sheets.flatMap((sheet) => sheetText(key, sheet)).map((line) => `${keyOf(file)} ${line}`);
  });
}

/** What the last command in `Lệnh` says of itself. */
export function lastCommandState(world: SimWorld, controlId: string): string {
  const rows = Object.values(sheetOf(world, controlId, CONTROL.commands.id)?.rows ?? {});
  const named = rows.slice(1).filter((row) => textAt(row[CONTROL.commands.columns.name]) !== '');
  return textAt(named[named.length - 1]?.[CONTROL.commands.columns.state]);
}

/** Class ids of the day in the ledger, as often as they stand there. */
export function ledgerClasses(world: SimWorld, mealsId: string, date: string): string[] {
  const rows = Object.values(sheetOf(world, mealsId, ledgerSheetId(date.slice(0, 7)))?.rows ?? {});
  return rows.filter((row) => textAt(row[0]) === date).map((row) => textAt(row[1]));
}

export interface JournalText {
  /** `action target` of each entry by its number: an entry written twice has one number. */
  entries: string[];
  /** What the chain shows: a number twice or missing, a row that does not follow. */
  findings: string[];
  /** Entries that are still not written. */
  waiting: number;
  /** The last id the register has of each key. */
  register: Map<string, string>;
}

export function journalText(school: SchoolWorld): JournalText {
  const { world, journalId } = school;
  const register = Object.values(sheetOf(world, journalId, JOURNAL.register.id)?.rows ?? {}).slice(1);
  return {
    entries: journalRows(world, journalId).map((cells) => `${cells[2]} ${cells[4]}`),
    findings: chainFindings(school).map((finding) => JSON.stringify(finding)),
    waiting: (storedValue<unknown[]>(school, 'log') ?? []).length,
    register: new Map(register.map((row) => [registeredKey(textAt(row[0]), textAt(row[3])), textAt(row[1])])),
  };
}

function registeredKey(key: string, year: string): string {
  return key.startsWith(takenKey('')) ? key : keyInYear(key, year);
}

/** What the check of the journal finds, told by the store's own knowledge of it. */
export function chainFindings(school: SchoolWorld): Finding[] {
  const months = storedValue<ChainMonth[]>(school, 'journal') ?? [];
  const { cells: width } = JOURNAL.month;
  const rows = months.flatMap(({ month }) => {
    const sheet = sheetOf(school.world, school.journalId, journalSheetId(month));
    return Array.from({ length: (sheet?.rowCount ?? 1) - 1 }, (_, i): TabRow => {
      const row = sheet?.rows[i + 1] ?? {};
      const texts = Array.from({ length: JOURNAL.month.width }, (_, column) => textAt(row[column]));
      return { month, row: i + 2, cells: texts.slice(0, width), previous: texts[width]!, hash: texts[width + 1]! };
    });
  });
  return verifyChain({ months, rows, anchors: [] }, sha256);
}

/** What Apps Script computes. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function sheetText(key: string, sheet: Sheet): string[] {
  const { title, hidden, sheetId, rows, rowCount, columnCount } = sheet;
  const isOfRuns = key === 'control' && OF_RUNS.includes(sheetId);
  const lines = Object.entries(rows).map(([index, row]) => `${title} ${index}: ${rowText(key, sheetId, row)}`);
  const size = isOfRuns ? '' : `${rowCount}x${columnCount}`;
  return [
    `${title} ${sheetId} ${hidden} ${size} ${sheet.conditionalFormats.length} colours`,
    ...(isOfRuns ? [] : lines),
    ...sheet.protectedRanges.map((one) => `${title} protected: ${protectionText(one)}`).sort(),
  ];
}

/** What these say depends on when runs came and which failed. */
const OF_RUNS: readonly number[] = [CONTROL.commands.id, CONTROL.health.id, CONTROL.overview.id];

/** Rows are never changed in place: of a thousand worlds most rows are the same. */
const rowTexts = new Map<string, WeakMap<Row, string>>();

function rowText(key: string, sheetId: number, row: Row): string {
  const place = `${key} ${sheetId}`;
  const known = rowTexts.get(place) ?? new WeakMap<Row, string>();
  rowTexts.set(place, known);
  const text = known.get(row) ?? textOfRow(key, sheetId, row);
  known.set(row, text);
  return text;
}

function textOfRow(key: string, sheetId: number, row: Row): string {
  const text = Object.entries(row)
    .filter(([column]) => !isTime(key, sheetId, Number(column)))
    .map(([column, { userEnteredValue, note, dataValidation }]) =>
      JSON.stringify([column, userEnteredValue, note, dataValidation]),
    )
    .join(' ');
  return key === 'meals' && sheetId < FIRST_MONTH ? text.replace(/\b\d\d:\d\d\b/g, 'hh:mm') : text;
}

/** Columns in which a time stands (the kitchen's tabs have it inside sentences): since when a lock holds, edit stamps, when a report came. */
function isTime(key: string, sheetId: number, column: number): boolean {
  if (key === 'control') return isControlTime(sheetId, column);
  if (key.startsWith('tasks/') && sheetId === TASKS.closed.id) return column === TASKS.closed.columns.since;
  if (key.startsWith('tasks/')) return sheetId === TASKS.requests.id && REQUEST_TIMES.includes(column);
  if (key !== 'meals' || sheetId < FIRST_MONTH) return false;
  if (sheetId >= ledgerSheetId('0000-00')) return column === REPORTED_COLUMN;
  const offset = column - MEALS.month.firstDayColumn;
  return offset >= 0 && offset % DAY_WIDTH >= dayOffsets(DAY_WIDTH).first;
}

/** The sample school asks for three counts a day. */
const COUNTS = 3;
const DAY_WIDTH = dayWidth(COUNTS);
/** After date, code, class, stage, enrolled, present, the counts and the state. */
const REPORTED_COLUMN = 7 + COUNTS;

function isControlTime(sheetId: number, column: number): boolean {
  const { locks, corrections, deviations, incidents } = CONTROL;
  if (sheetId === locks.id) return column === locks.columns.since;
  if (sheetId === deviations.id) return column === deviations.columns.state || column === deviations.columns.since;
  if (sheetId === incidents.id) return column === incidents.columns.told;
  const { asked, opened, until, closed } = corrections.columns;
  return sheetId === corrections.id && [asked, opened, until, closed].some((time) => time === column);
}

/** Sentences with times in them: the job's own facts compare them. */
const REQUEST_TIMES: readonly number[] = [
  TASKS.requests.columns.state,
  TASKS.requests.columns.form,
  TASKS.requests.columns.outcome,
];

const FIRST_MONTH = monthSheetId('2000-01');

function protectionText({ protectedRangeId, range, warningOnly, editors, unprotectedRanges }: ProtectedRange): string {
  return JSON.stringify([
    protectedRangeId,
    range,
    warningOnly === true,
    [...(editors?.users ?? [])].sort(),
    unprotectedRanges,
  ]);
}

function isAside(world: SimWorld, id: string): boolean {
  const { files } = world.state.drive;
  return files[files[id]?.parentId ?? '']?.properties[MARK.key] === 'setAside';
}

function sheetOf(world: SimWorld, spreadsheetId: string, sheetId: number): Sheet | undefined {
  return world.state.sheets.spreadsheets[spreadsheetId]?.sheets.find((sheet) => sheet.sheetId === sheetId);
}

export function textAt(cell: Cell | undefined): string {
  const value = cell?.userEnteredValue;
  return String(value?.stringValue ?? value?.numberValue ?? value?.boolValue ?? value?.formulaValue ?? '');
}
