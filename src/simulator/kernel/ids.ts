/** Seeded ids in the shapes Google gives them. */
import { nextInt, type RandomState } from './random';

const ID_ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** A Drive id: 33 characters starting with `1` for blobs and folders, 44 for native files. */
export function newDriveId(state: RandomState, isNative: boolean): string {
  return `1${randomText(state, isNative ? 43 : 32)}`;
}

/** A permission id: 20 digits; Google gives one per grantee, the same on every item. */
export function newPermissionId(state: RandomState): string {
  let digits = '1';
  while (digits.length < 20) digits += String(nextInt(state, 0, 9));
  return digits;
}

/** A positive 31-bit number, as sheet ids and protected range ids are. */
export function newNumericId(state: RandomState): number {
  return nextInt(state, 1, 0x7fffffff);
}

export function randomText(state: RandomState, length: number): string {
  let text = '';
  while (text.length < length) text += ID_ALPHABET[nextInt(state, 0, ID_ALPHABET.length - 1)];
  return text;
}
