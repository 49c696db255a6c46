/**
 * The HTML that texts of cards may have. Other tags are dropped, their text stays.
 * Source: https://developers.google.com/workspace/add-ons/concepts/widgets#text_formatting
 */

export type TextNode = string | TextElement;

export interface TextElement {
  tag: 'b' | 'i' | 'u' | 's' | 'a' | 'font' | 'br';
  href?: string;
  colour?: string;
  children: TextNode[];
}

const TAGS: Readonly<Record<string, TextElement['tag']>> = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  s: 's',
  strike: 's',
  a: 'a',
  font: 'font',
};

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** The text as a tree; a new line in the text is a line break. */
export function parseCardText(text: string): TextNode[] {
  const root: TextElement = { tag: 'b', children: [] };
  const open: TextElement[] = [root];
  for (const token of text.match(/<[^<>]*>|\r?\n|<|[^<\r\n]+|\r/g) ?? []) {
    if (/^\r?\n$/.test(token) || /^<br\s*\/?>$/i.test(token)) open.at(-1)?.children.push({ tag: 'br', children: [] });
    else if (/^<\/?[a-z!]/i.test(token) && token.endsWith('>')) followTag(open, token);
    else open.at(-1)?.children.push(decoded(token));
  }
  return root.children;
}

function followTag(open: TextElement[], token: string): void {
  const tag = TAGS[/^<\/?([a-z]+)/i.exec(token)?.[1]?.toLowerCase() ?? ''];
  if (!tag) return;
  if (!token.startsWith('</')) {
    const element = newElement(tag, token);
    open.at(-1)?.children.push(element);
    open.push(element);
    return;
  }
  const at = open.map((element) => element.tag).lastIndexOf(tag);
  if (at > 0) open.length = at;
}

function newElement(tag: TextElement['tag'], token: string): TextElement {
  const href = tag === 'a' ? attribute(token, 'href') : undefined;
  const colour = tag === 'font' ? attribute(token, 'color') : undefined;
  return {
    tag,
    ...(href && /^(https?|mailto):/i.test(href) ? { href } : {}),
    ...(colour && /^(#[0-9a-f]{3,8}|[a-z]+)$/i.test(colour) ? { colour } : {}),
    children: [],
  };
}

function attribute(token: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(token);
  const value = found?.[1] ?? found?.[2] ?? found?.[3];
  return value === undefined ? undefined : decoded(value);
}

function decoded(text: string): string {
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
