/** Cards of Google Workspace add-ons: who sees them, what their functions are told, what presses change. */
import {
  type AddOnView,
  installAddOn,
  installForDomain,
  openDriveCards,
  openSheetsCards,
  openSpreadsheet,
  pressCard,
} from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { LEAD, projectWith, SCHOOL, TEACHER } from './fixtures';
import { rest, withWorkbook } from './workbook';

const SCOPE = 'https://www.googleapis.com/auth/';
const ADD_ONS = {
  common: {
    name: 'Hồ sơ',
    logoUrl: 'https://a.example/logo.png',
    homepageTrigger: { runFunction: 'nha' },
    universalActions: [
      { label: 'Giúp', runFunction: 'giup' },
      { label: 'Trang', openLink: 'https://a.example/' },
    ],
  },
  drive: { onItemsSelectedTrigger: { runFunction: 'chon' } },
  sheets: { onFileScopeGrantedTrigger: { runFunction: 'duoc' } },
};

const SOURCE = `
  const C = CardService;
  const text = (words) => C.newTextParagraph().setText(words);
  const card = (title, ...widgets) => {
    const section = C.newCardSection().addWidget(text('x'));
    widgets.forEach((widget) => section.addWidget(widget));
    return C.newCardBuilder().setName(title).setHeader(C.newCardHeader().setTitle(title)).addSection(section).build();
  };
  const button = (name, parameters = {}) => C.newTextButton().setText(name).setOnClickAction(C.newAction().setFunctionName(name).setParameters(parameters));
  const navigate = (step) => C.newActionResponseBuilder().setNavigation(step(C.newNavigation())).build();
  function nha(e) { console.log(JSON.stringify(e)); return card('Nhà', button('di', { toi: 'Hai' }), button('xin'), button('doc')); }
  function chon(e) { console.log(JSON.stringify(e)); return [card('Chọn', button('xinTep', { tep: e.drive.activeCursorItem ? e.drive.activeCursorItem.id : '' }), button('docTep'))]; }
  function di(e) { return navigate((n) => n.pushCard(card(e.parameters.toi, button('di', { toi: 'Ba' }), button('lui'), button('ve'), button('thay'), button('veTen'), button('hong'), button('sai'), button('bao'), button('nang')))); }
  function lui() { return navigate((n) => n.popCard()); }
  function ve() { return navigate((n) => n.popToRoot()); }
  function veTen() { return navigate((n) => n.popToNamedCard('Hai')); }
  function thay() { return navigate((n) => n.updateCard(card('Mới'))); }
  function hong() { throw new Error('hỏng rồi'); }
  function sai() { return C.newCardBuilder(); }
  function nang() { for (;;) Utilities.sleep(5000); }
  function bao() { return C.newActionResponseBuilder().setNotification(C.newNotification().setText('Xong')).setOpenLink(C.newOpenLink().setUrl('https://a.example/b')).build(); }
  function giup() { return C.newUniversalActionResponseBuilder().displayAddOnCards([card('Giúp')]).build(); }
  function xinTep(e) { return C.newDriveItemsSelectedActionResponseBuilder().requestFileScope(e.parameters.tep).build(); }
  function xin() { return C.newEditorFileScopeActionResponseBuilder().requestFileScopeForActiveDocument().build(); }
  function duoc(e) { console.log(JSON.stringify(e.sheets)); return card('Được'); }
  function doc() { return C.newActionResponseBuilder().setNotification(C.newNotification().setText(SpreadsheetApp.getActiveSpreadsheet().getName())).build(); }
  function docTep() {
    const url = 'https://www.googleapis.com/drive/v3/files/TEP?fields=name';
    const answer = UrlFetchApp.fetch(url, { headers: { Authorization: 'Bearer ' + ScriptApp.getOAuthToken() }, muteHttpExceptions: true });
    return C.newActionResponseBuilder().setNotification(C.newNotification().setText(answer.getResponseCode() + answer.getContentText())).build();
  }`;

const DOMAIN_SCOPES = [
  'drive.addons.metadata.readonly',
  'drive.file',
  'script.external_request',
  'spreadsheets.currentonly',
];

