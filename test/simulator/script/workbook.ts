/** A shared workbook, for tests of scripts in spreadsheets. */
import type { SimWorld, WorldOptions } from '../../../src/simulator/world';
import { LEAD, SCHOOL, smallWorld, TEACHER } from './fixtures';

/** One request of the school account; fails the test when refused. */
export function rest(world: SimWorld, method: 'GET' | 'POST', url: string, body: object): Record<string, unknown> {
  const headers = { Authorization: `Bearer ${SCHOOL}`, 'Content-Type': 'application/json' };
  const answer = world.rest({ method, url, headers, body: JSON.stringify(body) });
  if (answer.status >= 400) throw new Error(answer.body);
  return JSON.parse(answer.body);
}

/** A workbook of the school account with sheets "Báo ăn" (A1 protected for others) and "Khác", shared with the teacher (writer) and the lead (reader). */
export function withWorkbook(options: Partial<WorldOptions> = {}): { world: SimWorld; id: string } {
  const world = smallWorld(options);
  const sheets = ['Báo ăn', 'Khác'].map((title, i) => ({
    properties: { title, sheetId: i + 1, gridProperties: { rowCount: 20, columnCount: 5 } },
  }));
  const made = rest(world, 'POST', 'https://sheets.googleapis.com/v4/spreadsheets', {
    properties: { title: 'Sổ' },
    sheets,
  });
  const id = String(made.spreadsheetId);
  for (const [emailAddress, role] of [
    [TEACHER, 'writer'],
    [LEAD, 'reader'],
  ]) {
    rest(world, 'POST', `https://www.googleapis.com/drive/v3/files/${id}/permissions?sendNotificationEmail=false`, {
      type: 'user',
      role,
      emailAddress,
    });
  }
  const range = { sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 };
  const requests = [{ addProtectedRange: { protectedRange: { range, editors: { users: [SCHOOL] } } } }];
  rest(world, 'POST', `https://sheets.googleapis.com/v4/spreadsheets/${id}:batchUpdate`, { requests });
  return { world, id };
}
