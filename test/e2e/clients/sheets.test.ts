/** Sheets v4 through the unmodified googleapis package. */
import { type Clients, clientsOf, closeServers, failureOf, SCHOOL, serve, TEACHER } from './clients';

let school: Clients;
let teacher: Clients;

beforeEach(async () => {
  const { url } = await serve();
  school = clientsOf(url, SCHOOL);
  teacher = clientsOf(url, TEACHER);
});

afterEach(closeServers);

async function newBook(): Promise<{ spreadsheetId: string; sheetId: number }> {
  const requestBody = { properties: { title: 'Báo ăn', locale: 'vi_VN', timeZone: 'Asia/Ho_Chi_Minh' } };
  const { data } = await school.sheets.spreadsheets.create({ requestBody });
  return { spreadsheetId: String(data.spreadsheetId), sheetId: Number(data.sheets?.[0]?.properties?.sheetId) };
}

it('[SA70] values are written, read, appended and cleared', async () => {
  const { spreadsheetId } = await newBook();
  const { values } = school.sheets.spreadsheets;
  const rows = [
    ['Lớp', 'Số suất'],
    ['5A1', 21],
    ['5A2', 25],
  ];
  await values.update({ spreadsheetId, range: 'A1', valueInputOption: 'RAW', requestBody: { values: rows } });
  const valueInputOption = 'USER_ENTERED';
  await values.append({ spreadsheetId, range: 'A1', valueInputOption, requestBody: { values: [['Tổng', '=B2+B3']] } });
  const read = await values.get({ spreadsheetId, range: 'A1:B4', valueRenderOption: 'UNFORMATTED_VALUE' });
  expect(read.data.values).toEqual([...rows, ['Tổng', 46]]);
  const both = await values.batchGet({ spreadsheetId, ranges: ['A2', 'B2'] });
  expect(both.data.valueRanges?.map((range) => range.values)).toEqual([[['5A1']], [['21']]]);
  await values.batchUpdate({
    spreadsheetId,
    requestBody: { valueInputOption: 'RAW', data: [{ range: 'B2', values: [[22]] }] },
  });
  await values.clear({ spreadsheetId, range: 'A3:B3' });
  const after = await values.get({ spreadsheetId, range: 'A2:B4', valueRenderOption: 'UNFORMATTED_VALUE' });
  expect(after.data.values).toEqual([['5A1', 22], [], ['Tổng', 22]]);
});

it('[SA70] a batch update adds a tab, formats it and protects it', async () => {
  const { spreadsheetId, sheetId } = await newBook();
  const added = await school.sheets.spreadsheets.batchUpdate({
    spreadsheetId,
    requestBody: {
      requests: [
        { addSheet: { properties: { title: 'Tháng 11' } } },
        {
          repeatCell: {
            range: { sheetId, endRowIndex: 1 },
            cell: { userEnteredFormat: { textFormat: { bold: true } } },
            fields: 'userEnteredFormat.textFormat.bold',
          },
        },
        { addProtectedRange: { protectedRange: { range: { sheetId }, editors: { users: [SCHOOL] } } } },
      ],
    },
  });
  expect(added.data.replies?.[0]?.addSheet?.properties?.title).toBe('Tháng 11');
  const { data } = await school.sheets.spreadsheets.get({
    spreadsheetId,
    fields: 'sheets(properties.title,protectedRanges.editors)',
  });
  expect(data.sheets?.map(({ properties }) => properties?.title)).toContain('Tháng 11');
  expect(data.sheets?.[0]?.protectedRanges?.[0]?.editors?.users).toEqual([SCHOOL]);
});

it('[SA71] a stranger, a wrong range and an unknown request are errors of Google', async () => {
  const { spreadsheetId } = await newBook();
  const { values } = teacher.sheets.spreadsheets;
  expect((await failureOf(values.get({ spreadsheetId, range: 'A1' }))).code).toBe(403);
  const wrong = school.sheets.spreadsheets.values.get({ spreadsheetId, range: 'Không có!A1' });
  expect(await failureOf(wrong)).toMatchObject({
    code: 400,
    message: expect.stringContaining('Unable to parse range'),
  });
  const requests = [{ paintSheet: {} } as object];
  const unknown = school.sheets.spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
  expect(await failureOf(unknown)).toMatchObject({ code: 400, message: expect.stringContaining('paintSheet') });
});
