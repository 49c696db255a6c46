/**
 * The token of a script carries the manifest's scopes: an API answers 403 to a token without any of its scopes.
 * Source: the `scopes` of each method in the discovery files, narrowed to those that grant all files.
 */
import { NotSimulated } from '../../kernel/errors';
import type { RestRequest, RestResponse } from '../../kernel/rest';

const PREFIX = 'https://www.googleapis.com/auth/';
const MESSAGE = 'Request had insufficient authentication scopes.';

const DRIVE = [`${PREFIX}drive`];
const DRIVE_READ = [...DRIVE, `${PREFIX}drive.readonly`, `${PREFIX}drive.metadata`, `${PREFIX}drive.metadata.readonly`];
const SHEETS = [`${PREFIX}spreadsheets`, `${PREFIX}drive`];
const SHEETS_READ = [...SHEETS, `${PREFIX}spreadsheets.readonly`, `${PREFIX}drive.readonly`];
const DOCS = [`${PREFIX}documents`, `${PREFIX}drive`];
/** Grants single files only: those the person let the add-on use. */
const PER_FILE = [`${PREFIX}drive.file`];

/** The refusal of a request whose token has none of the API's scopes; undefined when it has one. */
export function insufficientScope(
  request: RestRequest,
  holdsAny: (scopes: readonly string[]) => boolean,
  mayUseFile: (fileId: string) => boolean,
): RestResponse | undefined {
  if (holdsAny(scopesOf(request))) return undefined;
  if (holdsAny(PER_FILE)) return fileRefusal(request, mayUseFile);
  const error = { code: 403, message: MESSAGE, status: 'PERMISSION_DENIED' };
  const errors = [{ message: 'Insufficient Permission', domain: 'global', reason: 'insufficientPermissions' }];
  return { status: 403, headers: {}, body: JSON.stringify({ error: { ...error, errors } }) };
}

/** A file that was not granted is not found. https://developers.google.com/workspace/drive/api/guides/api-specific-auth */
function fileRefusal({ url }: RestRequest, mayUseFile: (fileId: string) => boolean): RestResponse | undefined {
  const fileId = /\/(?:files|spreadsheets|documents)\/([\w-]+)/.exec(url)?.[1];
  if (fileId === undefined) throw new NotSimulated('REST with the drive.file scope only, except on one file');
  if (mayUseFile(fileId)) return undefined;
  const message = `File not found: ${fileId}.`;
  const errors = [{ message, domain: 'global', reason: 'notFound', location: 'fileId', locationType: 'parameter' }];
  return { status: 404, headers: {}, body: JSON.stringify({ error: { code: 404, message, errors } }) };
}

function scopesOf({ method, url }: RestRequest): readonly string[] {
  if (url.startsWith('https://sheets.')) return method === 'GET' ? SHEETS_READ : SHEETS;
  if (url.startsWith('https://docs.')) return DOCS;
  return method === 'GET' ? DRIVE_READ : DRIVE;
}
