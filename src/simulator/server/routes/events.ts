/** GET /simulator/events: server-sent events, one soon after each change. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WorldEvent } from '../protocol';
import type { Served } from '../served';

export function eventRoutes(app: FastifyInstance, served: Served): void {
  app.get('/events', (request, reply) => stream(request, reply, served));
}

/** The first event comes at once: a page that connects again learns what it missed. */
function stream(request: FastifyRequest, reply: FastifyReply, served: Served): void {
  reply.hijack();
  const { raw } = reply;
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
  const send = (): void => void raw.write(`data: ${JSON.stringify(worldEvent(served))}\n\n`);
  send();
  request.raw.on('close', served.notices.subscribe(send));
}

function worldEvent({ world, clock, notices }: Served): WorldEvent {
  return { version: notices.version, now: world.state.nowMs, isRunning: clock.isRunning };
}
