/** The shape of Google's REST as the simulator's services implement it; `rest/` routes and checks, services behave. */
import type { Account } from './accounts';
import type { World } from './world';

export interface RestRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute URL, e.g. https://www.googleapis.com/drive/v3/files?fields=id */
  url: string;
  headers: Record<string, string>;
  body?: string;
}

export interface RestResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** A routed, validated call of one discovery method. */
export interface RestCall {
  world: World;
  /** The account behind the bearer token. */
  account: Account;
  /** Path and query parameters with the types of the discovery file (integers and booleans parsed). */
  params: Readonly<Record<string, string | number | boolean | string[] | undefined>>;
  /** Parsed JSON body, already checked against the request schema; `{}` without one. */
  body: Record<string, unknown>;
  /** Uploaded media of a multipart or media upload. */
  media?: { mimeType: string; content: string };
}

/** Implements one discovery method (e.g. `drive.files.list`); returns the response resource or throws GoogleError. */
export type RestHandler = (call: RestCall) => unknown;
export type RestHandlers = Readonly<Record<string, RestHandler>>;
