/**
 * Which items a files.list is about: the caller's, those of one shared drive, or of all.
 * Source: https://developers.google.com/workspace/drive/api/guides/search-shareddrives
 */
import { GoogleError, NotSimulated, parameterLocation } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { isInSharedDrive, sharedDriveOf } from './access';
import { driveIdOf, includesAllDrives, supportsAllDrives } from './all-drives';
import { isMember } from './grants';
import type { DriveFile } from './state';
import { sharedDriveNotFound } from './top-folder';

/** Whether the corpus has an item; a query that names a folder finds its children in the user's corpus too. */
export type Corpus = (file: DriveFile, namesParent: boolean) => boolean;

/** @throws GoogleError 403 for parameters that do not fit, 403 teamDriveMembershipRequired for who is no member */
export function corpusOf(call: RestCall): Corpus {
  const { account, params } = call;
  const { corpus, spaces } = params;
  const corpora = String(params.corpora ?? 'user');
  if (corpus || corpora === 'domain' || (spaces ?? 'drive') !== 'drive') {
    throw new NotSimulated('files.list outside the user’s corpus and shared drives');
  }
  const driveId = driveIdOf(call);
  requireFitting(call, corpora, driveId);
  if (driveId !== undefined) return driveCorpus(call, driveId);
  if (!includesAllDrives(call)) return (file) => !isInSharedDrive(file);
  if (corpora === 'allDrives') return () => true;
  /** "Files that the user has accessed". */
  return (file, namesParent) =>
    !isInSharedDrive(file) ||
    namesParent ||
    file.marks?.[account.email] !== undefined ||
    file.permissions.some(({ id }) => id === account.permissionId);
}

/** @throws GoogleError 404 for no such drive, 403 teamDriveMembershipRequired */
export function requireMembership({ world, account }: RestCall, driveId: string): void {
  const drive = world.state.drive.sharedDrives[driveId];
  if (!drive) throw sharedDriveNotFound(driveId);
  if (isMember(world, drive, account.permissionId)) return;
  const message = 'The attempted action requires shared drive membership.';
  throw new GoogleError(403, 'teamDriveMembershipRequired', message);
}

function driveCorpus(call: RestCall, driveId: string): Corpus {
  requireMembership(call, driveId);
  return (file) => sharedDriveOf(call.world, file)?.id === driveId;
}

/** Source of the texts: https://github.com/googleapis/google-api-php-client/issues/1825, https://github.com/nithinmurali/pygsheets/issues/437 */
function requireFitting(call: RestCall, corpora: string, driveId: string | undefined): void {
  const names = driveId !== undefined || corpora === 'drive' || corpora === 'allDrives';
  if (names && !includesAllDrives(call)) {
    throw refused(
      'teamDriveIncludeItemsRequired',
      'includeItemsFromAllDrives',
      'The includeItemsFromAllDrives parameter must be set to true when driveId is specified or corpora contains ' +
        'drive or allDrives.',
    );
  }
  if ((driveId !== undefined) !== (corpora === 'drive')) {
    throw refused(
      'teamDriveIdRequiresTeamDriveCorpora',
      'driveId',
      'The driveId parameter must be specified if and only if corpora is set to drive.',
    );
  }
  if (includesAllDrives(call) && !supportsAllDrives(call)) {
    throw refused(
      'teamDriveSupportRequired',
      'supportsAllDrives',
      'The supportsAllDrives parameter must be set to true when includeItemsFromAllDrives is set to true.',
    );
  }
}

function refused(reason: string, parameter: string, message: string): GoogleError {
  return new GoogleError(403, reason, message, parameterLocation(parameter));
}