interface Place {
  world: SimWorld;
  id: string;
  scriptId: string;
}

/** An add-on of the school account, installed for everybody in its domain, and a shared workbook. */
function withAddOn(manifest: object = {}, source = SOURCE): Place {
  const accounts = [SCHOOL, TEACHER, LEAD].map((email) => ({ email, edition: 'education' as const }));
  const { world, id } = withWorkbook({ accounts });
  const oauthScopes = DOMAIN_SCOPES.map((scope) => SCOPE + scope);
  const scriptId = projectWith(world, source.replace('TEP', id), {
    manifest: { addOns: ADD_ONS, oauthScopes, ...manifest },
  });
  installForDomain(world, scriptId, 'hoamai.example');
  return { world, id, scriptId };
}

function titles(view: AddOnView | undefined): string[] {
  return ((view?.cards ?? []) as { header: { title: string } }[]).map(({ header }) => header.title);
}

/** What a callback logged first. */
function told(view: AddOnView | undefined): unknown {
  return JSON.parse(view?.executions[0]?.logs[0] ?? 'null');
}

describe('who sees cards', () => {
  it('[SC135] everybody in the domain, at the desktop only', () => {
    const { world, id } = withAddOn();
    expect(openDriveCards(world, TEACHER, []).map(({ name }) => name)).toEqual(['Hồ sơ']);
    expect(openDriveCards(world, TEACHER, [], { client: 'phone' })).toEqual([]);
    expect(openSheetsCards(world, TEACHER, id, { client: 'phone' })).toEqual([]);
  });

  it('[SC136] without a domain only who may edit the project can test it', () => {
    const { world } = withWorkbook();
    const scriptId = projectWith(world, SOURCE, { manifest: { addOns: ADD_ONS } });
    const share = (role: string) =>
      rest(world, 'POST', `https://www.googleapis.com/drive/v3/files/${scriptId}/permissions`, {
        type: 'user',
        role,
        emailAddress: LEAD,
      });
    expect(() => installForDomain(world, scriptId, 'hoamai.example')).toThrow(
      'is not the domain of a Workspace account',
    );
    share('reader');
    expect(() => installAddOn(world, scriptId, LEAD)).toThrow('only its editors can test an add-on with cards');
    installAddOn(world, scriptId, SCHOOL);
    expect([SCHOOL, LEAD].map((email) => openDriveCards(world, email, []).length)).toEqual([1, 0]);
  });

  it('[SC135] an add-on of a domain also has its menu there', () => {
    const source = "function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Mở', 'mo').addToUi(); }";
    const { world, id } = withAddOn({ oauthScopes: undefined }, source);
    expect(openSpreadsheet(world, TEACHER, id).menus).toHaveLength(1);
  });

  it('[SC137] a host that the manifest does not name shows nothing, and a homepage can be switched off', () => {
    const { sheets: _, ...addOns } = ADD_ONS;
    const { world, id } = withAddOn({ addOns });
    expect(openSheetsCards(world, TEACHER, id)).toEqual([]);
    const off = { ...ADD_ONS, sheets: { homepageTrigger: { runFunction: 'nha', enabled: false } } };
    const other = withAddOn({ addOns: off });
    expect(openSheetsCards(other.world, TEACHER, other.id)[0]?.cards).toEqual([]);
  });

  it.each([
    [{ common: { name: 'a' } }, 'addOns.common.logoUrl is missing'],
    [{ ...ADD_ONS, drive: { onSelect: {} } }, 'unknown fields: [addOns.drive.onSelect]'],
    [{ ...ADD_ONS, sheets: { homepageTrigger: {} } }, 'addOns.sheets.homepageTrigger.runFunction is missing'],
    [{ common: { ...ADD_ONS.common, universalActions: [{ label: 'a' }] } }, 'universalActions needs one of'],
  ])('[SC70] addOns %j: %s', (addOns, problem) => {
    const { world } = withWorkbook();
    expect(() => projectWith(world, '', { manifest: { addOns } })).toThrow(problem);
  });

  it('[SC135] an item that cannot be opened has no card', () => {
    const { world, scriptId } = withAddOn();
    expect(() => openDriveCards(world, TEACHER, [scriptId])).toThrow('cannot open');
  });
});

