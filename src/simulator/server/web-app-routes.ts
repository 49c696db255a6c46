/** Web apps at the path they have on script.google.com. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { openWebApp, type WebAppAnswer, type WebAppRequest } from '../script/api';
import type { SimWorld } from '../world';
import type { Served } from './served';

/** The account in the query is for browsers; scripts do not see it. */
const ACCOUNT = 'authuser';

type Visited = FastifyRequest<{ Params: { deploymentId: string; stage: string; '*'?: string } }>;

export function webAppRoutes({ world, notices, turns }: Served): FastifyPluginAsync {
  return async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    for (const path of ['', '/*']) {
      app.route({
        method: ['GET', 'POST'],
        url: `/macros/s/:deploymentId/:stage(^exec$|^dev$)${path}`,
        handler: async (request, reply) => {
          const answer = await turns.exclusively(() => openWebApp(world, visitOf(world, request as Visited)));
          notices.changed();
          return send(reply, answer);
        },
      });
    }
  };
}

/** An address without an account is nobody. */
function visitOf(world: SimWorld, { method, params, url, headers, body }: Visited): WebAppRequest {
  const query = new URL(url, 'http://localhost').searchParams;
  const address = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? query.get(ACCOUNT);
  query.delete(ACCOUNT);
  const contents = typeof body === 'string' ? body : '';
  return {
    deploymentId: params.deploymentId,
    isDev: params.stage === 'dev',
    email: world.state.accounts[address?.toLowerCase() ?? '']?.email ?? null,
    method: method === 'POST' ? 'POST' : 'GET',
    query: query.toString(),
    ...(params['*'] !== undefined && { pathInfo: params['*'] }),
    ...(method === 'POST' && { body: { type: headers['content-type'] ?? '', contents } }),
  };
}

function send(reply: FastifyReply, { status, contentType, body, fileName }: WebAppAnswer): FastifyReply {
  if (fileName !== undefined) {
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`);
  }
  return reply.code(status).type(contentType).send(body);
}
