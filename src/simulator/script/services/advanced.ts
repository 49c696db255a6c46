/**
 * Advanced services: requests to the same REST as everybody's, as the running account.
 * Source: https://developers.google.com/apps-script/guides/services/advanced
 */
import { NotSimulated } from '../../kernel/errors';
import { DISCOVERY_TABLES, type DiscoveryTable } from '../../rest/discovery-tables';
import { ApiException, type Run, ScriptException, spend } from '../run';
import { advancedRequest } from './advanced-request';
import { exchange } from './exchange';
import { requestMs } from './request-cost';
import type { HostMethods } from './service';

export const ADVANCED: HostMethods = {
  'Advanced.describe': {
    isNoneAllowed: true,
    answer: (_run, [serviceId, version]) => describe(String(serviceId), String(version)),
  },
  'Advanced.send': {
    answer: (run, [label, methodId, args]) => send(run, String(label), String(methodId), args as unknown[]),
  },
};

function describe(serviceId: string, version: string): object {
  const table = DISCOVERY_TABLES.find((each) => each.api === serviceId && each.version === version);
  if (!table) throw new NotSimulated(`advanced service ${serviceId} ${version}`);
  return { methods: Object.keys(table.methods), schemas: Object.keys(table.schemas) };
}

function send(run: Run, label: string, methodId: string, args: readonly unknown[]): unknown {
  if (run.authMode !== 'FULL') throw new ScriptException(`You do not have permission to call ${label}`);
  const table = DISCOVERY_TABLES.find(({ methods }) => methods[methodId]) as DiscoveryTable;
  const request = advancedRequest(table, methodId, args, run.account);
  run.round += 1;
  spend(run, requestMs(request));
  const { status, body } = exchange(run, request, label);
  if (status < 400) return body === '' ? undefined : JSON.parse(body);
  const { error } = JSON.parse(body) as { error: { message: string } };
  throw new ApiException(`API call to ${methodId} failed with error: ${error.message}`, error);
}
