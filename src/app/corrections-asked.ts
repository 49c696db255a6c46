/**
 * Receives requests from the tabs `Đề nghị` of the askers' workbooks. A row that is incomplete or not hers to ask says why.
 */

import { type AskedRow, isOpenTo, missingIn, type RowProblem } from '../domain/corrections/read-row';
import type { CorrectionRequest } from '../domain/corrections/request';
import { boardOf } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { groupBy } from '../domain/shared/group-by';
import { type AskerBook, blockRows } from './asker-books';
import { growBlocks } from './block-growth';
import { type Context, log, today } from './context';
import { textOf } from './control';
import { type FoundRecord, findAsked } from './corrections-found';
import { queueMails } from './outbox';
import type { ProtectionReading } from './ports';
import { isProvenFor } from './proof';
import type { RequestBlock } from './request-blocks';
import type { CellValue, SheetOp } from './sheet-ops';
import { CONTROL, protectionId, TASKS } from './workbooks';

/** `books`: those changed since the last look. */
export function collectRequests(context: Context, school: School, books: readonly AskerBook[]): void {
  const rows = books.flatMap((book) => rowsOf(context, school, book));
  growBlocks(context, school, 'requests', rows, context.views.requestTab);
  takeBack(context, rows);
  receive(context, school, rows);
}

/** A row of the tab, and what there is about it. */
export interface ReadRow {
  file: string;
  key: string;
  row: number;
  number: string;
  block: RequestBlock;
  index: number;
  asked: AskedRow;
  sent: boolean;
  /** Its number once it was received. */
  received: string;
  state: string;
  protections: readonly ProtectionReading[];
}

function rowsOf(context: Context, school: School, book: AskerBook): ReadRow[] {
  const prefix = `${school.settings.schoolYear.slice(2, 4)}.${book.code}`;
  return blockRows(context, school, book, 'requests').map(({ n, cells, ...row }) => ({
    ...row,
    number: `${prefix}.${n}`,
    ...contentOf(cells),
  }));
}

function contentOf(cells: readonly CellValue[]) {
  const { record, what, before, after, reason, evidence, sent, code, state } = TASKS.requests.columns;
  const text = (column: number) => textOf(cells[column]);
  return {
    asked: {
      record: text(record),
      what: text(what),
      before: text(before),
      after: text(after),
      reason: text(reason),
      evidence: text(evidence),
    },
    sent: cells[sent] === true,
    received: text(code),
    state: text(state),
  };
}

/** A tick taken away: she does not ask any more, or is done. */
function takeBack(context: Context, rows: readonly ReadRow[]): void {
  const gone = new Set(rows.filter(({ sent }) => !sent).map(({ number }) => number));
  const known = context.store.get('corrections');
  if (!known.some(({ id }) => gone.has(id))) return;
  context.store.set(
    'corrections',
    known.map((one) => (gone.has(one.id) ? { ...one, isTakenBack: true } : one)),
  );
}

function receive(context: Context, school: School, rows: readonly ReadRow[]): void {
  const active = context.store.get('corrections');
  const open = rows.filter(({ received, number }) => received === '' && !active.some(({ id }) => id === number));
  const sent = open.filter((row) => row.sent);
  const found = findAsked(
    context,
    school,
    sent.filter((row) => firstProblem(context, row) === null),
  );
  const judged = sent.map((row) => ({ row, ...judge(context, row, found.get(row.number)) }));
  explain(context, [...open.filter((row) => !row.sent).map((row) => ({ row, problem: null })), ...judged]);
  take(context, school, withoutSame(judged));
}

interface Judged {
  row: ReadRow;
  problem: RowProblem | null;
  record?: FoundRecord;
}

function judge(context: Context, row: ReadRow, record: FoundRecord | RowProblem = 'notSeen'): Omit<Judged, 'row'> {
  const first = firstProblem(context, row) ?? (typeof record === 'string' ? record : null);
  if (first || typeof record === 'string') return { problem: first };
  const email = row.block.email ?? '';
  if (isAsked(context, record.item.id, email)) return { problem: 'alreadyAsked' };
  return isOpenTo(record.item, email) && record.closedTabs.length === 0
    ? { problem: 'isOpen' }
    : { problem: null, record };
}

