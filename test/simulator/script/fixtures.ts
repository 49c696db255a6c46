/** A small world with one project, for the tests of the script runtime. */
import type { ExecutionResult, ProjectFile, RunRequest } from '../../../src/simulator/script';
import { createProject, pushFiles, runFunction } from '../../../src/simulator/script';
import { createWorld, type SimWorld, type WorldOptions } from '../../../src/simulator/world';

export const SCHOOL = 'truong@hoamai.example';
export const TEACHER = 'gv.5a1@hoamai.example';
export const LEAD = 'to.truong@hoamai.example';
export const NOW = '2026-11-23T06:30:00+07:00';

export const MANIFEST = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', exceptionLogging: 'STACKDRIVER' };

export function smallWorld(options: Partial<WorldOptions> = {}): SimWorld {
  const accounts = [SCHOOL, TEACHER, LEAD].map((email) => ({ email }));
  return createWorld({ now: NOW, seed: 1, accounts, ...options });
}

export function filesOf(source: string, manifest: object = {}): ProjectFile[] {
  return [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify({ ...MANIFEST, ...manifest }) },
    { name: 'Code', type: 'SERVER_JS', source },
  ];
}

/** A project of the school account with the given code; `parentId` binds it. */
export function projectWith(
  world: SimWorld,
  source: string,
  options: { manifest?: object; parentId?: string; owner?: string } = {},
): string {
  const { manifest, parentId, owner = SCHOOL } = options;
  const scriptId = createProject(world, owner, { title: 'Hồ sơ', ...(parentId && { parentId }) });
  pushFiles(world, scriptId, filesOf(source, manifest));
  return scriptId;
}

/** Runs `run` of a fresh project with the given body, as the school account in the editor. */
export function runBody(world: SimWorld, body: string, request: Partial<RunRequest> = {}): ExecutionResult {
  const scriptId = projectWith(world, `function run(e) { ${body} }`);
  return runFunction(world, { scriptId, functionName: 'run', account: SCHOOL, kind: 'editor', ...request });
}

/** What `run` returns; fails the test with the script's error if it did not complete. */
export function valueOfRun(world: SimWorld, body: string, request: Partial<RunRequest> = {}): unknown {
  const result = runBody(world, body, request);
  if (result.status !== 'completed') throw new Error(`${result.status}: ${result.error?.message}`);
  return result.returnValue;
}

/** The text of the error that ended a run. */
export function errorOf(world: SimWorld, body: string, request: Partial<RunRequest> = {}): string | undefined {
  return runBody(world, body, request).error?.message;
}
