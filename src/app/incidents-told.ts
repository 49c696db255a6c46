/** Receives what people report in the tabs `Báo sự cố`. A row that is incomplete says why. */
import { type Incident, type IncidentProblem, missingInReport } from '../domain/incidents/incident';
import { adminBoardOf, boardOf, nameOfAddress } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { type AskerBook, type BlockRow, blockRows } from './asker-books';
import { growBlocks } from './block-growth';
import { type Context, log, today } from './context';
import { controlId, textOf } from './control';
import { queueMails } from './outbox';
import { isProvenFor } from './proof';
import type { SheetOp } from './sheet-ops';
import { CONTROL, protectionId, TASKS } from './workbooks';

const { columns: COLUMN } = TASKS.incidents;

interface ReportRow extends BlockRow {
  readonly number: string;
  readonly sent: boolean;
  /** Its number once it was received. */
  readonly received: string;
}

/** `books`: those changed since the last look. */
export function collectIncidents(context: Context, school: School, books: readonly AskerBook[]): void {
  const rows = books.flatMap((book) => rowsOf(context, school, book));
  growBlocks(context, school, 'incidents', rows, context.views.incidentReportTab);
  takeBack(context, rows);
  const known = new Set(context.store.get('incidents').map(({ id }) => id));
  const open = rows.filter(({ received, number }) => received === '' && !known.has(number));
  const judged = open.map((row) => ({ row, problem: row.sent ? problemOf(context, row) : null }));
  explain(context, judged);
  take(
    context,
    school,
    judged.flatMap(({ row, problem }) => (row.sent && problem === null ? [row] : [])),
  );
}

function rowsOf(context: Context, school: School, book: AskerBook): ReportRow[] {
  const prefix = `${school.settings.schoolYear.slice(2, 4)}.SC-${book.code}`;
  return blockRows(context, school, book, 'incidents').map((row) => ({
    ...row,
    number: `${prefix}.${row.n}`,
    sent: row.cells[COLUMN.sent] === true,
    received: textOf(row.cells[COLUMN.code]),
  }));
}

/** A tick taken away before the board is done with it. */
function takeBack(context: Context, rows: readonly ReportRow[]): void {
  const gone = new Set(rows.filter(({ sent }) => !sent).map(({ number }) => number));
  const known = context.store.get('incidents');
  if (!known.some(({ id, isTakenBack }) => gone.has(id) && !isTakenBack)) return;
  context.store.set(
    'incidents',
    known.map((one): Incident => (gone.has(one.id) ? { ...one, isTakenBack: true } : one)),
  );
}

function reportOf({ cells }: ReportRow) {
  return { what: textOf(cells[COLUMN.what]), since: textOf(cells[COLUMN.since]), record: textOf(cells[COLUMN.record]) };
}

function problemOf({ ports }: Context, report: ReportRow): IncidentProblem | null {
  const { row, block, protections } = report;
  const cells = { row, endRow: row + 1, column: COLUMN.what, endColumn: COLUMN.sent + 1 };
  const isHers = block.email !== null && isProvenFor(protections, cells, [ports.account, block.email]);
  return isHers ? missingInReport(reportOf(report)) : 'unproven';
}

interface Judged {
  readonly row: ReportRow;
  readonly problem: IncidentProblem | null;
}

/** Only what the row does not say already. Why a tick was taken away stays until there is a new one. */
function explain(context: Context, judged: readonly Judged[]): void {
  const { views } = context;
  const isNews = ({ row, problem }: Judged) => {
    const said = textOf(row.cells[COLUMN.state]);
    if (row.sent) return problem === 'unproven' || (problem !== null && said !== views.incidentNoteText(problem));
    return !['', views.incidentNoteText('unproven')].includes(said);
  };
  const news = judged.filter(isNews);
  for (const file of new Set(news.map(({ row }) => row.file)))
    context.ports.sheets.write(
      file,
      news.filter(({ row }) => row.file === file).flatMap((one) => noteOps(context, one)),
    );
  for (const { row, problem } of news)
    if (problem === 'unproven')
      log(context, { action: 'incidentUnproven', actor: 'unknown', target: row.key, detail: { incident: row.number } });
}

function noteOps({ views, ports }: Context, { row: report, problem }: Judged): SheetOp[] {
  const { row, block, index, protections } = report;
  if (problem !== 'unproven') return views.incidentNote({ row, problem });
  const isNew = !protections.some(({ id }) => id === protectionId(TASKS.incidents.id, 10 + index));
  return views.incidentUnproven({ row, block, index, account: ports.account, isNew });
}

/** Written down with the mail and the line of the journal in one save; then it is shown. */
function take(context: Context, school: School, rows: readonly ReportRow[]): void {
  if (rows.length === 0) return;
  const before = context.store.get('incidentRows');
  const incidents = rows.map((row, i) => incidentOf(context, row, before + i));
  context.store.set('incidents', [...context.store.get('incidents'), ...incidents]);
  context.store.set('incidentRows', before + incidents.length);
  for (const incident of incidents) tell(context, school, incident);
  context.store.save();
}

function incidentOf(context: Context, report: ReportRow, rowsBefore: number): Incident {
  const { number: id, file, key, row, block } = report;
  return {
    ...reportOf(report),
    ...{ id, file, key, row, email: block.email ?? '' },
    boardRow: CONTROL.incidents.firstRow + rowsBefore,
    toldMs: context.ports.clock.now(),
    ...{ state: 'new', answer: '', isNews: true },
  };
}

/** The administration board; the board where there is none. */
function tell(context: Context, school: School, incident: Incident): void {
  const { id, email, key } = incident;
  log(context, { action: 'incidentTold', actor: email, target: key, detail: { incident: id } });
  const members = adminBoardOf(school, today(context));
  const to = (members.length > 0 ? members : boardOf(school, today(context))).map((person) => person.email);
  const url = `https://docs.google.com/spreadsheets/d/${controlId(context)}/edit#gid=${CONTROL.incidents.id}`;
  const reporter = nameOfAddress(school, email);
  queueMails(context, context.views.incidentMails({ incident, reporter, school, to, url }));
}
