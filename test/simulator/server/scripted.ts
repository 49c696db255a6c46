/** A served spreadsheet with a bound script, opened by its owner. */

import { createProject, pushFiles } from '../../../src/simulator/script';
import type { ServerOptions } from '../../../src/simulator/server';
import type { OpenAnswer, PressAnswer, ScreenInfo } from '../../../src/simulator/server/protocol';
import type { SimWorld } from '../../../src/simulator/world';
import { type Answer, get, OWNER, post, serveWorld } from './serving';

export interface Scripted {
  world: SimWorld;
  url: string;
  scriptId: string;
  spreadsheetId: string;
  sheetId: number;
  /** `<url>/simulator/spreadsheets/<id>` */
  book: string;
  opened: OpenAnswer;
  press(item: string, body?: object): Promise<Answer<PressAnswer>>;
  screen(as?: string): Promise<ScreenInfo>;
}

const MANIFEST = JSON.stringify({
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  exceptionLogging: 'STACKDRIVER',
});

/** The menu "Thử" has an item for each function of the source whose name begins with `do`. */
export async function serveScript(source: string, options: ServerOptions = {}): Promise<Scripted> {
  const { world, url } = await serveWorld(options);
  const made = await post<{ spreadsheetId: string; sheets: { properties: { sheetId: number } }[] }>(
    `${url}/v4/spreadsheets`,
    { properties: { title: 'Sổ' } },
    OWNER,
  );
  const { spreadsheetId } = made.body;
  const sheetId = made.body.sheets[0]?.properties.sheetId ?? 0;
  const scriptId = createProject(world, OWNER, { title: 'Kịch bản', parentId: spreadsheetId });
  pushFiles(world, scriptId, [
    { name: 'appsscript', type: 'JSON', source: MANIFEST },
    { name: 'Code', type: 'SERVER_JS', source: withMenu(source) },
  ]);
  const book = `${url}/simulator/spreadsheets/${spreadsheetId}`;
  const opened = (await post<OpenAnswer>(`${book}/open`, { as: OWNER })).body;
  const press = (item: string, body: object = {}) =>
    post<PressAnswer>(`${book}/press`, { as: OWNER, path: ['Thử', item], ...body });
  const screen = async (as = OWNER) => (await get<ScreenInfo>(`${url}/simulator/screen?as=${as}`)).body;
  return { world, url, scriptId, spreadsheetId, sheetId, book, opened, press, screen };
}

function withMenu(source: string): string {
  const items = [...source.matchAll(/function (do\w*)/g)].map(([, name]) => `.addItem('${name}', '${name}')`);
  return `function onOpen() { SpreadsheetApp.getUi().createMenu('Thử')${items.join('')}.addToUi(); }\n${source}`;
}
