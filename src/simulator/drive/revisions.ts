/** `revisions.*`. Source: https://developers.google.com/workspace/drive/api/guides/manage-revisions */
import { createHash } from 'node:crypto';
import { bytesOf } from '../kernel/content';
import { GoogleError } from '../kernel/errors';
import { MediaAnswer, type RestCall } from '../kernel/rest';
import { toRfc3339, type World } from '../kernel/world';
import { selectionOf } from '../rest/field-mask';
import { noteChange } from './change-log';
import { fileIdOf } from './file-body';
import { isBlob, isFolder } from './mime-types';
import { pageOf } from './pages';
import { type Producers, produce } from './partial-resource';
import { keepForever, revisionsOf } from './revision-history';
import type { DriveFile, Revision } from './state';
import { requireRole } from './store';
import { userResource } from './user-resource';

interface Source {
  world: World;
  file: DriveFile;
  revision: Revision;
  /** E-mail of the caller. */
  email: string;
}

const PRODUCERS: Producers<Source> = {
  kind: () => 'drive#revision',
  id: ({ revision }) => revision.id,
  mimeType: ({ revision }) => revision.mimeType,
  modifiedTime: ({ revision }) => toRfc3339(revision.modifiedMs),
  lastModifyingUser: ({ world, revision, email }) => userResource(world, revision.email, email),
  keepForever: (source) => ifBlob(source, () => source.revision.keepForever),
  originalFilename: (source) => ifBlob(source, () => source.revision.originalFilename),
  size: (source) => ifBlob(source, () => String(bytesOf(contentOf(source)).length)),
  md5Checksum: (source) =>
    ifBlob(source, () =>
      createHash('md5')
        .update(bytesOf(contentOf(source)))
        .digest('hex'),
    ),
  published: ({ file }) => (isBlob(file) ? undefined : false),
  publishAuto: () => undefined,
  publishedLink: () => undefined,
  publishedOutsideDomain: () => undefined,
};

export function listRevisions(call: RestCall): unknown {
  const file = requireHistory(call);
  const { items, nextPageToken } = pageOf(historyOf(call.world, file), call, 200);
  const inner = selectionOf(call.mask, 'revisions');
  return {
    kind: 'drive#revisionList',
    ...(nextPageToken ? { nextPageToken } : {}),
    revisions: items.map((revision) => revisionResource(call, file, revision, inner)),
  };
}

/** `head` names the last one. */
export function getRevision(call: RestCall): unknown {
  const file = requireHistory(call);
  const revision = requireRevision(call, file);
  if (call.params.alt !== 'media') return revisionResource(call, file, revision, call.mask);
  if (!isBlob(file))
    throw new GoogleError(403, 'fileNotDownloadable', 'Only files with binary content can be downloaded.');
  return new MediaAnswer(revision.mimeType, contentOf({ file, revision }));
}

/** Blobs are kept for ever on demand; that is not taken back. */
export function updateRevision(call: RestCall): unknown {
  const file = requireHistory(call);
  const revision = requireRevision(call, file);
  const { keepForever: wanted, ...others } = call.body;
  const other = Object.keys(others).find((name) => name !== 'kind');
  if (other) throw notWritable(other);
  if (wanted !== undefined && (!isBlob(file) || (wanted === false && revision.keepForever))) {
    throw new GoogleError(
      400,
      'illegalKeepForeverModification',
      "The 'keepForever' field cannot be updated from true to false.",
    );
  }
  if (wanted === true) keepForever(file, revision);
  noteChange(call.world, file);
  return revisionResource(call, file, revision, call.mask);
}

/** @throws GoogleError 403 revisionDeletionNotSupported for Docs Editors files, 403 cannotDeleteOnlyRevision */
export function deleteRevision(call: RestCall): void {
  const { world } = call;
  const file = requireHistory(call);
  const revision = requireRevision(call, file);
  if (!isBlob(file))
    throw new GoogleError(403, 'revisionDeletionNotSupported', 'Revisions of this file cannot be deleted.');
  const left = revisionsOf(world, file).filter((each) => each !== revision);
  const head = left.at(-1);
  if (!head) throw new GoogleError(403, 'cannotDeleteOnlyRevision', 'The only revision of a file cannot be deleted.');
  file.content = contentOf({ file, revision: head });
  delete head.content;
  file.revisions = left;
  noteChange(world, file);
}

/** The history is for those who may edit. */
function requireHistory({ world, account, params }: RestCall): DriveFile {
  const file = requireRole(world, fileIdOf(params, account.rootId), account.email, 'writer');
  if (isFolder(file)) throw new GoogleError(403, 'revisionsNotSupported', 'The file does not support revisions.');
  return file;
}

function requireRevision({ world, params }: RestCall, file: DriveFile): Revision {
  const all = historyOf(world, file);
  const id = String(params.revisionId);
  const found = id === 'head' ? all.at(-1) : all.find((revision) => revision.id === id);
  if (!found) throw new GoogleError(404, 'notFound', `Revision not found: ${id}.`);
  return found;
}

/** Only those of blobs are purged by age. */
function historyOf(world: World, file: DriveFile): Revision[] {
  return isBlob(file) ? revisionsOf(world, file) : (file.revisions ?? []);
}

function contentOf({ file, revision }: Pick<Source, 'file' | 'revision'>) {
  return revision.content ?? file.content ?? '';
}

function ifBlob<T>({ file }: Source, read: () => T): T | undefined {
  return isBlob(file) ? read() : undefined;
}

function revisionResource(
  { world, account }: RestCall,
  file: DriveFile,
  revision: Revision,
  mask: RestCall['mask'] | true,
) {
  return produce('Revision', PRODUCERS, { world, file, revision, email: account.email }, mask);
}

function notWritable(name: string): GoogleError {
  const message = `The resource body includes fields which are not directly writable: ${name}.`;
  return new GoogleError(403, 'fieldNotWritable', message);
}
