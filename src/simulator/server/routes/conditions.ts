/** What Google may do either way or wrong: switches, planned faults, chaos of triggers. */
import type { FastifyInstance } from 'fastify';
import { DEFAULT_SWITCHES, type Switches } from '../../kernel/switches';
import { clearRestFaults, FAULT_REASONS, planRestFault, type RestFault } from '../../rest';
import { armFaults, type Fault, type TriggerChaos } from '../../script';
import type { Served } from '../served';
import { objectOf } from './actor';

const SWITCHES = {
  ...objectOf(
    Object.fromEntries(Object.entries(DEFAULT_SWITCHES).map(([name, value]) => [name, { type: typeof value }])),
  ),
  minProperties: 1,
};

const RATE = { type: 'number', minimum: 0, maximum: 1 };
const CHAOS = objectOf({
  skipRate: RATE,
  doubleRate: RATE,
  dropEditRate: RATE,
  maxDelayMs: { type: 'integer', minimum: 0 },
});

const COUNT = { type: 'integer', minimum: 1 };

interface Faults {
  /** At calls of scripts, counted from now on. */
  calls?: Fault[];
  /** At requests to Google's REST. */
  requests?: RestFault[];
}

const FAULTS = objectOf({
  calls: {
    type: 'array',
    items: objectOf(
      {
        call: COUNT,
        kind: { type: 'string', enum: ['before', 'after', 'kill', 'killAfter'] },
        scope: { type: 'string', enum: ['run', 'all'] },
      },
      ['call', 'kind'],
    ),
  },
  requests: {
    type: 'array',
    items: objectOf(
      {
        methodId: { type: 'string' },
        account: { type: 'string' },
        kind: { type: 'string', enum: FAULT_REASONS },
        moment: { type: 'string', enum: ['before', 'after'] },
        count: COUNT,
        skip: { type: 'integer', minimum: 0 },
      },
      ['kind'],
    ),
  },
});

export function conditionRoutes(app: FastifyInstance, served: Served): void {
  const { world, notices } = served;
  app.post<{ Body: Partial<Switches> }>('/switches', { schema: { body: SWITCHES } }, ({ body }) => {
    Object.assign(world.state.switches, body);
    notices.changed();
    return world.state.switches;
  });
  app.post<{ Body: Partial<TriggerChaos> }>('/chaos', { schema: { body: CHAOS } }, ({ body }) => {
    Object.assign(world.state.script.triggerChaos, body);
    notices.changed();
    return world.state.script.triggerChaos;
  });
  app.post<{ Body: Faults }>('/faults', { schema: { body: FAULTS } }, ({ body }) => plan(served, body));
}

/** Replaces both plans; what is not named is disarmed. */
function plan({ world, notices }: Served, { calls = [], requests = [] }: Faults): Faults {
  armFaults(world, calls);
  clearRestFaults(world);
  for (const fault of requests) planRestFault(world, fault);
  notices.changed();
  return { calls, requests };
}
