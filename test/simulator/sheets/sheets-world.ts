/** A world with a school's spreadsheet, and short ways to call the Sheets API as one of its accounts. */
import { createWorld, type SimWorld } from '../../../src/simulator/world';

export const OWNER = 'truong@hoamai.example';
export const TEACHER = 'gv.5a1@hoamai.example';
export const OTHER = 'gv.5a2@hoamai.example';
export const READER = 'phuhuynh@hoamai.example';
export const STRANGER = 'nguoila@hoamai.example';
export const SEED = 20261123;

export interface Book {
  world: SimWorld;
  id: string;
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are checked against the discovery schema already
  body: any;
}

/** A spreadsheet of OWNER, with TEACHER and OTHER as writers and READER as reader. */
export function newBook(properties: object = {}, sheets?: object[]): Book {
  const emails = [OWNER, TEACHER, OTHER, READER, STRANGER];
  const accounts = emails.map((email) => ({ email }));
  const world = createWorld({ now: '2026-11-23T06:30:00+07:00', seed: SEED, accounts });
  const created = call({ world, id: '' }, OWNER, 'POST', '', { properties, ...(sheets && { sheets }) });
  if (created.status !== 200) throw new Error(JSON.stringify(created.body));
  const book = { world, id: created.body.spreadsheetId as string };
  share(book, TEACHER, 'writer');
  share(book, OTHER, 'writer');
  share(book, READER, 'reader');
  return book;
}

export function share(book: Book, emailAddress: string, role: string): void {
  drive(book, 'POST', '/permissions?sendNotificationEmail=false', { type: 'user', role, emailAddress });
}

/** A Drive request of OWNER on the book's file. */
export function drive(book: Book, method: 'POST' | 'PATCH', path: string, body: object): Answer {
  const url = `https://www.googleapis.com/drive/v3/files/${book.id}${path}`;
  return send(book.world, OWNER, method, url, body);
}

/** A Sheets request; `path` follows /v4/spreadsheets. */
export function call(book: Book, email: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Answer {
  nextMinute(book.world);
  return send(book.world, email, method, `https://sheets.googleapis.com/v4/spreadsheets${path}`, body);
}

export function batch(book: Book, email: string, ...requests: object[]): Answer {
  return call(book, email, 'POST', `/${book.id}:batchUpdate`, { requests });
}

/** The replies of a batchUpdate that must succeed. */
export function did(book: Book, email: string, ...requests: object[]): Record<string, never>[] {
  const answer = batch(book, email, ...requests);
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return answer.body.replies;
}

export function get(book: Book, email: string, query = ''): Answer {
  return call(book, email, 'GET', `/${book.id}${query}`);
}

export function readValues(book: Book, range: string, query = '', email = OWNER): Answer {
  return call(book, email, 'GET', `/${book.id}/values/${encodeURIComponent(range)}${query}`);
}

export function writeValues(
  book: Book,
  range: string,
  values: unknown[][],
  option = 'USER_ENTERED',
  email = OWNER,
): Answer {
  const path = `/${book.id}/values/${encodeURIComponent(range)}?valueInputOption=${option}`;
  return call(book, email, 'PUT', path, { values });
}

/** The spreadsheet as the state has it: sheets, cells, protections. */
export function stateOf(book: Book): unknown {
  return structuredClone(book.world.state.sheets.spreadsheets[book.id]);
}

/** A range in rows and columns from zero, ends excluded. */
export function grid(r1: number, r2: number, c1: number, c2: number, sheetId = 0): object {
  return { sheetId, startRowIndex: r1, endRowIndex: r2, startColumnIndex: c1, endColumnIndex: c2 };
}

/** Tests are about behaviour: the per-minute limit has its own. */
function nextMinute(world: SimWorld): void {
  world.state.sheets.requestCounts = {};
}

function send(world: SimWorld, email: string, method: 'GET' | 'POST' | 'PUT' | 'PATCH', url: string, body?: object) {
  const headers = { Authorization: `Bearer ${email}`, 'Content-Type': 'application/json' };
  const response = world.rest({ method, url, headers, ...(body && { body: JSON.stringify(body) }) });
  return { status: response.status, body: response.body === '' ? undefined : JSON.parse(response.body) };
}
