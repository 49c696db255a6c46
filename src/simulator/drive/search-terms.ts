/**
 * The terms of a files.list query as tests of an item.
 * Source: https://developers.google.com/workspace/drive/api/guides/ref-search-terms
 */
import type { Account } from '../kernel/accounts';
import { NotSimulated } from '../kernel/errors';
import type { World } from '../kernel/world';
import { accessTo, effectivePermissions, isInTrash, roleGivenTo } from './access';
import { equality, type Test, textTest, timeTest } from './comparisons';
import { invalidQuery, type Query } from './query';
import { isAtLeast } from './roles';
import { grantOf } from './search-order';
import type { DriveFile } from './state';
import { fileNotFound } from './store';
import { containsPrefixes, containsWords } from './text-search';

/** Who asks, in which world. */
interface Asker {
  world: World;
  account: Account;
}

/**
 * @throws GoogleError 400 invalid for an unknown term or an operator it does not have, 404 for a parent not seen
 * @throws NotSimulated for labels
 */
export function testOf(asker: Asker, query: Query): Test {
  switch (query.kind) {
    case 'all':
      return () => true;
    case 'and':
    case 'or':
      return bothOrEither(query.kind, testOf(asker, query.left), testOf(asker, query.right));
    case 'not': {
      const inner = testOf(asker, query.inner);
      return (file) => !inner(file);
    }
    case 'in':
      return membershipTest(asker, query.value, query.collection);
    case 'has':
      return propertyTest(query.field, query.key, query.value);
    case 'flag':
      return flagTest(asker, query.field);
    case 'compare':
      return comparison(asker, query.field, query.operator, query.value);
  }
}

function bothOrEither(kind: 'and' | 'or', left: Test, right: Test): Test {
  return kind === 'and' ? (file) => left(file) && right(file) : (file) => left(file) || right(file);
}

function membershipTest({ world, account }: Asker, value: string, collection: string): Test {
  if (collection === 'parents') {
    const parentId = value === 'root' ? account.rootId : value;
    requireVisibleParent(world, parentId, account.email);
    return (file) => file.parentId === parentId;
  }
  if (collection === 'labels') throw new NotSimulated('query term in labels');
  const email = value === 'me' ? account.email : value.toLowerCase();
  if (collection === 'owners') return (file) => file.ownerEmail === email;
  if (collection === 'writers') return (file) => isAtLeast(roleGivenTo(world, file, email), 'writer');
  if (collection === 'readers') return (file) => roleGivenTo(world, file, email) !== null;
  throw invalidQuery();
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
  throw invalidQuery();
}

/** `sharedWithMe` alone means `sharedWithMe = true`. */
function flagTest(asker: Asker, field: string): Test {
  if (field === 'sharedWithMe') return comparison(asker, field, '=', true);
  throw invalidQuery();
}

function comparison({ world, account }: Asker, field: string, operator: string, value: string | boolean): Test {
  const { email } = account;
  switch (`${field} ${typeof value}`) {
    case 'name string':
      if (operator !== 'contains') return equality(operator, value, (file) => file.name);
      return textTest(containsPrefixes(value as string), (file) => file.name);
    case 'fullText string':
      if (operator !== 'contains') throw invalidQuery();
      return textTest(containsWords(value as string), (file) => fullTextOf(world, file));
    case 'mimeType string':
      if (operator === 'contains') return (file) => file.mimeType.startsWith(value as string);
      return equality(operator, value, (file) => file.mimeType);
    case 'modifiedTime string':
      return timeTest(operator, value as string, (file) => file.modifiedMs);
    case 'createdTime string':
      return timeTest(operator, value as string, (file) => file.createdMs);
    case 'viewedByMeTime string':
      return timeTest(operator, value as string, (file) => file.marks?.[email]?.viewedMs);
    case 'sharedWithMeTime string':
      return timeTest(operator, value as string, (file) => grantOf(file, email)?.grantedMs);
    case 'visibility string':
      return equality(operator, value, (file) => visibilityOf(world, file));
    case 'shortcutDetails.targetId string':
      return equality(operator, value, (file) => file.shortcutTargetId);
    case 'trashed boolean':
      return equality(operator, value, (file) => isInTrash(world, file));
    case 'starred boolean':
      return equality(operator, value, (file) => file.marks?.[email]?.starred === true);
    case 'sharedWithMe boolean':
      return equality(operator, value, (file) => file.ownerEmail !== email && grantOf(file, email) !== undefined);
    default:
      throw invalidQuery();
  }
}

/** Name, description and content, as far as it is text. */
function fullTextOf(world: World, file: DriveFile): string {
  const own = typeof file.content === 'string' ? file.content : '';
  const native = world.natives[file.mimeType]?.text?.(world, file.id) ?? '';
  return [file.name, file.description ?? '', own, native].join('\n');
}

const LINKS = {
  anyone: ['anyoneWithLink', 'anyoneCanFind'],
  domain: ['domainWithLink', 'domainCanFind'],
} as const;

/** The widest grant that is not to persons. */
function visibilityOf(world: World, file: DriveFile): string {
  const grants = effectivePermissions(world, file);
  const link = grants.find(({ type }) => type === 'anyone') ?? grants.find(({ type }) => type === 'domain');
  if (!link || link.type === 'user') return 'limited';
  return LINKS[link.type][link.allowFileDiscovery ? 1 : 0];
}
