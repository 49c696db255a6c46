/** The files of the page, read at each request so that a new build is seen at once. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.map': 'application/json',
};

const NOT_BUILT = `<!doctype html><meta charset="utf-8"><title>Chưa dựng trang</title>
<p>Trang chưa được dựng: chạy <code>npm run build</code>. REST và /simulator vẫn dùng được.
<p lang="en">The page has not been built: run <code>npm run build</code>. REST and /simulator work without it.`;

/** Serves the folder's own files, none below it. */
export function pageFiles(folder: string | undefined): FastifyPluginAsync {
  return async (app) => {
    app.get('/', (_request, reply) => send(reply, folder, 'index.html'));
    app.get<{ Params: { file: string } }>('/:file', ({ params }, reply) => send(reply, folder, params.file));
  };
}

async function send(reply: FastifyReply, folder: string | undefined, file: string): Promise<FastifyReply> {
  const type = TYPES[extname(file)];
  const content =
    folder !== undefined && type !== undefined && !/[/\\]/.test(file) ? await read(folder, file) : undefined;
  if (content)
    return reply
      .header('cache-control', 'no-cache')
      .type(type as string)
      .send(content);
  if (file === 'index.html') return reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  return reply.code(404).send({ error: { message: `There is no file ${file}` } });
}

async function read(folder: string, file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(join(folder, file));
  } catch {
    return undefined;
  }
}
