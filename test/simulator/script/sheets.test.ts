/** SpreadsheetApp, edits and their triggers, menus and dialogs. */
import {
  fireEdit,
  installAddOn,
  openSpreadsheet,
  pressMenuItem,
  runFunction,
  type as typeIn,
} from '../../../src/simulator/script';
import { readCells } from '../../../src/simulator/sheets';
import type { SimWorld } from '../../../src/simulator/world';
import { LEAD, projectWith, SCHOOL, TEACHER } from './fixtures';
import { rest, withWorkbook } from './workbook';

type Kind = 'menu' | 'editor' | 'trigger' | 'simple';

/** Runs code bound to the workbook. */
function runBound(world: SimWorld, id: string, body: string, account = SCHOOL, kind: Kind = 'menu') {
  const scriptId = projectWith(world, `function run(e) { ${body} }`, { parentId: id });
  return runFunction(world, { scriptId, functionName: 'run', account, kind, activeSpreadsheetId: id });
}

describe('SpreadsheetApp', () => {
  it('[SC85] sheets and ranges by name, A1 text and numbers', () => {
    const { world, id } = withWorkbook();
    const body = `const ss = SpreadsheetApp.getActiveSpreadsheet(); const sheet = ss.getSheetByName('Báo ăn');
      const a = sheet.getRange('B2:C3'), b = sheet.getRange(2, 2, 2, 2);
      return [ss.getName(), ss.getId(), ss.getSheets().map((s) => s.getName()), ss.getSheetByName('không'), sheet.getSheetId(), a.getA1Notation(), b.getA1Notation(),
        [a.getRow(), a.getColumn(), a.getNumRows(), a.getNumColumns(), a.getLastRow(), a.getLastColumn()], sheet.getRange(4, 5).getA1Notation(), a.getSheet().getName(), ss.getUrl(), sheet.getMaxRows()]`;
    expect(runBound(world, id, body).returnValue).toEqual([
      'Sổ',
      id,
      ['Báo ăn', 'Khác'],
      null,
      1,
      'B2:C3',
      'B2:C3',
      [2, 2, 2, 2, 3, 3],
      'E4',
      'Báo ăn',
      `https://docs.google.com/spreadsheets/d/${id}/edit`,
      20,
    ]);
  });

  it('[SC85] values are written and read as blocks, dates as Date of the script', () => {
    const { world, id } = withWorkbook();
    const body = `const sheet = SpreadsheetApp.getActive().getSheetByName('Khác');
      sheet.getRange('A1:B2').setValues([['Lớp', 12], [true, '=B1*2']]); sheet.getRange('C1').setValue(new Date(2026, 10, 24)); sheet.getRange('D1:D2').setValue('x').setNote('ghi chú');
      const date = sheet.getRange('C1').getValue();
      return [sheet.getRange('A1:B2').getValues(), date instanceof Date, Utilities.formatDate(date, 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy'), sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange('E9').getValue()]`;
    const result = runBound(world, id, body);
    expect(result.error).toBeUndefined();
    expect(result.returnValue).toEqual([
      [
        ['Lớp', 12],
        [true, 24],
      ],
      true,
      '24/11/2026',
      2,
      4,
      '',
    ]);
    expect(readCells(world, id, 'Khác!D1:D2')).toEqual([['x'], ['x']]);
  });

  it.each([
    ["sheet.getRange('Z99')", /outside the dimensions of the sheet/],
    ['sheet.getRange(0, 1)', /starting row of the range is too small/],
    ["sheet.getRange('không phải')", /Range not found/],
    [
      "sheet.getRange('A1', 'B2')",
      /^The parameters \(String,String\) don't match the method signature for SpreadsheetApp\.Sheet\.getRange\.$/,
    ],
    ["sheet.getRange('A1:B1').setValues([[1]])", /The data has 1 but the range has 2\./],
    ["sheet.getRange('A1:B1').setValues([[1, 2], [3, 4]])", /The data has 2 but the range has 1\./],
    ["SpreadsheetApp.openById('không')", /You do not have permission to access the requested document/],
  ])('[SC86] %s throws', (call, message) => {
    const { world, id } = withWorkbook();
    expect(
      runBound(world, id, `const sheet = SpreadsheetApp.getActive().getSheetByName('Khác'); ${call}`).error?.message,
    ).toMatch(message);
  });

  it('[SC87] script writes obey protections and roles of the running account', () => {
    const { world, id } = withWorkbook();
    const write = (cell: string) =>
      `SpreadsheetApp.getActive().getSheetByName('Báo ăn').getRange('${cell}').setValue('x')`;
    const outcome = (cell: string, account: string) => runBound(world, id, write(cell), account).status;
    expect([outcome('A1', SCHOOL), outcome('A1', TEACHER), outcome('A2', TEACHER), outcome('A2', LEAD)]).toEqual([
      'completed',
      'failed',
      'completed',
      'failed',
    ]);
  });

  it('[SC97] a range tells who may edit it', () => {
    const { world, id } = withWorkbook();
    const body = `const sheet = SpreadsheetApp.getActive().getSheetByName('Báo ăn');
      return ['A1', 'A1:B2', 'B2'].map((a1) => sheet.getRange(a1).canEdit())`;
    const answers = [SCHOOL, TEACHER, LEAD].map((account) => runBound(world, id, body, account).returnValue);
    expect(answers).toEqual([
      [true, true, true],
      [false, false, true],
      [false, false, false],
    ]);
  });

  it('[SC88] openById needs the account to see the file, and reads it as that account', () => {
    const { world, id } = withWorkbook();
    const scriptId = projectWith(
      world,
      `function run() { return SpreadsheetApp.openById('${id}').getSheets()[0].getRange('A1').getValues(); }`,
    );
    const open = (account: string) =>
      runFunction(world, { scriptId, functionName: 'run', account, kind: 'trigger' }).status;
    world.addAccount('la@hoamai.example');
    expect([open(SCHOOL), open(LEAD), open('la@hoamai.example')]).toEqual(['completed', 'completed', 'failed']);
  });
});

