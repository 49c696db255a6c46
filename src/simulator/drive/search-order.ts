/** `orderBy` of files.list. Source: https://www.googleapis.com/discovery/v1/apis/drive/v3/rest */
import { GoogleError, parameterLocation } from '../kernel/errors';
import { isFolder } from './mime-types';
import { quotaBytesOf } from './sizes';
import type { DriveFile } from './state';

type Order = (a: DriveFile, b: DriveFile) => number;
type Key = (file: DriveFile, email: string) => string | number;

const KEYS: Readonly<Record<string, Key>> = {
  createdTime: (file) => file.createdMs,
  folder: (file) => (isFolder(file) ? 0 : 1),
  modifiedByMeTime: (file, email) => file.marks?.[email]?.modifiedMs ?? 0,
  modifiedTime: (file) => file.modifiedMs,
  name: (file) => file.name.toLowerCase(),
  name_natural: (file) => file.name.toLowerCase(),
  quotaBytesUsed: (file) => quotaBytesOf(file),
  recency: (file, email) => Math.max(file.modifiedMs, file.marks?.[email]?.viewedMs ?? 0),
  sharedWithMeTime: (file, email) => grantOf(file, email)?.grantedMs ?? 0,
  starred: (file, email) => (file.marks?.[email]?.starred ? 0 : 1),
  viewedByMeTime: (file, email) => file.marks?.[email]?.viewedMs ?? 0,
};

const NATURAL = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

/**
 * Without `orderBy` Drive promises no order: here that of the (random) ids.
 * @throws GoogleError 400 invalid for an unknown key or direction
 */
export function orderOf(orderBy: string, email: string): Order {
  const keys = orderBy.trim() === '' ? [] : orderBy.split(',').map((key) => orderKey(key, email));
  return (a, b) => {
    for (const key of keys) {
      const order = key(a, b);
      if (order !== 0) return order;
    }
    return a.id < b.id ? -1 : 1;
  };
}

/** The grant by which an item was shared with an account. */
export function grantOf(file: DriveFile, email: string) {
  return file.permissions.find((grant) => grant.emailAddress === email && grant.role !== 'owner');
}

function orderKey(text: string, email: string): Order {
  const [name = '', direction, ...rest] = text.trim().split(/\s+/);
  const read = KEYS[name];
  if (!read || rest.length > 0 || (direction !== undefined && direction !== 'desc')) {
    throw new GoogleError(400, 'invalid', 'Invalid Value', parameterLocation('orderBy'));
  }
  const sign = direction === 'desc' ? -1 : 1;
  if (name === 'name_natural') return (a, b) => sign * NATURAL.compare(a.name, b.name);
  return (a, b) => sign * compare(read(a, email), read(b, email));
}

function compare(a: string | number, b: string | number): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
