/** Answers one HTTP request: route, account, checks, handler, response check, partial response. */
import type { Account } from '../kernel/accounts';
import { GoogleError, NotSimulated } from '../kernel/errors';
import {
  type BatchScope,
  type FieldMask,
  MediaAnswer,
  type RestCall,
  type RestHandlers,
  type RestRequest,
  type RestResponse,
} from '../kernel/rest';
import type { World } from '../kernel/world';
import { defaultMask } from './default-fields';
import { errorAnswer, jsonAnswer } from './error-answers';
import { applyFieldMask, checkFieldMask, parseFieldMask } from './field-mask';
import { parseParameters } from './parameters';
import { parseBody } from './request-body';
import { checkResponse } from './response-check';
import { findRoute, isKnownUrl, type Route } from './routes';
import { parseUpload } from './upload';

/**
 * @throws NotSimulated for a method without a handler and whatever a handler does not model
 * @throws ResponseViolation when a handler answers what Google could not
 */
export function answerRequest(
  world: World,
  handlers: RestHandlers,
  request: RestRequest,
  batch?: BatchScope,
): RestResponse {
  const url = new URL(request.url);
  const route = findRoute(request.method, url);
  try {
    if (!route) throw noRoute(request.method, url);
    return answerRoute(world, handlers, request, route, url, batch);
  } catch (error) {
    if (error instanceof GoogleError) return errorAnswer(error, route?.table.api);
    throw error;
  }
}

/** The account whose e-mail is the bearer token. @throws GoogleError 401 */
export function authenticate(world: World, headers: Record<string, string>): Account {
  const authorization = headerOf(headers, 'authorization');
  if (!authorization) throw new GoogleError(401, 'required', 'Login Required.');
  const email = /^Bearer (\S+)$/i.exec(authorization)?.[1]?.toLowerCase();
  const account = email === undefined ? undefined : world.state.accounts[email];
  if (!account) throw new GoogleError(401, 'authError', 'Invalid Credentials');
  return account;
}

export function headerOf(headers: Record<string, string>, name: string): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? '';
}

function answerRoute(
  world: World,
  handlers: RestHandlers,
  request: RestRequest,
  route: Route,
  url: URL,
  batch: BatchScope | undefined,
): RestResponse {
  const account = authenticate(world, request.headers);
  const params = parseParameters(route, url.searchParams);
  const handler = handlers[route.methodId];
  if (!handler) throw new NotSimulated(route.methodId);
  const mask = responseMask(route, params.fields);
  const call: RestCall = { world, account, params, mask, batch, ...requestContent(route, params, request) };
  return printAnswer(route, params, mask, handler(call));
}

function requestContent(route: Route, params: RestCall['params'], request: RestRequest) {
  const { table, method } = route;
  if (!route.isUpload) return { body: parseBody(table, method.request, request.body) };
  const { metadata, media } = parseUpload(
    params.uploadType,
    headerOf(request.headers, 'content-type'),
    request.body ?? '',
  );
  return { body: parseBody(table, method.request, metadata), media };
}

function responseMask(route: Route, fields: unknown): FieldMask | undefined {
  const { table, method, methodId } = route;
  if (typeof fields !== 'string' || fields === '') return defaultMask(methodId);
  const mask = parseFieldMask(fields);
  if (method.response) checkFieldMask(table, { $ref: method.response }, mask);
  return mask;
}

function printAnswer(
  route: Route,
  params: RestCall['params'],
  mask: FieldMask | undefined,
  answer: unknown,
): RestResponse {
  const { table, method, methodId } = route;
  if (answer instanceof MediaAnswer) {
    return { status: 200, headers: { 'content-type': answer.mimeType }, body: answer.content };
  }
  if (params.alt !== undefined && params.alt !== 'json') throw new NotSimulated(`${methodId} with alt=${params.alt}`);
  if (!method.response) return { status: 204, headers: {}, body: '' };
  const kept = mask ? applyFieldMask(mask, answer) : answer;
  checkResponse(table, methodId, method.response, kept);
  return jsonAnswer(200, kept);
}

function noRoute(method: string, url: URL): GoogleError {
  const message = isKnownUrl(url) ? `${method} is not allowed for ${url.pathname}.` : `Not found: ${url.pathname}`;
  return new GoogleError(404, 'notFound', message);
}
