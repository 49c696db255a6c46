/** The plain model: which rows are ticked, who asked for what, who has left; and what is closed by that. */
import type { School } from '../../../src/domain/school/types';
import type { PlainDate } from '../../../src/domain/shared/plain-date';

export interface Model {
  /** By the key of the row in `Khóa – Mở`. */
  readonly locks: Map<string, ModelLock>;
  /** In the order in which the board has them. */
  readonly requests: ModelRequest[];
  readonly asked: Map<string, number>;
  readonly gone: Set<string>;
  /** Somebody did something to Drive, and no night has been since. */
  isTampered: boolean;
}

export interface ModelLock {
  /** The row's key, or the key of the item that its link names. */
  readonly scope: string;
  readonly until?: PlainDate;
}

export interface ModelRequest {
  readonly email: string;
  /** Her row. */
  readonly row: number;
  readonly key: string;
  /** Once it is accepted. */
  untilMs: number;
  state: 'asked' | 'open' | 'over';
}

export function newModel(): Model {
  return { locks: new Map(), requests: [], asked: new Map(), gone: new Set(), isTampered: false };
}

/** Locks whose last day is over are gone. */
export function endLocks({ locks }: Model, today: PlainDate): void {
  for (const [row, { until }] of locks) if (until !== undefined && until < today) locks.delete(row);
}

export function endRequests({ requests }: Model, nowMs: number): void {
  for (const one of requests) if (one.state === 'open' && nowMs >= one.untilMs) one.state = 'over';
}

export function isAccepted({ requests }: Model, key: string, email: string): boolean {
  return requests.some((one) => one.state === 'open' && one.key === key && one.email === email);
}

/** Whether a lock closes the tree's item of this key. Months, terms and themes close documents and tabs, not these. */
export function isClosed({ locks }: Model, { classes }: Pick<School, 'classes'>, key: string): boolean {
  if (ALWAYS_OPEN.test(key)) return false;
  return [...locks.values()].some(({ scope }) => {
    const [head = '', name = ''] = scope.split('/');
    if (head === 'year') return !BESIDE_THE_YEAR.test(key);
    if (head === 'kind') return `/${key}/`.includes(`/${name}/`);
    if (head === 'team' && classes.some(({ id, team }) => team === name && isBelow(key, `class/${id}`))) return true;
    return isBelow(key, scope);
  });
}

const ALWAYS_OPEN = /^(control|review|tasks\/.*|meals\/open)$/;
const BESIDE_THE_YEAR = /^(root|setAside|templates.*)$/;

function isBelow(key: string, top: string): boolean {
  return key === top || key.startsWith(`${top}/`);
}

/** The units whose documents of the day are closed; null: all. */
export function closedUnits(model: Model, school: Pick<School, 'themes'>, date: string): (readonly string[] | null)[] {
  return [...model.locks.values()].flatMap(({ scope }) => {
    const [head, name = ''] = scope.split('/');
    if (head === 'period') return date.startsWith(name) ? [null] : [];
    // The first term ends in January.
    if (head === 'term') return date < '2027-01-10' === (name === '1') ? [null] : [];
    const theme = head === 'theme' ? school.themes.find(({ id }) => id === name) : undefined;
    const isThen = theme && theme.from <= date && date <= theme.to;
    return isThen ? [theme.classIds.map((id) => `class/${id}`)] : [];
  });
}
