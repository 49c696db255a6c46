/** Reading the parts of an HTTP request. */
import type { RestRequest } from '../kernel/rest';

/** A header, whatever the case of its name; `''` without it. */
export function headerOf(headers: Record<string, string>, name: string): string {
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name);
  return found?.[1] ?? '';
}

export function bodyText({ body, bytes }: RestRequest): string | undefined {
  return bytes ? Buffer.from(bytes).toString('utf8') : body;
}
