/**
 * The real clasp pushes what is built, and gets the same back. Each start of clasp costs seconds, so what does not depend on
 * each other runs at once and each command is there once.
 */
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createProject } from '../../../src/simulator/script';
import type { SimWorld } from '../../../src/simulator/world';
import { width } from '../../support/width';
import { ClaspUser } from './clasp';
import { closeServers, SCHOOL, serve } from './clients';

const DIST = join(__dirname, '../../../dist');
const MOST_MS = 120_000;
const TARGETS = width(['worker'], ['worker', 'panel', 'panel-domain']);

let world: SimWorld;
let school: ClaspUser;

beforeEach(async () => {
  const served = await serve();
  world = served.world;
  school = new ClaspUser(served.url, SCHOOL);
});

afterEach(async () => {
  school.remove();
  await closeServers();
});

/** The files of a folder; the manifest as JSON, because clasp prints what it pulls anew. */
function contents(folder: string): Record<string, unknown> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  return Object.fromEntries(names.map((name) => [name, name.endsWith('.json') ? JSON.parse(read(name)) : read(name)]));
}

async function pushAndPull(target: string): Promise<{ pushed: object; pulled: object }> {
  const scriptId = createProject(world, SCHOOL, { title: target });
  const from = school.newFolder(target, scriptId);
  cpSync(join(DIST, target), from, { recursive: true });
  await school.json(from, 'push', '--force');
  const to = school.newFolder(`${target} again`, scriptId);
  await school.json(to, 'pull');
  return { pushed: contents(from), pulled: contents(to) };
}

it(
  '[SA73] clasp pushes what is built and pulls it back',
  async () => {
    for (const { pushed, pulled } of await Promise.all(TARGETS.map(pushAndPull))) {
      expect(Object.keys(pulled)).toEqual(expect.arrayContaining(['Code.js', 'appsscript.json']));
      expect(pulled).toEqual(pushed);
    }
  },
  MOST_MS,
);

/** Each of its six starts of clasp costs seconds. */
if (width(false, true)) deploying();

function deploying(): void {
  it(
    '[SA73] clasp pushes, deploys a version, lists both and runs a function',
    async () => {
      const scriptId = createProject(world, SCHOOL, { title: 'Lời chào' });
      const folder = school.newFolder('lời chào', scriptId);
      const manifest = { timeZone: 'Asia/Ho_Chi_Minh', runtimeVersion: 'V8', executionApi: { access: 'MYSELF' } };
      writeFileSync(join(folder, 'appsscript.json'), JSON.stringify(manifest));
      writeFileSync(join(folder, 'Code.js'), 'function (');
      const broken = await school.run(folder, 'push', '--force');
      expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('Syntax error') });
      writeFileSync(join(folder, 'Code.js'), 'function greet(name) { return "Chào " + name; }');
      await school.json(folder, 'push', '--force');
      const deployed = await school.json<object>(folder, 'create-deployment', '--description', 'chung');
      const [versions, deployments, answer] = await Promise.all([
        school.json(folder, 'list-versions'),
        school.json(folder, 'list-deployments'),
        school.json(folder, 'run-function', 'greet', '--params', '["cô Lan"]'),
      ]);
      expect(versions).toEqual([{ versionNumber: 1, description: 'chung' }]);
      expect(deployments).toMatchObject([{}, { ...deployed, versionNumber: 1 }]);
      expect(answer).toEqual({ response: 'Chào cô Lan' });
    },
    MOST_MS,
  );
}
