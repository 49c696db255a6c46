/** Apps Script v1 through the unmodified googleapis package. */
import { type Clients, clientsOf, closeServers, failureOf, SCHOOL, serve, TEACHER } from './clients';

const MANIFEST = {
  timeZone: 'Asia/Ho_Chi_Minh',
  runtimeVersion: 'V8',
  executionApi: { access: 'ANYONE' },
  webapp: { access: 'MYSELF', executeAs: 'USER_DEPLOYING' },
};
const CODE = 'function greet(name) { return "Chào " + name; }\nfunction fail() { throw new Error("hỏng"); }';

let school: Clients;
let teacher: Clients;

beforeEach(async () => {
  const { url } = await serve();
  school = clientsOf(url, SCHOOL);
  teacher = clientsOf(url, TEACHER);
});

afterEach(closeServers);

async function newProject(source = CODE): Promise<string> {
  const { data } = await school.script.projects.create({ requestBody: { title: 'Lời chào' } });
  const scriptId = String(data.scriptId);
  await push(scriptId, source);
  return scriptId;
}

async function push(scriptId: string, source: string): Promise<void> {
  const files = [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(MANIFEST) },
    { name: 'Code', type: 'SERVER_JS', source },
  ];
  await school.script.projects.updateContent({ scriptId, requestBody: { files } });
}

it('[SA70] a project is made, filled and read', async () => {
  const scriptId = await newProject();
  const { data } = await school.script.projects.getContent({ scriptId });
  expect(data.files?.map(({ name }) => name)).toEqual(['appsscript', 'Code']);
  expect(data.files?.[1]).toMatchObject({
    source: CODE,
    functionSet: { values: [{ name: 'greet' }, { name: 'fail' }] },
  });
  const project = await school.script.projects.get({ scriptId });
  expect(project.data).toMatchObject({ title: 'Lời chào', creator: { email: SCHOOL } });
});

it('[SA70] versions and deployments, and a run of each', async () => {
  const scriptId = await newProject();
  const version = await school.script.projects.versions.create({ scriptId, requestBody: { description: 'đầu' } });
  const versionNumber = Number(version.data.versionNumber);
  const deployed = await school.script.projects.deployments.create({ scriptId, requestBody: { versionNumber } });
  expect(deployed.data.entryPoints?.map(({ entryPointType }) => entryPointType)).toEqual(['WEB_APP', 'EXECUTION_API']);
  await push(scriptId, 'function greet() { return "HEAD"; }');
  const requestBody = { function: 'greet', parameters: ['cô Lan'] };
  const runs = await Promise.all([
    teacher.script.scripts.run({ scriptId: String(deployed.data.deploymentId), requestBody }),
    school.script.scripts.run({ scriptId, requestBody: { ...requestBody, devMode: true } }),
  ]);
  expect(runs.map(({ data }) => data.response?.result)).toEqual(['Chào cô Lan', 'HEAD']);
  const { data } = await school.script.projects.deployments.list({ scriptId });
  expect(data.deployments?.map(({ deploymentConfig }) => deploymentConfig?.versionNumber)).toEqual([undefined, 1]);
  const listed = await school.script.projects.versions.list({ scriptId });
  expect(listed.data.versions?.map(({ description }) => description)).toEqual(['đầu']);
  const deploymentId = String(deployed.data.deploymentId);
  await school.script.projects.deployments.delete({ scriptId, deploymentId });
  const gone = school.script.projects.deployments.get({ scriptId, deploymentId });
  expect((await failureOf(gone)).code).toBe(404);
});

it('[SA70] a failed run is told with its error, and among the processes', async () => {
  const scriptId = await newProject();
  const { data } = await school.script.scripts.run({ scriptId, requestBody: { function: 'fail', devMode: true } });
  expect(data.error?.details?.[0]).toMatchObject({ errorMessage: 'Error: hỏng', errorType: 'Error' });
  const { data: list } = await school.script.processes.list({
    'userProcessFilter.functionName': 'fail',
    'userProcessFilter.statuses': ['FAILED', 'TIMED_OUT'],
  });
  expect(list.processes).toMatchObject([{ processType: 'EXECUTION_API', projectName: 'Lời chào' }]);
  const metrics = await school.script.projects.getMetrics({ scriptId, metricsGranularity: 'WEEKLY' });
  expect(metrics.data.failedExecutions?.[0]?.value).toBe('1');
});

it('[SA71] broken code and a stranger are errors of Google', async () => {
  const scriptId = await newProject();
  const broken = await failureOf(push(scriptId, 'function ('));
  expect(broken).toMatchObject({ code: 400, reason: 'badRequest', message: expect.stringContaining('Syntax error') });
  const closed = await failureOf(teacher.script.projects.getContent({ scriptId }));
  expect(closed).toMatchObject({ code: 403, reason: 'forbidden', message: 'The caller does not have permission' });
});
