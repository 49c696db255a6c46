/**
 * Loaded before the real clasp: what it sends to Google goes to the server at WORKSPACE_URL, with the same path. Any other
 * host is refused, so that no test leaves this machine.
 */
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';

const { hostname, port } = new URL(process.env.WORKSPACE_URL);
const REDIRECTED = ['script.googleapis.com', 'www.googleapis.com', 'sheets.googleapis.com'];

https.request = (address, options, whenAnswered) => {
  const url = new URL(address);
  if (!REDIRECTED.includes(url.hostname)) throw new Error(`Request to ${url.host}`);
  const { method, headers, signal } = options;
  return http.request({ hostname, port, path: url.pathname + url.search, method, headers, signal }, whenAnswered);
};
syncBuiltinESMExports();
