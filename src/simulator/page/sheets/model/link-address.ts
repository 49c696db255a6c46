/** Where a link in a cell leads here. */
import { localHref, routeHref } from '../../routes';

const OWN_TAB = /^#gid=(\d+)/;

/** `isHere`: a route of this page; else a strange address, to be opened in a new window. */
export function linkAddress(link: string, spreadsheetId: string): { href: string; isHere: boolean } {
  const tab = OWN_TAB.exec(link)?.[1];
  const href = tab ? routeHref({ page: 'sheets', spreadsheetId, sheetId: Number(tab) }) : localHref(link);
  return { href, isHere: href.startsWith('#') };
}
