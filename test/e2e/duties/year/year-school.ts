/** The school of the year in the local Workspace: its tables, what its people type, and the digests they got. */
import { type DayRun, typeAs } from '../../../../scripts/day/day-run';
import { setUpSchool } from '../../../../scripts/day/set-up-steps';
import { sampleTables } from '../../../../scripts/school/sample-tables';
import { newSchoolWorld, SCHOOL_ACCOUNT, type SchoolWorld } from '../../../../scripts/school/school-world';
import { openStore } from '../../../../src/app/store';
import type { StoredValues } from '../../../../src/app/stored-values';
import { CONTROL, REVIEW, TASKS } from '../../../../src/app/workbooks';
import type { ControlTable, ControlTables } from '../../../../src/domain/school/types';
import { localOf, type PlainDate, plainDate } from '../../../../src/domain/shared/plain-date';
import { getRangeValues } from '../../../../src/simulator/sheets';
import { columnName } from '../../../../src/ui/sheets/a1';
import { keptSchool } from '../../../support/kept-schools';
import { storedValue } from '../../faults/stored-value';
import type { PeopleDesk } from '../../people/people-desk';
import type { OwnTheme, YearDuty } from './own-duties';
import { addressOf, staffRows, TEAM_OF } from './own-staff';

export const BEGIN = '2026-08-19' as PlainDate;

/** Seen by a record or a count of reviews, not by a tick. */
const NOT_TICKED = ['attendance', 'child_assess', 'meal_report', 'meal_summary', 'board_reviews', 'lead_reviews'];

export interface YearSchool extends DayRun {
  readonly desk: PeopleDesk;
}

/** Set up before the first duty is due; without children nobody reports meals. */
export function yearSchool(seed: number): YearSchool {
  const tables = yearTables();
  const school = keptSchool('year', { seed }, () => madeSchool(seed, tables));
  const day = dayOf(school, seed);
  const desk: PeopleDesk = { school, world: school.world, tables, row: CONTROL.commands.firstRow + 1 };
  return { ...day, desk };
}

function madeSchool(seed: number, tables: ControlTables): SchoolWorld {
  const school = newSchoolWorld({ now: `${BEGIN}T18:10+07:00`, seed });
  setUpSchool(dayOf(school, seed), tables);
  return school;
}

function dayOf(school: SchoolWorld, seed: number): DayRun {
  return { school, dice: { rng: seed }, runs: [], refusals: [], onProgress: () => {} };
}

function yearTables(): ControlTables {
  const settings = {
    'Tạo sẵn kế hoạch chủ đề trước hạn (ngày)': '0',
    'Tạo sẵn kế hoạch tuần, ngày trước hạn (ngày)': '0',
  };
  const tables = sampleTables({ classes: 4, settings });
  const { classes, staff, duties } = tables;
  const own = ['ke_hoach_to', 'Kế hoạch tổ', 'Mỗi tổ', 'Cuối tháng', '', '', '', 'Ban giám hiệu', '', '', '', '', ''];
  return {
    ...tables,
    classes: withCells(classes!, (cells) => {
      return cells.map((cell, i) => (i === 3 ? TEAM_OF[cells[0]!.toLowerCase()]! : i === 4 ? '0' : cell));
    }),
    staff: rowsOf(staff!, staffRows(BEGIN)),
    adminBoard: rowsOf(
      tables.adminBoard!,
      tables.adminBoard!.rows.slice(0, 1).map(({ cells }) => [...cells]),
    ),
    duties: rowsOf(duties!, [
      ...duties!.rows.map(({ cells }) =>
        NOT_TICKED.includes(cells[0]!) ? [...cells.slice(0, -1), 'Không'] : [...cells],
      ),
      own,
    ]),
  };
}

function withCells(table: ControlTable, change: (cells: readonly string[]) => string[]): ControlTable {
  return { ...table, rows: table.rows.map(({ row, cells }) => ({ row, cells: change(cells) })) };
}

export function rowsOf(table: ControlTable, rows: readonly string[][]): ControlTable {
  return { ...table, rows: rows.map((cells, index) => ({ row: index + 2, cells })) };
}

export function themesOf({ themes }: ControlTables): OwnTheme[] {
  return themes!.rows.map(({ cells: [block = '', name = '', from = '', to = ''] }) => {
    return { block, name, from: plainDate(from)!, to: plainDate(to)! };
  });
}

