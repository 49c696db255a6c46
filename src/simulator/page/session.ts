/**
 * Who sits at this window, at what device, in which language: the query of its address. It never changes while the
 * window shows one document, and two windows can be two people.
 */
import type { Client } from '../server/protocol';

export type Language = 'vi' | 'en';

export interface Session {
  /** E-mail of the person; empty while none is chosen. */
  as: string;
  client: Client;
  language: Language;
}

/** What a query such as `?as=…&client=phone&lang=en` says. */
export function parseSession(search: string): Session {
  const query = new URLSearchParams(search);
  return {
    as: query.get('as')?.trim().toLowerCase() ?? '',
    client: query.get('client') === 'phone' ? 'phone' : 'desktop',
    language: query.get('lang') === 'en' ? 'en' : 'vi',
  };
}

/** The query of a session, with `?`; empty when all is as by default. */
export function sessionQuery({ as, client, language }: Session): string {
  const query = new URLSearchParams();
  if (as) query.set('as', as);
  if (client !== 'desktop') query.set('client', client);
  if (language !== 'vi') query.set('lang', language);
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** There is none where tests run. */
const { location } = globalThis as { location?: { search: string; hash: string } };

/** The session of this window. */
export const session: Session = parseSession(location?.search ?? '');

/** Address of the same window with another person, device or language. */
export function sessionUrl(change: Partial<Session>, hash = location?.hash ?? ''): string {
  return `/${sessionQuery({ ...session, ...change })}${hash}`;
}
