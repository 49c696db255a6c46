/**
 * A school in the local Workspace: the accounts of the sample school and the worker, bound to the journal workbook as a
 * technician-less school has it after "make a copy".
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { CONTROL } from '../../src/app/workbooks';
import type { ControlTables, SheetKey } from '../../src/domain/school/types';
import type { Edition } from '../../src/simulator/kernel/accounts';
import {
  createProject,
  type DialogAnswer,
  type ExecutionResult,
  openSpreadsheet,
  pressMenuItem,
  pushFiles,
} from '../../src/simulator/script';
import { batchUpdateAs } from '../../src/simulator/sheets';
import { createWorld, type SimWorld, type WorldOptions } from '../../src/simulator/world';
import type { Target } from '../entry-stubs';
import { SCHOOL_ACCOUNT } from './sample-tables';

export { SCHOOL_ACCOUNT };

export const MENU = 'Hồ sơ điện tử';

/** Our bundles' top level keeps nothing of a run: shown by a day that goes the same with fresh globals (rule TL14). */
export const KEEPS_GLOBALS = process.env.FRESH_GLOBALS === undefined;

export interface SchoolWorld {
  world: SimWorld;
  journalId: string;
  workerId: string;
}

/** An empty account with the worker's code, nothing installed yet. */
export function newSchoolWorld(options: WorldOptions, dist?: string, edition: Edition = 'gmail'): SchoolWorld {
  const world = createWorld({ keepsGlobals: KEEPS_GLOBALS, ...options });
  world.addAccount(SCHOOL_ACCOUNT, edition);
  const journalId = newSpreadsheet(world, SCHOOL_ACCOUNT, 'Nhật ký');
  const workerId = createProject(world, SCHOOL_ACCOUNT, { title: 'Hồ sơ điện tử', parentId: journalId });
  pushFiles(world, workerId, bundleFiles('worker', dist));
  return { world, journalId, workerId };
}

/** A new spreadsheet in the account's My Drive, made as a person makes one. */
function newSpreadsheet(world: SimWorld, email: string, title: string): string {
  const body = JSON.stringify({ properties: { title } });
  const headers = { Authorization: `Bearer ${email}`, 'Content-Type': 'application/json' };
  const url = 'https://sheets.googleapis.com/v4/spreadsheets';
  const answer = world.rest({ method: 'POST', url, headers, body });
  if (answer.status !== 200) throw new Error(answer.body);
  return (JSON.parse(answer.body) as { spreadsheetId: string }).spreadsheetId;
}

interface ScriptFile {
  name: string;
  type: 'SERVER_JS' | 'JSON' | 'HTML';
  source: string;
}

const FILE_TYPES = { '.js': 'SERVER_JS', '.json': 'JSON', '.html': 'HTML' } as const;

/** The very files that clasp pushes. */
export function bundleFiles(target: Target, dist = 'dist'): ScriptFile[] {
  const folder = join(dist, target);
  return readdirSync(folder).map((file) => {
    const { name, ext } = parse(file);
    const type = FILE_TYPES[ext as keyof typeof FILE_TYPES];
    return { name, type, source: readFileSync(join(folder, file), 'utf8') };
  });
}

/** Opens the journal and presses an item of the worker's menu, as the school account on a desktop. */
export function pressWorkerMenu(
  school: SchoolWorld,
  item: string,
  answers: readonly DialogAnswer[] = [],
): ExecutionResult {
  openSpreadsheet(school.world, SCHOOL_ACCOUNT, school.journalId);
  return pressMenuItem(school.world, SCHOOL_ACCOUNT, school.journalId, [MENU, item], { answers });
}

/** Adds an account for everyone in the staff table; people of the table have Google accounts. */
export function addAccounts(world: SimWorld, tables: ControlTables): void {
  const email = tables.staff?.header.indexOf('E-mail') ?? -1;
  const emails = new Set((tables.staff?.rows ?? []).map(({ cells }) => (cells[email] ?? '').trim().toLowerCase()));
  for (const one of emails) if (one && !world.state.accounts[one]) world.addAccount(one);
}

export function controlId(world: SimWorld): string {
  const file = Object.values(world.state.drive.files).find(
    (one) => one.properties.hsmnKey === 'control' && !one.trashed,
  );
  if (!file) throw new Error('The control workbook does not exist yet');
  return file.id;
}

/** Fills the tables of the control workbook in as the administrator pastes them, each where it belongs. */
export function fillControl(world: SimWorld, tables: ControlTables): void {
  for (const key of Object.keys(tables) as SheetKey[]) {
    const table = tables[key];
    if (!table || table.rows.length === 0) continue;
    const top = Math.min(...table.rows.map(({ row }) => row));
    // The help column of the settings is not theirs to fill in.
    const rows = table.rows.map(({ cells }) => ({
      values: cells
        .slice(0, key === 'settings' ? 2 : cells.length)
        .map((text) => ({ userEnteredValue: { stringValue: text } })),
    }));
    const start = { sheetId: CONTROL[key].id, rowIndex: top - 1, columnIndex: 0 };
    makeRoom(world, start.sheetId, top - 1 + rows.length);
    batchUpdateAs(world, SCHOOL_ACCOUNT, controlId(world), [
      { updateCells: { start, rows, fields: 'userEnteredValue' } },
    ]);
  }
}

/** Pasting more rows than a tab has adds those that are missing. */
function makeRoom(world: SimWorld, sheetId: number, rows: number): void {
  const sheet = world.state.sheets.spreadsheets[controlId(world)]?.sheets.find((one) => one.sheetId === sheetId);
  const missing = rows - (sheet?.rowCount ?? rows);
  if (missing <= 0) return;
  const appendDimension = { sheetId, dimension: 'ROWS', length: missing } as const;
  batchUpdateAs(world, SCHOOL_ACCOUNT, controlId(world), [{ appendDimension }]);
}
