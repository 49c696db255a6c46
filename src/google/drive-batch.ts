/**
 * Drive's batch endpoint: up to 100 calls in one HTTP request, answered in order, executed in any order.
 * https://developers.google.com/workspace/drive/api/guides/performance
 */
import { type ApiAnswer, type ApiRequest, isTransient, sendAll, unindented } from './http';

export interface BatchPart {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path and query only, e.g. `/drive/v3/files/ID?fields=id`. */
  path: string;
  body?: unknown;
  repeatable: boolean;
  /** Takes seconds: few of them go into one batch. */
  isSlow?: boolean;
}

const BATCH_URL = 'https://www.googleapis.com/batch/drive/v3';
const BOUNDARY = 'hsmn_part';
/** Google allows 100; half of it keeps a batch, which Drive works off one by one, well within a fetch's time. */
export const PARTS_PER_BATCH = 50;
/** A copy takes some seconds (assumed): ten of them end within a fetch's time. */
const SLOW_PARTS_PER_BATCH = 10;
/** Batches sent side by side; about 30 parallel fetches begin to be refused. */
const BATCHES_AT_ONCE = 8;
const MAX_ATTEMPTS = 4;

/**
 * Sends the parts (no two of which may touch the same item) and answers in their order. Parts not sent because
 * `mayGoOn` said no answer with status 0.
 */
export function sendBatches(parts: readonly BatchPart[], mayGoOn: () => boolean): ApiAnswer[] {
  const answers: ApiAnswer[] = parts.map(() => ({ status: 0, text: '' }));
  let open = parts.map((_, i) => i);
  for (let attempt = 0; attempt < MAX_ATTEMPTS && open.length > 0; attempt++) {
    if (attempt > 0) Utilities.sleep(1_000 * 2 ** attempt);
    sendRound(parts, open, answers, mayGoOn);
    open = open.filter((i) => mayRepeat(parts[i]!, answers[i]!));
  }
  return answers;
}

function sendRound(
  parts: readonly BatchPart[],
  open: readonly number[],
  answers: ApiAnswer[],
  mayGoOn: () => boolean,
): void {
  const batches = [
    ...chunk(
      open.filter((i) => !parts[i]!.isSlow),
      PARTS_PER_BATCH,
    ),
    ...chunk(
      open.filter((i) => parts[i]!.isSlow),
      SLOW_PARTS_PER_BATCH,
    ),
  ];
  for (const group of chunk(batches, BATCHES_AT_ONCE)) {
    if (!mayGoOn()) return;
    const replies = sendAll(group.map((indexes) => toRequest(indexes.map((i) => parts[i]!))));
    group.forEach((indexes, g) => {
      const inner = splitReply(replies[g]!, indexes.length);
      indexes.forEach((partIndex, n) => {
        answers[partIndex] = inner[n]!;
      });
    });
  }
}

function mayRepeat(part: BatchPart, answer: ApiAnswer): boolean {
  return answer.status !== 0 && isTransient(answer) && (part.repeatable || answer.status < 500);
}

function toRequest(parts: readonly BatchPart[]): ApiRequest {
  const body = `${parts.map(toPartText).join('')}--${BOUNDARY}--`;
  return {
    method: 'post',
    url: BATCH_URL,
    body,
    contentType: `multipart/mixed; boundary=${BOUNDARY}`,
    repeatable: parts.every((part) => part.repeatable),
  };
}

function toPartText(part: BatchPart, index: number): string {
  const json = part.body === undefined ? '' : JSON.stringify(part.body);
  const contentType = json ? 'Content-Type: application/json; charset=UTF-8\r\n' : '';
  return `--${BOUNDARY}\r\nContent-Type: application/http\r\nContent-ID: <${index}>\r\n\r\n${part.method} ${unindented(part.path)} HTTP/1.1\r\n${contentType}\r\n${json}\r\n`;
}

/** The inner answers in order; if the whole batch failed, each part has failed the same way. */
function splitReply(reply: ApiAnswer, count: number): ApiAnswer[] {
  if (reply.status >= 300) return new Array<ApiAnswer>(count).fill(reply);
  const boundary = /^\s*--(\S+)/.exec(reply.text)?.[1] ?? '';
  const blocks = reply.text.split(`--${boundary}`).slice(1, count + 1);
  return blocks.map((block) => ({
    status: Number(/HTTP\/1\.1 (\d+)/.exec(block)?.[1] ?? 500),
    text: innerBody(block),
  }));
}

function innerBody(block: string): string {
  const [, , ...rest] = block.replace(/\r\n/g, '\n').split('\n\n');
  return rest.join('\n\n').trim();
}

export function chunk<T>(items: readonly T[], size: number): T[][] {
  const out: T[][] = [];
  for (let i = 0; i < items.length; i += size) out.push(items.slice(i, i + size));
  return out;
}
