/** A line of the access report: somebody's role on an item, where it comes from, and whether it is right. */
import type { DriveRole } from '../access/drive-role';
import type { Lock } from '../locks/lock';
import type { AccessGroup, Article } from '../regulation/types';
import type { Instant } from '../shared/plain-date';

/**
 * Where a role comes from: the regulation; a lock, which leaves less than it; an accepted correction; the owner's right; a grant
 * on the item itself; a folder above; a link, a group or a domain. `missing`: the regulation gives it and the person does not
 * have it. `unreadable`: who has what cannot be seen, nor what lies in the folder. `lost`: the item itself is not to be found.
 */
export type AccessSource =
  | 'regulation'
  | 'lock'
  | 'exception'
  | 'owner'
  | 'direct'
  | 'inherited'
  | 'link'
  | 'group'
  | 'missing'
  | 'unreadable'
  | 'lost';

export interface AccessLine {
  /** null: whoever has the link, a whole domain, or nobody that is known. */
  readonly email: string | null;
  readonly role: DriveRole | null;
  readonly itemId: string;
  readonly name: string;
  readonly path: readonly string[];
  readonly unit: string;
  readonly source: AccessSource;
  readonly article: Article | null;
  /** Whom the regulation means. */
  readonly group: AccessGroup | null;
  /** The name of the folder that gives it. */
  readonly via: string | null;
  /** The end of a correction. */
  readonly untilMs: Instant | null;
  /** The widest lock that leaves less than usual. */
  readonly lock: Lock | null;
  readonly deviates: boolean;
}
