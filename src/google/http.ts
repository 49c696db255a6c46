/** Requests to Google's REST APIs: sent side by side, the refused ones again with growing pauses. */

export interface ApiRequest {
  method: 'get' | 'post' | 'patch' | 'delete';
  url: string;
  /** JSON, or text with `contentType`. */
  body?: unknown;
  contentType?: string;
  /** False where repeating a request whose answer was lost could do its work twice (native files). */
  repeatable: boolean;
  /** What is no text is answered in base64. */
  isBinary?: boolean;
}

export interface ApiAnswer {
  status: number;
  text: string;
}

const FIRST_PAUSE_MS = 1_000;
const MOST_REPEATS = 3;
/** Pauses of a minute in all: Sheets counts requests by the minute. https://developers.google.com/workspace/sheets/api/limits */
const MOST_REPEATS_OF_SHEETS = 6;

/**
 * Sends all requests at once and answers in their order. Rate-limited and failed ones are sent again with doubled pauses
 * (truncated exponential backoff, https://developers.google.com/workspace/drive/api/guides/limits).
 */
export function sendAll(requests: readonly ApiRequest[]): ApiAnswer[] {
  const answers = fetchOnce(requests);
  for (let repeat = 1; repeat <= MOST_REPEATS_OF_SHEETS; repeat++) {
    const again = requests.map((_, i) => i).filter((i) => shouldRepeat(requests[i]!, answers[i]!, repeat));
    if (again.length === 0) break;
    Utilities.sleep(FIRST_PAUSE_MS * 2 ** (repeat - 1));
    fetchOnce(again.map((i) => requests[i]!)).forEach((answer, n) => {
      answers[again[n]!] = answer;
    });
  }
  return answers;
}

/** Sends one request and returns the parsed answer; throws `ApiError` if Google refused it. */
export function sendOne<T>(request: ApiRequest): T {
  return parseAnswer<T>(sendAll([request])[0]!);
}

export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly reason: string,
    message: string,
  ) {
    super(message);
    this.name = 'ApiError';
  }
}

/** The JSON of a good answer; throws `ApiError` with Google's own reason and message for any other. */
export function parseAnswer<T>(answer: ApiAnswer): T {
  if (answer.status < 300) return (answer.text ? JSON.parse(answer.text) : {}) as T;
  throw errorOf(answer);
}

export function errorOf(answer: ApiAnswer): ApiError {
  const { reason, message } = readError(answer.text);
  return new ApiError(answer.status, reason, message || `HTTP ${answer.status}`);
}

/** True for answers that say "too fast" or "out of order for now". */
export function isTransient(answer: ApiAnswer): boolean {
  if (answer.status === 429 || answer.status >= 500) return true;
  return answer.status === 403 && /rateLimitExceeded/i.test(readError(answer.text).reason);
}

function shouldRepeat(request: ApiRequest, answer: ApiAnswer, repeat: number): boolean {
  const isMinuteUsedUp = answer.status === 429 && request.url.startsWith('https://sheets.');
  if (repeat > (isMinuteUsedUp ? MOST_REPEATS_OF_SHEETS : MOST_REPEATS)) return false;
  return isTransient(answer) && (request.repeatable || answer.status < 500);
}

function fetchOnce(requests: readonly ApiRequest[]): ApiAnswer[] {
  if (requests.length === 0) return [];
  const token = ScriptApp.getOAuthToken();
  return UrlFetchApp.fetchAll(requests.map((request) => toFetch(request, token))).map((response, i) => ({
    status: response.getResponseCode(),
    text: textOf(response, requests[i]?.isBinary === true),
  }));
}

function textOf(response: GoogleAppsScript.URL_Fetch.HTTPResponse, isBinary: boolean): string {
  const isGood = response.getResponseCode() < 300;
  return isBinary && isGood ? Utilities.base64Encode(response.getContent()) : response.getContentText();
}

function toFetch(request: ApiRequest, token: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const base: GoogleAppsScript.URL_Fetch.URLFetchRequest = {
    url: answersJson(request) ? unindented(request.url) : request.url,
    method: request.method,
    headers: { Authorization: `Bearer ${token}` },
    muteHttpExceptions: true,
  };
  if (request.body === undefined) return base;
  const payload = typeof request.body === 'string' ? request.body : JSON.stringify(request.body);
  return { ...base, payload, contentType: request.contentType ?? 'application/json' };
}

/** Answers without indents are about half as long. https://cloud.google.com/apis/docs/system-parameters */
export function unindented(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}prettyPrint=false`;
}

function answersJson({ url, contentType, isBinary }: ApiRequest): boolean {
  return /^https:\/\/\w+\.googleapis\.com\//.test(url) && contentType === undefined && !isBinary;
}

function readError(text: string): { reason: string; message: string } {
  try {
    const { error } = JSON.parse(text) as { error?: GoogleErrorBody };
    return { reason: error?.errors?.[0]?.reason ?? error?.status ?? '', message: error?.message ?? '' };
  } catch {
    return { reason: '', message: text.slice(0, 200) };
  }
}

interface GoogleErrorBody {
  message?: string;
  status?: string;
  errors?: { reason?: string }[];
}
