/** A throw-away folder of the school account: all that a contract test makes lies in it and is deleted with it. */
import type { Answer, Call, Google, Json, Person } from './google';
import { openGoogle } from './open-google';

export const DRIVE = 'https://www.googleapis.com/drive/v3';
export const SHEETS = 'https://sheets.googleapis.com/v4/spreadsheets';
export const FOLDER = 'application/vnd.google-apps.folder';
export const SPREADSHEET = 'application/vnd.google-apps.spreadsheet';

export interface Workshop {
  google: Google;
  folderId: string;
  /** Files of others, which do not go with the folder. */
  strays: { owner: Person; id: string }[];
}

/** Opens a workshop before the tests of a file and clears it away after them, whatever happened. */
export function useWorkshop(): () => Workshop {
  let workshop: Workshop | undefined;
  jest.setTimeout(180_000);
  beforeAll(async () => {
    const google = openGoogle();
    const folderId = await makeFile(google, 'school', { name: 'hsmn contract test', mimeType: FOLDER });
    workshop = { google, folderId, strays: [] };
  });
  afterAll(async () => {
    if (workshop) await clearAway(workshop);
  });
  return () => workshop as Workshop;
}

async function clearAway({ google, folderId, strays }: Workshop): Promise<void> {
  for (const { owner, id } of strays) await google.call(owner, `${DRIVE}/files/${id}`, { method: 'DELETE' });
  await google.call('school', `${DRIVE}/files/${folderId}`, { method: 'DELETE' });
}

/** Sends a request that must succeed, and answers its JSON. */
export async function ask(google: Google, person: Person, url: string, call?: Call): Promise<Json> {
  const answer = await google.call(person, url, call);
  if (answer.status >= 300) throw new Error(`${call?.method ?? 'GET'} ${url}: ${answer.status} ${answer.text}`);
  return answer.json;
}

/** Makes a file and answers its id. */
export async function makeFile(google: Google, person: Person, body: Record<string, unknown>): Promise<string> {
  const made = await ask(google, person, `${DRIVE}/files`, { method: 'POST', query: { fields: 'id' }, body });
  return made.id;
}

/** A folder in the workshop, not shared by writers. */
export function makeFolder({ google, folderId }: Workshop, name: string, parentId = folderId): Promise<string> {
  return makeFile(google, 'school', { name, mimeType: FOLDER, parents: [parentId], writersCanShare: false });
}

/** Shares silently; answers the permission id. */
export async function share({ google }: Workshop, fileId: string, person: Person, role: string): Promise<string> {
  const made = await ask(google, 'school', `${DRIVE}/files/${fileId}/permissions`, {
    method: 'POST',
    query: { sendNotificationEmail: false, fields: 'id' },
    body: { type: 'user', role, emailAddress: google.emails[person] },
  });
  return made.id;
}

/** What a refusal says: `403 insufficientFilePermissions`; just the status when it went through. */
export function refusal({ status, json }: Answer): string {
  const reason = json.error?.errors?.[0]?.reason ?? json.error?.status;
  return reason ? `${status} ${reason}` : String(status);
}

/** A spreadsheet in the workshop with one tab of a known id. */
export async function makeSpreadsheet(workshop: Workshop, name: string): Promise<string> {
  const { google, folderId } = workshop;
  const id = await makeFile(google, 'school', { name, mimeType: SPREADSHEET, parents: [folderId] });
  const url = `${SHEETS}/${id}:batchUpdate`;
  const properties = { sheetId: TAB, title: 'Báo ăn', gridProperties: { rowCount: 20, columnCount: 8 } };
  await ask(google, 'school', url, { method: 'POST', body: { requests: [{ addSheet: { properties } }] } });
  return id;
}

export const TAB = 202_611;

export function range(startRow: number, endRow: number, startColumn = 0, endColumn = 1): Record<string, number> {
  return {
    sheetId: TAB,
    startRowIndex: startRow,
    endRowIndex: endRow,
    startColumnIndex: startColumn,
    endColumnIndex: endColumn,
  };
}
