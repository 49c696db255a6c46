/** `comments.*`. Source: https://developers.google.com/workspace/drive/api/guides/manage-comments */
import { GoogleError, parameterLocation } from '../kernel/errors';
import { randomText } from '../kernel/ids';
import type { RestCall } from '../kernel/rest';
import { selectionOf } from '../rest/field-mask';
import { noteChange } from './change-log';
import { commentResource } from './comment-resource';
import { fileIdOf } from './file-body';
import { isFolder } from './mime-types';
import { pageOf } from './pages';
import type { Comment, DriveFile, Remark, Reply } from './state';
import { insufficientFilePermissions, requireRole } from './store';

export function createComment(call: RestCall): unknown {
  const { world, account, body, mask } = call;
  requireFields(call);
  const file = requireCommentable(call);
  const comment: Comment = {
    ...newRemark(call, requireContent(body)),
    resolved: false,
    ...(typeof body.anchor === 'string' ? { anchor: body.anchor } : {}),
    ...(body.quotedFileContent ? { quotedFileContent: body.quotedFileContent as Record<string, unknown> } : {}),
    replies: [],
  };
  const { comments } = world.state.drive;
  comments[file.id] = [...(comments[file.id] ?? []), comment];
  noteChange(world, file);
  return commentResource(world, comment, account.email, mask);
}

/** Newest first. */
export function listComments(call: RestCall): unknown {
  const { world, account, mask } = call;
  requireFields(call);
  const file = requireReadable(call);
  const shown = (world.state.drive.comments[file.id] ?? []).filter((comment) => isListed(call, comment));
  const { items, nextPageToken } = pageOf([...shown].sort(byNewest), call, 20);
  const inner = selectionOf(mask, 'comments');
  return {
    kind: 'drive#commentList',
    ...(nextPageToken ? { nextPageToken } : {}),
    comments: items.map((comment) => commentResource(world, comment, account.email, inner)),
  };
}

export function getComment(call: RestCall): unknown {
  requireFields(call);
  const comment = requireComment(call, requireReadable(call), call.params.includeDeleted === true);
  return commentResource(call.world, comment, call.account.email, call.mask);
}

/** Only its author changes a comment. */
export function updateComment(call: RestCall): unknown {
  const { world, account, body, mask } = call;
  requireFields(call);
  const file = requireCommentable(call);
  const comment = requireComment(call, file);
  requireAuthor(call, comment, file);
  comment.content = requireContent(body);
  comment.modifiedMs = world.now();
  noteChange(world, file);
  return commentResource(world, comment, account.email, mask);
}

/** Its place stays, without content. */
export function deleteComment(call: RestCall): void {
  const file = requireCommentable(call);
  const comment = requireComment(call, file);
  requireAuthor(call, comment, file);
  comment.deleted = true;
  comment.modifiedMs = call.world.now();
  noteChange(call.world, file);
}

/** "For all methods (excluding delete) you must set the fields system parameter." */
export function requireFields({ params }: RestCall): void {
  if (params.fields) return;
  const message = "The 'fields' parameter is required for this method.";
  throw new GoogleError(400, 'required', message, parameterLocation('fields'));
}

export function requireReadable({ world, account, params }: RestCall): DriveFile {
  return requireRole(world, fileIdOf(params, account.rootId), account.email, 'reader');
}

/** A locked file takes no comments; a folder has none. */
export function requireCommentable({ world, account, params }: RestCall): DriveFile {
  const file = requireRole(world, fileIdOf(params, account.rootId), account.email, 'commenter');
  if (file.contentRestriction || isFolder(file)) throw insufficientFilePermissions(file.id);
  return file;
}

/** @throws GoogleError 404 notFound, for a deleted one too unless that is asked for */
export function requireComment({ world, params }: RestCall, file: DriveFile, includesDeleted = false): Comment {
  const id = String(params.commentId);
  const found = world.state.drive.comments[file.id]?.find((comment) => comment.id === id);
  if (found && (includesDeleted || !found.deleted)) return found;
  throw new GoogleError(404, 'notFound', `Comment not found: ${id}.`, parameterLocation('commentId'));
}

export function requireAuthor({ account }: RestCall, { authorEmail }: Comment | Reply, file: DriveFile): void {
  if (authorEmail !== account.email) throw insufficientFilePermissions(file.id);
}

/** A remark of the caller, made now. */
export function newRemark({ world, account }: RestCall, content: string): Remark {
  const now = world.now();
  const id = `AAAA${randomText(world.state, 7)}`;
  return { id, authorEmail: account.email, createdMs: now, modifiedMs: now, content, deleted: false };
}

export function requireContent({ content }: Record<string, unknown>): string {
  if (typeof content === 'string' && content !== '') return content;
  throw new GoogleError(400, 'required', 'The content field is required.', parameterLocation('content'));
}

function isListed({ params }: RestCall, { deleted, modifiedMs }: Comment): boolean {
  const since = params.startModifiedTime === undefined ? 0 : Date.parse(String(params.startModifiedTime));
  return (params.includeDeleted === true || !deleted) && modifiedMs >= since;
}

function byNewest(a: Comment, b: Comment): number {
  return b.modifiedMs - a.modifiedMs;
}
