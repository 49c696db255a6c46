/** `files.copy`: the copy belongs to the copier, or the shared drive, and takes the sharing of its folder. */
import { GoogleError } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { isInSharedDrive, parentOf, roleOn } from './access';
import { bodyParent, checkFileBody } from './file-body';
import { fileResource } from './file-resource';
import { requireDownloadable } from './files-read';
import { takeGeneratedId } from './generated-ids';
import { isFolder, requireModelledType } from './mime-types';
import { requireFolderFor } from './move';
import { mergeProperties } from './properties';
import { isAtLeast } from './roles';
import type { DriveFile } from './state';
import { createFile, marksOf } from './store';

const WRITABLE = ['id', 'name', 'parents', 'description', 'properties', 'appProperties', 'writersCanShare', 'starred'];

/** Locks and direct grants stay with the original; properties (a mark of ours among them) are copied. */
export function copyFiles(call: RestCall): unknown {
  const { world, account, body, mask } = call;
  const source = requireDownloadable(call);
  checkFileBody(call, WRITABLE);
  if (isFolder(source)) throw new GoogleError(403, 'cannotCopyFile', 'This file cannot be copied by the user.');
  requireModelledType(world, source.mimeType);
  const parentId = bodyParent(body, account.rootId) ?? sourceFolder(world, source, account.email) ?? account.rootId;
  requireFolderFor(world, account.email, parentId);
  const properties = mergeProperties(source.properties, body.properties);
  const appProperties = mergeProperties(source.appProperties, body.appProperties);
  const { mimeType, content } = source;
  const id = takeGeneratedId(world, body.id, mimeType);
  const name = String(body.name ?? `Copy of ${source.name}`);
  const copy = createFile(world, account.email, { id, name, mimeType, parentId, content });
  Object.assign(copy, { properties, appProperties });
  if (body.starred === true) marksOf(copy, account.email).starred = true;
  if (source.shortcutTargetId) copy.shortcutTargetId = source.shortcutTargetId;
  if (typeof body.writersCanShare === 'boolean' && !isInSharedDrive(copy)) copy.writersCanShare = body.writersCanShare;
  const description = body.description ?? source.description;
  if (typeof description === 'string') copy.description = description;
  world.natives[mimeType]?.copy(world, source.id, copy.id);
  return fileResource(world, copy, account.email, mask);
}

/** The source's own folder, if the copier can write there. */
function sourceFolder(world: RestCall['world'], source: DriveFile, email: string): string | undefined {
  const parent = parentOf(world, source);
  return parent && isAtLeast(roleOn(world, parent, email), 'writer') ? parent.id : undefined;
}