describe('what callbacks are told', () => {
  it('[SC138] the homepage of Drive is told the host and no items', () => {
    const { world } = withAddOn();
    const [view] = openDriveCards(world, TEACHER, []);
    expect(titles(view)).toEqual(['Nhà']);
    expect(told(view)).toMatchObject({ commonEventObject: { hostApp: 'DRIVE', platform: 'WEB' }, drive: {} });
    expect(view?.executions[0]).toMatchObject({ kind: 'card', account: TEACHER, functionName: 'nha' });
  });

  it('[SC138] a selection is told with id, name, type and the grant', () => {
    const { world, id } = withAddOn();
    const [view] = openDriveCards(world, TEACHER, [id]);
    const item = {
      id,
      title: 'Sổ',
      mimeType: 'application/vnd.google-apps.spreadsheet',
      addonHasFileScopePermission: false,
    };
    expect(titles(view)).toEqual(['Chọn']);
    expect(told(view)).toMatchObject({ drive: { activeCursorItem: item, selectedItems: [item] } });
  });

  it('[SC138] without its scope the selection is not told', () => {
    const { world, id } = withAddOn({ oauthScopes: [`${SCOPE}drive.file`] });
    expect(told(openDriveCards(world, TEACHER, [id])[0])).toMatchObject({ drive: {} });
  });

  it('[SC139] language and time zone only with useLocaleFromApp', () => {
    const common = { ...ADD_ONS.common, useLocaleFromApp: true };
    const { world } = withAddOn({ addOns: { ...ADD_ONS, common }, oauthScopes: [`${SCOPE}script.locale`] });
    const common1 = { userLocale: 'vi', timeZone: { id: 'Asia/Ho_Chi_Minh', offset: 25_200_000 } };
    expect(told(openDriveCards(world, TEACHER, [])[0])).toMatchObject({ commonEventObject: common1 });
    expect(JSON.stringify(told(openDriveCards(withAddOn().world, TEACHER, [])[0]))).not.toContain('userLocale');
  });

  it('[SC140] in Sheets the file is told once it is granted, and the script has the open spreadsheet', () => {
    const { world, id, scriptId } = withAddOn();
    const press = { scriptId, host: 'sheets' as const, spreadsheetId: id };
    expect(told(openSheetsCards(world, TEACHER, id)[0])).toMatchObject({
      sheets: { addonHasFileScopePermission: false },
    });
    expect(pressCard(world, TEACHER, { ...press, action: { function: 'doc' } }).notification).toBe('Sổ');
    const view = pressCard(world, TEACHER, { ...press, action: { function: 'xin' } });
    expect(titles(view)).toEqual(['Được']);
    expect(view.executions.map(({ logs }) => logs)).toEqual([
      [],
      [JSON.stringify({ id, title: 'Sổ', addonHasFileScopePermission: true })],
    ]);
  });

  it('[SC141] drive.file reaches a file of Drive after it was granted', () => {
    const { world, id, scriptId } = withAddOn();
    openDriveCards(world, TEACHER, [id]);
    const press = { scriptId, host: 'drive' as const, itemIds: [id] };
    const read = () => pressCard(world, TEACHER, { ...press, action: { function: 'docTep' } }).notification;
    expect(read()).toMatch(/^404.*File not found/s);
    const parameters = [{ key: 'tep', value: id }];
    const view = pressCard(world, TEACHER, { ...press, action: { function: 'xinTep', parameters } });
    expect(view.executions.map(({ functionName }) => functionName)).toEqual(['xinTep', 'chon']);
    expect(read()).toMatch(/^200.*Sổ/s);
    expect(
      pressCard(world, TEACHER, { ...press, itemIds: [], action: { function: 'xinTep', parameters } }).error,
    ).toMatch('is not selected');
  });
});

