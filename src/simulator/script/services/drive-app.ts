/**
 * DriveApp as the running account: each call is one call of the service, whatever Drive does for it.
 * Source: https://developers.google.com/apps-script/reference/drive
 */
import { FOLDER } from '../../drive';
import type { RestRequest } from '../../kernel/rest';
import { DRIVE_READ_MS, DRIVE_WRITE_MS } from '../latency';
import { type Run, ScriptException } from '../run';
import { type HostMethod, type HostMethods, SCOPES } from './service';

const MISSING =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have ' +
  'permission to access it.';
const ALL = 'supportsAllDrives=true';
/** Items an iterator fetches at once: assumed. */
const PAGE_SIZE = 100;

type Act = (run: Run, kind: string, id: string, value: unknown) => unknown;

interface Grant {
  id: string;
  type: string;
  role: string;
  emailAddress: string;
  displayName: string;
}

export const DRIVE_APP: HostMethods = {
  'DriveApp.get': read(get),
  'DriveApp.list': read(list),
  'DriveApp.getEditors': read((run, _, id) => people(run, id, isEditor)),
  'DriveApp.getViewers': read((run, _, id) => people(run, id, isViewer)),
  'DriveApp.addEditor': write((run, _, id, email) => grant(run, id, String(email), 'writer')),
  'DriveApp.addViewer': write((run, _, id, email) => grant(run, id, String(email), 'reader')),
  'DriveApp.removeEditor': write((run, _, id, email) => remove(run, id, String(email), isEditor)),
  'DriveApp.removeViewer': write((run, _, id, email) => remove(run, id, String(email), isViewer)),
  'DriveApp.setShareableByEditors': write((run, _, id, value) => {
    send(run, 'PATCH', `files/${id}?${ALL}`, { writersCanShare: value });
  }),
};

function read(act: Act): HostMethod {
  return { latencyMs: DRIVE_READ_MS, ...answered(act) };
}

function write(act: Act): HostMethod {
  return { latencyMs: DRIVE_WRITE_MS, isWrite: true, ...answered(act) };
}

function answered(act: Act): Pick<HostMethod, 'scopes' | 'answer'> {
  return { scopes: [SCOPES.drive], answer: (run, [kind, id, value]) => act(run, String(kind), String(id), value) };
}

function get(run: Run, kind: string, id: string): unknown {
  const { name, mimeType } = send(run, 'GET', `files/${id}?${ALL}&fields=name,mimeType`) as Record<string, string>;
  if ((mimeType === FOLDER) !== (kind === 'Folder')) throw new ScriptException(MISSING);
  return { id, name };
}

function list(run: Run, kind: string, folderId: string, token: unknown): unknown {
  const q = `'${folderId}' in parents and trashed = false and mimeType ${kind === 'Folder' ? '=' : '!='} '${FOLDER}'`;
  const page = token ? `&pageToken=${encodeURIComponent(String(token))}` : '';
  const query = `${ALL}&includeItemsFromAllDrives=true&pageSize=${PAGE_SIZE}&fields=nextPageToken,files(id,name)${page}`;
  const answer = send(run, 'GET', `files?${query}&q=${encodeURIComponent(q)}`);
  return { items: answer.files, ...(answer.nextPageToken ? { next: answer.nextPageToken } : {}) };
}

/** Adds, with a mail to the person; who has as much already keeps it. */
function grant(run: Run, id: string, emailAddress: string, role: string): void {
  send(run, 'POST', `files/${id}/permissions?${ALL}`, { type: 'user', role, emailAddress });
}

/** Takes a person off the list altogether; one who is not on it is no error. */
function remove(run: Run, id: string, email: string, isListed: (grant: Grant) => boolean): void {
  const present = grantsOf(run, id).find((each) => isListed(each) && each.emailAddress === email.toLowerCase());
  if (present) send(run, 'DELETE', `files/${id}/permissions/${present.id}?${ALL}`);
}

function people(run: Run, id: string, isListed: (grant: Grant) => boolean): unknown {
  return grantsOf(run, id)
    .filter(isListed)
    .map(({ emailAddress, displayName }) => ({ email: emailAddress, name: displayName }));
}

/** All pages of the list, without its owner, and without links. */
function grantsOf(run: Run, id: string): Grant[] {
  const fields = 'nextPageToken,permissions(id,type,role,emailAddress,displayName)';
  const grants: Grant[] = [];
  for (let token: unknown = ''; token !== undefined; ) {
    const page = token ? `&pageToken=${encodeURIComponent(String(token))}` : '';
    const answer = send(run, 'GET', `files/${id}/permissions?${ALL}&pageSize=100&fields=${fields}${page}`);
    grants.push(...(answer.permissions as Grant[]));
    token = answer.nextPageToken;
  }
  return grants.filter(({ type, role }) => type === 'user' && role !== 'owner');
}

function isEditor({ role }: Grant): boolean {
  return role !== 'reader' && role !== 'commenter';
}

function isViewer(grant: Grant): boolean {
  return !isEditor(grant);
}

/** @throws ScriptException with DriveApp's text */
function send({ world, account }: Run, method: RestRequest['method'], path: string, body?: object) {
  const answer = world.rest({
    method,
    url: `https://www.googleapis.com/drive/v3/${path}`,
    headers: { Authorization: `Bearer ${account}`, 'Content-Type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (answer.status === 404) throw new ScriptException(MISSING);
  if (answer.status === 403) throw new ScriptException('Access denied: DriveApp.');
  const json = answer.body === '' ? {} : (JSON.parse(answer.body) as Record<string, unknown>);
  if (answer.status >= 400) throw new ScriptException((json.error as { message: string }).message);
  return json;
}
