/** Where a click on a cell leads. */
import type { Cell } from './resources';

const HYPERLINK = /^=HYPERLINK\(\s*"((?:[^"]|"")+)"/i;
const ADDRESS = /^https?:\/\/\S+$/i;

/** The link that was set: by the format, or by the literal address of a HYPERLINK formula. */
export function setLink(cell: Cell | undefined): string | undefined {
  const uri = cell?.userEnteredFormat?.textFormat?.link?.uri;
  if (uri) return uri;
  const formula = cell?.userEnteredValue?.formulaValue;
  const called = formula && HYPERLINK.exec(formula);
  return called ? called[1]?.replace(/""/g, '"') : undefined;
}

/** The same; on the screen a text that is an address is a link too. */
export function shownLink(cell: Cell | undefined, text: string): string | undefined {
  return setLink(cell) ?? (ADDRESS.test(text) ? text : undefined);
}
