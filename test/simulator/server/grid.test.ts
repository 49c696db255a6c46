import type { SpreadsheetView, TypeAnswer } from '../../../src/simulator/server/protocol';
import { serveScript } from './scripted';
import { closeServers, get, OWNER, post, TEACHER } from './serving';

afterEach(closeServers);

const SCRIPT = `function doNothing() {}
function onEdit(e) { e.range.getSheet().getRange('C1').setValue('đã ghi ' + e.value); }`;

describe('people at the grid', () => {
  it('[SV20] opening runs onOpen and answers the menus with the path to each item', async () => {
    const { opened } = await serveScript(SCRIPT);
    expect(opened.menus).toEqual([
      { title: 'Thử', path: ['Thử'], items: [{ title: 'doNothing', path: ['Thử', 'doNothing'] }] },
    ]);
    expect(opened.executions).toMatchObject([{ functionName: 'onOpen', status: 'completed', scriptTitle: 'Kịch bản' }]);
  });

  it('[SV21] typing answers the runs it started, and the view shows what they wrote', async () => {
    const { book, sheetId } = await serveScript(SCRIPT);
    const typed = await post<TypeAnswer>(`${book}/type`, { as: OWNER, sheetId, cell: 'A1', input: 21 });
    expect(typed.body.executions).toMatchObject([{ functionName: 'onEdit' }]);
    const { body } = await get<SpreadsheetView>(`${book}?as=${OWNER}&sheetId=${sheetId}`);
    expect(body.sheet.cells.map(({ text }) => text)).toEqual(['21', 'đã ghi 21']);
  });

  it('[SV21] a block is pasted with `values`', async () => {
    const { book, sheetId } = await serveScript(SCRIPT);
    await post(`${book}/type`, {
      as: OWNER,
      sheetId,
      cell: 'A2',
      values: [
        ['1', '2'],
        ['3', '=A2+B2'],
      ],
    });
    const { body } = await get<SpreadsheetView>(`${book}?as=${OWNER}`);
    expect(body.sheet.cells.filter(({ row }) => row > 0).map(({ text }) => text)).toEqual(['1', '2', '3', '3']);
  });

  it('[SV21] with `isValuesOnly` the rules of the cells stay', async () => {
    const { url, book, spreadsheetId, sheetId } = await serveScript(SCRIPT);
    const range = { sheetId, startRowIndex: 1, endRowIndex: 2, startColumnIndex: 0, endColumnIndex: 1 };
    const setDataValidation = { range, rule: { condition: { type: 'BOOLEAN' } } };
    await post(`${url}/v4/spreadsheets/${spreadsheetId}:batchUpdate`, { requests: [{ setDataValidation }] }, OWNER);
    await post(`${book}/type`, { as: OWNER, sheetId, cell: 'A2', values: [['']], isValuesOnly: true });
    const { body } = await get<SpreadsheetView>(`${book}?as=${OWNER}`);
    expect(body.sheet.cells.find(({ row }) => row === 1)?.control).toEqual({ kind: 'checkbox', isTicked: false });
  });

  it('[SV22] what Sheets refuses answers 409 with the text of Sheets', async () => {
    const { url, book, spreadsheetId, sheetId } = await serveScript(SCRIPT);
    const grant = { type: 'user', role: 'reader', emailAddress: TEACHER };
    await post(`${url}/drive/v3/files/${spreadsheetId}/permissions`, grant, OWNER);
    const typed = await post<{ error: { message: string } }>(`${book}/type`, {
      as: TEACHER,
      sheetId,
      cell: 'A1',
      input: 1,
    });
    expect(typed.status).toBe(409);
    expect(typed.body.error.message).not.toBe('');
  });

  it('[SV23] whoever is unknown, sees nothing or sits at a phone is refused', async () => {
    const { book } = await serveScript(SCRIPT);
    expect((await post(`${book}/open`, { as: 'ai@hoamai.example' })).status).toBe(404);
    expect((await get(`${book}?as=${TEACHER}`)).status).toBe(403);
    expect((await post(`${book}/open`, { as: TEACHER })).status).toBe(403);
    expect((await post(`${book}/press`, { as: OWNER, client: 'phone', path: ['Thử'] })).status).toBe(409);
    expect((await post(`${book}/open`, {})).body).toEqual({
      error: { message: "body must have required property 'as'" },
    });
  });
});
