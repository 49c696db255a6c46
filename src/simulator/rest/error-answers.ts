/** Google's JSON for errors: `{error: {code, message, errors: [{domain, reason, message, location?}], status?}}`. */
import type { GoogleError } from '../kernel/errors';
import type { RestResponse } from '../kernel/rest';

const STATUS_NAMES: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ALREADY_EXISTS',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
};

const USAGE_LIMITS = ['dailyLimitExceeded', 'rateLimitExceeded', 'userRateLimitExceeded'];

/** Sheets and Script name a canonical status; of Drive only refusals of the REST layer do. */
export function errorAnswer(error: GoogleError, api: string | undefined): RestResponse {
  const hasStatus = api !== 'drive' || error.reason === 'badRequest';
  const body = {
    error: {
      code: error.status,
      message: error.message,
      errors: [{ message: error.message, domain: domainOf(error.reason), reason: error.reason, ...error.location }],
      ...(hasStatus ? { status: STATUS_NAMES[error.status] ?? 'UNKNOWN' } : {}),
    },
  };
  return jsonAnswer(error.status, body);
}

function domainOf(reason: string): string {
  return USAGE_LIMITS.includes(reason) ? 'usageLimits' : 'global';
}

/** Google prints with indents unless `prettyPrint=false` asks for none: https://cloud.google.com/apis/docs/system-parameters */
export function jsonAnswer(status: number, body: unknown, isPretty = true): RestResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=UTF-8' },
    body: isPretty ? JSON.stringify(body, null, 2) : JSON.stringify(body),
  };
}
