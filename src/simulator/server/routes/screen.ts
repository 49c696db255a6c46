/** /simulator/screen and the dialogs and pages on it. */
import type { FastifyInstance } from 'fastify';
import { pageAnswer, pageFunctions, pageRequest, pageWithShim } from '../../script';
import { ControlError } from '../control-error';
import { executionInfo } from '../execution-info';
import type { Actor, AnswerRequest, PageCallAnswer, PageCallRequest, PressAnswer, ScreenInfo } from '../protocol';
import type { Served } from '../served';
import { acting, personOf } from './actor';
import { pressAnswer } from './press-answer';
import { DIALOG_ANSWER } from './spreadsheets';

interface WithId {
  Params: { id: string };
}

const CALL = acting({ functionName: { type: 'string' }, args: { type: 'array' } }, ['functionName', 'args']);

export function screenRoutes(app: FastifyInstance, served: Served): void {
  app.get<{ Querystring: Actor }>('/screen', { schema: { querystring: acting() } }, ({ query }) =>
    screenOf(served, personOf(served, query.as)),
  );
  app.post<WithId & { Body: AnswerRequest }>(
    '/dialogs/:id/answer',
    { schema: { body: acting(DIALOG_ANSWER, ['button']) } },
    ({ params, body }) => answerDialog(served, params.id, body),
  );
  app.get<WithId>('/pages/:id', ({ params }, reply) =>
    reply.type('text/html; charset=utf-8').send(pageText(served, params.id)),
  );
  app.post<WithId & { Body: PageCallRequest }>('/pages/:id/call', { schema: { body: CALL } }, ({ params, body }) =>
    callFromPage(served, params.id, body),
  );
}

function screenOf({ screens, runs }: Served, email: string): ScreenInfo {
  return { ...screens.of(email), runs: runs.of(email) };
}

/** For HTML pages every button closes; no run goes on then. */
async function answerDialog(
  served: Served,
  id: string,
  { as, button, text }: AnswerRequest,
): Promise<PressAnswer | { state: 'done' }> {
  const runId = served.screens.answer(id, personOf(served, as), { button, ...(text !== undefined && { text }) });
  return runId === undefined ? { state: 'done' } : pressAnswer(served, await served.runs.next(runId));
}

function pageText({ world, screens }: Served, id: string): string {
  const { email, html, scriptId } = screens.page(id);
  return pageWithShim(html, {
    callUrl: `/simulator/pages/${id}/call`,
    closeUrl: `/simulator/dialogs/${id}/answer`,
    as: email,
    functions: pageFunctions(world, scriptId),
  });
}

async function callFromPage(
  served: Served,
  id: string,
  { as, functionName, args }: PageCallRequest,
): Promise<PageCallAnswer> {
  const { world, screens, runs } = served;
  const page = screens.page(id);
  const account = personOf(served, as);
  if (account !== page.email) throw new ControlError(404, `There is no page ${id} on the screen of ${as}`);
  if (!pageFunctions(world, page.scriptId).includes(functionName)) {
    throw new ControlError(400, `functionName: the page cannot call ${functionName}`);
  }
  const call = { scriptId: page.scriptId, functionName, args, account, activeSpreadsheetId: page.spreadsheetId };
  const { execution, ...answer } = pageAnswer(await runs.finish(pageRequest(world, call)));
  return { ...answer, execution: executionInfo(world, execution) };
}
