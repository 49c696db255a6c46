/** Requests to the server this page came from. */

/** An answer that is an error: `message` is what the server says, of Google's REST with its word for it in brackets. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

interface ErrorAnswer {
  error?: { message?: string; errors?: { reason?: string }[] };
}

/** @throws ApiError for anything but 2xx */
export async function requestJson<T>(path: string, init: RequestInit = {}): Promise<T> {
  const text = await (await request(path, init)).text();
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** @throws ApiError for anything but 2xx */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(path, init);
  if (!response.ok) throw toError(response.status, await response.text());
  return response;
}

/** A path with its query; parameters that are undefined are left out. */
export function withQuery(path: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]));
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

/** An init that sends JSON. */
export function jsonBody(method: string, body: unknown): RequestInit {
  return { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
}

function toError(status: number, text: string): ApiError {
  try {
    const { error } = JSON.parse(text) as ErrorAnswer;
    const reason = error?.errors?.[0]?.reason;
    return new ApiError(`${error?.message ?? text}${reason ? ` (${reason})` : ''}`, status);
  } catch {
    return new ApiError(text || `HTTP ${status}`, status);
  }
}
