/** Answers one HTTP request: route, account, checks, handler, response check, partial response. */
import type { Account } from '../kernel/accounts';
import { bytesOf } from '../kernel/content';
import { GoogleError, NotSimulated } from '../kernel/errors';
import {
  type BatchScope,
  type FieldMask,
  MediaAnswer,
  type RestCall,
  type RestHandler,
  type RestHandlers,
  type RestRequest,
  type RestResponse,
} from '../kernel/rest';
import type { World } from '../kernel/world';
import { defaultMask } from './default-fields';
import { errorAnswer, jsonAnswer } from './error-answers';
import { faultError, takeFault } from './faults';
import { applyFieldMask, checkFieldMask, parseFieldMask } from './field-mask';
import { bodyText, headerOf } from './http-request';
import { parseParameters } from './parameters';
import { parseBody } from './request-body';
import { checkResponse } from './response-check';
import { continueSession, openSession, sessionIdOf } from './resumable-upload';
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
  const context = { world, handlers, batch };
  const sessionId = sessionIdOf(url);
  try {
    if (sessionId !== undefined) return answerSession(context, sessionId, request);
    if (!route) throw noRoute(request.method, url);
    return answerRoute(context, request, route, url);
  } catch (error) {
    if (error instanceof GoogleError) return errorAnswer(error, sessionId === undefined ? route?.table.api : 'drive');
    throw error;
  }
}

interface Context {
  world: World;
  handlers: RestHandlers;
  batch: BatchScope | undefined;
}

const AUTHORIZATION = { locationType: 'header', location: 'Authorization' } as const;

/** The account whose e-mail is the bearer token. @throws GoogleError 401 */
export function authenticate(world: World, headers: Record<string, string>): Account {
  const authorization = headerOf(headers, 'authorization');
  if (!authorization) throw new GoogleError(401, 'required', 'Login Required.', AUTHORIZATION);
  const email = /^Bearer (\S+)$/i.exec(authorization)?.[1]?.toLowerCase();
  const account = email === undefined ? undefined : world.state.accounts[email];
  if (!account) throw new GoogleError(401, 'authError', 'Invalid Credentials', AUTHORIZATION);
  return account;
}

function answerRoute(context: Context, request: RestRequest, route: Route, url: URL): RestResponse {
  const { world } = context;
  const account = authenticate(world, request.headers);
  const params = parseParameters(route, url.searchParams, world.state.rest.isLenient);
  if (!context.handlers[route.methodId]) throw new NotSimulated(route.methodId);
  if (route.isUpload && params.uploadType === 'resumable') {
    parsedBody(world, route, bodyText(request));
    return openSession(world, account.email, request, bodyText(request) ?? '');
  }
  return callHandler(context, route, account, params, requestContent(world, route, params, request));
}

/** Runs the handler, unless a planned refusal hits the call. */
function callHandler(
  { world, handlers, batch }: Context,
  route: Route,
  account: Account,
  params: RestCall['params'],
  content: Pick<RestCall, 'body' | 'media'>,
): RestResponse {
  const fault = takeFault(world, route.methodId, account.email);
  if (fault && fault.moment !== 'after') throw faultError(fault);
  const mask = responseMask(route, params.fields);
  const handler = handlers[route.methodId] as RestHandler;
  const response = printAnswer(route, params, mask, handler({ world, account, params, mask, batch, ...content }));
  if (fault) throw faultError(fault);
  return response;
}

/** A request to the URI of an upload session; the URI itself says who may. */
function answerSession(context: Context, id: string, request: RestRequest): RestResponse {
  const { world } = context;
  return continueSession(world, id, request, ({ email, method, url, metadata }, media) => {
    const opened = new URL(url);
    const route = findRoute(method, opened) as Route;
    const params = parseParameters(route, opened.searchParams, world.state.rest.isLenient);
    const body = parsedBody(world, route, metadata);
    return callHandler(context, route, world.account(email), params, { body, media });
  });
}

function requestContent(world: World, route: Route, params: RestCall['params'], request: RestRequest) {
  if (!route.isUpload) return { body: parsedBody(world, route, bodyText(request)) };
  const { metadata, media } = parseUpload(params.uploadType, request);
  return { body: parsedBody(world, route, metadata), media };
}

function parsedBody(world: World, { table, method }: Route, text: string | undefined): RestCall['body'] {
  return parseBody({ table, isLenient: world.state.rest.isLenient }, method.request, text);
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
    return mediaAnswer(answer);
  }
  if (params.alt !== undefined && params.alt !== 'json') throw new NotSimulated(`${methodId} with alt=${params.alt}`);
  if (!method.response) return { status: 204, headers: {}, body: '' };
  const kept = mask ? applyFieldMask(mask, answer) : answer;
  checkResponse(table, methodId, method.response, kept);
  return jsonAnswer(200, kept, params.prettyPrint !== false);
}

function mediaAnswer({ mimeType, content }: MediaAnswer): RestResponse {
  const headers = { 'content-type': mimeType };
  if (typeof content === 'string') return { status: 200, headers, body: content };
  return { status: 200, headers, body: '', bytes: bytesOf(content) };
}

function noRoute(method: string, url: URL): GoogleError {
  const message = isKnownUrl(url) ? `${method} is not allowed for ${url.pathname}.` : `Not found: ${url.pathname}`;
  return new GoogleError(404, 'notFound', message);
}
