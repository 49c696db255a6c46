import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeServers, get, serveWorld } from './serving';

let pageFolder = '';
beforeEach(() => {
  pageFolder = mkdtempSync(join(tmpdir(), 'page-'));
});
afterEach(async () => {
  await closeServers();
  rmSync(pageFolder, { recursive: true });
});

describe('the files of the page', () => {
  it('[SV90] are served as they are at each request, and nothing beside them', async () => {
    writeFileSync(join(pageFolder, 'index.html'), '<p>trang');
    writeFileSync(join(pageFolder, 'page.js'), 'một');
    const { url } = await serveWorld({ pageFolder });
    expect((await get<string>(url)).body).toBe('<p>trang');
    expect((await get<string>(`${url}/page.js`)).body).toBe('một');
    writeFileSync(join(pageFolder, 'page.js'), 'hai');
    const again = await get<string>(`${url}/page.js`);
    expect([again.body, again.headers.get('content-type')]).toEqual(['hai', 'text/javascript; charset=utf-8']);
    expect((await get(`${url}/page.css`)).status).toBe(404);
    expect((await get(`${url}/..%2fpage.js`)).status).toBe(404);
  });

  it('[SV90] without a built page the address says what to run', async () => {
    const { url } = await serveWorld({ pageFolder });
    const { status, body } = await get<string>(url);
    expect(status).toBe(503);
    expect(body).toContain('npm run build');
  });
});