describe('what presses change', () => {
  function opened(manifest: object = {}) {
    const { world, scriptId } = withAddOn(manifest);
    openDriveCards(world, TEACHER, []);
    const press = (name: string, ...parameters: { key: string; value: string }[]) =>
      pressCard(world, TEACHER, { scriptId, host: 'drive', action: { function: name, parameters } });
    const go = (value: string) => press('di', { key: 'toi', value });
    return { world, scriptId, press, go };
  }

  it('[SC142] cards are pushed, replaced and popped down to the root', () => {
    const { press, go } = opened();
    expect(titles(go('Hai'))).toEqual(['Nhà', 'Hai']);
    expect(titles(go('Ba'))).toEqual(['Nhà', 'Hai', 'Ba']);
    expect(titles(press('veTen'))).toEqual(['Nhà', 'Hai']);
    go('Ba');
    expect(titles(press('lui'))).toEqual(['Nhà', 'Hai']);
    expect(titles(press('thay'))).toEqual(['Nhà', 'Mới']);
  });

  it('[SC142] the root stays', () => {
    const { press, go } = opened();
    go('Hai');
    expect(titles(press('ve'))).toEqual(['Nhà']);
  });

  it('[SC143] a notification and a link', () => {
    const { press, go } = opened();
    go('Hai');
    expect(press('bao')).toMatchObject({ notification: 'Xong', openLink: 'https://a.example/b' });
  });

  it('[SC143] a link that openLinkUrlPrefixes does not allow is refused', () => {
    const common = { ...ADD_ONS.common, openLinkUrlPrefixes: ['https://docs.google.com/'] };
    const { press, go } = opened({ addOns: { ...ADD_ONS, common } });
    go('Hai');
    const view = press('bao');
    expect([view.error, view.openLink]).toEqual([
      'The link https://a.example/b is not allowed by openLinkUrlPrefixes of the manifest.',
      undefined,
    ]);
  });

  it('[SC144] an error shows its text and the cards stay', () => {
    const { press, go } = opened();
    go('Hai');
    expect(press('hong')).toMatchObject({ error: 'hỏng rồi', cards: [{ name: 'Nhà' }, { name: 'Hai' }] });
    expect(press('sai').error).toMatch('type that cannot be used by the add-ons platform');
  });

  it('[SC145] a callback ends after 30 seconds', () => {
    const { press, go } = opened();
    go('Hai');
    const view = press('nang');
    expect([view.error, view.executions[0]?.modelledMs]).toEqual(['Exceeded maximum execution time', 30_000]);
  });

  it('[SC146] only what is on the top card can be pressed, by who has the add-on', () => {
    const { world, scriptId, press, go } = opened();
    expect(() => press('ve')).toThrow('The card has no action ve with these parameters; there are: di, xin, doc');
    expect(() => go('Ba')).toThrow('The card has no action di');
    expect(() => pressCard(world, LEAD, { scriptId, host: 'drive', action: { function: 'di' } })).toThrow(
      'shows no card',
    );
    expect(() => pressCard(world, LEAD, { scriptId, host: 'drive', action: { function: '' } })).toThrow(
      'shows no card',
    );
  });

  it('[PG23] after the back arrow the card below is pressed', () => {
    const { world, scriptId, go } = opened();
    go('Hai');
    const action = { function: 'di', parameters: [{ key: 'toi', value: 'Hai' }] };
    expect(titles(pressCard(world, TEACHER, { scriptId, host: 'drive', action, depth: 1 }))).toEqual(['Nhà', 'Hai']);
  });

  it('[SC147] a universal action shows its cards', () => {
    expect(titles(opened().press('giup'))).toEqual(['Giúp']);
  });
});

