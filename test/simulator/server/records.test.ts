import type {
  AccountInfo,
  ExecutionInfo,
  MailInfo,
  QuotaInfo,
  WorldInfo,
} from '../../../src/simulator/server/protocol';
import { serveScript } from './scripted';
import { closeServers, get, OWNER, post, serveWorld, TEACHER } from './serving';

afterEach(closeServers);

const MAILING = `function doMail() {
  console.log('gửi');
  MailApp.sendEmail({ to: '${TEACHER}', subject: 'Nhắc', body: 'Nộp kế hoạch' });
}`;

describe('what has happened', () => {
  it('[SV40] mails of scripts and of sharing are in the box of each receiver, newest first', async () => {
    const { url, press, spreadsheetId } = await serveScript(MAILING);
    const grant = { type: 'user', role: 'reader', emailAddress: TEACHER };
    await post(`${url}/drive/v3/files/${spreadsheetId}/permissions`, grant, OWNER);
    await press('doMail');
    const { body } = await get<MailInfo[]>(`${url}/simulator/mail?as=${TEACHER}`);
    expect(body).toMatchObject([
      { from: OWNER, to: [TEACHER], subject: 'Nhắc', body: 'Nộp kế hoạch' },
      { from: OWNER, to: [TEACHER], subject: 'Đã chia sẻ với bạn / Shared with you: Sổ' },
    ]);
    expect((await get<MailInfo[]>(`${url}/simulator/mail?as=${OWNER}`)).body).toEqual([]);
    expect((await get<MailInfo[]>(`${url}/simulator/mail`)).body).toHaveLength(2);
  });

  it('[SV41] runs are listed newest first and filtered; one run tells its calls and its log', async () => {
    const { url, press } = await serveScript(MAILING);
    await press('doMail');
    const { body } = await get<ExecutionInfo[]>(`${url}/simulator/executions?limit=5`);
    expect(body.map(({ functionName }) => functionName)).toEqual(['doMail', 'onOpen']);
    const named = await get<ExecutionInfo[]>(`${url}/simulator/executions?functionName=onOpen&account=${OWNER}`);
    expect(named.body).toHaveLength(1);
    const one = await get<ExecutionInfo>(`${url}/simulator/executions/${body[0]?.id}`);
    expect(one.body.calls).toMatchObject([{ service: 'MailApp', method: 'sendEmail', isWrite: true, ok: true }]);
    expect(one.body.logs?.join()).toContain('gửi');
    expect((await get(`${url}/simulator/executions/nothing`)).status).toBe(404);
  });

  it('[SV42] quotas tell what is used, how much there is and when it starts again', async () => {
    const { url, press } = await serveScript(MAILING);
    await press('doMail');
    const { body } = await get<QuotaInfo[]>(`${url}/simulator/quotas?as=${OWNER}`);
    expect(body.find(({ name }) => name === 'script email')).toMatchObject({ used: 1, limit: 100 });
    expect(body.find(({ name }) => name === 'script urlfetch')).toEqual({
      name: 'script urlfetch',
      used: 0,
      limit: 20_000,
    });
  });
});

describe('what a world is made of', () => {
  it('[SV50] an account is added once, with its edition', async () => {
    const { url } = await serveWorld();
    const account = { email: 'ht@hoamai.example', edition: 'education', displayName: 'Hiệu trưởng' };
    expect((await post<AccountInfo>(`${url}/simulator/accounts`, account)).body).toEqual(account);
    expect((await post(`${url}/simulator/accounts`, account)).status).toBe(409);
  });

  it('[SV51] an add-on is installed for an account that can see its project', async () => {
    const { url, world, scriptId } = await serveScript('function doNothing() {}');
    expect((await post(`${url}/simulator/add-ons`, { scriptId, as: OWNER })).body).toEqual({ scriptId });
    expect(world.state.script.projects[scriptId]?.addOnUsers).toEqual([OWNER]);
    expect((await post(`${url}/simulator/add-ons`, { scriptId, as: TEACHER })).status).toBe(409);
    expect((await post(`${url}/simulator/add-ons`, { scriptId: 'x', as: OWNER })).status).toBe(404);
    await post(`${url}/simulator/accounts`, { email: 'ht@truong.example', edition: 'education' });
    expect((await post(`${url}/simulator/add-ons`, { scriptId, domain: 'truong.example' })).status).toBe(200);
    expect((await post(`${url}/simulator/add-ons`, { scriptId })).status).toBe(400);
  });

  it('[SV52] switches, chaos and faults are set by name; an unknown name is refused', async () => {
    const { url } = await serveWorld();
    await post(`${url}/simulator/switches`, { listingLagMs: 0 });
    const { body } = await get<WorldInfo>(`${url}/simulator/world`);
    expect(body.switches).toMatchObject({ listingLagMs: 0, editTriggerFiresOnPhone: true });
    const unknown = await post<{ error: { message: string } }>(`${url}/simulator/switches`, { isNice: true });
    expect(unknown).toMatchObject({
      status: 400,
      body: { error: { message: 'body must NOT have additional properties: isNice' } },
    });
    expect((await post<object>(`${url}/simulator/chaos`, { skipRate: 0.5 })).body).toMatchObject({ skipRate: 0.5 });
    expect((await post(`${url}/simulator/chaos`, { skipRate: 2 })).status).toBe(400);
  });

  it('[SV52] a planned refusal hits the next request, a planned kill the next run', async () => {
    const { url, press } = await serveScript(MAILING);
    const calls = [{ call: 1, kind: 'kill' }];
    await post(`${url}/simulator/faults`, { calls, requests: [{ kind: 'backendError' }] });
    expect((await get(`${url}/drive/v3/files`, OWNER)).status).toBe(503);
    expect((await get(`${url}/drive/v3/files`, OWNER)).status).toBe(200);
    expect((await press('doMail')).body.execution?.status).toBe('killed');
  });
});
