/**
 * Drive's batch endpoint: up to 100 calls in one multipart request, run in any order, answered in request order.
 * Source: https://developers.google.com/workspace/drive/api/guides/performance
 */
import { GoogleError } from '../kernel/errors';
import { shuffled } from '../kernel/random';
import type { BatchScope, RestHandlers, RestRequest, RestResponse } from '../kernel/rest';
import type { World } from '../kernel/world';
import { errorAnswer } from './error-answers';
import { bodyText, headerOf } from './http-request';
import { type Part, parseMultipart, parsePart, printMultipart } from './multipart';
import { answerRequest } from './server';

export const BATCH_URL = 'https://www.googleapis.com/batch/drive/v3';
export const MAX_BATCH_PARTS = 100;
export const MAX_INNER_URL_LENGTH = 8_000;

const INNER_PATH = /^\/drive\/v3\//;

/** True for the batch URL of Drive v3. */
export function isBatchRequest(request: RestRequest): boolean {
  return request.url.split('?')[0] === BATCH_URL;
}

/** Runs the parts in a seeded random order; each part fails or succeeds alone. */
export function answerBatch(world: World, handlers: RestHandlers, request: RestRequest): RestResponse {
  try {
    const parts = readParts(request);
    const scope: BatchScope = { permissionsBefore: new Map() };
    const answers: RestResponse[] = [];
    for (const index of shuffled(world.state, [...parts.keys()])) {
      answers[index] = answerPart(world, handlers, request, parts[index] as Part, scope);
    }
    return printAnswers(parts, answers);
  } catch (error) {
    if (error instanceof GoogleError) return errorAnswer(error, 'drive');
    throw error;
  }
}

function readParts(request: RestRequest): Part[] {
  const contentType = headerOf(request.headers, 'content-type');
  if (request.method !== 'POST' || !/^multipart\/mixed/i.test(contentType)) {
    throw new GoogleError(400, 'badRequest', 'A batch request is a POST of multipart/mixed.');
  }
  const parts = parseMultipart(contentType, bodyText(request) ?? '');
  if (parts.length === 0 || parts.length > MAX_BATCH_PARTS) {
    throw new GoogleError(
      400,
      'badRequest',
      `The batch has ${parts.length} calls: 1 to ${MAX_BATCH_PARTS} are allowed.`,
    );
  }
  return parts;
}

function answerPart(
  world: World,
  handlers: RestHandlers,
  outer: RestRequest,
  part: Part,
  scope: BatchScope,
): RestResponse {
  try {
    return answerRequest(world, handlers, innerRequest(outer, part), scope);
  } catch (error) {
    if (error instanceof GoogleError) return errorAnswer(error, 'drive');
    throw error;
  }
}

function innerRequest(outer: RestRequest, part: Part): RestRequest {
  const [, method, target] = /^(GET|POST|PUT|PATCH|DELETE) (\S+)(?: HTTP\/\d(?:\.\d)?)?/.exec(part.body) ?? [];
  if (!method || !target) throw new GoogleError(400, 'badRequest', 'Failed to parse a part of the batch request.');
  checkTarget(target);
  const { headers, body } = parsePart(part.body.slice(part.body.indexOf('\n') + 1));
  const authorization = headers.authorization ?? headerOf(outer.headers, 'authorization');
  return {
    method: method as RestRequest['method'],
    url: `https://www.googleapis.com${target}`,
    headers: { ...headers, ...(authorization ? { authorization } : {}) },
    body: body.trim() || undefined,
  };
}

function checkTarget(target: string): void {
  if (target.length > MAX_INNER_URL_LENGTH)
    throw new GoogleError(414, 'badRequest', 'The URL of the part is too long.');
  if (!INNER_PATH.test(target)) {
    throw new GoogleError(400, 'badRequest', `A part's URL is a path of Drive v3 without host or media: ${target}`);
  }
  if (/[?&]alt=media\b/.test(target) || /\/(export|download)\b/.test(target)) {
    throw new GoogleError(400, 'badRequest', 'Media cannot be sent or fetched in a batch.');
  }
}

function printAnswers(parts: readonly Part[], answers: readonly RestResponse[]): RestResponse {
  const boundary = 'batch_simulated';
  const printed = answers.map((answer, index) => printPart(parts[index] as Part, answer));
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}` },
    body: printMultipart(boundary, printed),
  };
}

function printPart(part: Part, answer: RestResponse): Part {
  const contentId = part.headers['content-id'];
  const head = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return {
    headers: {
      'Content-Type': 'application/http',
      ...(contentId ? { 'Content-ID': responseId(contentId) } : {}),
    },
    body: `HTTP/1.1 ${answer.status} ${reasonPhrase(answer.status)}\r\n${head.join('')}\r\n${answer.body}`,
  };
}

/** `<item1@x>` is answered as `<response-item1@x>`. */
function responseId(contentId: string): string {
  return contentId.startsWith('<') ? `<response-${contentId.slice(1)}` : `response-${contentId}`;
}

function reasonPhrase(status: number): string {
  if (status < 300) return status === 204 ? 'No Content' : 'OK';
  return status < 500 ? 'Client Error' : 'Server Error';
}
