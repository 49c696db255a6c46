/** `files.export`. Source: https://developers.google.com/workspace/drive/api/guides/manage-downloads */
import { bytesOf } from '../kernel/content';
import { GoogleError, NotSimulated, parameterLocation } from '../kernel/errors';
import { MediaAnswer, type RestCall } from '../kernel/rest';
import { requireDownloadable } from './files-read';
import { EXPORT_FORMATS } from './formats';
import { isNative } from './mime-types';

/** "The exported content is limited to 10 MB." */
const MAX_BYTES = 10 * 1024 * 1024;

/**
 * @throws GoogleError 403 fileNotExportable, 400 for a format the type does not have, 403 exportSizeLimitExceeded
 * @throws NotSimulated for formats Google has and the simulator cannot make
 */
export function exportFiles(call: RestCall): MediaAnswer {
  const { world, params } = call;
  const file = requireDownloadable(call);
  const mimeType = String(params.mimeType);
  if (!isNative(file.mimeType)) {
    throw new GoogleError(403, 'fileNotExportable', 'Export only supports Docs Editors files.');
  }
  const native = world.natives[file.mimeType];
  if (!native?.export || !native.exportTypes?.includes(mimeType)) throw missingFormat(file.mimeType, mimeType);
  const content = native.export(world, file.id, mimeType);
  if (bytesOf(content).length > MAX_BYTES) {
    throw new GoogleError(403, 'exportSizeLimitExceeded', 'This file is too large to be exported.');
  }
  return new MediaAnswer(mimeType, content);
}

function missingFormat(source: string, target: string): Error {
  if (EXPORT_FORMATS[source]?.includes(target)) return new NotSimulated(`export of ${source} to ${target}`);
  const message = 'The requested conversion is not supported.';
  return new GoogleError(400, 'badRequest', message, parameterLocation('convertTo'));
}
