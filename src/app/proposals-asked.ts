/** Receives remarks and proposals from Duyệt. A row that is incomplete or not its author's to write says why. */
import { type MessageProblem, missingInMessage } from '../domain/proposals/message';
import { type Remark, type RemarkedItem, remarkReaders } from '../domain/proposals/remark';
import type { School } from '../domain/school/types';
import { type Context, log, today } from './context';
import type { ListedItem } from './ports';
import { isProvenFor } from './proof';
import { findRemarked } from './proposals-found';
import { findProposed, type Proposed } from './proposals-meant';
import { type ReadMessage, readMessages } from './proposals-read';
import { takeProposals } from './proposals-taken';
import { addReviewRows, reviewFacts, reviewTabs } from './review-tabs';
import type { SheetOp } from './sheet-ops';
import { REVIEW, TASKS } from './workbooks';

/** `items`: the workbooks changed since the last look. */
export function collectMessages(context: Context, school: School, items: readonly ListedItem[]): void {
  const reading = readMessages(context, school, items);
  if (!reading) return;
  takeBack(context, reading.rows);
  const active = [...context.store.get('remarks'), ...context.store.get('proposals')];
  const known = new Set(active.map(({ id }) => id));
  const open = reading.rows.filter(({ received, number }) => received === '' && !known.has(number));
  const judged = judge(context, school, open);
  explain(context, school, reading.file, judged);
  takeRemarks(
    context,
    school,
    judged.flatMap(({ row, about }) => (about ? [{ row, about }] : [])),
  );
  takeProposals(
    context,
    school,
    judged.flatMap(({ row, proposed }) => (proposed ? [{ row, proposed }] : [])),
  );
  growTabs(context, school, reading.file, reading.rows);
}

/** A tick taken away before the principal has decided. */
function takeBack(context: Context, rows: readonly ReadMessage[]): void {
  const gone = new Set(rows.filter(({ sent }) => !sent).map(({ number }) => number));
  const known = context.store.get('proposals');
  if (!known.some(({ id }) => gone.has(id))) return;
  context.store.set(
    'proposals',
    known.map((one) => (gone.has(one.id) ? { ...one, isTakenBack: true } : one)),
  );
}

interface Judged {
  row: ReadMessage;
  problem: MessageProblem | null;
  about?: RemarkedItem;
  proposed?: Proposed;
}

function judge(context: Context, school: School, rows: readonly ReadMessage[]): Judged[] {
  const first = rows.map((row) => ({ row, problem: row.sent ? firstProblem(context, row) : null }));
  const whole = first.filter(({ row, problem }) => row.sent && problem === null).map(({ row }) => row);
  const found = new Map<string, RemarkedItem | Proposed | MessageProblem>([
    ...findRemarked(context, school, whole),
    ...findProposed(context, school, whole),
  ]);
  return first.map(({ row, problem }) => {
    const meant = found.get(row.number);
    if (meant === undefined) return { row, problem };
    if (typeof meant === 'string') return { row, problem: meant };
    return 'key' in meant ? { row, problem: null, proposed: meant } : { row, problem: null, about: meant };
  });
}

function firstProblem({ ports }: Context, { tab, row, typed, protections }: ReadMessage): MessageProblem | null {
  const { columns } = REVIEW;
  const [first, more] = [
    { row, endRow: row + 1, column: columns.kind, endColumn: columns.sent + 1 },
    { row, endRow: row + 1, column: columns.from, endColumn: columns.team + 1 },
  ];
  const { email } = tab;
  const isHers =
    email !== null && [first, more].every((cells) => isProvenFor(protections, cells, [ports.account, email]));
  return isHers ? missingInMessage(typed, tab.kinds) : 'unproven';
}

/** Only what the row does not say already. Why a tick was taken away stays until there is a new one. */
function explain(context: Context, school: School, file: string, judged: readonly Judged[]): void {
  const { views } = context;
  const isNews = ({ row, problem }: Judged) =>
    row.sent
      ? problem !== null && row.state !== views.messageNoteText(problem)
      : !['', views.messageNoteText('unproven')].includes(row.state);
  const news = judged.filter((one) => isNews(one) || one.problem === 'unproven');
  if (news.length === 0) return;
  const unproven = news.filter(({ problem }) => problem === 'unproven').map(({ row }) => row);
  const notes = news.flatMap(({ row, problem }): SheetOp[] => {
    const at = { sheetId: row.tab.sheetId, row: row.row };
    return problem === 'unproven' ? views.messageUnproven(at) : views.messageNote({ ...at, problem });
  });
  context.ports.sheets.write(file, [...tabsAgain(context, school, file, unproven), ...notes]);
  for (const { number } of unproven)
    log(context, { action: 'messageUnproven', actor: 'unknown', target: 'review', detail: { letter: number } });
}

/** The tabs of those rows, with their protections put back. */
function tabsAgain(context: Context, school: School, file: string, rows: readonly ReadMessage[]): SheetOp[] {
  const sheetIds = new Set(rows.map(({ tab }) => tab.sheetId));
  if (sheetIds.size === 0) return [];
  const [outline] = context.ports.sheets.outline([file]);
  const model = { school, today: today(context), account: context.ports.account, outline: outline! };
  return reviewTabs(context, school)
    .filter(({ sheetId }) => sheetIds.has(sheetId))
    .flatMap((tab) => context.views.reviewTab({ ...model, tab }));
}

/** Remembered with the rows they will stand in: whoever carries them later writes nothing twice. */
function takeRemarks(
  context: Context,
  school: School,
  taken: readonly { row: ReadMessage; about: RemarkedItem }[],
): void {
  if (taken.length === 0) return;
  const remarks = taken.map(({ row, about }): Remark => {
    const { desired } = reviewFacts(school, today(context));
    const email = row.tab.email ?? '';
    const { books, mailed } = remarkReaders(school, desired, about.place, email, today(context));
    const rows = Object.fromEntries(books.map((key) => [key, nextRow(context, school, key)]));
    const { number: id, row: at, tab, typed } = row;
    return {
      ...{ id, sheetId: tab.sheetId, row: at, email, about, text: typed.content },
      ...{ atMs: context.ports.clock.now(), rows, mailed },
    };
  });
  context.store.set('remarks', [...context.store.get('remarks'), ...remarks]);
  context.store.save();
}

function nextRow(context: Context, { settings }: School, key: string): number {
  const name = `${settings.schoolYear} ${key}`;
  const known = context.store.get('remarkRows');
  const used = known[name] ?? 0;
  context.store.set('remarkRows', { ...known, [name]: used + 1 });
  return TASKS.remarks.firstRow + used;
}

/** Whoever has sent all her rows gets new ones below. */
function growTabs(context: Context, school: School, file: string, rows: readonly ReadMessage[]): void {
  const isUsed = ({ sent, received }: ReadMessage) => sent || received !== '';
  const tabs = new Set(rows.map(({ tab }) => tab));
  const full = [...tabs].filter((tab) => tab.email && rows.every((row) => row.tab !== tab || isUsed(row)));
  if (full.length === 0) return;
  for (const tab of full) addReviewRows(context, school, tab);
  const own = rows.filter((row) => full.includes(row.tab));
  context.ports.sheets.write(file, tabsAgain(context, school, file, own));
  context.store.save();
}
