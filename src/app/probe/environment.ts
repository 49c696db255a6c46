/**
 * What no document of Google settles, as questions that `Kiểm tra môi trường` answers on throw-away files. Until a question is
 * answered the product does what is right either way.
 */
import { LISTING_LAG_MS } from '../../domain/plan/plan-changes';
import type { Instant } from '../../domain/shared/plain-date';
import type { Context } from '../context';
import type { Store } from '../store';

/** In the order of the rows of the tab; also the numbers people see. */
export const QUESTIONS = [
  'editTriggerFiresOnPhone',
  'typistsNeedScriptAccess',
  'ownerRestrictedOnConsumer',
  'samePermissionBatchSafe',
  'folderOwnerMovesOthersItems',
  'listingLagMs',
  'apiFilesCountAgainstDailyLimit',
  'ownerMovesOwnItemOut',
  'limitedAccessOnConsumer',
  'ownerEditNamesUser',
  'scriptWritesObeyValidation',
  'pasteReplacesValidation',
  'expirationOnConsumer',
] as const;

export type Question = (typeof QUESTIONS)[number];

/** Those for which the school account itself types or pastes something. */
export const OWN_STEPS = ['editTriggerFiresOnPhone', 'ownerEditNamesUser', 'pasteReplacesValidation'] as const;
/** Those for which a second person helps. */
export const HELPER_STEPS = ['typistsNeedScriptAccess', 'folderOwnerMovesOthersItems', 'ownerMovesOwnItemOut'] as const;

export interface Answer {
  readonly value: boolean | number;
  readonly atMs: Instant;
}

export type Environment = Readonly<Partial<Record<Question, Answer>>>;

export function recordAnswer({ store, ports }: Context, question: Question, value: boolean | number): void {
  store.set('environment', { ...store.get('environment'), [question]: { value, atMs: ports.clock.now() } });
}

export function isOpen({ store }: Context, question: Question): boolean {
  return store.get('environment')[question] === undefined;
}

/** Whether one batch may carry several writes on one access list. */
export function mayJoinGrants(store: Store): boolean {
  return store.get('environment').samePermissionBatchSafe?.value === true;
}

/** How long to wait for a new file to be listed before it is made again; a measured lag only ever lengthens it. */
export function listingWaitMs(store: Store): number {
  return Math.max(LISTING_LAG_MS, SAFETY * Number(store.get('environment').listingLagMs?.value ?? 0));
}

const SAFETY = 3;

/** False where the on-edit trigger of the meal workbook would never see a teacher type. */
export function seesTypists(store: Store): boolean {
  return store.get('environment').typistsNeedScriptAccess?.value !== true;
}
