/** The kinds of rows in `Khóa – Mở`, by the beginning of their key. */

/** A heading between rows; nothing is ticked there. */
export const HEADING = 'group/';
/** A free row: the principal pastes a link. */
export const LINK = 'link/';

/** Chốt suất ăn: the portions of a month. */
export const PORTIONS = 'portions/';

export function isHeadingRow(key: string): boolean {
  return key.startsWith(HEADING);
}

export function isLinkRow(key: string): boolean {
  return key.startsWith(LINK);
}

export function isPortionsRow(key: string): boolean {
  return key.startsWith(PORTIONS);
}
