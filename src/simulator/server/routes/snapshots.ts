/** The whole world out and in: GET /simulator/snapshot, POST /simulator/restore and /simulator/reset. */
import { deserialize, serialize } from 'node:v8';
import type { FastifyInstance } from 'fastify';
import { ControlError } from '../control-error';
import { restoreWorld, type SavedWorld, savedWorld } from '../saved-world';
import type { Served } from '../served';

const MOST_BYTES = 512 * 1024 * 1024;

export function snapshotRoutes(app: FastifyInstance, served: Served): void {
  const atStart = serialize(savedWorld(served.world));
  app.get('/snapshot', () => savedWorld(served.world));
  app.post<{ Body: unknown }>('/restore', { bodyLimit: MOST_BYTES }, ({ body }) => replace(served, body));
  app.post('/reset', () => replace(served, deserialize(atStart) as SavedWorld));
}

/** Runs that wait for a person are dropped, and nothing stays on anybody's screen. */
async function replace({ world, turns, screens, records, notices }: Served, saved: unknown): Promise<{ now: number }> {
  return turns.exclusively(() => {
    putBack(world, saved);
    screens.clear('The world was put back to another state');
    records.clear();
    notices.changed();
    return { now: world.state.nowMs };
  });
}

function putBack(world: Served['world'], saved: unknown): void {
  try {
    restoreWorld(world, saved);
  } catch (error) {
    throw new ControlError(400, (error as Error).message);
  }
}
