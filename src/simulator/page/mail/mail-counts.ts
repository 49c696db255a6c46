/** How much mail each account has. */
import type { MailInfo } from '../../server/protocol';

/** Addresses with how many mails went to each, by address. */
export function countsOf(mails: readonly MailInfo[]): [address: string, count: number][] {
  const counts = new Map<string, number>();
  for (const to of mails.flatMap((mail) => mail.to)) counts.set(to, (counts.get(to) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
}
