/** A deployed web app over HTTP, as a program and as a browser visit it. */
import { clientsOf, closeServers, SCHOOL, serve, TEACHER } from './clients';

afterEach(closeServers);

const MANIFEST = {
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  webapp: { access: 'ANYONE', executeAs: 'USER_ACCESSING' },
};
const CODE = `
function text(content) { return ContentService.createTextOutput(content); }
function doGet(e) { return text(JSON.stringify([Session.getActiveUser().getEmail(), e.pathInfo, e.parameter])); }
function doPost(e) { return text(e.postData.contents).downloadAsFile('báo ăn.txt'); }`;

/** The address of a web app of the school. */
async function deployed(url: string): Promise<string> {
  const { projects } = clientsOf(url, SCHOOL).script;
  const { data } = await projects.create({ requestBody: { title: 'Trang' } });
  const scriptId = String(data.scriptId);
  const files = [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(MANIFEST) },
    { name: 'Code', type: 'SERVER_JS', source: CODE },
  ];
  await projects.updateContent({ scriptId, requestBody: { files } });
  await projects.versions.create({ scriptId, requestBody: {} });
  const made = await projects.deployments.create({ scriptId, requestBody: { versionNumber: 1 } });
  return String(made.data.entryPoints?.[0]?.webApp?.url).replace('https://script.google.com', url);
}

it('[SA67] a program visits with a bearer, a browser with the account in the query', async () => {
  const { url } = await serve();
  const address = await deployed(url);
  const program = await fetch(`${address}/a/b?n=1`, { headers: { authorization: `Bearer ${TEACHER}` } });
  expect(await program.json()).toEqual([TEACHER, 'a/b', { n: '1' }]);
  const browser = await fetch(`${address}?n=1&authuser=${TEACHER}`);
  expect(await browser.json()).toEqual([TEACHER, null, { n: '1' }]);
  expect((await fetch(address)).status).toBe(401);
  expect((await fetch(`${address}?authuser=ai-do@hoamai.example`)).status).toBe(401);
  expect((await fetch(address.replace('/exec', '/other'))).status).toBe(404);
});

it('[SA67] a download keeps its name', async () => {
  const { url } = await serve();
  const address = `${await deployed(url)}?authuser=${SCHOOL}`;
  const answer = await fetch(address, { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '21 suất' });
  expect(await answer.text()).toBe('21 suất');
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('báo ăn.txt'));
});
