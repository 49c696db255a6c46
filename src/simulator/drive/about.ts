/** `about.get`. Source: https://developers.google.com/workspace/drive/api/guides/user-info */
import { GoogleError } from '../kernel/errors';
import type { RestCall } from '../kernel/rest';
import { FOLDER_COLOURS } from './colours';
import { EXPORT_FORMATS, IMPORT_FORMATS } from './formats';
import { type Producers, produce } from './partial-resource';
import { usageOf } from './sizes';
import { userResource } from './user-resource';

/** A consumer account has 15 GB. */
const STORAGE_BYTES = 15 * 1024 ** 3;
const MAX_UPLOAD_BYTES = 5_120 * 1024 ** 3;

const ABOUT: Producers<RestCall> = {
  kind: () => 'drive#about',
  user: ({ world, account }) => userResource(world, account.email, account.email),
  storageQuota,
  importFormats: () => IMPORT_FORMATS,
  exportFormats: () => EXPORT_FORMATS,
  maxImportSizes: () => ({
    'application/vnd.google-apps.document': '10485760',
    'application/vnd.google-apps.spreadsheet': '104857600',
  }),
  maxUploadSize: () => String(MAX_UPLOAD_BYTES),
  appInstalled: () => true,
  folderColorPalette: () => [...FOLDER_COLOURS],
  driveThemes: () => [],
  teamDriveThemes: () => [],
  canCreateDrives: ({ account }) => account.edition === 'education',
  canCreateTeamDrives: ({ account }) => account.edition === 'education',
};

/** `fields` is required here. */
export function getAbout(call: RestCall): unknown {
  if (!call.params.fields) {
    throw new GoogleError(400, 'required', "The 'fields' parameter is required for this method.");
  }
  return produce('About', ABOUT, call, call.mask);
}

/** Organisations pool their storage: their accounts show no limit. */
function storageQuota({ world, account }: RestCall): unknown {
  const { all, trash } = usageOf(world, account.email);
  return {
    ...(account.edition === 'gmail' ? { limit: String(STORAGE_BYTES) } : {}),
    usage: String(all),
    usageInDrive: String(all),
    usageInDriveTrash: String(trash),
  };
}
