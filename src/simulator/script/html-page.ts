/**
 * A page of HtmlService as a browser gets it: with `google.script.run` and `google.script.host`.
 * Sources: https://developers.google.com/apps-script/guides/html/reference/run, …/reference/host
 */
import { PAGE_SHIM } from './page-shim';

export interface ShimOptions {
  /** Takes POST { as, functionName, args } and answers { value } or { error: { name, message } }. */
  callUrl: string;
  /** Takes POST { as, button: 'CLOSE' }. */
  closeUrl: string;
  /** The account that looks at the page. */
  as: string;
  /** Functions the page can call (`pageFunctions`). */
  functions: readonly string[];
}

/**
 * The page with the script that gives it `google.script`, before any script of its own. An iframe around it needs
 * `allow-scripts allow-same-origin`; closing and sizing are also told to the parent window as messages
 * `{ source: 'google.script.host', action, value }`.
 */
export function pageWithShim(html: string, options: ShimOptions): string {
  const settings = JSON.stringify(options).replace(/</g, '\\u003c');
  const script = `<script>(${PAGE_SHIM})(window, ${settings});</script>`;
  const head = /<head\b[^>]*>|<html\b[^>]*>|<!doctype[^>]*>/gi;
  const places = [...html.matchAll(head)].map((match) => match.index + match[0].length);
  const at = Math.max(0, ...places);
  return html.slice(0, at) + script + html.slice(at);
}
