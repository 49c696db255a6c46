/** The three requests that are timed, each on things of the sample school. */
import { dayColumn, dayOffsets, dayWidth, MEALS } from '../../src/app/workbooks';
import { columnName } from '../../src/ui/sheets/a1';
import { type Sent, send } from './http-client';

/** The sample school asks for three counts a day. */
const DAY_WIDTH = dayWidth(3);

/** Where the child has put what the requests need. */
export interface Places {
  classFolderId: string;
  mealsId: string;
  /** Title of the sheet of the month. */
  month: string;
  classes: number;
}

export interface Timed {
  name: string;
  make(n: number): Sent;
}

/** Makes the file whose permission is changed. */
export async function timedRequests(base: string, as: string, places: Places): Promise<Timed[]> {
  const file = await send<{ id: string }>(base, as, { method: 'POST', path: '/drive/v3/files', body: { name: 'thử' } });
  const path = `/drive/v3/files/${file.id}/permissions`;
  const body = { type: 'user', role: 'reader', emailAddress: 'gv.5a1@hoamai.example' };
  const permission = await send<{ id: string }>(base, as, { method: 'POST', path, body });
  return [
    { name: 'files.list', make: () => listing(places) },
    { name: 'permissions.update', make: (n) => roleChange(`${path}/${permission.id}`, n) },
    { name: 'values.batchUpdate', make: (n) => morning(places, n) },
  ];
}

function listing({ classFolderId }: Places): Sent {
  const q = encodeURIComponent(`'${classFolderId}' in parents and trashed = false`);
  const fields = encodeURIComponent('files(id,name,mimeType,properties,permissions(id,role,emailAddress))');
  return { method: 'GET', path: `/drive/v3/files?pageSize=1000&q=${q}&fields=${fields}` };
}

function roleChange(path: string, n: number): Sent {
  return { method: 'PATCH', path, body: { role: n % 2 === 0 ? 'writer' : 'reader' } };
}

/** What all classes report on one morning, as one write. */
function morning({ mealsId, month, classes }: Places, n: number): Sent {
  const column = columnName(dayColumn(23, DAY_WIDTH) + dayOffsets(DAY_WIDTH).present);
  const data = Array.from({ length: classes }, (_, row) => ({
    range: `'${month}'!${column}${MEALS.month.firstRow + row + 1}`,
    values: [[15 + ((row + n) % 8)]],
  }));
  const body = { valueInputOption: 'USER_ENTERED', data };
  return { method: 'POST', path: `/v4/spreadsheets/${mealsId}/values:batchUpdate`, body };
}
