/** `files.create`. Source: https://developers.google.com/workspace/drive/api/guides/create-file */
import { NotSimulated } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { bodyParent, checkFileBody } from './file-body';
import { fileResource } from './file-resource';
import { takeGeneratedId } from './generated-ids';
import { requireLimitable } from './limited-access';
import { isFolder, isNative, requireModelledType } from './mime-types';
import { requireFolderFor } from './move';
import { mergeProperties } from './properties';
import type { DriveFile } from './state';
import { createFile } from './store';

const WRITABLE = [
  'id',
  'name',
  'mimeType',
  'parents',
  'description',
  'properties',
  'appProperties',
  'writersCanShare',
  'inheritedPermissionsDisabled',
];

/** Makes a folder, a native file or a blob. The caller owns it, wherever the folder is. */
export function createFiles(call: RestCall): unknown {
  const { world, account, body, media, mask } = call;
  checkFileBody(call, WRITABLE);
  const mimeType = String(body.mimeType ?? media?.mimeType ?? 'application/octet-stream');
  requireModelledType(world, mimeType);
  if (media && isNative(mimeType)) throw new NotSimulated(`conversion of an upload to ${mimeType}`);
  const parentId = bodyParent(body, account.rootId) ?? account.rootId;
  requireFolderFor(world, account.email, parentId);
  if (body.inheritedPermissionsDisabled === true) requireLimitable(world, { mimeType, ownerEmail: account.email });
  const properties = mergeProperties({}, body.properties);
  const appProperties = mergeProperties({}, body.appProperties);
  const id = takeGeneratedId(world, body.id, mimeType);
  const content = isFolder({ mimeType }) || isNative(mimeType) ? undefined : (media?.content ?? '');
  const name = String(body.name ?? 'Untitled');
  const file = createFile(world, account.email, { id, name, mimeType, parentId, content });
  Object.assign(file, { properties, appProperties, ...settings(body) });
  world.natives[mimeType]?.create(world, file.id);
  return fileResource(world, file, account.email, mask);
}

function settings(body: Record<string, unknown>): Partial<DriveFile> {
  const { description, writersCanShare, inheritedPermissionsDisabled } = body;
  return {
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof writersCanShare === 'boolean' ? { writersCanShare } : {}),
    ...(typeof inheritedPermissionsDisabled === 'boolean' ? { inheritedPermissionsDisabled } : {}),
  };
}
