/** POST /simulator/accounts and /simulator/add-ons: new people, and what they have installed. */
import type { FastifyInstance } from 'fastify';
import type { Edition } from '../../kernel/accounts';
import { installAddOn, installForDomain } from '../../script';
import { ControlError } from '../control-error';
import type { AccountInfo } from '../protocol';
import type { Served } from '../served';
import { objectOf, personOf } from './actor';

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

/** For one person who tests the project, or by an administrator for a whole domain. */
const ADD_ON = {
  ...objectOf({ scriptId: { type: 'string' }, as: { type: 'string' }, domain: { type: 'string' } }, ['scriptId']),
  oneOf: [{ required: ['as'] }, { required: ['domain'] }],
};

interface NewAddOn {
  scriptId: string;
  as?: string;
  domain?: string;
}

export function accountRoutes(app: FastifyInstance, served: Served): void {
  app.post<{ Body: NewAccount }>('/accounts', { schema: { body: ACCOUNT } }, ({ body }) => addAccount(served, body));
  app.post<{ Body: NewAddOn }>('/add-ons', { schema: { body: ADD_ON } }, ({ body }) => install(served, body));
}

function addAccount({ world, notices }: Served, { email, edition, displayName }: NewAccount): AccountInfo {
  if (world.state.accounts[email.toLowerCase()]) throw new ControlError(409, `email: there is an account ${email}`);
  const account = world.addAccount(email, edition);
  if (displayName !== undefined) account.displayName = displayName;
  notices.changed();
  return { email: account.email, displayName: account.displayName, edition: account.edition };
}

function install(served: Served, { scriptId, as = '', domain }: NewAddOn): { scriptId: string } {
  const { world, notices } = served;
  if (!world.state.script.projects[scriptId]) throw new ControlError(404, `scriptId: there is no project ${scriptId}`);
  if (domain === undefined) installAddOn(world, scriptId, personOf(served, as));
  else installForDomain(world, scriptId, domain);
  notices.changed();
  return { scriptId };
}
