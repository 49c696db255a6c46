/** Evaluates a query over the files an account can see, in the order asked for. */
import type { Account } from '../kernel/accounts';
import type { World } from '../kernel/world';
import { accessTo, isFoundBy, roleOn } from './access';
import type { Corpus } from './corpus';
import { childrenOf } from './placement';
import { parseQuery, type Query } from './query';
import { orderOf } from './search-order';
import { testOf } from './search-terms';
import type { DriveFile } from './state';

/**
 * @throws GoogleError 400 invalid for a malformed query or order, 404 for a parent the account cannot see
 * @throws NotSimulated for terms of the query language that are not modelled
 */
export function findFiles(world: World, account: Account, q: string, orderBy: string, corpus: Corpus): DriveFile[] {
  const query = parseQuery(q);
  const matches = testOf({ world, account }, query);
  const namesParent = mentionsParent(query);
  const now = world.now();
  const found = candidates(world, account, query).filter(
    (file) =>
      file.parentId !== null &&
      file.listedFromMs <= now &&
      corpus(file, namesParent) &&
      matches(file) &&
      isListedFor(world, file, account.email, namesParent),
  );
  return found.sort(orderOf(orderBy, account.email));
}

/** What a query can match at most: the children of a folder it insists on, else every file. */
function candidates(world: World, account: Account, query: Query): DriveFile[] {
  const folderId = requiredParent(query);
  if (folderId === undefined) return Object.values(world.state.drive.files);
  return childrenOf(world, folderId === 'root' ? account.rootId : folderId);
}

function requiredParent(query: Query): string | undefined {
  if (query.kind === 'and') return requiredParent(query.left) ?? requiredParent(query.right);
  return query.kind === 'in' && query.collection === 'parents' ? query.value : undefined;
}

/** An item reached only by a link is listed in its folder, not in a search over everything. */
function isListedFor(world: World, file: DriveFile, email: string, namesParent: boolean): boolean {
  if (isFoundBy(world, file, email)) return true;
  if (namesParent && roleOn(world, file, email) !== null) return true;
  return accessTo(world, file, email).isMetadataOnly;
}

function mentionsParent(query: Query): boolean {
  if (query.kind === 'and' || query.kind === 'or') return mentionsParent(query.left) || mentionsParent(query.right);
  return query.kind === 'in' && query.collection === 'parents';
}
