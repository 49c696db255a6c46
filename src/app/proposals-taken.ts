/** Remembers what is proposed, each with its own row of `Đề xuất`, and tells the principal. */
import type { Proposal } from '../domain/proposals/proposal';
import { peopleWith } from '../domain/school/people';
import type { School } from '../domain/school/types';
import { type Context, log, today } from './context';
import { queueMails } from './outbox';
import type { Proposed } from './proposals-meant';
import type { ReadMessage } from './proposals-read';
import { CONTROL } from './workbooks';

export function takeProposals(
  context: Context,
  school: School,
  taken: readonly { row: ReadMessage; proposed: Proposed }[],
): void {
  if (taken.length === 0) return;
  const rows = context.store.get('proposalRows');
  const proposals = taken.map(({ row, proposed }, i) => proposalOf(context, row, proposed, rows + i));
  context.store.set('proposals', [...context.store.get('proposals'), ...proposals]);
  context.store.set('proposalRows', rows + proposals.length);
  const to = peopleWith(school, today(context), 'principal').map(({ email }) => email);
  for (const proposal of proposals) {
    const { id, email, kind, key } = proposal;
    log(context, { action: 'proposalAsked', actor: email, target: targetOf(kind, key), detail: { letter: id } });
    queueMails(context, context.views.proposalMails({ proposal, school, to }));
  }
  context.store.save();
}

/** What the journal calls it by: a person by her code, all else by the scope of the lock. */
export function targetOf(kind: Proposal['kind'], key: string): string {
  return kind === 'staff' ? `person/${key.toLowerCase()}` : key;
}

function proposalOf(context: Context, row: ReadMessage, proposed: Proposed, rowsBefore: number): Proposal {
  return {
    ...proposed,
    ...{ id: row.number, sheetId: row.tab.sheetId, row: row.row, email: row.tab.email ?? '' },
    ...{ content: row.typed.content, boardRow: CONTROL.proposals.firstRow + rowsBefore },
    askedMs: context.ports.clock.now(),
    state: 'asked',
    isNews: true,
  };
}
