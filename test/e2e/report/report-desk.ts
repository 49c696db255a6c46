/** The command 'Báo cáo quyền' given in a small school, and what its two tabs then say. */
import { controlId, type SchoolWorld } from '../../../scripts/school/school-world';
import { MARK } from '../../../src/app/marks';
import { ACCESS, CONTROL } from '../../../src/app/workbooks';
import { type ExecutionResult, type } from '../../../src/simulator/script';
import { columnName } from '../../../src/ui/sheets/a1';
import { rowsOf } from '../faults/small-school';
import { textAt } from '../faults/workbook-state';
import { PRINCIPAL } from '../healing/tamper-desk';

export interface ReportRow {
  person: string;
  email: string;
  role: string;
  item: string;
  where: string;
  source: string;
  article: string;
  verdict: string;
}

const COLUMNS = {
  accessByPerson: ['person', 'email', 'role', 'item', 'where', 'source', 'article', 'verdict'],
  accessByItem: ['where', 'item', 'person', 'email', 'role', 'source', 'article', 'verdict'],
} as const;

/** In the n-th row of `Lệnh`. */
export function orderReport({ world }: SchoolWorld, n = 2, account = PRINCIPAL): ExecutionResult[] {
  const { id: sheet, columns, firstRow } = CONTROL.commands;
  const cell = `${columnName(columns.name)}${firstRow + n}`;
  return type(world, account, { spreadsheetId: controlId(world), sheet, cell }, 'Báo cáo quyền');
}

/** State, answer and progress of the n-th row. */
export function answerOf({ world }: SchoolWorld, n = 2): string[] {
  const { id, columns, firstRow } = CONTROL.commands;
  const cells = rowsOf(world, controlId(world), id)[firstRow + n - 1];
  return [columns.state, columns.plan, columns.progress].map((column) => textAt(cells?.[column]));
}

export function reportRows({ world }: SchoolWorld, tab: keyof typeof COLUMNS): ReportRow[] {
  const cells = rowsOf(world, controlId(world), CONTROL[tab].id);
  return Object.keys(cells)
    .map(Number)
    .filter((row) => row >= ACCESS.firstRow)
    .sort((a, b) => a - b)
    .map((row) => {
      const texts = COLUMNS[tab].map((name, i) => [name, textAt(cells[row]?.[ACCESS.first + i])]);
      return Object.fromEntries(texts) as ReportRow;
    });
}

/** The PDFs in the folder of reports, the oldest first. */
export function pdfsOf({ world }: SchoolWorld) {
  const files = Object.values(world.state.drive.files);
  const folder = files.find(({ properties }) => properties[MARK.key] === 'reports')?.id;
  return files.filter(({ parentId, trashed }) => parentId === folder && !trashed);
}

/** The line that says when it was read and what was found. */
export function factsText({ world }: SchoolWorld, tab: keyof typeof COLUMNS): string {
  return textAt(rowsOf(world, controlId(world), CONTROL[tab].id)[ACCESS.facts]?.[ACCESS.first]);
}
