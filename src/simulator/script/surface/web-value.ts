/**
 * What a function may return to a visitor of a web app, and to a caller of the Apps Script API.
 * Sources: https://developers.google.com/apps-script/guides/web, …/api/reference/rest/v1/ExecutionResponse
 */
import { exception } from './bridge';
import type { TextOutput } from './content-service';
import type { HtmlOutput } from './html-service';
import { legalCopy } from './page-value';
import { labelOf } from './service';

const WRONG_TYPE = 'The script completed but the returned value is not a supported return type.';
const NOTHING = 'The script completed but did not return anything.';

/** JSON of the page or text that doGet or doPost returned. */
export function webJson(value: unknown): string {
  if (value === undefined || value === null) throw exception(NOTHING);
  const label = labelOf(value);
  if (label === 'HtmlService.HtmlOutput') return htmlJson(value as HtmlOutput);
  if (label === 'ContentService.TextOutput') return textJson(value as TextOutput);
  throw exception(WRONG_TYPE);
}

/** JSON of a value that is made of primitives, arrays and plain objects. */
export function apiJson(value: unknown): string {
  const legal = legalCopy(value);
  if (!legal) throw exception(WRONG_TYPE);
  return JSON.stringify(legal.value);
}

function htmlJson(page: HtmlOutput): string {
  return JSON.stringify({ type: 'HTML', content: page.getContent(), title: page.getTitle() });
}

function textJson(text: TextOutput): string {
  const fileName = text.getFileName();
  const named = fileName === null ? {} : { fileName };
  return JSON.stringify({ type: text.getMimeType().name(), content: text.getContent(), ...named });
}