describe('edits', () => {
  const SEEN =
    "PropertiesService.getScriptProperties().setProperty('seen', JSON.stringify([e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.oldValue, e.source.getId(), Session.getActiveUser().getEmail(), e.user ? e.user.getEmail() : null]))";

  function seen(world: SimWorld): unknown[] | undefined {
    const text = Object.values(world.state.script.properties)[0]?.seen;
    return text === undefined ? undefined : JSON.parse(text);
  }

  function bound(world: SimWorld, id: string) {
    return projectWith(world, `function onEdit(e) { ${SEEN} }`, { parentId: id });
  }

  /** An installed on-edit trigger of the school account in a standalone project. */
  function installed(world: SimWorld, id: string): string {
    const source = `function install() { ScriptApp.newTrigger('edited').forSpreadsheet('${id}').onEdit().create(); } function edited(e) { ${SEEN} }`;
    const scriptId = projectWith(world, source);
    expect(runFunction(world, { scriptId, functionName: 'install', account: SCHOOL, kind: 'editor' }).status).toBe(
      'completed',
    );
    return scriptId;
  }

  const cellB3 = (id: string) => ({ spreadsheetId: id, sheet: 'Báo ăn', cell: 'B3' });

  it('[SC90] a simple onEdit of the bound script runs as the person who typed, unnamed on Gmail', () => {
    const { world, id } = withWorkbook();
    bound(world, id);
    const [result] = typeIn(world, TEACHER, cellB3(id), 12);
    expect(result).toMatchObject({ account: TEACHER, kind: 'simple', status: 'completed' });
    expect(seen(world)).toEqual(['B3', 'Báo ăn', '12', null, id, '', null]);
  });

  it('[SC91] an installed on-edit trigger runs as its creator; the typist is unnamed on Gmail, named in the domain', () => {
    const { world, id } = withWorkbook();
    installed(world, id);
    typeIn(world, TEACHER, cellB3(id), 12);
    const [result] = typeIn(world, TEACHER, cellB3(id), 13);
    expect(result).toMatchObject({ account: SCHOOL, kind: 'trigger', status: 'completed' });
    expect(seen(world)).toEqual(['B3', 'Báo ăn', '13', '12', id, '', '']);
    const accounts = [SCHOOL, TEACHER, LEAD].map((email) => ({ email, edition: 'education' as const }));
    const domain = withWorkbook({ accounts });
    installed(domain.world, domain.id);
    typeIn(domain.world, TEACHER, cellB3(domain.id), 1);
    expect(seen(domain.world)?.slice(5)).toEqual([TEACHER, TEACHER]);
  });

  it.each([
    [true, SCHOOL],
    [false, ''],
  ])('[SC61] with ownerEditNamesUser %s the owner who types is told as "%s"', (ownerEditNamesUser, email) => {
    const { world, id } = withWorkbook({ switches: { ownerEditNamesUser } });
    installed(world, id);
    typeIn(world, SCHOOL, cellB3(id), 1);
    expect(seen(world)?.slice(5)).toEqual([email, email]);
  });

  it.each([true, false])('[SC92] with editTriggerFiresOnPhone %s an edit on a phone fires accordingly', (fires) => {
    const { world, id } = withWorkbook({ switches: { editTriggerFiresOnPhone: fires } });
    bound(world, id);
    installed(world, id);
    expect(typeIn(world, TEACHER, cellB3(id), 12, { client: 'phone' })).toHaveLength(fires ? 2 : 0);
    expect(typeIn(world, TEACHER, cellB3(id), 13)).toHaveLength(2);
    expect(readCells(world, id, 'Báo ăn!B3')).toEqual([[13]]);
  });

  it.each([
    [false, 1],
    [true, 0],
  ])(
    '[SC93] with typistsNeedScriptAccess %s a typist who cannot see the script starts %i run',
    (typistsNeedScriptAccess, count) => {
      const { world, id } = withWorkbook({ switches: { typistsNeedScriptAccess } });
      const scriptId = installed(world, id);
      expect(typeIn(world, TEACHER, cellB3(id), 12)).toHaveLength(count);
      expect(typeIn(world, SCHOOL, cellB3(id), 12)).toHaveLength(1);
      rest(
        world,
        'POST',
        `https://www.googleapis.com/drive/v3/files/${scriptId}/permissions?sendNotificationEmail=false`,
        { type: 'user', role: 'reader', emailAddress: TEACHER },
      );
      expect(typeIn(world, TEACHER, cellB3(id), 13)).toHaveLength(1);
    },
  );

  it('[SC94] a refused edit and a write of a script fire nothing', () => {
    const { world, id } = withWorkbook();
    bound(world, id);
    expect(() => typeIn(world, TEACHER, { ...cellB3(id), cell: 'A1' }, 1)).toThrow();
    runBound(world, id, "SpreadsheetApp.getActive().getSheetByName('Báo ăn').getRange('B2').setValue(1)");
    rest(world, 'POST', `https://sheets.googleapis.com/v4/spreadsheets/${id}/values:batchUpdate`, {
      valueInputOption: 'RAW',
      data: [{ range: 'B4', values: [[1]] }],
    });
    expect(seen(world)).toBeUndefined();
  });

  it('[SC81] edits may get lost', () => {
    const { world, id } = withWorkbook();
    bound(world, id);
    world.state.script.triggerChaos.dropEditRate = 1;
    expect(typeIn(world, TEACHER, cellB3(id), 12)).toEqual([]);
  });

  it('[SC90] a block has neither value nor oldValue', () => {
    const { world, id } = withWorkbook();
    bound(world, id);
    fireEdit(world, {
      spreadsheetId: id,
      sheetId: 1,
      range: { row: 2, col: 1, numRows: 3, numColumns: 2 },
      userEmail: TEACHER,
    });
    expect(seen(world)?.slice(0, 4)).toEqual(['A2:B4', 'Báo ăn', null, null]);
  });
});

