/** Who can still write after a lock, in words; the mail and the sheet say it alike. */
import type { WriterLeft } from '../domain/locks/writers-left';
import { say } from './messages/catalogue';

/** One line each, at most `shown`, then how many more. */
export function leftInWords(left: readonly WriterLeft[], shown: number): string[] {
  const lines = left.slice(0, shown).map(writerInWords);
  return left.length > shown ? [...lines, say('mail.lock.more', { count: left.length - shown })] : lines;
}

export function writerInWords({ email, name, how }: WriterLeft): string {
  if (how === 'grant' || how === 'owner')
    return say(email === null ? 'lock.left.unknown' : `lock.left.${how}`, { email: email ?? '', name });
  return say(`lock.left.${how}`, { name });
}
