/**
 * Planned refusals of Google's: rate limits, quotas, errors of its servers.
 * Source: https://developers.google.com/workspace/drive/api/guides/handle-errors
 */
import { GoogleError } from '../kernel/errors';
import type { World } from '../kernel/world';

export interface RestFault {
  /** Discovery id such as `drive.permissions.update`, or a prefix ending in `*`. Default: every method. */
  methodId?: string;
  /** Default: every account. */
  account?: string;
  kind: FaultReason;
  /** `after`: the request takes effect, then the error is answered. Default: `before`. */
  moment?: 'before' | 'after';
  /** How many more calls it hits. Default: one. */
  count?: number;
  /** Calls it lets pass first. */
  skip?: number;
}

/** Status and text by reason, as Google lists them. */
const REASONS = {
  rateLimitExceeded: [403, 'Rate Limit Exceeded'],
  tooManyRequests: [429, 'Too many requests'],
  userRateLimitExceeded: [403, 'User Rate Limit Exceeded'],
  dailyLimitExceeded: [403, 'Daily Limit Exceeded'],
  sharingRateLimitExceeded: [
    403,
    'Rate limit exceeded. User message: "These item(s) could not be shared because a rate limit was exceeded: "',
  ],
  storageQuotaExceeded: [403, "The user's Drive storage quota has been exceeded."],
  backendError: [503, 'Backend Error'],
  internalError: [500, 'Internal Error'],
} as const;

export type FaultReason = keyof typeof REASONS;

export const FAULT_REASONS = Object.keys(REASONS) as readonly FaultReason[];

/** Plans a refusal; plans are used in the order they were made. */
export function planRestFault(world: World, fault: RestFault): void {
  world.state.rest.faults.push({ ...fault });
}

/** Takes back every plan that is left. */
export function clearRestFaults(world: World): void {
  world.state.rest.faults = [];
}

/** The planned refusal that hits this call, used up; undefined without one. */
export function takeFault(world: World, methodId: string, email: string): RestFault | undefined {
  const { faults } = world.state.rest;
  if (faults.length === 0) return undefined;
  const fault = faults.find((each) => isMeant(each, methodId, email));
  if (!fault) return undefined;
  if ((fault.skip ?? 0) > 0) {
    fault.skip = (fault.skip ?? 0) - 1;
    return undefined;
  }
  fault.count = (fault.count ?? 1) - 1;
  if (fault.count <= 0) world.state.rest.faults = faults.filter((each) => each !== fault);
  return fault;
}

/** A 429 names the same reason as the 403 of the project's limit. */
export function faultError({ kind }: RestFault): GoogleError {
  const [status, message] = REASONS[kind];
  return new GoogleError(status, kind === 'tooManyRequests' ? 'rateLimitExceeded' : kind, message);
}

function isMeant({ methodId = '*', account }: RestFault, called: string, email: string): boolean {
  const isMethod = methodId.endsWith('*') ? called.startsWith(methodId.slice(0, -1)) : called === methodId;
  return isMethod && (account === undefined || account.toLowerCase() === email);
}
