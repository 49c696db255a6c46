/** The REST surface of the simulator: one function that answers requests to the known APIs and the batch endpoint. */
import { NotSimulated } from '../kernel/errors';
import type { RestHandlers, RestRequest, RestResponse } from '../kernel/rest';
import type { World } from '../kernel/world';
import { answerBatch, isBatchRequest } from './batch';
import { DISCOVERY_TABLES } from './discovery-tables';
import { answerRequest } from './server';

export { BATCH_URL, MAX_BATCH_PARTS } from './batch';
export { DISCOVERY_TABLES } from './discovery-tables';
export { clearRestFaults, FAULT_REASONS, type FaultReason, planRestFault, type RestFault } from './faults';
export { applyFieldMask, parseFieldMask, selectionOf } from './field-mask';
export { ResponseViolation } from './response-check';
export { newRestState, type RestState } from './state';

const HOSTS = DISCOVERY_TABLES.map((table) => new URL(table.rootUrl).host);

/**
 * Answers as Google would, errors included.
 * @throws NotSimulated for hosts, methods and details that are not modelled
 */
export function answer(world: World, handlers: RestHandlers, request: RestRequest): RestResponse {
  if (isBatchRequest(request)) return answerBatch(world, handlers, request);
  const { host } = new URL(request.url);
  if (!HOSTS.includes(host)) throw new NotSimulated(`host ${host}`);
  return answerRequest(world, handlers, request);
}

/** Ids of the discovery methods that have a handler, sorted. */
export function implementedMethods(handlers: RestHandlers): string[] {
  return DISCOVERY_TABLES.flatMap((table) => Object.keys(table.methods))
    .filter((id) => handlers[id] !== undefined)
    .sort();
}

/** Handlers whose id no discovery file has: always a mistake. */
export function unknownHandlers(handlers: RestHandlers): string[] {
  return Object.keys(handlers).filter((id) => !DISCOVERY_TABLES.some((table) => table.methods[id]));
}
