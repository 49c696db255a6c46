/** Advanced services: Drive v3 and Sheets v4 as objects of the script. */
import { armFaults, type ExecutionResult, type RunRequest, runFunction } from '../../../src/simulator/script';
import { projectWith, SCHOOL, smallWorld } from './fixtures';

const SCOPE = 'https://www.googleapis.com/auth/';
const SERVICES = [
  { userSymbol: 'Drive', serviceId: 'drive', version: 'v3' },
  { userSymbol: 'Bảng', serviceId: 'sheets', version: 'v4' },
];

function runWith(
  body: string,
  manifest: object = {},
  request: Partial<RunRequest> = {},
  world = smallWorld(),
): ExecutionResult {
  const dependencies = { enabledAdvancedServices: SERVICES };
  const scriptId = projectWith(world, `function run() { ${body} }`, { manifest: { dependencies, ...manifest } });
  return runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor', ...request });
}

function returned(body: string): unknown {
  const result = runWith(body);
  if (result.status !== 'completed') throw new Error(result.error?.message);
  return result.returnValue;
}

describe('advanced services', () => {
  it('[SC155] the methods of an API are objects under the symbol of the manifest', () => {
    const body = `const file = Drive.Files.create({ name: 'Lớp', mimeType: 'application/vnd.google-apps.folder' });
      Drive.Files.update({ name: 'Lớp 5A1' }, file.id, null, { fields: 'id' });
      Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'gv.5a1@hoamai.example' }, file.id, { sendNotificationEmail: false });
      Utilities.sleep(5000);
      const names = Drive.Files.list({ q: "name contains '5A1'", fields: 'files(name)' }).files;
      const gone = Drive.Files.remove(file.id);
      return [names, gone === undefined, Drive.Files.list({ q: "name contains '5A1'" }).files.length];`;
    expect(returned(body)).toEqual([[{ name: 'Lớp 5A1' }], true, 0]);
  });

  it('[SC155] collections lie inside one another, and parameters come in the order of the path', () => {
    const body = `const { spreadsheetId } = Bảng.Spreadsheets.create({ properties: { title: 'Sổ' } });
      const range = Bảng.newValueRange();
      range.values = [['a', 1]];
      const name = Bảng.Spreadsheets.get(spreadsheetId).sheets[0].properties.title;
      Bảng.Spreadsheets.Values.update(range, spreadsheetId, name + '!A1:B1', { valueInputOption: 'RAW' });
      return Bảng.Spreadsheets.Values.batchGet(spreadsheetId, { ranges: [name + '!A1', name + '!B1'] }).valueRanges.map((each) => each.values);`;
    expect(returned(body)).toEqual([[['a']], [['1']]]);
  });

  it('[SC156] a refusal throws the API error with its details', () => {
    const body =
      "try { Drive.Files.get('khong'); } catch (error) { return [error instanceof Error, error.name, error.message, error.details.code, error.details.errors[0].reason]; }";
    const message = 'API call to drive.files.get failed with error: File not found: khong.';
    expect(returned(body)).toEqual([true, 'GoogleJsonResponseException', message, 404, 'notFound']);
  });

  it('[SC156] a wrong number of arguments is refused', () => {
    expect(runWith('Drive.Files.get()').error?.message).toBe('Invalid number of arguments provided. Expected 1-2 only');
    expect(runWith('Drive.Files.list({}, {})').error?.message).toBe(
      'Invalid number of arguments provided. Expected 0-1 only',
    );
  });

  it('[SC157] without its line in the manifest a service is not there', () => {
    expect(runWith('Drive.Files.list()', { dependencies: {} }).error?.message).toBe('Drive is not defined');
  });

  it('[SC157] an API without a discovery table and uploads are not simulated', () => {
    const enabledAdvancedServices = [{ userSymbol: 'Calendar', serviceId: 'calendar', version: 'v3' }];
    expect(() => runWith('Calendar.Events', { dependencies: { enabledAdvancedServices } })).toThrow(
      'NotSimulated: advanced service calendar v3',
    );
    expect(() => runWith("Drive.Files.create({ name: 'a' }, Utilities.newBlob('a'))")).toThrow(
      'NotSimulated: Drive.Files.create with a Blob',
    );
    expect(() => runWith("Drive.Files.get('a', { alt: 'media' })")).toThrow(
      'NotSimulated: drive.files.get with alt=media',
    );
    expect(() => runWith('Drive.Files.xoa()')).toThrow('NotSimulated: Drive.Files.xoa');
  });

  it('[SC158] each call is counted with its request, time, scopes and faults', () => {
    const result = runWith('Drive.About.get({ fields: "user" })', { oauthScopes: [`${SCOPE}drive`] });
    expect(result.calls).toMatchObject([
      {
        service: 'Drive',
        method: 'About.get',
        detail: 'GET https://www.googleapis.com/drive/v3/about?fields=user',
        latencyMs: 100,
        status: 200,
      },
    ]);
    const refused = runWith('Drive.Files.list()', { oauthScopes: [`${SCOPE}spreadsheets`] });
    expect(refused.error?.message).toMatch('insufficient authentication scopes');
    const world = smallWorld();
    armFaults(world, [{ call: 1, kind: 'after' }]);
    expect(runWith("Drive.Files.create({ name: 'a' })", {}, {}, world).error?.message).toMatch('Internal Error');
    expect(Object.values(world.state.drive.files).some(({ name }) => name === 'a')).toBe(true);
  });

  it('[SC55] with LIMITED authorisation they refuse', () => {
    expect(runWith('Drive.Files.list()', {}, { authMode: 'LIMITED' }).error?.message).toBe(
      'You do not have permission to call Drive.Files.list',
    );
  });
});
