/** Strangers: items without a mark in folders where only the school account can put things. */
import type { EffectiveAccess } from '../access/explain-access';
import { type IdentifyInput, type Identities, idOf, notOurs } from './identify';
import type { Unrecognised } from './plan';

/** Folders whose content is the school account's own business. */
const OWN_BUSINESS = /^(root|drive|setAside|reports)$|\/approved$/;

/** What people keep in their leaves is theirs and no stranger, under a lock too. */
export function unexpectedItems(
  input: IdentifyInput,
  identities: Identities,
  given: EffectiveAccess,
  isInScope: (key: string) => boolean,
): Unrecognised[] {
  const closed = schoolOnlyFolders(input, identities, given, isInScope);
  const registered = new Set(Object.values(input.register).map(({ id }) => id));
  return input.actual
    .filter(({ id, key, trashed }) => key === null && !trashed && !registered.has(id))
    .filter(({ parentId }) => closed.has(parentId ?? ''))
    .map((item) => notOurs(item, 'Unexpected'));
}

/** The ids of folders that are no leaf and in which nobody writes. */
function schoolOnlyFolders(
  { desired, register }: IdentifyInput,
  { found }: Identities,
  given: EffectiveAccess,
  isInScope: (key: string) => boolean,
): ReadonlySet<string | null> {
  const folders = desired.filter(({ key, kind, grain }) => kind === 'folder' && !grain && !OWN_BUSINESS.test(key));
  const closed = folders.filter(
    ({ key }) => isInScope(key) && ![...(given.get(key)?.values() ?? [])].some(({ role }) => role === 'writer'),
  );
  return new Set(closed.map(({ key }) => idOf(key, found, register)));
}
