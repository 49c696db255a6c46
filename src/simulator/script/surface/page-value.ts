/**
 * What a function may return to a page: primitives, arrays and plain objects of them.
 * Source: https://developers.google.com/apps-script/guides/html/communication#parameters_and_return_values
 */
import { labelOf } from './service';

const ILLEGAL = Symbol('illegal');

/** JSON of a legal value; with a date, a function or an object of a service anywhere in it the page gets null. */
export function pageJson(value: unknown): string {
  return JSON.stringify(legalCopy(value)?.value ?? null);
}

/** A copy that JSON can carry; undefined for a value with anything illegal in it. */
export function legalCopy(value: unknown): { value: unknown } | undefined {
  const copy = legal(value);
  return copy === ILLEGAL ? undefined : { value: copy };
}

function legal(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'object') return Array.isArray(value) ? listOf(value) : objectOf(value);
  return typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint' ? ILLEGAL : value;
}

function listOf(values: readonly unknown[]): unknown {
  const copies = Array.from(values, legal);
  return copies.indexOf(ILLEGAL) >= 0 ? ILLEGAL : copies;
}

function objectOf(value: object): unknown {
  if (Object.getPrototypeOf(value) !== Object.prototype || labelOf(value) !== undefined) return ILLEGAL;
  const copy: Record<string, unknown> = {};
  for (const [key, member] of Object.entries(value)) {
    if (member !== undefined) copy[key] = legal(member);
  }
  return Object.values(copy).indexOf(ILLEGAL) >= 0 ? ILLEGAL : copy;
}
