/** The addresses of the page: what stands behind `#`. The server never sees them. */

export type DrivePlace =
  /** With an item of it, that one is selected. */
  | { kind: 'folder'; id: string; itemId?: string }
  | { kind: 'shared' }
  | { kind: 'trash' }
  | { kind: 'search'; text: string };

export type Route =
  | { page: 'home' }
  | { page: 'drive'; place: DrivePlace }
  /** Whatever it is: shown where such a thing is shown. */
  | { page: 'open'; itemId: string }
  | { page: 'sheets'; spreadsheetId: string; sheetId?: number }
  | { page: 'docs'; documentId: string }
  | { page: 'mail'; mailId?: string }
  | { page: 'clock' }
  | { page: 'log'; runId?: string }
  | { page: 'settings' };

/** Drive's own name for the caller's "My Drive". */
export const ROOT = 'root';

/** The route an address means; home when it means none. */
export function parseRoute(hash: string): Route {
  const [page = '', first, second] = hash
    .replace(/^#?\/?/, '')
    .split('/')
    .map(decoded);
  if (page === 'drive') return { page, place: parsePlace(first, second) };
  if (page === 'open' && first) return { page, itemId: first };
  if (page === 'sheets' && first) return { page, spreadsheetId: first, ...sheetOf(second) };
  if (page === 'docs' && first) return { page, documentId: first };
  if (page === 'mail') return { page, ...(first ? { mailId: first } : {}) };
  if (page === 'log') return { page, ...(first ? { runId: first } : {}) };
  if (page === 'clock' || page === 'settings') return { page };
  return { page: 'home' };
}

/** The address of a route, `#` included; parseRoute takes it back. */
export function routeHref(route: Route): string {
  return `#/${partsOf(route).map(encodeURIComponent).join('/')}`;
}

export function folderHref(id: string): string {
  return routeHref({ page: 'drive', place: { kind: 'folder', id } });
}

const SPREADSHEET_URL = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)(?:.*?[#&?]gid=(\d+))?/;
const DOCUMENT_URL = /^https:\/\/docs\.google\.com\/document\/(?:u\/\d+\/)?d\/([\w-]+)/;
const ITEM_URL = /^https:\/\/drive\.google\.com\/(?:open\?id=|file\/d\/)([\w-]+)/;
const FOLDER_URL = /^https:\/\/drive\.google\.com\/drive\/(?:u\/\d+\/)?folders\/([\w-]+)/;

/** Addresses of Google's own pages lead to the same thing on this page; others stay as they are. */
export function localHref(url: string): string {
  const [, spreadsheetId, sheetId] = SPREADSHEET_URL.exec(url) ?? [];
  if (spreadsheetId) return routeHref({ page: 'sheets', spreadsheetId, ...sheetOf(sheetId) });
  const [, folderId] = FOLDER_URL.exec(url) ?? [];
  if (folderId) return folderHref(folderId);
  const [, documentId] = DOCUMENT_URL.exec(url) ?? [];
  if (documentId) return routeHref({ page: 'docs', documentId });
  const [, itemId] = ITEM_URL.exec(url) ?? [];
  return itemId ? routeHref({ page: 'open', itemId }) : url;
}

function partsOf(route: Route): string[] {
  switch (route.page) {
    case 'home':
      return [];
    case 'drive':
      return ['drive', ...partsOfPlace(route.place)];
    case 'open':
      return ['open', route.itemId];
    case 'sheets':
      return ['sheets', route.spreadsheetId, ...(route.sheetId === undefined ? [] : [String(route.sheetId)])];
    case 'docs':
      return ['docs', route.documentId];
    case 'mail':
      return ['mail', ...(route.mailId ? [route.mailId] : [])];
    case 'log':
      return ['log', ...(route.runId ? [route.runId] : [])];
    default:
      return [route.page];
  }
}

function partsOfPlace(place: DrivePlace): string[] {
  if (place.kind === 'folder') return [place.id, ...(place.itemId ? [place.itemId] : [])];
  return place.kind === 'search' ? ['search', place.text] : [place.kind];
}

function parsePlace(first: string | undefined, second: string | undefined): DrivePlace {
  if (first === 'shared' || first === 'trash') return { kind: first };
  if (first === 'search') return { kind: 'search', text: second ?? '' };
  return { kind: 'folder', id: first || ROOT, ...(second ? { itemId: second } : {}) };
}

function sheetOf(text: string | undefined): { sheetId?: number } {
  return text && /^\d+$/.test(text) ? { sheetId: Number(text) } : {};
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
