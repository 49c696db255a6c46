/** POST /simulator/accounts and /simulator/add-ons: new people, and what they have installed. */
import type { FastifyInstance } from 'fastify';
import type { Edition } from '../../kernel/accounts';
import { installAddOn } from '../../script';
import { ControlError } from '../control-error';
import type { AccountInfo, Actor } from '../protocol';
import type { Served } from '../served';
import { acting, objectOf, personOf } from './actor';

const ACCOUNT = objectOf(
  {
    email: { type: 'string', pattern: '^[^\\s@]+@[^\\s@]+$' },
    edition: { type: 'string', enum: ['gmail', 'education'] },
    displayName: { type: 'string', minLength: 1 },
  },
  ['email'],
);

interface NewAccount {
  email: string;
  edition?: Edition;
  displayName?: string;
}

export function accountRoutes(app: FastifyInstance, served: Served): void {
  app.post<{ Body: NewAccount }>('/accounts', { schema: { body: ACCOUNT } }, ({ body }) => addAccount(served, body));
  app.post<{ Body: Actor & { scriptId: string } }>(
    '/add-ons',
    { schema: { body: acting({ scriptId: { type: 'string' } }, ['scriptId']) } },
    ({ body }) => install(served, body.scriptId, body.as),
  );
}

function addAccount({ world, notices }: Served, { email, edition, displayName }: NewAccount): AccountInfo {
  if (world.state.accounts[email.toLowerCase()]) throw new ControlError(409, `email: there is an account ${email}`);
  const account = world.addAccount(email, edition);
  if (displayName !== undefined) account.displayName = displayName;
  notices.changed();
  return { email: account.email, displayName: account.displayName, edition: account.edition };
}

function install(served: Served, scriptId: string, as: string): { scriptId: string } {
  const { world, notices } = served;
  const email = personOf(served, as);
  if (!world.state.script.projects[scriptId]) throw new ControlError(404, `scriptId: there is no project ${scriptId}`);
  installAddOn(world, scriptId, email);
  notices.changed();
  return { scriptId };
}
