/** A third-party program that sends what Google ignores. */
import { closeServers, SCHOOL, serve } from './clients';

afterEach(closeServers);

const headers = { authorization: `Bearer ${SCHOOL}`, 'content-type': 'application/json; charset=utf-8' };

/** As a program of somebody else does it: Node's fetch, a parameter and a field that no discovery file has. */
function makeFolder(url: string): Promise<Response> {
  const body = JSON.stringify({ name: 'Ảnh lớp', mimeType: 'application/vnd.google-apps.folder', colour: 'green' });
  return fetch(`${url}/drive/v3/files?fields=id,name&trackingId=7`, { method: 'POST', headers, body });
}

it('[SA72] leniently it is served as by Google', async () => {
  const { url } = await serve({ isLenient: true });
  const made = await makeFolder(url);
  expect(made.status).toBe(200);
  expect(await made.json()).toMatchObject({ name: 'Ảnh lớp' });
});

it('[SA72] strictly it is told what Google would ignore', async () => {
  const { url } = await serve();
  const refused = await makeFolder(url);
  expect(refused.status).toBe(400);
  expect(await refused.text()).toContain('trackingId');
});
