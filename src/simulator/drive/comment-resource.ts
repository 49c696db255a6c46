/** The Comment and Reply resources. "The author's email address and permission ID will not be populated." */
import { toRfc3339, type World } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import { escapeHtml } from './document-content';
import { type Mask, type Producers, produce } from './partial-resource';
import type { Comment, Reply } from './state';

interface Source<T> {
  world: World;
  item: T;
  /** E-mail of the caller. */
  email: string;
  mask: Mask;
}

const COMMON: Producers<Source<Comment | Reply>> = {
  id: ({ item }) => item.id,
  createdTime: ({ item }) => toRfc3339(item.createdMs),
  modifiedTime: ({ item }) => toRfc3339(item.modifiedMs),
  author: ({ world, item, email }) => author(world, item.authorEmail, email),
  deleted: ({ item }) => item.deleted,
  content: ({ item }) => unlessDeleted(item, item.content),
  htmlContent: ({ item }) => unlessDeleted(item, escapeHtml(item.content).replaceAll('\n', '<br>')),
  mentionedEmailAddresses: ({ item }) => [...new Set(item.content.match(MENTION) ?? [])].map((text) => text.slice(1)),
  assigneeEmailAddress: () => undefined,
};

/** `@` or `+` before an address mentions its owner. */
const MENTION = /(?<![\w.])[@+][\w.+-]+@[\w-]+\.[\w.-]*\w/g;

const REPLY: Producers<Source<Reply>> = {
  ...COMMON,
  kind: () => 'drive#reply',
  action: ({ item }) => item.action,
};

const COMMENT: Producers<Source<Comment>> = {
  ...COMMON,
  kind: () => 'drive#comment',
  resolved: ({ item }) => item.resolved,
  anchor: ({ item }) => item.anchor,
  quotedFileContent: ({ item }) => item.quotedFileContent,
  replies: ({ world, item, email, mask }) =>
    item.replies.map((reply) => replyResource(world, reply, email, selectionOf(mask, 'replies'))),
};

export function commentResource(world: World, item: Comment, email: string, mask: Mask): Record<string, unknown> {
  return produce('Comment', COMMENT, { world, item, email, mask }, mask);
}

export function replyResource(world: World, item: Reply, email: string, mask: Mask): Record<string, unknown> {
  return produce('Reply', REPLY, { world, item, email, mask }, mask);
}

function author(world: World, authorEmail: string, email: string): unknown {
  return { kind: 'drive#user', displayName: world.account(authorEmail).displayName, me: authorEmail === email };
}

/** "A deleted comment has no content." */
function unlessDeleted<T>({ deleted }: Comment | Reply, value: T): T | undefined {
  return deleted ? undefined : value;
}
