/** `replies.*`. Source: https://developers.google.com/workspace/drive/api/guides/manage-comments */
import { GoogleError, parameterLocation } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { selectionOf } from '../rest/field-mask';
import { noteChange } from './change-log';
import { replyResource } from './comment-resource';
import {
  newRemark,
  requireAuthor,
  requireComment,
  requireCommentable,
  requireContent,
  requireFields,
  requireReadable,
} from './comments';
import { pageOf } from './pages';
import type { Comment, DriveFile, Reply } from './state';

/** With `action` a reply resolves or reopens its comment; then it needs no text. */
export function createReply(call: RestCall): unknown {
  const { world, account, body, mask } = call;
  requireFields(call);
  const file = requireCommentable(call);
  const comment = requireComment(call, file);
  const action = actionOf(body.action);
  const content = action && body.content === undefined ? '' : requireContent(body);
  const reply: Reply = { ...newRemark(call, content), ...(action ? { action } : {}) };
  comment.replies.push(reply);
  if (action) comment.resolved = action === 'resolve';
  noteReplyChange(call, file, comment);
  return replyResource(world, reply, account.email, mask);
}

/** Oldest first. */
export function listReplies(call: RestCall): unknown {
  const { world, account, params, mask } = call;
  requireFields(call);
  const comment = requireComment(call, requireReadable(call), params.includeDeleted === true);
  const shown = comment.replies.filter(({ deleted }) => params.includeDeleted === true || !deleted);
  const { items, nextPageToken } = pageOf(shown, call, 20);
  const inner = selectionOf(mask, 'replies');
  return {
    kind: 'drive#replyList',
    ...(nextPageToken ? { nextPageToken } : {}),
    replies: items.map((reply) => replyResource(world, reply, account.email, inner)),
  };
}

export function getReply(call: RestCall): unknown {
  requireFields(call);
  const comment = requireComment(call, requireReadable(call), call.params.includeDeleted === true);
  const reply = requireReply(call, comment, call.params.includeDeleted === true);
  return replyResource(call.world, reply, call.account.email, call.mask);
}

export function updateReply(call: RestCall): unknown {
  requireFields(call);
  const { file, comment, reply } = requireOwnReply(call);
  reply.content = requireContent(call.body);
  reply.modifiedMs = call.world.now();
  noteReplyChange(call, file, comment);
  return replyResource(call.world, reply, call.account.email, call.mask);
}

export function deleteReply(call: RestCall): void {
  const { file, comment, reply } = requireOwnReply(call);
  reply.deleted = true;
  noteReplyChange(call, file, comment);
}

function requireOwnReply(call: RestCall): { file: DriveFile; comment: Comment; reply: Reply } {
  const file = requireCommentable(call);
  const comment = requireComment(call, file);
  const reply = requireReply(call, comment);
  requireAuthor(call, reply, file);
  return { file, comment, reply };
}

function requireReply({ params }: RestCall, comment: Comment, includesDeleted = false): Reply {
  const id = String(params.replyId);
  const found = comment.replies.find((reply) => reply.id === id);
  if (found && (includesDeleted || !found.deleted)) return found;
  throw new GoogleError(404, 'notFound', `Reply not found: ${id}.`, parameterLocation('replyId'));
}

/** "The last time the comment or any of its replies was modified." */
function noteReplyChange({ world }: RestCall, file: DriveFile, comment: Comment): void {
  comment.modifiedMs = world.now();
  noteChange(world, file);
}

function actionOf(value: unknown): Reply['action'] {
  if (value === undefined || value === 'resolve' || value === 'reopen') return value;
  throw new GoogleError(400, 'invalid', `Invalid value for action: ${value}.`);
}
