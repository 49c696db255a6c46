/** Evaluates a query over the files an account can see, in the order asked for. */
import type { Account } from '../kernel/accounts';
import { NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import { accessTo, isInTrash, personalRoleOn, roleOn } from './access';
import { isFolder } from './mime-types';
import { childrenOf } from './placement';
import { invalidQuery, parseQuery, type Query } from './query';
import type { DriveFile } from './state';
import { fileNotFound } from './store';

type Test = (file: DriveFile) => boolean;

/**
 * @throws GoogleError 400 invalid for a malformed query or order, 404 for a parent the account cannot see
 * @throws NotSimulated for terms of the query language that are not modelled
 */
export function findFiles(world: World, account: Account, q: string, orderBy: string): DriveFile[] {
  const query = parseQuery(q);
  const matches = testOf(world, account, query);
  const namesParent = mentionsParent(query);
  const now = world.now();
  const found = candidates(world, account, query).filter(
    (file) =>
      file.parentId !== null &&
      file.listedFromMs <= now &&
      matches(file) &&
      isListedFor(world, file, account.email, namesParent),
  );
  return found.sort(orderOf(orderBy));
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
  if (personalRoleOn(world, file, email) !== null) return true;
  if (namesParent && roleOn(world, file, email) !== null) return true;
  return accessTo(world, file, email).isMetadataOnly;
}

function mentionsParent(query: Query): boolean {
  if (query.kind === 'and' || query.kind === 'or') return mentionsParent(query.left) || mentionsParent(query.right);
  return query.kind === 'in' && query.collection === 'parents';
}

function testOf(world: World, account: Account, query: Query): Test {
  switch (query.kind) {
    case 'all':
      return () => true;
    case 'and':
    case 'or':
      return bothOrEither(query.kind, testOf(world, account, query.left), testOf(world, account, query.right));
    case 'not': {
      const inner = testOf(world, account, query.inner);
      return (file) => !inner(file);
    }
    case 'in':
      return membershipTest(world, account, query.value, query.collection);
    case 'has':
      return propertyTest(query.field, query.key, query.value);
    case 'flag':
      return flagTest(account, query.field);
    case 'compare':
      return comparison(world, account, query.field, query.operator, query.value);
  }
}

function bothOrEither(kind: 'and' | 'or', left: Test, right: Test): Test {
  return kind === 'and' ? (file) => left(file) && right(file) : (file) => left(file) || right(file);
}

function membershipTest(world: World, account: Account, value: string, collection: string): Test {
  if (collection === 'parents') {
    const parentId = value === 'root' ? account.rootId : value;
    requireVisibleParent(world, parentId, account.email);
    return (file) => file.parentId === parentId;
  }
  if (collection === 'owners') {
    const email = value === 'me' ? account.email : value.toLowerCase();
    return (file) => file.ownerEmail === email;
  }
  throw new NotSimulated(`query term in ${collection}`);
}

/** Drive names no id when it refuses a parent of a query. */
function requireVisibleParent(world: World, parentId: string, email: string): void {
  const parent = world.state.drive.files[parentId];
  const access = parent && accessTo(world, parent, email);
  if (!access || (access.role === null && !access.isMetadataOnly)) throw fileNotFound('');
}

function propertyTest(field: string, key: string, value: string): Test {
  if (field === 'properties') return (file) => file.properties[key] === value;
  if (field === 'appProperties') return (file) => file.appProperties[key] === value;
  throw new NotSimulated(`query term ${field} has`);
}

function flagTest(account: Account, field: string): Test {
  if (field === 'sharedWithMe') return (file) => isSharedWith(file, account.email);
  throw new NotSimulated(`query term ${field}`);
}

function comparison(world: World, account: Account, field: string, operator: string, value: string | boolean): Test {
  switch (`${field} ${typeof value}`) {
    case 'name string':
      return nameTest(operator, value as string);
    case 'mimeType string':
      return mimeTypeTest(operator, value as string);
    case 'modifiedTime string':
      return timeTest(operator, value as string, (file) => file.modifiedMs);
    case 'createdTime string':
      return timeTest(operator, value as string, (file) => file.createdMs);
    case 'trashed boolean':
      return equality(operator, value, (file) => isInTrash(world, file));
    case 'sharedWithMe boolean':
      return equality(operator, value, (file) => isSharedWith(file, account.email));
    default:
      throw new NotSimulated(`query term ${field} ${operator} ${value}`);
  }
}

/** `contains` matches prefixes of words only. */
function nameTest(operator: string, value: string): Test {
  if (operator !== 'contains') return equality(operator, value, (file) => file.name);
  const wanted = value.toLowerCase();
  return (file) => wordStarts(file.name.toLowerCase()).some((start) => start.startsWith(wanted));
}

function mimeTypeTest(operator: string, value: string): Test {
  if (operator === 'contains') return (file) => file.mimeType.startsWith(value);
  return equality(operator, value, (file) => file.mimeType);
}

function wordStarts(text: string): string[] {
  const starts = [...text.matchAll(/(?<![\p{L}\p{N}\p{M}])[\p{L}\p{N}]/gu)].map((match) => text.slice(match.index));
  return [text, ...starts];
}

function equality<T>(operator: string, value: T, read: (file: DriveFile) => T): Test {
  if (operator === '=') return (file) => read(file) === value;
  if (operator === '!=') return (file) => read(file) !== value;
  throw invalidQuery();
}

/** RFC 3339; without a zone the time is UTC. */
function timeTest(operator: string, value: string, read: (file: DriveFile) => number): Test {
  const hasZone = /(Z|[+-]\d\d:?\d\d)$/i.test(value);
  const wanted = Date.parse(hasZone || !value.includes('T') ? value : `${value}Z`);
  if (Number.isNaN(wanted)) throw invalidQuery();
  const tests: Record<string, (ms: number) => boolean> = {
    '=': (ms) => ms === wanted,
    '!=': (ms) => ms !== wanted,
    '<': (ms) => ms < wanted,
    '<=': (ms) => ms <= wanted,
    '>': (ms) => ms > wanted,
    '>=': (ms) => ms >= wanted,
  };
  const test = tests[operator];
  if (!test) throw invalidQuery();
  return (file) => test(read(file));
}

function isSharedWith(file: DriveFile, email: string): boolean {
  return file.ownerEmail !== email && file.permissions.some((grant) => grant.emailAddress === email);
}

/** Without `orderBy` Drive promises no order: here that of the (random) ids. */
function orderOf(orderBy: string): (a: DriveFile, b: DriveFile) => number {
  const keys = orderBy.trim() === '' ? [] : orderBy.split(',').map(orderKey);
  return (a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return a.id < b.id ? -1 : 1;
  };
}

const SORT_VALUES: Readonly<Record<string, (file: DriveFile) => string | number>> = {
  name: (file) => file.name.toLowerCase(),
  createdTime: (file) => file.createdMs,
  modifiedTime: (file) => file.modifiedMs,
  folder: (file) => (isFolder(file) ? 0 : 1),
};

function orderKey(text: string): (a: DriveFile, b: DriveFile) => number {
  const [name = '', direction, ...rest] = text.trim().split(/\s+/);
  if (rest.length > 0 || (direction !== undefined && direction !== 'desc')) throw invalidQuery();
  const read = SORT_VALUES[name];
  if (!read) throw new NotSimulated(`orderBy ${name}`);
  const sign = direction === 'desc' ? -1 : 1;
  return (a, b) => sign * compare(read(a), read(b));
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
