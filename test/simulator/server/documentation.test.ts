import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
import { controlRoutes } from '../../../src/simulator/server/routes';
import { closeServed, newServed } from '../../../src/simulator/server/served';
import { createWorld } from '../../../src/simulator/world';

/** `/pages/:id/call` of every route of the control API. */
async function controlPaths(): Promise<string[]> {
  const served = newServed(createWorld({ now: 0, seed: 1 }), () => ({ title: '', people: [], files: [] }));
  const app = fastify({ ajv: { customOptions: { allowUnionTypes: true } } });
  const paths = new Set<string>();
  app.addHook('onRoute', ({ url }) => void paths.add(url));
  await app.register(controlRoutes(served)).ready();
  await app.close();
  closeServed(served);
  return [...paths];
}

/** Paths of the lines that begin with `curl`, with ids as the routes have them. */
function shownPaths(): string[] {
  const lines = readFileSync('src/simulator/README.md', 'utf8').match(/^curl .*\$S\/\S+/gm) ?? [];
  return lines.map((line) =>
    (/\$S(\/[^\s"?]+)/.exec(line)?.[1] ?? '').replace(/\$ID|(?:dialog|page|execution)-\d+/, ':id'),
  );
}

describe('documentation of the control API', () => {
  it('[SV70] every address has a curl line, and no other', async () => {
    const paths = await controlPaths();
    expect(paths.length).toBeGreaterThan(20);
    expect([...new Set(shownPaths())].sort()).toEqual(paths.sort());
  });
});
