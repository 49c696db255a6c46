/** What stands in a row of Duyệt: a remark on a record, or a proposal to the principal (Điều 4, 9). */

export type MessageKind = 'remark' | 'lock' | 'unlock' | 'staff';

/** A row of the staff tab as it is proposed, as it was typed. */
export interface ProposedStaff {
  readonly fullName: string;
  readonly role: string;
  readonly email: string;
  readonly class: string;
  readonly team: string;
}

export interface MessageRow {
  /** null: nothing is chosen, or nothing that we know. */
  readonly kind: MessageKind | null;
  /** The name of a record, class, month …, the code of a person, or a link. */
  readonly target: string;
  readonly content: string;
  readonly from: string;
  readonly until: string;
  readonly staff: ProposedStaff;
}

/** Why a row is not received; the ui has a text for each. */
export type MessageProblem =
  | 'unproven'
  | 'kindMissing'
  | 'kindNotYours'
  | 'targetMissing'
  | 'contentMissing'
  | 'tooLong'
  | 'targetUnknown'
  | 'targetTwice'
  | 'notSeen'
  | 'notYours'
  | 'badDate'
  | 'alreadyProposed'
  | 'nameMissing'
  | 'emailMissing'
  | 'roleUnknown'
  | 'classUnknown'
  | 'teamUnknown';

/** Characters of a remark or a reason: it is kept in the worker's memory until it is carried. */
export const LONGEST_CONTENT = 2_000;

/** What can be told from the row alone. */
export function missingInMessage(
  { kind, target, content }: MessageRow,
  kinds: readonly MessageKind[],
): MessageProblem | null {
  if (kind === null) return 'kindMissing';
  if (!kinds.includes(kind)) return 'kindNotYours';
  if (target === '') return 'targetMissing';
  if (content === '') return 'contentMissing';
  return content.length > LONGEST_CONTENT ? 'tooLong' : null;
}
