import { createProject, pushFiles } from '../../../src/simulator/script';
import type { AddOnCards, CardsAnswer } from '../../../src/simulator/server/protocol';
import { type Answer, closeServers, OWNER, post, serveWorld, TEACHER } from './serving';

afterEach(closeServers);

const SCOPES = ['drive.addons.metadata.readonly', 'spreadsheets.currentonly', 'script.locale', 'drive.file'];

const MANIFEST = JSON.stringify({
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  oauthScopes: SCOPES.map((scope) => `https://www.googleapis.com/auth/${scope}`),
  addOns: {
    common: { name: 'Hồ sơ', logoUrl: 'https://hoamai.example/logo.png' },
    drive: { homepageTrigger: { runFunction: 'home' }, onItemsSelectedTrigger: { runFunction: 'selected' } },
  },
});

const SOURCE = `
function card(text) {
  const action = CardService.newAction().setFunctionName('again').setParameters({ n: text });
  const button = CardService.newTextButton().setText('Làm lại').setOnClickAction(action);
  const section = CardService.newCardSection().addWidget(CardService.newTextParagraph().setText(text)).addWidget(button);
  return CardService.newCardBuilder().addSection(section).build();
}
function home() { return card('trang đầu'); }
function selected(e) { return card(e.drive.selectedItems[0].title); }
function again(e) {
  const navigation = CardService.newNavigation().pushCard(card(e.parameters.n + '!'));
  return CardService.newActionResponseBuilder().setNavigation(navigation)
    .setNotification(CardService.newNotification().setText('Đã xong')).build();
}`;

async function serveAddOn() {
  const { world, url } = await serveWorld();
  const scriptId = createProject(world, OWNER, { title: 'Hồ sơ' });
  pushFiles(world, scriptId, [
    { name: 'appsscript', type: 'JSON', source: MANIFEST },
    { name: 'Code', type: 'SERVER_JS', source: SOURCE },
  ]);
  await post(`${url}/simulator/add-ons`, { scriptId, as: OWNER });
  const file = await post<{ id: string }>(`${url}/drive/v3/files?fields=id`, { name: 'Kế hoạch' }, OWNER);
  const cards = (body: object): Promise<Answer<CardsAnswer>> => post(`${url}/simulator/cards/drive`, body);
  return { url, scriptId, itemIds: [file.body.id], cards };
}

describe('cards of add-ons', () => {
  it('[SV38] the homepage, and the card of what is selected', async () => {
    const { scriptId, itemIds, cards } = await serveAddOn();
    const home = await cards({ as: OWNER });
    expect(home.body.addOns).toMatchObject([{ scriptId, name: 'Hồ sơ' }]);
    expect(JSON.stringify(home.body)).toContain('trang đầu');
    expect(JSON.stringify((await cards({ as: OWNER, itemIds })).body)).toContain('Kế hoạch');
    expect((await cards({ as: OWNER, client: 'phone' })).body.addOns).toEqual([]);
    expect((await cards({ as: TEACHER })).body.addOns).toEqual([]);
  });

  it('[SV38] a press answers the cards after it and what the add-on says', async () => {
    const { url, scriptId, cards } = await serveAddOn();
    await cards({ as: OWNER });
    const action = { function: 'again', parameters: [{ key: 'n', value: 'trang đầu' }] };
    const press = (body: object) =>
      post<AddOnCards>(`${url}/simulator/cards/action`, { as: OWNER, scriptId, host: 'drive', action, ...body });
    const pressed = await press({ formInputs: {} });
    expect(pressed.body).toMatchObject({ scriptId, notification: 'Đã xong' });
    expect(JSON.stringify(pressed.body.cards.at(-1))).toContain('trang đầu!');
    expect((await press({ client: 'phone' })).status).toBe(409);
    expect((await press({ action: { function: 'nobody' } })).status).toBe(409);
  });
});
