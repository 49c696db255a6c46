import type { ClockAnswer, PageCallAnswer, PressAnswer } from '../../../src/simulator/server/protocol';
import { serveScript } from './scripted';
import { closeServers, get, OWNER, post, TEACHER } from './serving';

afterEach(closeServers);

const ASK = `function doAsk() {
  const ui = SpreadsheetApp.getUi();
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
  const answer = ui.alert('Khóa', 'Khóa lớp này?', ui.ButtonSet.YES_NO);
  sheet.getRange('A1').setValue(String(answer === ui.Button.YES));
  sheet.getRange('B1').setValue(ui.prompt('Lý do?', ui.ButtonSet.OK_CANCEL).getResponseText());
}`;

describe('runs that people start', () => {
  it('[SV30] a question waits on the screen of the person while others are answered', async () => {
    const { url, press, screen } = await serveScript(ASK);
    const pressed = await press('doAsk');
    expect(pressed.body).toEqual({ runId: expect.any(String), state: 'waiting' });
    expect(await screen()).toMatchObject({
      dialogs: [{ kind: 'alert', title: 'Khóa', text: 'Khóa lớp này?', buttons: ['YES', 'NO'] }],
      runs: [{ runId: pressed.body.runId, functionName: 'doAsk' }],
    });
    expect((await screen(TEACHER)).dialogs).toEqual([]);
    const clock = await post<ClockAnswer>(`${url}/simulator/clock`, { byMinutes: 60 });
    expect(clock.status).toBe(200);
  });

  it('[SV31] answers go to the run in their order, and its end is told', async () => {
    const { url, press, screen, book } = await serveScript(ASK);
    await press('doAsk');
    const answer = async (body: object) => {
      const { dialogs } = await screen();
      return post<PressAnswer>(`${url}/simulator/dialogs/${dialogs[0]?.id}/answer`, { as: OWNER, ...body });
    };
    expect((await answer({ button: 'YES' })).body.state).toBe('waiting');
    expect((await screen()).dialogs).toMatchObject([{ kind: 'prompt', text: 'Lý do?' }]);
    const end = await answer({ button: 'OK', text: 'Kiểm tra' });
    expect(end.body).toMatchObject({ state: 'done', execution: { functionName: 'doAsk', status: 'completed' } });
    expect(await screen()).toEqual({ dialogs: [], toasts: [], runs: [] });
    const { body } = await get<{ sheet: { cells: { text: string }[] } }>(`${book}?as=${OWNER}`);
    expect(body.sheet.cells.map(({ text }) => text)).toEqual(['TRUE', 'Kiểm tra']);
  });

  it('[SV31] answers given with the press need no screen; what they leave open waits', async () => {
    const { press } = await serveScript(ASK);
    const all = await press('doAsk', { answers: [{ button: 'NO' }, { button: 'OK', text: 'x' }] });
    expect(all.body.state).toBe('done');
    expect((await press('doAsk', { answers: [{ button: 'NO' }] })).body.state).toBe('waiting');
  });

  it('[SV32] the time of the answer counts towards no limit of the run, and its locks are let go', async () => {
    const { url, press, screen, world } = await serveScript(`function doWait() {
      const lock = LockService.getScriptLock();
      lock.waitLock(1000);
      SpreadsheetApp.getUi().alert('Chờ');
      return lock.hasLock();
    }`);
    await press('doWait');
    expect(world.state.script.locks).toEqual({});
    await post(`${url}/simulator/clock`, { byMinutes: 60 });
    const [dialog] = (await screen()).dialogs;
    const end = await post<PressAnswer>(`${url}/simulator/dialogs/${dialog?.id}/answer`, { as: OWNER, button: 'OK' });
    expect(end.body.execution).toMatchObject({ status: 'completed' });
    expect(end.body.execution?.modelledMs).toBeLessThan(60_000);
    expect(world.now()).toBeGreaterThan(Date.parse('2026-11-23T07:30+07:00'));
  });

  it('[SV33] a dialog is answered by the person who sees it, with one of its buttons', async () => {
    const { url, press, screen } = await serveScript(ASK);
    await press('doAsk');
    const [dialog] = (await screen()).dialogs;
    const answer = (body: object) => post<object>(`${url}/simulator/dialogs/${dialog?.id}/answer`, body);
    expect((await answer({ as: TEACHER, button: 'YES' })).status).toBe(404);
    expect((await answer({ as: OWNER, button: 'OK' })).body).toEqual({
      error: { message: 'button: the dialog has YES, NO, not OK' },
    });
    expect((await answer({ as: OWNER, button: 'CLOSE' })).status).toBe(200);
  });

  it('[SV34] a page stays until it is closed, and a new one takes its place', async () => {
    const { url, press, screen } = await serveScript(`
      const page = (text) => HtmlService.createHtmlOutput('<p>' + text).setWidth(400).setHeight(300);
      function doShow() { SpreadsheetApp.getUi().showModalDialog(page('một'), 'Khóa – Mở'); }
      function doShowAgain() { SpreadsheetApp.getUi().showModelessDialog(page('hai'), 'Hai'); }
      function doSide() { SpreadsheetApp.getUi().showSidebar(page('bên').setTitle('Hướng dẫn')); }`);
    await press('doShow');
    const [shown] = (await screen()).dialogs;
    expect(shown).toMatchObject({ kind: 'modal', title: 'Khóa – Mở', width: 400, height: 300 });
    const text = await get<string>(`${url}${shown?.pageUrl}`);
    expect(text.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(text.body).toContain('google');
    await press('doSide');
    await press('doShowAgain');
    expect((await screen()).dialogs.map(({ kind }) => kind)).toEqual(['sidebar', 'modeless']);
    expect((await get(`${url}${shown?.pageUrl}`)).status).toBe(404);
    for (const { id } of (await screen()).dialogs) {
      await post(`${url}/simulator/dialogs/${id}/answer`, { as: OWNER, button: 'CLOSE' });
    }
    expect((await screen()).dialogs).toEqual([]);
  });

  it('[SV35] a page calls functions of its script as the person who sees it', async () => {
    const { url, press, screen } = await serveScript(`
      function doShow() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'x'); }
      function add(a, b) { return { sum: a + b, who: Session.getActiveUser().getEmail() }; }
      function fail() { throw new Error('không được'); }`);
    await press('doShow');
    const [shown] = (await screen()).dialogs;
    const call = (functionName: string, args: unknown[], as = OWNER) =>
      post<PageCallAnswer>(`${url}${shown?.pageUrl}/call`, { as, functionName, args });
    expect((await call('add', [1, 2])).body).toMatchObject({
      value: { sum: 3, who: OWNER },
      execution: { kind: 'page' },
    });
    expect((await call('fail', [])).body.error).toEqual({ name: 'Error', message: 'không được' });
    expect((await call('nobody', [])).status).toBe(400);
    expect((await call('add', [1, 2], TEACHER)).status).toBe(404);
  });

  it('[SV36] a toast of a script is on the screen of the person at the keyboard', async () => {
    const { press, screen, spreadsheetId } = await serveScript(
      `function doTell() { SpreadsheetApp.getActiveSpreadsheet().toast('Đã khóa', 'Xong'); }`,
    );
    await press('doTell');
    expect((await screen()).toasts).toMatchObject([{ spreadsheetId, title: 'Xong', text: 'Đã khóa' }]);
    expect((await screen(TEACHER)).toasts).toEqual([]);
  });

  it('[SV39] the press tells the tab that the script has put in front', async () => {
    const { url, press, spreadsheetId } = await serveScript(
      `function doGo() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Hai').activate(); }`,
    );
    const requests = [{ addSheet: { properties: { title: 'Hai', sheetId: 77 } } }];
    await post(`${url}/v4/spreadsheets/${spreadsheetId}:batchUpdate`, { requests }, OWNER);
    expect((await press('doGo')).body).toMatchObject({ state: 'done', activeSheetId: 77 });
  });

  it('[SV37] a script that computes for ever does not stop the server', async () => {
    const { url, press } = await serveScript('function doLoop() { for (;;); }');
    const pressed = press('doLoop').catch(() => undefined);
    expect((await get(`${url}/simulator/world`)).status).toBe(200);
    await closeServers();
    await pressed;
  });
});
