/**
 * The event of doGet and doPost.
 * Source: https://developers.google.com/apps-script/guides/web#request_parameters
 */

/** What a visitor's browser, or a program, sends. */
export interface WebAppVisit {
  method: 'GET' | 'POST';
  /** Without the question mark. */
  query?: string;
  /** What follows /exec/ or /dev/. */
  pathInfo?: string;
  body?: { type: string; contents: string };
}

const FORM = 'application/x-www-form-urlencoded';

export function webAppEvent({ method, query = '', pathInfo, body }: WebAppVisit): object {
  const form = body?.type.startsWith(FORM) ? body.contents : '';
  const parameters = listsOf(new URLSearchParams([query, form].filter((text) => text !== '').join('&')));
  return {
    queryString: query,
    parameter: Object.fromEntries(Object.entries(parameters).map(([name, [first]]) => [name, first])),
    parameters,
    ...(pathInfo !== undefined && { pathInfo }),
    contextPath: '',
    contentLength: method === 'POST' ? lengthOf(body) : -1,
    ...(method === 'POST' && { postData: postData(body) }),
  };
}

function listsOf(fields: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...new Set(fields.keys())].map((name) => [name, fields.getAll(name)]));
}

function postData(body: WebAppVisit['body']): object {
  const { type = FORM, contents = '' } = body ?? {};
  return { length: lengthOf(body), type, contents, name: 'postData' };
}

function lengthOf(body: WebAppVisit['body']): number {
  return Buffer.byteLength(body?.contents ?? '');
}
