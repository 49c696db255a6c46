/** `files.get`, `files.list` and `about.get`. */
import { GoogleError, NotSimulated } from '../kernel/errors';
import { MediaAnswer, type RestCall } from '../kernel/rest';
import { selectionOf } from '../rest/field-mask';
import { fileIdOf } from './file-body';
import { fileResource } from './file-resource';
import { isBlob } from './mime-types';
import { pageOf } from './pages';
import { type Producers, produce } from './partial-resource';
import { findFiles } from './search';
import { requireRole, requireVisible } from './store';
import { userResource } from './user-resource';

const ABOUT: Producers<RestCall> = {
  kind: () => 'drive#about',
  user: ({ world, account }) => userResource(world, account.email, account.email),
};

export function getFiles({ world, account, params, mask }: RestCall): unknown {
  const fileId = fileIdOf(params, account.rootId);
  if (params.alt === 'media') return mediaOf(requireRole(world, fileId, account.email, 'reader'));
  return fileResource(world, requireVisible(world, fileId, account.email), account.email, mask);
}

/** Source of the parameters' meaning: https://developers.google.com/workspace/drive/api/guides/search-files */
export function listFiles(call: RestCall): unknown {
  const { world, account, params, mask } = call;
  refuseOtherCorpora(params);
  const found = findFiles(world, account, String(params.q ?? ''), String(params.orderBy ?? ''));
  const { items, nextPageToken } = pageOf(found, call, 100);
  const inner = selectionOf(mask, 'files');
  return {
    kind: 'drive#fileList',
    incompleteSearch: false,
    ...(nextPageToken ? { nextPageToken } : {}),
    files: items.map((file) => fileResource(world, file, account.email, inner)),
  };
}

/** `fields` is required here. */
export function getAbout(call: RestCall): unknown {
  if (!call.params.fields) {
    throw new GoogleError(400, 'required', "The 'fields' parameter is required for this method.");
  }
  return produce('About', ABOUT, call, call.mask);
}

function mediaOf(file: ReturnType<typeof requireRole>): MediaAnswer {
  if (isBlob(file)) return new MediaAnswer(file.mimeType, file.content ?? '');
  throw new GoogleError(
    403,
    'fileNotDownloadable',
    'Only files with binary content can be downloaded. Use Export with Docs Editors files.',
  );
}

function refuseOtherCorpora(params: RestCall['params']): void {
  const { corpora, corpus, driveId, teamDriveId, spaces } = params;
  const isMyDrive = (corpora ?? 'user') === 'user' && (spaces ?? 'drive') === 'drive';
  if (!isMyDrive || corpus || driveId || teamDriveId) throw new NotSimulated('files.list outside the user’s corpus');
}
