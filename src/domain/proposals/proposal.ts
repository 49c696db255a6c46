/** What is proposed to the principal in Duyệt (Điều 4, 9): a lock, an unlock, or a row of the staff tab; she alone decides. */
import type { Instant, PlainDate } from '../shared/plain-date';
import type { ProposedStaff } from './message';

export type ProposalState = 'asked' | 'accepting' | 'accepted' | 'refused' | 'takenBack';

/** Why a decision is not carried out yet. */
export type ProposalProblem = 'needsReason' | 'adminLocked' | 'noFreeRow' | 'notLocked' | 'alreadyLocked' | 'tabGone';

export interface Proposal {
  /** The number people see: '26.D-PHT1.3'. */
  readonly id: string;
  /** The author's tab in Duyệt and the zero-based row there. */
  readonly sheetId: number;
  readonly row: number;
  /** The zero-based row in the tab `Đề xuất`, its own for ever. */
  readonly boardRow: number;
  /** Lower case. */
  readonly email: string;
  readonly kind: 'lock' | 'unlock' | 'staff';
  /** The scope of the lock, or the code of the person. */
  readonly key: string;
  readonly name: string;
  readonly content: string;
  readonly from?: PlainDate;
  readonly until?: PlainDate;
  readonly staff?: ProposedStaff;
  readonly askedMs: Instant;
  readonly state: ProposalState;
  readonly problem?: ProposalProblem;
  /** The principal's. */
  readonly reason?: string;
  readonly isTakenBack?: boolean;
  /** Not yet shown in the two tabs as it is now. */
  readonly isNews: boolean;
}

export interface ProposalDecision {
  readonly choice: 'accept' | 'refuse' | null;
  readonly reason: string;
}

export function isDecided({ state }: Proposal): boolean {
  return state === 'accepted' || state === 'refused' || state === 'takenBack';
}

/** The same proposal if nothing changes. What its author takes back is not decided any more. */
export function nextProposal(proposal: Proposal, decision: ProposalDecision | null): Proposal {
  if (proposal.state !== 'asked') return proposal;
  if (proposal.isTakenBack) return { ...proposal, state: 'takenBack', isNews: true };
  if (decision === null || decision.choice === null) return proposal;
  const { choice, reason } = decision;
  if (choice === 'refuse' && reason === '') return withProposalProblem(proposal, 'needsReason');
  const { problem: _, ...rest } = proposal;
  const said = reason === '' ? {} : { reason };
  return { ...rest, ...said, state: choice === 'accept' ? 'accepting' : 'refused', isNews: true };
}

/** Told once, and decided anew when it is mended. */
export function withProposalProblem(proposal: Proposal, problem: ProposalProblem): Proposal {
  if (proposal.state === 'asked' && proposal.problem === problem) return proposal;
  return { ...proposal, state: 'asked', problem, isNews: true };
}
