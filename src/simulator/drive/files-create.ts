/** `files.create`. Source: https://developers.google.com/workspace/drive/api/guides/create-file */
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { isInSharedDrive } from './access';
import { bodyParent, checkFileBody } from './file-body';
import { importedContent } from './file-import';
import { fileResource } from './file-resource';
import { takeGeneratedId } from './generated-ids';
import { requireLimitableIn } from './limited-access';
import { FOLDER, isBlob, requireModelledType } from './mime-types';
import { requireFolderFor } from './move';
import { mergeProperties } from './properties';
import { keepHeadForever } from './revision-history';
import { plainSettings } from './settings';
import { shortcutTarget } from './shortcuts';
import type { DriveFile } from './state';
import { createFile, marksOf } from './store';

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
  'starred',
  'folderColorRgb',
  'copyRequiresWriterPermission',
  'createdTime',
  'modifiedTime',
  'shortcutDetails',
];

/** Makes a folder, a native file or a blob. The caller owns it, wherever the folder is. */
export function createFiles(call: RestCall): unknown {
  const { world, account, body, media, mask, params } = call;
  checkFileBody(call, WRITABLE);
  const mimeType = String(body.mimeType ?? media?.mimeType ?? 'application/octet-stream');
  requireModelledType(world, mimeType);
  const content = media ? importedContent(mimeType, media) : isBlob({ mimeType }) ? '' : undefined;
  const shortcutTargetId = shortcutTarget(world, account.email, body);
  const parentId = bodyParent(body, account.rootId) ?? account.rootId;
  const parent = requireFolderFor(world, account.email, parentId, mimeType === FOLDER ? 1 : 0);
  if (body.inheritedPermissionsDisabled === true) requireLimitableIn(world, parent, mimeType, account.email);
  const properties = mergeProperties({}, body.properties);
  const appProperties = mergeProperties({}, body.appProperties);
  const id = takeGeneratedId(world, body.id, mimeType);
  const name = String(body.name ?? nameOf(world, shortcutTargetId));
  const file = createFile(world, account.email, { id, name, mimeType, parentId, content });
  Object.assign(file, {
    properties,
    appProperties,
    ...settings(body, parent),
    ...(shortcutTargetId ? { shortcutTargetId } : {}),
  });
  if (params.keepRevisionForever === true) keepHeadForever(file);
  if (body.starred === true) marksOf(file, account.email).starred = true;
  world.natives[mimeType]?.create(world, file.id);
  return fileResource(world, file, account.email, mask);
}

/** A shortcut without a name takes that of its target. */
function nameOf({ state }: World, shortcutTargetId: string | undefined): string {
  return (shortcutTargetId && state.drive.files[shortcutTargetId]?.name) || 'Untitled';
}

/** In a shared drive `writersCanShare` does not apply. */
function settings(body: Record<string, unknown>, parent: DriveFile): Partial<DriveFile> {
  const { description, writersCanShare, inheritedPermissionsDisabled } = body;
  return {
    ...(typeof description === 'string' ? { description } : {}),
    ...(typeof writersCanShare === 'boolean' && !isInSharedDrive(parent) ? { writersCanShare } : {}),
    ...plainSettings(body),
    ...(typeof inheritedPermissionsDisabled === 'boolean' ? { inheritedPermissionsDisabled } : {}),
  };
}
