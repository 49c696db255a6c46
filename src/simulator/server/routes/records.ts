/** What has happened: mails, runs of scripts, quotas. */
import type { FastifyInstance } from 'fastify';
import { ControlError } from '../control-error';
import { executionDetails, executionInfo } from '../execution-info';
import { mailsOf } from '../mail-info';
import type { Actor, ExecutionInfo, MailInfo } from '../protocol';
import { quotasOf } from '../quota-info';
import type { Served } from '../served';
import { ACTOR, acting, objectOf, personOf } from './actor';

interface RunFilter {
  limit?: string;
  account?: string;
  functionName?: string;
}

const RUN_FILTER = objectOf({
  limit: { type: 'string', pattern: '^\\d{1,5}$' },
  account: { type: 'string' },
  functionName: { type: 'string' },
});

const DEFAULT_LIMIT = 100;

export function recordRoutes(app: FastifyInstance, served: Served): void {
  app.get<{ Querystring: Partial<Actor> }>('/mail', { schema: { querystring: objectOf(ACTOR) } }, ({ query }) =>
    mails(served, query.as),
  );
  app.get<{ Querystring: RunFilter }>('/executions', { schema: { querystring: RUN_FILTER } }, ({ query }) =>
    executions(served, query),
  );
  app.get<{ Params: { id: string } }>('/executions/:id', ({ params }) => execution(served, params.id));
  app.get<{ Querystring: Actor }>('/quotas', { schema: { querystring: acting() } }, ({ query }) =>
    quotasOf(served.world, personOf(served, query.as)),
  );
}

function mails(served: Served, as: string | undefined): MailInfo[] {
  return mailsOf(served.world, as === undefined ? undefined : personOf(served, as));
}

function executions({ world }: Served, { limit, account, functionName }: RunFilter): ExecutionInfo[] {
  return world.state.script.executions
    .filter((run) => account === undefined || run.account === account.toLowerCase())
    .filter((run) => functionName === undefined || run.functionName === functionName)
    .slice(-(limit === undefined ? DEFAULT_LIMIT : Number(limit)))
    .reverse()
    .map((run) => executionInfo(world, run));
}

function execution({ world, records }: Served, id: string): ExecutionInfo {
  const recorded = records.of(id);
  if (recorded) return executionDetails(world, recorded);
  const kept = world.state.script.executions.find((run) => run.id === id);
  if (!kept) throw new ControlError(404, `There is no run ${id}`);
  return executionInfo(world, kept);
}