describe('form fields', () => {
  const FORM = `
    const C = CardService;
    const action = (name) => C.newAction().setFunctionName(name);
    function nha() {
      const section = C.newCardSection()
        .addWidget(C.newTextInput().setFieldName('lyDo').setTitle('Lý do').setValidation(C.newValidation().setCharacterLimit(5)))
        .addWidget(C.newTextInput().setFieldName('so').setTitle('Số').setValue('3').setValidation(C.newValidation().setInputType(C.InputType.INTEGER)))
        .addWidget(C.newSelectionInput().setFieldName('lop').setType(C.SelectionInputType.CHECK_BOX).addItem('5A1', 'a', true).addItem('5A2', 'b', true).addItem('5A3', 'c', false))
        .addWidget(C.newDecoratedText().setText('Khóa').setSwitchControl(C.newSwitch().setFieldName('khoa').setValue('1').setSelected(false)))
        .addWidget(C.newDatePicker().setFieldName('ngay').setTitle('Ngày').setValueInMsSinceEpoch(86400000))
        .addWidget(C.newTimePicker().setFieldName('gio').setTitle('Giờ').setHours(7).setMinutes(30))
        .addWidget(C.newTextButton().setText('Gửi').setOnClickAction(action('gui')))
        .addWidget(C.newTextButton().setText('Cần').setOnClickAction(action('gui').setParameters({ can: '1' }).addRequiredWidget('lyDo')))
        .addWidget(C.newTextButton().setText('Hết').setOnClickAction(action('gui').setParameters({ het: '1' }).setAllWidgetsAreRequired(true)));
      return C.newCardBuilder().addSection(section).build();
    }
    function gui(e) { console.log(JSON.stringify([e.commonEventObject.formInputs, e.formInput])); }`;

  function sent(formInputs: Record<string, string[]>, ...parameters: { key: string; value: string }[]) {
    const { world, scriptId } = withAddOn({}, FORM);
    openDriveCards(world, TEACHER, []);
    return told(
      pressCard(world, TEACHER, { scriptId, host: 'drive', action: { function: 'gui', parameters }, formInputs }),
    );
  }

  const OFFERED = {
    so: { stringInputs: { value: ['3'] } },
    lop: { stringInputs: { value: ['a', 'b'] } },
    ngay: { dateInput: { msSinceEpoch: 86_400_000 } },
    gio: { timeInput: { hours: 7, minutes: 30 } },
  };

  it('[SC148] what the card offered is sent, and empty fields are not', () => {
    expect(sent({})).toEqual([OFFERED, { so: '3', lop: 'a' }]);
  });

  it('[SC148] what was typed and chosen replaces it', () => {
    const typed = { lyDo: ['trễ'], so: [''], lop: ['c'], khoa: ['1'] };
    const { so: _, ...rest } = OFFERED;
    const lop = { stringInputs: { value: ['c'] } };
    expect(sent(typed)).toEqual([
      { ...rest, lop, lyDo: { stringInputs: { value: ['trễ'] } }, khoa: { stringInputs: { value: ['1'] } } },
      { lyDo: 'trễ', lop: 'c', khoa: '1' },
    ]);
  });

  it.each([
    [{ lyDo: ['quá dài'] }, 'The field lyDo does not take "quá dài"'],
    [{ so: ['ba'] }, 'The field so does not take "ba"'],
    [{ lop: ['z'] }, 'The field lop does not take "z"'],
    [{ khac: ['z'] }, 'The card has no field khac'],
  ])('[SC149] %j: %s', (typed, problem) => {
    expect(() => sent(typed as unknown as Record<string, string[]>)).toThrow(problem);
  });

  it('[SC149] a required field that is empty holds the press back', () => {
    expect(() => sent({}, { key: 'can', value: '1' })).toThrow('The field lyDo is required');
    expect(() => sent({ lyDo: ['a'] }, { key: 'het', value: '1' })).toThrow('The field khoa is required');
  });

  it('[SC7] several cards at once are not simulated', () => {
    const source = 'function nha() { const c = CardService.newCardBuilder().build(); return [c, c]; }';
    const { world } = withAddOn({}, source);
    expect(() => openDriveCards(world, TEACHER, [])).toThrow('NotSimulated: several cards at once');
  });

  it('[SC105] cards have no dialogs', () => {
    const { world } = withAddOn({}, 'function nha() { SpreadsheetApp.getUi(); }');
    expect(openDriveCards(world, TEACHER, [])[0]?.error).toBe('Cannot call SpreadsheetApp.getUi() from this context.');
  });
});
