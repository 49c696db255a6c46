/** For which records a person may ask: those that the regulation lets her write when nothing is locked. */
import { effectiveAccess } from '../access/explain-access';
import type { DesiredItem } from '../tree/desired-item';
import { APPROVED_LEAF } from '../tree/unit-branch';

export interface AskRights {
  /** All of the tree that she writes. */
  readonly items: readonly DesiredItem[];
  /** Single records, to be chosen by name. */
  readonly records: readonly DesiredItem[];
  /** Whether what lies right in that folder, or is that record, is hers to ask for. */
  readonly mayAskIn: (key: string) => boolean;
}

/** By lower-case e-mail. `desired`: the tree without locks. Always-open workbooks are no records. */
export function askRights(desired: readonly DesiredItem[]): (email: string) => AskRights {
  const written = writtenBy(desired);
  return (email) => {
    const hers = written.get(email) ?? [];
    const keys = new Set(hers.map(({ key }) => key));
    const units = new Set(hers.filter(({ grain }) => grain).map(({ parent }) => parent));
    return {
      items: hers,
      // Of plans there are more every week: they are asked for by their link.
      records: hers.filter(({ kind, date }) => kind !== 'folder' && date === undefined),
      mayAskIn: (key) => keys.has(key) || units.has(unitOfApproved(key)),
    };
  };
}

function writtenBy(desired: readonly DesiredItem[]): Map<string, DesiredItem[]> {
  const access = effectiveAccess(desired);
  const written = new Map<string, DesiredItem[]>();
  for (const item of desired.filter(({ alwaysOpen }) => !alwaysOpen)) {
    for (const { email, role } of access.get(item.key)?.values() ?? []) {
      if (role === 'writer') written.set(email, [...(written.get(email) ?? []), item]);
    }
  }
  return written;
}

/** What was closed by moving lies in `Đã duyệt` of the same unit, where nobody writes. */
function unitOfApproved(key: string): string {
  return key.endsWith(`/${APPROVED_LEAF}`) ? key.slice(0, -APPROVED_LEAF.length - 1) : '';
}
