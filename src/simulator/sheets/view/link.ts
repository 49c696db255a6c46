/** Where a click on a cell leads. */
import type { RenderedCell } from '../rendered';

const HYPERLINK = /^=HYPERLINK\(\s*"((?:[^"]|"")+)"/i;
const ADDRESS = /^https?:\/\/\S+$/i;

/** The link of the format, the literal address of a HYPERLINK formula, or the text itself if it is an address. */
export function linkOf({ cell, formatted = '' }: RenderedCell): string | undefined {
  const set = cell?.userEnteredFormat?.textFormat?.link?.uri;
  if (set) return set;
  const called = HYPERLINK.exec(cell?.userEnteredValue?.formulaValue ?? '');
  if (called?.[1]) return called[1].replace(/""/g, '"');
  return ADDRESS.test(formatted) ? formatted : undefined;
}
