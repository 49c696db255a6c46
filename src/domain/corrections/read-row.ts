/** What a row of the tab `Đề nghị` says, and what is missing in it. */

import { canWrite } from '../access/drive-role';
import type { ActualItem } from '../plan/actual-item';
import { effectiveRole, sameAddress } from '../plan/actual-item';

export interface AskedRow {
  /** The name of a record, or a link to a file. */
  readonly record: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  readonly evidence: string;
}

/** Why a row is not received; the ui has a text for each. */
export type RowProblem =
  | 'unproven'
  | 'recordMissing'
  | 'whatMissing'
  | 'afterMissing'
  | 'reasonMissing'
  | 'recordUnknown'
  | 'notSeen'
  | 'notYours'
  | 'isFolder'
  | 'isOpen'
  | 'alreadyAsked';

/** The first cell that is empty; the old value and the evidence may be. */
export function missingIn({ record, what, after, reason }: AskedRow): RowProblem | null {
  if (record === '') return 'recordMissing';
  if (what === '') return 'whatMissing';
  if (after === '') return 'afterMissing';
  return reason === '' ? 'reasonMissing' : null;
}

/** Whether the person can write it now, by her own grants or those from above. */
export function isOpenTo(item: ActualItem, email: string): boolean {
  return (item.grants ?? []).some((grant) => sameAddress(grant.email, email) && canWrite(effectiveRole(grant)));
}
