/** What the access report looks things up in, worked out once. */
import { type EffectiveAccess, effectiveAccess } from '../access/explain-access';
import { placesOf } from '../deviations/places';
import { coverage } from '../locks/coverage';
import type { LockException } from '../locks/exception';
import type { Lock } from '../locks/lock';
import type { ActualItem } from '../plan/actual-item';
import { type IdentifyInput, identify } from '../plan/identify';
import type { Regulation } from '../regulation/types';
import type { Instant } from '../shared/plain-date';
import type { DesiredItem } from '../tree/desired-item';

export interface AccessReportInput extends IdentifyInput {
  /** The same tree without any lock: what a lock takes is said to be the lock's. */
  readonly unlocked: readonly DesiredItem[];
  /** Those in force. */
  readonly locks: readonly Lock[];
  readonly regulation: Regulation;
  readonly exceptions: readonly LockException[];
  readonly nowMs: Instant;
  /** Only of these, whose listing is complete. */
  readonly units: readonly string[];
}

export interface Facts {
  readonly input: AccessReportInput;
  readonly units: ReadonlySet<string>;
  readonly places: ReturnType<typeof placesOf>;
  readonly given: EffectiveAccess;
  readonly open: EffectiveAccess;
  readonly byId: ReadonlyMap<string, ActualItem>;
  readonly wanted: ReadonlyMap<string, DesiredItem>;
  /** The same without locks. */
  readonly usual: ReadonlyMap<string, DesiredItem>;
  /** The keys of the tree's own items by their ids. */
  readonly ownKey: ReadonlyMap<string, string>;
  readonly lockOf: (key: string | null) => Lock | null;
}

export function factsOf(input: AccessReportInput): Facts {
  const { desired, unlocked, actual, register, regulation, locks, units } = input;
  const { found } = identify(input);
  const { closed, moved, stuck } = coverage(unlocked, locks, register);
  return {
    input,
    units: new Set(units),
    places: placesOf(desired, actual, register, found, regulation),
    given: effectiveAccess(desired),
    open: effectiveAccess(unlocked),
    byId: new Map(actual.map((item) => [item.id, item])),
    wanted: new Map(desired.map((item) => [item.key, item])),
    usual: new Map(unlocked.map((item) => [item.key, item])),
    ownKey: new Map([...found].map(([key, { id }]) => [id, key])),
    lockOf: (key) => (closed.get(key ?? '') ?? moved.get(key ?? '') ?? stuck.get(key ?? ''))?.[0] ?? null,
  };
}
