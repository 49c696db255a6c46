import { closeServers, get, OWNER, post, serveWorld } from './serving';

afterEach(closeServers);

describe("Google's REST over HTTP", () => {
  it('[SV1] a file made over HTTP is in the listing, and only with a bearer token', async () => {
    const { url } = await serveWorld();
    const made = await post<{ id: string }>(`${url}/drive/v3/files?fields=id`, { name: 'Kế hoạch' }, OWNER);
    expect(made.status).toBe(200);
    const listed = await get<{ files: { name: string }[] }>(`${url}/drive/v3/files/${made.body.id}?fields=name`, OWNER);
    expect(listed.body).toEqual({ name: 'Kế hoạch' });
    expect((await get(`${url}/drive/v3/files`)).status).toBe(401);
  });

  it('[SV1] spreadsheets are at the paths of the Sheets API', async () => {
    const { url } = await serveWorld();
    const made = await post<{ spreadsheetId: string }>(
      `${url}/v4/spreadsheets`,
      { properties: { title: 'Sổ' } },
      OWNER,
    );
    const read = await get<object>(`${url}/v4/spreadsheets/${made.body.spreadsheetId}?fields=properties.title`, OWNER);
    expect(read.body).toEqual({ properties: { title: 'Sổ' } });
  });

  it('[SV1] a batch is one request with many parts', async () => {
    const { url } = await serveWorld();
    const part = 'Content-Type: application/http\r\n\r\nGET /drive/v3/about?fields=user(emailAddress)\r\n';
    const response = await fetch(`${url}/batch/drive/v3`, {
      method: 'POST',
      headers: { authorization: `Bearer ${OWNER}`, 'content-type': 'multipart/mixed; boundary=b' },
      body: `--b\r\n${part}\r\n--b--`,
    });
    expect(await response.text()).toContain(OWNER);
  });

  it('[SV2] what is not simulated says so with 501', async () => {
    const { url } = await serveWorld();
    const answer = await get<{ error: { message: string; errors: { reason: string }[] } }>(
      `${url}/drive/v3/apps`,
      OWNER,
    );
    expect(answer.status).toBe(501);
    expect(answer.body.error.message).toMatch(/^NotSimulated: drive\.apps\.list/);
    expect(answer.body.error.errors[0]?.reason).toBe('notSimulated');
  });
});
