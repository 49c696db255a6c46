/** scripts.run and the lists of processes. */
import { runFunction } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import {
  call,
  deploy,
  files,
  type Json,
  newProject,
  newSpreadsheet,
  newWorld,
  OUTSIDER,
  ok,
  SCHOOL,
  TEACHER,
} from './script-client';

const EVERYONE = { executionApi: { access: 'ANYONE' } };

interface Operation {
  done: boolean;
  response?: { result: unknown };
  error?: { code: number; message: string; details: Json[] };
}

function run(world: SimWorld, email: string, id: string, body: Json): Operation {
  return ok<Operation>(world, email, 'POST', `scripts/${id}:run`, body);
}

it('[SA40] a function of the deployed version runs as the caller', () => {
  const world = newWorld();
  const source = 'function add(a, b) { return { sum: a + b.n, who: Session.getEffectiveUser().getEmail() }; }';
  const scriptId = newProject(world, source, EVERYONE);
  const deploymentId = deploy(world, scriptId);
  ok(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, files('function add() { return "HEAD"; }', EVERYONE));
  for (const id of [scriptId, deploymentId]) {
    expect(run(world, TEACHER, id, { function: 'add', parameters: [1, { n: 2 }] })).toEqual({
      done: true,
      response: {
        '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionResponse',
        result: { sum: 3, who: TEACHER },
      },
    });
  }
  expect(run(world, TEACHER, scriptId, { function: 'add', devMode: true }).response?.result).not.toBe('HEAD');
  expect(call(world, TEACHER, 'POST', `scripts/${scriptId}:run`, {}).status).toBe(400);
});

it('[SA40] of several deployments the youngest runs, and a named one itself', () => {
  const world = newWorld();
  const scriptId = newProject(world, 'const which = () => 1;', EVERYONE);
  const first = deploy(world, scriptId);
  ok(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, files('const which = () => 2;', EVERYONE));
  deploy(world, scriptId);
  const results = [scriptId, first].map((id) => run(world, SCHOOL, id, { function: 'which' }).response?.result);
  expect(results).toEqual([2, 1]);
});

it('[SA41] an editor runs HEAD in development mode', () => {
  const world = newWorld();
  const scriptId = newProject(world, 'const which = () => "HEAD";');
  expect(run(world, SCHOOL, scriptId, { function: 'which', devMode: true }).response?.result).toBe('HEAD');
  expect(call(world, TEACHER, 'POST', `scripts/${scriptId}:run`, { function: 'which', devMode: true }).status).toBe(
    404,
  );
});

it.each([
  ['MYSELF', 'gmail', [200, 403, 403]],
  ['DOMAIN', 'gmail', [200, 403, 403]],
  ['DOMAIN', 'education', [200, 200, 403]],
  ['ANYONE', 'gmail', [200, 200, 200]],
] as const)('[SA42] access %s on %s', (access, edition, statuses) => {
  const world = newWorld(edition);
  const scriptId = newProject(world, 'function run() {}', { executionApi: { access } });
  deploy(world, scriptId);
  const answers = [SCHOOL, TEACHER, OUTSIDER].map((email) =>
    call(world, email, 'POST', `scripts/${scriptId}:run`, { function: 'run' }),
  );
  expect(answers.map(({ status }) => status)).toEqual(statuses);
});

it('[SA43] what is not deployed for the API is not found', () => {
  const world = newWorld();
  const scriptId = newProject(world);
  deploy(world, scriptId);
  expect(call(world, SCHOOL, 'POST', `scripts/${scriptId}:run`, { function: 'run' }).status).toBe(404);
  expect(call(world, SCHOOL, 'POST', 'scripts/nothing:run', { function: 'run' }).status).toBe(404);
});

it('[SA44] an error tells its type, message and place', () => {
  const world = newWorld();
  const scriptId = newProject(world, 'function run() {\n  inner();\n}\nfunction inner() {\n  return null.x;\n}');
  const { error, ...rest } = run(world, SCHOOL, scriptId, { function: 'run', devMode: true });
  expect(rest).toEqual({ done: true });
  expect(error).toMatchObject({ code: 3, message: 'ScriptError' });
  expect(error?.details).toEqual([
    {
      '@type': 'type.googleapis.com/google.apps.script.v1.ExecutionError',
      errorMessage: "TypeError: Cannot read properties of null (reading 'x')",
      errorType: 'TypeError',
      scriptStackTraceElements: [
        { function: 'inner', lineNumber: 5 },
        { function: 'run', lineNumber: 2 },
      ],
    },
  ]);
  const missing = run(world, SCHOOL, scriptId, { function: 'nothing', devMode: true });
  expect(missing.error?.details[0]?.errorMessage).toBe('Error: Script function not found: nothing');
});

