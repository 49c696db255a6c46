/** What the finders share: the facts of one listing, and how a finding is told. */
import type { EffectiveAccess } from '../access/explain-access';
import type { LockException } from '../locks/exception';
import { type ActualItem, sameAddress } from '../plan/actual-item';
import type { IdentifyInput, Identities } from '../plan/identify';
import type { Plan } from '../plan/plan';
import type { Regulation } from '../regulation/types';
import type { Instant } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';
import { type Deviation, type DeviationKind, type DeviationRule, type Mend, treatmentOf } from './deviation';
import type { Places } from './places';

export interface DeviationInput extends IdentifyInput {
  readonly regulation: Regulation;
  /** Addresses of everyone in the staff list, lower case: others are outsiders. */
  readonly staff: ReadonlySet<string>;
  readonly exceptions: readonly LockException[];
  readonly nowMs: Instant;
  /** The units of which the listing is complete: only there can something be lost. */
  readonly units: readonly string[];
  /** What the catalogue says of the record. */
  readonly ruleOf: (record: string) => DeviationRule;
}

export interface Facts {
  readonly input: DeviationInput;
  readonly identities: Identities;
  readonly places: Places;
  readonly byId: ReadonlyMap<string, ActualItem>;
  /** The ids that the register names. */
  readonly registered: ReadonlySet<string | null>;
  readonly wanted: ReadonlyMap<string, DesiredItem>;
  /** What the regulation gives on each key. */
  readonly given: EffectiveAccess;
  /** What would bring the tree itself back. */
  readonly plan: Plan;
}

export interface Finding extends Facts {
  /** Listed items in the school's folders that are none of the tree's. */
  readonly strangers: readonly ActualItem[];
  /** What was set aside: only who can open it is looked at. */
  readonly aside: readonly ActualItem[];
}

type Details = Partial<Pick<Deviation, 'who' | 'grantee' | 'role' | 'wanted' | 'sinceMs' | 'article' | 'count'>>;

/** `part` tells two deviations of one kind on one item apart: the grantee, the owner. */
export function told(
  { input, places, wanted }: Facts,
  kind: DeviationKind,
  item: ActualItem,
  mends: readonly Mend[],
  { part = '', ...details }: Details & { part?: string } = {},
): Deviation {
  const key = places.keyOf(item);
  const records = key === null ? [] : (wanted.get(key)?.records ?? []);
  const rule = records.some((record) => input.ruleOf(record) === 'ask') ? 'ask' : 'auto';
  return {
    id: [kind, item.id, part].filter((each) => each !== '').join(':'),
    kind,
    itemId: item.id,
    name: item.name,
    count: 1,
    key,
    unit: places.unitOf(key),
    path: places.pathOf(item),
    who: null,
    grantee: null,
    role: null,
    wanted: null,
    sinceMs: null,
    article: places.articleOf(key),
    treatment: treatmentOf(kind, mends, rule),
    mends,
    ...details,
  };
}

/** Who changed the item last, unless it was the school account itself. */
export function lastEditor({ input }: Facts, item: ActualItem): string | null {
  const { changedBy = null } = item;
  return sameAddress(changedBy, input.schoolAccount) ? null : changedBy;
}

export function isSchools({ input }: Facts, item: ActualItem): boolean {
  return sameAddress(item.owner, input.schoolAccount);
}
