/** What meal reports and ticks rest on: protections with ids of our own, one write for many changes, typed values. */
import type { Answer, Json, Person } from './google';
import { ask, DRIVE, makeSpreadsheet, range, refusal, SHEETS, share, TAB, useWorkshop } from './workshop';

const workshop = useWorkshop();
const OURS = 700_001;

function update(person: Person, id: string, requests: readonly Json[]): Promise<Answer> {
  return workshop().google.call(person, `${SHEETS}/${id}:batchUpdate`, { method: 'POST', body: { requests } });
}

function write(person: Person, id: string, at: string, value: unknown, valueInputOption = 'RAW'): Promise<Answer> {
  const url = `${SHEETS}/${id}/values/${encodeURIComponent(at)}`;
  return workshop().google.call(person, url, {
    method: 'PUT',
    query: { valueInputOption },
    body: { values: [[value]] },
  });
}

async function valuesOf(id: string, at: string, valueRenderOption = 'UNFORMATTED_VALUE'): Promise<Json> {
  const { google } = workshop();
  const url = `${SHEETS}/${id}/values/${encodeURIComponent(at)}`;
  return (await ask(google, 'school', url, { query: { valueRenderOption } })).values;
}

/** A spreadsheet both can write, whose first row is the teacher's alone. */
async function sharedRegister(): Promise<string> {
  const id = await makeSpreadsheet(workshop(), 'báo ăn');
  await share(workshop(), id, 'teacher', 'writer');
  await share(workshop(), id, 'leader', 'writer');
  const editors = { users: [workshop().google.emails.teacher] };
  const protectedRange = { protectedRangeId: OURS, range: range(0, 1, 0, 3), editors, warningOnly: false };
  const answer = await update('school', id, [{ addProtectedRange: { protectedRange } }]);
  expect(answer.status).toBe(200);
  return id;
}

describe('a protected row', () => {
  it('[SH5, SH9, SH10] has the id we chose, and is writable by its editor and the owner only', async () => {
    const id = await sharedRegister();
    expect((await write('teacher', id, "'Báo ăn'!A1", 21)).status).toBe(200);
    expect((await write('leader', id, "'Báo ăn'!A1", 99)).status).toBe(400);
    expect((await write('school', id, "'Báo ăn'!B1", 20)).status).toBe(200);
    expect(await valuesOf(id, "'Báo ăn'!A1:B1")).toEqual([[21, 20]]);
  });

  it('[SH8] is read together with its values and editors in one request', async () => {
    const id = await sharedRegister();
    await write('teacher', id, "'Báo ăn'!A1", 21);
    const fields =
      'sheets(properties(sheetId),data(rowData(values(effectiveValue))),protectedRanges(protectedRangeId,editors))';
    const dataFilters = [{ gridRange: range(0, 1, 0, 3) }];
    const url = `${SHEETS}/${id}:getByDataFilter`;
    const { google } = workshop();
    const read = await ask(google, 'school', url, { method: 'POST', query: { fields }, body: { dataFilters } });
    const [sheet] = read.sheets.filter((one: Json) => one.properties.sheetId === TAB);
    expect(sheet.data[0].rowData[0].values[0].effectiveValue).toEqual({ numberValue: 21 });
    expect(sheet.protectedRanges[0].protectedRangeId).toBe(OURS);
    expect(sheet.protectedRanges[0].editors.users.sort()).toEqual([google.emails.school, google.emails.teacher].sort());
  });

  it('[SH10] is closed for its editor by one update of its editors', async () => {
    const id = await sharedRegister();
    const protectedRange = { protectedRangeId: OURS, editors: { users: [] } };
    const answer = await update('school', id, [{ updateProtectedRange: { protectedRange, fields: 'editors' } }]);
    expect(answer.status).toBe(200);
    expect((await write('teacher', id, "'Báo ăn'!A1", 5)).status).toBe(400);
  });

  it('[SH40] goes with a copy, and only the copier edits it there', async () => {
    const id = await sharedRegister();
    const { google, folderId } = workshop();
    const body = { parents: [folderId] };
    const copy = await ask(google, 'school', `${DRIVE}/files/${id}/copy`, { method: 'POST', body });
    await share(workshop(), copy.id, 'teacher', 'writer');
    expect((await write('teacher', copy.id, "'Báo ăn'!A1", 5)).status).toBe(400);
  });
});

describe('writing', () => {
  it('[SH1] one bad request of a batchUpdate cancels all of them', async () => {
    const id = await makeSpreadsheet(workshop(), 'sổ');
    const good = { updateSheetProperties: { properties: { sheetId: TAB, title: 'Khác' }, fields: 'title' } };
    const answer = await update('school', id, [good, { deleteSheet: { sheetId: 999 } }]);
    expect(answer.status).toBe(400);
    expect(answer.json.error.message).toMatch(/^Invalid requests\[1\]/);
    expect((await write('school', id, "'Báo ăn'!A1", 1)).status).toBe(200);
  });

  it('[SH3] a reader reads and does not write, a stranger does neither', async () => {
    const id = await makeSpreadsheet(workshop(), 'sổ');
    await share(workshop(), id, 'teacher', 'reader');
    expect(refusal(await write('teacher', id, "'Báo ăn'!A1", 1))).toMatch(/^403/);
    expect(refusal(await workshop().google.call('leader', `${SHEETS}/${id}`))).toMatch(/^40[34]/);
  });

  it('[SH25, SH26] a formula in a vi_VN file takes semicolons and computes', async () => {
    const id = await makeSpreadsheet(workshop(), 'sổ');
    const locale = { updateSpreadsheetProperties: { properties: { locale: 'vi_VN' }, fields: 'locale' } };
    await update('school', id, [locale]);
    await write('school', id, "'Báo ăn'!A1", 3);
    await write('school', id, "'Báo ăn'!B1", '=IF(A1>2;A1*2;0)', 'USER_ENTERED');
    expect(await valuesOf(id, "'Báo ăn'!B1")).toEqual([[6]]);
  });

  it('[SH15] RAW keeps text, USER_ENTERED reads it', async () => {
    const id = await makeSpreadsheet(workshop(), 'sổ');
    await write('school', id, "'Báo ăn'!A1", '12');
    await write('school', id, "'Báo ăn'!A2", '12', 'USER_ENTERED');
    expect(await valuesOf(id, "'Báo ăn'!A1:A2")).toEqual([['12'], [12]]);
  });

  it('[SH33] validation rules do not hold back the API', async () => {
    const id = await makeSpreadsheet(workshop(), 'sổ');
    const values = [{ userEnteredValue: '0' }, { userEnteredValue: '60' }];
    const rule = { condition: { type: 'NUMBER_BETWEEN', values }, strict: true };
    await update('school', id, [{ setDataValidation: { range: range(0, 5), rule } }]);
    expect((await write('school', id, "'Báo ăn'!A1", 500)).status).toBe(200);
  });
});
