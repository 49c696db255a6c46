/**
 * Requests that do not say they know shared drives: what lies there does not exist for them.
 * Source: https://developers.google.com/workspace/drive/api/guides/enable-shareddrives
 */
import type { RestCall } from '../kernel/rest';
import type { World } from '../kernel/world';
import { isInSharedDrive } from './access';
import { fileNotFound } from './store';

/** Methods whose parameters have `supportsAllDrives` and that name items. */
const NAMING_METHODS = [
  ...['files.copy', 'files.create', 'files.delete', 'files.get', 'files.update'],
  ...['permissions.create', 'permissions.delete', 'permissions.get', 'permissions.list', 'permissions.update'],
].map((name) => `drive.${name}`);

/** @throws GoogleError 404 for an item of a shared drive that is named without `supportsAllDrives` */
export function requireAllDrivesSupport(method: string, call: RestCall): void {
  if (!NAMING_METHODS.includes(method) || supportsAllDrives(call)) return;
  const hidden = namedIds(call).find((id) => isThereInSharedDrive(call.world, id));
  if (hidden !== undefined) throw fileNotFound(hidden);
}

export function supportsAllDrives({ params }: RestCall): boolean {
  return params.supportsAllDrives === true || params.supportsTeamDrives === true;
}

export function includesAllDrives({ params }: RestCall): boolean {
  return params.includeItemsFromAllDrives === true || params.includeTeamDriveItems === true;
}

/** The id of `driveId`, or of the name it had before. */
export function driveIdOf({ params }: RestCall): string | undefined {
  const id = params.driveId ?? params.teamDriveId;
  return id === undefined ? undefined : String(id);
}

function namedIds({ params, body }: RestCall): string[] {
  return [params.fileId, params.addParents, ...((body.parents ?? []) as string[])].filter(
    (id): id is string => typeof id === 'string',
  );
}

function isThereInSharedDrive(world: World, id: string): boolean {
  const file = world.state.drive.files[id];
  return file !== undefined && isInSharedDrive(file);
}
