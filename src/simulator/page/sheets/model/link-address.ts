/** Where a link in a cell leads here: addresses of Google's Drive and Sheets are places of this page. */
import { folderHref, routeHref } from '../../routes';

const SPREADSHEET = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)[^#]*(?:#gid=(\d+))?/;
const FOLDER = /^https:\/\/drive\.google\.com\/drive\/(?:u\/\d+\/)?folders\/([\w-]+)/;
const OWN_TAB = /^#gid=(\d+)/;

/** `isHere`: a route of this page; else a strange address, to be opened in a new window. */
export function linkAddress(link: string, spreadsheetId: string): { href: string; isHere: boolean } {
  const [own, spreadsheet, folder] = [OWN_TAB.exec(link), SPREADSHEET.exec(link), FOLDER.exec(link)];
  if (own?.[1]) return here(tabHref(spreadsheetId, own[1]));
  if (spreadsheet?.[1]) return here(tabHref(spreadsheet[1], spreadsheet[2]));
  if (folder?.[1]) return here(folderHref(folder[1]));
  return { href: link, isHere: false };
}

function tabHref(spreadsheetId: string, gid: string | undefined): string {
  return routeHref({ page: 'sheets', spreadsheetId, ...(gid !== undefined && { sheetId: Number(gid) }) });
}

function here(href: string): { href: string; isHere: boolean } {
  return { href, isHere: true };
}