/** She ticks the duty in her workbook, in the column of its version; false if no row there takes it. */
export function tickDuty(day: YearSchool, person: string, { unit, key }: YearDuty, version: number): boolean {
  const [kind, id = ''] = unit.split('/');
  const ofClass = kind === 'class';
  const tab = ofClass ? TASKS.list : TASKS.own;
  const rowKey = kind === 'team' ? `${key}/${unit}` : key;
  const column = columnName(tab.columns.done + version - 1);
  const books = ofClass ? [`tasks/${id}`] : [...booksOf(day)];
  return books.some((book) => {
    const spreadsheetId = fileOf(day, book);
    const rows = spreadsheetId ? keysOf(day, spreadsheetId, tab.id) : [];
    const fitting = rows.flatMap((text, row) => (text === rowKey ? [row] : []));
    return fitting.some((row) => {
      return typeAs(
        day,
        addressOf(person),
        { spreadsheetId: spreadsheetId!, sheet: tab.id, cell: `${column}${row + 1}` },
        true,
      );
    });
  });
}

export interface Verdict {
  readonly verdict: 'Đạt' | 'Yêu cầu điều chỉnh';
  readonly remark?: string;
  /** dd/MM/yyyy. */
  readonly changesBy?: string;
}

/** She answers in the row of her tab; false if there is none. */
export function judgeDuty(
  day: YearSchool,
  person: string,
  duty: YearDuty,
  version: number,
  step: string,
  said: Verdict,
) {
  const spreadsheetId = fileOf(day, 'review')!;
  const tabs = Object.values(storedValue<Record<string, string[]>>(day.school, 'reviewTabs') ?? {})[0] ?? [];
  const sheet = REVIEW.queue.firstTab + tabs.indexOf(person);
  const row = keysOf(day, spreadsheetId, sheet).indexOf(`${duty.id}@${version}.${step}`);
  if (!tabs.includes(person) || row < 0) return false;
  return Object.entries(said).every(([name, text]) => {
    const column = columnName(REVIEW.queue.columns[name as keyof Verdict]);
    return typeAs(day, addressOf(person), { spreadsheetId, sheet, cell: `${column}${row + 1}` }, text);
  });
}

/** What the worker knows of each duty: when it saw what people did. */
export function knownStates({ school }: YearSchool): StoredValues['plans'] {
  const properties = school.world.state.script.properties[`script|${school.workerId}`] ?? {};
  return openStore({ load: () => properties, save: () => {} }).get('plans');
}

/** Digests of duties since the `from`-th mail, by person: the lines of their list, links left out. */
export function digestsSince(day: YearSchool, from: number): { person: string; date: PlainDate; lines: string[] }[] {
  return day.school.world.state.script.mails.slice(from).flatMap(({ to: [to = ''], subject, body, atMs }) => {
    if (!SUBJECT.test(subject)) return [];
    // What is repeated from a mail that may not have arrived stands before the greeting.
    const own = body.slice(Math.max(0, body.indexOf(GREETING)));
    const lines = own.split('\n').filter((line) => line.startsWith('- '));
    return [{ person: to.split('@')[0]!, date: localOf(atMs).date, lines: lines.map((line) => line.slice(2)) }];
  });
}

const GREETING = 'Kính';
const SUBJECT = /^\[HSĐT\] (Hôm nay đến hạn|Có việc quá hạn|Chờ thầy\/cô duyệt|Sắp đến hạn|Tổng hợp tuần)( –|$)/;

function booksOf({ school }: YearSchool): Set<string> {
  const keys = Object.values(school.world.state.drive.files).map(({ properties }) => properties.hsmnKey ?? '');
  return new Set(keys.filter((key) => key.startsWith('tasks/')));
}

function fileOf({ school }: YearSchool, key: string): string | undefined {
  return Object.values(school.world.state.drive.files).find((one) => one.properties.hsmnKey === key && !one.trashed)
    ?.id;
}

function keysOf({ school }: YearSchool, spreadsheetId: string, sheetId: number): unknown[] {
  const isThere = school.world.state.sheets.spreadsheets[spreadsheetId]?.sheets.some((one) => one.sheetId === sheetId);
  if (!isThere) return [];
  const range = { sheetId, startColumnIndex: 0, endColumnIndex: 1 };
  return getRangeValues(school.world, SCHOOL_ACCOUNT, spreadsheetId, range).map(([value]) => value);
}
