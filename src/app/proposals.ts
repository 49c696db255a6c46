/** Proposals: what the principal chooses in `Đề xuất` is written down, then carried into her own tabs, then shown. */
import { isDecided, nextProposal, type Proposal, type ProposalDecision } from '../domain/proposals/proposal';
import { nameOfAddress } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { foldText } from '../domain/shared/text';
import { type Context, knownSchool, log } from './context';
import { controlId, textOf } from './control';
import { lockEditors } from './lock-editors';
import { queueMails } from './outbox';
import type { ProtectionReading } from './ports';
import { isProvenFor } from './proof';
import { proposalCapacity } from './proposal-capacity';
import { carryOut } from './proposals-carried';
import { targetOf } from './proposals-taken';
import { readOne } from './read-one';
import { registerOf } from './register';
import type { SheetOp } from './sheet-ops';
import { CONTROL } from './workbooks';

const { id: SHEET_ID, columns: COLUMN, width: WIDTH, firstRow: FIRST_ROW, rows: STEP } = CONTROL.proposals;

/** Nothing is read while nothing is proposed. */
export function processProposals(context: Context): void {
  const school = context.store.get('proposals').length === 0 ? null : knownSchool(context);
  if (!school) return;
  const decisions = readDecisions(context, school);
  replace(context, (one) => nextProposal(one, decisions.get(one.id) ?? null));
  for (const one of context.store.get('proposals').filter(({ state }) => state === 'accepting'))
    replace(context, (other) => (other.id === one.id ? carryOut(context, school, one) : other));
  show(context, school);
}

/** In one save with the journal and the mail to the author. */
function replace(context: Context, change: (proposal: Proposal) => Proposal): void {
  const before = context.store.get('proposals');
  const after = before.map(change);
  if (after.every((one, i) => one === before[i])) return;
  context.store.set('proposals', after);
  context.store.save();
}

function readDecisions(context: Context, school: School): Map<string, ProposalDecision> {
  const proposals = context.store.get('proposals').filter(({ state }) => state === 'asked');
  if (proposals.length === 0) return new Map();
  const rows = proposals.map(({ boardRow }) => boardRow);
  const [row, endRow] = [Math.min(...rows), Math.max(...rows) + 1];
  const [reading] = readOne(context, controlId(context), [
    { sheetId: SHEET_ID, row, endRow, column: 0, endColumn: WIDTH },
  ]);
  if (!reading) return new Map();
  const shown = proposals.filter(({ id, boardRow }) => textOf(reading.values[boardRow - row]?.[COLUMN.number]) === id);
  const block = { row, endRow, column: COLUMN.choice, endColumn: COLUMN.reason + 1 };
  if (!isProvenFor(reading.protections, block, lockEditors(context, school))) {
    if (shown.length > 0) putBack(context, school, shown, reading.protections);
    return new Map();
  }
  return new Map(shown.map(({ id, boardRow }) => [id, decisionOf(context, reading.values[boardRow - row] ?? [])]));
}

function decisionOf({ views }: Context, cells: readonly unknown[]): ProposalDecision {
  const text = foldText(String(cells[COLUMN.choice] ?? ''));
  const { accept, refuse } = views.correctionChoices;
  const choice = text === foldText(accept) ? 'accept' : text === foldText(refuse) ? 'refuse' : null;
  return { choice, reason: String(cells[COLUMN.reason] ?? '').trim() };
}

/** What stands there is not believed; under the protection again it waits for the principal to choose anew. */
function putBack(
  context: Context,
  school: School,
  proposals: readonly Proposal[],
  protections: readonly ProtectionReading[],
): void {
  const cleared = proposals.map(({ boardRow: row }): SheetOp => {
    return {
      type: 'cells',
      sheetId: SHEET_ID,
      row,
      column: COLUMN.choice,
      cells: [[{ value: null }, { value: null }]],
    };
  });
  const protectionIds = protections.map(({ id }) => id);
  const guard = context.views.proposalRows({
    ...{ account: context.ports.account, editors: lockEditors(context, school), protectionIds },
    rows: proposalCapacity(context),
  });
  context.ports.sheets.write(controlId(context), [...guard, ...cleared]);
  log(context, { action: 'decisionUnproven', actor: 'unknown', target: 'control', detail: {} });
}

/** In the principal's tab and in the author's; what is decided is then forgotten, journalled and told in one save. */
function show(context: Context, school: School): void {
  const proposals = context.store.get('proposals');
  const news = proposals.filter(({ isNews }) => isNews);
  if (news.length === 0) return;
  const review = registerOf(context, school).review?.id;
  const rows = news.flatMap((proposal) =>
    context.views.proposalRow({ proposal, author: nameOfAddress(school, proposal.email) }),
  );
  context.ports.sheets.write(controlId(context), [...space(context, news), ...rows]);
  if (review)
    context.ports.sheets.write(
      review,
      news.flatMap((proposal) => context.views.proposalState(proposal)),
    );
  for (const proposal of news.filter(isDecided)) tell(context, school, proposal);
  const ended = new Set(news.filter(isDecided));
  context.store.set(
    'proposals',
    proposals.filter((one) => !ended.has(one)).map((one) => ({ ...one, isNews: false })),
  );
  context.store.save();
}

/** The first proposal beyond the rows there are brings the next hundreds with it. */
function space(context: Context, news: readonly Proposal[]): SheetOp[] {
  const isFirst = ({ boardRow }: Proposal) => boardRow > FIRST_ROW && (boardRow - FIRST_ROW) % STEP === 0;
  return news.some(isFirst) ? context.views.proposalSpace({ rows: proposalCapacity(context) }) : [];
}

function tell(context: Context, school: School, proposal: Proposal): void {
  const { id, email, kind, key, state, reason = '' } = proposal;
  const action = { accepted: 'proposalAccepted', refused: 'proposalRefused' }[state as string] ?? 'proposalTakenBack';
  const actor = state === 'takenBack' ? email : 'board';
  log(context, { action, actor, target: targetOf(kind, key), detail: { letter: id }, why: reason });
  if (state !== 'takenBack') queueMails(context, context.views.proposalMails({ proposal, school, to: [email] }));
}
