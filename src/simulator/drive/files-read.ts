/** `files.get` and `files.list`. */
import { GoogleError, parameterLocation } from '../kernel/errors';
import { MediaAnswer, type RestCall } from '../kernel/rest';
import { selectionOf } from '../rest/field-mask';
import { roleOn } from './access';
import { corpusOf } from './corpus';
import { fileIdOf } from './file-body';
import { fileResource } from './file-resource';
import { isBlob } from './mime-types';
import { pageOf } from './pages';
import { copyRequiresWriter } from './rights';
import { isAtLeast } from './roles';
import { findFiles } from './search';
import type { DriveFile } from './state';
import { requireRole, requireVisible } from './store';

export function getFiles(call: RestCall): unknown {
  const { world, account, params, mask } = call;
  const fileId = fileIdOf(params, account.rootId);
  if (params.alt === 'media') return mediaOf(requireDownloadable(call));
  return fileResource(world, requireVisible(world, fileId, account.email), account.email, mask);
}

/** Source of the parameters' meaning: https://developers.google.com/workspace/drive/api/guides/search-files */
export function listFiles(call: RestCall): unknown {
  const { world, account, params, mask } = call;
  const corpus = corpusOf(call);
  const found = findFiles(world, account, String(params.q ?? ''), String(params.orderBy ?? ''), corpus);
  const { items, nextPageToken } = pageOf(found, call, 100);
  const inner = selectionOf(mask, 'files');
  return {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(nextPageToken ? { nextPageToken } : {}),
    files: items.map((file) => fileResource(world, file, account.email, inner)),
  };
}

/**
 * The file, if the caller may have its content.
 * @throws GoogleError 403 cannotDownloadFile for readers where the owner switched it off
 */
export function requireDownloadable({ world, account, params }: RestCall): DriveFile {
  const file = requireRole(world, fileIdOf(params, account.rootId), account.email, 'reader');
  if (copyRequiresWriter(world, file) && !isAtLeast(roleOn(world, file, account.email), 'writer')) {
    throw new GoogleError(403, 'cannotDownloadFile', 'This file cannot be downloaded by the user.');
  }
  return file;
}

function mediaOf(file: DriveFile): MediaAnswer {
  if (isBlob(file)) return new MediaAnswer(file.mimeType, file.content ?? '');
  throw new GoogleError(
    403,
    'fileNotDownloadable',
    'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
    parameterLocation('alt'),
  );
}
