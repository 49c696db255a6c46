/** What a lock is about, as its key says it: 'year', 'class/5a1', 'team/la', 'kind/plan_week', 'period/2026-11', 'item/<id>' … */
import type { PlainDate } from '../shared/plain-date';

export interface DateRange {
  readonly from: PlainDate;
  /** Included. */
  readonly to: PlainDate;
}

export type LockScope =
  /** A folder or file of the tree with all below it. */
  | { readonly type: 'tree'; readonly key: string }
  /** The team's own folder and those of its classes. */
  | { readonly type: 'team'; readonly team: string }
  /** One kind of record, in every unit that keeps it. */
  | { readonly type: 'kind'; readonly record: string }
  /** What is dated in the days of the lock: a month, a week, a term, a theme. */
  | { readonly type: 'period' }
  /** The tabs of the control workbook that describe the school. */
  | { readonly type: 'admin' }
  /** A folder or file the principal pointed at by its link. */
  | { readonly type: 'item'; readonly id: string };

const PERIODS = ['period', 'portions', 'week', 'term', 'theme'];

export function parseScope(key: string): LockScope {
  const [head = '', ...rest] = key.split('/');
  const tail = rest.join('/');
  if (key === 'admin') return { type: 'admin' };
  if (tail === '') return { type: 'tree', key };
  if (head === 'kind') return { type: 'kind', record: tail };
  if (head === 'item') return { type: 'item', id: tail };
  if (PERIODS.includes(head)) return { type: 'period' };
  if (head === 'team' && rest.length === 1) return { type: 'team', team: tail };
  return { type: 'tree', key };
}
