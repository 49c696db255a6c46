/** The control API: everything below /simulator. Errors answer `{ error: { message } }`. */
import type { FastifyError, FastifyInstance, FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { GoogleError, NotSimulated } from '../../kernel/errors';
import { SheetRefusal } from '../../sheets';
import type { Served } from '../served';
import { accountRoutes } from './accounts';
import { cardRoutes } from './cards';
import { clockRoutes } from './clock';
import { conditionRoutes } from './conditions';
import { eventRoutes } from './events';
import { recordRoutes } from './records';
import { screenRoutes } from './screen';
import { snapshotRoutes } from './snapshots';
import { spreadsheetRoutes } from './spreadsheets';
import { worldRoutes } from './world';

const ALL_ROUTES = [
  worldRoutes,
  accountRoutes,
  clockRoutes,
  eventRoutes,
  spreadsheetRoutes,
  screenRoutes,
  cardRoutes,
  recordRoutes,
  conditionRoutes,
  snapshotRoutes,
];

export function controlRoutes(served: Served): FastifyPluginAsync {
  return async (app) => {
    acceptEmptyBodies(app);
    app.setErrorHandler(refuse);
    app.setNotFoundHandler((request, reply) => {
      reply.code(404).send({ error: { message: `There is no ${request.method} ${request.url.split('?')[0]}` } });
    });
    for (const routes of ALL_ROUTES) routes(app, served);
  };
}

/** A POST without a body is one with `{}`, whatever its content type says. */
function acceptEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (request, body, done) =>
    body.length === 0 ? done(null, {}) : parse(request, body as string, done),
  );
}

function refuse(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  reply.code(statusOf(error)).send({ error: { message: error.message } });
}

/** The simulator refuses with plain errors; errors of a kind of their own that nobody knows are bugs. */
function statusOf(error: FastifyError): number {
  if (error.statusCode !== undefined) return error.statusCode;
  if (error instanceof NotSimulated) return 501;
  if (error instanceof GoogleError) return error.status;
  return error instanceof SheetRefusal || error.constructor === Error ? 409 : 500;
}
