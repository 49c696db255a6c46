/** GET /simulator/world: who and what there is. */
import type { FastifyInstance } from 'fastify';
import type { WorldInfo } from '../protocol';
import type { Served } from '../served';

export function worldRoutes(app: FastifyInstance, served: Served): void {
  app.get('/world', () => worldInfo(served));
}

function worldInfo({ world, guide, clock, notices }: Served): WorldInfo {
  const accounts = Object.values(world.state.accounts).map(({ email, displayName, edition }) => ({
    email,
    displayName,
    edition,
  }));
  return {
    now: world.state.nowMs,
    isRunning: clock.isRunning,
    accounts,
    switches: world.state.switches,
    guide: guide(),
    version: notices.version,
  };
}
