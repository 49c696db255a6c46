/**
 * Google's REST at the paths that clients use when their root URL is this server: each request is given to the world as
 * if it had been sent to Google's host.
 */
import type { FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { NotSimulated } from '../kernel/errors';
import type { RestRequest, RestResponse } from '../kernel/rest';
import type { Served } from './served';

const HOSTS: readonly { path: string; host: string; target?: string }[] = [
  { path: '/drive/v3/*', host: 'https://www.googleapis.com' },
  { path: '/upload/drive/v3/*', host: 'https://www.googleapis.com' },
  { path: '/batch/drive/v3', host: 'https://www.googleapis.com' },
  { path: '/batch', host: 'https://www.googleapis.com', target: '/batch/drive/v3' },
  { path: '/v4/*', host: 'https://sheets.googleapis.com' },
  { path: '/v1/documents/*', host: 'https://docs.googleapis.com' },
  { path: '/v1/*', host: 'https://script.googleapis.com' },
];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const MOST_BYTES = 256 * 1024 * 1024;

export function googleRoutes(served: Served): FastifyPluginAsync {
  return async (app) => {
    acceptAnyBody(app);
    for (const { path, host, target } of HOSTS) {
      app.route({
        method: [...METHODS],
        url: path,
        bodyLimit: MOST_BYTES,
        handler: async (request, reply) => send(request, reply, await answer(served, toGoogle(request, host, target))),
      });
    }
  };
}

/** Bodies are the API's business: nothing is parsed here. */
function acceptAnyBody(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

function toGoogle(request: FastifyRequest, host: string, target: string | undefined): RestRequest {
  const body = request.body as Buffer | undefined;
  return {
    method: request.method as RestRequest['method'],
    url: host + (target === undefined ? request.url : request.url.replace(/^[^?]*/, target)),
    headers: plainHeaders(request),
    ...(body && body.length > 0 && { bytes: body }),
  };
}

function plainHeaders({ headers }: FastifyRequest): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}

/** `scripts.run` runs a script: like every other it takes a turn. */
async function answer({ world, notices, turns }: Served, request: RestRequest): Promise<RestResponse> {
  try {
    const isRun = /\/v1\/scripts\/[^/?]+:run\b/.test(request.url);
    const response = isRun ? await turns.exclusively(() => world.rest(request)) : world.rest(request);
    if (request.method !== 'GET') notices.changed();
    return response;
  } catch (error) {
    return refusal(error instanceof NotSimulated ? 501 : 500, error instanceof Error ? error.message : String(error));
  }
}

/** What the simulator cannot do, in the shape of Google's errors. */
function refusal(code: 500 | 501, message: string): RestResponse {
  const reason = code === 501 ? 'notSimulated' : 'internalError';
  const status = code === 501 ? 'UNIMPLEMENTED' : 'INTERNAL';
  const error = { code, message, errors: [{ message, domain: 'global', reason }], status };
  return {
    status: code,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: JSON.stringify({ error }),
  };
}

/** Addresses that Google's answers point to (upload sessions) are on this server. */
function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, headers, body, bytes }: RestResponse,
): FastifyReply {
  const here = `${request.protocol}://${request.host}`;
  for (const [name, value] of Object.entries(headers)) {
    reply.header(name, name.toLowerCase() === 'location' ? value.replace(GOOGLE_FILES, here) : value);
  }
  return reply.code(status).send(bytes ? Buffer.from(bytes) : body);
}

const GOOGLE_FILES = /^https:\/\/www\.googleapis\.com/;
