/**
 * Custom properties of files. Source of the limits: https://developers.google.com/workspace/drive/api/guides/properties
 */
import { GoogleError } from '../kernel/errors';

/** Key and value together, in UTF-8. */
export const MAX_PROPERTY_BYTES = 124;
/** Per file: public ones, and as many private ones per app. */
export const MAX_PROPERTIES = 30;

/**
 * The properties after a request's changes: null clears, everything else sets.
 * @throws GoogleError 400 invalid when a property or their number is over the limit
 */
export function mergeProperties(current: Record<string, string>, changes: unknown): Record<string, string> {
  const merged = { ...current };
  for (const [key, value] of Object.entries((changes ?? {}) as Record<string, string | null>)) {
    if (value === null) delete merged[key];
    else merged[key] = requireFits(key, value);
  }
  if (Object.keys(merged).length > MAX_PROPERTIES) throw invalid(`More than ${MAX_PROPERTIES} properties on one file.`);
  return merged;
}

function requireFits(key: string, value: string): string {
  const size = Buffer.byteLength(key, 'utf8') + Buffer.byteLength(value, 'utf8');
  if (size > MAX_PROPERTY_BYTES) {
    throw invalid(`Property ${key} takes ${size} bytes with its value; the limit is ${MAX_PROPERTY_BYTES}.`);
  }
  return value;
}

function invalid(message: string): GoogleError {
  return new GoogleError(400, 'invalid', message);
}
