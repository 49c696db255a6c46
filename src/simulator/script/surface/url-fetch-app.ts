/** UrlFetchApp: requests are made plain here; the host answers them (Google's REST only). */
import { call, exception, notSimulated } from './bridge';
import { lazy, serviceObject } from './service';
import { newBlob } from './utilities';

interface PlainRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  payload?: string;
  mute: boolean;
}

interface PlainResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
  /** Of what is no text. */
  base64?: string;
}

type Options = Record<string, unknown>;

const KNOWN = ['url', 'method', 'headers', 'payload', 'contentType', 'muteHttpExceptions'];
/** Options whose Apps Script default is what the simulator does anyway. */
const AT_DEFAULT: Options = { followRedirects: true, validateHttpsCertificates: true, escaping: true };
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

function plain(url: string, options: Options): PlainRequest {
  for (const key of Object.keys(options)) {
    if (KNOWN.indexOf(key) < 0 && AT_DEFAULT[key] !== options[key]) throw notSimulated(`UrlFetchApp option ${key}`);
  }
  const method = String(options.method ?? 'get').toUpperCase();
  if (METHODS.indexOf(method) < 0) throw exception(`Attribute provided with invalid value: method`);
  const { payload } = options;
  if (payload !== undefined && typeof payload !== 'string')
    throw notSimulated('UrlFetchApp payload other than a String');
  return { url, method, headers: headersOf(options, payload), payload, mute: options.muteHttpExceptions === true };
}

function headersOf(options: Options, payload: string | undefined): Record<string, string> {
  const headers: Record<string, string> = {};
  const given = (options.headers ?? {}) as Options;
  for (const key of Object.keys(given)) headers[key] = String(given[key]);
  if (typeof options.contentType === 'string') headers['Content-Type'] = options.contentType;
  else if (payload !== undefined && !Object.keys(headers).some((key) => key.toLowerCase() === 'content-type'))
    headers['Content-Type'] = 'application/x-www-form-urlencoded';
  return headers;
}

function response({ status, headers, body, base64 }: PlainResponse): object {
  const content = () =>
    (base64 === undefined
      ? call('Utilities', 'textBytes', body)
      : call('Utilities', 'base64Decode', base64)) as number[];
  return serviceObject('UrlFetchApp.HTTPResponse', {
    getResponseCode: ['', () => status],
    getContent: ['', content],
    getBlob: ['', () => newBlob(content(), headers['content-type'] ?? null)],
    getContentText: ['String?', () => textOf(body, base64)],
    getHeaders: ['', () => ({ ...headers })],
    getAllHeaders: ['', () => ({ ...headers })],
  });
}

function textOf(body: string, base64: string | undefined): string {
  if (base64 !== undefined) throw notSimulated('UrlFetchApp.HTTPResponse.getContentText of what is no text');
  return body;
}

function fetchAll(requests: (string | Options)[]): object[] {
  const all = requests.map((item) => (typeof item === 'string' ? plain(item, {}) : plain(String(item.url), item)));
  return (call('UrlFetchApp', 'fetchAll', all) as PlainResponse[]).map(response);
}

function fetchOne(url: string, options: Options = {}): object {
  return response((call('UrlFetchApp', 'fetch', [plain(url, options)]) as PlainResponse[])[0] as PlainResponse);
}

export const urlFetchApp = lazy<object>(() =>
  serviceObject('UrlFetchApp', {
    fetch: ['String | String,Object', fetchOne],
    fetchAll: ['any[]', fetchAll],
  }),
);
