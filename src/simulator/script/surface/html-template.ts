/**
 * Templates: scriptlets are run in the order of the page, in the script's own global scope.
 * Source: https://developers.google.com/apps-script/guides/html/templates
 */
import { contextOf, escapeFor, escapeHtml, type PageContext } from './html-escape';

/** The `output` that scriptlets see; the compiled template writes to it too. */
interface Output {
  /** Value of the printing scriptlet in progress. */
  _$?: unknown;
  append(html: string): Output;
  appendUntrusted(text: string): Output;
  print(context: PageContext): void;
  force(): void;
}

/** The page a template gives with these properties as variables of its scriptlets. */
export function evaluateTemplate(content: string, properties: Readonly<Record<string, unknown>>): string {
  const names = Object.keys(properties);
  const parts: string[] = [];
  const run = new Function('output', ...names, templateCode(content)) as (...values: unknown[]) => void;
  run(outputInto(parts), ...names.map((name) => properties[name]));
  return parts.join('');
}

/** JavaScript that writes the page to `output`. */
export function templateCode(content: string): string {
  const scriptlet = /<\?(!?=)?([\s\S]*?)\?>/g;
  const lines: string[] = [];
  let own = '';
  let end = 0;
  for (let match = scriptlet.exec(content); match; match = scriptlet.exec(content)) {
    const text = content.slice(end, match.index);
    end = match.index + match[0].length;
    own += text;
    lines.push(`output.append(${JSON.stringify(text)});`, scriptletCode(match[1], match[2] ?? '', own));
  }
  return [...lines, `output.append(${JSON.stringify(content.slice(end))});`].join('\n');
}

function scriptletCode(kind: string | undefined, code: string, before: string): string {
  if (kind === undefined) return code;
  const print = kind === '=' ? `output.print(${JSON.stringify(contextOf(before))});` : 'output.force();';
  return `output._$ = ${code}\n;${print}`;
}

function outputInto(parts: string[]): Output {
  const output: Output = {
    append: (html) => add(String(html)),
    appendUntrusted: (text) => add(escapeHtml(String(text))),
    print: (context) => void add(escapeFor(context, output._$)),
    force: () => void add(String(output._$)),
  };
  const add = (text: string): Output => {
    parts.push(text);
    return output;
  };
  return output;
}