describe('menus and dialogs', () => {
  const MENU = `
    function onOpen() {
      const ui = SpreadsheetApp.getUi();
      ui.createMenu('Hồ sơ').addItem('Khởi tạo', 'setup').addSeparator().addSubMenu(ui.createMenu('Khác').addItem('Hỏi tên', 'ask')).addToUi();
    }
    function setup() {
      const ui = SpreadsheetApp.getUi();
      const answer = ui.alert('Khởi tạo năm học', 'Sẽ tạo 16 thư mục. Tiếp tục?', ui.ButtonSet.YES_NO);
      if (answer === ui.Button.YES) { SpreadsheetApp.getActive().toast('Xong'); ui.alert('Đã xong'); }
      return String(answer);
    }
    function ask() {
      const ui = SpreadsheetApp.getUi();
      const reply = ui.prompt('Tên trường?', ui.ButtonSet.OK_CANCEL);
      ui.showModalDialog(HtmlService.createHtmlOutput('<p>' + reply.getResponseText() + '</p>').setWidth(300), 'Tên');
      return reply.getSelectedButton() === ui.Button.OK;
    }`;

  function opened(email = SCHOOL) {
    const { world, id } = withWorkbook();
    projectWith(world, MENU, { parentId: id });
    return { world, id, ...openSpreadsheet(world, email, id) };
  }

  it('[SC100] opening a spreadsheet builds the menus of its bound script for that account', () => {
    const { menus, executions, world } = opened();
    expect(menus).toMatchObject([
      {
        title: 'Hồ sơ',
        items: [
          { title: 'Khởi tạo', functionName: 'setup' },
          { separator: true },
          { title: 'Khác', items: [{ title: 'Hỏi tên' }] },
        ],
      },
    ]);
    expect(executions).toMatchObject([{ kind: 'simple', account: SCHOOL, status: 'completed' }]);
    expect(Object.keys(world.state.script.menus)).toHaveLength(1);
  });

  it('[SC101] viewers and phones get no menus', () => {
    expect(opened(LEAD).menus).toEqual([]);
    const { world, id } = opened();
    expect(openSpreadsheet(world, SCHOOL, id, { client: 'phone' })).toEqual({ menus: [], executions: [] });
    expect(() => pressMenuItem(world, SCHOOL, id, ['Hồ sơ', 'Khởi tạo'], { client: 'phone' })).toThrow(
      'Phones have no menus',
    );
  });

  it('[SC102] a menu item runs as the person who presses it; dialogs get the queued answers and are recorded', () => {
    const { world, id } = opened(TEACHER);
    const result = pressMenuItem(world, TEACHER, id, ['Hồ sơ', 'Khởi tạo'], {
      answers: [{ button: 'YES', expect: '16 thư mục' }],
    });
    expect(result).toMatchObject({
      account: TEACHER,
      kind: 'menu',
      status: 'completed',
      returnValue: 'YES',
      unusedAnswers: 0,
    });
    expect(result.dialogs).toEqual([
      {
        kind: 'alert',
        title: 'Khởi tạo năm học',
        text: 'Sẽ tạo 16 thư mục. Tiếp tục?',
        answer: { button: 'YES', expect: '16 thư mục' },
      },
      { kind: 'toast', text: 'Xong' },
      { kind: 'alert', text: 'Đã xong', answer: { button: 'OK' } },
    ]);
  });

  it('[SC102] prompts give their text, HTML dialogs are recorded', () => {
    const { world, id } = opened();
    const result = pressMenuItem(world, SCHOOL, id, ['Hồ sơ', 'Khác', 'Hỏi tên'], {
      answers: [{ button: 'OK', text: 'Hoa Mai' }],
    });
    expect([result.returnValue, result.dialogs[1]]).toEqual([
      true,
      { kind: 'modal', title: 'Tên', text: '<p>Hoa Mai</p>', width: 300 },
    ]);
  });

  it.each([
    [[], 'Unanswered dialog: alert "Khởi tạo năm học: Sẽ tạo 16 thư mục. Tiếp tục?"'],
    [[{ button: 'YES' as const, expect: 'xoá' }], 'is not the expected "xoá"'],
    [[{ button: 'OK' as const }], 'has no button OK'],
  ])('[SC103] a dialog without its answer stops the run: %j', (answers, message) => {
    const { world, id } = opened();
    expect(() => pressMenuItem(world, SCHOOL, id, ['Hồ sơ', 'Khởi tạo'], { answers })).toThrow(message);
  });

  it('[SC104] an item that is not in the menu is an error that names what there is', () => {
    const { world, id } = opened();
    expect(() => pressMenuItem(world, SCHOOL, id, ['Hồ sơ', 'Xoá'])).toThrow('there are: Khởi tạo, , Khác');
    expect(() => pressMenuItem(world, TEACHER, id, ['Hồ sơ'])).toThrow('No menu item "Hồ sơ"');
  });

  it('[SC105] getUi needs an open spreadsheet and a bound script or add-on', () => {
    const { world, id } = withWorkbook();
    const message = 'Cannot call SpreadsheetApp.getUi() from this context.';
    const body = "SpreadsheetApp.getUi().createMenu('x')";
    const boundId = projectWith(world, `function run() { ${body}; }`, { parentId: id });
    const standaloneId = projectWith(world, `function run() { ${body}; }`);
    const error = (scriptId: string, open: boolean) =>
      runFunction(world, {
        scriptId,
        functionName: 'run',
        account: SCHOOL,
        kind: 'editor',
        ...(open && { activeSpreadsheetId: id }),
      }).error?.message;
    expect([error(boundId, true), error(boundId, false), error(standaloneId, true)]).toEqual([
      undefined,
      message,
      message,
    ]);
    installAddOn(world, standaloneId, SCHOOL);
    expect(error(standaloneId, true)).toBeUndefined();
  });

  it('[SC106] a simple trigger may build menus but show no dialog', () => {
    const { world, id } = withWorkbook();
    projectWith(world, "function onOpen() { SpreadsheetApp.getUi().alert('x'); }", { parentId: id });
    expect(openSpreadsheet(world, SCHOOL, id).executions[0]?.error?.message).toMatch(
      /^You do not have permission to call Ui\.alert/,
    );
  });

  it('[SC107] an add-on puts its menu into every spreadsheet its user opens', () => {
    const { world, id } = withWorkbook();
    const scriptId = projectWith(
      world,
      "function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Mở', 'run').addToUi(); } function run() { return SpreadsheetApp.getActive().getId(); }",
    );
    expect(openSpreadsheet(world, SCHOOL, id).menus).toEqual([]);
    installAddOn(world, scriptId, SCHOOL);
    expect(openSpreadsheet(world, SCHOOL, id).menus).toMatchObject([{ title: 'Hồ sơ', items: [{ title: 'Mở' }] }]);
    expect(pressMenuItem(world, SCHOOL, id, ['Hồ sơ', 'Mở']).returnValue).toBe(id);
    expect(openSpreadsheet(world, TEACHER, id).menus).toEqual([]);
    expect(() => installAddOn(world, scriptId, TEACHER)).toThrow('cannot open the script');
  });

  it('[SC108] an installed on-open trigger runs as its creator', () => {
    const { world, id } = withWorkbook();
    const scriptId = projectWith(
      world,
      `function install() { ScriptApp.newTrigger('opened').forSpreadsheet('${id}').onOpen().create(); } function opened() {}`,
    );
    runFunction(world, { scriptId, functionName: 'install', account: SCHOOL, kind: 'editor' });
    expect(openSpreadsheet(world, TEACHER, id).executions).toMatchObject([
      { account: SCHOOL, kind: 'trigger', status: 'completed' },
    ]);
  });

  it('[SC23] a bound script has document properties and a document lock', () => {
    const { world, id } = withWorkbook();
    const body =
      "PropertiesService.getDocumentProperties().setProperty('a', '1'); return [PropertiesService.getDocumentProperties().getProperties(), LockService.getDocumentLock().tryLock(0)]";
    expect(runBound(world, id, body).returnValue).toEqual([{ a: '1' }, true]);
  });
});
