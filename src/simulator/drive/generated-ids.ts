/**
 * Pre-generated ids, which make a repeated create answer 409 instead of making a second file.
 * Source: https://developers.google.com/workspace/drive/api/guides/create-file
 */
import { GoogleError, NotSimulated } from '../kernel/errors';
import { newDriveId } from '../kernel/ids';
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { isNative } from './mime-types';

/** `files.generateIds`. */
export function generateIds({ world, params }: RestCall): unknown {
  if ((params.space ?? 'drive') !== 'drive' || !['files', 'shortcuts'].includes(String(params.type ?? 'files'))) {
    throw new NotSimulated('files.generateIds for another space or type');
  }
  const count = Number(params.count ?? 10);
  const ids = Array.from({ length: count }, () => newDriveId(world.state, false));
  for (const id of ids) world.state.drive.generatedIds[id] = true;
  return { kind: 'drive#generatedIds', space: 'drive', ids };
}

/**
 * The id a create or copy body asks for, used up; undefined when it names none.
 * @throws GoogleError 400 generatedIdNotSupported for native types, 409 fileIdInUse for a used id, 400 for a strange one
 */
export function takeGeneratedId(world: World, id: unknown, mimeType: string): string | undefined {
  const { drive } = world.state;
  if (id === undefined) return undefined;
  const wanted = String(id);
  if (isNative(mimeType)) {
    throw new GoogleError(400, 'generatedIdNotSupported', 'Generated IDs are not supported for Docs Editors formats.');
  }
  if (drive.files[wanted]) throw new GoogleError(409, 'fileIdInUse', 'A file already exists with the provided ID.');
  if (!drive.generatedIds[wanted]) throw new GoogleError(400, 'invalid', 'The provided file ID is not usable.');
  delete drive.generatedIds[wanted];
  return wanted;
}
