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

  it('[SV3] a resumable upload goes on at this server, and bytes come back as they were', async () => {
    const { url } = await serveWorld();
    const authorization = `Bearer ${OWNER}`;
    const session = await fetch(`${url}/upload/drive/v3/files?uploadType=resumable`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'x-upload-content-type': 'image/png' },
      body: JSON.stringify({ name: 'ảnh.png' }),
    });
    const location = session.headers.get('location') ?? '';
    expect(location.startsWith(`${url}/upload/drive/v3/files?`)).toBe(true);
    const bytes = new Uint8Array([0x89, 0x50, 0x00, 0xff, 0x0a]);
    const sent = await fetch(location, { method: 'PUT', headers: { authorization }, body: bytes });
    const { id } = (await sent.json()) as { id: string };
    const got = await fetch(`${url}/drive/v3/files/${id}?alt=media`, { headers: { authorization } });
    expect(got.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await got.arrayBuffer())).toEqual(bytes);
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
