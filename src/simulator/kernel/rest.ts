/** The shape of Google's REST as the simulator's services implement it; `rest/` routes and checks, services behave. */
import type { Account } from './accounts';
import type { Content } from './content';
import type { World } from './world';

export interface RestRequest {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute URL, e.g. https://www.googleapis.com/drive/v3/files?fields=id */
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** The body as raw bytes, in place of `body`: uploads of what is not UTF-8 text. */
  bytes?: Uint8Array;
}

export interface RestResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** A download that is not UTF-8 text; `body` is then empty. */
  bytes?: Uint8Array;
}

/** A parsed `fields` mask: `true` takes a value whole, `*` stands for every name. */
export type FieldMask = { readonly [name: string]: FieldMask | true };

/** Shared by the calls of one batch request; keyed by item, kept only while the batch runs. */
export interface BatchScope {
  /** What an item's direct permissions were when the batch first wrote them. */
  permissionsBefore: Map<string, unknown>;
}

/** Raw content instead of JSON: what a handler returns to a download or an export. */
export class MediaAnswer {
  constructor(
    readonly mimeType: string,
    readonly content: Content,
  ) {}
}

export interface Media {
  mimeType: string;
  content: Content;
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
  /** What an upload sends besides the metadata. */
  media?: Media;
  /** The response fields that will be sent (the API's default ones without a `fields` parameter); undefined = all. */
  mask?: FieldMask;
  /** Set when the call is a part of a batch request. */
  batch?: BatchScope;
}

/** Implements one discovery method (e.g. `drive.files.list`); returns the response resource or throws GoogleError. */
export type RestHandler = (call: RestCall) => unknown;
export type RestHandlers = Readonly<Record<string, RestHandler>>;
