/** /simulator/clock: reading it, moving it, letting it run. */
import type { FastifyInstance } from 'fastify';
import { ControlError } from '../control-error';
import { executionInfo } from '../execution-info';
import type { ClockAnswer, ClockRequest } from '../protocol';
import type { Served } from '../served';

const BODY = {
  type: 'object',
  properties: {
    to: { type: ['string', 'integer'] },
    byMinutes: { type: 'number', minimum: 0 },
    isRunning: { type: 'boolean' },
  },
  minProperties: 1,
  maxProperties: 1,
  additionalProperties: false,
};

export function clockRoutes(app: FastifyInstance, served: Served): void {
  app.get('/clock', (): ClockAnswer => clockAnswer(served, []));
  app.post<{ Body: ClockRequest }>('/clock', { schema: { body: BODY } }, ({ body }) => setClock(served, body));
}

async function setClock(served: Served, { to, byMinutes = 0, isRunning }: ClockRequest): Promise<ClockAnswer> {
  const { world, clock, notices } = served;
  if (isRunning !== undefined) {
    clock.setRunning(isRunning);
    return clockAnswer(served, []);
  }
  const results = await clock.moveTo(to === undefined ? world.state.nowMs + byMinutes * 60_000 : timeOf(to));
  notices.changed();
  return clockAnswer(served, results);
}

function clockAnswer({ world, clock }: Served, results: Parameters<typeof executionInfo>[1][]): ClockAnswer {
  return {
    now: world.state.nowMs,
    isRunning: clock.isRunning,
    executions: results.map((result) => executionInfo(world, result)),
  };
}

function timeOf(to: string | number): number {
  if (typeof to === 'number') return to;
  const ms = /(Z|[+-]\d\d:\d\d)$/.test(to) ? Date.parse(to) : Number.NaN;
  if (Number.isNaN(ms)) throw new ControlError(400, `Not a time with a zone, such as 2026-11-23T06:30+07:00: ${to}`);
  return ms;
}
