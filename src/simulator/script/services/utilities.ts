/** Utilities: sleep moves the run's clock; the rest is computed without leaving the script. */
import { createHash } from 'node:crypto';
import { nextInt } from '../../kernel/random';
import { formatJavaDate } from '../date-format';
import { type Run, ScriptException, spend } from '../run';
import type { HostMethod, HostMethods } from './service';

const HASHES: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};
const LONGEST_SLEEP_MS = 300_000;

function free(answer: (args: unknown[], run: Run) => unknown): HostMethod {
  return { isNoneAllowed: true, answer: (run, args) => answer(args, run) };
}

export const UTILITIES: HostMethods = {
  'Utilities.sleep': free(([ms], run) => {
    if (Number(ms) > LONGEST_SLEEP_MS) throw new ScriptException('Invalid argument: milliseconds');
    spend(run, Number(ms));
  }),
  'Utilities.getUuid': free((_args, run) => uuid(run)),
  'Utilities.formatDate': free(([ms, zone, pattern]) => formatJavaDate(Number(ms), String(zone), String(pattern))),
  'Utilities.base64Encode': free(([data, web]) => base64(bufferOf(data), web === true)),
  'Utilities.base64Decode': free(([text]) => javaBytes(Buffer.from(String(text), 'base64'))),
  'Utilities.computeDigest': free(([algorithm, data]) => {
    const hash = HASHES[String(algorithm)];
    return hash === undefined ? null : javaBytes(createHash(hash).update(bufferOf(data)).digest());
  }),
  'Utilities.textBytes': free(([text]) => javaBytes(Buffer.from(String(text), 'utf8'))),
  'Utilities.bytesText': free(([bytes]) => bufferOf(bytes).toString('utf8')),
};

/** Apps Script's bytes are Java's: -128 … 127. */
function javaBytes(buffer: Buffer): number[] {
  return Array.from(new Int8Array(buffer));
}

function bufferOf(data: unknown): Buffer {
  return typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(Int8Array.from(data as number[]).buffer);
}

/** Web-safe text keeps its padding, as Apps Script's does. */
function base64(buffer: Buffer, isWebSafe: boolean): string {
  const text = buffer.toString('base64');
  return isWebSafe ? text.replace(/\+/g, '-').replace(/\//g, '_') : text;
}

function uuid(run: Run): string {
  const hex = (pattern: string) =>
    pattern.replace(/[xy]/g, (mark) =>
      (mark === 'x' ? nextInt(run.world.state, 0, 15) : nextInt(run.world.state, 8, 11)).toString(16),
    );
  return hex('xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx');
}
