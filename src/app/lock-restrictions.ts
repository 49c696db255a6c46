/**
 * Where the environment allows it, documents under a lock also get a content restriction that only the school (their owner, or
 * the manager of their shared drive) takes away; not the sheets, which the worker itself writes.
 * https://developers.google.com/workspace/drive/api/guides/content-restrictions
 */
import type { School } from '../domain/school/types';
import type { Context } from './context';
import { coveredItems, type LockListing, type LockScene } from './lock-scene';
import type { DriveWrite, ListedItem } from './ports';

/** What brings the documents in reach to what the locks in force want; nothing where Google was not seen to allow it. */
export function restrictionWrites(
  context: Context,
  { coverage, lock, school }: LockScene,
  listing: LockListing,
): DriveWrite[] {
  if (!mayRestrict(context, school)) return [];
  const isOpen = openedNow(context);
  const covered = new Set(coveredItems(coverage, listing).map(({ id }) => id));
  return listing.all
    .filter((item) => isDocument(item, context.ports.account))
    .flatMap((item): DriveWrite[] => {
      const isWanted = covered.has(item.id) && !isOpen(item.id);
      if (isWanted === (item.restricted === true)) return [];
      return [restriction(item.id, isWanted ? context.views.lockNote(lock) : null)];
    });
}

/** In a shared drive any manager may. */
function mayRestrict({ store }: Context, { settings }: School): boolean {
  return settings.edition === 'shared_drive' || store.get('environment').ownerRestrictedOnConsumer?.value === true;
}

/** The write that restricts a document, or with null opens it: for an accepted correction too. */
export function restriction(id: string, reason: string | null): DriveWrite {
  const one =
    reason === null
      ? { readOnly: false as const }
      : { readOnly: true as const, ownerRestricted: true as const, reason };
  return { type: 'update', id, change: { contentRestrictions: [one] } };
}

function isDocument({ kind, owner, trashed }: ListedItem, account: string): boolean {
  return (kind === 'doc' || kind === 'other') && !trashed && owner.toLowerCase() === account.toLowerCase();
}

function openedNow(context: Context): (id: string) => boolean {
  const now = context.ports.clock.now();
  const open = new Set(
    context.store
      .get('exceptions')
      .filter(({ untilMs }) => now < untilMs)
      .map(({ id }) => id),
  );
  return (id) => open.has(id);
}
