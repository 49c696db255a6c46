/**
 * `https://docs.google.com/spreadsheets/d/ID/export?format=…`: how a browser downloads a spreadsheet. Undocumented, and
 * in wide use for PDF with a layout. Source: https://gist.github.com/Spencer-Easton/78f9867a691e549c9c70
 */
import { isDownloadable } from '../drive';
import { bytesOf, type Content } from '../kernel/content';
import { NotSimulated } from '../kernel/errors';
import type { RestRequest, RestResponse } from '../kernel/rest';
import type { World } from '../kernel/world';
import type { PrintOptions } from '../pdf/sheets-pdf';
import { findSpreadsheet } from './edit';
import { exportSpreadsheet } from './exports';
import { printSpreadsheet } from './print';
import type { Sheet } from './state';

const LINK = /^https:\/\/docs\.google\.com\/spreadsheets\/d\/([\w-]+)\/export\?/;
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
};
const SIZES = ['a3', 'a4', 'a5', 'letter', 'legal', 'tabloid'];
const READ = ['format', 'exportFormat', 'gid', 'size', 'portrait', 'fitw', 'scale'].concat([
  ...['gridlines', 'sheetnames', 'pagenumbers', 'fzr'],
]);
/** Values that ask for what is done anyway. */
const AT_DEFAULT: Readonly<Record<string, readonly string[]>> = {
  attachment: ['true', 'false'],
  printtitle: ['false'],
  printnotes: ['false'],
};

/** Undefined for any other address; refusals are pages for people. @throws NotSimulated for other formats and parameters */
export function answerExportLink(world: World, request: RestRequest): RestResponse | undefined {
  const spreadsheetId = LINK.exec(request.url)?.[1];
  if (spreadsheetId === undefined) return undefined;
  const email = callerOf(world, request);
  if (email === undefined) return page(401, 'Unauthorized');
  const query = new URL(request.url).searchParams;
  refuseUnknown(query);
  const isThere = world.state.sheets.spreadsheets[spreadsheetId] && isDownloadable(world, spreadsheetId, email);
  const sheet = isThere ? sheetOf(world, spreadsheetId, query.get('gid')) : undefined;
  if (!isThere || (query.has('gid') && !sheet)) return page(404, 'Sorry, the file you have requested does not exist.');
  const format = query.get('format') ?? query.get('exportFormat') ?? 'xlsx';
  const type = TYPES[format];
  if (type === undefined) throw new NotSimulated(`export of a spreadsheet as ${format}`);
  const content =
    format === 'pdf'
      ? printSpreadsheet(world, spreadsheetId, optionsOf(query), sheet)
      : exportSpreadsheet(world, spreadsheetId, type, sheet);
  return download(type, content);
}

/** The account whose e-mail is the bearer token. */
function callerOf(world: World, { headers }: RestRequest): string | undefined {
  const authorization = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization')?.[1] ?? '';
  const email = /^Bearer (\S+)$/i.exec(authorization)?.[1]?.toLowerCase() ?? '';
  return world.state.accounts[email]?.email;
}

function sheetOf(world: World, spreadsheetId: string, gid: string | null): Sheet | undefined {
  return findSpreadsheet(world, spreadsheetId).sheets.find(({ sheetId }) => String(sheetId) === gid);
}

function optionsOf(query: URLSearchParams): Partial<PrintOptions> {
  const isOn = (name: string, otherwise: boolean) => (query.has(name) ? query.get(name) === 'true' : otherwise);
  return {
    format: sizeOf(query.get('size') ?? 'letter'),
    isPortrait: isOn('portrait', true),
    isFittedToWidth: query.has('scale') ? query.get('scale') === '2' : isOn('fitw', false),
    hasGridlines: isOn('gridlines', true),
    hasTitles: isOn('sheetnames', false),
    hasPageNumbers: isOn('pagenumbers', false),
    repeatsFrozenRows: isOn('fzr', false),
  };
}

function sizeOf(name: string): string {
  const size = name.toLowerCase();
  if (SIZES.includes(size)) return size;
  throw new NotSimulated(`export of a spreadsheet on pages of the size ${name}`);
}

function refuseUnknown(query: URLSearchParams): void {
  for (const [name, value] of query) {
    if (READ.includes(name) || AT_DEFAULT[name]?.includes(value)) continue;
    throw new NotSimulated(`export of a spreadsheet with ${name}=${value}`);
  }
  const scale = query.get('scale');
  if (scale !== null && !['1', '2'].includes(scale))
    throw new NotSimulated(`export of a spreadsheet with scale=${scale}`);
}

function download(type: string, content: Content): RestResponse {
  const headers = { 'content-type': type };
  if (typeof content === 'string') return { status: 200, headers, body: content };
  return { status: 200, headers, body: '', bytes: bytesOf(content) };
}

function page(status: number, text: string): RestResponse {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: `<html><body>${text}</body></html>` };
}
