/** `files.create` and `files.generateIds`. Source: https://developers.google.com/workspace/drive/api/guides/create-file */
import { GoogleError, NotSimulated } from '../kernel/errors';
import { newDriveId } from '../kernel/ids';
import type { RestCall } from '../kernel/rest';
import { bodyParent, checkFileBody } from './file-body';
import { fileResource } from './file-resource';
import { requireLimitedAccessToggle } from './limited-access';
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
export function createFiles({ world, account, body, media, mask }: RestCall): unknown {
  checkFileBody(body, WRITABLE);
  const mimeType = String(body.mimeType ?? media?.mimeType ?? 'application/octet-stream');
  requireModelledType(world, mimeType);
  if (media && isNative(mimeType)) throw new NotSimulated(`conversion of an upload to ${mimeType}`);
  const parentId = bodyParent(body, account.rootId) ?? account.rootId;
  requireFolderFor(world, account.email, parentId);
  const properties = mergeProperties({}, body.properties);
  const appProperties = mergeProperties({}, body.appProperties);
  const id = takeGeneratedId(world.state.drive, body.id, mimeType);
  const content = isFolder({ mimeType }) || isNative(mimeType) ? undefined : (media?.content ?? '');
  const name = String(body.name ?? 'Untitled');
  const file = createFile(world, account.email, { id, name, mimeType, parentId, content });
  Object.assign(file, { properties, appProperties, ...settings(body) });
  if (file.inheritedPermissionsDisabled) requireToggleOrDrop(world, file, account.email);
  world.natives[mimeType]?.create(world, file.id);
  return fileResource(world, file, account.email, mask);
}

/** Ids for later `files.create` calls, so that a repeated create answers 409 instead of making a second file. */
export function generateIds({ world, params }: RestCall): unknown {
  if ((params.space ?? 'drive') !== 'drive' || (params.type ?? 'files') !== 'files') {
    throw new NotSimulated('files.generateIds for another space or type');
  }
  const count = Number(params.count ?? 10);
  const ids = Array.from({ length: count }, () => newDriveId(world.state, false));
  for (const id of ids) world.state.drive.generatedIds[id] = true;
  return { kind: 'drive#generatedIds', space: 'drive', ids };
}

function settings(body: Record<string, unknown>): Partial<DriveFile> {
  const { description, writersCanShare, inheritedPermissionsDisabled } = body;
  return {
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof writersCanShare === 'boolean' ? { writersCanShare } : {}),
    ...(typeof inheritedPermissionsDisabled === 'boolean' ? { inheritedPermissionsDisabled } : {}),
  };
}

function requireToggleOrDrop(world: RestCall['world'], file: DriveFile, email: string): void {
  try {
    requireLimitedAccessToggle(world, file, email);
  } catch (error) {
    delete world.state.drive.files[file.id];
    throw error;
  }
}

/** @throws GoogleError 400 for native types and unknown ids, 409 fileIdInUse for a used one */
function takeGeneratedId(drive: RestCall['world']['state']['drive'], id: unknown, mimeType: string) {
  if (id === undefined) return undefined;
  const wanted = String(id);
  if (isNative(mimeType)) {
    throw new GoogleError(400, 'invalid', 'Pre-generated ids are not supported for Docs Editors formats.');
  }
  if (drive.files[wanted]) throw new GoogleError(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  if (!drive.generatedIds[wanted]) throw new GoogleError(400, 'invalid', 'The provided file ID is not usable.');
  delete drive.generatedIds[wanted];
  return wanted;
}
