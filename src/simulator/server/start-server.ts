/** One process that serves a world: Google's REST, the control API and the page. */
import { type FastifyInstance, fastify } from 'fastify';
import type { SimWorld } from '../world';
import { googleRoutes } from './google-routes';
import { pageFiles } from './page-files';
import type { Guide } from './protocol';
import { controlRoutes } from './routes';
import { schemaError } from './schema-error';
import { closeServed, newServed, type Served } from './served';
import { webAppRoutes } from './web-app-routes';

export interface ServerOptions {
  /** Default: any free port. */
  port?: number;
  /** Default: 127.0.0.1. */
  host?: string;
  /** Folder of the built page. */
  pageFolder?: string;
  /** What the page says of this world; asked each time, since the world changes. */
  guide?: () => Guide;
  /** The clock goes on by itself, a second a second. Default: it stands still. */
  isClockRunning?: boolean;
  /** Called after every change of the world. */
  onChange?: () => void;
}

export interface RunningServer {
  /** Such as http://127.0.0.1:8080, without a slash at its end. */
  url: string;
  close(): Promise<void>;
}

/** Starts serving; the world may still be used from outside between requests. */
export async function startServer(world: SimWorld, options: ServerOptions = {}): Promise<RunningServer> {
  const served = newServed(world, options.guide ?? NO_GUIDE, options.onChange);
  const app = newApp(served, options);
  const url = await app.listen({ port: options.port ?? 0, host: options.host ?? '127.0.0.1' });
  served.clock.setRunning(options.isClockRunning === true);
  return { url, close: () => close(app, served) };
}

const NO_GUIDE = (): Guide => ({ title: '', people: [], files: [] });

function newApp(served: Served, { pageFolder }: ServerOptions): FastifyInstance {
  const app = fastify({
    forceCloseConnections: true,
    schemaErrorFormatter: schemaError,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: false, allowUnionTypes: true } },
  });
  app.register(googleRoutes(served));
  app.register(webAppRoutes(served));
  app.register(controlRoutes(served), { prefix: '/simulator' });
  app.register(pageFiles(pageFolder));
  return app;
}

async function close(app: FastifyInstance, served: Served): Promise<void> {
  closeServed(served);
  await app.close();
}
