/**
 * Contextual escaping of printing scriptlets: where on the page a value is printed decides how it is escaped.
 * Source: https://developers.google.com/apps-script/guides/html/templates#printing_scriptlets
 */
import { notSimulated } from './bridge';

export type PageContext = 'text' | 'attribute' | 'script' | 'scriptString' | 'handler';

/** The context at the end of `before`, the page's own text without its scriptlets. */
export function contextOf(before: string): PageContext {
  const script = openElement(before, 'script');
  if (script !== undefined) return isInString(script) ? 'scriptString' : 'script';
  if (openElement(before, 'style') !== undefined) throw notSimulated('HtmlService printing scriptlet inside <style>');
  if (before.lastIndexOf('<') <= before.lastIndexOf('>')) return 'text';
  const name = /\s([\w:-]+)\s*=\s*(?:"[^"]*|'[^']*)$/.exec(before)?.[1];
  if (name === undefined) throw notSimulated('HtmlService printing scriptlet in a tag outside quotes');
  return /^on/i.test(name) ? 'handler' : 'attribute';
}

export function escapeFor(context: PageContext, value: unknown): string {
  switch (context) {
    case 'script':
      return scriptValue(value);
    case 'scriptString':
      return escapeString(String(value));
    case 'handler':
      return escapeHtml(escapeString(String(value)));
    default:
      return escapeHtml(String(value));
  }
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** What was written since the element was opened; undefined when none is open. */
function openElement(before: string, name: string): string | undefined {
  const open = new RegExp(`<${name}\\b[^>]*>((?:(?!</${name})[\\s\\S])*)$`, 'i').exec(before);
  return open?.[1];
}

/** A value in the middle of a script: a literal that cannot end the script. */
function scriptValue(value: unknown): string {
  const json = JSON.stringify(value === undefined ? null : value) ?? 'null';
  return json.replace(/[<>&\u2028\u2029]/g, (character) => `\\u${hex(character, 4)}`);
}

function escapeString(text: string): string {
  return text.replace(/["'`\\<>&/\n\r\u2028\u2029]/g, (character) => `\\u${hex(character, 4)}`);
}

function hex(character: string, length: number): string {
  return character.charCodeAt(0).toString(16).padStart(length, '0');
}

function isInString(script: string): boolean {
  const rest = script.replace(/\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/g, '');
  return /["'`]/.test(rest);
}