function firstProblem({ ports }: Context, { block, row, protections, asked }: ReadRow): RowProblem | null {
  const { columns } = TASKS.requests;
  const cells = { row, endRow: row + 1, column: columns.record, endColumn: columns.sent + 1 };
  const isHers = block.email !== null && isProvenFor(protections, cells, [ports.account, block.email]);
  return isHers ? missingIn(asked) : 'unproven';
}

function isAsked({ store }: Context, id: string, email: string): boolean {
  return store.get('corrections').some((one) => one.item.id === id && one.email === email);
}

/** Two rows for one record in one reading: the second waits as if the first had been there before. */
function withoutSame(judged: readonly Judged[]): Judged[] {
  const seen = new Set<string>();
  return judged.filter(({ row, record }) => {
    const key = record ? `${row.block.email} ${record.item.id}` : null;
    if (key === null || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Only what the row does not say already. Why a tick was taken away stays until there is a new one. */
function explain(context: Context, judged: readonly Judged[]): void {
  const textOf = (problem: RowProblem | null) => context.views.requestNoteText(problem);
  const isNews = ({ row, problem }: Judged) =>
    row.sent ? problem !== null && row.state !== textOf(problem) : !['', textOf('unproven')].includes(row.state);
  const news = judged.filter((one) => isNews(one) || one.problem === 'unproven');
  for (const [file, some] of groupBy(news, ({ row }) => row.file)) {
    context.ports.sheets.write(
      file,
      some.flatMap((one) => noteOps(context, one)),
    );
  }
  for (const { row, problem } of news)
    if (problem === 'unproven')
      log(context, { action: 'requestUnproven', actor: 'unknown', target: row.key, detail: { request: row.number } });
}

function noteOps(context: Context, { row, problem }: Judged): SheetOp[] {
  if (problem !== 'unproven') return context.views.requestNote({ row: row.row, problem });
  const id = protectionId(TASKS.requests.id, 10 + row.index);
  const isNew = !row.protections.some((one) => one.id === id);
  const { account } = context.ports;
  return context.views.requestUnproven({ row: row.row, block: row.block, index: row.index, account, isNew });
}

/** What was asked is written down in its paper first; then it is remembered, told to the board, and shown. */
function take(context: Context, school: School, judged: readonly Judged[]): void {
  if (judged.length === 0) return;
  const rows = context.store.get('correctionRows');
  const requests = judged.flatMap(({ row, record }, i) => (record ? [requestOf(context, row, record, rows + i)] : []));
  requests.forEach((request, i) => {
    const { asked, block } = judged[i]!.row;
    context.ports.sheets.write(request.file, context.views.requestForm({ request, asked, asker: block.name, school }));
  });
  context.store.set('corrections', [...context.store.get('corrections'), ...requests]);
  context.store.set('correctionRows', rows + requests.length);
  const to = boardOf(school, today(context)).map(({ email }) => email);
  for (const request of requests) {
    const { id, email, item } = request;
    log(context, { action: 'correctionAsked', actor: email, target: item.place, detail: { request: id } });
    queueMails(context, context.views.correctionMails({ event: 'asked', request, school, to }));
  }
}

function requestOf(
  context: Context,
  row: ReadRow,
  { item, place, tab }: FoundRecord,
  rowsBefore: number,
): CorrectionRequest {
  const kind = item.kind === 'sheet' || item.kind === 'doc' ? item.kind : 'other';
  return {
    id: row.number,
    file: row.file,
    row: row.row,
    boardRow: CONTROL.corrections.firstRow + rowsBefore,
    email: row.block.email ?? '',
    item: { id: item.id, place, name: item.name, kind, ...(tab === undefined ? {} : { tab }) },
    askedMs: context.ports.clock.now(),
    state: 'asked',
    isNews: true,
  };
}
