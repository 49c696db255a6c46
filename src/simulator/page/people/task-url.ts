/** Where a task of the guide leads. */
import { parseSession, sessionUrl } from '../session';

/**
 * A task's address is a route (`#/…`), perhaps after a query with person and device: opened as the one it names, else as
 * the one whose task it is, in this window's language. Other addresses stay.
 */
export function taskUrl(email: string, url: string): string {
  const [, query, hash] = /^(\?[^#]*)?(#\/.*)$/.exec(url) ?? [];
  if (hash === undefined) return url;
  const { as, client } = parseSession(query ?? '');
  return sessionUrl({ as: as || email, client }, hash);
}
