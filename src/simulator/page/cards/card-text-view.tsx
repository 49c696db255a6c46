/** Draws the text of a card. */
import { localHref } from '../routes';
import { parseCardText, type TextNode } from './card-text';

export function CardText({ text }: { text: string }) {
  return <>{parseCardText(text).map(drawn)}</>;
}

function drawn(node: TextNode) {
  if (typeof node === 'string') return node;
  const inner = node.children.map(drawn);
  switch (node.tag) {
    case 'br':
      return <br />;
    case 'font':
      return <span style={{ color: node.colour }}>{inner}</span>;
    case 'a':
      return <CardLink href={node.href}>{inner}</CardLink>;
    default:
      return <node.tag>{inner}</node.tag>;
  }
}

function CardLink({ href, children }: { href: string | undefined; children: preact.ComponentChildren }) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={localHref(href)} target={localHref(href) === href ? '_blank' : undefined} rel="noreferrer">
      {children}
    </a>
  );
}
