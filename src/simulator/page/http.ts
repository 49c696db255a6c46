/** Requests to the server this page came from. */

/** An answer that is an error: `message` is what the server (or Google's REST) says. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    /** Google's word for it, such as `insufficientFilePermissions`. */
    readonly reason?: string,
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
    return new ApiError(error?.message ?? text, status, error?.errors?.[0]?.reason);
  } catch {
    return new ApiError(text || `HTTP ${status}`, status);
  }
}