it('[SA45] a run that never ends has code 10', () => {
  const world = newWorld();
  const scriptId = newProject(world, 'function run() { for (;;) Utilities.sleep(60000); }');
  expect(run(world, SCHOOL, scriptId, { function: 'run', devMode: true }).error?.code).toBe(10);
});

it('[SA46] a bound script has nobody at the screen in the API', () => {
  const world = newWorld();
  const parentId = newSpreadsheet(world);
  const { scriptId } = ok(world, SCHOOL, 'POST', 'projects', { title: 'x', parentId });
  ok(world, SCHOOL, 'PUT', `projects/${scriptId}/content`, files('function ui() { SpreadsheetApp.getUi(); }'));
  const id = String(scriptId);
  expect(run(world, SCHOOL, id, { function: 'ui', devMode: true }).error?.details[0]?.errorMessage).toBe(
    'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
  );
});

interface Processes {
  processes: Json[];
  nextPageToken?: string;
}

/** A project whose runs are: the school's in the editor, the teacher's through the API, the school's failed one. */
function ranWorld(): { world: SimWorld; scriptId: string; deploymentId: string } {
  const world = newWorld();
  const scriptId = newProject(world, 'function run() {} function fail() { throw new Error("x"); }', EVERYONE);
  const deploymentId = deploy(world, scriptId);
  runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor' });
  run(world, TEACHER, scriptId, { function: 'run' });
  run(world, SCHOOL, scriptId, { function: 'fail' });
  return { world, scriptId, deploymentId };
}

it('[SA47] a list of processes tells the own runs, youngest first', () => {
  const { world } = ranWorld();
  const { processes } = ok<Processes>(world, SCHOOL, 'GET', 'processes');
  expect(processes).toMatchObject([
    { functionName: 'fail', processType: 'EXECUTION_API', processStatus: 'FAILED', userAccessLevel: 'OWNER' },
    { functionName: 'run', processType: 'EDITOR', processStatus: 'COMPLETED', projectName: 'Hồ sơ' },
  ]);
  expect(processes[0]).toMatchObject({ duration: expect.stringMatching(/^\d+(\.\d+)?s$/), runtimeVersion: 'V8' });
  const [only] = ok<Processes>(world, TEACHER, 'GET', 'processes').processes;
  expect(only).toMatchObject({ userAccessLevel: 'NONE' });
});

it('[SA48] the processes of a script are for its editors', () => {
  const { world, scriptId } = ranWorld();
  const path = `processes:listScriptProcesses?scriptId=${scriptId}`;
  expect(ok<Processes>(world, SCHOOL, 'GET', path).processes).toHaveLength(3);
  expect(call(world, TEACHER, 'GET', path).status).toBe(403);
  expect(call(world, SCHOOL, 'GET', 'processes:listScriptProcesses').status).toBe(400);
  expect(call(world, SCHOOL, 'GET', 'processes:listScriptProcesses?scriptId=x').status).toBe(404);
});

it.each([
  ['functionName=run', 2],
  ['types=EDITOR&scriptProcessFilter.types=EXECUTION_API', 3],
  ['types=EXECUTION_API&scriptProcessFilter.statuses=COMPLETED', 1],
  ['userAccessLevels=NONE', 1],
  ['startTime=2026-11-24T00:00:00Z', 0],
  ['endTime=2026-11-24T00:00:00Z', 3],
])('[SA49] filter %s finds %i', (filter, count) => {
  const { world, scriptId } = ranWorld();
  const path = `processes:listScriptProcesses?scriptId=${scriptId}&scriptProcessFilter.${filter}`;
  expect(ok<Processes>(world, SCHOOL, 'GET', path).processes).toHaveLength(count);
});

it('[SA49] own processes are filtered by script, project name and deployment, in pages', () => {
  const { world, scriptId, deploymentId } = ranWorld();
  const count = (filter: string) =>
    ok<Processes>(world, SCHOOL, 'GET', `processes?userProcessFilter.${filter}`).processes.length;
  expect([count(`scriptId=${scriptId}`), count('scriptId=x')]).toEqual([2, 0]);
  expect([count('projectName=sơ'), count('projectName=khác')]).toEqual([2, 0]);
  expect(count(`deploymentId=${deploymentId}`)).toBe(1);
  expect(call(world, SCHOOL, 'GET', 'processes?userProcessFilter.startTime=soon').status).toBe(400);
  const { nextPageToken } = ok<Processes>(world, SCHOOL, 'GET', 'processes?pageSize=1');
  const rest = ok<Processes>(world, SCHOOL, 'GET', `processes?pageSize=1&pageToken=${nextPageToken}`);
  expect(rest.processes).toMatchObject([{ functionName: 'run' }]);
});
