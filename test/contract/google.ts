/**
 * Google as the contract tests see it: HTTP requests by three accounts. The same tests run on the simulator and, with
 * LIVE=1, on Google itself.
 */
/** The school account owns; the teacher and the leader are people it shares with. */
export type Person = 'school' | 'teacher' | 'leader';

export interface Answer {
  status: number;
  /** Parsed JSON; `{}` of an empty answer. */
  json: Json;
  text: string;
}

// biome-ignore lint/suspicious/noExplicitAny: answers of many APIs; the tests say what they expect in them.
export type Json = any;

export interface Call {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  query?: Readonly<Record<string, string | number | boolean>>;
  /** Sent as JSON; a string is sent as it is, with `contentType`. */
  body?: unknown;
  contentType?: string;
}

export interface Google {
  isLive: boolean;
  emails: Readonly<Record<Person, string>>;
  /** A script made beforehand whose functions may be run; else one is made. */
  scriptId?: string;
  /** Sends one request; refusals are answers, not errors. */
  call(person: Person, url: string, call?: Call): Promise<Answer>;
  /** Lets time pass: what was just made may be missing from listings until then. */
  settle(ms: number): Promise<void>;
  /** The time there, ms since the epoch. */
  now(): number;
  /** Runs functions of one script at the same time as the school account; answers what they returned. */
  runTogether(scriptId: string, calls: readonly ScriptCall[]): Promise<Json[]>;
}

export interface ScriptCall {
  functionName: string;
  args?: readonly unknown[];
}

/** The address with its query. */
export function addressOf(url: string, query: Call['query'] = {}): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`);
  return pairs.length === 0 ? url : `${url}${url.includes('?') ? '&' : '?'}${pairs.join('&')}`;
}

/** Headers and body text of a call made with a token. */
export function messageOf(
  token: string,
  { body, contentType }: Call,
): { headers: Record<string, string>; body?: string } {
  const headers: Record<string, string> = { Authorization: `Bearer ${token}` };
  if (body === undefined) return { headers };
  headers['Content-Type'] = contentType ?? 'application/json';
  return { headers, body: typeof body === 'string' ? body : JSON.stringify(body) };
}

export function answerOf(status: number, text: string): Answer {
  const isJson = text.trimStart().startsWith('{');
  return { status, text, json: isJson ? JSON.parse(text) : {} };
}
